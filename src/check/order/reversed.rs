use super::swapped;
use crate::check::facing::Facing;
use crate::check::findings::report::add;
use crate::check::findings::severity::Weight;
use crate::check::findings::wording::written;
use crate::check::matching::agree::Agreement;
use crate::check::scene::Scene;
use crate::check::values::atom::Bound;
use crate::check::values::bead::{Compared, Fate};
use crate::model::{Measure, Qualifier, Report, Severity};
use crate::text::Side;

/// Reports ranges whose bounds the reference states as two plain values, the larger one first: "between 50,000 and 10,000".
pub(in crate::check) fn reversed(scene: &Scene<'_>, bead: &Compared, report: &mut Report) {
    let atoms = &bead.atoms.authoritative;
    for (low, pair) in atoms.windows(2).enumerate() {
        // 前六個月 are months, whose numbers no text has to state.
        let range = pair[0].shares_figure(&pair[1])
            && pair[0].measure != Measure::Date
            && pair[0].weight() >= Some(Weight::Middle)
            && (pair[0].bound, pair[1].bound) == (Some(Bound::Low), Some(Bound::High));
        let fates = &bead.fates.authoritative[low..low + 2];
        let (true, &[Fate::Paired(smaller, one), Fate::Paired(larger, other)]) = (range, fates) else { continue };
        let same = |agreement| matches!(agreement, Agreement::Same | Agreement::Reworded | Agreement::UnitMissing);
        let plain = |index: usize| {
            let atom = &bead.atoms.reference[index];
            atom.bound.is_none() && atom.qualifier == Qualifier::Exact
        };
        if !same(one) || !same(other) || larger + 1 != smaller || !plain(smaller) || !plain(larger) {
            continue;
        }
        let facing = Facing::new(scene, bead, (low, larger));
        let range = written(facing.value(Side::Authoritative));
        let message = format!("the bounds of {range} have changed places");
        add(report, scene, bead, swapped(facing, Severity::Warning, message));
    }
}
