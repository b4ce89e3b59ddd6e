use crate::text::Pair;

/// How inputs are read.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// What a line of plain text is.
    pub lines: Lines,
    /// Encoding label of the WHATWG Encoding Standard; recognised by default.
    pub encoding: Option<String>,
    /// Whether undecodable bytes become U+FFFD instead of an error.
    pub lossy: bool,
    /// Whether all text of a web page is kept, not the notice alone.
    pub all: bool,
    /// CSS selector of the elements of a web page to read.
    pub select: Option<String>,
    /// BCP 47 tags of the two sides of a bitext.
    pub languages: Pair<Option<String>>,
}

/// What a line of plain text is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lines {
    /// Part of a paragraph; segmentation decides whether its end is a hard wrap.
    #[default]
    Wrapped,
    /// A sentence of its own, even when it is empty.
    Sentences,
}
