use crate::lang::Language;
use crate::model::{Document, Sentence};

/// Splits every block of `document` into sentences.
#[must_use]
pub fn segment(document: &Document, language: &Language) -> Vec<Sentence> {
    let _ = language;
    let blocks = document.blocks.iter().enumerate();
    blocks.map(|(block, at)| Sentence { span: at.span, block, kind: at.kind }).collect()
}
