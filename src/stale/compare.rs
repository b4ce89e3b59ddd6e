use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::model::{Bead, Document, Figure, Text};
use crate::pipeline::{self, Aligned, Error, Options};
use crate::text::{Pair, Span};

/// A translation held against two versions of its authoritative text.
#[derive(Clone, Debug)]
pub struct Stale {
    /// The old version and the translation, with their sentences paired.
    pub aligned: Aligned,
    /// The new version.
    pub new: Text,
    /// What changed, in the order of the old version.
    pub changes: Vec<Change>,
}

/// A stretch of the authoritative text that changed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Change {
    /// The old sentences, as a span of the old version; `None` where the stretch is new.
    pub old: Option<Span>,
    /// The new sentences, as a span of the new version; `None` where the stretch was deleted.
    pub new: Option<Span>,
    /// The sentences of the translation that no longer have a current original, as a span of it; `None` where the stretch
    /// is new or was never translated.
    pub reference: Option<Span>,
    /// Figures of the old sentences that the new ones do not state.
    pub gone: Vec<Figure>,
    /// Figures of the new sentences that the old ones did not state.
    pub come: Vec<Figure>,
}

/// Compares two versions of the authoritative text and finds the sentences of the translation of the old one that no
/// longer have a current original.
///
/// Sentences are the same where their words are; white space does not count.
///
/// # Errors
/// Whatever [`pipeline::align()`] says of the old version and the translation.
pub fn stale(old: Document, new: Document, reference: Document, options: &Options) -> Result<Stale, Error> {
    let aligned = pipeline::align(Pair::new(old, reference), options)?;
    let new = pipeline::text(new, aligned.languages.authoritative);
    let changes = changes(&aligned, &new);
    Ok(Stale { aligned, new, changes })
}

fn changes(aligned: &Aligned, new: &Text) -> Vec<Change> {
    let old = &aligned.texts.authoritative;
    let operations = capture_diff_slices(Algorithm::Patience, &keys(old), &keys(new));
    let changed = operations.iter().filter(|operation| !matches!(operation, DiffOp::Equal { .. }));
    changed
        .map(|operation| {
            let (before, after) = (operation.old_range(), operation.new_range());
            let translated = translation(&aligned.beads, &before);
            Change {
                old: span(old, before.clone()),
                new: span(new, after.clone()),
                reference: span(&aligned.texts.reference, translated),
                gone: only(old, before.clone(), new, after.clone()),
                come: only(new, after, old, before),
            }
        })
        .collect()
}

/// The words of every sentence, without white space.
fn keys(text: &Text) -> Vec<String> {
    (0..text.sentences.len())
        .map(|index| text.sentence(index).chars().filter(|letter| !letter.is_whitespace()).collect())
        .collect()
}

/// The reference sentences of the beads that hold one of the `sentences`.
fn translation(beads: &[Bead], sentences: &Range<usize>) -> Range<usize> {
    let touched = beads.iter().map(|bead| &bead.sentences).filter(|bead| {
        bead.authoritative.start < sentences.end
            && sentences.start < bead.authoritative.end
            && !bead.reference.is_empty()
    });
    let ranges = touched.map(|bead| bead.reference.clone());
    ranges.reduce(|one, other| one.start.min(other.start)..one.end.max(other.end)).unwrap_or_default()
}

fn span(text: &Text, sentences: Range<usize>) -> Option<Span> {
    text.sentences.get(sentences)?.iter().map(|sentence| sentence.span).reduce(Span::to)
}

/// The figures of some sentences of `text` that those of `other` do not state as often.
fn only(text: &Text, sentences: Range<usize>, other: &Text, other_sentences: Range<usize>) -> Vec<Figure> {
    let figures = |text: &Text, sentences: Range<usize>| -> Vec<Figure> {
        text.figures.get(sentences).unwrap_or_default().iter().flatten().cloned().collect()
    };
    let mut stated = figures(other, other_sentences);
    let mut found = figures(text, sentences);
    found.retain(|figure| {
        let same = stated.iter().position(|other| (other.measure, &other.value) == (figure.measure, &figure.value));
        same.map(|at| stated.swap_remove(at)).is_none()
    });
    found
}
