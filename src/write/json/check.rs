use std::collections::BTreeMap;
use std::io::{self, BufWriter, Seek, Write};

use serde::Serialize;
use tempfile::SpooledTempFile;

use super::FigureShape;
use crate::model::{Entry, Finding, Place, Report, Summary};
use crate::text::Pair;
use crate::write::location::{Location, Locator};

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
    Figure {
        #[serde(flatten)]
        figure: FigureShape<'a>,
        #[serde(flatten)]
        at: AtShape,
    },
    Sentence {
        start: usize,
        end: usize,
        text: &'a str,
        #[serde(flatten)]
        at: AtShape,
    },
}

/// Where a place stands in its file.
#[derive(Serialize)]
struct AtShape {
    /// The file, where the document has several.
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<String>,
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
    accepted: usize,
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
    fn of(place: &Place, locator: &Locator<'a>) -> Self {
        let document = locator.document();
        let Location { document: file, region, address, .. } = locator.locate(place.span);
        let at = AtShape {
            file: (document.origins.len() > 1).then_some(file),
            line: region.map(|region| region.start.line),
            column: region.map(|region| region.start.column),
            address,
        };
        if let Some(figure) = &place.figure {
            return Self::Figure { figure: FigureShape::of(figure, &document.text), at };
        }
        let (start, end, text) = (place.span.start(), place.span.end(), place.span.of(&document.text));
        Self::Sentence { start, end, text, at }
    }
}

impl<'a> FindingShape<'a> {
    fn of(finding: &'a Finding, unit: Option<&'a str>, locators: &Pair<Locator<'a>>) -> Self {
        let places = finding.places.as_ref().zip(locators.as_ref());
        let places = places.map(|(place, locator)| PlaceShape::of(place, locator));
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

/// One line of `check --format jsonl`; `unit` is the bitext unit's id, `locators` tell where its
/// places stand in their files.
///
/// # Errors
/// What `output` says.
pub fn finding_line(
    output: &mut impl Write,
    finding: &Finding,
    unit: Option<&str>,
    locators: &Pair<Locator>,
) -> io::Result<()> {
    serde_json::to_writer(&mut *output, &FindingShape::of(finding, unit, locators))?;
    output.write_all(b"\n")
}

/// How many bytes of the ledger are held in memory before they go to a file.
const SPOOL: usize = 8 << 20;

/// Writes the object of `check --format json` unit by unit: findings, ledger (`pairs`), summary. The ledger waits in a
/// temporary file until the findings are complete, so that memory does not grow with the units.
pub struct CheckObject<W> {
    output: W,
    has_findings: bool,
    pairs: BufWriter<SpooledTempFile>,
    has_pairs: bool,
}

impl<W: Write> CheckObject<W> {
    /// Begins the object.
    ///
    /// # Errors
    /// What `output` says.
    pub fn begin(mut output: W) -> io::Result<Self> {
        output.write_all(b"{\n  \"findings\": [")?;
        let pairs = BufWriter::new(SpooledTempFile::new(SPOOL));
        Ok(Self { output, has_findings: false, pairs, has_pairs: false })
    }

    /// Adds what was found in one unit.
    ///
    /// # Errors
    /// What the output or the temporary file says.
    pub fn add(&mut self, report: &Report, unit: Option<&str>, locators: &Pair<Locator>) -> io::Result<()> {
        for finding in &report.findings {
            element(&mut self.output, &FindingShape::of(finding, unit, locators), &mut self.has_findings)?;
        }
        let texts = locators.as_ref().map(|locator| locator.document().text.as_str());
        for entry in &report.ledger {
            element(&mut self.pairs, &EntryShape::of(entry, unit, texts), &mut self.has_pairs)?;
        }
        Ok(())
    }

    /// Completes the object and gives the output back.
    ///
    /// # Errors
    /// What the output or the temporary file says.
    pub fn finish(self, summary: &Summary) -> io::Result<W> {
        let Self { mut output, has_findings, pairs, has_pairs } = self;
        output.write_all(if has_findings { b"\n  ],\n  \"pairs\": [" } else { b"],\n  \"pairs\": [" })?;
        let mut pairs = pairs.into_inner().map_err(io::IntoInnerError::into_error)?;
        pairs.rewind()?;
        io::copy(&mut pairs, &mut output)?;
        output.write_all(if has_pairs { b"\n  ],\n" } else { b"],\n" })?;
        let beads = summary.beads.iter().map(|(&(left, right), &count)| (format!("{left}:{right}"), count)).collect();
        let shape = SummaryShape {
            units: summary.units,
            sentences: summary.sentences.into(),
            beads,
            figures: summary.figures.into(),
            tallied: summary.tallied,
            findings: summary.findings.clone(),
            accepted: summary.accepted,
        };
        output.write_all(b"  \"summary\": ")?;
        indented(&mut output, &shape, "  ")?;
        output.write_all(b"\n}\n")?;
        Ok(output)
    }
}

impl<W> std::fmt::Debug for CheckObject<W> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("CheckObject").finish_non_exhaustive()
    }
}

/// Writes a further element of a list.
fn element(output: &mut impl Write, shape: &impl Serialize, has_some: &mut bool) -> io::Result<()> {
    output.write_all(if std::mem::replace(has_some, true) { b",\n    " } else { b"\n    " })?;
    indented(output, shape, "    ")
}

/// Writes a value on as many lines as it has keys, all but the first of them indented.
fn indented(output: &mut impl Write, shape: &impl Serialize, indent: &str) -> io::Result<()> {
    // A line end inside a string of JSON is escaped, so that every one here stands between keys.
    let lines = serde_json::to_string_pretty(shape)?;
    for (index, line) in lines.split('\n').enumerate() {
        if index > 0 {
            write!(output, "\n{indent}")?;
        }
        output.write_all(line.as_bytes())?;
    }
    Ok(())
}
