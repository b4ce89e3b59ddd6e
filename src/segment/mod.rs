//! Splits a document into sentences: blocks into lines that stand, lines into sentences.

mod abbreviation;
mod lines;
mod numbering;
mod punctuation;
mod sentences;
mod split;

pub use split::segment;
