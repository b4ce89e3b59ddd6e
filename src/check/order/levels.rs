use super::swapped;
use crate::check::facing::Facing;
use crate::check::findings::report::add;
use crate::check::findings::wording::written;
use crate::check::scene::Scene;
use crate::check::standing::Standing;
use crate::check::values::bead::{Compared, Fate};
use crate::model::{Figure, Measure, Report, Scalar, Severity, Value};
use crate::text::Side;

/// Reports provisions whose levels the reference states in another order: 第七条第三款 and "paragraph 7 of Article 3".
pub(in crate::check) fn levels(scene: &Scene<'_>, bead: &Compared, report: &mut Report) {
    for (first, fate) in bead.fates[Side::Authoritative].iter().enumerate() {
        let Fate::Paired(other, _) = *fate else { continue };
        let facing = Facing::new(scene, bead, (first, other));
        let [one, other] = Side::BOTH.map(|side| facing.value(side));
        let opens = one.previous().is_none_or(|before| !before.shares_figure(one));
        if opens && have_changed_places(one, other) {
            let message = format!("the levels of {} have changed places", written(one));
            add(report, scene, bead, swapped(facing, Severity::Warning, message));
        }
    }
}

/// Whether the figures of two values are provisions of the same levels in another order.
fn have_changed_places(one: Standing<'_>, other: Standing<'_>) -> bool {
    let Some((first, second)) = one.figure().zip(other.figure()) else { return false };
    let Some((path, told)) = levels_of(first).zip(levels_of(second)) else { return false };
    let mut sorted = [path.to_vec(), told.to_vec()];
    for levels in &mut sorted {
        levels.sort_unstable();
    }
    // Languages differ in which of section and article holds the other; 8.3.2 leaves nothing open.
    let pointed = [one, other].into_iter().all(|value| value.written().contains('.'));
    (first.measure == second.measure || pointed) && path != told && sorted[0] == sorted[1]
}

/// The levels of a provision that has several.
fn levels_of(figure: &Figure) -> Option<&[u64]> {
    match (&figure.measure, &figure.value) {
        (Measure::Ordinal(_), Value::Single(Scalar::Path(path))) if path.len() > 1 => Some(path),
        _ => None,
    }
}
