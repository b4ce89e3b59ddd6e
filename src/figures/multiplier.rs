//! Unit multipliers, which the numbers of a table are stated in: （万人）, 单位：亿元, HK$ million, RMB'000. The term is that of SDMX
//! (Content-Oriented Guidelines, `UNIT_MULT`).

use super::amount::measure;
use super::context::Context;
use super::lexer::token::Kind;
use super::numeral::powers::scale;
use crate::lang::classifiers::AGE;
use crate::lang::figures::Class;
use crate::model::{Figure, Measure, Value};
use crate::number::Number;
use crate::text::Span;

/// Bytes before a multiplier in which its bracket opens, at most.
const BEFORE: usize = 64;

/// What a multiplier begins after.
const OPENING: [char; 4] = ['(', '（', '[', '［'];

/// What may stand right behind a multiplier.
const CLOSING: [char; 10] = [')', '）', ']', '］', ',', '，', '、', ';', '；', '/'];

/// Bytes of what is counted after a multiplier, to where its bracket closes.
const AFTER: usize = 40;

/// The unit multiplier that starts at token `first`, with the token after it.
pub(super) fn multiplier(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let starts = match context.token(first)?.kind {
        Kind::Digits(shape) => shape.whole == 3 && context.written(first) == "000",
        Kind::Word(entry) => entry.multiplies,
        Kind::Name => false,
    };
    if !starts || first > 0 && context.digits(first - 1).is_some() && context.follows(first) {
        return None;
    }
    let currency = measure::money(context, first);
    let at = first + usize::from(currency.is_some());
    if at > first && !context.follows_or_hyphen(at) && !context.gap(at).ends_with(['\'', '’']) {
        return None;
    }
    // RMB in millions.
    let at = at + usize::from(currency.is_some() && context.words() && context.is(at, Class::OneIn));
    let Power { exponent, other, end, plural } = power(context, at, currency.is_some())?;
    let (measure, end) = measured(context, currency, end);
    let start = start(context, first);
    let span = Span::new(start, context.stop(end - 1));
    let before = context.text.get(context.start..start).unwrap_or_default();
    let after = context.text.get(span.end()..context.end).unwrap_or_default();
    if measure == Measure::BARE && (context.is(at, Class::Inner(1)) || context.words() && context.is_capital(at)) {
        return None;
    }
    // A cell that says nothing else: 万吨.
    let whole = measure != Measure::BARE && !plural && before.trim().is_empty() && after.trim().is_empty();
    let money = currency.is_some();
    let closed = || closes(context, measure == Measure::BARE, after) || money && context.words();
    if !(whole || opens(context, first, before, money, plural) && closed()) {
        return None;
    }
    let mut figure = Figure::new(span, measure, Value::from(Number::integer(1).scaled(exponent.cast_signed())?));
    let other = other.and_then(|other| Number::integer(1).scaled(other.cast_signed()));
    figure.alternatives.extend(other.map(|other| (measure, Value::from(other))));
    (figure.optional, figure.multiplier) = (true, true);
    Some((figure, end))
}

/// A power of ten as it is written.
struct Power {
    exponent: u32,
    /// The other reading of an ambiguous one.
    other: Option<u32>,
    /// The token after it.
    end: usize,
    /// Whether it is a word in the plural, which elsewhere is an order of magnitude.
    plural: bool,
}

fn power(context: &Context<'_>, at: usize, money: bool) -> Option<Power> {
    /// Powers of ten in a row: 百万.
    const STEPS: usize = 3;
    if context.written(at) == "000" {
        let quoted = context.before(at).is_some_and(|before| matches!(before, '\'' | '’'));
        return quoted.then_some(Power { exponent: 3, other: None, end: at + 1, plural: false });
    }
    if context.words() {
        let (exponent, plural) = context.find(at, |class| match class {
            Class::Scale(power) => Some((power, false)),
            Class::Vague(power) if power > 2 => Some((power, true)),
            Class::Abbreviated(power) | Class::AbbreviatedMoney(power) if money => Some((power, false)),
            _ => None,
        })?;
        return Some(Power { exponent, other: None, end: at + 1, plural });
    }
    let mut power = Power { exponent: 0, other: None, end: at, plural: false };
    while power.end - at < STEPS && (power.end == at || context.touches(power.end)) {
        let inner = context.find(power.end, Class::inner);
        let Some((more, other)) = inner.map(|inner| (inner, None)).or_else(|| scale(context, power.end)) else { break };
        power.other = other.map(|other| power.exponent + other);
        power.exponent += more;
        power.end += 1;
    }
    (power.exponent > 1).then_some(power)
}

/// What is counted, by the words from token `at` on, and the token after it.
fn measured(context: &Context<'_>, currency: Option<Measure>, at: usize) -> (Measure, usize) {
    // Millions of RMB.
    let at = if context.words() && context.is(at, Class::Of) && context.follows(at) && context.follows(at + 1) {
        at + 1
    } else {
        at
    };
    let fits = if context.words() { context.follows(at) } else { context.touches(at) };
    let bare = currency.unwrap_or(Measure::BARE);
    if !fits {
        return (bare, at);
    }
    if let Some(money) = measure::money(context, at) {
        let certain = |money: &Measure| matches!(money, Measure::Money { certain: true, .. });
        let more = measure::money(context, at + 1).filter(|money| context.follows(at + 1) && certain(money));
        let end = at + 1 + usize::from(more.is_some());
        return (more.or(currency.filter(|_| !certain(&money))).unwrap_or(money), end);
    }
    let found = context.find(at, |class| match class {
        Class::Unit(unit) => Some(Measure::Quantity(unit)),
        Class::Classifier(name) if name != AGE => Some(Measure::Number { classifier: Some(name) }),
        _ => None,
    });
    found.filter(|_| currency.is_none()).map_or((bare, at), |measure| (measure, at + 1))
}

/// Where the multiplier begins whose first token is `first`: at the apostrophe of '000.
fn start(context: &Context<'_>, first: usize) -> usize {
    let start = context.token(first).map_or(0, |token| token.start);
    let quote = context.before(first).filter(|before| matches!(before, '\'' | '’') && context.digits(first).is_some());
    start - quote.map_or(0, char::len_utf8)
}

/// Whether `before`, which ends at token `first`, ends where a multiplier begins: in a bracket, or after a label such as 单位.
fn opens(context: &Context<'_>, first: usize, before: &str, money: bool, plural: bool) -> bool {
    let bare = before.trim_end_matches([' ', ':', '：', '\u{3000}']);
    if bare.ends_with(OPENING) {
        return !plural || money;
    }
    if context.figures.multiplier_labels.iter().any(|label| bare.ends_with(label)) {
        return true;
    }
    if !context.words() {
        return money && in_brackets(before);
    }
    // "HK$ million" has no number that it could be part of; "in millions of yuan" is a multiplier in brackets alone.
    let told = || context.word_before(first).is_some_and(|word| word.classes.contains(&Class::OneIn));
    money || in_brackets(before) && (!plural || told())
}

/// Whether a bracket opens near the end of `before` and does not close, without a number in it.
fn in_brackets(before: &str) -> bool {
    let start = (before.len().saturating_sub(BEFORE)..before.len()).find(|&at| before.is_char_boundary(at));
    let near = before.get(start.unwrap_or(before.len())..).unwrap_or_default();
    let inside = near.rfind(OPENING).and_then(|open| near.get(open..));
    inside.is_some_and(|inside| !inside.contains([')', '）', ']', '］']) && !inside.contains(char::is_numeric))
}

/// Whether `after` begins where a multiplier ends: with the bracket that closes, a comma, or nothing more. Before that, words
/// that stand apart may say what is counted: "million visitors".
fn closes(context: &Context<'_>, bare: bool, after: &str) -> bool {
    let after = context.figures.multiplier_ends.iter().find_map(|end| after.strip_prefix(end)).unwrap_or(after);
    let counted = |letter: char| context.words() && (letter.is_alphabetic() || letter == ' ');
    let length = after.chars().take(AFTER + 1).take_while(|letter| counted(*letter)).map(char::len_utf8).sum();
    let (words, rest) = after.split_at_checked(length).unwrap_or_default();
    let several =
        words.trim().is_empty() || context.figures.singular(words.trim_end()).is_some() && words.starts_with(' ');
    let ends = |letter: char| CLOSING.contains(&letter) || letter.is_whitespace();
    (several || !bare) && words.len() <= AFTER && rest.chars().next().is_none_or(ends)
}
