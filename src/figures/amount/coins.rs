use num_rational::Ratio;

use super::Amount;
use crate::figures::context::Context;
use crate::figures::lexer::token::Kind;
use crate::figures::numeral::{Mode, numeral};
use crate::lang::figures::Class;
use crate::model::{Figure, Measure, Value};
use crate::number::Number;
use crate::text::Span;

/// The most kinds of coins after an amount.
const KINDS: usize = 3;

/// Takes the coins after an amount of money: 3元5角2分, five dollars and twenty cents, 五块六; and 整.
pub(in crate::figures) fn after(context: &Context<'_>, amount: &mut Amount) {
    if !amount.single {
        return;
    }
    let last = more(context, amount);
    bare_cents(context, amount, last);
    colloquial_tail(context, amount, last);
    if context.touches(amount.end) && context.is(amount.end, Class::WholeAmount) {
        amount.take(context, 1);
    }
}

/// Takes the coins behind a number whose currency stands before it: $5 and 20 cents, 港幣三個一毫四.
pub(in crate::figures) fn behind_number(context: &Context<'_>, amount: &mut Amount) {
    let apart = amount.end + 1;
    let link = !context.words() && context.is(amount.end, Class::ScaleLink) && context.touches(amount.end);
    if link && context.touches(apart) && coin(context, apart).is_some() {
        amount.end = apart;
    }
    let last = more(context, amount);
    if last < 100 {
        colloquial_tail(context, amount, last);
    }
}

/// Takes numbers of coins after an amount, $5 and 20 cents, and gives the hundredths of the last coin.
pub(in crate::figures) fn more(context: &Context<'_>, amount: &mut Amount) -> u32 {
    smaller(context, amount, 100)
}

/// Takes numbers of coins that are smaller than one of `last` hundredths, and gives those of the last one.
fn smaller(context: &Context<'_>, amount: &mut Amount, mut last: u32) -> u32 {
    if !amount.single {
        return last;
    }
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
        of_coin(context, amount);
    }
    last
}

/// 15 dollars 50, seventy-five dollars sixty-three: two digits that close the sentence are the hundredths.
fn bare_cents(context: &Context<'_>, amount: &mut Amount, last: u32) {
    let word = amount.end.checked_sub(1).is_some_and(|unit| context.written(unit).len() > 3);
    if !context.words() || last < 100 || !word || amount.scale > 0 || amount.low.and_then(Number::as_integer).is_none()
    {
        return;
    }
    if let Some((cents, end)) = closing_digits(context, amount.end, 100) {
        amount.add(cents.times(Ratio::new(1, 100)));
        amount.take(context, end - amount.end);
    }
}

/// A number of two digits below `limit`, behind an amount that ends at token `at` and perhaps a word that joins them, where it
/// closes the sentence; with the token after it.
pub(in crate::figures) fn closing_digits(context: &Context<'_>, at: usize, limit: i128) -> Option<(Number, usize)> {
    let first = at + usize::from(context.is(at, Class::Filler) && context.follows(at));
    let found = numeral(context, first, Mode { joins: false, ..Mode::default() })?;
    let value = found.value.filter(|value| value.as_integer().is_some_and(|value| (10..limit).contains(&value)))?;
    let closes = context.after(found.end - 1).trim_end_matches(['.', '?', '!']).is_empty();
    (context.follows(first) && closes && !found.ordinal).then_some((value, found.end))
}

/// Coins of the currency before them: 港币12仙, RMB35 cents.
pub(in crate::figures) fn of_currency(context: &Context<'_>, amount: &mut Amount, at: usize) -> bool {
    let near = !context.words() || context.follows(at);
    let Some(parts) = lone_coin(context, at).filter(|_| near && amount.scale == 0) else { return false };
    amount.multiply(Ratio::new(i128::from(parts), 100));
    amount.take(context, 1);
    more(context, amount);
    true
}

/// Coins of the currency that the word before them names: 30 euro cents.
pub(in crate::figures) fn of_currency_before(context: &Context<'_>, amount: &mut Amount) -> bool {
    let Some(parts) = coin_word(context, amount.end).filter(|_| context.words() && context.follows(amount.end)) else {
        return false;
    };
    amount.multiply(Ratio::new(i128::from(parts), 100));
    amount.take(context, 1);
    true
}

/// Takes the currency that the coin at the end of an amount says or suggests, where no word has named one: 三元四毫 are dollars of Hong
/// Kong, 35港仙 too.
fn of_coin(context: &Context<'_>, amount: &mut Amount) {
    let told = context.find(amount.end.saturating_sub(1), |class| match class {
        Class::CoinOf { code, certain } => Some(Measure::Money { code, certain }),
        _ => None,
    });
    if let (Some(told), Some(Measure::Money { certain: false, .. })) = (told, amount.measure) {
        amount.measure = Some(told);
    }
}

/// Takes the letters of a currency that stand apart before its coins: HK 32 cents.
fn of_letters(context: &Context<'_>, amount: &mut Amount) {
    /// The fewest letters: "a 5 cent stamp" is of no currency.
    const FEWEST: usize = 2;
    let before = context.text.get(context.start..amount.start).unwrap_or_default();
    let Some(words) = before.strip_suffix(' ').filter(|_| context.words()) else { return };
    let letters = words.bytes().rev().take_while(u8::is_ascii_uppercase).count();
    let (rest, letters) = words.split_at(words.len() - letters);
    if letters.len() < FEWEST || rest.ends_with(char::is_alphanumeric) {
        return;
    }
    if let Some(code) = sign_of(context, letters) {
        amount.measure = Some(Measure::Money { code, certain: true });
        amount.start -= letters.len() + 1;
    }
}

/// The currency of the sign that begins with some letters: HK of HK$.
fn sign_of(context: &Context<'_>, letters: &str) -> Option<&'static str> {
    let sign = format!("{letters}$");
    let (_, entry) = context.surfaces.longest(&sign, 0, sign.len()).filter(|(stop, _)| *stop == sign.len())?;
    entry.classes.iter().find_map(|class| match class {
        Class::Currency { code, .. } => Some(*code),
        _ => None,
    })
}

/// HK38 cents, US5.5 cents: coins of the currency that the letters before their number name.
pub(in crate::figures) fn lettered(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    if !matches!(context.token(first)?.kind, Kind::Name) {
        return None;
    }
    let written = context.written(first);
    let letters = written.bytes().take_while(u8::is_ascii_uppercase).count();
    let parts = coin_word(context, first + 1).filter(|_| letters > 0 && context.follows(first + 1))?;
    let (letters, digits) = written.split_at_checked(letters)?;
    let value = Number::parse(digits)?.times(Ratio::new(i128::from(parts), 100))?;
    let span = Span::new(context.token(first)?.start, context.stop(first + 1));
    let measure = Measure::Money { code: sign_of(context, letters)?, certain: true };
    Some((Figure::new(span, measure, Value::from(value)), first + 2))
}

/// The hundredths of a coin that is told without a larger unit; 分 alone counts points as often as coins, and 毫 begins units.
fn lone_coin(context: &Context<'_>, at: usize) -> Option<u32> {
    let unit = || context.any(at + 1, |class| matches!(class, Class::Unit(_)));
    let goes_on = context.after(at).starts_with(char::is_alphabetic) && (!context.touches(at + 1) || unit());
    let begins = context.is(at, Class::Homograph) && goes_on;
    let points = |parts: u32| !context.words() && parts < 10 && context.is(at, Class::Minute);
    coin_word(context, at).filter(|parts| !begins && !points(*parts))
}

/// Coins without a larger unit: 五角, 1角5分, twenty cents.
pub(in crate::figures) fn alone(context: &Context<'_>, amount: &mut Amount, at: usize) -> bool {
    let Some(parts) = lone_coin(context, at) else { return false };
    amount.multiply(Ratio::new(i128::from(parts), 100));
    amount.measure = Some(Measure::Money { code: context.suggested_currency(), certain: false });
    amount.take(context, 1);
    of_coin(context, amount);
    of_letters(context, amount);
    if amount.single && !context.words() {
        let last = smaller(context, amount, parts);
        colloquial_tail(context, amount, last);
    }
    true
}

/// Whether a number of coins stands at token `at`, or behind a word that joins it.
pub(in crate::figures) fn follow(context: &Context<'_>, at: usize) -> bool {
    let first = at + usize::from(context.is(at, Class::Filler) && context.follows(at));
    context.follows(first) && coin(context, first).is_some()
}

/// A number of coins: its value in the currency's unit, the coin's hundredths, and the token after it.
fn coin(context: &Context<'_>, first: usize) -> Option<(Number, u32, usize)> {
    let number = numeral(context, first, Mode { joins: false, ..Mode::default() })?;
    let parts = coin_word(context, number.end)
        .filter(|_| context.follows(number.end))
        .or_else(|| coin_letter(context, number.end).filter(|_| context.touches(number.end)))?;
    let value = number.value?.times(Ratio::new(i128::from(parts), 100))?;
    Some((value, parts, number.end + 1))
}

fn coin_word(context: &Context<'_>, at: usize) -> Option<u32> {
    context.find(at, Class::coin)
}

fn coin_letter(context: &Context<'_>, at: usize) -> Option<u32> {
    context.find(at, Class::coin_letter)
}

/// 五块六, 两毛五: a last digit stands for the next smaller coin.
fn colloquial_tail(context: &Context<'_>, amount: &mut Amount, parts: u32) {
    let at = amount.end;
    let written = context.find(at, Class::digit).filter(|&digit| digit > 0);
    // 9块9.
    let decimal = || context.plain_value(at, 9).and_then(|digit| u8::try_from(digit).ok()).filter(|digit| *digit > 0);
    let digit = if amount.words { written } else { decimal() };
    let ends = !context.touches(at + 1) && context.after(at).chars().next().is_none_or(|next| !next.is_alphanumeric())
        || context.touches(at + 1) && context.is(at + 1, Class::Range);
    if let Some(digit) = digit.filter(|_| !context.words() && context.touches(at) && ends && parts >= 10) {
        amount.add(Number::integer(digit.into()).times(Ratio::new(i128::from(parts), 1000)));
        amount.take(context, 1);
    }
}
