use super::context::Context;
use super::numeral::whole;
use crate::lang::figures::Class;
use crate::model::{Figure, Measure, Reading, Value};
use crate::number::Number;
use crate::text::Span;

/// The most doublings that anyone has counted.
const DOUBLINGS: i128 = 20;

/// A multiple or slogan that is one word, or a number of doublings, at token `first`; with the token after it.
pub(super) fn word(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let found = context.find(first, |class| match class {
        Class::Slogan(value) => Some((value, Measure::Number { classifier: None }, true)),
        Class::ShareWord(value) => Some((value, Measure::Percent, false)),
        Class::MultipleWord(value) => Some((value, Measure::Multiple(Reading::Times), true)),
        _ => None,
    });
    if let Some((value, measure, optional)) = found {
        let span = Span::new(context.token(first)?.start, context.stop(first));
        let mut figure = Figure::new(span, measure, Value::from(Number::integer(value.into())));
        figure.optional = optional;
        return Some((figure, first + 1));
    }
    doublings(context, first)
}

/// 翻两番: doubled twice.
fn doublings(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    if !context.is(first, Class::Doubling) || !context.follows(first + 1) {
        return None;
    }
    let limit =
        context.find(first + 1, |class| if let Class::Before(qualifier) = class { Some(qualifier) } else { None });
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
