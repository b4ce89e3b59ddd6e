//! Compares the figures of paired sentences.

mod pass;

pub use pass::{Options, check};

use crate::model::Rule;

/// The rules, in the order in which they are listed.
pub const RULES: &[&Rule] = &[];
