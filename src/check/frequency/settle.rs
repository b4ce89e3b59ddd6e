use super::read::{Stretch, frequencies};
use crate::check::scene::Scene;
use crate::check::standing::Standing;
use crate::check::values::bead::{Compared, Fate};
use crate::text::Side;

/// Settles the figures of frequencies that both texts tell by other ones: 每四個月一次 and "three times a year", 每三个月 and "quarterly".
pub(in crate::check) fn frequencies_told(scene: &Scene<'_>, bead: &mut Compared) {
    let open = |bead: &Compared| Side::BOTH.into_iter().any(|side| !bead.open(side).is_empty());
    if bead.sentences.authoritative.is_empty() || bead.sentences.reference.is_empty() || !open(bead) {
        return;
    }
    let Some(told) = frequencies(&Side::EACH.map(|side| Stretch::new(scene, bead, side))) else { return };
    for (one, other) in told.authoritative.iter().flat_map(|one| told.reference.iter().map(move |other| (one, other))) {
        let Some(figures) = one.figures_if_equal(other) else { continue };
        for (side, parts) in Side::BOTH.into_iter().zip(figures) {
            let within = |index: &usize| {
                let figure = Standing::new(scene, bead, side, *index).span();
                parts.iter().any(|part| part.contains(figure))
            };
            let settled: Vec<usize> = bead.open(side).into_iter().filter(within).collect();
            for index in settled {
                bead.fates[side][index] = Fate::Redundant;
            }
        }
    }
}
