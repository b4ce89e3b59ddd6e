use std::mem;

use super::entry::Entry;
use crate::lang::figures::Class;

/// A part of the text that can belong to a figure.
#[derive(Clone, Copy, Debug)]
pub(in crate::figures) struct Token<'a> {
    /// First byte.
    pub start: usize,
    /// The byte after the last one.
    pub end: usize,
    /// What it is.
    pub kind: Kind<'a>,
    /// What stands between it and the token before it, or the start of the stretch.
    pub gap: Gap,
    /// All that it can mean.
    pub classes: &'a [Class],
}

/// What stands between two tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::figures) enum Gap {
    /// Nothing.
    None,
    /// White space that can stand between two parts of one figure.
    Space,
    /// Anything else.
    Other,
}

impl Gap {
    /// What stands in `text` from the end of a token to the start of the next one.
    pub(in crate::figures) fn between(text: &str, end: usize, start: usize) -> Self {
        /// Bytes of white space that can stand between two parts of one figure.
        const SPACE: usize = 4;
        let space = |gap: &str| gap.chars().all(char::is_whitespace);
        match start - end {
            0 => Self::None,
            1 if text.as_bytes()[end] == b' ' => Self::Space,
            1..=SPACE if text.get(end..start).is_some_and(space) => Self::Space,
            _ => Self::Other,
        }
    }
}

/// What a token is.
#[derive(Clone, Copy, Debug)]
pub(in crate::figures) enum Kind<'a> {
    /// Digits with their separators.
    Digits(Shape),
    /// Letters and digits that make a name: COVID-19, F-22.
    Name,
    /// A surface of the language's tables.
    Word(&'a Entry),
}

/// How digits are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::figures) struct Shape {
    /// Digits before the decimal point.
    pub whole: u32,
    /// Digits after it.
    pub decimals: u32,
    /// Groups after the first, parted by separators.
    pub groups: u32,
    /// The power of ten that the digits are multiplied by: 6 in `1.3×10^6`.
    pub exponent: i32,
    /// The power that the digits are raised to: 23 in `1.1^23`; 0 where there is none.
    pub power: i32,
    /// The digits as one number, where they are no more than [`SHORT`]; 0 where they are more.
    pub mantissa: u64,
    /// Whether a value can be read from them; `2,500,0000` has none.
    pub regular: bool,
    /// Whether a space stands inside.
    pub spaced: bool,
}

/// So many digits always fit into 64 bits.
pub(in crate::figures) const SHORT: u32 = 19;

impl Shape {
    /// Whether the digits are a plain whole number.
    pub(in crate::figures) fn is_plain(self) -> bool {
        self.decimals == 0 && self.groups == 0 && self.exponent == 0 && self.power == 0 && self.regular && !self.spaced
    }

    /// Whether the mantissa and the decimals are all that there is to the digits.
    pub(in crate::figures) fn is_short_decimal(self) -> bool {
        self.whole + self.decimals <= SHORT && self.exponent == 0 && self.power == 0 && self.regular && !self.spaced
    }
}

impl<'a> Token<'a> {
    /// The token from `start` to `end`, with what stands before it since the last one.
    pub(in crate::figures) fn new(start: usize, end: usize, kind: Kind<'a>, gap: Gap) -> Self {
        let classes = if let Kind::Word(entry) = kind { &*entry.classes } else { &[] };
        Self { start, end, kind, gap, classes }
    }

    /// The first class that `pick` takes.
    pub(in crate::figures) fn find<T>(&self, pick: impl Fn(Class) -> Option<T>) -> Option<T> {
        self.classes.iter().copied().find_map(pick)
    }

    /// Whether the token can mean `class`.
    pub(in crate::figures) fn is(&self, class: Class) -> bool {
        let kind = mem::discriminant(&class);
        self.classes.iter().any(|known| mem::discriminant(known) == kind && *known == class)
    }
}
