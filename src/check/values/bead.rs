use std::ops::Range;

use super::atom::{Atom, atoms};
use crate::check::matching::agree::Agreement;
use crate::check::matching::matching;
use crate::lang::Language;
use crate::model::{Bead, Text};
use crate::text::{Pair, Side, Span};

/// One bead with its values and what has been paired so far.
#[derive(Debug)]
pub(in crate::check) struct Compared {
    /// Index of the bead.
    pub index: usize,
    /// Its sentences.
    pub sentences: Pair<Range<usize>>,
    /// The values of each side.
    pub atoms: Pair<Vec<Atom>>,
    /// What became of each value.
    pub fates: Pair<Vec<Fate>>,
    /// Whether it is part of a table that is drawn with lines of characters: its cells do not stand in the order of the text.
    pub drawn: bool,
}

/// What became of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::check) enum Fate {
    /// Nothing yet.
    Open,
    /// Paired with the other side's value of this index in the same bead.
    Paired(usize, Agreement),
    /// Its counterpart stands in a neighbouring sentence: in the bead and at the index that are told.
    Moved(usize, usize),
    /// Its counterpart stands somewhere else in the document.
    Elsewhere,
    /// A neighbouring sentence of the other side states it, as the counterpart of another value.
    Nearby,
    /// It restates or converts what stands beside it, or may be left out.
    Redundant,
    /// It is stated once more than on the other side.
    Repeated,
    /// The other side's value of this index in the same bead states something else in its place.
    Differs(usize),
}

/// The beads of two texts with their values paired inside each bead.
pub(in crate::check) fn compared(texts: Pair<&Text>, languages: Pair<&Language>, beads: &[Bead]) -> Vec<Compared> {
    let each = beads.iter().enumerate().map(|(index, bead)| {
        let sentences = bead.sentences.clone();
        let each = texts.zip(languages).zip(sentences.clone());
        let found = each.map(|((text, language), sentences)| atoms(text, language, sentences));
        let mut fates = found.as_ref().map(|atoms| vec![Fate::Open; atoms.len()]);
        for (left, right) in matching(&found.authoritative, &found.reference).into_iter().enumerate() {
            if let Some((right, agreement)) = right {
                fates.authoritative[left] = Fate::Paired(right, agreement);
                fates.reference[right] = Fate::Paired(left, agreement);
            }
        }
        let mut bead = Compared { index, sentences, atoms: found, fates, drawn: false };
        bead.drawn =
            Side::BOTH.into_iter().any(|side| has_lines(bead.span(texts, side).of(&texts[side].document.text)));
        bead
    });
    each.collect()
}

/// Whether a text has characters that draw the lines of a table.
fn has_lines(text: &str) -> bool {
    text.contains(|letter: char| ('\u{2500}'..='\u{257f}').contains(&letter))
}

impl Compared {
    /// The values of a side that nothing has been found for.
    pub(in crate::check) fn open(&self, side: Side) -> Vec<usize> {
        let fates = self.fates[side].iter().enumerate();
        fates.filter(|(_, fate)| **fate == Fate::Open).map(|(index, _)| index).collect()
    }

    /// The values that are each other's counterparts, in authoritative order.
    pub(in crate::check) fn pairs(&self) -> impl Iterator<Item = (usize, usize)> + use<'_> {
        self.fates.authoritative.iter().enumerate().filter_map(|(left, fate)| match *fate {
            Fate::Paired(right, _) => Some((left, right)),
            _ => None,
        })
    }

    /// Whether a figure of `side` has a counterpart on the other side, in this bead or elsewhere.
    pub(in crate::check) fn states(&self, side: Side, sentence: usize, figure: usize) -> bool {
        let values = self.atoms[side].iter().zip(&self.fates[side]);
        let mut fates = values.filter(|(atom, _)| (atom.sentence, atom.figure) == (sentence, figure));
        fates.any(|(_, fate)| matches!(fate, Fate::Paired(..) | Fate::Moved(..) | Fate::Elsewhere | Fate::Nearby))
    }

    /// The sentences of a side, where a figure is looked for; an empty span between sentences where it has none.
    pub(in crate::check) fn span(&self, texts: Pair<&Text>, side: Side) -> Span {
        let sentences = &texts[side].sentences;
        let range = self.sentences[side].clone();
        let whole = sentences.get(range.clone()).into_iter().flatten().map(|sentence| sentence.span).reduce(Span::to);
        whole.unwrap_or_else(|| {
            let before = range.start.checked_sub(1).and_then(|before| sentences.get(before));
            let end = before.map_or(0, |sentence| sentence.span.end());
            Span::new(end, end)
        })
    }
}
