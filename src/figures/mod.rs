//! Reads the figures of a sentence: surfaces become tokens, tokens become numbers, numbers become figures.
//!
//! One forward pass with bounded look-ahead; no language is named here, all surfaces come from its tables.

mod amount;
mod context;
mod date;
mod fraction;
mod identifier;
mod leading;
mod lexer;
mod numeral;
mod ordinal;
mod read;
mod time;
mod token;

pub use read::figures;
