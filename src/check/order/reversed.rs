use crate::check::findings::report::{Said, add};
use crate::check::findings::severity::Weight;
use crate::check::findings::wording::shown;
use crate::check::matching::agree::Agreement;
use crate::check::rules::order_swapped;
use crate::check::scene::Scene;
use crate::check::values::atom::Bound;
use crate::check::values::bead::{Compared, Fate};
use crate::model::{Measure, Qualifier, Report, Severity};
use crate::text::{Pair, Side};

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
        let places = Pair::new(
            bead.place(scene.texts, Side::Authoritative, low),
            bead.place(scene.texts, Side::Reference, larger),
        );
        let range = bead.figure(scene.texts, Side::Authoritative, low);
        let range = range.map_or_else(String::new, |figure| shown(figure, scene.texts.authoritative));
        let said = Said {
            rule: &order_swapped::RULE,
            severity: Severity::Warning,
            places,
            relation: None,
            message: format!("the bounds of {range} have changed places"),
            suggestion: None,
        };
        add(report, scene, bead, said);
    }
}
