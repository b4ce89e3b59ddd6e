use super::surroundings::says_one;
use crate::check::facing::Facing;
use crate::lang::comparison::Comparison;
use crate::lang::marks::is_comma_or_stop;
use crate::model::Measure;
use crate::text::Side;

/// Whether an amount that is told for each of several is told for all of them in the reference: 双方各付0.1% and "0.1 percent in total".
pub(in crate::check) fn told_for_all(facing: Facing<'_>) -> bool {
    let amounts = facing.atoms().into_iter().all(|atom| {
        matches!(atom.measure, Measure::Money { .. } | Measure::Percent | Measure::Number { .. } | Measure::Quantity(_))
    });
    if !amounts {
        return false;
    }
    let says = |side: Side, list: fn(&Comparison) -> &[&str]| {
        let value = facing.value(side);
        let words = list(&value.language().comparison);
        value.clause(is_comma_or_stop).into_iter().any(|clause| says_one(clause, words, value.language()))
    };
    says(Side::Authoritative, |words| words.each)
        && says(Side::Reference, |words| words.in_all)
        && !says(Side::Authoritative, |words| words.in_all)
        && !says(Side::Reference, |words| words.each)
}
