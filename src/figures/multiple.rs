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
    let (times, number) = whole(context, first + 1)?;
    if !context.is(number.end, Class::Doublings) || !(1..=DOUBLINGS).contains(&times) {
        return None;
    }
    let span = Span::new(context.token(first)?.start, context.stop(number.end));
    let value = Value::from(Number::integer(1 << times));
    Some((Figure::new(span, Measure::Multiple(Reading::Times), value), number.end + 1))
}
