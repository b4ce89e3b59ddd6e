use std::io::{self, Write};

use askama::Template;

use super::charts::{Course, KindRow, course, kinds};
use super::findings::{FindingView, LedgerRow, findings, ledger};
use super::marks::Marks;
use super::policy;
use super::rows::{Section, Tick, sections, strip};
use crate::lang::{self, Language};
use crate::model::{Bead, Report, Severity, Summary, Text};
use crate::text::{Pair, Side, Span};

/// One compared pair of a report.
#[derive(Clone, Debug)]
pub struct Reported {
    /// The id of its bitext unit; `None` for two documents.
    pub unit: Option<String>,
    /// The two texts.
    pub texts: Pair<Text>,
    /// Their languages.
    pub languages: Pair<&'static Language>,
    /// The beads, tiling both texts in order.
    pub beads: Vec<Bead>,
    /// Findings and ledger.
    pub report: Report,
}

impl Reported {
    /// The words at `span` of a side.
    pub(super) fn written(&self, side: Side, span: Span) -> &str {
        span.of(&self.texts[side].document.text)
    }
}

const STYLE: &str = include_str!("report.css");
const SCRIPT: &str = include_str!("report.js");

/// What `report.html` shows.
#[derive(Template)]
#[template(path = "report.html")]
struct Page<'a> {
    version: &'static str,
    policy: String,
    style: &'static str,
    script: &'static str,
    key: String,
    names: Pair<&'a str>,
    tags: Pair<&'static str>,
    languages: Pair<&'static str>,
    summary: &'a Summary,
    bead_types: Vec<(String, usize)>,
    missing: usize,
    severities: Vec<(Severity, usize)>,
    rules: Vec<(&'static str, usize)>,
    findings: Vec<FindingView<'a>>,
    sections: Vec<Section<'a>>,
    ledger: Vec<LedgerRow<'a>>,
    kinds: Vec<KindRow>,
    course: Option<Course>,
    strip: Vec<Tick>,
}

/// Writes the compared pairs as one self-contained web page (HTML 5, UTF-8).
///
/// The page asks nothing of the network: its content security policy admits its own style and script by their hashes and
/// nothing else. Memory grows with the texts: the page is for what people read, not for a corpus of a million units.
///
/// ```
/// use bitally::{Options, pipeline, read, write::html};
/// let chinese = read::text("罰款新臺幣五十億元。", "notice.zh.txt", read::Lines::Wrapped);
/// let english = read::text("A fine of NT$50 billion.", "notice.en.txt", read::Lines::Wrapped);
/// let checked = bitally::check(&chinese, &english, &Options::default())?;
/// let mut page = Vec::new();
/// html::page(&mut page, &[pipeline::reported(checked, None)])?;
/// assert!(String::from_utf8(page)?.contains("NT$5 billion"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// What `output` says.
pub fn page(output: &mut impl Write, pairs: &[Reported]) -> io::Result<()> {
    let mut summary = Summary::default();
    for pair in pairs {
        summary.add(&Summary::of(pair.texts.as_ref(), &pair.beads, &pair.report));
    }
    let marks = Marks::of(pairs);
    let findings = findings(pairs, &marks);
    let names =
        pairs.first().map_or(Pair::new("", ""), |pair| pair.texts.as_ref().map(|text| text.document.name.as_str()));
    let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    let severities = [Severity::Error, Severity::Warning, Severity::Note];
    let page = Page {
        version: env!("CARGO_PKG_VERSION"),
        policy: policy::content_security_policy(STYLE, SCRIPT),
        style: STYLE,
        script: SCRIPT,
        key: policy::digest(&format!("{}\0{}", names.authoritative, names.reference)),
        names,
        tags: Side::EACH.map(|side| tag(pairs, side)),
        languages: pairs.first().map_or(Pair::new("", ""), |pair| pair.languages.map(|one| one.name)),
        summary: &summary,
        bead_types: summary.beads.iter().map(|((left, right), &count)| (format!("{left}:{right}"), count)).collect(),
        missing: summary.figures.authoritative - summary.tallied.min(summary.figures.authoritative),
        severities: severities.map(|severity| (severity, count(severity))).to_vec(),
        rules: summary.findings.iter().map(|(&rule, &count)| (rule, count)).collect(),
        sections: sections(pairs, &marks),
        ledger: ledger(pairs, &marks),
        kinds: kinds(pairs),
        course: course(pairs),
        strip: strip(pairs),
        findings,
    };
    page.write_into(output)
}

/// The language tag of a side, with its script where the language has several.
fn tag(pairs: &[Reported], side: Side) -> &'static str {
    pairs.first().map_or("", |pair| lang::tag_with_script(pair.languages[side], &pair.texts[side].document.text))
}
