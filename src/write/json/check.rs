use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;

use super::FigureShape;
use crate::model::{Entry, Finding, Place, Report, Summary};
use crate::text::Pair;

#[derive(Serialize)]
struct FindingShape<'a> {
    rule: &'static str,
    severity: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'a str>,
    bead: usize,
    authoritative: PlaceShape<'a>,
    reference: PlaceShape<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    relation: Option<String>,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    suggestion: Option<&'a str>,
    fingerprint: &'a str,
}

/// A figure, or the sentence in which it was looked for.
#[derive(Serialize)]
#[serde(untagged)]
enum PlaceShape<'a> {
    Figure(FigureShape<'a>),
    Sentence { start: usize, end: usize, text: &'a str },
}

#[derive(Serialize)]
struct EntryShape<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'a str>,
    bead: usize,
    authoritative: FigureShape<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reference: Option<FigureShape<'a>>,
    verdict: &'static str,
}

#[derive(Serialize)]
struct SummaryShape {
    units: usize,
    sentences: Sides,
    beads: BTreeMap<String, usize>,
    figures: Sides,
    tallied: usize,
    findings: BTreeMap<&'static str, usize>,
}

#[derive(Serialize)]
struct Sides {
    authoritative: usize,
    reference: usize,
}

impl From<Pair<usize>> for Sides {
    fn from(counts: Pair<usize>) -> Self {
        Self { authoritative: counts.authoritative, reference: counts.reference }
    }
}

impl<'a> PlaceShape<'a> {
    fn of(place: &Place, text: &'a str) -> Self {
        match &place.figure {
            Some(figure) => Self::Figure(FigureShape::of(figure, text)),
            None => Self::Sentence { start: place.span.start(), end: place.span.end(), text: place.span.of(text) },
        }
    }
}

impl<'a> FindingShape<'a> {
    fn of(finding: &'a Finding, unit: Option<&'a str>, texts: Pair<&'a str>) -> Self {
        let places = finding.places.as_ref().zip(texts).map(|(place, text)| PlaceShape::of(place, text));
        Self {
            rule: finding.rule,
            severity: finding.severity.name(),
            unit,
            bead: finding.bead,
            authoritative: places.authoritative,
            reference: places.reference,
            relation: finding.relation.map(|relation| relation.to_string()),
            message: &finding.message,
            suggestion: finding.suggestion.as_deref(),
            fingerprint: &finding.fingerprint,
        }
    }
}

impl<'a> EntryShape<'a> {
    fn of(entry: &'a Entry, unit: Option<&'a str>, texts: Pair<&'a str>) -> Self {
        Self {
            unit,
            bead: entry.bead,
            authoritative: FigureShape::of(&entry.authoritative, texts.authoritative),
            reference: entry.reference.as_ref().map(|figure| FigureShape::of(figure, texts.reference)),
            verdict: entry.verdict.name(),
        }
    }
}

/// One line of `check --format jsonl`; `unit` is the bitext unit's id, `texts` the two decoded texts.
///
/// # Errors
/// What `output` says.
pub fn finding_line(
    output: &mut impl Write,
    finding: &Finding,
    unit: Option<&str>,
    texts: Pair<&str>,
) -> io::Result<()> {
    serde_json::to_writer(&mut *output, &FindingShape::of(finding, unit, texts))?;
    output.write_all(b"\n")
}

/// The object of `check --format json`, gathered unit by unit: findings, ledger (`pairs`), summary.
#[derive(Debug, Default)]
pub struct CheckObject {
    findings: Vec<serde_json::Value>,
    pairs: Vec<serde_json::Value>,
}

impl CheckObject {
    /// Adds what was found in one unit.
    ///
    /// # Errors
    /// None in practice: every value of the model has a JSON form.
    pub fn add(&mut self, report: &Report, unit: Option<&str>, texts: Pair<&str>) -> io::Result<()> {
        for finding in &report.findings {
            self.findings.push(serde_json::to_value(FindingShape::of(finding, unit, texts))?);
        }
        for entry in &report.ledger {
            self.pairs.push(serde_json::to_value(EntryShape::of(entry, unit, texts))?);
        }
        Ok(())
    }
}

/// Writes the object of `check --format json`.
///
/// # Errors
/// What `output` says.
pub fn check_object(output: &mut impl Write, object: &CheckObject, summary: &Summary) -> io::Result<()> {
    #[derive(Serialize)]
    struct Shape<'a> {
        findings: &'a [serde_json::Value],
        pairs: &'a [serde_json::Value],
        summary: SummaryShape,
    }
    let beads = summary.beads.iter().map(|(&(left, right), &count)| (format!("{left}:{right}"), count)).collect();
    let shape = Shape {
        findings: &object.findings,
        pairs: &object.pairs,
        summary: SummaryShape {
            units: summary.units,
            sentences: summary.sentences.into(),
            beads,
            figures: summary.figures.into(),
            tallied: summary.tallied,
            findings: summary.findings.clone(),
        },
    };
    serde_json::to_writer_pretty(&mut *output, &shape)?;
    output.write_all(b"\n")
}
