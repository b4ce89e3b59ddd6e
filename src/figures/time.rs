use std::ops::RangeInclusive;

use super::context::Context;
use crate::lang::figures::Class;
use crate::lang::units;
use crate::model::{Figure, Measure, Scalar, TimeOfDay, Value};
use crate::number::Number;
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

/// A time of day or a stretch between two that starts at token `first`, with the token after it.
pub(super) fn time(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    if !is_told(context, first) {
        return None;
    }
    if let Some(taken) = taken(context, first) {
        return Some(taken);
    }
    let told = one(context, first);
    let alone = told.is_some();
    let (low, link) = told.or_else(|| untold(context, first))?;
    let single = |low: Figure| {
        // Noon and midnight often stand for a part of the day that another language has no hour for.
        let named = named_hour(context, first).is_some();
        alone.then_some((Figure { optional: named, ..low }, link))
    };
    let joins = context.is(link, Class::Range)
        || context.is(link, Class::RangeAnd) && context.is(first.wrapping_sub(1), Class::Between);
    if !joins || !context.follows(link) || !context.follows(link + 1) {
        return single(low);
    }
    let Some((high, end)) = one(context, link + 1) else { return single(low) };
    let stated = context.any(link + 1, |class| matches!(class, Class::Afternoon | Class::Morning));
    match stretch(&low, &high, stated || context.words()) {
        Some(figure) => Some((figure, end)),
        None => single(low),
    }
}

/// 1:41.11: how long something took, in minutes and seconds with decimals, which no time of day has.
fn taken(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    /// The digits of the decimals; a single one is that of a proportion, 1:10.5.
    const DECIMALS: RangeInclusive<u32> = 2..=3;
    let second = first + 1;
    let minutes = context.plain_value(first, 59)?;
    let shape = context.digits(second).filter(|_| matches!(context.gap(second), ":" | "："))?;
    let told = shape.whole == 2 && DECIMALS.contains(&shape.decimals) && shape.groups == 0;
    let seconds = context.digits_value(second).filter(|seconds| told && seconds.value() < 60.into())?;
    let value = seconds.plus(Number::integer(i128::from(minutes) * 60))?;
    let span = Span::new(context.token(first)?.start, context.stop(second));
    Some((Figure::new(span, Measure::Duration(&units::SECOND), Value::from(value)), second + 1))
}

/// Whether a word of the clock or a colon stands at token `first` or behind the numbers there: without one, numbers are no
/// time.
fn is_told(context: &Context<'_>, first: usize) -> bool {
    /// The most tokens of two times with what joins them.
    const LONGEST: usize = 16;
    let colon = |at: usize| context.digits(at).is_some() && context.after(at).starts_with([':', '：']);
    context.leads_to(first, LONGEST, |at| context.entry(at).is_some_and(|entry| entry.clock) || colon(at))
        || has_past(context, first)
}

/// The stretch between two times; each shares the half of the day that the other one states.
fn stretch(low: &Figure, high: &Figure, stated: bool) -> Option<Figure> {
    let time = |figure: &Figure| match figure.value {
        Value::Single(Scalar::Time(time)) => Some(time),
        _ => None,
    };
    let (mut from, mut to) = (time(low)?, time(high)?);
    if !stated {
        to = later(from, to);
    }
    if to.hour >= 12
        && from.hour < 12
        && from.hour + 12 <= to.hour
        && (to.hour - 12 > from.hour || to.minute > from.minute)
        && low.optional
    {
        from.hour += 12;
    }
    let value = Value::Range { low: Some(Scalar::Time(from)), high: Some(Scalar::Time(to)) };
    Some(Figure::new(low.span.to(high.span), Measure::Time, value))
}

/// The time `to`, in the afternoon where `from` is there and `to` would otherwise come before it.
pub(super) fn later(from: TimeOfDay, to: TimeOfDay) -> TimeOfDay {
    let moved = TimeOfDay { hour: to.hour + 12, ..to };
    let goes_on = from.hour >= 12 && (1..12).contains(&to.hour) && (moved.hour, to.minute) > (from.hour, from.minute);
    if goes_on { moved } else { to }
}

/// An hour, or hour and minute, whose half of the day is told by a later time; marked as optional.
fn untold(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    if !context.words() {
        return None;
    }
    let hour = u8::try_from(context.plain_value(first, 12)?).ok()?;
    let end = first + 1;
    let between = context.is(end, Class::RangeAnd) && context.is(first.wrapping_sub(1), Class::Between);
    let later = (between || context.is(end, Class::Range)) && one(context, end + 1).is_some();
    let span = Span::new(context.token(first)?.start, context.stop(first));
    let value = Value::Single(Scalar::Time(TimeOfDay { hour, minute: 0, second: None }));
    let mut figure = Figure::new(span, Measure::Time, value);
    figure.optional = true;
    later.then_some((figure, end))
}

/// The hour that the word at token `at` names.
fn named_hour(context: &Context<'_>, at: usize) -> Option<u8> {
    context.find(at, Class::named_hour)
}

fn one(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    if let Some(hour) = named_hour(context, first) {
        let value = TimeOfDay { hour, minute: 0, second: None };
        let span = Span::new(context.token(first)?.start, context.stop(first));
        return Some((Figure::new(span, Measure::Time, Value::Single(Scalar::Time(value))), first + 1));
    }
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
    if let Some(hour) = named_hour(context, clock.end).filter(|_| clock.hour == 12 && context.follows(clock.end)) {
        // 12 noon.
        (clock.hour, clock.told, clock.end) = (hour, true, clock.end + 1);
    }
    let told_after = || {
        context.find(clock.end, |class| match class {
            Class::AfternoonAfter => Some(true),
            Class::MorningAfter => Some(false),
            _ => None,
        })
    };
    let after = half_day(clock.end).or_else(told_after).filter(|_| context.words() && context.follows(clock.end));
    clock.end += usize::from(after.is_some());
    // A half of the day before a bare number is part of a word: 早八, morning 5.
    if !clock.told && after.is_none() {
        return None;
    }
    let shared = context.words() && before.is_none() && after.is_none();
    let hour = match before.or(after) {
        // 晚零時 is midnight.
        Some(true) if (1..12).contains(&clock.hour) => clock.hour + 12,
        Some(false) if clock.hour == 12 && after.is_some() => 0,
        _ => clock.hour,
    };
    let value = TimeOfDay { hour, minute: clock.minute.unwrap_or(0), second: clock.second };
    let span = Span::new(context.token(first)?.start, context.stop(clock.end - 1));
    let mut figure = Figure::new(span, Measure::Time, Value::Single(Scalar::Time(value)));
    // 2:11:53 may be how long something took, 3:35 minutes and seconds.
    let colon = shared && clock.minute.is_some() && named_hour(context, clock.end - 1).is_none();
    figure.alternatives.extend(value.second.map(i128::from).or(colon.then_some(0)).map(|second| {
        let minutes = i128::from(value.hour) * 60 + i128::from(value.minute);
        let seconds = if value.second.is_some() { minutes * 60 + second } else { minutes };
        (Measure::Duration(&units::SECOND), Value::from(Number::integer(seconds)))
    }));
    // Where the half of the day is not told, a later time may tell it.
    figure.optional = shared && context.is(clock.end, Class::Range);
    Some((figure, clock.end))
}

fn clock(context: &Context<'_>, first: usize, half_day: bool) -> Option<Clock> {
    if let Some(clock) = dotted(context, first).or_else(|| past(context, first)) {
        return Some(clock);
    }
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
    context.words().then_some(Clock { hour, minute: None, second: None, end, told: false })
}

/// A quarter past two, half past nine, 12 minutes past midnight: minutes counted from the hour behind them.
fn past(context: &Context<'_>, first: usize) -> Option<Clock> {
    if !has_past(context, first) {
        return None;
    }
    if let Some(clock) = minutes_to(context, first) {
        return Some(clock);
    }
    let quarter = first + usize::from(context.is(first, Class::Article));
    let (minute, mut at) = if context.is(quarter, Class::Quarter) {
        (15, quarter + 1)
    } else if context.is(first, Class::Half) {
        (30, first + 1)
    } else {
        number(context, first, 59)?
    };
    let minutes = |class| matches!(class, Class::Duration(unit) if unit.symbol == units::MINUTE.symbol);
    at += usize::from(context.any(at, minutes));
    let before = is_before_hour(context, quarter);
    if !(before || context.is(at, Class::PastHour)) || !(first + 1..=at + 1).all(|at| context.follows(at)) {
        return None;
    }
    let named = named_hour(context, at + 1).map(|hour| (hour, at + 2));
    let (hour, end) = named.or_else(|| number(context, at + 1, 12))?;
    if before {
        return Some(Clock { hour: hour_before(hour), minute: Some(60 - minute), second: None, end, told: true });
    }
    Some(Clock { hour, minute: Some(minute), second: None, end, told: true })
}

/// Two minutes to five o'clock; not put back by two hours to five o'clock, and not 10 minutes to 5 p.m., which is what something was put
/// back to.
fn minutes_to(context: &Context<'_>, first: usize) -> Option<Clock> {
    /// The most minutes that are counted from the hour behind them.
    const MOST: u32 = 30;
    let by = first.checked_sub(1).is_some_and(|before| context.is(before, Class::IncreaseLink));
    let (minute, unit) = number(context, first, MOST).filter(|(minute, _)| *minute > 0 && !by)?;
    let minutes = |class| matches!(class, Class::Duration(unit) if unit.symbol == units::MINUTE.symbol);
    let to = context.any(unit, minutes) && context.is(unit + 1, Class::Range);
    let (hour, mark) = number(context, unit + 2, 12).filter(|(hour, _)| *hour > 0 && to)?;
    let told = context.is(mark, Class::Hour) && (unit..=mark).all(|at| context.follows(at));
    let hour = hour_before(hour);
    told.then_some(Clock { hour, minute: Some(60 - minute), second: None, end: mark + 1, told: true })
}

/// The hour before another one of twelve.
fn hour_before(hour: u8) -> u8 {
    if hour < 2 { hour + 11 } else { hour - 1 }
}

/// Whether minutes at token `first` are counted from the hour behind them.
pub(super) fn is_before_the_hour(context: &Context<'_>, first: usize) -> bool {
    context.words() && context.is(first + 2, Class::Range) && minutes_to(context, first).is_some()
}

/// Whether a quarter stands at token `at` that an hour still lacks, which the half of the day is told of: a quarter to four in the
/// morning.
fn is_before_hour(context: &Context<'_>, at: usize) -> bool {
    let to = context.is(at, Class::Quarter) && context.is(at + 1, Class::Range) && context.follows(at + 1);
    to && context.follows(at + 2)
        && context.follows(at + 3)
        && context.any(at + 3, tells_half)
        && number(context, at + 2, 12).is_some_and(|(_, end)| end == at + 3)
}

/// Whether a word of this class behind a time tells the half of the day.
fn tells_half(class: Class) -> bool {
    matches!(class, Class::Afternoon | Class::Morning | Class::AfternoonAfter | Class::MorningAfter)
}

/// Whether the word before an hour stands behind the minutes at token `first`.
fn has_past(context: &Context<'_>, first: usize) -> bool {
    /// Tokens of the minutes: a quarter, 12 minutes.
    const MINUTES: usize = 2;
    context.words()
        && ((first + 1..=first + MINUTES).any(|at| context.is(at, Class::PastHour))
            || context.digits(first).is_none() && (first..=first + 1).any(|at| is_before_hour(context, at))
            || is_before_the_hour(context, first))
}

/// 9.30 a.m.: minutes after a point, which only the half of the day behind them tells from a decimal.
fn dotted(context: &Context<'_>, first: usize) -> Option<Clock> {
    context.digits(first).filter(|shape| shape.decimals == 2 && shape.whole <= 2 && context.words())?;
    let (hour, minute) = context.written(first).split_once('.')?;
    let (hour, minute) = (hour.parse().ok()?, minute.parse().ok()?);
    let end = first + 1;
    let told = context.follows(end) && context.any(end, tells_half);
    (told && hour <= 12 && minute < 60).then_some(Clock { hour, minute: Some(minute), second: None, end, told: true })
}

/// 下午3时30分10秒, 九点半, 九点一刻, 9点.
fn marked(context: &Context<'_>, hour: u8, mark: usize, half_day: bool) -> Option<Clock> {
    let mut end = mark + 1;
    let (mut minute, mut second) = (None, None);
    if context.is(end, Class::Half) && context.touches(end) {
        minute = Some(30);
        end += 1;
    } else if let Some((quarters, after)) = number(context, end, 3).filter(|_| context.touches(end))
        && context.is(after, Class::QuarterHour)
        && context.touches(after)
    {
        minute = Some(quarters * 15);
        end = after + 1;
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
    } else if context.words()
        && context.written(mark).len() == 1
        && context.follows(end)
        && let Some(value) = context.plain_value(end, 59).filter(|_| context.written(end).len() == 2)
    {
        // 14 h 30: behind a letter for the hour minutes need no word.
        minute = Some(u8::try_from(value).unwrap_or_default());
        end += 1;
    }
    // A bare word for the hour that also is the decimal point, or counts hours, tells no time.
    let ambiguous = context.any(mark, |class| matches!(class, Class::Point | Class::Duration(_)));
    let sharp = minute.is_none() && context.touches(end) && context.is(end, Class::WholeAmount);
    end += usize::from(sharp);
    if minute.is_none() && ambiguous && !half_day && !sharp {
        return None;
    }
    Some(Clock { hour, minute, second, end, told: true })
}

/// A number up to `most`, in digits or numerals; the word for the hour is not read as a decimal point.
fn number(context: &Context<'_>, at: usize, most: u32) -> Option<(u8, usize)> {
    if context.digits(at).is_some() {
        return Some((u8::try_from(context.plain_value(at, most)?).ok()?, at + 1));
    }
    // 10时零7分.
    if context.is(at, Class::Digit(0)) && context.touches(at + 1) && context.digits(at + 1).is_some() {
        return Some((u8::try_from(context.plain_value(at + 1, 9)?).ok()?, at + 2));
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
