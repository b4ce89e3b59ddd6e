//! Numbers, in digits, numerals or both.

pub(super) mod bounded;
pub(super) mod characters;
pub(super) mod conjunction;
pub(super) mod letters;
pub(super) mod parts;
pub(super) mod powers;
pub(super) mod roman;
pub(super) mod spelled;
pub(super) mod vague;
pub(super) mod words;

use std::cell::Cell;

use super::context::Context;
use super::lexer::token::Kind;
use crate::lang::figures::Class;
use crate::number::Number;

/// The most tokens that one number is made of; what goes on longer is no number that anyone wrote.
pub(super) const LONGEST: usize = 64;

/// A number in digits, words, or both.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is one fact about how the number is written")]
pub(super) struct Numeral {
    /// The value; `None` for what is malformed or does not fit, and where there are bounds instead.
    pub value: Option<Number>,
    /// The other value of an ambiguous scale.
    pub alternative: Option<Number>,
    /// The bounds of a vague or approximate numeral: 数百, 五六百.
    pub bounds: Option<(Number, Number)>,
    /// Whether the bounds give no more than the order of magnitude.
    pub vague: bool,
    /// The token after the last one.
    pub end: usize,
    /// Whether digits are grouped in a way that no value can be read from.
    pub malformed: bool,
    /// Whether a space or line break stands inside.
    pub spaced: bool,
    /// Whether it is written in words alone.
    pub words: bool,
    /// Whether a word inside it says that there is more: 十多万.
    pub more: bool,
    /// Whether its last word makes it an ordinal: twenty-first.
    pub ordinal: bool,
    /// Whether it is one digit alone or digits one after the other, without a power of ten.
    pub plain: bool,
    /// Whether the last token repeats its value in digits, in brackets.
    pub repeated: bool,
    /// The power of ten of the last scale word, where one closes the number.
    pub scale: i32,
}

/// Which readings of a number are open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each opens or closes one reading, in any combination")]
pub(super) struct Mode {
    /// Whether "and" may join its parts; not where it parts the bounds of a range.
    pub joins: bool,
    /// Whether it stands after a share (百分之), where digits side by side never bound an approximate number.
    pub share: bool,
    /// Whether it may end in an ordinal word.
    pub ordinal: bool,
    /// Whether a word for the decimal point is read; not where it can be the hour.
    pub point: bool,
}

impl Default for Mode {
    fn default() -> Self {
        Self { joins: true, share: false, ordinal: false, point: true }
    }
}

/// The number that starts at token `first`.
pub(super) fn numeral(context: &Context<'_>, first: usize, mode: Mode) -> Option<Numeral> {
    if let Some(number) = alone(context, first).or_else(|| scaled(context, first)) {
        return Some(number);
    }
    let starts = context.entry(first).map_or(context.digits(first).is_some(), |entry| entry.starts_number);
    if !starts {
        return None;
    }
    if let Some(known) = context.memo.get(first, mode) {
        return known;
    }
    let found =
        if context.words() { words::numeral(context, first, mode) } else { characters::numeral(context, first, mode) };
    context.memo.put(first, mode, found.as_ref());
    found
}

/// A number in digits or in one numeral that nothing goes on with: the commonest of all, and the same in every mode.
fn alone(context: &Context<'_>, first: usize) -> Option<Numeral> {
    let token = context.token(first)?;
    if goes_on(context, first + 1) || context.words() && words::is_apart(context, first + 1) {
        return None;
    }
    let (value, words, spaced) = match (token.kind, token.classes) {
        (Kind::Digits(shape), _) => (context.digits_value(first)?, false, shape.spaced),
        (_, [Class::Digit(digit)]) => (Number::integer((*digit).into()), true, false),
        _ => return None,
    };
    Some(Numeral { value: Some(value), words, plain: true, spaced, end: first + 1, ..Numeral::default() })
}

/// Digits and one scale word that nothing goes on with, the same in every mode too: 5万, 1.2 million.
fn scaled(context: &Context<'_>, first: usize) -> Option<Numeral> {
    let shape = context.digits(first)?;
    let [Class::Scale(power)] = context.token(first + 1)?.classes else { return None };
    if !context.follows(first + 1) || goes_on(context, first + 2) {
        return None;
    }
    let scale = power.cast_signed();
    let value = context.digits_value(first)?.scaled(scale)?;
    Some(Numeral { value: Some(value), spaced: shape.spaced, scale, end: first + 2, ..Numeral::default() })
}

/// Whether a number may go on with token `at`.
fn goes_on(context: &Context<'_>, at: usize) -> bool {
    context.token(at).is_some_and(|next| match next.kind {
        Kind::Digits(_) => true,
        Kind::Word(entry) => entry.goes_on,
        Kind::Name => false,
    })
}

/// The numbers that were read last: each reader of figures asks for the one at its first token.
#[derive(Debug, Default)]
pub(super) struct Memo {
    keys: [Cell<u64>; PLACES],
    found: [Cell<Option<Numeral>>; PLACES],
    next: Cell<usize>,
}

/// How many numbers are remembered: more than the modes that the readers of one token ask in, as a rule; what falls out is read again.
const PLACES: usize = 4;

impl Memo {
    #[expect(clippy::option_option, reason = "that no number stands there is worth remembering too")]
    fn get(&self, first: usize, mode: Mode) -> Option<Option<Numeral>> {
        let key = key(first, mode);
        let at = self.keys.iter().position(|known| known.get() == key)?;
        self.found.get(at).map(Cell::get)
    }

    fn put(&self, first: usize, mode: Mode, found: Option<&Numeral>) {
        let at = self.next.get();
        self.keys[at].set(key(first, mode));
        self.found[at].set(found.copied());
        self.next.set((at + 1) % PLACES);
    }
}

/// Place and mode in one number other than zero.
fn key(first: usize, mode: Mode) -> u64 {
    let flags = [mode.joins, mode.share, mode.ordinal, mode.point];
    let bits = flags.iter().fold(1, |bits: u64, flag| bits << 1 | u64::from(*flag));
    (first as u64) << 5 | bits
}

/// A whole number at token `first`.
pub(super) fn whole(context: &Context<'_>, first: usize) -> Option<(i128, Numeral)> {
    let number = numeral(context, first, Mode { joins: false, share: true, ordinal: false, point: false })?;
    if number.bounds.is_some() || context.digits(first).is_some_and(|shape| shape.decimals > 0 || shape.groups > 0) {
        return None;
    }
    Some((number.value?.as_integer()?, number))
}

/// A half.
pub(super) fn half() -> Option<Number> {
    Number::fraction(1, 2)
}
