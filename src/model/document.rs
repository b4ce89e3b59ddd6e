use std::borrow::Cow;

use super::{InlineCode, Layout, Numbering, Origin};
use crate::text::Span;

/// A document as it was read: one decoded text and the blocks in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The decoded text that every span of the document points into.
    pub text: String,
    /// The blocks in text order; they do not overlap. Text between them is not part of the content.
    pub blocks: Vec<Block>,
    /// Where the document came from, as messages name it: a path, `-`, or the id of a bitext unit.
    pub name: String,
    /// The files that it was read from, in text order; empty where it is the text of one file as it stands there.
    pub origins: Vec<Origin>,
    /// How the bytes were decoded.
    pub encoding: Encoding,
    /// The inline markup that was taken out of the text, in text order; empty but for units of TMX and XLIFF.
    pub codes: Vec<InlineCode>,
    /// Whether it is a web page, or made of such.
    pub is_page: bool,
}

impl Document {
    /// Puts a further file behind those that the document has, as a paragraph of its own. Inline markup is not kept: no
    /// document of several files has any.
    pub fn append(&mut self, other: Document) {
        if self.origins.is_empty() && !self.text.is_empty() {
            self.origins.push(Origin { start: 0, name: self.name.clone(), layout: Layout::Whole });
        }
        while !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
        let start = self.text.len();
        self.is_page |= other.is_page;
        self.text.push_str(&other.text);
        let shifted = |block: Block| Block { span: block.span.shifted(start), ..block };
        self.blocks.extend(other.blocks.into_iter().map(shifted));
        if other.origins.is_empty() {
            self.origins.push(Origin { start, name: other.name, layout: Layout::Whole });
        } else {
            self.origins
                .extend(other.origins.into_iter().map(|origin| Origin { start: start + origin.start, ..origin }));
        }
    }
}

/// How the bytes of a document were decoded, and why so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Encoding {
    /// The encoding's name by the WHATWG Encoding Standard.
    pub name: &'static str,
    /// What decided for it: `byte order mark`, `declared as gb2312 by its meta element` …
    pub reason: Cow<'static, str>,
}

impl Default for Encoding {
    fn default() -> Self {
        Self { name: "UTF-8", reason: Cow::Borrowed("given as text") }
    }
}

/// A stretch of text that no sentence crosses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Where the block stands.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
}

/// What a block is in its document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BlockKind {
    /// A title or heading.
    Heading,
    /// Running text. Line ends in it may be hard wraps or real ends; segmentation decides.
    Paragraph,
    /// One item of a list.
    ListItem,
    /// One cell of a table.
    TableCell,
    /// A line that is already a sentence and is never split, even when it is empty.
    Line,
}

impl BlockKind {
    /// The name that the JSON shapes use.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Heading => "heading",
            Self::Paragraph => "paragraph",
            Self::ListItem => "list-item",
            Self::TableCell => "table-cell",
            Self::Line => "line",
        }
    }
}

/// One sentence (segment) of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where the sentence stands in the document's text, without the white space around it.
    pub span: Span,
    /// Index of its block.
    pub block: usize,
    /// The kind of its block, or what segmentation found the line to be.
    pub kind: BlockKind,
    /// The numbering that opens it.
    pub numbering: Option<Numbering>,
}
