//! Years without a mark.

use super::calendar::{figure, stretch};
use super::years::{DATED, LAST_OF_ERA, MARKED, MODERN, OURS, year_number};
use crate::figures::context::Context;
use crate::lang::figures::Class;
use crate::model::{Date, Figure, Measure, Value};

/// A year without a mark, after a word such as "in", and the number that it could also be; 2019–2021.
pub(super) fn bare(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    if !context.words() {
        return pair(context, first);
    }
    if let Some(found) = of_era(context, first) {
        return Some(found);
    }
    let year = year_number(context, first).filter(|year| MODERN.contains(year))?;
    let range = later_year(context, first, year);
    let told = range.is_some_and(|(later, _)| later - year <= 120)
        || looks_like_year(context, first, year)
        || context.word_before(first).is_some_and(|entry| entry.classes.contains(&Class::YearContext));
    let end = range.map_or(first + 1, |(_, end)| end);
    if !told || measured(context, end) {
        return None;
    }
    let date = |year: i32| Date { year: Some(year), ..Date::default() };
    if let Some((later, end)) = range {
        return stretch(context, first, end, date(year), date(later));
    }
    let (mut dated, end) = figure(context, first, end, date(year))?;
    dated.alternatives.push((Measure::BARE, Value::from(context.digits_value(first)?)));
    Some((dated, end))
}

/// The same where the year stands alone between words, just as [`bare`] reads it: what most years are.
pub(in crate::figures) fn alone(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let tells = |class: Class| matches!(class, Class::IdentifierBefore | Class::SerialBefore | Class::PageCount);
    let a_name = || first.checked_sub(1).is_some_and(|before| context.any(before, tells));
    let year = context.words() && year_number(context, first).is_some();
    if year && context.stands_alone(first) && !a_name() { bare(context, first) } else { None }
}

/// Whether a number without a mark can hardly be anything but a year: near our time, and no plural that it would count
/// behind it.
fn looks_like_year(context: &Context<'_>, first: usize, year: i32) -> bool {
    let after = context.after(first);
    let word = after.strip_prefix(' ').unwrap_or_default();
    let letters = word.bytes().take_while(u8::is_ascii_alphabetic).count();
    let plural = word.starts_with(|letter: char| letter.is_ascii_lowercase())
        && context.figures.singular(&word[..letters]).is_some()
        && letters > 2;
    let apart =
        after.chars().next().is_none_or(|next| !next.is_alphanumeric() && !matches!(next, '/' | '-' | '^' | '%'));
    let alone = context
        .before(first)
        .is_none_or(|before| before.is_whitespace() || matches!(before, '(' | '[' | '"' | '“' | '\''));
    let compared = is_compared_year(context, first);
    let limited = first.checked_sub(1).is_some_and(|before| {
        context.follows(first)
            && !compared
            && context.any(before, |class| {
                matches!(class, Class::Before(_) | Class::Currency { .. } | Class::SectionBefore(_))
            })
    });
    OURS.contains(&year) && !plural && apart && alone && !limited
}

/// Whether the number at token `first` is a year behind "over" and ends its clause: up 2.4 points over 2022.
pub(in crate::figures) fn is_compared_year(context: &Context<'_>, first: usize) -> bool {
    let over = first.checked_sub(1).is_some_and(|before| context.is(before, Class::Over));
    let ends = !context.after(first).trim_start().starts_with(|next: char| next.is_alphanumeric() || next == '%');
    over && ends && year_number(context, first).is_some_and(|year| OURS.contains(&year))
}

/// The later year of a stretch of years: 2019–2021, 2019–21.
fn later_year(context: &Context<'_>, first: usize, year: i32) -> Option<(i32, usize)> {
    let at = first + 1;
    if context.gap(at) == "/" && !context.after(at).starts_with('/') {
        // 2020/21: the year after.
        let later = following_year(context, at, year)?;
        return Some((later, at + 1));
    }
    if !(context.is(at, Class::Range) && context.follows(at) && context.follows(at + 1)) {
        return None;
    }
    let short = || following_year(context, at + 1, year).filter(|_| context.touches(at));
    let later = year_number(context, at + 1).or_else(short)?;
    (later > year && DATED.contains(&later)).then_some((later, at + 2))
}

/// 2024/25: a year that begins in one and ends in the next, without a mark; 2010/11 may be a month.
fn pair(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let stroke = |at: usize| matches!(context.gap(at), "/" | "／");
    let (at, end) = (first + 1, first + 2);
    let year = year_number(context, first).filter(|year| MODERN.contains(year) && stroke(at))?;
    let short = context.digits(at).is_some_and(|shape| shape.whole == 2 && shape.mantissa > MONTHS);
    let goes_on = stroke(end) || context.after(at).starts_with(['/', '／', '-']);
    let later = following_year(context, at, year).filter(|_| short && !goes_on)?;
    let alone = !matches!(context.before(first), Some('/' | '／' | '-'));
    let date = |year: i32| Date { year: Some(year), ..Date::default() };
    alone.then(|| stretch(context, first, end, date(year), date(later))).flatten()
}

/// The months of a year.
const MONTHS: u64 = 12;

/// The year after `year` where the digits at token `at` are it, or its last two.
pub(super) fn following_year(context: &Context<'_>, at: usize, year: i32) -> Option<i32> {
    let short = context.digits(at).is_some_and(|shape| shape.whole == 2);
    let written = i32::try_from(context.plain_value(at, MARKED.end.cast_unsigned())?).ok()?;
    let later = year + 1;
    (written == later || short && written == later % 100).then_some(later)
}

/// The year 110 of the Republic of China: an era after the number of the year.
fn of_era(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let era = |at: usize| context.find(at, Class::era);
    if let Some(before) = era(first) {
        let year = context.plain_value(first + 1, LAST_OF_ERA).filter(|_| context.follows(first + 1))?;
        let year = i32::try_from(year).ok()?.checked_add(before)?;
        return figure(context, first, first + 2, Date { year: Some(year), ..Date::default() });
    }
    let year = i32::try_from(context.plain_value(first, LAST_OF_ERA)?).ok()?;
    let of = first + 1;
    let before = era(of + 1).filter(|_| context.is(of, Class::Of) && context.follows(of) && context.follows(of + 1))?;
    figure(context, first, of + 2, Date { year: Some(year.checked_add(before)?), ..Date::default() })
}

/// Whether what follows says that the number before it counts or measures something.
fn measured(context: &Context<'_>, at: usize) -> bool {
    context.adjoins(at) && context.any(at, |class| class.measures() || matches!(class, Class::Classifier(_)))
}
