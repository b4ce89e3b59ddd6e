//! Reads the figures of a sentence.

mod read;

pub use read::figures;
