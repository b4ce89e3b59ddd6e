//! Numbers with what they measure and what limits them.

pub(super) mod at_one_look;
pub(super) mod coins;
pub(super) mod compound;
pub(super) mod coordinate;
pub(super) mod fraction;
pub(super) mod interest;
pub(super) mod measure;
pub(super) mod qualifier;
pub(super) mod quarters;
pub(super) mod range;
pub(super) mod settle;

use num_rational::Ratio;
use num_traits::One;

use super::context::Context;
use super::lexer::entry::Entry;
use super::numeral::{Mode, Numeral, half, numeral};
use crate::lang::figures::Class;
use crate::lang::units;
use crate::model::{Figure, Measure, Qualifier};
use crate::number::Number;

/// What has been read of an amount: number, measure, limits.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is one fact about how the amount is written")]
pub(super) struct Amount {
    /// The value, or the lower bound.
    pub low: Option<Number>,
    /// The upper bound.
    pub high: Option<Number>,
    /// Whether it is one value and no range.
    pub single: bool,
    /// The other value of an ambiguous scale.
    pub alternative: Option<Number>,
    /// What is measured, where the text says.
    pub measure: Option<Measure>,
    /// How words limit it.
    pub qualifier: Qualifier,
    /// Whether its digits are grouped wrongly.
    pub malformed: bool,
    /// Whether a space or line break stands inside.
    pub spaced: bool,
    /// The power of ten of its last scale word.
    pub scale: i32,
    /// Whether it is written in words alone.
    pub words: bool,
    /// Whether it is digits without a power of ten.
    pub plain: bool,
    /// Whether it is a fraction.
    pub fraction: bool,
    /// The parts of a whole that 百分之 before it makes it a number of.
    pub share: Option<u32>,
    /// The token of its unit.
    pub unit: Option<usize>,
    /// Its first byte.
    pub start: usize,
    /// The byte after it, without a classifier.
    pub stop: usize,
    /// The token after it.
    pub end: usize,
}

/// A figure that is a number with what it measures, starting at token `first`; with the token after it.
pub(super) fn amount(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let between = context.is(first, Class::Between);
    let (before, at) = qualifier::before(context, first + usize::from(between))?;
    if at > first && !context.follows(at) {
        return None;
    }
    let mut read = part(context, at, !between)?;
    compound::whole(context, &mut read, before != Qualifier::Exact);
    if let Some(whole) = range::range(context, &read, between) {
        if range::changes(context, first) {
            // Rose from 4 to 6 million: two figures that share their unit.
            (read.low, read.measure) = (whole.low, whole.measure);
        } else {
            read = whole;
        }
    } else if range::falls(context, &read, first) {
        range::share_measure(context, &mut read);
    }
    // 未達二分之一以上: where a half or more is not reached; "under two or more articles" falls under them.
    let not_reached = before == Qualifier::LessThan && read.qualifier == Qualifier::AtLeast && !context.words();
    read.qualifier = if not_reached { before } else { qualifier::combine(before, read.qualifier) };
    // HK 32 cents: the letters before it are no token.
    read.start = read.start.min(context.token(first)?.start + qualifier::joint(context, first));
    settle::figure(context, &read, first)
}

/// One number with currency, unit and qualifiers after it.
pub(super) fn part(context: &Context<'_>, first: usize, joins: bool) -> Option<Amount> {
    let lead = Lead::at(context, first)?;
    let mode = Mode { joins, share: lead.share.is_some(), ..Mode::default() };
    let mut amount = if lead.share.is_some() { None } else { without_numerator(context, lead.end) }
        .or_else(|| counted(context, lead.end, mode))?;
    amount.start = context.token(first)?.start;
    amount.measure = lead.currency;
    amount.spaced |= lead.spaced;
    if lead.negative {
        amount.negate();
    }
    for word in first..lead.end {
        measure::raise(context, &mut amount, word);
    }
    if let Some(parts) = lead.share {
        amount.share = Some(parts);
        amount.measure = Some(Measure::Percent);
        amount.multiply(hundredths(parts));
    }
    measure::suffix(context, &mut amount);
    Some(amount)
}

/// What stands before the number of an amount.
#[derive(Clone, Copy, Debug, Default)]
struct Lead {
    /// The currency.
    currency: Option<Measure>,
    /// Whether the number is below zero.
    negative: bool,
    /// The parts of a whole that a share is told in: 百分之.
    share: Option<u32>,
    /// Whether a space stands inside the words of the share.
    spaced: bool,
    /// The token of the number.
    end: usize,
}

impl Lead {
    /// What stands from token `first` on; `None` where no number can follow it.
    fn at(context: &Context<'_>, first: usize) -> Option<Self> {
        if context.digits(first).is_some() {
            return Some(Self { end: first, ..Self::default() });
        }
        let (currency, mut at) = currency_before(context, first)?;
        let negative = context.is(at, Class::Negative) && is_sign(context, at);
        at += usize::from(negative);
        // -$5: the currency after the sign.
        let (currency, at) =
            if negative && currency.is_none() { currency_before(context, at)? } else { (currency, at) };
        let Some((parts, end)) = fraction::share_prefix(context, at) else {
            return Some(Self { currency, negative, end: at, ..Self::default() });
        };
        if !context.follows(end) {
            return None;
        }
        let inner_negative = context.is(end, Class::Negative);
        let end = end + usize::from(inner_negative);
        let spaced = (at + 1..=end).any(|at| !context.touches(at));
        Some(Self { currency, negative: negative || inner_negative, share: Some(parts), spaced, end })
    }
}

impl Amount {
    /// Turns the sign.
    fn negate(&mut self) {
        let low = self.low.and_then(Number::negated);
        let high = self.high.and_then(Number::negated);
        (self.low, self.high) = if self.single { (low, high) } else { (high, low) };
        self.alternative = self.alternative.and_then(Number::negated);
    }

    /// Multiplies every value by an exact factor.
    pub(super) fn multiply(&mut self, factor: Ratio<i128>) {
        if factor.is_one() {
            return;
        }
        for value in [&mut self.low, &mut self.high, &mut self.alternative] {
            *value = value.and_then(|value| value.times(factor));
        }
    }

    /// Adds to the value.
    pub(super) fn add(&mut self, more: Option<Number>) {
        self.low = self.low.zip(more).and_then(|(low, more)| low.plus(more));
        self.alternative = None;
    }

    /// Moves the end over `count` tokens, which belong to the figure's span.
    pub(super) fn take(&mut self, context: &Context<'_>, count: usize) {
        self.end += count;
        if let Some(last) = self.end.checked_sub(1) {
            self.stop = context.stop(last);
        }
    }
}

/// The factor that makes a share of so many parts one of a hundred.
pub(super) fn hundredths(parts: u32) -> Ratio<i128> {
    if parts == 100 { Ratio::from_integer(1) } else { Ratio::new(100, i128::from(parts)) }
}

/// Currency words before a number, and the token after them.
pub(super) fn currency_before(context: &Context<'_>, first: usize) -> Option<(Option<Measure>, usize)> {
    let mut found: Option<Measure> = None;
    let mut at = first;
    while at - first < 3
        && (at == first || context.follows(at))
        && let Some(money) = measure::money(context, at)
        && (context.words() || !context.any(at, |class| matches!(class, Class::Currency { code: "", .. })))
        && (!context.words() || at > first || is_sign_or_code(context.written(at)))
    {
        if found.is_none() || matches!(money, Measure::Money { certain: true, .. }) {
            found = Some(money);
        }
        at += 1;
    }
    (at == first || context.follows(at)).then_some((found, at))
}

/// Whether a currency is written as what can stand before a number: $, USD, Rs, but not the word "won" of "won 3 medals".
fn is_sign_or_code(written: &str) -> bool {
    /// The most small letters in a short form.
    const SMALL: usize = 2;
    let letters = written.bytes();
    letters.clone().filter(u8::is_ascii_lowercase).count() <= SMALL
        || letters.filter(u8::is_ascii_uppercase).count() > 1
}

/// Half a million, a third of, 半: a part of something.
fn without_numerator(context: &Context<'_>, first: usize) -> Option<Amount> {
    if let Some((value, end)) = fraction::part(context, first) {
        return Some(Amount { fraction: true, ..plain(context, value, first, end) });
    }
    if context.words() && context.is(first, Class::Article) {
        return one_unit(context, first);
    }
    let is_half = !context.words() && context.is(first, Class::Half);
    is_half.then(|| Some(plain(context, half()?, first, first + 1))).flatten()
}

/// A year, a decade, an hour and a half: an article that counts one unit, where it says no rate (three times a day).
fn one_unit(context: &Context<'_>, first: usize) -> Option<Amount> {
    // A full percentage point, but not half of a percentage point.
    let points = context.any(first + 1, |class| matches!(class, Class::Points(_)));
    if points && context.follows(first + 1) {
        let part = first.checked_sub(1).is_some_and(|before| {
            context.any(before, |class| matches!(class, Class::Of | Class::Half | Class::Denominator(_)))
        });
        return (!part).then(|| plain(context, Number::integer(1), first, first + 1));
    }
    let unit = context.any(first + 1, |class| matches!(class, Class::Duration(_) | Class::Unit(_)));
    let long = context.written(first + 1).len() > 1;
    let limited =
        first.checked_sub(1).is_some_and(|before| context.any(before, |class| matches!(class, Class::Before(_))));
    // A century ago is a hundred years, a year ago the year before.
    let years =
        context.any(first + 1, |class| matches!(class, Class::Duration(unit) if unit.scale.0 > units::YEAR.scale.0 && unit.dimension == units::YEAR.dimension));
    let elapsed = !years && context.follows(first + 2) && context.is(first + 2, Class::Elapsed);
    // An hour and a half is no rate, whatever stands before it.
    let and_a_half = context.is(first + 2, Class::Filler)
        && context.is(first + 3, Class::Article)
        && context.is(first + 4, Class::Half)
        && (first + 2..first + 5).all(|at| context.follows(at));
    // Nor is an hour and 21 minutes.
    let and_more = context.is(first + 2, Class::Filler)
        && (context.digits(first + 3).is_some() || context.entry(first + 3).is_some_and(|entry| entry.numeral))
        && (first + 2..first + 4).all(|at| context.follows(at))
        && context.follows_or_hyphen(first + 4)
        && (first + 4..first + 6).any(|at| context.any(at, |class| matches!(class, Class::Duration(_))));
    // In a year, the end of a year: a word that can belong to figures makes it no length, even far from any of them.
    let told = first > 0 && context.follows(first) || context.word_before(first).is_some();
    // Half a metre to a metre.
    let bounds = first > 1
        && context.is(first - 1, Class::Range)
        && context.any(first - 2, |class| matches!(class, Class::Duration(_) | Class::Unit(_)));
    let rate = elapsed || told && !(limited || and_a_half || and_more || years || bounds);
    (unit && long && !rate && context.follows(first + 1)).then(|| plain(context, Number::integer(1), first, first + 1))
}

/// A number, or the fraction that it begins.
fn counted(context: &Context<'_>, first: usize, mode: Mode) -> Option<Amount> {
    let number = numeral(context, first, mode)?;
    // Most numbers are measured, and no fraction begins with those.
    let measured = context.adjoins(number.end) && context.entry(number.end).is_some_and(Entry::measures_alone);
    if !mode.share
        && !number.malformed
        && !measured
        && let Some((value, end)) = fraction::after(context, first, &number)
    {
        let apart = |at: usize| !context.touches(at) && context.follows(at);
        let spaced = !context.words() && (first + 1..end).any(apart);
        // Nine out of ten: another language may say nine.
        let told = context.any(number.end, |class| matches!(class, Class::PartOf | Class::OneIn))
            || quarters::may_be_counted(context, first, number.end);
        let alternative = number.value.filter(|_| told);
        let whole = plain(context, value, first, end);
        return Some(Amount { fraction: true, words: number.words, spaced, alternative, ..whole });
    }
    Some(of_numeral(context, first, &number))
}

fn of_numeral(context: &Context<'_>, first: usize, number: &Numeral) -> Amount {
    let (low, high) = number.bounds.map_or((number.value, None), |(low, high)| (Some(low), Some(high)));
    let qualifier = match number.bounds {
        Some(_) if number.vague => Qualifier::Vague,
        Some(_) => Qualifier::About,
        None if number.more => Qualifier::MoreThan,
        None => Qualifier::Exact,
    };
    Amount {
        low,
        high,
        single: number.bounds.is_none(),
        alternative: number.alternative,
        measure: None,
        qualifier,
        malformed: number.malformed,
        spaced: number.spaced,
        scale: number.scale,
        words: number.words,
        plain: number.plain,
        fraction: false,
        share: None,
        unit: None,
        start: context.token(first).map_or(0, |token| token.start),
        stop: context.stop(number.end.saturating_sub(1)) + usize::from(number.repeated),
        end: number.end,
    }
}

fn plain(context: &Context<'_>, value: Number, first: usize, end: usize) -> Amount {
    let number = Numeral { value: Some(value), words: true, end, ..Numeral::default() };
    of_numeral(context, first, &number)
}

/// Whether a hyphen at token `at` is a minus sign: nothing that it could join stands before it, and the number touches it.
fn is_sign(context: &Context<'_>, at: usize) -> bool {
    if context.written(at).chars().any(char::is_alphanumeric) {
        // 18胜20负7平: lost, and not below zero.
        let counted = context.touches(at) && context.before(at).is_some_and(char::is_numeric);
        let lost = !context.words() && counted && context.digits(at + 1).is_some();
        // 須負七成責任: what someone bears is a share, and none below zero.
        let borne = !context.words() && context.touches(at + 1) && context.is(at + 2, Class::Tenths);
        return context.follows(at + 1) && !lost && !borne && !takes_away(context, at);
    }
    let joins = context
        .before(at)
        .is_some_and(|letter| letter.is_alphanumeric() || matches!(letter, ')' | '）' | '%' | '％' | '-' | '－' | '°'));
    // A dash opens an item of a list; a minus stands at its number, or alone before it at the start.
    let opens = context.gap(at).is_empty() && at == 0 && context.follows(at + 1);
    !joins && (context.touches(at + 1) || opens) || context.touches(at + 1) && has_sign(context, at)
}

/// Whether the word at token `at` takes its number away from what the letters before it stand for: LPR minus 50 basis points.
fn takes_away(context: &Context<'_>, at: usize) -> bool {
    let start = context.token(at).map_or(0, |token| token.start);
    let before = context.text.get(context.start..start).and_then(|before| before.strip_suffix(' ')).unwrap_or_default();
    let before = before.trim_end_matches(')');
    let word = before.rsplit(|letter: char| !letter.is_ascii_alphabetic()).next().unwrap_or_default();
    // The first word of a sentence has a capital in any case.
    let named = word.starts_with(|letter: char| letter.is_ascii_uppercase()) && word.len() < before.len();
    context.words() && (named || word.len() > 1 && word.bytes().all(|letter| letter.is_ascii_uppercase()))
}

/// Whether the number after the hyphen at token `at`, which stands behind a letter of a script without spaces, is of a kind
/// that has a sign: 气温-3～5℃, 增长-2.5%.
fn has_sign(context: &Context<'_>, at: usize) -> bool {
    /// The most tokens from the hyphen to what is measured: `3～-5℃`.
    const MOST: usize = 5;
    let letter = context.before(at).is_some_and(|letter| !letter.is_ascii() && letter.is_alphabetic());
    if context.words() || !letter || context.digits(at + 1).is_none() {
        return false;
    }
    // 不低于-3: a word that limits a number.
    let limits = |class| matches!(class, Class::Before(_));
    if context.touches(at) && at.checked_sub(1).is_some_and(|before| context.any(before, limits)) {
        return true;
    }
    // 净利润为-3.2亿元, 到-20: what says what something is, or what it is to.
    let start = context.token(at).map_or(0, |token| token.start);
    let before = context.text.get(context.start..start).unwrap_or_default();
    if context.figures.copulas.iter().any(|word| before.ends_with(word)) {
        return true;
    }
    let between = |at: usize| context.digits(at).is_some() || context.any(at, |class| matches!(class, Class::Range));
    let measured = (at + 1..at + 1 + MOST).find(|&at| !between(at)).unwrap_or(at);
    // 高程为-15.5米: what a dash opens is not measured to a tenth.
    let exact = context.digits(at + 1).is_some_and(|shape| shape.decimals > 0);
    context.adjoins(measured)
        && context.any(measured, |class| match class {
            Class::ShareSuffix(_) | Class::Points(_) => true,
            Class::Unit(unit) => exact || unit.dimension == units::CELSIUS.dimension,
            Class::Currency { .. } | Class::Scale(_) => exact,
            _ => false,
        })
}
