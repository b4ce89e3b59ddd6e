use crate::check::matching::around;
use crate::check::scene::Scene;
use crate::check::standing::Standing;
use crate::check::values::bead::{Compared, Fate};
use crate::text::Side;

/// Values to either side of a place among which those are looked for that give the one there.
const AROUND: usize = 12;

/// The values around the place of a value on its own side, with itself.
pub(in crate::check) fn own_around(value: Standing<'_>) -> impl Iterator<Item = Standing<'_>> + Clone {
    let count = value.atoms().len();
    around(value.index, count, count, AROUND).map(move |at| value.beside(at))
}

/// The values around the place of a value on the other side.
pub(in crate::check) fn others_around(value: Standing<'_>) -> impl Iterator<Item = Standing<'_>> + Clone {
    around(value.index, value.atoms().len(), value.others().len(), AROUND).map(move |at| value.across(at))
}

/// Settles, one after the other, the open values of some sides of a bead of which `follows` says that they follow from the others.
pub(super) fn settle_what(
    follows: impl Fn(Standing<'_>) -> bool,
    sides: &[Side],
    scene: &Scene<'_>,
    bead: &mut Compared,
) {
    for &side in sides {
        for index in bead.open(side) {
            if follows(Standing::new(scene, bead, side, index)) {
                bead.fates[side][index] = Fate::Redundant;
            }
        }
    }
}
