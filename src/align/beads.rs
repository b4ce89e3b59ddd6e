use crate::lang::Language;
use crate::model::{Bead, Text};
use crate::text::Pair;

/// How an alignment is made.
#[derive(Clone, Debug, Default)]
pub struct Options {}

/// Pairs the sentences of `texts` in beads that tile both sides in order.
#[must_use]
pub fn align(texts: Pair<&Text>, languages: Pair<&Language>, options: &Options) -> Vec<Bead> {
    let _ = (languages, options);
    let counts = texts.map(|text| text.sentences.len());
    let range = |index: usize, count: usize| index.min(count)..(index + 1).min(count);
    let rows = 0..counts.authoritative.max(counts.reference);
    rows.map(|row| Bead { sentences: counts.map(|count| range(row, count)), probability: 0.5 }).collect()
}
