use num_rational::Ratio;
use num_traits::{CheckedMul, CheckedSub, Signed};

use crate::check::values::atom::{Atom, Bound, is_provision};
use crate::lang::classifiers::{AGE, POINT};
use crate::lang::units;
use crate::model::{Date, Measure, Period, Qualifier, Reading, Scalar, TimeOfDay, Unit};
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

/// Numbers of one kind of measure, or of two.
fn numbers(
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
    let about = qualifiers == [Qualifier::About; 2] && number.is_part() && number.digits().is_none();
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
        return Some(if conflict { Agreement::OtherReading } else { Agreement::Same });
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
