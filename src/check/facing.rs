use super::findings::wording::named;
use super::scene::Scene;
use super::values::atom::Atom;
use super::values::bead::Compared;
use crate::lang::Language;
use crate::model::{Figure, Place, Text};
use crate::text::{Pair, Side, Span};

/// A value of each side of a bead, held against each other.
#[derive(Clone, Copy)]
pub(super) struct Facing<'a> {
    /// What the check looks at.
    pub scene: &'a Scene<'a>,
    /// The bead of both.
    pub bead: &'a Compared,
    /// Their indexes among the values of their sides.
    pub indexes: Pair<usize>,
}

impl<'a> Facing<'a> {
    /// Value `index` of `side` and value `other` of the other side.
    pub(super) fn new(scene: &'a Scene<'a>, bead: &'a Compared, (side, index): (Side, usize), other: usize) -> Self {
        let indexes = Pair::new(index, other);
        Self { scene, bead, indexes: if side == Side::Authoritative { indexes } else { indexes.swapped() } }
    }

    /// The value of a side.
    pub(super) fn atom(self, side: Side) -> &'a Atom {
        &self.bead.atoms[side][self.indexes[side]]
    }

    /// Both values, the authoritative one first.
    pub(super) fn atoms(self) -> [&'a Atom; 2] {
        Side::BOTH.map(|side| self.atom(side))
    }

    /// The figure of a side's value.
    pub(super) fn figure(self, side: Side) -> Option<&'a Figure> {
        self.bead.figure(self.scene.texts, side, self.indexes[side])
    }

    /// Where the figure of a side stands.
    pub(super) fn span(self, side: Side) -> Span {
        self.bead.figure_span(self.scene.texts, side, self.indexes[side])
    }

    /// The sentences of a side in the bead.
    pub(super) fn sentences(self, side: Side) -> Span {
        self.bead.span(self.scene.texts, side)
    }

    /// The figure of a side as it is written.
    pub(super) fn written(self, side: Side) -> &'a str {
        self.span(side).of(self.source(side))
    }

    /// All that stands before the figure of a side in its text.
    pub(super) fn before(self, side: Side) -> &'a str {
        self.source(side).get(..self.span(side).start()).unwrap_or_default()
    }

    /// All that stands behind the figure of a side in its text.
    pub(super) fn behind(self, side: Side) -> &'a str {
        self.source(side).get(self.span(side).end()..).unwrap_or_default()
    }

    /// What stands in the clause before the figure of a side, and behind it, up to the figures beside it; `ends` tells what ends
    /// a clause.
    pub(super) fn clause(self, side: Side, ends: fn(char) -> bool) -> [&'a str; 2] {
        self.bead.clause(self.scene.texts, side, self.indexes[side], ends)
    }

    /// Where the figure before that of a side ends in its sentence, or where the sentence begins.
    pub(super) fn end_before(self, side: Side) -> usize {
        self.bead.end_before(self.scene.texts, side, self.indexes[side])
    }

    /// The text of a side.
    pub(super) fn text(self, side: Side) -> &'a Text {
        self.scene.texts[side]
    }

    /// The characters of a side's text.
    pub(super) fn source(self, side: Side) -> &'a str {
        &self.scene.texts[side].document.text
    }

    /// The language of a side.
    pub(super) fn language(self, side: Side) -> &'static Language {
        self.scene.languages[side]
    }

    /// The places of both figures.
    pub(super) fn places(self) -> Pair<Place> {
        Side::EACH.map(|side| self.bead.place(self.scene.texts, side, self.indexes[side]))
    }

    /// The value of a side as messages name it.
    pub(super) fn named(self, side: Side) -> String {
        named(self.bead, self.scene.texts, side, self.indexes[side])
    }
}
