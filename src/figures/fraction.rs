use super::context::Context;
use super::numeral::{Numeral, numeral};
use crate::lang::figures::Class;
use crate::number::Number;

/// A fraction that starts at token `first`: 三分之二, two thirds, 1/3; with the token after it.
pub(super) fn fraction(context: &Context<'_>, first: usize) -> Option<(Number, usize)> {
    if context.is(first, Class::Article) && context.follows(first + 1) {
        // A third, a quarter: the word alone is an ordinal or a coin.
        let denominator = context.find(first + 1, part)?;
        let of = context.after(first + 1).trim_start().starts_with("of ");
        return of.then(|| Some((Number::fraction(1, denominator)?, first + 2))).flatten();
    }
    let start = numeral(context, first, false)?;
    after_numeral(context, &start)
}

/// The fraction that begins with the numeral `start`.
pub(super) fn after_numeral(context: &Context<'_>, start: &Numeral) -> Option<(Number, usize)> {
    let value = start.value?;
    let at = start.end;
    if context.is(at, Class::FractionMark) && context.touches(at) {
        let negative = context.is(at + 1, Class::Negative);
        let above = numeral(context, at + 1 + usize::from(negative), false)?;
        let ratio = above.value?.value();
        let below = value.value();
        if below == num_rational::Ratio::from_integer(0) {
            return None;
        }
        return quotient(ratio, below).map(|number| (number, above.end));
    }
    if context.follows_or_hyphen(at)
        && start.words
        && let Some(denominator) = context.find(at, part)
    {
        return Some((Number::fraction(value.as_integer()?, denominator)?, at + 1));
    }
    if context.gap(at) == "/" && start.digits == 1 && !start.words {
        let below = context.digits_value(at)?.as_integer()?;
        let above = value.as_integer()?;
        let dated = context.gap(at + 1) == "/" || context.before(at - 1) == Some('/');
        if above > 0 && below > above && !dated {
            return Some((Number::fraction(above, below)?, at + 1));
        }
    }
    None
}

/// The denominator that a word names.
fn part(class: Class) -> Option<i128> {
    match class {
        Class::Denominator(parts) => Some(i128::from(parts)),
        Class::OrdinalWord(parts) if parts > 2 => Some(i128::from(parts)),
        Class::Half => Some(2),
        _ => None,
    }
}

fn quotient(above: num_rational::Ratio<i128>, below: num_rational::Ratio<i128>) -> Option<Number> {
    use num_traits::CheckedDiv;
    let ratio = above.checked_div(&below)?;
    Number::fraction(*ratio.numer(), *ratio.denom())
}
