use crate::lang::figures::Class;

/// A part of the text that can belong to a figure.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token<'a> {
    /// First byte.
    pub start: usize,
    /// The byte after the last one.
    pub end: usize,
    /// What it is.
    pub kind: Kind<'a>,
}

/// What a token is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Kind<'a> {
    /// Digits with their separators.
    Digits(Shape),
    /// Letters and digits that make a name: COVID-19, F-22.
    Name,
    /// A surface of the language's tables.
    Word(&'a [Class]),
}

/// How digits are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Shape {
    /// Digits before the decimal point.
    pub whole: u32,
    /// Digits after it.
    pub decimals: u32,
    /// Groups after the first, parted by commas.
    pub groups: u32,
    /// Whether every group has three digits and the point stands behind them.
    pub regular: bool,
    /// Whether a space stands inside.
    pub spaced: bool,
}

impl Token<'_> {
    /// The first class that `pick` takes.
    pub(super) fn find<T>(&self, pick: impl Fn(Class) -> Option<T>) -> Option<T> {
        match self.kind {
            Kind::Word(classes) => classes.iter().copied().find_map(pick),
            _ => None,
        }
    }

    /// Whether the token can mean `class`.
    pub(super) fn is(&self, class: Class) -> bool {
        matches!(self.kind, Kind::Word(classes) if classes.contains(&class))
    }
}
