use crate::check::scene::Scene;
use crate::check::standing::Standing;
use crate::check::values::bead::{Compared, Fate};
use crate::text::Side;

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
