use std::collections::BTreeMap;
use std::time::Instant;

use super::squeezed::Squeezed;
use super::{Counts, Evaluation, GoldFigure, Notice, Row};
use crate::figures;
use crate::model::{Figure, Measure, Value};
use crate::text::{Side, Span};

/// Scores the figures that are read in the gold sentences. A gold figure is met by a figure that overlaps it and has its
/// kind, value and unit.
#[must_use]
pub fn figures(notices: &[Notice]) -> Evaluation {
    let sides = notices.iter().flat_map(|notice| Side::BOTH.map(|side| (notice, side)));
    Evaluation { rows: sides.map(|(notice, side)| row(notice, side)).collect() }
}

fn row(notice: &Notice, side: Side) -> Row {
    let language = notice.languages[side];
    let mut row = Row { name: format!("{} {}", notice.name, language.tag), ..Row::default() };
    let mut counts = Counts::default();
    for bead in &notice.gold.beads {
        let text = bead.sentences(side).join("\n");
        let begin = Instant::now();
        let found = read(&text, language);
        row.time += begin.elapsed();
        row.bytes += text.len();
        compare(&text, bead.figures(side), &found, &mut counts, &mut row.faults);
    }
    row.measures = BTreeMap::from([("figures", counts)]);
    row
}

/// The figures of each line of `text`.
fn read(text: &str, language: &crate::lang::Language) -> Vec<Figure> {
    let mut start = 0;
    let mut found = Vec::new();
    for line in text.split('\n') {
        found.extend(figures::figures(text, Span::new(start, start + line.len()), language));
        start += line.len() + 1;
    }
    found
}

fn compare(text: &str, gold: &[GoldFigure], found: &[Figure], counts: &mut Counts, faults: &mut Vec<String>) {
    let squeezed = Squeezed::new(text);
    let mut from = 0;
    let mut right = vec![false; found.len()];
    let mut optional = vec![false; found.len()];
    for wanted in gold {
        let place = squeezed.find(&wanted.text, from..squeezed.len());
        from = place.as_ref().map_or(from, |range| range.end);
        let span = place.map_or(Span::default(), |range| squeezed.span(&range));
        let near: Vec<usize> = (0..found.len()).filter(|&index| found[index].span.overlaps(span)).collect();
        for &index in &near {
            optional[index] = wanted.kind == "optional";
        }
        if wanted.kind == "optional" {
            continue;
        }
        counts.wanted += 1;
        let meeting = meeting(wanted, found, &near);
        if meeting.is_empty() {
            let read = near.iter().map(|&index| shown(&found[index], text)).collect::<Vec<_>>().join(", ");
            let read = if read.is_empty() { "nothing".into() } else { read };
            let (value, unit) = (wanted.value.as_deref().unwrap_or("any"), wanted.unit.as_deref().unwrap_or(""));
            faults.push(format!("{:?} is {} {value} {unit}; read {read}", wanted.text, wanted.kind));
        }
        counts.met += usize::from(!meeting.is_empty());
        for index in meeting {
            right[index] = true;
        }
    }
    for (index, figure) in found.iter().enumerate().filter(|(index, _)| !optional[*index]) {
        counts.found += 1;
        counts.right += usize::from(right[index]);
        if !right[index] && !gold.iter().any(|wanted| wanted.text.contains(figure.span.of(text))) {
            faults.push(format!("spurious: {}", shown(figure, text)));
        }
    }
}

/// The figures among `near` that meet the gold figure: one with its value, or two with its bounds.
fn meeting(wanted: &GoldFigure, found: &[Figure], near: &[usize]) -> Vec<usize> {
    let same_measure = |figure: &Figure| figure.measure.kind() == wanted.kind && unit_agrees(wanted, figure.measure);
    let with_value = |value: &str| {
        near.iter().copied().find(|&index| same_measure(&found[index]) && value_text(&found[index].value) == value)
    };
    let Some(value) = wanted.value.as_deref() else {
        return near.iter().copied().find(|&index| same_measure(&found[index])).into_iter().collect();
    };
    if let Some(index) = with_value(value) {
        return vec![index];
    }
    let bounds = value.split_once("..").filter(|(low, high)| !low.is_empty() && !high.is_empty());
    match bounds.map(|(low, high)| (with_value(low), with_value(high))) {
        Some((Some(low), Some(high))) => vec![low, high],
        _ => Vec::new(),
    }
}

/// Whether the unit is the gold figure's, where that states one.
fn unit_agrees(wanted: &GoldFigure, measure: Measure) -> bool {
    let Some(unit) = wanted.unit.as_deref() else { return true };
    match measure {
        Measure::Multiple(reading) => reading.name() == unit,
        _ => measure.unit() == Some(unit),
    }
}

/// The value as gold files write it.
fn value_text(value: &Value) -> String {
    let bound = |scalar: &Option<crate::model::Scalar>| scalar.as_ref().map(ToString::to_string).unwrap_or_default();
    match value {
        Value::Single(scalar) => scalar.to_string(),
        Value::Range { low, high } => format!("{}..{}", bound(low), bound(high)),
        Value::Malformed => "malformed".into(),
    }
}

fn shown(figure: &Figure, text: &str) -> String {
    let unit = match figure.measure {
        Measure::Multiple(reading) => Some(reading.name()),
        measure => measure.unit(),
    };
    let (kind, value) = (figure.measure.kind(), value_text(&figure.value));
    format!("{:?} as {kind} {value} {}", figure.span.of(text), unit.unwrap_or_default())
}
