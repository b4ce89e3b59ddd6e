use super::matching::agree::{Agreement, agree};
use super::matching::nearby;
use super::scene::Scene;
use super::values::atom::Atom;
use super::values::bead::{Compared, Fate};
use crate::lang::Language;
use crate::model::{Figure, Measure, Place, Scalar, Text};
use crate::text::{Side, Span};

/// A value of one side of a bead, where it stands.
#[derive(Clone, Copy)]
pub(super) struct Standing<'a> {
    /// What the check looks at.
    pub scene: &'a Scene<'a>,
    /// Its bead.
    pub bead: &'a Compared,
    /// Its side.
    pub side: Side,
    /// Its index among the values of its side.
    pub index: usize,
}

impl<'a> Standing<'a> {
    /// Value `index` of a side of a bead.
    pub(super) fn new(scene: &'a Scene<'a>, bead: &'a Compared, side: Side, index: usize) -> Self {
        Self { scene, bead, side, index }
    }

    /// Value `index` of the same side.
    pub(super) fn beside(self, index: usize) -> Self {
        Self { index, ..self }
    }

    /// Value `index` of the other side.
    pub(super) fn across(self, index: usize) -> Self {
        Self { side: self.side.other(), index, ..self }
    }

    /// The value before it on its side.
    pub(super) fn previous(self) -> Option<Self> {
        self.index.checked_sub(1).map(|before| self.beside(before))
    }

    /// The value behind it on its side.
    pub(super) fn next(self) -> Option<Self> {
        Some(self.index + 1).filter(|next| *next < self.atoms().len()).map(|next| self.beside(next))
    }

    /// The value itself.
    pub(super) fn atom(self) -> &'a Atom {
        &self.atoms()[self.index]
    }

    /// Whether it is of one figure with another value of its side.
    pub(super) fn shares_figure(self, other: Self) -> bool {
        self.atom().shares_figure(other.atom())
    }

    /// The values of its side.
    pub(super) fn atoms(self) -> &'a [Atom] {
        &self.bead.atoms[self.side]
    }

    /// The values of the other side.
    pub(super) fn others(self) -> &'a [Atom] {
        &self.bead.atoms[self.side.other()]
    }

    /// What became of it.
    pub(super) fn fate(self) -> Fate {
        self.bead.fates[self.side][self.index]
    }

    /// Whether it has a counterpart in the bead.
    pub(super) fn is_paired(self) -> bool {
        matches!(self.fate(), Fate::Paired(..))
    }

    /// The values of the other side that stand as far along as it and that nothing has been found for.
    pub(super) fn open_facing(self) -> impl Iterator<Item = Self> {
        let near = nearby(self.index, self.atoms().len(), self.others().len());
        near.map(move |index| self.across(index)).filter(|other| other.fate() == Fate::Open)
    }

    /// Whether it says nothing that the other side's values of the bead do not say.
    pub(super) fn repeats(self) -> bool {
        let (atom, others) = (self.atom(), self.others());
        let near = nearby(self.index, self.atoms().len(), others.len());
        others.get(near).unwrap_or_default().iter().any(|other| {
            let agreement = match self.side {
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

    /// Whether no value near it on its side is the same.
    pub(super) fn is_alone(self) -> bool {
        /// Values on either side among which it is looked for.
        const NEAR: usize = 20;
        let (index, atoms, reading) = (self.index, self.atoms(), self.atom().reading());
        let near = index.saturating_sub(NEAR)..(index + NEAR + 1).min(atoms.len());
        atoms[near].iter().filter(|atom| atom.reading() == reading).count() == 1
    }

    /// Its figure.
    pub(super) fn figure(self) -> Option<&'a Figure> {
        let atom = self.atom();
        self.text().figures.get(atom.sentence)?.get(atom.figure)
    }

    /// Where its figure stands.
    pub(super) fn span(self) -> Span {
        self.figure().map_or_else(|| self.sentences(), |figure| figure.span)
    }

    /// The place of its figure.
    pub(super) fn place(self) -> Place {
        Place { span: self.span(), figure: self.figure().cloned() }
    }

    /// Its figure as it is written.
    pub(super) fn written(self) -> &'a str {
        self.span().of(self.source())
    }

    /// All that stands before its figure in the text.
    pub(super) fn before(self) -> &'a str {
        self.source().get(..self.span().start()).unwrap_or_default()
    }

    /// All that stands behind its figure in the text.
    pub(super) fn behind(self) -> &'a str {
        self.source().get(self.span().end()..).unwrap_or_default()
    }

    /// What stands in the clause before its figure, and behind it, up to the figures beside it; `ends` tells what ends a clause.
    pub(super) fn clause(self, ends: fn(char) -> bool) -> [&'a str; 2] {
        let figure = self.span();
        let stretch = |from: usize, to: usize| self.source().get(from..to).unwrap_or_default();
        let before = stretch(self.end_before(), figure.start());
        let behind = stretch(figure.end(), self.start_after());
        [before.rsplit(ends).next().unwrap_or_default(), behind.split(ends).next().unwrap_or_default()]
    }

    /// Where the figure before its figure ends in the sentence, or where the sentence begins.
    pub(super) fn end_before(self) -> usize {
        let (text, atom) = (self.text(), self.atom());
        let figures = text.figures.get(atom.sentence).map_or(&[][..], Vec::as_slice);
        let before = atom.figure.checked_sub(1).and_then(|before| figures.get(before));
        let start = || text.sentences.get(atom.sentence).map_or(0, |sentence| sentence.span.start());
        before.map_or_else(start, |figure| figure.span.end())
    }

    /// Where the figure behind its figure starts, or the sentence ends.
    pub(super) fn start_after(self) -> usize {
        let (text, atom) = (self.text(), self.atom());
        let next = text.figures.get(atom.sentence).and_then(|figures| figures.get(atom.figure + 1));
        let end = || text.sentences.get(atom.sentence).map_or(0, |sentence| sentence.span.end());
        next.map_or_else(end, |figure| figure.span.start())
    }

    /// The sentences of its side in the bead.
    pub(super) fn sentences(self) -> Span {
        self.bead.span(self.scene.texts, self.side)
    }

    /// Its text.
    pub(super) fn text(self) -> &'a Text {
        self.scene.texts[self.side]
    }

    /// The characters of its text.
    pub(super) fn source(self) -> &'a str {
        &self.text().document.text
    }

    /// The language of its text.
    pub(super) fn language(self) -> &'static Language {
        self.scene.languages[self.side]
    }
}
