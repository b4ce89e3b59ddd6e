//! Splits a document into sentences: blocks into lines that stand, lines into sentences.

mod character;
mod enclosure;
mod items;
mod lines;
mod numbering;
mod options;
mod point;
mod reason;
mod run;
mod sentences;
mod split;
mod verdict;

pub use options::{Options, Semicolons};
pub use reason::Reason;
pub use split::{Explained, explain, segment};
