//! Dates with the name of their month: November 5, 2021; 5 November 2021; the 5th of November; 05-Nov-2021; 26–28 July.

use super::calendar::{figure, is_day, joins_range, stretch};
use super::years::{DATED, full_year, year_number};
use crate::figures::context::Context;
use crate::figures::numeral::{Mode, numeral};
use crate::lang::figures::Class;
use crate::lang::units;
use crate::model::{Date, Figure, Scalar, Value};

/// A date with a named month that starts at token `first`.
pub(super) fn named(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    if let Some(found) = months(context, first) {
        return Some(found);
    }
    let found =
        month_first(context, first).or_else(|| day_first(context, first)).or_else(|| year_first(context, first))?;
    // Short names are words of their own without a capital (may, march), unless a year stands beside them.
    let word = |at| !context.is_capital(at) && context.any(at, |class| matches!(class, Class::MonthNameWeak(_)));
    let yearless = matches!(&found.0.value, Value::Single(Scalar::Date(date)) if date.year.is_none());
    (!yearless || !(first..found.1).any(word)).then_some(found)
}

/// The same where the name of the month stands first, or right behind the number of its day: no other figure can stand there.
pub(in crate::figures) fn of_month(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let named = |at: usize| context.entry(at).is_some_and(|entry| entry.month);
    let of_day = || named(first + 1) && context.follows(first + 1) && context.plain_value(first, 31).is_some();
    if context.words() && (named(first) || of_day()) { self::named(context, first) } else { None }
}

fn month(context: &Context<'_>, at: usize) -> Option<(u8, bool)> {
    context.find(at, |class| match class {
        Class::MonthName(month) => Some((month, true)),
        Class::MonthNameWeak(month) => Some((month, false)),
        _ => None,
    })
}

/// A month by its name with the year that follows, and the token after them.
pub(super) fn whole_month(context: &Context<'_>, at: usize) -> Option<(Date, usize)> {
    let (month, _) = month(context, at)?;
    let year = year_after(context, at + 1);
    let date = Date { month: Some(month), year: year.map(|(year, _)| year), ..Date::default() };
    Some((date, year.map_or(at + 1, |(_, end)| end)))
}

/// A day number, in digits or as an ordinal word, and the token after it.
fn day(context: &Context<'_>, at: usize) -> Option<(u8, usize)> {
    if let Some(value) = context.plain_value(at, 31).filter(|&value| value > 0) {
        // 24:00 is a time.
        let minutes = context
            .after(at)
            .strip_prefix(':')
            .is_some_and(|after| after.starts_with(|next: char| next.is_ascii_digit()));
        if context.digits(at)?.whole > 2 || minutes {
            return None;
        }
        let suffixed = context.is(at + 1, Class::OrdinalSuffix) && context.touches(at + 1);
        return Some((u8::try_from(value).ok()?, at + 1 + usize::from(suffixed)));
    }
    if !context.any(at, |class| matches!(class, Class::OrdinalWord(_) | Class::Small(_))) {
        return None;
    }
    let number = numeral(context, at, Mode { ordinal: true, joins: false, ..Mode::default() })?;
    let value = number.value.filter(|_| number.ordinal)?.as_integer()?;
    (1..=31).contains(&value).then(|| Some((u8::try_from(value).ok()?, number.end))).flatten()
}

/// A year after what stands before it: a space, a comma, a dash or a stroke, or "of".
fn year_after(context: &Context<'_>, at: usize) -> Option<(i32, usize)> {
    if context.is(at, Class::Of) && context.follows(at) && context.follows(at + 1) {
        return Some((year_number(context, at + 1)?, at + 2));
    }
    let dash = usize::from(context.is(at, Class::Range) && context.touches(at) && context.touches(at + 1));
    let near = dash == 1 || matches!(context.gap(at).trim(), "" | "," | "/" | "-" | ".");
    (near && context.gap(at).len() <= 4).then(|| Some((year_number(context, at + dash)?, at + dash + 1))).flatten()
}

fn month_first(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let (month, certain) = month(context, first)?;
    let mut date = Date { month: Some(month), ..Date::default() };
    let mut end = first + 1;
    let mut last = None;
    let dashed = usize::from(context.is(end, Class::Range) && context.touches(end) && context.touches(end + 1));
    // March the 27th, but not "in March the 27 members": the article asks for an ordinal.
    let the = context.is(end, Class::DayArticle) && context.follows(end) && context.follows(end + 1);
    let dashed = dashed + usize::from(the);
    let counts = |after: usize| the && context.digits(after - 1).is_some();
    let near = dashed == 1 || context.follows(end) || matches!(context.gap(end), "-" | "/");
    if near
        && year_number(context, end + dashed).is_none()
        && let Some((day, after)) = day(context, end + dashed).filter(|(day, _)| is_day(month, *day))
        && !counts(after)
    {
        date.day = Some(day);
        end = after;
        (last, end) = later_day(context, end, day).map_or((None, end), |(last, end)| (Some(last), end));
    }
    let year = year_after(context, end).or_else(|| year_in_words(context, end).filter(|_| date.day.is_some()));
    if let Some((year, after)) = year {
        date.year = Some(year);
        end = after;
    }
    let told = || context.word_before(first).is_some_and(|entry| entry.classes.contains(&Class::YearContext));
    let bare = date.day.is_none() && date.year.is_none();
    if !certain && bare && !told() && !is_listed(context, first) {
        return None;
    }
    if !context.is_capital(first) && date.day.is_none() {
        return None;
    }
    finish(context, first, end, date, last)
}

/// Whether the name of another month stands beside token `at` in a list, with capitals both: January, May and July.
fn is_listed(context: &Context<'_>, at: usize) -> bool {
    let named = |at: usize| month(context, at).is_some() && context.is_capital(at);
    let joint = |at: usize| context.any(at, |class| matches!(class, Class::RangeAnd | Class::Filler));
    let after = |at: usize| {
        named(at + 1) && context.gap(at + 1) == ", " || joint(at + 1) && named(at + 2) && context.follows(at + 2)
    };
    let before = |back: usize| at.checked_sub(back).is_some_and(|first| named(first) && after(first));
    after(at) || before(1) || before(2)
}

/// January to May 2024, Nov 2023–Feb 2024: a stretch of whole months, whose names have capitals.
fn months(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let capital = |at: usize| month(context, at).map(|(month, _)| month).filter(|_| context.is_capital(at));
    let from = capital(first)?;
    let own_year = year_after(context, first + 1);
    let link = own_year.map_or(first + 1, |(_, end)| end);
    // Between letters a hyphen is no token of its own: Jan-Mar.
    let at = if context.gap(link) == "-" { link } else { link + 1 };
    if at > link && !joins_range(context, link) {
        return None;
    }
    let to = capital(at)?;
    let end = at + 1;
    let year = year_after(context, end);
    if year.is_none() && day(context, end).is_some_and(|(day, _)| context.follows(end) && is_day(to, day)) {
        return None;
    }
    let later = year.map(|(year, _)| year);
    let earlier = own_year.map(|(year, _)| year).or(later.filter(|_| from <= to));
    let date = |month: u8, year: Option<i32>| Date { month: Some(month), year, ..Date::default() };
    let end = year.map_or(end, |(_, end)| end);
    stretch(context, first, end, date(from, earlier), date(to, later))
}

fn day_first(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let (low, mut end) = day(context, first)?;
    let mut last = None;
    // Between 3 and 5 May.
    let between = first.checked_sub(1).is_some_and(|before| context.is(before, Class::Between));
    let later = later_day(context, end, low).or_else(|| {
        let and = between && context.is(end, Class::RangeAnd) && context.follows(end) && context.follows(end + 1);
        and.then(|| day(context, end + 1)).flatten().filter(|(high, _)| *high > low)
    });
    (last, end) = later.map_or((last, end), |(last, end)| (Some(last), end));
    let of = usize::from(context.is(end, Class::Of) && context.follows(end));
    let day_of = if is_day_of(context, end) { 2 } else { 0 };
    let dash = usize::from(context.is(end, Class::Range) && context.touches(end) && context.touches(end + 1));
    let at = end + of + day_of + dash;
    let near = context.follows(at) || matches!(context.gap(at), "-" | "/" | ".");
    let (month, _) = month(context, at).filter(|_| near)?;
    if !is_day(month, low) {
        return None;
    }
    let mut date = Date { month: Some(month), day: Some(low), ..Date::default() };
    end = at + 1;
    let joined = dash == 1 || context.gap(at) == "-";
    let year = year_after(context, end)
        .or_else(|| year_in_words(context, end))
        .or_else(|| short_year(context, end).filter(|_| joined));
    if let Some((year, after)) = year {
        date.year = Some(year);
        end = after;
    }
    finish(context, first, end, date, last)
}

/// Whether "day of" stands at token `at`: the 27th day of March.
pub(super) fn is_day_of(context: &Context<'_>, at: usize) -> bool {
    let day = |class| matches!(class, Class::Duration(unit) if unit.symbol == units::DAY.symbol);
    context.any(at, day) && context.follows(at) && context.is(at + 1, Class::Of) && context.follows(at + 1)
}

/// A year in words behind a whole date, where its clause ends with it: two thousand and eighteen, nineteen eighty-four.
fn year_in_words(context: &Context<'_>, at: usize) -> Option<(i32, usize)> {
    context.entry(at).filter(|entry| entry.numeral)?;
    let number = numeral(context, at, Mode::default()).filter(|number| number.words && !number.ordinal)?;
    let year = i32::try_from(number.value?.as_integer()?).ok().filter(|year| DATED.contains(year))?;
    let after = context.after(number.end - 1).trim_start();
    let near = matches!(context.gap(at), " " | ", ") && !after.starts_with(char::is_alphanumeric);
    near.then_some((year, number.end))
}

/// A year of two digits behind a hyphen: 18 in 27-Mar-18.
fn short_year(context: &Context<'_>, at: usize) -> Option<(i32, usize)> {
    let dash = usize::from(context.written(at) == "-" && context.touches(at) && context.touches(at + 1));
    let digits = context.digits(at + dash).filter(|shape| shape.is_plain() && shape.whole == 2)?;
    let year = i32::try_from(digits.mantissa).ok()?;
    let joined = dash == 1 || context.gap(at) == "-";
    joined.then_some((full_year(year), at + dash + 1))
}

/// 2019-Aug-1, 2020/Sep/23.
fn year_first(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let year = year_number(context, first)?;
    let dash = |at: usize| usize::from(context.is(at, Class::Range) && context.touches(at) && context.touches(at + 1));
    let at = first + 1 + dash(first + 1);
    let joined =
        |at: usize| context.touches(at) || matches!(context.gap(at), "-" | "/" | ".") || context.gap(at) == " ";
    let (month, _) = month(context, at).filter(|_| joined(at))?;
    let next = at + 1 + dash(at + 1);
    let (day, end) = day(context, next).filter(|(day, _)| joined(next) && is_day(month, *day))?;
    figure(context, first, end, Date { year: Some(year), month: Some(month), day: Some(day), period: None })
}

/// The last day of a stretch within one month: 26–28 July.
fn later_day(context: &Context<'_>, at: usize, low: u8) -> Option<(u8, usize)> {
    if !joins_range(context, at) {
        return None;
    }
    let (high, end) = day(context, at + 1)?;
    // From 9 a.m. on December 1 to 5 p.m. on December 31.
    let clock = context.follows(end) && context.entry(end).is_some_and(|entry| entry.clock);
    let time = clock || context.gap(end) == ":" && context.digits(end).is_some();
    (high > low && !time).then_some((high, end))
}

fn finish(context: &Context<'_>, first: usize, end: usize, date: Date, last: Option<u8>) -> Option<(Figure, usize)> {
    match last {
        Some(day) => stretch(context, first, end, date, Date { day: Some(day), ..date }),
        None => figure(context, first, end, date),
    }
}
