//! The report that a verifier reads in a terminal.

mod excerpt;
mod findings;
mod groups;
mod paint;
mod summary;

pub use findings::findings;
pub use paint::Style;
pub use summary::summary;
