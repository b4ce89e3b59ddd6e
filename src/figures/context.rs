use super::lexer;
use super::token::{Kind, Shape, Token};
use crate::lang::figures::{Class, Figures};
use crate::number::Number;

/// What the grammar looks at: the text, its tokens and the tables of its language.
pub(super) struct Context<'a> {
    /// The text.
    pub text: &'a str,
    /// Its tokens.
    pub tokens: &'a [Token<'a>],
    /// Where the stretch begins.
    pub start: usize,
    /// The tables.
    pub figures: &'a Figures,
    /// The currency that a bare currency word suggests in this text.
    pub currency: &'static str,
}

impl<'a> Context<'a> {
    /// Token `index`.
    pub(super) fn token(&self, index: usize) -> Option<&'a Token<'a>> {
        self.tokens.get(index)
    }

    /// The first class of token `index` that `pick` takes.
    pub(super) fn find<T>(&self, index: usize, pick: impl Fn(Class) -> Option<T>) -> Option<T> {
        self.token(index)?.find(pick)
    }

    /// Whether token `index` can mean `class`.
    pub(super) fn is(&self, index: usize, class: Class) -> bool {
        self.token(index).is_some_and(|token| token.is(class))
    }

    /// The shape of token `index` where it is digits.
    pub(super) fn digits(&self, index: usize) -> Option<Shape> {
        match self.token(index)?.kind {
            Kind::Digits(shape) => Some(shape),
            _ => None,
        }
    }

    /// The value of token `index` where it is regular digits.
    pub(super) fn digits_value(&self, index: usize) -> Option<Number> {
        self.digits(index).filter(|shape| shape.regular)?;
        Number::parse(&lexer::plain(self.written(index)))
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
        let gap = self.gap(index);
        index < self.tokens.len() && gap.len() <= 4 && gap.chars().all(char::is_whitespace)
    }

    /// Whether token `index` follows the one before it directly.
    pub(super) fn touches(&self, index: usize) -> bool {
        index < self.tokens.len() && self.gap(index).is_empty()
    }

    /// Whether token `index` follows with white space or one hyphen between.
    pub(super) fn follows_or_hyphen(&self, index: usize) -> bool {
        self.follows(index) || (index < self.tokens.len() && self.gap(index) == "-")
    }

    /// The characters after token `index`.
    pub(super) fn after(&self, index: usize) -> &'a str {
        self.token(index).and_then(|token| self.text.get(token.end..)).unwrap_or_default()
    }

    /// The character before token `index`.
    pub(super) fn before(&self, index: usize) -> Option<char> {
        let start = self.token(index)?.start;
        self.text.get(self.start..start)?.chars().next_back()
    }
}
