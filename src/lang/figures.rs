//! How a language writes figures.

/// The figure tables of one language.
#[derive(Debug)]
pub struct Figures {}
