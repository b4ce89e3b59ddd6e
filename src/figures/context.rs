use std::cell::OnceCell;

use super::lexer::digits;
use super::lexer::entry::Entry;
use super::lexer::surfaces::Surfaces;
use super::lexer::token::{Gap, Kind, Shape, Token};
use super::numeral::Memo;
use crate::lang::figures::{Class, Figures, Variant};
use crate::number::Number;

/// What the grammar looks at: the text, its tokens and the tables of its language.
pub(super) struct Context<'a> {
    /// The text.
    pub text: &'a str,
    /// Its tokens.
    pub tokens: &'a [Token<'a>],
    /// Where the stretch begins.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// The tables.
    pub figures: &'a Figures,
    /// The same, ready to be found.
    pub surfaces: &'a Surfaces,
    /// The variant of the language that the stretch is written in, once it has been asked for.
    pub variant: OnceCell<Option<&'static Variant>>,
    /// The numbers that were read last.
    pub memo: Memo,
    /// The variant of the whole text, for stretches that do not show it.
    pub whole_variant: &'a OnceCell<Option<&'static Variant>>,
}

impl<'a> Context<'a> {
    /// Token `index`.
    pub(super) fn token(&self, index: usize) -> Option<&'a Token<'a>> {
        self.tokens.get(index)
    }

    /// The entry of token `index` where it is a word.
    pub(super) fn entry(&self, index: usize) -> Option<&'a Entry> {
        match self.token(index)?.kind {
            Kind::Word(entry) => Some(entry),
            Kind::Digits(_) | Kind::Name => None,
        }
    }

    /// Whether `found` holds for token `first`, or for the first one of `most` with nothing but numbers and what joins
    /// them before it.
    pub(super) fn leads_to(&self, first: usize, most: usize, found: impl Fn(usize) -> bool) -> bool {
        let goes_on = |at: usize| self.digits(at).is_some() || self.entry(at).is_some_and(|entry| entry.joins_numbers);
        let numbers = (first..first + most).take_while(|&at| goes_on(at)).take_while(|&at| !found(at)).count();
        numbers < most && found(first + numbers)
    }

    /// The first class of token `index` that `pick` takes.
    pub(super) fn find<T>(&self, index: usize, pick: impl Fn(Class) -> Option<T>) -> Option<T> {
        self.token(index)?.find(pick)
    }

    /// Whether token `index` can mean `class`.
    pub(super) fn is(&self, index: usize, class: Class) -> bool {
        self.token(index).is_some_and(|token| token.is(class))
    }

    /// Whether `test` holds for a class of token `index`.
    pub(super) fn any(&self, index: usize, test: impl Fn(Class) -> bool) -> bool {
        self.find(index, |class| test(class).then_some(())).is_some()
    }

    /// Whether the language writes figures in words that stand apart.
    pub(super) fn words(&self) -> bool {
        self.figures.words
    }

    /// The shape of token `index` where it is digits.
    pub(super) fn digits(&self, index: usize) -> Option<Shape> {
        match self.token(index)?.kind {
            Kind::Digits(shape) => Some(shape),
            _ => None,
        }
    }

    /// The value of token `index` where it is digits that have one.
    pub(super) fn digits_value(&self, index: usize) -> Option<Number> {
        let shape = self.digits(index).filter(|shape| shape.regular)?;
        let value = Number::decimal_of(digits::mantissa(self.written(index), shape)?, shape.decimals)?;
        let value = if shape.exponent == 0 { value } else { value.scaled(shape.exponent)? };
        if shape.power == 0 { Some(value) } else { raised(value, shape.power) }
    }

    /// The value of token `index` where it is plain digits, at most `most`.
    pub(super) fn plain_value(&self, index: usize, most: u32) -> Option<u32> {
        let shape = self.digits(index).filter(|shape| shape.is_plain() && shape.whole <= 9)?;
        let value = u32::try_from(digits::mantissa(self.written(index), shape)?).ok()?;
        (value <= most).then_some(value)
    }

    /// Token `index` as written.
    pub(super) fn written(&self, index: usize) -> &'a str {
        self.token(index).and_then(|token| self.text.get(token.start..token.end)).unwrap_or_default()
    }

    /// What stands between token `index` and the one before it.
    pub(super) fn gap(&self, index: usize) -> &'a str {
        let before = index.checked_sub(1).and_then(|before| self.token(before));
        let from = before.map_or(self.start, |token| token.end);
        self.token(index).and_then(|token| self.text.get(from..token.start)).unwrap_or_default()
    }

    /// Whether token `index` follows the one before it with nothing but little white space between.
    pub(super) fn follows(&self, index: usize) -> bool {
        self.token(index).is_some_and(|token| token.gap != Gap::Other)
    }

    /// Whether token `index` follows the one before it directly.
    pub(super) fn touches(&self, index: usize) -> bool {
        self.token(index).is_some_and(|token| token.gap == Gap::None)
    }

    /// Whether token `index` follows with white space or one hyphen between.
    pub(super) fn follows_or_hyphen(&self, index: usize) -> bool {
        self.follows(index) || (index < self.tokens.len() && self.gap(index) == "-")
    }

    /// Whether token `index` stands where what belongs to a number stands: after white space, and in languages of
    /// separate words after a hyphen too.
    pub(super) fn adjoins(&self, index: usize) -> bool {
        if self.words() { self.follows_or_hyphen(index) } else { self.follows(index) }
    }

    /// Whether token `index` stands alone between words, or at the end of a clause: 64 in "has added 64 fast lanes".
    pub(super) fn stands_alone(&self, index: usize) -> bool {
        let after = self.after(index);
        let mut letters = after.chars();
        let word = ends_clause(after)
            || if self.words() {
                letters.next() == Some(' ') && letters.next().is_some_and(|next| next.is_ascii_lowercase())
            } else {
                letters.next().is_some_and(|next| !next.is_ascii() && next.is_alphabetic())
            };
        word && !self.follows(index)
            && !self.adjoins(index + 1)
            && self.gap(index).ends_with(|before: char| before == ' ' || before.is_alphabetic())
    }

    /// The byte after token `index`.
    pub(super) fn stop(&self, index: usize) -> usize {
        self.token(index).map_or(self.start, |token| token.end)
    }

    /// The text after token `index`, to the end of the stretch.
    pub(super) fn after(&self, index: usize) -> &'a str {
        self.token(index).and_then(|token| self.text.get(token.end..self.end.max(token.end))).unwrap_or_default()
    }

    /// The character before token `index`.
    pub(super) fn before(&self, index: usize) -> Option<char> {
        let start = self.token(index)?.start;
        self.text.get(self.start..start)?.chars().next_back()
    }

    /// Whether token `index` begins with a capital.
    pub(super) fn is_capital(&self, index: usize) -> bool {
        self.written(index).starts_with(char::is_uppercase)
    }

    /// What the word of the alphabet before token `index` can mean, where only a space or a hyphen parts them.
    pub(super) fn word_before(&self, index: usize) -> Option<&'a Entry> {
        let start = self.token(index)?.start;
        let before = self.text.get(self.start..start)?.strip_suffix([' ', '\n', '-'])?;
        let letters = before.bytes().rev().take_while(u8::is_ascii_alphabetic).count();
        let at = self.start + before.len() - letters;
        let (stop, entry) = self.surfaces.longest(self.text, at, self.start + before.len())?;
        (stop == self.start + before.len() && letters > 0).then_some(entry)
    }

    /// Whether nothing but a word that can mean `class` stands from byte `from` to `to`, with or without white space.
    pub(super) fn is_between(&self, from: usize, to: usize, class: Class) -> bool {
        let gap = self.text.get(from..to).unwrap_or_default();
        let (at, end) = (to - gap.trim_start().len(), from + gap.trim_end().len());
        let found = self.surfaces.longest(self.text, at, end);
        found.is_some_and(|(stop, entry)| stop == end && entry.classes.contains(&class))
    }

    /// The first token of all that starts at `place` or later.
    pub(super) fn token_at(&self, place: usize) -> usize {
        self.tokens.partition_point(|token| token.start < place)
    }

    /// The first token at or after token `index` that starts at `place` or later, which is near it.
    pub(super) fn token_from(&self, index: usize, place: usize) -> usize {
        let mut at = index;
        while self.token(at).is_some_and(|token| token.start < place) {
            at += 1;
        }
        at
    }

    /// The variant of the language that the text is written in.
    pub(super) fn variant(&self) -> Option<&'static Variant> {
        let variants = self.figures.variants;
        if variants.len() < 2 {
            return variants.first();
        }
        let marked = |text: &str| variants.get(self.surfaces.starts.variant(text)?);
        let stretch = || marked(self.text.get(self.start..self.end).unwrap_or_default());
        let whole = || self.whole_variant.get_or_init(|| marked(self.text).or(variants.last()));
        *self.variant.get_or_init(|| stretch().or_else(|| *whole()))
    }

    /// The currency that a bare currency word suggests in this text.
    pub(super) fn suggested_currency(&self) -> &'static str {
        self.variant().map_or("XXX", |variant| variant.currency)
    }
}

/// Whether a clause or the stretch ends here, with a mark that is no part of a number.
pub(super) fn ends_clause(after: &str) -> bool {
    let mut after = after.chars();
    match after.next() {
        None | Some('，' | '。' | '；') => true,
        Some('.' | ',') => after.next().is_none_or(char::is_whitespace),
        _ => false,
    }
}

/// A number to a whole power; `None` where it does not fit.
fn raised(value: Number, power: i32) -> Option<Number> {
    let mut product = Number::integer(1);
    for _ in 0..power.unsigned_abs() {
        product = product.times(value.value())?;
    }
    let (above, below) = (*product.value().numer(), *product.value().denom());
    if power < 0 { Number::fraction(below, above) } else { Number::fraction(above, below) }
}
