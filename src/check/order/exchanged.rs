use super::{message, swapped};
use crate::check::facing::Facing;
use crate::check::findings::report::add;
use crate::check::scene::Scene;
use crate::check::standing::Standing;
use crate::check::values::bead::{Compared, Fate};
use crate::model::{Measure, Report, Severity};
use crate::text::{Pair, Side};

/// Values of a bead in which exchanges with others are looked for, at most.
const MOST_VALUES: usize = 64;

/// Reports two figures of one kind in sentences near each other, each of which stands where the other one belongs. Where their
/// sentences have other figures, those keep their places.
pub(in crate::check) fn exchanged(scene: &Scene<'_>, beads: &[Compared], report: &mut Report) {
    let short = |bead: &&Compared| Side::BOTH.into_iter().all(|side| bead.atoms[side].len() <= MOST_VALUES);
    for bead in beads.iter().filter(short) {
        for (index, fate) in bead.fates.authoritative.iter().enumerate() {
            let Fate::Moved(other, moved) = *fate else { continue };
            let Some(other) = beads.get(other).filter(|_| other > bead.index).filter(short) else { continue };
            let back = other.fates.authoritative.iter().enumerate().find_map(|(second, fate)| match *fate {
                Fate::Moved(to, place) if to == bead.index => Some((second, place)),
                _ => None,
            });
            let Some((second, place)) = back else { continue };
            let (one, two) = (&bead.atoms.authoritative[index], &other.atoms.authoritative[second]);
            let alike = one.measure.kind() == two.measure.kind() && one.measure.unit() == two.measure.unit();
            let exact = one.bound.is_none() && two.bound.is_none() && one.qualifier == two.qualifier;
            let counted = !matches!(one.measure, Measure::Ordinal(_) | Measure::Identifier);
            if !alike || !exact || !counted || !alone(bead, index, place) || !alone(other, second, moved) {
                continue;
            }
            let value = |bead, index| Standing::new(scene, bead, Side::Authoritative, index);
            let message = message([value(bead, index), value(other, second)]);
            let facing = Facing::new(scene, bead, (index, place));
            add(report, scene, bead, swapped(facing, Severity::Warning, message));
        }
    }
}

/// Whether every other value of a bead is paired inside it.
fn alone(bead: &Compared, left: usize, right: usize) -> bool {
    let indexes = Pair::new(left, right);
    Side::BOTH.into_iter().all(|side| {
        let others = bead.fates[side].iter().enumerate().filter(|(index, _)| *index != indexes[side]);
        others.map(|(_, fate)| fate).all(|fate| matches!(fate, Fate::Paired(..) | Fate::Redundant | Fate::Repeated))
    })
}
