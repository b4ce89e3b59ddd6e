use num_rational::Ratio;

use super::{Amount, hundredths, part, qualifier};
use crate::figures::context::Context;
use crate::figures::{date, time};
use crate::lang::figures::Class;
use crate::model::{Date, Figure, Measure, Qualifier, Scalar, Value};
use crate::number::Number;

/// The range whose lower bound has been read.
pub(in crate::figures) fn range(context: &Context<'_>, low: &Amount, between: bool) -> Option<Amount> {
    if !low.single || low.malformed {
        return None;
    }
    joined(context, low, between).or_else(|| both_bounds(context, low))
}

/// Whether "rose from" or "raised the limit from" stands before token `first`: what follows is a value before and one after.
pub(in crate::figures) fn changes(context: &Context<'_>, first: usize) -> bool {
    /// Bytes of what is raised, between verb and "from".
    const OBJECT: usize = 60;
    /// Tokens among them.
    const WORDS: usize = 8;
    let Some(from) = first.checked_sub(1).filter(|&from| context.is(from, Class::From) && context.follows(first))
    else {
        return false;
    };
    let Some(place) = context.token(from).map(|token| token.start) else { return false };
    let near = |at: &usize| context.token(*at).is_some_and(|token| place - token.end <= OBJECT);
    let verb = (0..from).rev().take(WORDS).take_while(near).find(|&at| context.is(at, Class::Change));
    let object = verb.and_then(|verb| context.text.get(context.stop(verb)..place));
    // 1.41 points: a point between digits ends no sentence.
    object.is_some_and(|object| !object.contains(". ") && !object.contains([';', ':']))
}

/// Whether a bare number stands behind "from", so that it may share what is measured behind "to": from 18 to 9 percent.
pub(in crate::figures) fn falls(context: &Context<'_>, low: &Amount, first: usize) -> bool {
    let from = || first.checked_sub(1).is_some_and(|from| context.is(from, Class::From)) && context.follows(first);
    context.words() && low.single && low.measure.is_none() && from()
}

/// Gives a bare number the measure of the smaller one behind "to".
pub(in crate::figures) fn share_measure(context: &Context<'_>, from: &mut Amount) {
    let at = from.end;
    let joined = context.is(at, Class::Range) && context.written(at).chars().all(char::is_alphabetic);
    let to = (joined && context.follows(at) && context.follows(at + 1)).then(|| part(context, at + 1, false)).flatten();
    // From 30 billion to 25 billion dollars, but not from 30 to 2 million.
    let measured = |to: &Amount| {
        to.single
            && (to.scale == 0 || from.scale > 0)
            && matches!(to.measure, Some(measure) if !matches!(measure, Measure::Number { .. }))
    };
    let Some(to) = to.filter(|to| !to.malformed && measured(to)) else { return };
    if let Some(value) = share_tenths(context, from, &to, from.low) {
        (from.low, from.measure) = (Some(value), to.measure);
    }
}

/// The most that a range reaches to which begins with a part of one: half to two.
const MOST: i128 = 2;

/// 3至5, 3-5, between three and five: a word or dash between the bounds.
fn joined(context: &Context<'_>, low: &Amount, between: bool) -> Option<Amount> {
    // Ten- to twenty-fold: the hyphen waits for the unit of the upper bound.
    let hyphen = |at: usize| context.words() && context.touches(at) && context.written(at) == "-";
    if !context.follows(low.end) {
        return None;
    }
    let suspended = hyphen(low.end) && context.is(low.end + 1, Class::Range) && !context.touches(low.end + 1);
    let at = low.end + usize::from(suspended);
    let links = context.is(at, Class::Range) || (between && context.is(at, Class::RangeAnd));
    if !links || !context.follows(at) || !context.follows(at + 1) {
        return None;
    }
    let dash = context.written(at).chars().all(|letter| !letter.is_alphanumeric());
    // A dash that touches the number before it alone ends a clause.
    if dash && context.touches(at) && !context.touches(at + 1) {
        return None;
    }
    let (limit, first) = if dash { (Qualifier::Exact, at + 1) } else { qualifier::before(context, at + 1)? };
    // Fewer than 20,000 to over 70,000: a bound with a limit of its own is a value of its own.
    if matches!(limit, Qualifier::MoreThan | Qualifier::LessThan | Qualifier::AtLeast | Qualifier::AtMost) {
        return None;
    }
    if !dash && is_then(context, low, at + 1) {
        return None;
    }
    let mut high = part(context, first, between || low.words)?;
    // Raised by $20 to $120: by so much, to what it is then.
    let exact = || low.measure.is_some() || [low.low, high.low].into_iter().all(is_exact);
    if !dash && is_change(context, low) && high.measure == low.measure && exact() {
        return None;
    }
    if !dash && by_and_to_in_characters(context, low, &high) {
        return None;
    }
    // Six months to 30 June: up to that day.
    let dated = low.measure.is_some()
        && high.measure.is_none()
        && context.follows(high.end)
        && context.any(high.end, |class| matches!(class, Class::MonthName(_) | Class::MonthNameWeak(_) | Class::Month));
    if !high.single || high.malformed || dated {
        return None;
    }
    share_percent(low, &mut high);
    // Fell 0.3 percent to 103.4: by so much, to what is left.
    let by_and_to = context.words() && !dash && high.measure.is_none();
    if by_and_to && matches!(low.measure, Some(Measure::Percent | Measure::Points)) {
        return None;
    }
    // 升0.1%至194.9點: the sign stands at both bounds of a range.
    let signed = !context.words() && low.measure == Some(Measure::Percent) && low.share.is_none() && !low.words;
    if signed && !matches!(high.measure, Some(Measure::Percent)) {
        return None;
    }
    // Dropped by half to 200,000.
    let shares = high.fraction || high.measure == Some(Measure::Percent);
    if is_part(low) && !shares && high.low?.value() > Ratio::from_integer(MOST) {
        return None;
    }
    let measure = shared_measure(low.measure, high.measure)?;
    let bottom = share_tenths(context, low, &high, share_scale(low, &high))?;
    let top = high.low?;
    let falls = bottom.value() >= top.value();
    // Fractions in words run either way, 四分之一至五分之一, and so does what is below zero: minus 1 to minus 3 percent.
    let below = bottom.is_negative() && top.is_negative();
    if falls && (dash || !(low.fraction && high.fraction || below)) || bottom.same_value(top) && below {
        return None;
    }
    let (bottom, top) = if falls { (top, bottom) } else { (bottom, top) };
    let qualifier = qualifier::combine(low.qualifier, qualifier::combine(limit, high.qualifier));
    Some(Amount {
        low: Some(bottom),
        high: Some(top),
        single: false,
        measure,
        qualifier,
        start: low.start,
        words: low.words && high.words,
        spaced: low.spaced || high.spaced,
        alternative: None,
        ..high
    })
}

/// Whether a length of time ends before the time or the date at token `first` that something has then: 延后1小时至18:00, "extended by two
/// years to 2026".
fn is_then(context: &Context<'_>, length: &Amount, first: usize) -> bool {
    if !matches!(length.measure, Some(Measure::Duration(_))) {
        return false;
    }
    // 三日至五日 are days both, 3天至8日 so many days and a date.
    let days = || length.unit.is_some_and(|unit| context.is(unit, Class::Day));
    let date = || match date::date(context, first)?.0 {
        Figure { measure: Measure::Date, value: Value::Single(Scalar::Date(date)), .. } => Some(date),
        _ => None,
    };
    let dated = |date: Date| date.year.is_some() || date.month.is_some() || !days();
    time::time(context, first).is_some() || date().is_some_and(dated)
}

/// Whether a number is told to three digits or more, as no bound of a rough range is.
fn is_exact(number: Option<Number>) -> bool {
    const DIGITS: usize = 3;
    number.and_then(Number::digits).is_some_and(|(digits, _)| digits.len() >= DIGITS)
}

/// Whether a word before an amount, which is no share, says that something changes by so much.
fn is_change(context: &Context<'_>, amount: &Amount) -> bool {
    let measured = matches!(amount.measure, None | Some(Measure::Money { .. } | Measure::Quantity(_)));
    let first = context.token_at(amount.start);
    // "By", or the end of "went up by".
    let by = |at: usize| {
        let Some(token) = context.token(at).filter(|_| context.follows(at + 1)) else { return false };
        let last = context.written(at).rfind(' ').map_or(token.start, |space| token.start + space + 1);
        let found = context.surfaces.longest(context.text, last, token.end);
        found.is_some_and(|(stop, entry)| stop == token.end && entry.classes.contains(&Class::IncreaseLink))
    };
    let limit = |at: usize| context.any(at, |class| matches!(class, Class::Before(_))) && context.follows(at + 1);
    let before = first.checked_sub(1);
    let about = before.filter(|&before| limit(before)).and_then(|before| before.checked_sub(1));
    context.words() && measured && (before.is_some_and(by) || about.is_some_and(by))
}

/// 下调0.24元至2.88元: by so much, to what it is then, which is many times as much; 提高20元至30元 is left as a range.
fn by_and_to_in_characters(context: &Context<'_>, by: &Amount, to: &Amount) -> bool {
    /// What a change is in what it changes, at most.
    const PART: i128 = 4;
    let Some(measure) = by.measure.filter(|_| !context.words() && by.single) else { return false };
    let before = context.text.get(context.start..by.start).unwrap_or_default();
    let changes = context.figures.changes_by.iter().any(|word| before.ends_with(word));
    let part = by.low.zip(to.low).is_some_and(|(by, to)| by.value() * Ratio::from_integer(PART) <= to.value());
    let counted = !matches!(measure, Measure::Percent | Measure::Points);
    changes && counted && part && to.measure == by.measure
}

/// What both bounds measure: the lower one often leaves its unit to the upper one.
#[expect(clippy::option_option, reason = "both bounds can be without a measure, or have two that do not go together")]
fn shared_measure(low: Option<Measure>, high: Option<Measure>) -> Option<Option<Measure>> {
    match (low, high) {
        (Some(Measure::Money { certain: true, .. }), Some(Measure::Money { certain: false, .. }) | None) => Some(low),
        (Some(Measure::Number { .. }) | None, other) => Some(other),
        (one, None | Some(Measure::BARE)) => Some(one),
        (Some(one), Some(other)) if one == other || goes_with(one, other) => Some(high),
        // 20°-25°C
        (Some(Measure::Quantity(degree)), Some(Measure::Quantity(unit))) if degree.is_bare_degree(unit) => Some(high),
        _ => None,
    }
}

/// 900克至1.2公斤 is left as two figures; bounds of one kind without units of different size are a range.
fn goes_with(one: Measure, other: Measure) -> bool {
    match (one, other) {
        (Measure::Money { code, certain: true }, Measure::Money { code: second, certain: true }) => code == second,
        _ => one.kind() == other.kind() && !matches!(one, Measure::Quantity(_) | Measure::Duration(_)),
    }
}

/// 百分之三至五.
fn share_percent(low: &Amount, high: &mut Amount) {
    if let Some(parts) = low.share
        && high.measure.is_none()
    {
        high.multiply(hundredths(parts));
        high.measure = Some(Measure::Percent);
    }
}

/// 三到五万, 4 to 6 million: the lower bound shares the scale of the upper one where that brings it closer.
fn share_scale(low: &Amount, high: &Amount) -> Option<Number> {
    let bottom = low.low?;
    if low.scale > 0 || high.scale == 0 || low.measure.is_some_and(|measure| !matches!(measure, Measure::Money { .. }))
    {
        return Some(bottom);
    }
    let scaled = bottom.scaled(high.scale)?;
    let single_digit = bottom.value() < Ratio::from_integer(10);
    let fits = high.scale >= 3 || (single_digit && low.plain);
    Some(if fits && scaled.value() < high.low?.value() { scaled } else { bottom })
}

/// Whether an amount is a part of something: a third, 一半.
fn is_part(amount: &Amount) -> bool {
    let below_one = amount.low.is_some_and(|low| !low.is_negative() && low.value() < Ratio::from_integer(1));
    amount.measure.is_none() && below_one && (amount.fraction || amount.words)
}

/// 三至五成.
fn share_tenths(context: &Context<'_>, low: &Amount, high: &Amount, bottom: Option<Number>) -> Option<Number> {
    let bottom = bottom?;
    let last = high.end.checked_sub(1)?;
    // A third to 60 percent.
    if is_part(low) && high.measure == Some(Measure::Percent) && !is_part(high) {
        return bottom.times(Ratio::from_integer(100));
    }
    if low.measure.is_none() && high.measure == Some(Measure::Percent) && context.is(last, Class::Tenths) {
        return bottom.times(Ratio::from_integer(10));
    }
    // 五到六折.
    if low.measure.is_none() && context.is(last, Class::Discount) {
        return bottom.times(Ratio::from_integer(if bottom.value() < Ratio::from_integer(10) { 10 } else { 1 }));
    }
    if low.measure.is_none() && high.measure == Some(Measure::Percent) {
        let parts = context.find(last, Class::share_suffix);
        return bottom.times(hundredths(parts.unwrap_or(100)));
    }
    if low.measure.is_none() && high.measure == Some(Measure::Points) {
        let parts = context.find(last, Class::points);
        return bottom.times(hundredths(parts.unwrap_or(100)).recip());
    }
    Some(bottom)
}

/// 二十萬元以上一百萬元以下: at least and at most of one measure, side by side.
fn both_bounds(context: &Context<'_>, low: &Amount) -> Option<Amount> {
    let side_by_side = context.touches(low.end) || context.gap(low.end) == "，";
    if low.qualifier != Qualifier::AtLeast || !side_by_side {
        return None;
    }
    let high = part(context, low.end, false)?;
    // 六個月以上五年以下 are two figures.
    let same = match (low.measure, high.measure) {
        (Some(one), Some(other)) => one == other || goes_with(one, other),
        (one, other) => one == other,
    };
    if high.qualifier != Qualifier::AtMost || !high.single || !same || high.low?.value() <= low.low?.value() {
        return None;
    }
    Some(Amount { low: low.low, high: high.low, single: false, start: low.start, qualifier: Qualifier::Exact, ..high })
}
