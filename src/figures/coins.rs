use num_rational::Ratio;

use super::amount::Amount;
use super::context::Context;
use super::numeral::{Mode, numeral};
use crate::lang::figures::Class;
use crate::model::Measure;
use crate::number::Number;

/// The most kinds of coins after an amount.
const KINDS: usize = 3;

/// Takes the coins after an amount of money: 3元5角2分, five dollars and twenty cents, 五块六; and 整.
pub(super) fn after(context: &Context<'_>, amount: &mut Amount) {
    if !amount.single {
        return;
    }
    let mut last = 100;
    for _ in 0..KINDS {
        let joined =
            usize::from(context.words() && context.is(amount.end, Class::Filler) && context.follows(amount.end));
        let first = amount.end + joined;
        let near = if context.words() { context.follows(first) } else { context.touches(first) };
        let Some((value, parts, end)) = coin(context, first).filter(|(_, parts, _)| near && *parts < last) else {
            break;
        };
        amount.add(Some(value));
        last = parts;
        amount.take(context, end - amount.end);
    }
    colloquial_tail(context, amount, last);
    if context.touches(amount.end) && context.is(amount.end, Class::WholeAmount) {
        amount.take(context, 1);
    }
}

/// Coins without a larger unit: 五角, twenty cents.
pub(super) fn alone(context: &Context<'_>, amount: &mut Amount, at: usize) -> bool {
    let Some(parts) = coin_word(context, at) else { return false };
    // 分 alone counts points as often as coins.
    if !context.words() && parts < 10 {
        return false;
    }
    amount.multiply(Ratio::new(i128::from(parts), 100));
    amount.measure = Some(Measure::Money { code: context.suggested_currency(), certain: false });
    amount.take(context, 1);
    if amount.single && !context.words() {
        colloquial_tail(context, amount, parts);
    }
    true
}

/// A number of coins: its value in the currency's unit, the coin's hundredths, and the token after it.
fn coin(context: &Context<'_>, first: usize) -> Option<(Number, u32, usize)> {
    let number = numeral(context, first, Mode { joins: false, ..Mode::default() })?;
    let parts = coin_word(context, number.end).filter(|_| context.follows(number.end))?;
    let value = number.value?.times(Ratio::new(i128::from(parts), 100))?;
    Some((value, parts, number.end + 1))
}

fn coin_word(context: &Context<'_>, at: usize) -> Option<u32> {
    context.find(at, |class| if let Class::Coin(parts) = class { Some(parts) } else { None })
}

/// 五块六, 两毛五: a last digit stands for the next smaller coin.
fn colloquial_tail(context: &Context<'_>, amount: &mut Amount, parts: u32) {
    let at = amount.end;
    let digit = context.find(at, |class| if let Class::Digit(digit @ 1..=9) = class { Some(digit) } else { None });
    let ends = !context.touches(at + 1) && context.after(at).chars().next().is_none_or(|next| !next.is_alphanumeric())
        || context.touches(at + 1) && context.is(at + 1, Class::Range);
    if let Some(digit) =
        digit.filter(|_| !context.words() && context.touches(at) && ends && amount.words && parts >= 10)
    {
        amount.add(Number::integer(digit.into()).times(Ratio::new(i128::from(parts), 1000)));
        amount.take(context, 1);
    }
}
