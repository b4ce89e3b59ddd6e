//! How numbers agree, with what they measure: in one unit or two, as a share, a multiple or the rest of a whole, and rounded.

use num_rational::Ratio;
use num_traits::{CheckedMul, CheckedSub, Signed};

use super::agree::Agreement;
use crate::lang::classifiers::{AGE, POINT};
use crate::lang::units;
use crate::model::{Measure, Qualifier, Reading, Unit};
use crate::number::Number;

/// Numbers of one kind of measure, or of two.
pub(super) fn numbers(
    measure: Measure,
    left: Number,
    other: Measure,
    right: Number,
    qualifiers: [Qualifier; 2],
) -> Option<Agreement> {
    use Measure as M;
    let equal = |same: Agreement| {
        if left.same_value(right) {
            return Some(same);
        }
        rounded(left, right, qualifiers).then_some(Agreement::Rounded.max(same))
    };
    match (measure, other) {
        (M::Number { .. }, M::Number { .. }) | (M::Percent, M::Percent) | (M::Points, M::Points) => {
            equal(Agreement::Same).or_else(|| complement(measure, left, right))
        }
        (M::Multiple(one), M::Multiple(two)) => multiples(one, left, two, right, qualifiers),
        (M::Money { .. }, M::Money { .. }) => {
            let same = equal(Agreement::Same)?;
            let fits = same_currency(measure, other);
            Some(if fits { same } else { Agreement::UnitDiffers })
        }
        (M::Quantity(one), M::Quantity(two)) | (M::Duration(one), M::Duration(two)) => {
            if one == two {
                equal(Agreement::Same)
            } else {
                in_two_units((left, one), (right, two))
            }
        }
        (M::Percent, _) => percent(left, other, right, qualifiers),
        (_, M::Percent) => percent(right, measure, left, qualifiers),
        (M::Number { classifier }, _) => bare(classifier, left, other, right, equal),
        (_, M::Number { classifier }) => bare(classifier, right, measure, left, equal),
        (M::Quantity(_), M::Duration(_)) | (M::Duration(_), M::Quantity(_)) => {
            left.same_value(right).then_some(Agreement::UnitDiffers)
        }
        _ => None,
    }
}

/// Two amounts in two units of one kind.
fn in_two_units((left, one): (Number, &Unit), (right, two): (Number, &Unit)) -> Option<Agreement> {
    let same = left.same_value(right);
    if same && (one.rate_of(two) || two.rate_of(one) || one.is_bare_degree(two)) {
        return Some(Agreement::Reworded);
    }
    if is_conversion((left, one), (right, two)) {
        return Some(Agreement::Converted);
    }
    same.then_some(Agreement::UnitDiffers)
}

/// A percentage and a number of another measure.
fn percent(percent: Number, measure: Measure, number: Number, qualifiers: [Qualifier; 2]) -> Option<Agreement> {
    let same = percent.same_value(number);
    match measure {
        Measure::Points => same.then_some(Agreement::UnitDiffers),
        // 12度的酒精饮料: by volume, in percent.
        Measure::Quantity(unit) if unit.dimension == units::DEGREE.dimension && same => Some(Agreement::Reworded),
        Measure::Quantity(unit) => parts(percent, number, unit),
        // Points of an index are no percentage; those of an examination may be.
        Measure::Number { classifier: Some(POINT) } if same && percent.as_integer().is_none() => {
            Some(Agreement::UnitDiffers)
        }
        Measure::Number { .. } => shares(percent, number, qualifiers),
        Measure::Multiple(reading) => grown(percent, reading, number),
        _ => None,
    }
}

/// A number without a unit, of such a classifier, and one of a measure that is no percentage; `equal` tells how they agree where their
/// measures agree so.
fn bare(
    classifier: Option<&str>,
    number: Number,
    measure: Measure,
    other: Number,
    equal: impl Fn(Agreement) -> Option<Agreement>,
) -> Option<Agreement> {
    match measure {
        Measure::Points | Measure::Money { .. } => equal(Agreement::UnitMissing),
        // An age is counted in years.
        Measure::Duration(unit) if classifier == Some(AGE) && *unit != units::YEAR => {
            number.same_value(other).then_some(Agreement::UnitDiffers)
        }
        // Raised by half, to 1.5 times as much.
        Measure::Multiple(Reading::Times) if number.is_part() && grows_by(other, number) => Some(Agreement::Reworded),
        Measure::Quantity(_) | Measure::Duration(_) | Measure::Multiple(_) | Measure::Ordinal(_) => {
            equal(Agreement::Reworded)
        }
        _ => None,
    }
}

/// Whether two amounts of one dimension are the same in their units, as whoever converts them rounds.
pub(in crate::check) fn is_conversion((left, one): (Number, &Unit), (right, two): (Number, &Unit)) -> bool {
    let (Some(first), Some(second)) = (one.to_base(left), two.to_base(right)) else { return false };
    // A conversion is rounded to the digits that it shows.
    let shown = [(left, one), (right, two)].map(|(number, unit)| step(number, unit));
    one.dimension == two.dimension
        && (first.same_value(second) || converted(first, second, shown) && !left.same_value(right))
}

/// Whether both are money of one currency, or neither names its own for certain.
pub(in crate::check) fn same_currency(one: Measure, other: Measure) -> bool {
    match (one, other) {
        (Measure::Money { code, certain }, Measure::Money { code: second, certain: sure }) => {
            code == second || !certain && !sure
        }
        _ => false,
    }
}

/// Whether two amounts in one unit differ by no more than the last digit that either shows in its own.
fn converted(one: Number, other: Number, shown: [Option<Ratio<i128>>; 2]) -> bool {
    /// Rounding never changes more than a twentieth.
    const TOLERANCE: Ratio<i128> = Ratio::new_raw(1, 20);
    let difference = one.value().checked_sub(&other.value()).map(|difference| difference.abs());
    let within =
        |step: Option<Ratio<i128>>| matches!((difference, step), (Some(difference), Some(step)) if difference <= step);
    close(one, other, TOLERANCE) && shown.into_iter().any(within)
}

/// One unit of the last digit other than zero of a number, in the base unit of its dimension.
fn step(number: Number, unit: &Unit) -> Option<Ratio<i128>> {
    let (_, power) = number.digits()?;
    Number::integer(1).scaled(power)?.value().checked_mul(&Ratio::new(unit.scale.0, unit.scale.1))
}

/// A percentage and the number that it is: 50% and 1/2, or 200% and 2 times; about 17% is about a sixth.
fn shares(percent: Number, number: Number, qualifiers: [Qualifier; 2]) -> Option<Agreement> {
    let share = percent.scaled(-2)?;
    if share.same_value(number) {
        return Some(Agreement::Reworded);
    }
    let about = qualifiers.contains(&Qualifier::About) && number.is_part() && number.digits().is_none();
    if about && number.rounds_to(share) {
        return Some(Agreement::Rounded);
    }
    percent.same_value(number).then_some(Agreement::UnitMissing)
}

/// A percentage and the multiple that it is of the base, or is more than it: 4倍 and "400 percent of", or "up 300 percent".
fn grown(percent: Number, reading: Reading, multiple: Number) -> Option<Agreement> {
    let step = Number::integer(if reading == Reading::Increase { 1 } else { -1 });
    let share = percent.scaled(-2)?;
    let other = || multiple.plus(step).is_some_and(|other| share.same_value(other) && !share.is_zero());
    if share.same_value(multiple) || other() {
        return Some(Agreement::Reworded);
    }
    // Up 130.4 percent, to 2.3 times as much.
    let times = || share.plus(Number::integer(1))?.to_precision(multiple.last_digit());
    let rounded = reading != Reading::Increase && times().is_some_and(|times| times.same_value(multiple));
    if rounded && multiple.as_integer().is_none() {
        return Some(Agreement::Rounded);
    }
    percent.same_value(multiple).then_some(Agreement::UnitMissing)
}

/// Whether a multiple of the base is the base and a part of it.
fn grows_by(multiple: Number, part: Number) -> bool {
    multiple.minus(Number::integer(1)).is_some_and(|more| more.same_value(part))
}

/// A percentage and the parts per million that it is: 百万分之零点一八 and 0.18 ppm.
fn parts(percent: Number, number: Number, unit: &Unit) -> Option<Agreement> {
    let million = &units::PART_PER_MILLION;
    let same = unit.dimension == million.dimension && percent.scaled(4)?.same_value(unit.to_base(number)?);
    same.then_some(Agreement::Converted)
}

fn complement(measure: Measure, left: Number, right: Number) -> Option<Agreement> {
    let whole = |number: Option<Number>| number.is_some_and(|number| number.same_value(Number::integer(100)));
    if measure != Measure::Percent {
        return None;
    }
    let beyond = whole(left.minus(right)) || whole(right.minus(left));
    if whole(left.plus(right)) { Some(Agreement::Complement) } else { beyond.then_some(Agreement::Beyond) }
}

/// Multiples from here on are the same on top of the base and in all.
const HUNDRED: i128 = 100;

fn multiples(one: Reading, left: Number, two: Reading, right: Number, qualifiers: [Qualifier; 2]) -> Option<Agreement> {
    let times = |reading: Reading, number: Number| match reading {
        Reading::Increase => number.plus(Number::integer(1)),
        Reading::Times | Reading::Either => Some(number),
    };
    let conflict = matches!((one, two), (Reading::Times, Reading::Increase) | (Reading::Increase, Reading::Times));
    if times(one, left)?.same_value(times(two, right)?) {
        return Some(if conflict { Agreement::Reworded } else { Agreement::Same });
    }
    if left.same_value(right) || rounded(left, right, qualifiers) {
        // A hundred times and a hundred times more are told apart by one in a hundred, which no text means.
        let apart = conflict && left.value() < Ratio::from_integer(HUNDRED);
        return Some(if apart { Agreement::OtherReading } else { Agreement::Same });
    }
    None
}

/// Whether the reference's number is the authoritative one rounded as its words allow; a translation cannot know more than
/// the text that it translates.
fn rounded(exact: Number, coarse: Number, words: [Qualifier; 2]) -> bool {
    /// The largest difference that still counts as rounding, as a share of the exact value.
    const TOLERANCE: Ratio<i128> = Ratio::new_raw(1, 20);
    let fewer = coarse.last_digit() > exact.last_digit() && (exact.rounds_to(coarse) || exact.truncates_to(coarse));
    close(exact, coarse, TOLERANCE) && fits(exact, coarse, words[1]) && (fewer || approximate(exact, coarse, words))
}

/// Whether `exact` lies on the side of `coarse` that its words name.
fn fits(exact: Number, coarse: Number, words: Qualifier) -> bool {
    let above = exact.value() > coarse.value();
    match words {
        Qualifier::MoreThan | Qualifier::AtLeast => above,
        Qualifier::LessThan | Qualifier::AtMost => !above,
        _ => true,
    }
}

/// Whether the words of `coarse` say that it is rounded ("over 6,200" for 6261), or those of both do.
fn approximate(exact: Number, coarse: Number, [left, right]: [Qualifier; 2]) -> bool {
    let says = matches!(right, Qualifier::About | Qualifier::MoreThan | Qualifier::LessThan);
    let both = left == Qualifier::About && right == Qualifier::About && coarse.last_digit() > exact.last_digit();
    says && left == Qualifier::Exact && digits(coarse) < digits(exact) || both
}

fn digits(number: Number) -> usize {
    number.digits().map_or(usize::MAX, |(digits, _)| digits.len())
}

/// Whether two numbers differ by at most `tolerance` of the first.
pub(in crate::check) fn close(one: Number, other: Number, tolerance: Ratio<i128>) -> bool {
    let difference = one.value().checked_sub(&other.value()).map(|difference| difference.abs());
    let allowed = one.value().abs().checked_mul(&tolerance);
    matches!((difference, allowed), (Some(difference), Some(allowed)) if difference <= allowed)
}
