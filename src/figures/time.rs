use super::context::Context;
use crate::lang::figures::Class;
use crate::model::{Figure, Measure, Scalar, TimeOfDay, Value};
use crate::text::Span;

/// A clock reading, and the token after it.
struct Clock {
    hour: u8,
    minute: Option<u8>,
    second: Option<u8>,
    end: usize,
    /// Whether a word or colon says that it is a time.
    told: bool,
}

/// A time of day that starts at token `first`, with the token after it.
pub(super) fn time(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let half_day = |at: usize| {
        context.find(at, |class| match class {
            Class::Afternoon => Some(true),
            Class::Morning => Some(false),
            _ => None,
        })
    };
    let before = half_day(first);
    let at = first + usize::from(before.is_some());
    if before.is_some() && !context.follows(at) {
        return None;
    }
    let mut clock = clock(context, at, before.is_some())?;
    let after = half_day(clock.end).filter(|_| context.words() && context.follows(clock.end));
    clock.end += usize::from(after.is_some());
    if !clock.told && before.is_none() && after.is_none() {
        return None;
    }
    // A half of the day before a bare number is part of a word: 早八, morning 5.
    if !clock.told && after.is_none() {
        return None;
    }
    let hour = match before.or(after) {
        Some(true) if clock.hour < 12 => clock.hour + 12,
        Some(false) if clock.hour == 12 && after.is_some() => 0,
        _ => clock.hour,
    };
    let value = TimeOfDay { hour, minute: clock.minute.unwrap_or(0), second: clock.second };
    let span = Span::new(context.token(first)?.start, context.stop(clock.end - 1));
    Some((Figure::new(span, Measure::Time, Value::Single(Scalar::Time(value))), clock.end))
}

fn clock(context: &Context<'_>, first: usize, half_day: bool) -> Option<Clock> {
    let (hour, end) = number(context, first, 24)?;
    let colon = |at: usize| matches!(context.gap(at), ":" | "：");
    if colon(end) {
        let minute = two_digits(context, end)?;
        let second = two_digits(context, end + 1).filter(|_| colon(end + 1));
        let end = end + 1 + usize::from(second.is_some());
        // 16:9 and 1:500 are proportions, 1:2:3 too.
        return Some(Clock { hour, minute: Some(minute), second, end, told: true });
    }
    if context.is(end, Class::Hour) && context.follows(end) {
        return marked(context, hour, end, half_day);
    }
    // 9.30 a.m. has its minutes after a point.
    let decimal = context.digits(first).filter(|shape| shape.decimals == 2 && context.words());
    if decimal.is_some() {
        return None;
    }
    context.words().then_some(Clock { hour, minute: None, second: None, end, told: false })
}

/// 下午3时30分10秒, 九点半, 9点.
fn marked(context: &Context<'_>, hour: u8, mark: usize, half_day: bool) -> Option<Clock> {
    let mut end = mark + 1;
    let (mut minute, mut second) = (None, None);
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
    // A bare word for the hour that also is the decimal point, or counts hours, tells no time.
    let ambiguous = context.any(mark, |class| matches!(class, Class::Point | Class::Duration(_)));
    if minute.is_none() && ambiguous && !half_day {
        return None;
    }
    Some(Clock { hour, minute, second, end, told: true })
}

/// A number up to `most`, in digits or numerals; the word for the hour is not read as a decimal point.
fn number(context: &Context<'_>, at: usize, most: u32) -> Option<(u8, usize)> {
    if context.digits(at).is_some() {
        return Some((u8::try_from(context.plain_value(at, most)?).ok()?, at + 1));
    }
    let mut value: u32 = 0;
    let mut end = at;
    while let Some((digit, ten)) = context.find(end, |class| match class {
        Class::Digit(digit) => Some((u32::from(digit), false)),
        Class::Small(number) => Some((number, false)),
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
    (end > at && value <= most).then(|| Some((u8::try_from(value).ok()?, end))).flatten()
}

fn two_digits(context: &Context<'_>, at: usize) -> Option<u8> {
    let whole = context.digits(at)?.whole;
    u8::try_from(context.plain_value(at, 59)?).ok().filter(|_| whole == 2)
}
