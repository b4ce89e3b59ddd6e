use super::{lines, sentences};
use crate::lang::Language;
use crate::model::{BlockKind, Document, Sentence};
use crate::text::Span;

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
    let text = document.text.as_str();
    let mut found = Vec::new();
    for (block, at) in document.blocks.iter().enumerate() {
        if at.kind == BlockKind::Line {
            found.push(Sentence { span: at.span, block, kind: at.kind });
            continue;
        }
        for line in lines::lines(text, at.span, &language.segmentation) {
            let mut start = line.start();
            for end in sentences::ends(text, line, &language.segmentation) {
                push(&mut found, text, Span::new(start, end), block, at.kind);
                start = end;
            }
            push(&mut found, text, Span::new(start, line.end()), block, at.kind);
        }
    }
    found
}

fn push(found: &mut Vec<Sentence>, text: &str, piece: Span, block: usize, kind: BlockKind) {
    let written = piece.of(text);
    let trimmed = written.trim();
    if !trimmed.is_empty() {
        let start = piece.start() + (written.len() - written.trim_start().len());
        found.push(Sentence { span: Span::new(start, start + trimmed.len()), block, kind });
    }
}
