//! Degrees with their minutes and seconds: 29°32.6′N, 29°32′.6N, 29°32′36″, 北纬29度32.6分.

use num_rational::Ratio;

use super::Amount;
use crate::figures::context::Context;
use crate::figures::lexer::digits;
use crate::figures::numeral::{Mode, numeral};
use crate::lang::figures::Class;
use crate::lang::units;
use crate::model::{Measure, Unit};
use crate::number::Number;

/// The signs of minutes, and of seconds, as they are meant and as they are typed.
const SIGNS: [&[&str]; 2] = [&["′", "'", "’", "＇"], &["″", "′′", "\"", "”", "''", "＂"]];

/// The sides of the globe, which stand for the sign of minutes: 29°32N.
const SIDES: [char; 4] = ['N', 'S', 'E', 'W'];

/// How many of each unit make the one before it.
const SIXTY: i128 = 60;

/// A number of minutes or seconds, the byte after it with its sign, and the token after that.
type Part = (Number, usize, usize);

/// Takes the minutes and seconds behind whole degrees, and counts the angle in the last of them.
pub(super) fn tail(context: &Context<'_>, amount: &mut Amount) {
    if !amount.low.is_some_and(|low| low.value().is_integer()) {
        return;
    }
    for (of, unit) in [&units::ARC_MINUTE, &units::ARC_SECOND].into_iter().enumerate() {
        let found = begins(context, amount).and_then(|at| part(context, at, of));
        let Some(found) = found.filter(|_| amount.low.is_some_and(|low| low.value().is_integer())) else { return };
        add(amount, found, unit);
    }
}

/// The token of the number that goes on with an angle: right behind it, or behind a space; where words stand apart, behind a word that
/// joins it too. "180 degrees, 30 minutes" are two figures.
fn begins(context: &Context<'_>, amount: &Amount) -> Option<usize> {
    let and = context.words() && context.is(amount.end, Class::Filler) && context.follows(amount.end);
    let (at, from) = if and { (amount.end + 1, context.stop(amount.end)) } else { (amount.end, amount.stop) };
    let gap = context.text.get(from..context.token(at)?.start)?;
    matches!(gap, "" | " ").then_some(at)
}

/// Adds a part of the unit that an angle has been counted in.
fn add(amount: &mut Amount, (part, stop, end): Part, unit: &'static Unit) {
    let sum = amount.low.and_then(|low| low.times(Ratio::from_integer(SIXTY))?.plus(part));
    amount.low = sum.map(|sum| sum.with_last_digit(part.last_digit()));
    (amount.measure, amount.unit, amount.alternative) = (Some(Measure::Quantity(unit)), None, None);
    (amount.stop, amount.end) = (stop, end);
}

/// The minutes (`of` is 0) or seconds (1) at token `at`.
fn part(context: &Context<'_>, at: usize, of: usize) -> Option<Part> {
    let number = numeral(context, at, Mode { joins: false, ..Mode::default() })?;
    let value = number.value.filter(|value| value.value() < SIXTY.into() && !value.is_negative())?;
    let (last, mark) = (number.end.checked_sub(1)?, number.end);
    if context.follows(mark) && context.any(mark, |class| names(class, of, context.words())) {
        return Some((value, context.stop(mark), mark + 1));
    }
    let (place, after) = (context.stop(last), context.after(last));
    let sign = SIGNS[of].iter().filter(|sign| after.starts_with(**sign)).map(|sign| sign.len()).max();
    // The sign of minutes begins that of seconds: 29°32′′ is none.
    let seconds = of == 0 && SIGNS[1].iter().any(|sign| after.starts_with(sign));
    let Some(sign) = sign.filter(|_| !seconds) else {
        let side = of == 0 && after.starts_with(SIDES) && !after[1..].starts_with(char::is_alphanumeric);
        return side.then_some((value, place, number.end));
    };
    // 32′.6: the decimals stand behind the sign.
    let behind = after[sign..].strip_prefix('.').map_or(0, digits::run);
    let stop = place + sign + if behind > 0 { 1 + behind } else { 0 };
    let decimals = after.get(sign + 1..sign + 1 + behind).filter(|_| behind > 0);
    let value = match decimals {
        Some(decimals) => {
            let places = u32::try_from(behind).ok()?;
            let part = Number::decimal_of(decimals.parse().ok()?, places)?;
            value.plus(part)?.with_last_digit(part.last_digit())
        }
        None => value,
    };
    Some((value, stop, context.token_from(number.end, stop)))
}

/// Whether a word of a class counts minutes or seconds of an angle.
fn names(class: Class, of: usize, words: bool) -> bool {
    let unit = [&units::MINUTE, &units::SECOND][of];
    match class {
        Class::Minute => of == 0,
        Class::Second => of == 1,
        Class::Duration(counted) => words && counted.symbol == unit.symbol,
        _ => false,
    }
}
