use super::amount::qualifier;
use super::context::Context;
use super::numeral::whole;
use crate::lang::classifiers::AGE;
use crate::lang::figures::Class;
use crate::model::{Date, Figure, Measure, Qualifier, Reading, Scalar, Value};
use crate::number::Number;
use crate::text::Span;

/// The most doublings that anyone has counted.
const DOUBLINGS: i128 = 20;

/// A multiple, share, slogan, day or length of time that is one word, or a number of doublings, at token `first`; with the token after it.
pub(super) fn word(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    if let Some(found) = named(context, first) {
        return Some(found);
    }
    let found = context.find(first, |class| match class {
        Class::Slogan(value) => Some((value, Measure::BARE, true)),
        Class::ShareWord(value) => Some((value, Measure::Percent, false)),
        Class::MultipleWord(value) => Some((value, Measure::Multiple(Reading::Times), true)),
        _ => None,
    });
    if let Some((value, measure, optional)) = found {
        let span = Span::new(context.token(first)?.start, context.stop(first));
        let mut figure = Figure::new(span, measure, Value::from(Number::integer(value.into())));
        figure.optional = optional;
        let end = if measure == Measure::Percent { limits(context, first, &mut figure) } else { first + 1 };
        return Some((figure, end));
    }
    doublings(context, first)
}

/// 五四, the past decade, halved: a day, a length of time or a share that is one word.
fn named(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let number = |value: u32| Value::from(Number::integer(value.into()));
    let (measure, value, other, qualifier) = context.find(first, |class| match class {
        Class::NamedDay(month, day) => {
            let date = Date { month: Some(month), day: Some(day), ..Date::default() };
            // The 918 Incident: the name's numerals side by side.
            let places = if day < 10 { 10 } else { 100 };
            let name = (Measure::BARE, number(u32::from(month) * places + u32::from(day)));
            Some((Measure::Date, Value::Single(Scalar::Date(date)), Some(name), Qualifier::Exact))
        }
        Class::NamedTime(count, unit) => Some((Measure::Duration(unit), number(count), None, Qualifier::Exact)),
        Class::NamedShare(percent, qualifier) => Some((Measure::Percent, number(percent), None, qualifier)),
        Class::AgeTens(tens) => {
            Some((Measure::Number { classifier: Some(AGE) }, number(tens), None, Qualifier::MoreThan))
        }
        _ => None,
    })?;
    let mut figure = Figure::new(Span::new(context.token(first)?.start, context.stop(first)), measure, value);
    (figure.optional, figure.qualifier) = (true, qualifier);
    figure.alternatives.extend(other);
    Some((figure, first + 1))
}

/// 过半数, 不足半数, 半数以上: takes what limits a share that is one word, and gives the token after it.
fn limits(context: &Context<'_>, at: usize, figure: &mut Figure) -> usize {
    let before = at.checked_sub(1).filter(|_| context.touches(at));
    if let Some(qualifier) = qualifier::of_next(context, at) {
        // 过半数 is a majority as often.
        (figure.qualifier, figure.optional) = (qualifier, true);
    } else if let Some((token, qualifier)) =
        before.and_then(|before| Some((context.token(before)?, qualifier::of_next(context, before)?)))
    {
        figure.qualifier = qualifier;
        figure.span = Span::new(token.start, figure.span.end());
    }
    match qualifier::of_last(context, at + 1).filter(|_| context.touches(at + 1)) {
        Some(qualifier) => {
            figure.qualifier = qualifier::combine(figure.qualifier, qualifier);
            figure.span = Span::new(figure.span.start(), context.stop(at + 1));
            at + 2
        }
        None => at + 1,
    }
}

/// 翻两番: doubled twice.
fn doublings(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    if !context.is(first, Class::Doubling) || !context.follows(first + 1) {
        return None;
    }
    let limit = qualifier::of_next(context, first + 1);
    let (times, number) = whole(context, first + 1 + usize::from(limit.is_some()))?;
    if !context.is(number.end, Class::Doublings) || !(1..=DOUBLINGS).contains(&times) {
        return None;
    }
    let span = Span::new(context.token(first)?.start, context.stop(number.end));
    let value = Value::from(Number::integer(1 << times));
    let mut figure = Figure::new(span, Measure::Multiple(Reading::Times), value);
    figure.qualifier = limit.unwrap_or_default();
    Some((figure, number.end + 1))
}
