//! Numbers of which only the order of magnitude is told: 数百, 几十万, several hundred, tens of thousands.

use super::Numeral;
use crate::figures::context::Context;
use crate::lang::figures::Class;
use crate::number::Number;

/// The most powers of ten in a row.
const STEPS: usize = 4;

/// 数百, 几千万: an unknown digit before powers of ten.
pub(in crate::figures) fn characters(context: &Context<'_>, first: usize) -> Option<Numeral> {
    let mut reach = None;
    for class in context.token(first)?.classes {
        if let Class::Vague(power) = *class {
            let (low, _) = reach.unwrap_or((power, power));
            reach = Some((low, power));
        }
    }
    if let Some((low, high)) = reach {
        // 上百万: the powers of ten after it multiply it.
        let (more, end) = powers(context, first + 1, |at| context.touches(at)).unwrap_or((0, first + 1));
        return magnitudes(low.checked_add(more)?, high.checked_add(more)?, end);
    }
    if !context.is(first, Class::Several) {
        return None;
    }
    let (total, end) = powers(context, first + 1, |at| context.touches(at))?;
    // 總數十分之一: a tenth of the whole.
    if context.is(end, Class::FractionMark) && context.follows(end) {
        return None;
    }
    // 總時數十二小時: twelve, and the word before it is no numeral.
    let goes_on = context.any(end, |class| matches!(class, Class::Digit(1..=9)))
        && !context.any(end, |class| matches!(class, Class::Unit(_) | Class::Counting));
    if goes_on && context.touches(end) {
        return None;
    }
    magnitude(total, end)
}

/// Several hundred, hundreds, tens of thousands, hundreds of millions.
pub(in crate::figures) fn words(context: &Context<'_>, first: usize) -> Option<Numeral> {
    if context.is(first, Class::Several) {
        let (total, end) = powers(context, first + 1, |at| context.follows(at))?;
        return magnitude(total, end);
    }
    let plural = |at: usize| context.find(at, Class::vague);
    let mut total = plural(first)?;
    let mut end = first + 1;
    // "Scores of 60" are no twenties.
    if context.follows(end) && context.digits(end).is_some() {
        return None;
    }
    while end - first < 2 * STEPS
        && context.follows(end)
        && context.is(end, Class::Of)
        && context.follows(end + 1)
        && let Some(more) = plural(end + 1)
    {
        total += more;
        end += 2;
    }
    magnitude(total, end)
}

fn powers(context: &Context<'_>, first: usize, joined: impl Fn(usize) -> bool) -> Option<(u32, usize)> {
    let mut total = 0;
    let mut at = first;
    while at - first < STEPS
        && joined(at)
        && let Some(power) = context.find(at, |class| match class {
            Class::Inner(power) | Class::Scale(power) => Some(power),
            Class::Dozen(_) => Some(1),
            _ => None,
        })
    {
        total += power;
        at += 1;
    }
    (total > 0).then_some((total, at))
}

/// From a power of ten up to the next one.
fn magnitude(power: u32, end: usize) -> Option<Numeral> {
    magnitudes(power, power, end)
}

/// From a power of ten up to the one after another.
fn magnitudes(low: u32, high: u32, end: usize) -> Option<Numeral> {
    let scale = low.cast_signed();
    let low = Number::integer(1).scaled(scale)?;
    let high = Number::integer(1).scaled(high.cast_signed().checked_add(1)?)?;
    Some(Numeral { bounds: Some((low, high)), vague: true, words: true, end, scale, ..Numeral::default() })
}
