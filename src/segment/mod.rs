//! Splits a document into sentences.

mod blocks;

pub use blocks::segment;
