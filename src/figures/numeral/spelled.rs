//! Digits spelled one by one: one three zero zero, point oh five.

use super::{LONGEST, Numeral};
use crate::figures::context::Context;
use crate::lang::figures::Class;
use crate::number::Number;

/// How many digits in a row are a number spelled digit by digit and not a list.
const SHORTEST: usize = 3;

/// A number spelled by at least three digits that starts at token `first`.
pub(in crate::figures) fn digits(context: &Context<'_>, first: usize) -> Option<Numeral> {
    context.find(first, Class::digit)?;
    let (digits, end) = decimals(context, first)?;
    // A digit before a power of ten belongs to that power: one, two, three hundred.
    let power = |class| matches!(class, Class::Inner(_) | Class::Scale(_) | Class::Vague(_));
    let goes_on = context.follows_or_hyphen(end) && context.any(end, power);
    if digits.len() < SHORTEST || goes_on {
        return None;
    }
    let value = Number::parse(&digits);
    Some(Numeral { value, end, words: true, plain: true, ..Numeral::default() })
}

/// The digits spelled from token `first` on, and the token after them.
pub(in crate::figures) fn decimals(context: &Context<'_>, first: usize) -> Option<(String, usize)> {
    let mut at = first;
    let mut digits = String::new();
    // Point seventy-one.
    if let Some(tens) = context.find(at, Class::small) {
        let unit = context.find(at + 1, Class::digit);
        let unit = unit.filter(|_| tens >= 20 && context.follows_or_hyphen(at + 1)).map(u32::from);
        return Some(((tens + unit.unwrap_or(0)).to_string(), at + 1 + usize::from(unit.is_some())));
    }
    while at - first < LONGEST && (at == first || context.follows_or_hyphen(at)) {
        let digit = context.find(at, |class| match class {
            Class::Digit(digit) => Some(digit),
            Class::SpelledZero => Some(0),
            _ => None,
        });
        let Some(digit) = digit else { break };
        digits.push(char::from(b'0' + digit));
        at += 1;
    }
    (!digits.is_empty()).then_some((digits, at))
}
