use crate::check::facing::Facing;
use crate::check::findings::severity::Weight;
use crate::check::matching::agree::Agreement;
use crate::check::scene::Scene;
use crate::check::standing::Standing;
use crate::check::values::bead::{Compared, Fate};
use crate::check::words::surroundings::is_base_of_rate;
use crate::lang::classifiers::AGE;
use crate::lang::units;
use crate::model::Measure;
use crate::text::Side;

/// The kind of some values and their unit.
pub(in crate::check) type Kind = (&'static str, Option<&'static str>);

/// The values of one kind and unit of a bead: their indexes, in authoritative order.
#[derive(Debug)]
pub(in crate::check) struct Series {
    /// The kind and the unit.
    pub kind: Kind,
    /// The indexes of each value and its counterpart.
    pub pairs: Vec<(usize, usize)>,
}

/// The series of a bead, each of at least two values on which a reader relies.
pub(super) fn series(scene: &Scene<'_>, bead: &Compared) -> Vec<Series> {
    let mut found: Vec<Series> = Vec::new();
    for (left, fate) in bead.fates.authoritative.iter().enumerate() {
        let Fate::Paired(right, agreement) = *fate else { continue };
        let Some(kind) = kind(Facing::new(scene, bead, (left, right)), agreement) else { continue };
        match found.iter_mut().find(|series| series.kind == kind) {
            Some(series) => series.pairs.push((left, right)),
            None => found.push(Series { kind, pairs: vec![(left, right)] }),
        }
    }
    found.retain(|series| series.pairs.len() > 1);
    found
}

/// The kind and unit of the series that two values belong to which agree so; `None` where their order says nothing.
fn kind(facing: Facing<'_>, agreement: Agreement) -> Option<Kind> {
    let [one, other] = facing.atoms();
    let ages = is_age(one.measure) && is_age(other.measure);
    let same = matches!(agreement, Agreement::Same | Agreement::Rounded | Agreement::UnitMissing)
        || ages && agreement == Agreement::Reworded;
    // Languages differ in where they say what a rate is told for: 每千人3.4人, 3.4 per 1,000.
    let free = || {
        Side::BOTH.map(|side| facing.value(side)).into_iter().any(|value| is_base_of_rate(value) || counts_list(value))
    };
    if !same || free() {
        return None;
    }
    let (measure, _) = one.reading()?;
    let counted = matches!(
        measure,
        Measure::Number { .. }
            | Measure::Percent
            | Measure::Money { .. }
            | Measure::Quantity(_)
            | Measure::Duration(_)
            | Measure::Date
    );
    let limited = one.qualifier != other.qualifier;
    let lengths = |measure: Measure| matches!(measure, Measure::Duration(_));
    let otherwise = lengths(measure) != lengths(other.measure) && !ages;
    // 东经118.4度、北纬24.1度: languages differ in which they tell first.
    let angle = matches!(measure, Measure::Quantity(unit) if unit.dimension == units::DEGREE.dimension);
    if !counted || limited || otherwise || angle || one.weight() < Some(Weight::Middle) && !one.is_fraction() {
        return None;
    }
    // Counts are of one kind whatever is counted, but for ages: one language names it, the other may not.
    Some(match measure {
        Measure::Number { classifier } => (measure.kind(), classifier.filter(|classifier| *classifier == AGE)),
        _ if ages && !lengths(other.measure) => (other.measure.kind(), Some(AGE)),
        _ => (measure.kind(), measure.unit()),
    })
}

/// Whether a value counts the list before it, which one language does in one place: 9路、206路等6条, six routes including Nos. 9 and 206.
fn counts_list(value: Standing<'_>) -> bool {
    value.language().comparison.summing.iter().any(|word| value.before().ends_with(word))
}

/// Whether a value may be an age: one language says so, the other may count years.
fn is_age(measure: Measure) -> bool {
    match measure {
        Measure::Number { classifier } => classifier == Some(AGE),
        Measure::Duration(unit) => *unit == units::YEAR,
        _ => false,
    }
}

/// Whether the counterparts of some values stand in their order.
pub(super) fn in_order(pairs: &[(usize, usize)]) -> bool {
    pairs.is_sorted_by_key(|(_, right)| *right)
}

/// The two pairs that have exchanged their places while all others stand in order.
pub(super) fn exchange(pairs: &[(usize, usize)]) -> Option<[(usize, usize); 2]> {
    let mut ranks: Vec<usize> = pairs.iter().map(|(_, right)| *right).collect();
    ranks.sort_unstable();
    let moved: Vec<usize> = (0..pairs.len()).filter(|&at| pairs[at].1 != ranks[at]).collect();
    match moved.as_slice() {
        &[first, second] => Some([pairs[first], pairs[second]]),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_one_exchange_and_no_rotation() {
        assert_eq!(exchange(&[(0, 1), (1, 0), (2, 2)]), Some([(0, 1), (1, 0)]));
        assert_eq!(exchange(&[(0, 2), (1, 1), (2, 0)]), Some([(0, 2), (2, 0)]));
        assert_eq!(exchange(&[(0, 1), (1, 2), (2, 0)]), None);
        assert_eq!(exchange(&[(0, 0), (1, 1)]), None);
    }
}
