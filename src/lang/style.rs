//! How figures are written in a language, for suggestions.

/// The writing style of one language.
#[derive(Debug)]
pub struct Style {}
