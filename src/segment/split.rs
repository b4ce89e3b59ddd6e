use super::options::Options;
use super::reason::Reason;
use super::sentences::End;
use super::{lines, numbering, sentences};
use crate::lang::Language;
use crate::model::{Block, BlockKind, Document, Sentence};
use crate::text::Span;

/// A sentence and why it ends where it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Explained {
    /// The sentence.
    pub sentence: Sentence,
    /// Why it ends.
    pub reason: Reason,
}

/// Splits every block of `document` into sentences.
///
/// A [`BlockKind::Line`] block is one sentence, even when it is empty. In every other block each sentence is trimmed of
/// white space, and sentences and the white space between them rebuild the block.
///
/// ```
/// use bitally::{lang, read, segment::segment};
/// let document = read::text("共抓获1292人。行动继续。", "memory", read::Lines::Wrapped);
/// assert_eq!(segment(&document, lang::find("zh").unwrap()).len(), 2);
/// ```
#[must_use]
pub fn segment(document: &Document, language: &Language) -> Vec<Sentence> {
    explain(document, language, Options::default()).into_iter().map(|explained| explained.sentence).collect()
}

/// Splits every block of `document` into sentences as `options` say, and gives the reason of each boundary.
///
/// ```
/// use bitally::{lang, read, segment};
/// let document = read::text("It is final. Costs follow", "memory", read::Lines::Wrapped);
/// let english = lang::find("en").unwrap();
/// let explained = segment::explain(&document, english, segment::Options::default());
/// assert_eq!(explained[0].reason, segment::Reason::Stop);
/// assert_eq!(explained[1].reason, segment::Reason::BlockEnd);
/// ```
#[must_use]
pub fn explain(document: &Document, language: &Language, options: Options) -> Vec<Explained> {
    let mut pieces =
        Pieces { text: &document.text, language, found: Vec::with_capacity(document.blocks.len()), ends: Vec::new() };
    for (index, block) in document.blocks.iter().enumerate() {
        if block.kind == BlockKind::Line {
            pieces.add(block.span, index, *block, Reason::Given);
        } else {
            split_block(&mut pieces, index, *block, options);
        }
    }
    pieces.found
}

fn split_block(pieces: &mut Pieces<'_>, index: usize, block: Block, options: Options) {
    let tables = &pieces.language.segmentation;
    for line in lines::lines(pieces.text, block.span, tables) {
        let mut start = line.start();
        let mut ends = std::mem::take(&mut pieces.ends);
        sentences::ends(pieces.text, line, tables, options, &mut ends);
        for &End { at, reason } in &ends {
            pieces.push(Span::new(start, at), index, block, reason);
            start = at;
        }
        pieces.ends = ends;
        let last = if line.end() == block.span.end() { Reason::BlockEnd } else { Reason::LineEnd };
        pieces.push(Span::new(start, line.end()), index, block, last);
    }
}

/// The sentences of a document as they are found.
struct Pieces<'a> {
    text: &'a str,
    language: &'a Language,
    found: Vec<Explained>,
    /// The ends in the line that is read, kept for its room.
    ends: Vec<End>,
}

impl Pieces<'_> {
    /// Adds what a piece holds, without the white space around it.
    fn push(&mut self, piece: Span, index: usize, block: Block, reason: Reason) {
        let written = piece.of(self.text);
        if written.chars().all(super::character::is_space) {
            return;
        }
        let words = without_escapes(written.trim_start());
        let trimmed = words.trim_end();
        let start = piece.end() - words.len();
        self.add(Span::new(start, start + trimmed.len()), index, block, reason);
    }

    fn add(&mut self, span: Span, index: usize, block: Block, reason: Reason) {
        let numbering = numbering::numbering(self.text, span, &self.language.segmentation);
        let sentence = Sentence { span, block: index, kind: block.kind, numbering };
        self.found.push(Explained { sentence, reason });
    }
}

/// `text` without line ends that an export wrote as escapes: a backslash and a letter, before white space.
fn without_escapes(text: &str) -> &str {
    if !text.starts_with('\\') {
        return text;
    }
    let escapes = text.trim_start_matches(r"\r").trim_start_matches(r"\n");
    let words = escapes.trim_start();
    if escapes.len() < text.len() && words.len() < escapes.len() && !words.is_empty() { words } else { text }
}
