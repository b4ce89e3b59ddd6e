//! Reads the figures of a sentence: surfaces become tokens, tokens become numbers, numbers become figures.
//!
//! One forward pass with bounded look-ahead; no language is named here, all surfaces come from its tables.

mod amount;
mod context;
mod date;
mod identifier;
mod lexer;
mod multiple;
mod multiplier;
mod neighbours;
mod numeral;
mod ordinal;
mod read;
mod time;

pub use read::{figures, figures_of};
