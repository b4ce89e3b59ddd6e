//! Which parts of a translation have lost their original, when the authoritative text changes.

mod compare;
mod report;

pub use compare::{Change, Stale, stale};
pub use report::{json_lines, text};
