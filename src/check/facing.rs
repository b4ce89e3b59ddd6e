use super::scene::Scene;
use super::standing::Standing;
use super::values::atom::Atom;
use super::values::bead::Compared;
use crate::model::Place;
use crate::text::{Pair, Side};

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
    /// Value `left` of the authoritative side of a bead and value `right` of the reference.
    pub(super) fn new(scene: &'a Scene<'a>, bead: &'a Compared, (left, right): (usize, usize)) -> Self {
        Self { scene, bead, indexes: Pair::new(left, right) }
    }

    /// The value of a side, where it stands.
    pub(super) fn value(self, side: Side) -> Standing<'a> {
        Standing::new(self.scene, self.bead, side, self.indexes[side])
    }

    /// Both values, where they stand.
    pub(super) fn values(self) -> Pair<Standing<'a>> {
        Side::EACH.map(|side| self.value(side))
    }

    /// The value of a side itself.
    pub(super) fn atom(self, side: Side) -> &'a Atom {
        &self.bead.atoms[side][self.indexes[side]]
    }

    /// Both values themselves, the authoritative one first.
    pub(super) fn atoms(self) -> [&'a Atom; 2] {
        Side::BOTH.map(|side| self.atom(side))
    }

    /// Whether neither value is stated once more near it: of one that is stated twice, each may be the counterpart of the other one.
    pub(super) fn is_alone(self) -> bool {
        Side::BOTH.into_iter().all(|side| self.value(side).is_alone())
    }

    /// The places of both figures.
    pub(super) fn places(self) -> Pair<Place> {
        self.values().map(Standing::place)
    }
}
