//! Parts and stretches of the calendar: 上半年, 第三季度, Q3 2021, the 1990s, 20世纪80年代, the 20th century.

use super::calendar::{figure, small, stretch};
use super::named;
use super::year::following_year;
use super::years::{MARKED, year_number};
use crate::figures::amount::quarters;
use crate::figures::context::Context;
use crate::figures::numeral::{Mode, numeral, whole};
use crate::lang::classifiers::PIECE;
use crate::lang::figures::Class;
use crate::lang::units;
use crate::model::{Date, Figure, Measure, Period, Scalar, Value};
use crate::number::Number;
use crate::text::Span;

/// A period that starts at token `first`.
pub(super) fn period(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    era_decade(context, first)
        .or_else(|| first_parts(context, first))
        .or_else(|| quarters(context, first))
        .or_else(|| part_of_year(context, first))
        .or_else(|| plural_decade(context, first))
        .or_else(|| centuries(context, first))
        .or_else(|| century(context, first))
}

/// 连续三季, 過去九季度: so many quarters, and no quarter of a year; 連續第三季 is the third of them.
pub(super) fn in_a_row(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    if context.words() {
        return None;
    }
    let ordinal = context.is(first, Class::OrdinalPrefix);
    let (count, number) = whole(context, first + usize::from(ordinal))?;
    let mark = number.end;
    let marked = context.is(mark, Class::Quarter) && context.touches(mark);
    let start = context.token(first)?.start;
    if !marked || !quarters::follows_run(context, context.text.get(context.start..start)?) {
        return None;
    }
    let span = Span::new(start, context.stop(mark - 1));
    let (measure, value) = if ordinal {
        (Measure::Ordinal(None), Value::Single(Scalar::Path([u64::try_from(count).ok()?].into())))
    } else {
        (Measure::Number { classifier: Some(PIECE) }, Value::from(Number::integer(count)))
    };
    let mut found = Figure::new(span, measure, value);
    // 最近一季 is the last quarter.
    found.optional = !ordinal && count == 1;
    Some((found, mark + 1))
}

/// A part of the year at token `at`: 上半年, 第三季度, third quarter, Q3.
pub(super) fn at(context: &Context<'_>, at: usize) -> Option<(Period, usize)> {
    let named = context.find(at, |class| match class {
        Class::HalfYear(half) => Some(Period::Half(half)),
        Class::TenDays(part) => Some(Period::TenDays(part)),
        Class::QuarterName(quarter) => Some(Period::Quarter(quarter)),
        _ => None,
    });
    if let Some(period) = named {
        return Some((period, at + 1));
    }
    let (quarter, end) = quarter_number(context, at)?;
    let marked = context.is(end, Class::Quarter) && context.adjoins(end);
    (marked && (1..=4).contains(&quarter)).then_some((Period::Quarter(quarter), end + 1))
}

fn quarter_number(context: &Context<'_>, at: usize) -> Option<(u8, usize)> {
    if context.words() {
        let (value, end) = ordinal(context, at)?;
        return Some((u8::try_from(value).ok()?, end));
    }
    small(context, at + usize::from(context.is(at, Class::OrdinalPrefix)), 4)
}

/// An ordinal number at token `at`: third, 20th.
fn ordinal(context: &Context<'_>, at: usize) -> Option<(i128, usize)> {
    if let Some(value) = context.plain_value(at, 100) {
        let suffixed = context.is(at + 1, Class::OrdinalSuffix) && context.touches(at + 1);
        return suffixed.then_some((value.into(), at + 2));
    }
    let number = numeral(context, at, Mode { ordinal: true, joins: false, ..Mode::default() })?;
    Some((number.value.filter(|_| number.ordinal)?.as_integer()?, number.end))
}

fn part_of_year(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    if let Some(part) = context.find(first, Class::ten_days_of) {
        if let Some((month, after)) = named::whole_month(context, first + 1).filter(|_| context.follows(first + 1)) {
            return figure(context, first, after, Date { period: Some(Period::TenDays(part)), ..month });
        }
        // The first ten days of each month.
        let (mut days, end) = figure(context, first, first + 1, Date::default())?;
        (days.measure, days.value) = (Measure::Duration(&units::DAY), Value::from(Number::integer(10)));
        days.optional = true;
        return Some((days, end));
    }
    let (period, end) = at(context, first)?;
    // The third quarter running is no third quarter of a year.
    let run = context.words() && end.checked_sub(1).is_some_and(|last| quarters::precedes_run(context, last));
    if run { None } else { with_year(context, first, period, end) }
}

/// A part of the year from token `first` to `end`, with the year that follows: third quarter of 2024.
fn with_year(context: &Context<'_>, first: usize, period: Period, end: usize) -> Option<(Figure, usize)> {
    let of = usize::from(context.is(end, Class::Of) && context.follows(end));
    let year = year_number(context, end + of).filter(|_| context.follows(end + of));
    // 2024-25 is a year of account, which stands for itself.
    let dash = end + of + 2;
    let joined = context.touches(dash - 1) && context.touches(dash);
    let year = year.filter(|&year| !(joined && following_year(context, dash, year).is_some()));
    let date = Date { period: Some(period), year, ..Date::default() };
    figure(context, first, if year.is_some() { end + of + 1 } else { end }, date)
}

/// The first and second quarters, first to third quarter.
fn quarters(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    if !context.words() {
        return None;
    }
    let number = |at: usize| ordinal(context, at).filter(|(value, _)| (1..=4).contains(value));
    let (low, link) = number(first)?;
    let joins = context.any(link, |class| matches!(class, Class::Range | Class::RangeAnd)) && context.follows(link);
    let (high, end) = number(link + 1).filter(|_| joins && context.follows(link + 1))?;
    let quarter = context.any(end, |class| matches!(class, Class::Quarter | Class::Denominator(4)));
    let marked = quarter && context.adjoins(end) && low < high;
    let date = |quarter: i128| Date { period: u8::try_from(quarter).ok().map(Period::Quarter), ..Date::default() };
    // The first and third quarters are two.
    let side_by_side = high == low + 1 || context.is(link, Class::Range);
    (marked && side_by_side).then(|| stretch(context, first, end + 1, date(low), date(high))).flatten()
}

/// 民國七十年代: a decade of an era whose years end with those of ours by one, 1981 to 1990.
fn era_decade(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let before = context.find(first, Class::era)?;
    let (decade, _, end) = decades(context, first + 1).filter(|(.., later, _)| later.is_none())?;
    let year = before + decade;
    let told = context.follows(first + 1) && context.is(end, Class::Decade) && year.rem_euclid(10) == 1;
    let date = Date { year: Some(year - 1), period: Some(Period::Decade), ..Date::default() };
    told.then(|| figure(context, first, end + 1, date)).flatten()
}

/// 前三季度, the first ten months: parts of a year from its start.
fn first_parts(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    if !context.is(first, Class::FirstOf) || !context.follows(first + 1) {
        return None;
    }
    let (count, number) = whole(context, first + 1)?;
    // 前三个季度: a classifier that joins anything.
    let end = number.end + usize::from(context.is(number.end, Class::ScaleLink) && context.touches(number.end));
    let count = u8::try_from(count).ok().filter(|count| (2..=12).contains(count) && context.follows(end))?;
    let quarters = context.any(end, |class| matches!(class, Class::Quarter | Class::Denominator(4))) && count <= 4;
    let months = context.any(end, |class| match class {
        Class::Duration(unit) => unit.symbol == units::MONTH.symbol,
        Class::Month => true,
        _ => false,
    });
    let date = |part: u8| {
        if quarters {
            Date { period: Some(Period::Quarter(part)), ..Date::default() }
        } else {
            Date { month: Some(part), ..Date::default() }
        }
    };
    // The first two quarters are the first half of the year.
    if quarters && count == 2 {
        return with_year(context, first, Period::Half(1), end + 1);
    }
    (quarters || months).then(|| stretch(context, first, end + 1, date(1), date(count))).flatten()
}

/// The decades of a number of tens, or of two side by side: 六七十年代.
fn decades(context: &Context<'_>, at: usize) -> Option<(i32, Option<i32>, usize)> {
    let number = numeral(context, at, Mode { joins: false, ..Mode::default() })?;
    let tens = |number: crate::number::Number| {
        number
            .as_integer()
            .and_then(|value| i32::try_from(value).ok())
            .filter(|value| value % 10 == 0 && (0..100).contains(value))
    };
    match number.bounds {
        Some((low, high)) if !number.vague => Some((tens(low)?, Some(tens(high)?), number.end)),
        _ => Some((tens(number.value?)?, None, number.end)),
    }
}

/// 1990s, 1990's; a plural after digits of tens.
pub(super) fn plural_decade(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let short = || {
        let tens = context.plain_value(first, 90).filter(|tens| tens % 10 == 0)?;
        let apostrophe = matches!(context.before(first), Some('\'' | '’' | '‘'));
        (apostrophe && context.digits(first)?.whole == 2).then(|| i32::try_from(tens).ok()).flatten()
    };
    let year = year_number(context, first).or_else(short)?;
    let after = context.after(first);
    let plural = after.strip_prefix(['\'', '’']).unwrap_or(after);
    let plural = context.figures.after_plural(plural)?;
    if year % 10 != 0 || plural.starts_with(char::is_alphanumeric) {
        return None;
    }
    let date = Date { year: Some(year), period: Some(Period::Decade), ..Date::default() };
    let (mut decade, end) = figure(context, first, first + 1, date)?;
    let stop = decade.span.end() + after.len() - plural.len();
    decade.span = crate::text::Span::new(decade.span.start(), stop);
    Some((decade, end.max(context.token_from(end, stop))))
}

/// 七至十世纪, 7th to 10th centuries: a stretch of whole centuries.
fn centuries(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let number = |at: usize| {
        let (value, end) = if context.words() {
            ordinal(context, at)?
        } else {
            let (value, number) = whole(context, at)?;
            (value, number.end)
        };
        i32::try_from(value).ok().filter(|value| (1..=30).contains(value)).map(|value| (value, end))
    };
    let (low, link) = number(first)?;
    let joins = context.is(link, Class::Range) && context.follows(link) && context.follows(link + 1);
    let (high, end) = number(link + 1).filter(|(high, _)| joins && low < *high)?;
    let marked = context.is(end, Class::Century) && context.adjoins(end);
    let date = |century: i32| Date { year: Some(century * 100), period: Some(Period::Century), ..Date::default() };
    marked.then(|| stretch(context, first, end + 1, date(low), date(high))).flatten()
}

/// 20世纪, the twentieth century, 20世纪80年代, 八十年代, 1990年代.
fn century(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    if !context.words()
        && let Some((low, Some(high), end)) = decades(context, first)
        && context.is(end, Class::Decade)
    {
        let date = |decade: i32| Date { year: Some(decade), period: Some(Period::Decade), ..Date::default() };
        return stretch(context, first, end + 1, date(low), date(high));
    }
    let (value, at) = if context.words() {
        ordinal(context, first)?
    } else {
        let (value, number) = whole(context, first)?;
        (value, number.end)
    };
    if !context.adjoins(at) {
        return None;
    }
    let value = i32::try_from(value).ok()?;
    if context.is(at, Class::Century) && (1..=30).contains(&value) {
        return decade_of(context, first, at + 1, value).or_else(|| {
            let date = Date { year: Some(value * 100), period: Some(Period::Century), ..Date::default() };
            figure(context, first, at + 1, date)
        });
    }
    if context.is(at, Class::Decade) && value % 10 == 0 && (0..MARKED.end).contains(&value) {
        let date = Date { year: Some(value), period: Some(Period::Decade), ..Date::default() };
        return figure(context, first, at + 1, date);
    }
    None
}

/// The decade at token `at` of the century of that number.
fn decade_of(context: &Context<'_>, first: usize, at: usize, century: i32) -> Option<(Figure, usize)> {
    if !context.follows(at) || context.words() {
        return None;
    }
    let (low, high, end) = decades(context, at)?;
    if !context.is(end, Class::Decade) {
        return None;
    }
    let date = |decade: i32| Date {
        year: Some((century - 1) * 100 + decade),
        period: Some(Period::Decade),
        ..Date::default()
    };
    match high {
        Some(high) => stretch(context, first, end + 1, date(low), date(high)),
        None => figure(context, first, end + 1, date(low)),
    }
}
