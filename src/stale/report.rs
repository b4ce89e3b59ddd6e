use std::io::{self, Write};

use serde::Serialize;

use super::{Change, Stale};
use crate::model::{Figure, Text};
use crate::text::{Span, counted};
use crate::write::json::FigureShape;
use crate::write::location::Locator;

/// Writes the changes for people: where, what the translation says, and which figures changed.
///
/// # Errors
/// What `output` says.
pub fn text(output: &mut impl Write, stale: &Stale) -> io::Result<()> {
    let texts = stale.aligned.texts.as_ref();
    for change in &stale.changes {
        let (title, at, of) = match (change.new, change.old, change.reference) {
            (Some(new), None, _) => ("new, not yet translated", &stale.new, new),
            (_, Some(_), Some(reference)) => ("no longer current", texts.reference, reference),
            (_, Some(old), None) => ("changed, and was not translated", texts.authoritative, old),
            (None, None, _) => continue,
        };
        writeln!(output, "{}: {title}", Locator::new(&at.document).locate(of))?;
        for (name, text, span) in [
            ("old", texts.authoritative, change.old),
            ("new", &stale.new, change.new),
            ("reference", texts.reference, change.reference),
        ] {
            if let Some(span) = span {
                writeln!(output, "  {name:9}  {}", one_line(text, span))?;
            }
        }
        for (name, text, figures) in [("gone", texts.authoritative, &change.gone), ("come", &stale.new, &change.come)] {
            if !figures.is_empty() {
                let named: Vec<String> = figures.iter().map(|figure| named(text, figure)).collect();
                writeln!(output, "  {name:9}  {}", named.join(", "))?;
            }
        }
        writeln!(output)?;
    }
    match stale.changes.len() {
        0 => writeln!(output, "nothing changed"),
        count => writeln!(output, "{}", counted(count, "change")),
    }
}

/// Writes one JSON object a line for each change: `old`, `new` and `reference` with their byte spans and words, and the
/// figures that are gone and that came.
///
/// # Errors
/// What `output` says.
pub fn json_lines(output: &mut impl Write, stale: &Stale) -> io::Result<()> {
    for change in &stale.changes {
        serde_json::to_writer(&mut *output, &ChangeShape::of(change, stale))?;
        output.write_all(b"\n")?;
    }
    Ok(())
}

#[derive(Serialize)]
struct ChangeShape<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    old: Option<Stretch<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    new: Option<Stretch<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reference: Option<Stretch<'a>>,
    gone: Vec<FigureShape<'a>>,
    come: Vec<FigureShape<'a>>,
}

#[derive(Serialize)]
struct Stretch<'a> {
    start: usize,
    end: usize,
    text: &'a str,
}

impl<'a> Stretch<'a> {
    fn of(span: Span, text: &'a Text) -> Self {
        Self { start: span.start(), end: span.end(), text: span.of(&text.document.text) }
    }
}

impl<'a> ChangeShape<'a> {
    fn of(change: &Change, stale: &'a Stale) -> Self {
        let texts = stale.aligned.texts.as_ref();
        let shapes = |figures: &[Figure], text: &'a Text| {
            figures.iter().map(|figure| FigureShape::of(figure, &text.document.text)).collect()
        };
        Self {
            old: change.old.map(|span| Stretch::of(span, texts.authoritative)),
            new: change.new.map(|span| Stretch::of(span, &stale.new)),
            reference: change.reference.map(|span| Stretch::of(span, texts.reference)),
            gone: shapes(&change.gone, texts.authoritative),
            come: shapes(&change.come, &stale.new),
        }
    }
}

fn one_line(text: &Text, span: Span) -> String {
    span.of(&text.document.text).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn named(text: &Text, figure: &Figure) -> String {
    format!("{} ({})", one_line(text, figure.span), figure.describe())
}
