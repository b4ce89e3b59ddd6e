use std::io::{self, Write};

use serde::Serialize;

use crate::model::{Document, Numbering, Sentence};
use crate::segment::{Explained, Reason};

#[derive(Serialize)]
struct SentenceShape<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    block: usize,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    numbering: Option<NumberingShape>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'static str>,
}

#[derive(Serialize)]
struct NumberingShape {
    start: usize,
    end: usize,
    path: String,
    style: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'static str>,
}

impl NumberingShape {
    fn new(numbering: &Numbering) -> Self {
        Self {
            start: numbering.span.start(),
            end: numbering.span.end(),
            path: numbering.path().iter().map(u16::to_string).collect::<Vec<_>>().join("."),
            style: numbering.style.name(),
            unit: numbering.unit,
        }
    }
}

/// One line of `segment --format jsonl`.
///
/// # Errors
/// What `output` says.
pub fn sentence_line(output: &mut impl Write, sentence: &Sentence, document: &Document) -> io::Result<()> {
    line(output, sentence, document, None)
}

/// One line of `segment --explain --format jsonl`: a sentence with the reason why it ends.
///
/// # Errors
/// What `output` says.
pub fn explained_line(output: &mut impl Write, explained: &Explained, document: &Document) -> io::Result<()> {
    line(output, &explained.sentence, document, Some(explained.reason))
}

fn line(output: &mut impl Write, sentence: &Sentence, document: &Document, reason: Option<Reason>) -> io::Result<()> {
    let shape = SentenceShape {
        start: sentence.span.start(),
        end: sentence.span.end(),
        text: sentence.span.of(&document.text),
        block: sentence.block,
        kind: sentence.kind.name(),
        numbering: sentence.numbering.as_ref().map(NumberingShape::new),
        reason: reason.map(Reason::name),
    };
    serde_json::to_writer(&mut *output, &shape)?;
    output.write_all(b"\n")
}
