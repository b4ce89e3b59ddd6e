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
    /// Whether a bitext is read on where it breaks a rule of its standard that does not hinder reading.
    pub lenient: bool,
    /// BCP 47 tags of the two sides of a bitext.
    pub languages: Pair<Option<String>>,
    /// What a hostile or broken file may cost.
    pub limits: Limits,
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

/// What one input may cost before it is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of one document, after decompression.
    pub document_bytes: u64,
    /// Bytes of one line, tag or text of a bitext, which is read as a stream of any length.
    pub unit_bytes: u64,
    /// Elements that stand inside each other.
    pub depth: usize,
    /// Files in a DOCX, ODT or EPUB archive.
    pub parts: usize,
}

impl Default for Limits {
    /// Well above what published documents need: the longest law of the European Union has 5 MB of text, Word nests 30
    /// elements, and a book in EPUB has some hundred files.
    fn default() -> Self {
        Self { document_bytes: 512 << 20, unit_bytes: 64 << 20, depth: 512, parts: 4096 }
    }
}
