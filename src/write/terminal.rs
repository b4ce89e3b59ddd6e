//! The report that a verifier reads in a terminal.

use std::io::{self, Write};
use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};

use crate::model::{Finding, Place, Report, Severity, Summary, Text};
use crate::text::{LineIndex, Pair, Side};

/// How a terminal report looks.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// Whether to write ANSI colours.
    pub color: bool,
    /// Columns that a line may take.
    pub width: usize,
}

impl Default for Style {
    fn default() -> Self {
        Self { color: false, width: 100 }
    }
}

/// Writes the findings of one pair; `unit` is the id of its bitext unit.
///
/// # Errors
/// What `output` says.
pub fn findings(
    output: &mut impl Write,
    report: &Report,
    texts: Pair<&Text>,
    unit: Option<&str>,
    style: Style,
) -> io::Result<()> {
    if report.findings.is_empty() {
        return Ok(());
    }
    let lines = texts.map(|text| LineIndex::new(&text.document.text));
    let renderer = if style.color { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Unicode).term_width(style.width);
    for finding in &report.findings {
        writeln!(output, "{}\n", renderer.render(&[group(finding, texts, lines.as_ref(), unit)]))?;
    }
    Ok(())
}

/// Writes the counts at the end of a report.
///
/// # Errors
/// What `output` says.
pub fn summary(output: &mut impl Write, summary: &Summary) -> io::Result<()> {
    let Pair { authoritative, reference } = summary.sentences;
    let units = if summary.units == 1 { String::new() } else { format!("{} units, ", summary.units) };
    let beads: Vec<String> =
        summary.beads.iter().map(|(&(left, right), count)| format!("{count} of {left}:{right}")).collect();
    writeln!(output, "{units}{authoritative} and {reference} sentences; beads: {}", beads.join(", "))?;
    let Pair { authoritative, reference } = summary.figures;
    let tallied = summary.tallied;
    writeln!(output, "{authoritative} and {reference} figures; {tallied} of the authoritative {authoritative} tally")?;
    if summary.findings.is_empty() {
        return writeln!(output, "no findings");
    }
    let findings: Vec<String> = summary.findings.iter().map(|(rule, count)| format!("{count} {rule}")).collect();
    writeln!(output, "findings: {}", findings.join(", "))
}

fn group<'a>(finding: &'a Finding, texts: Pair<&'a Text>, lines: Pair<&LineIndex>, unit: Option<&str>) -> Group<'a> {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let mut elements: Vec<Element<'a>> = Vec::new();
    for side in Side::BOTH {
        elements.push(element(finding, side, texts[side], lines[side], unit));
    }
    if let Some(suggestion) = &finding.suggestion {
        elements.push(Level::HELP.message(format!("the reference should read `{suggestion}`")).into());
    }
    level.primary_title(finding.message.as_str()).id(finding.rule).elements(elements)
}

/// One side of a finding: its sentences with the figure marked, or the place where nothing stands.
fn element<'a>(finding: &'a Finding, side: Side, text: &'a Text, lines: &LineIndex, unit: Option<&str>) -> Element<'a> {
    let document = &text.document;
    let place = &finding.places[side];
    let name = unit.map_or_else(|| document.name.clone(), |unit| format!("{}#{unit}", document.name));
    let around = surroundings(text, place);
    let (line, column) = lines.position(&document.text, place.span.start());
    let source = document.text.get(around.clone()).unwrap_or_default();
    if source.is_empty() {
        return Origin::path(name).line(line).char_column(column).into();
    }
    let kind = if side == Side::Reference { AnnotationKind::Primary } else { AnnotationKind::Context };
    let marked = place.span.start().clamp(around.start, around.end) - around.start
        ..place.span.end().clamp(around.start, around.end) - around.start;
    let annotation = match &place.figure {
        Some(figure) => kind.span(marked).label(format!("= {}", figure.describe())),
        None if finding.places[side.other()].figure.is_some() => {
            kind.span(first_line(source)).label("no counterpart here")
        }
        None => kind.span(first_line(source)),
    };
    let (first, _) = lines.position(&document.text, around.start);
    Snippet::source(source).path(name).line_start(first).annotation(annotation).into()
}

/// The bytes of the sentences that a place touches.
fn surroundings(text: &Text, place: &Place) -> Range<usize> {
    let touching = text.sentences.iter().filter(|sentence| {
        sentence.span.overlaps(place.span) || sentence.span.contains(place.span) && !sentence.span.is_empty()
    });
    let whole = touching.map(|sentence| sentence.span).reduce(crate::text::Span::to);
    whole.map_or(place.span.range(), crate::text::Span::range)
}

/// The first line of `source`: a sentence without a figure is pointed at, not underlined over many lines.
fn first_line(source: &str) -> Range<usize> {
    0..source.find('\n').unwrap_or(source.len())
}
