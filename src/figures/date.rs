use super::context::Context;
use super::numeral::numeral;
use crate::lang::figures::Class;
use crate::lang::units;
use crate::model::{Date, Figure, Measure, Period, Scalar, Value};
use crate::number::Number;
use crate::text::Span;

/// A date that starts at token `first`, with the token after it.
pub(super) fn date(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    marked(context, first)
        .or_else(|| named_month(context, first))
        .or_else(|| day_first(context, first))
        .or_else(|| numeric(context, first))
        .or_else(|| period(context, first))
        .or_else(|| bare_year(context, first))
}

fn figure(context: &Context<'_>, first: usize, end: usize, date: Date) -> Option<(Figure, usize)> {
    let span = Span::new(context.token(first)?.start, context.token(end.checked_sub(1)?)?.end);
    Some((Figure::new(span, Measure::Date, Value::Single(Scalar::Date(date))), end))
}

/// A whole number at token `at`, and the token after it.
fn whole(context: &Context<'_>, at: usize) -> Option<(i128, usize, u32)> {
    let number = numeral(context, at, false)?;
    let digits = context.digits(at).map_or(0, |shape| shape.whole);
    let value = number.value?;
    let plain = context.digits(at).is_none_or(|shape| shape.decimals == 0 && shape.groups == 0);
    plain.then_some(())?;
    Some((value.as_integer()?, number.end, digits))
}

fn small(context: &Context<'_>, at: usize, most: i128) -> Option<(u8, usize)> {
    let (value, end, digits) = whole(context, at)?;
    ((1..=most).contains(&value) && digits <= 2).then(|| Some((u8::try_from(value).ok()?, end))).flatten()
}

/// Numbers that calendar words follow: 2021年11月5日, 民國110年, 11月, 26日.
fn marked(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let mut date = Date::default();
    let mut at = first;
    let mut end = first;
    let era = context.find(at, |class| if let Class::Era(before) = class { Some(before) } else { None });
    at += usize::from(era.is_some());
    let mut year_only = false;
    if let Some((value, after, digits)) = whole(context, at)
        && context.is(after, Class::Year)
        && context.follows(after)
    {
        let year = i32::try_from(value).ok()?;
        let stated = era.map(|before| year.checked_add(before)).or_else(|| {
            let spelled = digits == 4 || (digits == 0 && after - at == 4);
            (spelled && (1000..3000).contains(&value)).then_some(Some(year))
        });
        match stated.flatten() {
            Some(year) => date.year = Some(year),
            // A bare number of years is a length of time, unless a month follows.
            None if small(context, after + 1, 12).is_some_and(|(_, month)| context.is(month, Class::Month)) => {}
            None => return None,
        }
        at = after + 1;
        end = at;
        year_only = true;
    } else if era.is_some() {
        return None;
    }
    if year_only
        && context.follows(at)
        && let Some((period, after)) = period_at(context, at)
    {
        date.period = Some(period);
        return figure(context, first, after, date);
    }
    let near = |at: usize| at == first || context.follows(at);
    if near(at)
        && let Some((month, after)) = small(context, at, 12)
        && context.is(after, Class::Month)
        && context.follows(after)
    {
        date.month = Some(month);
        at = after + 1;
        end = at;
        if context.follows(at)
            && let Some((period, after)) = period_at(context, at)
            && matches!(period, Period::TenDays(_))
        {
            date.period = Some(period);
            return figure(context, first, after, date);
        }
    }
    if near(at)
        && let Some((day, after)) = small(context, at, 31)
        && context.follows(after)
        && (context.is(after, Class::Day) || (date.month.is_some() && context.is(after, Class::DayAfterMonth)))
    {
        date.day = Some(day);
        end = after + 1;
        if date.month.is_none() && date.year.is_none() {
            return lone_day(context, first, end, date, day);
        }
    }
    (end > first).then(|| figure(context, first, end, date)).flatten()
}

/// 26日 is a date, 三十日內 a length of time; where the words do not tell, both are kept.
fn lone_day(context: &Context<'_>, first: usize, end: usize, date: Date, day: u8) -> Option<(Figure, usize)> {
    let (mut dated, end) = figure(context, first, end, date)?;
    let length = (Measure::Duration(&units::DAY), Value::from(Number::integer(i128::from(day))));
    let limited =
        context.find(end, |class| matches!(class, Class::After(_)).then_some(())).is_some() && context.touches(end);
    let counted = limited || context.digits(first).is_none();
    if limited {
        // The reader of amounts takes the number with its limit.
        return None;
    }
    if counted {
        let alternative = (dated.measure, dated.value.clone());
        (dated.measure, dated.value) = length;
        dated.alternatives.push(alternative);
    } else {
        dated.alternatives.push(length);
    }
    Some((dated, end))
}

fn month_name(context: &Context<'_>, at: usize) -> Option<(u8, bool)> {
    context.find(at, |class| match class {
        Class::MonthName(month) => Some((month, true)),
        Class::MonthNameWeak(month) => Some((month, false)),
        _ => None,
    })
}

/// A day number with or without an ordinal ending.
fn day_number(context: &Context<'_>, at: usize) -> Option<(u8, usize)> {
    let value = context.digits_value(at)?.as_integer()?;
    let shape = context.digits(at)?;
    let day = u8::try_from(value).ok().filter(|day| (1..=31).contains(day) && shape.decimals == 0)?;
    let suffixed = context.is(at + 1, Class::OrdinalSuffix) && context.touches(at + 1);
    Some((day, at + 1 + usize::from(suffixed)))
}

fn year_number(context: &Context<'_>, at: usize) -> Option<i32> {
    let shape = context.digits(at)?;
    let value = context.digits_value(at)?.as_integer()?;
    let year = i32::try_from(value).ok()?;
    (shape.whole == 4 && shape.decimals == 0 && shape.groups == 0 && (1000..2200).contains(&year)).then_some(year)
}

/// Whether the year at `at` belongs to the date before it: a space, or a comma and a space.
fn year_near(context: &Context<'_>, at: usize) -> Option<i32> {
    let gap = context.gap(at).trim();
    (gap.is_empty() || gap == ",").then(|| year_number(context, at)).flatten()
}

/// November 5, 2021; November 2021; November.
fn named_month(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let (month, strong) = month_name(context, first)?;
    let mut date = Date { month: Some(month), ..Date::default() };
    let mut end = first + 1;
    if context.follows(end)
        && let Some((day, after)) = day_number(context, end)
        && year_number(context, end).is_none()
    {
        date.day = Some(day);
        end = after;
    }
    let of = usize::from(context.is(end, Class::YearContext) && context.written(end) == "of" && context.follows(end));
    if let Some(year) = year_near(context, end + of).filter(|_| of == 0 || context.follows(end + of)) {
        date.year = Some(year);
        end += of + 1;
    }
    let capital = context.written(first).starts_with(|letter: char| letter.is_uppercase());
    if !capital || (!strong && date.day.is_none() && date.year.is_none()) {
        return None;
    }
    figure(context, first, end, date)
}

/// 5 November 2021, the 5th of November.
fn day_first(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let (day, after) = day_number(context, first)?;
    let of = usize::from(context.written(after) == "of" && context.follows(after));
    let (month, _) = month_name(context, after + of).filter(|_| context.follows(after + of))?;
    let mut date = Date { month: Some(month), day: Some(day), ..Date::default() };
    let mut end = after + of + 1;
    if let Some(year) = year_near(context, end) {
        date.year = Some(year);
        end += 1;
    }
    figure(context, first, end, date)
}

/// 2021-11-05, 2021/11/5, 2021.11.5, 11/5/2021.
fn numeric(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let shape = context.digits(first)?;
    if shape.groups > 0 {
        return None;
    }
    let text = context.text.get(context.token(first)?.start..)?;
    let stop =
        text.find(|letter: char| !letter.is_ascii_digit() && !matches!(letter, '-' | '/' | '.')).unwrap_or(text.len());
    let written = text.get(..stop)?.trim_end_matches(['.', '-', '/']);
    let separator = written.chars().find(|letter| !letter.is_ascii_digit())?;
    let parts: Vec<&str> = written.split(separator).collect();
    let [one, two, three] = parts.as_slice() else { return None };
    let number = |text: &str| text.parse::<u32>().ok();
    let (one_value, two_value, three_value) = (number(one)?, number(two)?, number(three)?);
    let day_month = |month: u32, day: u32| {
        let valid = (1..=12).contains(&month) && (1..=31).contains(&day);
        valid.then(|| Some((u8::try_from(month).ok()?, u8::try_from(day).ok()?))).flatten()
    };
    let build = |year: u32, month: u32, day: u32| {
        let (month, day) = day_month(month, day)?;
        Some(Date { year: i32::try_from(year).ok(), month: Some(month), day: Some(day), period: None })
    };
    let dates = match (one.len(), three.len(), separator) {
        (4, 1..=2, _) => vec![build(one_value, two_value, three_value)],
        (1..=2, 4, '/' | '.') => {
            vec![build(three_value, one_value, two_value), build(three_value, two_value, one_value)]
        }
        _ => return None,
    };
    let mut dates = dates.into_iter().flatten();
    let date = dates.next()?;
    let start = context.token(first)?.start;
    let mut end = first;
    while context.token(end).is_some_and(|token| token.start < start + written.len()) {
        end += 1;
    }
    let mut figure =
        Figure::new(Span::new(start, start + written.len()), Measure::Date, Value::Single(Scalar::Date(date)));
    figure.alternatives.extend(dates.map(|date| (Measure::Date, Value::Single(Scalar::Date(date)))));
    Some((figure, end))
}

/// A part of the year without a number before it, or with an ordinal: 上半年, 第三季度, third quarter, Q3.
fn period_at(context: &Context<'_>, at: usize) -> Option<(Period, usize)> {
    let named = context.find(at, |class| match class {
        Class::HalfYear(half) => Some(Period::Half(half)),
        Class::TenDays(part) => Some(Period::TenDays(part)),
        Class::QuarterName(quarter) => Some(Period::Quarter(quarter)),
        _ => None,
    });
    if let Some(period) = named {
        return Some((period, at + 1));
    }
    let prefixed = usize::from(context.is(at, Class::OrdinalPrefix));
    let ordinal = context.find(at, |class| if let Class::OrdinalWord(value) = class { Some(value) } else { None });
    let (quarter, end) = match ordinal {
        Some(value) => (u8::try_from(value).ok()?, at + 1),
        None => small(context, at + prefixed, 4)?,
    };
    let marked = context.is(end, Class::Quarter)
        && context.follows(end)
        && (ordinal.is_some() || prefixed == 1 || !context.figures.words);
    (marked && (1..=4).contains(&quarter)).then_some((Period::Quarter(quarter), end + 1))
}

fn period(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    if let Some((period, end)) = period_at(context, first) {
        let of = usize::from(context.written(end) == "of" && context.follows(end));
        let year = year_number(context, end + of).filter(|_| context.follows(end + of));
        let date = Date { period: Some(period), year, ..Date::default() };
        return figure(context, first, if year.is_some() { end + of + 1 } else { end }, date);
    }
    // Decades and centuries.
    if let Some(year) = year_number(context, first)
        && context.after(first).starts_with('s')
        && year % 10 == 0
    {
        let date = Date { year: Some(year), period: Some(Period::Decade), ..Date::default() };
        let (mut decade, end) = figure(context, first, first + 1, date)?;
        decade.span.end += 1;
        return Some((decade, end));
    }
    let ordinal =
        context.find(first, |class| if let Class::OrdinalWord(value) = class { Some(i128::from(value)) } else { None });
    let (value, at) = if let Some(value) = ordinal {
        (value, first + 1)
    } else {
        let (value, end, _) = whole(context, first)?;
        let suffixed = context.is(end, Class::OrdinalSuffix) && context.touches(end);
        (value, end + usize::from(suffixed))
    };
    if !context.follows(at) {
        return None;
    }
    let value = i32::try_from(value).ok()?;
    if context.is(at, Class::Century) && (1..=30).contains(&value) {
        let century = Date { year: Some(value * 100), period: Some(Period::Century), ..Date::default() };
        // 20世纪80年代
        if context.follows(at + 1)
            && let Some((decade, end, _)) = whole(context, at + 1)
            && context.is(end, Class::Decade)
        {
            let year = (value - 1) * 100 + i32::try_from(decade).ok().filter(|decade| (0..100).contains(decade))?;
            let date = Date { year: Some(year), period: Some(Period::Decade), ..Date::default() };
            return figure(context, first, end + 1, date);
        }
        return figure(context, first, at + 1, century);
    }
    if context.is(at, Class::Decade) && value % 10 == 0 && (0..3000).contains(&value) {
        let date = Date { year: Some(value), period: Some(Period::Decade), ..Date::default() };
        return figure(context, first, at + 1, date);
    }
    None
}

/// A year without a mark, after a word such as "in", or the number that it could also be.
fn bare_year(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let year = year_number(context, first).filter(|year| context.figures.words && (1800..2100).contains(year))?;
    let before = first.checked_sub(1)?;
    let told = (context.is(before, Class::YearContext) || context.is(before, Class::Range)) && context.follows(first);
    let unit = context.follows(first + 1)
        && context
            .find(first + 1, |class| {
                matches!(
                    class,
                    Class::Unit(_)
                        | Class::Duration(_)
                        | Class::Classifier(_)
                        | Class::Currency { .. }
                        | Class::Scale(_)
                        | Class::ShareSuffix(_)
                )
                .then_some(())
            })
            .is_some();
    if !told || unit {
        return None;
    }
    let (mut dated, end) = figure(context, first, first + 1, Date { year: Some(year), ..Date::default() })?;
    dated.alternatives.push((Measure::Number { classifier: None }, Value::from(context.digits_value(first)?)));
    Some((dated, end))
}
