use super::Lines;
use crate::model::{Block, BlockKind, Document};
use crate::text::Span;

/// Plain text as a document: a paragraph block for each stretch between blank lines, or a line block for each line.
///
/// ```
/// use bitally::read::{self, Lines};
/// assert_eq!(read::text("一\n二\n\n三", "memory", Lines::Wrapped).blocks.len(), 2);
/// assert_eq!(read::text("一\n二\n\n三\n", "memory", Lines::Sentences).blocks.len(), 4);
/// ```
#[must_use]
pub fn text(text: &str, name: &str, lines: Lines) -> Document {
    let blocks = match lines {
        Lines::Sentences => sentence_lines(text).map(|span| Block { span, kind: BlockKind::Line }).collect(),
        Lines::Wrapped => paragraphs(text),
    };
    Document { text: text.into(), blocks, name: name.into(), ..Document::default() }
}

/// The spans of the lines that are sentences, which end at a line feed, a carriage return, or both.
fn sentence_lines(text: &str) -> impl Iterator<Item = Span> {
    each_line(text).flat_map(move |line| {
        let mut start = line.start();
        line.of(text).split('\r').map(move |part| {
            let span = Span::new(start, start + part.len());
            start += part.len() + 1;
            span
        })
    })
}

/// The spans of the lines without their terminators, which are line feeds with or without a carriage return before them.
fn each_line(text: &str) -> impl Iterator<Item = Span> {
    let mut start = 0;
    text.split_inclusive('\n').map(move |line| {
        let content = line.strip_suffix('\n').unwrap_or(line);
        let content = content.strip_suffix('\r').unwrap_or(content);
        let span = Span::new(start, start + content.len());
        start += line.len();
        span
    })
}

fn paragraphs(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut open = false;
    for line in each_line(text) {
        let content = line.of(text);
        let trimmed = content.trim();
        if trimmed.is_empty() {
            open = false;
            continue;
        }
        let start = line.start() + (content.len() - content.trim_start().len());
        let span = Span::new(start, start + trimmed.len());
        match blocks.last_mut() {
            Some(block) if open => block.span = block.span.to(span),
            _ => blocks.push(Block { span, kind: BlockKind::Paragraph }),
        }
        open = true;
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_are_sentences_end_as_lines_do() {
        let check = |written: &str, wanted: &[&str]| {
            let document = text(written, "memory", Lines::Sentences);
            let lines: Vec<&str> = document.blocks.iter().map(|block| block.span.of(written)).collect();
            assert_eq!(lines, wanted, "{written:?}");
        };
        check("a\nb\r\nc\rd", &["a", "b", "c", "d"]);
        check("a\r\rb\r", &["a", "", "b"]);
        check("a\n\n", &["a", ""]);
        check("", &[]);
    }
}
