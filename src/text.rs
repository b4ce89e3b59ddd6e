//! Places in a text: half-open byte spans, and the two sides that are held against each other.

mod counted;
pub(crate) mod eight;

use std::ops::Range;

use serde::{Deserialize, Serialize};

pub(crate) use counted::counted;

/// A half-open range of bytes in the decoded text of one document.
///
/// Every stage points into the text with spans and copies nothing; other coordinates (lines, UTF-16 units, element
/// paths) are made where a document is read or a report is written.
///
/// ```
/// use bitally::text::Span;
/// let span = Span::new(0, 6);
/// assert_eq!(span.of("二十位"), "二十");
/// assert!(span.contains(Span::new(3, 6)));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// The byte after the last one.
    pub end: u32,
}

impl Span {
    /// The span from `start` up to, but without, `end` (bytes).
    ///
    /// Positions beyond 4 GiB are clamped; the readers refuse a document of that size before it comes to this.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        let clamp = |position: usize| u32::try_from(position).unwrap_or(u32::MAX);
        Self { start: clamp(start), end: clamp(end) }
    }

    /// Start in bytes.
    #[must_use]
    pub fn start(self) -> usize {
        self.start as usize
    }

    /// End in bytes, exclusive.
    #[must_use]
    pub fn end(self) -> usize {
        self.end as usize
    }

    /// Length in bytes.
    #[must_use]
    pub fn len(self) -> usize {
        self.end.saturating_sub(self.start) as usize
    }

    /// Whether the span holds no byte.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// The bytes as a range for indexing.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start()..self.end()
    }

    /// The part of `text` that the span covers; empty where the span does not lie on character boundaries of `text`.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or_default()
    }

    /// Whether `inner` lies wholly inside this span.
    #[must_use]
    pub fn contains(self, inner: Span) -> bool {
        self.start <= inner.start && inner.end <= self.end
    }

    /// Whether the two spans share a byte.
    #[must_use]
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The span moved right by `offset` bytes.
    #[must_use]
    pub fn shifted(self, offset: usize) -> Self {
        Self::new(self.start() + offset, self.end() + offset)
    }

    /// The smallest span that covers both.
    #[must_use]
    pub fn to(self, other: Span) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

/// The two roles that a text can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// The text that counts.
    Authoritative,
    /// The translation that is held against it.
    Reference,
}

impl Side {
    /// Both sides, the authoritative one first.
    pub const BOTH: [Self; 2] = [Self::Authoritative, Self::Reference];

    /// Each side in its own place, to make something of both.
    pub const EACH: Pair<Self> = Pair { authoritative: Self::Authoritative, reference: Self::Reference };

    /// The opposite side.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Authoritative => Self::Reference,
            Self::Reference => Self::Authoritative,
        }
    }

    /// `authoritative` or `reference`, as the reports write it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Authoritative => "authoritative",
            Self::Reference => "reference",
        }
    }
}

/// One thing for each of the two sides.
///
/// ```
/// use bitally::text::{Pair, Side};
/// let lengths = Pair::new("二十", "twenty").map(str::len);
/// assert_eq!(lengths[Side::Reference], 6);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Pair<T> {
    /// The authoritative side's.
    pub authoritative: T,
    /// The reference side's.
    pub reference: T,
}

impl<T> Pair<T> {
    /// A pair of the authoritative side's and the reference side's value.
    pub const fn new(authoritative: T, reference: T) -> Self {
        Self { authoritative, reference }
    }

    /// Both values put through `change`, the authoritative one first.
    pub fn map<U>(self, mut change: impl FnMut(T) -> U) -> Pair<U> {
        Pair { authoritative: change(self.authoritative), reference: change(self.reference) }
    }

    /// Borrows both values.
    pub const fn as_ref(&self) -> Pair<&T> {
        Pair { authoritative: &self.authoritative, reference: &self.reference }
    }

    /// The two sides exchanged.
    #[must_use]
    pub fn swapped(self) -> Self {
        Self { authoritative: self.reference, reference: self.authoritative }
    }

    /// The two pairs as a pair of tuples.
    pub fn zip<U>(self, other: Pair<U>) -> Pair<(T, U)> {
        Pair { authoritative: (self.authoritative, other.authoritative), reference: (self.reference, other.reference) }
    }
}

impl<T, E> Pair<Result<T, E>> {
    /// The pair of both values, or the first error.
    ///
    /// # Errors
    /// The authoritative side's error, or else the reference side's.
    pub fn transpose(self) -> Result<Pair<T>, E> {
        Ok(Pair { authoritative: self.authoritative?, reference: self.reference? })
    }
}

impl<T> std::ops::Index<Side> for Pair<T> {
    type Output = T;

    fn index(&self, side: Side) -> &T {
        match side {
            Side::Authoritative => &self.authoritative,
            Side::Reference => &self.reference,
        }
    }
}

impl<T> std::ops::IndexMut<Side> for Pair<T> {
    fn index_mut(&mut self, side: Side) -> &mut T {
        match side {
            Side::Authoritative => &mut self.authoritative,
            Side::Reference => &mut self.reference,
        }
    }
}

/// Finds line and column of a byte position.
///
/// ```
/// use bitally::text::LineIndex;
/// let lines = LineIndex::new("一\n二三\n");
/// assert_eq!(lines.position("一\n二三\n", 7), (2, 2));
/// ```
#[derive(Clone, Debug)]
pub struct LineIndex {
    starts: Vec<u32>,
}

impl LineIndex {
    /// Notes where each line of `text` starts; a line ends after its `\n`.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let after_newline = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n').map(|(at, _)| at as u32 + 1);
        Self { starts: std::iter::once(0).chain(after_newline).collect() }
    }

    /// Line and column of byte `offset`, both counted from 1; the column counts characters.
    #[must_use]
    pub fn position(&self, text: &str, offset: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|&start| start as usize <= offset).max(1);
        let start = self.starts.get(line - 1).map_or(0, |&start| start as usize);
        let column = text.get(start..offset).map_or(1, |before| before.chars().count() + 1);
        (line, column)
    }
}
