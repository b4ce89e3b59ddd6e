//! Dates in digits alone: 2021-11-05, 2021/11/5, 2021.11.5, 11/5/2021, 20211105.

use super::calendar::{figure, is_day};
use super::marked::era_of_variant;
use super::years::{DATED, LAST_OF_ERA, full_year};
use crate::figures::context::Context;
use crate::figures::lexer::digits::digit;
use crate::lang::figures::Class;
use crate::model::{Date, Figure, Measure, Scalar, Value};
use crate::text::Span;

/// The most characters of a date in digits.
const LONGEST: usize = 10;

/// A date in digits that starts at token `first`.
pub(in crate::figures) fn numeric(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let shape = context.digits(first)?;
    if shape.groups > 0 || shape.exponent != 0 || shape.whole > 4 || shape.whole == 0 {
        return None;
    }
    let start = context.token(first)?.start;
    let text = context.text.get(start..context.end)?;
    let stroke = |letter: char| matches!(letter, '-' | '/' | '.' | '－' | '／');
    // Most digits are told from dates by what stands right behind them: a stroke, and another number.
    let mut after = context.after(first).chars();
    if !after.next().is_some_and(stroke) || after.next().is_none_or(|next| digit(next).is_none()) {
        return None;
    }
    let separator =
        text.chars().take(LONGEST).find(|letter| digit(*letter).is_none()).filter(|letter| stroke(*letter))?;
    let length = text
        .char_indices()
        .take(LONGEST + 1)
        .take_while(|(_, letter)| digit(*letter).is_some() || *letter == separator)
        .map(|(at, letter)| at + letter.len_utf8())
        .last()?;
    let written = text.get(..length)?.trim_end_matches(stroke);
    if written.chars().count() > LONGEST || text[written.len()..].starts_with(|next: char| digit(next).is_some()) {
        return None;
    }
    let parts: Vec<u32> = written.split(separator).map(number).collect::<Option<_>>()?;
    let [one, two, three] = parts.as_slice() else { return None };
    let lengths: Vec<usize> = written.split(separator).map(|part| part.chars().count()).collect();
    let mut dates = readings([*one, *two, *three], &lengths, separator, context);
    dates.reverse();
    let date = dates.pop()?;
    let span = Span::new(start, start + written.len());
    let mut figure = Figure::new(span, Measure::Date, Value::Single(Scalar::Date(date)));
    figure.alternatives.extend(dates.into_iter().map(|date| (Measure::Date, Value::Single(Scalar::Date(date)))));
    Some((figure, context.token_from(first, span.end())))
}

/// 民國112/7/1: a date in digits whose year is counted in the era that stands before it.
pub(super) fn of_era(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let before = context.find(first, Class::era)?;
    let stroke = |at: usize| matches!(context.gap(at), "/" | "／" | "." | "-");
    let part = |at: usize, most: u32| context.plain_value(at, most);
    let (year, month, day) = (part(first + 1, LAST_OF_ERA)?, part(first + 2, 12)?, part(first + 3, 31)?);
    let joined = context.follows(first + 1) && stroke(first + 2) && stroke(first + 3);
    let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    let year = i32::try_from(year).ok()?.checked_add(before);
    let date = Date { year, month: Some(month), day: Some(day), period: None };
    (joined && is_day(month, day)).then(|| figure(context, first, first + 4, date)).flatten()
}

/// The dates that three numbers can state, the likeliest first: the year leads or closes, and where it closes either the
/// month or the day can stand first.
fn readings(parts: [u32; 3], lengths: &[usize], separator: char, context: &Context<'_>) -> Vec<Date> {
    let build = |year: u32, month: u32, day: u32| {
        let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        let year = i32::try_from(year).ok().filter(|year| DATED.contains(year) && is_day(month, day))?;
        Some(Date { year: Some(year), month: Some(month), day: Some(day), period: None })
    };
    let [one, two, three] = parts;
    let dates = match lengths {
        [4, 1..=2, 1..=2] => [build(one, two, three), None],
        // 113/03/05 in a text that counts years by an era.
        [3, 1..=2, 1..=2] if !context.words() => {
            let year = i32::try_from(one).ok().and_then(|year| era_of_variant(context, year));
            [year.and_then(|year| build(u32::try_from(year).ok()?, two, three)), None]
        }
        [1..=2, 1..=2, 4] if context.figures.day_first => [build(three, two, one), build(three, one, two)],
        [1..=2, 1..=2, 4] => [build(three, one, two), build(three, two, one)],
        // Two digits of a year are told by strokes alone: 11/5/21.
        [1..=2, 1..=2, 2] if matches!(separator, '/' | '／') => {
            let year = full_year(i32::try_from(three).unwrap_or_default()).cast_unsigned();
            [build(year, one, two), build(year, two, one)]
        }
        _ => [None, None],
    };
    let mut found: Vec<Date> = dates.into_iter().flatten().collect();
    found.dedup();
    found
}

fn number(text: &str) -> Option<u32> {
    let digits: Option<Vec<u32>> = text.chars().map(|letter| digit(letter).map(u32::from)).collect();
    let digits = digits.filter(|digits| (1..=4).contains(&digits.len()))?;
    Some(digits.into_iter().fold(0, |value, digit| value * 10 + digit))
}
