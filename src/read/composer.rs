use crate::model::{Block, BlockKind, Document};
use crate::text::Span;

/// The text of a document as it is put together, block by block.
#[derive(Debug, Default)]
pub(super) struct Composer {
    text: String,
    blocks: Vec<Block>,
    /// Where the open block starts in `text`.
    start: usize,
}

impl Composer {
    /// Adds text to the open block.
    pub(super) fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Adds the white space that a folded line end of the source stands for: none between two wide characters.
    pub(super) fn fold(&mut self, next: Option<char>) {
        let wide = |letter: char| unicode_width::UnicodeWidthChar::width(letter) == Some(2);
        let before = self.text.get(self.start..).and_then(|open| open.chars().next_back());
        if !(before.is_some_and(wide) && next.is_some_and(wide)) {
            self.text.push(' ');
        }
    }

    /// Ends the open block; without text it leaves nothing.
    pub(super) fn close(&mut self, kind: BlockKind) {
        let written = self.text.get(self.start..).unwrap_or_default();
        let trimmed = written.trim();
        if trimmed.is_empty() {
            self.text.truncate(self.start);
            return;
        }
        let start = self.start + (written.len() - written.trim_start().len());
        let span = Span::new(start, start + trimmed.len());
        self.text.truncate(span.end());
        self.blocks.push(Block { span, kind });
        self.text.push('\n');
        self.start = self.text.len();
    }

    /// The document.
    pub(super) fn finish(mut self, name: &str) -> Document {
        self.close(BlockKind::Paragraph);
        Document { text: self.text, blocks: self.blocks, name: name.into(), ..Document::default() }
    }
}
