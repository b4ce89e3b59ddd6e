use num_rational::Ratio;
use num_traits::Signed;

use crate::model::{Measure, Relation, Scalar, Severity};
use crate::number::Number;

/// How much a reader relies on a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::check) enum Weight {
    /// Small counts, ordinals and names: languages word them freely.
    Low,
    /// Dates, times and lengths of time.
    Middle,
    /// Amounts, shares and larger counts.
    High,
}

/// The weight of a value.
pub(in crate::check) fn weight(measure: Measure, scalar: &Scalar) -> Weight {
    match (measure, scalar) {
        (Measure::Money { .. } | Measure::Percent | Measure::Points | Measure::Quantity(_), _) => Weight::High,
        (Measure::Multiple(_), Scalar::Number(number)) => {
            if number.as_integer().is_some_and(|value| value <= 3) {
                Weight::Middle
            } else {
                Weight::High
            }
        }
        (Measure::Number { .. }, Scalar::Number(number)) => {
            let small = number.as_integer().is_some_and(|value| value.abs() <= 12)
                || number.value().abs() < Ratio::from_integer(1);
            if small { Weight::Low } else { Weight::High }
        }
        (Measure::Duration(_), Scalar::Number(number)) => {
            let few = number.value().abs() <= Ratio::from_integer(2);
            if few { Weight::Middle } else { Weight::High }
        }
        (Measure::Date | Measure::Time, _) => Weight::Middle,
        _ => Weight::Low,
    }
}

/// Two figures that state different things.
pub(in crate::check) fn differs([one, other]: [Weight; 2], relation: Relation, telling: bool) -> Severity {
    let strong =
        matches!(relation, Relation::PowerOfTen(_) | Relation::TeenTy | Relation::Transposed | Relation::OneDigit);
    match one.min(other) {
        Weight::High => Severity::Error,
        Weight::Middle if strong => Severity::Error,
        Weight::Middle => Severity::Warning,
        Weight::Low if telling || one.max(other) > Weight::Low => Severity::Warning,
        Weight::Low => Severity::Note,
    }
}

/// Whether two values say something by themselves although languages word their like freely: two places in a sequence, one of which may be
/// told as a number, two identifiers, two fractions other than a half, two counts from two on.
pub(in crate::check) fn telling(one: (Measure, &Scalar), other: (Measure, &Scalar)) -> bool {
    match (one, other) {
        ((Measure::Ordinal(_), _), (Measure::Ordinal(_) | Measure::Number { .. }, _))
        | ((Measure::Number { .. }, _), (Measure::Ordinal(_), _))
        | ((Measure::Identifier, _), (Measure::Identifier, _)) => true,
        ((Measure::Number { .. }, Scalar::Number(one)), (Measure::Number { .. }, Scalar::Number(other))) => {
            let fraction = |number: &Number| number.as_integer().is_none();
            let count = |number: &Number| number.as_integer().is_some_and(|value| value > 1);
            fraction(one) && fraction(other) || count(one) && count(other)
        }
        _ => false,
    }
}

/// Two dates that state different things: one part is a slip, several may be two dates of which each text has only one.
pub(in crate::check) fn dates_differ(parts: usize) -> Severity {
    if parts == 1 { Severity::Error } else { Severity::Warning }
}

/// The same number in another unit.
pub(in crate::check) fn unit_differs(one: Measure, other: Measure) -> Severity {
    let loose = |measure: Measure| match measure {
        Measure::Percent | Measure::Points => true,
        // A currency that the text only suggests may be the other one.
        Measure::Money { certain, .. } => !certain,
        _ => false,
    };
    if loose(one) || loose(other) { Severity::Warning } else { Severity::Error }
}

/// A number without its unit.
pub(in crate::check) fn unit_missing(measure: Measure) -> Severity {
    if measure == Measure::Percent { Severity::Warning } else { Severity::Note }
}

/// A figure without a counterpart.
pub(in crate::check) fn unmatched(measure: Measure, scalar: &Scalar, weight: Weight) -> Severity {
    let whole_date = matches!(scalar, Scalar::Date(date) if date.month.is_some() && date.day.is_some());
    match measure {
        Measure::Date if whole_date => Severity::Warning,
        Measure::Date | Measure::Time | Measure::Ordinal(_) | Measure::Identifier => Severity::Note,
        Measure::Number { classifier: Some(_) } if weight >= Weight::Middle => Severity::Warning,
        _ if weight == Weight::High => Severity::Warning,
        _ => Severity::Note,
    }
}
