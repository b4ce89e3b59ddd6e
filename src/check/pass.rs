use crate::lang::Language;
use crate::model::{Bead, Report, Text};
use crate::text::Pair;

/// What is reported, and how severely.
#[derive(Clone, Debug, Default)]
pub struct Options {}

/// Compares the figures of `texts` bead by bead.
#[must_use]
pub fn check(texts: Pair<&Text>, beads: &[Bead], languages: Pair<&'static Language>, options: &Options) -> Report {
    let _ = (texts, beads, languages, options);
    Report::default()
}
