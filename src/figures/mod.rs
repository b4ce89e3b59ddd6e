//! Reads the figures of a sentence: surfaces become tokens, tokens become numbers, numbers become figures.
//!
//! One forward pass with bounded look-ahead; no language is named here, all surfaces come from its tables.

mod amount;
mod bounded;
mod carried;
mod characters;
mod coins;
mod compound;
mod conjunction;
mod context;
mod date;
mod digits;
mod entry;
mod fold;
mod fraction;
mod head;
mod heads;
mod identifier;
mod letters;
mod lexer;
mod listing;
mod measure;
mod measured;
mod multiple;
mod multiplier;
mod numeral;
mod openers;
mod ordinal;
mod parts;
mod place;
mod powers;
mod qualifier;
mod range;
mod read;
mod reading;
mod roman;
mod running;
mod settle;
mod spelled;
mod starts;
mod surface;
mod surfaces;
mod time;
mod token;
mod vague;
mod words;

pub use read::{figures, figures_of};
