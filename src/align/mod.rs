//! Pairs the sentences of two texts.

mod beads;

pub use beads::{Options, align};
