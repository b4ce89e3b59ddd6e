//! Plain listings for the eye and for line-oriented tools.

use std::io::{self, Write};

use crate::model::{Document, Figure, Sentence};
use crate::segment::Explained;

/// One line of `segment --format text`: the sentence, with line ends and tabs inside it written as spaces.
///
/// # Errors
/// What `output` says.
pub fn sentence_line(output: &mut impl Write, sentence: &Sentence, document: &Document) -> io::Result<()> {
    writeln!(output, "{}", on_one_line(sentence.span.of(&document.text)))
}

/// One line of `segment --explain --format text`: why the sentence ends and the sentence, parted by a tab.
///
/// # Errors
/// What `output` says.
pub fn explained_line(output: &mut impl Write, explained: &Explained, document: &Document) -> io::Result<()> {
    write!(output, "{}\t", explained.reason.name())?;
    sentence_line(output, &explained.sentence, document)
}

/// One line of `figures --format text`: the figure as written, its kind and its value, parted by tabs.
///
/// # Errors
/// What `output` says.
pub fn figure_line(output: &mut impl Write, figure: &Figure, text: &str) -> io::Result<()> {
    let written = on_one_line(figure.span.of(text));
    writeln!(output, "{written}\t{}\t{}", figure.measure.kind(), figure.describe())
}

/// `text` with every run of white space as one space, as far as it holds a line end or tab.
#[must_use]
pub fn on_one_line(text: &str) -> std::borrow::Cow<'_, str> {
    if !text.contains(['\n', '\r', '\t']) {
        return text.into();
    }
    let mut line = String::with_capacity(text.len());
    for piece in text.split(['\n', '\r', '\t']).map(str::trim).filter(|piece| !piece.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(piece);
    }
    line.into()
}
