use super::agree::Agreement;
use super::bead::{Compared, Fate};
use super::options::Options;
use super::report::{Said, add};
use super::rules::order_swapped;
use crate::model::{Measure, Report, Severity, Text};
use crate::text::{Pair, Side};

/// Reports two counts of one kind that have changed places.
pub(super) fn order(texts: Pair<&Text>, bead: &Compared, options: &Options, report: &mut Report) {
    let pairs: Vec<(usize, usize, Measure)> = bead
        .fates
        .authoritative
        .iter()
        .enumerate()
        .filter_map(|(left, fate)| {
            let Fate::Paired(right, Agreement::Same) = *fate else { return None };
            let measure = bead.atoms.authoritative[left].readings.first()?.0;
            let counted = matches!(
                measure,
                Measure::Number { .. } | Measure::Percent | Measure::Money { .. } | Measure::Quantity(_)
            );
            counted.then_some((left, right, measure))
        })
        .collect();
    let kinds = pairs.iter().all(|(_, _, measure)| Some(measure.kind()) == pairs.first().map(|first| first.2.kind()));
    if !kinds || pairs.len() < 2 || pairs.len() != bead.atoms.authoritative.len() {
        return;
    }
    let crossed: Vec<usize> = (1..pairs.len()).filter(|&at| pairs[at - 1].1 > pairs[at].1).collect();
    let [at] = crossed.as_slice() else { return };
    let (first, second) = (pairs[at - 1], pairs[*at]);
    // One exchange of neighbours, everything else in order.
    if first.1.abs_diff(second.1) != 1 {
        return;
    }
    let severity = if pairs.len() > 2 { Severity::Warning } else { Severity::Note };
    let places =
        Pair::new(bead.place(texts, Side::Authoritative, first.0), bead.place(texts, Side::Reference, second.1));
    let written = |side: Side, index: usize| {
        bead.figure(texts, side, index).map_or("", |figure| figure.span.of(&texts[side].document.text)).to_owned()
    };
    let message = format!(
        "{} stands before {} in the authoritative text and after it in the reference: see that each still belongs to its own name",
        written(Side::Authoritative, first.0),
        written(Side::Authoritative, second.0)
    );
    add(
        report,
        texts,
        bead,
        options,
        Said { rule: &order_swapped::RULE, severity, places, relation: None, message, suggestion: None },
    );
}
