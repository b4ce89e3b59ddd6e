//! Readings that only the figures around a figure decide.

use super::context::Context;
use crate::model::{Figure, Measure, Reading, Scalar, Value};
use crate::number::Number;

/// "2.2 times, 2.7 times and 3.3 times higher": a list of multiples shares the reading that its last one states.
pub(super) fn share(text: &str, found: &mut [Figure]) {
    /// Bytes of separators between two members of such a list.
    const SEPARATOR: usize = 6;
    for index in (1..found.len()).rev() {
        let Measure::Multiple(reading) = found[index].measure else { continue };
        let before = &found[index - 1];
        let gap = text.get(before.span.end()..found[index].span.start()).map_or(usize::MAX, str::len);
        let open = matches!(before.measure, Measure::Multiple(Reading::Either));
        if open && gap <= SEPARATOR && matches!(before.value, Value::Single(Scalar::Number(_))) {
            found[index - 1].measure = Measure::Multiple(reading);
        }
    }
}

/// `1.8%` at the start of a stretch may be the marker of a list and 8%.
pub(super) fn list_markers(context: &Context<'_>, found: &mut [Figure]) {
    let Some(shape) = context.digits(0) else { return };
    let Some(first) = found.first_mut() else { return };
    let goes_on = context
        .text
        .get(first.span.end()..context.end)
        .is_some_and(|rest| rest.trim_start().starts_with(char::is_alphabetic));
    let opens = goes_on
        && context.gap(0).trim().is_empty()
        && first.span.start() == context.token(0).map_or(0, |token| token.start);
    if !opens || first.measure != Measure::Percent || shape.decimals == 0 || shape.whole > 2 || shape.groups > 0 {
        return;
    }
    let Some(value) = first.value.number() else { return };
    let Some(item) = context.written(0).split(['.', '．']).next().and_then(Number::parse) else { return };
    let written = context.written(0).split(['.', '．']).nth(1).map(|rest| rest.trim_start().to_owned());
    let Some(rest) = written.as_deref().and_then(Number::parse) else { return };
    let whole = context.digits_value(0).map(Number::value);
    // What multiplied the whole number multiplies the part that is left.
    let factor = whole.and_then(|whole| num_traits::CheckedDiv::checked_div(&value.value(), &whole));
    if item.as_integer().is_some_and(|item| item > 0)
        && let Some(other) = factor.and_then(|factor| rest.times(factor))
    {
        first.alternatives.push((first.measure, Value::from(other)));
    }
}
