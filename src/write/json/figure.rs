use std::io::{self, Write};

use serde::Serialize;

use super::whole_units::in_whole_units;
use crate::model::{Figure, Measure, Value};
use crate::text::Span;

/// A figure as the JSON shapes write it.
#[derive(Debug, Serialize)]
pub struct FigureShape<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    start: usize,
    end: usize,
    text: &'a str,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    low: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    high: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'static str>,
    qualifier: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reading: Option<&'static str>,
    #[serde(skip_serializing_if = "is_false")]
    malformed: bool,
    #[serde(skip_serializing_if = "is_false")]
    spaced: bool,
    #[serde(skip_serializing_if = "is_false")]
    optional: bool,
}

impl<'a> FigureShape<'a> {
    /// The shape of `figure`, which stands in `text`.
    #[must_use]
    pub fn of(figure: &Figure, text: &'a str) -> Self {
        let (stated, measure) = in_whole_units(figure);
        let (value, low, high) = match stated.as_ref() {
            Value::Single(scalar) => (Some(scalar.to_string()), None, None),
            Value::Range { low, high } => {
                (None, low.as_ref().map(ToString::to_string), high.as_ref().map(ToString::to_string))
            }
            Value::Malformed => (None, None, None),
        };
        let reading = match measure {
            Measure::Multiple(reading) => Some(reading.name()),
            _ => None,
        };
        Self {
            line: None,
            start: figure.span.start(),
            end: figure.span.end(),
            text: figure.span.of(text),
            kind: measure.kind(),
            value,
            low,
            high,
            unit: measure.unit(),
            qualifier: figure.qualifier.name(),
            reading,
            malformed: figure.value == Value::Malformed,
            spaced: figure.spaced,
            optional: figure.optional,
        }
    }
}

/// One line of `figures --format jsonl`. With `line`, the line's number and span come first and the offsets count from
/// its start.
///
/// # Errors
/// What `output` says.
pub fn figure_line(
    output: &mut impl Write,
    figure: &Figure,
    text: &str,
    line: Option<(usize, Span)>,
) -> io::Result<()> {
    let mut shape = FigureShape::of(figure, text);
    if let Some((number, span)) = line {
        shape.line = Some(number);
        shape.start = shape.start.saturating_sub(span.start());
        shape.end = shape.end.saturating_sub(span.start());
    }
    serde_json::to_writer(&mut *output, &shape)?;
    output.write_all(b"\n")
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_false(flag: &bool) -> bool {
    !flag
}
