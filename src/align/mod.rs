//! Pairs the sentences of two texts.

mod align;
mod features;
mod score;
mod search;

pub use align::{Options, align};
