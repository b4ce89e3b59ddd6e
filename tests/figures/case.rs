use std::fs;
use std::path::{Path, PathBuf};

use bitally::figures::figures;
use bitally::lang::Language;
use bitally::model::{Figure, Measure, Qualifier, Value};
use bitally::text::Span;
use serde::Deserialize;

/// One text of a case file, with the figures that a reader must find in it.
pub struct Case {
    /// Where it stands, for messages.
    pub file: String,
    /// The text without its marks.
    pub text: String,
    /// The figures in text order.
    pub expected: Vec<(Span, String)>,
}

/// A case file: values, and how each is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    case: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    reads: Reads,
    written: Vec<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Reads {
    One(String),
    Many(Vec<String>),
}

/// The cases of `language`, and what is wrong with its case files.
pub fn cases(language: &Language) -> (Vec<Case>, Vec<String>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lang").join(language.tag).join("cases");
    let mut files: Vec<PathBuf> = fs::read_dir(&folder)
        .map(|entries| entries.map(|entry| entry.expect("the folder is readable").path()).collect())
        .unwrap_or_default();
    files.sort();
    let (mut cases, mut faults) = (Vec::new(), Vec::new());
    if files.is_empty() {
        faults.push(format!("{}: no case files", folder.display()));
    }
    for file in files {
        let name = format!("{}/{}", language.tag, file.file_name().expect("a name").to_string_lossy());
        let source = fs::read_to_string(&file).expect("a case file is readable");
        match parse(&name, &source) {
            Ok(more) => cases.extend(more),
            Err(fault) => faults.push(fault),
        }
    }
    (cases, faults)
}

/// The cases that `source` states; a message where it is malformed or empty.
pub fn parse(file: &str, source: &str) -> Result<Vec<Case>, String> {
    let parsed: File = toml::from_str(source).map_err(|error| format!("{file}: {error}"))?;
    let mut cases = Vec::new();
    for entry in parsed.case {
        let reads = match entry.reads {
            Reads::One(reading) => vec![reading],
            Reads::Many(readings) => readings,
        };
        if entry.written.is_empty() {
            return Err(format!("{file}: {reads:?} is written nowhere"));
        }
        for marked in entry.written {
            let (text, spans) = unmark(&marked).ok_or_else(|| format!("{file}: {marked:?} is marked wrongly"))?;
            let spans = if spans.is_empty() && reads.len() == 1 { vec![Span::new(0, text.len())] } else { spans };
            if spans.len() != reads.len() {
                return Err(format!("{file}: {marked:?} marks {} figures for {reads:?}", spans.len()));
            }
            let expected = spans.into_iter().zip(reads.iter().cloned()).collect();
            cases.push(Case { file: file.to_owned(), text, expected });
        }
    }
    if cases.is_empty() { Err(format!("{file}: no cases")) } else { Ok(cases) }
}

/// The text without `«` and `»`, and the spans between them.
pub fn unmark(marked: &str) -> Option<(String, Vec<Span>)> {
    let (mut text, mut spans, mut open) = (String::new(), Vec::new(), None);
    for letter in marked.chars() {
        match letter {
            '«' if open.is_none() => open = Some(text.len()),
            '»' => spans.push(Span::new(open.take()?, text.len())),
            '«' => return None,
            _ => text.push(letter),
        }
    }
    open.is_none().then_some((text, spans))
}

/// What is read from `text`, in the form of a case's expectations.
pub fn read(text: &str, language: &Language) -> Vec<(Span, String)> {
    let found = figures(text, Span::new(0, text.len()), language);
    found.iter().map(|figure| (figure.span, reading(figure))).collect()
}

/// The reading of a figure in one line: `money 1748100 CNY`, `percent 30..40 about`, `date 2021-11-05`.
///
/// Kind, value and unit come first; then the qualifier where the figure is not exact; then `spaced` and `optional`;
/// then `or` and each other reading. A currency that the text only suggests ends in `?`.
pub fn reading(figure: &Figure) -> String {
    let mut parts = vec![measured(figure.measure, &figure.value)];
    if figure.qualifier != Qualifier::Exact {
        parts.push(figure.qualifier.name().to_owned());
    }
    if figure.spaced {
        parts.push("spaced".to_owned());
    }
    if figure.optional {
        parts.push("optional".to_owned());
    }
    let others = figure.alternatives.iter();
    parts.extend(others.map(|(measure, value)| format!("or {}", measured(*measure, value))));
    parts.join(" ")
}

fn measured(measure: Measure, value: &Value) -> String {
    let bound = |bound: &Option<_>| bound.as_ref().map_or_else(String::new, ToString::to_string);
    let value = match value {
        Value::Single(scalar) => scalar.to_string(),
        Value::Range { low, high } => format!("{}..{}", bound(low), bound(high)),
        Value::Malformed => "malformed".to_owned(),
    };
    let unit = match measure {
        Measure::Multiple(reading) => Some(reading.name()),
        Measure::Percent | Measure::Points => None,
        measure => measure.unit(),
    };
    let doubt = if matches!(measure, Measure::Money { certain: false, .. }) { "?" } else { "" };
    format!("{} {value}{}{}{doubt}", measure.kind(), if unit.is_some() { " " } else { "" }, unit.unwrap_or_default())
}

/// The figures of a text with their spans, for messages.
pub fn listed(text: &str, readings: &[(Span, String)]) -> String {
    let all: Vec<String> = readings.iter().map(|(span, line)| format!("«{}» {line}", span.of(text))).collect();
    if all.is_empty() { "no figure".to_owned() } else { all.join("; ") }
}
