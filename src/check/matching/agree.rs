use super::amounts::numbers;
use crate::check::values::atom::{Atom, Bound, is_provision};
use crate::lang::units;
use crate::model::{Date, Measure, Period, Qualifier, Scalar, TimeOfDay, Unit};
use crate::number::Number;

/// How well two values agree; smaller is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::check) enum Agreement {
    /// The same value of the same measure.
    Same,
    /// The same value, and a translation may word the measure so: a fraction for a percentage, a count for an ordinal.
    Reworded,
    /// The same amount in other units.
    Converted,
    /// The same value rounded as its words allow.
    Rounded,
    /// The rest of a whole: 20% off and 80% of.
    Complement,
    /// What goes beyond a whole: 103.5% of it and 3.5% above it.
    Beyond,
    /// The same number of a multiple that is read otherwise.
    OtherReading,
    /// The same number, and one side does not name the unit.
    UnitMissing,
    /// The same number in another unit or currency.
    UnitDiffers,
}

/// How the two atoms agree, over all their readings; `None` where they state different things.
pub(in crate::check) fn agree(authoritative: &Atom, reference: &Atom) -> Option<Agreement> {
    if authoritative.reach.is_some() || reference.reach.is_some() {
        return vague(authoritative, reference);
    }
    if authoritative.is_other_half(reference) || reference.is_other_half(authoritative) {
        return None;
    }
    // One in four and 每五人就有一人: one is of another whole.
    if let (Some(one), Some(other)) = (authoritative.share(), reference.share())
        && !one.same_value(other)
    {
        return None;
    }
    let mut best = None;
    for (measure, scalar) in &authoritative.readings {
        for (other, other_scalar) in &reference.readings {
            let found = values(*measure, scalar, *other, other_scalar, [authoritative.qualifier, reference.qualifier]);
            best = match (best, found) {
                (Some(one), Some(two)) => Some(std::cmp::min(one, two)),
                (one, two) => one.or(two),
            };
        }
    }
    best.or_else(|| one_step(authoritative, reference).or_else(|| one_step(reference, authoritative)))
        .or_else(|| bounds_of_year(authoritative, reference)?.then_some(Agreement::Reworded))
}

/// Whether two bounds of stretches of a year are the same month, where one is told as a quarter or half of it: 前三季度 and "the first
/// nine months"; `None` where neither is, or both are.
pub(in crate::check) fn bounds_of_year(one: &Atom, other: &Atom) -> Option<bool> {
    let date = |atom: &Atom| match atom.reading() {
        Some((Measure::Date, Scalar::Date(date))) if date.day.is_none() => Some(*date),
        _ => None,
    };
    let (left, right) = (date(one)?, date(other)?);
    let bound = one.bound.filter(|bound| other.bound == Some(*bound))?;
    let month = |date: Date| {
        let (months, part) = match date.period? {
            Period::Quarter(part) => (3, part),
            Period::Half(part) => (6, part),
            _ => return None,
        };
        part.checked_mul(months)?.checked_sub(if bound == Bound::Low { months - 1 } else { 0 })
    };
    let year = left.year.zip(right.year).is_none_or(|(one, other)| one == other);
    match (left.month, right.month) {
        (Some(named), None) => Some(month(right)? == named && year),
        (None, Some(named)) => Some(month(left)? == named && year),
        _ => None,
    }
}

/// Whether two counts are the same limit, one exclusive and one inclusive: 未满90分 and "80-89 points".
fn one_step(open: &Atom, closed: &Atom) -> Option<Agreement> {
    let (Some((Measure::Number { .. }, Scalar::Number(left))), Some((Measure::Number { .. }, Scalar::Number(right)))) =
        (open.reading(), closed.reading())
    else {
        return None;
    };
    let (left, right) = (left.as_integer()?, right.as_integer()?);
    let same = match (open.qualifier, closed.qualifier) {
        (Qualifier::LessThan, Qualifier::AtMost) => left.checked_sub(1) == Some(right),
        (Qualifier::MoreThan, Qualifier::AtLeast) => left.checked_add(1) == Some(right),
        _ => false,
    };
    same.then_some(Agreement::Reworded)
}

/// Two values of which one is an order of magnitude: 数百 and "hundreds", or "300".
fn vague(one: &Atom, other: &Atom) -> Option<Agreement> {
    let reach = |atom: &Atom| match (atom.reach, atom.reading()) {
        (Some(reach), _) => Some(reach),
        (None, Some((_, Scalar::Number(number)))) => Some((*number, *number)),
        _ => None,
    };
    let ((low, high), (other_low, other_high)) = (reach(one)?, reach(other)?);
    if low.same_value(other_low) && high.same_value(other_high) {
        return Some(Agreement::Same);
    }
    let exact = one.reach.is_none() || other.reach.is_none();
    // 数百亿 and "several billion" touch where the one begins and the other ends.
    let beyond =
        |low: Number, high: Number| if exact { low.value() > high.value() } else { low.value() >= high.value() };
    let apart = beyond(low, other_high) || beyond(other_low, high);
    // Dozens of villages are no ten metres.
    let alike = !exact || one.measure.kind() == other.measure.kind();
    (!apart && alike).then_some(Agreement::Reworded)
}

/// Two readings of two values.
fn values(
    measure: Measure,
    scalar: &Scalar,
    other: Measure,
    other_scalar: &Scalar,
    qualifiers: [Qualifier; 2],
) -> Option<Agreement> {
    match (scalar, other_scalar) {
        (Scalar::Number(left), Scalar::Number(right)) => numbers(measure, *left, other, *right, qualifiers),
        (Scalar::Date(left), Scalar::Date(right)) => dates(left, right),
        (Scalar::Time(left), Scalar::Time(right)) => times(*left, *right),
        (Scalar::Path(left), Scalar::Path(right)) => (left == right).then_some(Agreement::Same),
        (Scalar::Path(path), Scalar::Number(number)) | (Scalar::Number(number), Scalar::Path(path)) => {
            let [step] = path.as_ref() else { return None };
            // Two years are no subparagraph 2.
            let measured = |measure: Measure| !matches!(measure, Measure::Number { .. } | Measure::Ordinal(_));
            if is_provision(measure) && measured(other) || is_provision(other) && measured(measure) {
                return None;
            }
            (number.as_integer() == Some(i128::from(*step))).then_some(Agreement::Reworded)
        }
        (Scalar::Date(date), Scalar::Number(number)) => date_number(date, other, *number),
        (Scalar::Number(number), Scalar::Date(date)) => date_number(date, measure, *number),
        (Scalar::Date(date), Scalar::Path(path)) | (Scalar::Path(path), Scalar::Date(date)) => {
            let [step] = path.as_ref() else { return None };
            date_number(date, Measure::Ordinal(None), Number::integer(i128::from(*step)))
        }
        (Scalar::Text(left), Scalar::Text(right)) => texts(left, right),
        (Scalar::Text(text), Scalar::Number(number)) | (Scalar::Number(number), Scalar::Text(text)) => {
            // M1 is no 1.0 percent.
            let share = |measure: Measure| matches!(measure, Measure::Percent | Measure::Points);
            let same = Some(digits_of(text)) == number.as_integer().map(|value| value.to_string());
            (same && !share(measure) && !share(other)).then_some(Agreement::Reworded)
        }
        // FY2024 and 2024财政年度.
        (Scalar::Text(text), Scalar::Date(date)) | (Scalar::Date(date), Scalar::Text(text)) => {
            let year = date.year.filter(|_| date.month.is_none() && date.period.is_none())?;
            (digits_of(text) == year.to_string()).then_some(Agreement::Reworded)
        }
        _ => None,
    }
}

/// Two times of day, which may be told by clocks of 12 hours.
fn times(left: TimeOfDay, right: TimeOfDay) -> Option<Agreement> {
    let seconds = left.second == right.second || left.second.is_none() || right.second.is_none();
    let same = (left.hour % 24, left.minute) == (right.hour % 24, right.minute) && seconds;
    // 零时 is midnight, and twelve may be.
    let midnight = left.hour == 0 && right.hour == 12 && left.minute == 0;
    let halves = left.hour % 12 == right.hour % 12 && left.minute == right.minute && seconds && !midnight;
    if same { Some(Agreement::Same) } else { halves.then_some(Agreement::Reworded) }
}

/// Two names with digits.
fn texts(left: &str, right: &str) -> Option<Agreement> {
    if left == right {
        return Some(Agreement::Same);
    }
    let (left, right) = (digits_of(left), digits_of(right));
    // A telephone number may leave its area code out, a document number its year.
    let part = left.len().min(right.len()) >= 6 && (left.ends_with(&right) || right.ends_with(&left));
    (!left.is_empty() && left == right || part).then_some(Agreement::Reworded)
}

fn digits_of(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// A date of one part and the number of that part: 三日 and "3", "3 days" or "the third", and not "3 weeks".
fn date_number(date: &Date, measure: Measure, number: Number) -> Option<Agreement> {
    let value = number.as_integer()?;
    let fields = [
        (&units::YEAR, date.year.map(i128::from)),
        (&units::MONTH, date.month.map(i128::from)),
        (&units::DAY, date.day.map(i128::from)),
    ];
    let stated: Vec<(&Unit, i128)> =
        fields.into_iter().filter_map(|(unit, field)| field.map(|field| (unit, field))).collect();
    let counted_in = |part: &Unit| match measure {
        Measure::Duration(unit) | Measure::Quantity(unit) => unit == part,
        _ => true,
    };
    let single = matches!(stated.as_slice(), [(part, only)] if *only == value && counted_in(part));
    // The first half-year, six months.
    let half = matches!(date, Date { year: None, month: None, day: None, period: Some(Period::Half(1)) });
    let months = |measure: Measure| matches!(measure, Measure::Duration(unit) if *unit == units::MONTH);
    if half && months(measure) {
        return (value == 6).then_some(Agreement::Reworded);
    }
    // A year is so particular that the rest of its date may stand apart from it.
    let year = value >= 1000 && date.year.map(i128::from) == Some(value);
    (single || year).then_some(Agreement::Reworded)
}

/// Dates agree where every part that both state is the same and they share one.
fn dates(left: &Date, right: &Date) -> Option<Agreement> {
    if left == right {
        return Some(Agreement::Same);
    }
    let mut shared = 0;
    for (one, other) in [
        (left.year, right.year),
        (left.month.map(i32::from), right.month.map(i32::from)),
        (left.day.map(i32::from), right.day.map(i32::from)),
    ] {
        if let (Some(one), Some(other)) = (one, other) {
            let decade = left.period == Some(Period::Decade)
                && one.rem_euclid(100) == other.rem_euclid(100)
                && (one < 100 || other < 100);
            if one != other && !decade {
                return None;
            }
            shared += 1;
        }
    }
    if let (Some(one), Some(other)) = (left.period, right.period) {
        if one != other {
            return None;
        }
        shared += 1;
    }
    (shared > 0).then_some(Agreement::Reworded)
}
