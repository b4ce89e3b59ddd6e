//! Pairs the sentences of two texts.

mod align_texts;
mod features;
mod score;
mod search;

pub use align_texts::{Options, align};
