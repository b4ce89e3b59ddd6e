//! What is named by the month and the day on which it happened, in digits: 921地震, 0403花蓮地震, the 228 Incident, the 9/11 attacks.

use super::calendar::is_day;
use crate::figures::context::Context;
use crate::lang::figures::Class;
use crate::model::{Date, Figure, Measure, Scalar, Value};
use crate::text::Span;

/// The day that the digits at token `first` are, where the word behind them names what happened then. A translation may leave it out, as
/// that of a day that is named in numerals.
pub(super) fn happening(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let stroke = context.words() && context.is(first + 2, Class::NamesDay);
    let last = first + usize::from(stroke);
    let word = last + 1;
    if !context.is(word, Class::NamesDay) || stroke && context.gap(last) != "/" {
        return None;
    }
    let shape = context.digits(first).filter(|shape| shape.is_plain() && shape.whole <= 4)?;
    if !(context.follows(word) || matches!(context.gap(word), "”" | "」" | "』")) {
        return None;
    }
    let digits = u32::try_from(shape.mantissa).ok()?;
    let days = match (stroke, shape.whole) {
        (true, 1..=2) => vec![(digits, context.plain_value(last, 31)?)],
        // 311 attacks are so many.
        _ if context.words() && context.figures.singular(context.written(word)).is_some() => return None,
        (false, 3) => vec![(digits / 100, digits % 100), (digits / 10, digits % 10)],
        (false, 4) => vec![(digits / 100, digits % 100)],
        _ => return None,
    };
    let date = |(month, day): (u32, u32)| {
        let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        let date = Date { month: Some(month), day: Some(day), ..Date::default() };
        is_day(month, day).then_some((Measure::Date, Value::Single(Scalar::Date(date))))
    };
    let mut readings = days.into_iter().filter_map(date);
    let span = Span::new(context.token(first)?.start, context.stop(last));
    let (measure, value) = readings.next()?;
    let mut found = Figure::new(span, measure, value);
    found.optional = true;
    found.alternatives.extend(readings);
    if let Some(name) = context.digits_value(first).filter(|_| !stroke) {
        found.alternatives.push((Measure::BARE, Value::from(name)));
    }
    Some((found, word))
}
