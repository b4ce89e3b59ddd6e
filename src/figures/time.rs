use super::context::Context;
use super::numeral::numeral;
use crate::lang::figures::Class;
use crate::model::{Figure, Measure, Scalar, TimeOfDay, Value};
use crate::text::Span;

/// A time of day that starts at token `first`, with the token after it.
pub(super) fn time(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let mut at = first;
    let mut afternoon = context.is(at, Class::Afternoon);
    let morning = context.is(at, Class::Morning);
    at += usize::from(afternoon || morning);
    if at > first && !context.follows(at) {
        return None;
    }
    let (mut hour, mut end) = number(context, at, 24)?;
    let mut minute = None;
    let mut second = None;
    if context.gap(end) == ":" || context.gap(end) == "：" {
        minute = Some(two_digits(context, end)?);
        end += 1;
        if context.gap(end) == ":" || context.gap(end) == "：" {
            second = two_digits(context, end);
            end += usize::from(second.is_some());
        }
    } else if context.is(end, Class::Hour) && context.follows(end) {
        let told = at > first;
        let point = context.is(end, Class::Point);
        end += 1;
        if context.is(end, Class::Half) && context.touches(end) {
            minute = Some(30);
            end += 1;
        } else if context.follows(end)
            && let Some((value, after)) = number(context, end, 59)
            && context.is(after, Class::Minute)
            && context.follows(after)
        {
            minute = Some(value);
            end = after + 1;
            if context.touches(end)
                && let Some((value, after)) = number(context, end, 60)
                && context.is(after, Class::Second)
            {
                second = Some(value);
                end = after + 1;
            }
        }
        // A bare 点 after a number is as likely a decimal point or a count of points.
        if minute.is_none() && point && !told {
            return None;
        }
    } else if !context.figures.words {
        return None;
    }
    let marked = context.find(end, |class| match class {
        Class::Afternoon => Some(true),
        Class::Morning => Some(false),
        _ => None,
    });
    if let Some(mark) = marked.filter(|_| context.figures.words && context.follows(end)) {
        afternoon = mark;
        if !mark && hour == 12 {
            hour = 0;
        }
        end += 1;
    } else if minute.is_none() && context.figures.words && !context.is(end - 1, Class::Hour) {
        return None;
    }
    if afternoon && hour < 12 {
        hour += 12;
    }
    let value = TimeOfDay { hour, minute: minute.unwrap_or(0), second };
    let span = Span::new(context.token(first)?.start, context.token(end - 1)?.end);
    Some((Figure::new(span, Measure::Time, Value::Single(Scalar::Time(value))), end))
}

fn number(context: &Context<'_>, at: usize, most: i128) -> Option<(u8, usize)> {
    if context.digits(at).is_some() {
        let value = context.digits_value(at)?.as_integer().filter(|value| (0..=most).contains(value))?;
        return Some((u8::try_from(value).ok()?, at + 1));
    }
    // The word for the hour may be the word for the decimal point, so the numeral is read without it.
    let mut value = 0_i128;
    let mut end = at;
    while let Some((digit, ten)) = context.find(end, |class| match class {
        Class::Digit(digit) => Some((i128::from(digit), false)),
        Class::Small(number) => Some((i128::from(number), false)),
        Class::Inner(1) => Some((10, true)),
        _ => None,
    }) {
        if end > at && !context.touches(end) {
            break;
        }
        value = if ten { value.max(1) * 10 } else { value + digit };
        end += 1;
        if end - at > 3 {
            return None;
        }
    }
    if end == at {
        return numeral(context, at, false).and(None);
    }
    (value <= most).then(|| Some((u8::try_from(value).ok()?, end))).flatten()
}

fn two_digits(context: &Context<'_>, at: usize) -> Option<u8> {
    let shape = context.digits(at)?;
    let value = context.digits_value(at)?.as_integer()?;
    (shape.whole == 2 && shape.decimals == 0 && value < 60).then(|| u8::try_from(value).ok()).flatten()
}
