use super::{lines, numbering, sentences};
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
            let numbering = numbering::numbering(text, at.span, &language.segmentation);
            found.push(Sentence { span: at.span, block, kind: at.kind, numbering });
            continue;
        }
        for line in lines::lines(text, at.span, &language.segmentation) {
            let mut start = line.start();
            for end in sentences::ends(text, line, &language.segmentation) {
                push(&mut found, text, Span::new(start, end), Place { block, kind: at.kind }, language);
                start = end;
            }
            push(&mut found, text, Span::new(start, line.end()), Place { block, kind: at.kind }, language);
        }
    }
    found
}

/// The block that a sentence stands in.
#[derive(Clone, Copy)]
struct Place {
    block: usize,
    kind: BlockKind,
}

fn push(found: &mut Vec<Sentence>, text: &str, piece: Span, place: Place, language: &Language) {
    let written = piece.of(text);
    let trimmed = written.trim();
    if !trimmed.is_empty() {
        let start = piece.start() + (written.len() - written.trim_start().len());
        let span = Span::new(start, start + trimmed.len());
        let numbering = numbering::numbering(text, span, &language.segmentation);
        found.push(Sentence { span, block: place.block, kind: place.kind, numbering });
    }
}
