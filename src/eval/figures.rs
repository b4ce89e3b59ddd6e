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

/// The figures among `near` that meet the gold figure: one with its value, a range of which it is a bound, or two with
/// its bounds.
fn meeting(wanted: &GoldFigure, found: &[Figure], near: &[usize]) -> Vec<usize> {
    let alike = |index: &usize| {
        let measure = found[*index].measure;
        measure.kind() == wanted.kind && unit_agrees(wanted, measure)
    };
    let alike: Vec<usize> = near.iter().copied().filter(alike).collect();
    let Some(value) = wanted.value.as_deref() else { return alike.first().copied().into_iter().collect() };
    let first = |meets: &dyn Fn(&str) -> bool| alike.iter().copied().find(|&at| meets(&value_text(&found[at].value)));
    let one = first(&|read| read == value)
        .or_else(|| first(&|read| bounds(read).is_some_and(|ends| ends.0 == value || ends.1 == value)));
    if let Some(index) = one {
        return vec![index];
    }
    match bounds(value).map(|(low, high)| (first(&|read| states(read, low)), first(&|read| states(read, high)))) {
        Some((Some(low), Some(high))) => vec![low, high],
        _ => Vec::new(),
    }
}

/// The two bounds of a range.
fn bounds(value: &str) -> Option<(&str, &str)> {
    value.split_once("..").filter(|(low, high)| !low.is_empty() && !high.is_empty())
}

/// Whether `read` is the bound, or a date that leaves out the bound's first parts: `---08` for `--10-08`.
fn states(read: &str, bound: &str) -> bool {
    let parts = read.trim_start_matches('-');
    read == bound || (parts.len() + 1 < read.len() && bound.strip_suffix(parts).is_some_and(|rest| rest.ends_with('-')))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang;

    #[track_caller]
    fn check(text: &str, gold: [&str; 4], met: bool) {
        let [written, kind, value, unit] = gold.map(str::to_owned);
        let unit = Some(unit).filter(|unit| !unit.is_empty());
        let wanted = GoldFigure { text: written, kind, value: Some(value), unit };
        let language = lang::detect(text).expect("a language");
        let mut counts = Counts::default();
        compare(text, &[wanted], &read(text, language), &mut counts, &mut Vec::new());
        assert_eq!(counts.met == 1, met, "{text}");
    }

    #[test]
    fn a_range_is_met_by_its_bounds_and_a_bound_by_its_range() {
        check("假期自10月1日至8日。", ["10月1日至8日", "date", "--10-01..--10-08", ""], true);
        check("假期自10月1日至8日。", ["10月1日至8日", "date", "--10-01..--10-09", ""], false);
        check("时间为3至5年。", ["3至5年", "duration", "3..5", "year"], true);
        check("时间为3至5年。", ["5年", "duration", "5", "year"], true);
        check("时间为3至5年。", ["5年", "duration", "4", "year"], false);
        check("时间为3至5年。", ["3至5年", "duration", "3..5", "month"], false);
    }

    #[test]
    fn only_dates_leave_parts_of_a_bound_out() {
        assert!(states("---08", "--10-08") && states("--11-28", "2025-11-28") && states("5", "5"));
        assert!(!states("8", "18") && !states("-8", "8") && !states("---08", "--10-18"));
    }
}
