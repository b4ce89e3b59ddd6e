use num_rational::Ratio;
use num_traits::Signed;

use crate::model::{Measure, Relation, Scalar, Severity};

/// How much a reader relies on a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Weight {
    /// Small counts, ordinals and names: languages word them freely.
    Low,
    /// Dates, times and lengths of time.
    Middle,
    /// Amounts, shares and larger counts.
    High,
}

/// The weight of a value.
pub(super) fn weight(measure: Measure, scalar: &Scalar) -> Weight {
    match (measure, scalar) {
        (Measure::Money { .. } | Measure::Percent | Measure::Points | Measure::Quantity(_), _) => Weight::High,
        (Measure::Multiple(_), Scalar::Number(number)) => {
            if number.as_integer().is_some_and(|value| value <= 3) {
                Weight::Low
            } else {
                Weight::High
            }
        }
        (Measure::Number { .. }, Scalar::Number(number)) => {
            let small = number.as_integer().is_some_and(|value| value.abs() <= 12)
                || number.value().abs() < Ratio::from_integer(1);
            if small { Weight::Low } else { Weight::High }
        }
        (Measure::Date | Measure::Time | Measure::Duration(_), _) => Weight::Middle,
        _ => Weight::Low,
    }
}

/// Two figures that state different things.
pub(super) fn differs(one: Weight, other: Weight, relation: Relation) -> Severity {
    let strong =
        matches!(relation, Relation::PowerOfTen(_) | Relation::TeenTy | Relation::Transposed | Relation::OneDigit);
    match one.min(other) {
        Weight::High => Severity::Error,
        Weight::Middle if strong => Severity::Error,
        Weight::Middle => Severity::Warning,
        Weight::Low if one.max(other) > Weight::Low => Severity::Warning,
        Weight::Low => Severity::Note,
    }
}

/// The same number in another unit.
pub(super) fn unit_differs(one: Measure, other: Measure) -> Severity {
    match (one, other) {
        (Measure::Percent | Measure::Points, _) | (_, Measure::Percent | Measure::Points) => Severity::Warning,
        _ => Severity::Error,
    }
}

/// A number without its unit.
pub(super) fn unit_missing(measure: Measure) -> Severity {
    if measure == Measure::Percent { Severity::Warning } else { Severity::Note }
}

/// A figure without a counterpart.
pub(super) fn unmatched(measure: Measure, weight: Weight) -> Severity {
    match (measure, weight) {
        (Measure::Money { .. } | Measure::Percent | Measure::Number { .. } | Measure::Quantity(_), Weight::High) => {
            Severity::Warning
        }
        _ => Severity::Note,
    }
}
