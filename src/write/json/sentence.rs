use std::io::{self, Write};

use serde::Serialize;

use crate::model::{Document, Sentence};

#[derive(Serialize)]
struct SentenceShape<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    block: usize,
    kind: &'static str,
}

/// One line of `segment --format jsonl`.
///
/// # Errors
/// What `output` says.
pub fn sentence_line(output: &mut impl Write, sentence: &Sentence, document: &Document) -> io::Result<()> {
    let shape = SentenceShape {
        start: sentence.span.start(),
        end: sentence.span.end(),
        text: sentence.span.of(&document.text),
        block: sentence.block,
        kind: sentence.kind.name(),
    };
    serde_json::to_writer(&mut *output, &shape)?;
    output.write_all(b"\n")
}
