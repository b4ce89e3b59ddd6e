use crate::model::{Block, BlockKind, Document, Layout, Origin, Piece};
use crate::text::Span;

/// The text of a document as it is put together, block by block.
#[derive(Debug, Default)]
pub(super) struct Composer {
    text: String,
    blocks: Vec<Block>,
    pieces: Vec<Piece>,
    addresses: Vec<(usize, String)>,
    /// Where the open block starts in `text`.
    start: usize,
}

impl Composer {
    /// Adds text to the open block.
    pub(super) fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Adds text to the open block that stands at `source` in the file.
    pub(super) fn push_from(&mut self, text: &str, source: Span) {
        let start = self.text.len();
        self.text.push_str(text);
        if !text.is_empty() {
            self.pieces.push(Piece { text: Span::new(start, self.text.len()), source });
        }
    }

    /// Adds the white space that a folded line end of the source stands for: none between two wide characters.
    pub(super) fn fold(&mut self, next: Option<char>) {
        let before = self.open().chars().next_back();
        if !(before.is_some_and(is_wide) && next.is_some_and(is_wide)) {
            self.text.push(' ');
        }
    }

    /// The text of the open block so far.
    pub(super) fn open(&self) -> &str {
        self.text.get(self.start..).unwrap_or_default()
    }

    /// Keeps the closed blocks that `keep` says, by text, index and the count of all, with nothing but a line end between.
    pub(super) fn keep(&mut self, keep: impl Fn(&str, usize, usize) -> bool) {
        let (text, blocks) = (std::mem::take(&mut self.text), std::mem::take(&mut self.blocks));
        let addresses = std::mem::take(&mut self.addresses);
        let count = blocks.len();
        for (index, (block, (_, address))) in blocks.into_iter().zip(addresses).enumerate() {
            let written = block.span.of(&text);
            if keep(written, index, count) {
                let start = self.text.len();
                self.text.push_str(written);
                self.blocks.push(Block { span: Span::new(start, self.text.len()), kind: block.kind });
                self.addresses.push((start, address));
                self.text.push('\n');
            }
        }
        self.start = self.text.len();
    }

    /// Ends the open block; without text it leaves nothing.
    pub(super) fn close(&mut self, kind: BlockKind) {
        let written = self.open();
        let trimmed = written.trim();
        if trimmed.is_empty() {
            self.truncate(self.start);
            return;
        }
        let start = self.start + (written.len() - written.trim_start().len());
        let span = Span::new(start, start + trimmed.len());
        self.truncate(span.end());
        self.blocks.push(Block { span, kind });
        self.text.push('\n');
        self.start = self.text.len();
    }

    /// Ends the open block, which stands at an address of the file.
    pub(super) fn close_at(&mut self, kind: BlockKind, address: impl FnOnce() -> String) {
        let known = self.blocks.len();
        self.close(kind);
        if let Some(block) = self.blocks.get(known) {
            self.addresses.push((block.span.start(), address()));
        }
    }

    /// The document; its blocks have addresses, if any.
    pub(super) fn finish(mut self, name: &str) -> Document {
        self.close(BlockKind::Paragraph);
        let origin = Origin { start: 0, name: name.into(), layout: Layout::Addresses(self.addresses) };
        let origins = vec![origin];
        Document { text: self.text, blocks: self.blocks, name: name.into(), origins, ..Document::default() }
    }

    /// The document, whose text comes piece by piece from that of the file.
    pub(super) fn finish_from(mut self, source: &str, name: &str) -> Document {
        let pieces = std::mem::take(&mut self.pieces);
        let mut document = self.finish(name);
        if let Some(origin) = document.origins.first_mut() {
            origin.layout = Layout::Pieces { source: source.into(), pieces };
        }
        document
    }

    fn truncate(&mut self, length: usize) {
        self.text.truncate(length);
        while let Some(last) = self.pieces.last_mut().filter(|last| last.text.end() > length) {
            let kept = length.saturating_sub(last.text.start());
            if kept > 0 && last.text.len() == last.source.len() {
                last.text = Span::new(last.text.start(), length);
                last.source = Span::new(last.source.start(), last.source.start() + kept);
            } else {
                self.pieces.pop();
            }
        }
    }
}

/// Whether a character is as wide as two letters: Chinese characters and their punctuation.
fn is_wide(letter: char) -> bool {
    unicode_width::UnicodeWidthChar::width(letter) == Some(2)
}
