use std::ops::Range;

use super::atom::{Atom, atoms};
use crate::check::matching::agree::{Agreement, agree};
use crate::check::matching::{matching, nearby};
use crate::lang::Language;
use crate::model::{Bead, Figure, Measure, Place, Scalar, Text};
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

    /// The values of the other side that stand as far along as value `index` of `side` and that nothing has been found for.
    pub(in crate::check) fn open_facing(&self, side: Side, index: usize) -> impl Iterator<Item = usize> + use<'_> {
        let fates = &self.fates[side.other()];
        let near = nearby(index, self.fates[side].len(), fates.len());
        near.filter(|&other| fates[other] == Fate::Open)
    }

    /// Whether value `index` of `side` says nothing that the other side's values of this bead do not say.
    pub(in crate::check) fn repeats(&self, side: Side, index: usize) -> bool {
        let atom = &self.atoms[side][index];
        let others = &self.atoms[side.other()];
        let near = nearby(index, self.atoms[side].len(), others.len());
        others.get(near).unwrap_or_default().iter().any(|other| {
            let agreement = match side {
                Side::Authoritative => agree(atom, other),
                Side::Reference => agree(other, atom),
            };
            // Hundreds of houses do not repeat 200 people, nor does Article 2 repeat two people.
            let vaguer = other.reach.is_some() && atom.reach.is_none();
            // Nor do the first three quarters repeat the third one.
            let period = matches!(atom.reading(), Some((_, Scalar::Date(date))) if date.period.is_some());
            let bound = period && atom.bound != other.bound;
            let counts = |atom: &Atom| match atom.measure {
                Measure::Number { classifier } => classifier.is_some() || !atom.digits,
                _ => false,
            };
            let place = |atom: &Atom| matches!(atom.measure, Measure::Ordinal(Some(_)));
            let placed = counts(atom) && place(other) || place(atom) && counts(other);
            !vaguer && !bound && !placed && agreement.is_some_and(|agreement| agreement <= Agreement::Rounded)
        })
    }

    /// Whether a figure of `side` has a counterpart on the other side, in this bead or elsewhere.
    pub(in crate::check) fn states(&self, side: Side, sentence: usize, figure: usize) -> bool {
        let values = self.atoms[side].iter().zip(&self.fates[side]);
        let mut fates = values.filter(|(atom, _)| (atom.sentence, atom.figure) == (sentence, figure));
        fates.any(|(_, fate)| matches!(fate, Fate::Paired(..) | Fate::Moved(..) | Fate::Elsewhere | Fate::Nearby))
    }

    /// The figure of a value.
    pub(in crate::check) fn figure<'a>(&self, texts: Pair<&'a Text>, side: Side, index: usize) -> Option<&'a Figure> {
        let atom = &self.atoms[side][index];
        texts[side].figures.get(atom.sentence)?.get(atom.figure)
    }

    /// Where the figure before the one of a value ends in its sentence, or where the sentence begins.
    pub(in crate::check) fn end_before(&self, texts: Pair<&Text>, side: Side, index: usize) -> usize {
        let atom = &self.atoms[side][index];
        let figures = texts[side].figures.get(atom.sentence).map_or(&[][..], Vec::as_slice);
        let before = atom.figure.checked_sub(1).and_then(|before| figures.get(before));
        let start = || texts[side].sentences.get(atom.sentence).map_or(0, |sentence| sentence.span.start());
        before.map_or_else(start, |figure| figure.span.end())
    }

    /// Where the figure behind a value's figure starts, or its sentence ends.
    pub(in crate::check) fn start_after(&self, texts: Pair<&Text>, side: Side, index: usize) -> usize {
        let atom = &self.atoms[side][index];
        let next = texts[side].figures.get(atom.sentence).and_then(|figures| figures.get(atom.figure + 1));
        let end = || texts[side].sentences.get(atom.sentence).map_or(0, |sentence| sentence.span.end());
        next.map_or_else(end, |figure| figure.span.start())
    }

    /// What stands in the clause before a value's figure, and behind it, up to the figures beside it; `ends` tells what ends a clause.
    pub(in crate::check) fn clause<'a>(
        &self,
        texts: Pair<&'a Text>,
        side: Side,
        index: usize,
        ends: fn(char) -> bool,
    ) -> [&'a str; 2] {
        let figure = self.figure_span(texts, side, index);
        let stretch = |from: usize, to: usize| texts[side].document.text.get(from..to).unwrap_or_default();
        let before = stretch(self.end_before(texts, side, index), figure.start());
        let behind = stretch(figure.end(), self.start_after(texts, side, index));
        [before.rsplit(ends).next().unwrap_or_default(), behind.split(ends).next().unwrap_or_default()]
    }

    /// The place of a value's figure.
    pub(in crate::check) fn place(&self, texts: Pair<&Text>, side: Side, index: usize) -> Place {
        Place { span: self.figure_span(texts, side, index), figure: self.figure(texts, side, index).cloned() }
    }

    /// The span of a value's figure.
    pub(in crate::check) fn figure_span(&self, texts: Pair<&Text>, side: Side, index: usize) -> Span {
        self.figure(texts, side, index).map_or_else(|| self.span(texts, side), |figure| figure.span)
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
