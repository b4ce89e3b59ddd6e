use super::marks::Marks;
use super::page::Reported;
use super::rows::row_id;
use crate::model::{Place, Severity, hundredths};
use crate::text::{Pair, Side};

/// One finding on the page.
#[derive(Debug)]
pub(super) struct FindingView<'a> {
    /// Counted from 1.
    pub number: usize,
    pub rule: &'static str,
    pub severity: Severity,
    pub fingerprint: &'a str,
    /// The reference or bitext in which it stands.
    pub document: &'a str,
    pub unit: Option<&'a str>,
    /// The id of the bead's row.
    pub row: String,
    /// The bead's probability in whole percent.
    pub probability: u8,
    pub places: Pair<PlaceView<'a>>,
    pub relation: Option<String>,
    pub message: &'a str,
    pub suggestion: Option<&'a str>,
}

/// One side of a finding.
#[derive(Debug)]
pub(super) struct PlaceView<'a> {
    /// The figure as written, or nothing.
    pub text: &'a str,
    /// Its value in words.
    pub value: Option<String>,
    /// The id of its mark.
    pub mark: Option<&'a str>,
}

/// One line of the ledger.
#[derive(Debug)]
pub(super) struct LedgerRow<'a> {
    pub number: usize,
    pub kind: &'static str,
    pub text: &'a str,
    pub value: String,
    pub mark: &'a str,
    pub counterpart: Option<(&'a str, String)>,
    pub verdict: &'static str,
}

/// The findings of all pairs, in order.
pub(super) fn findings<'a>(pairs: &'a [Reported], marks: &'a Marks) -> Vec<FindingView<'a>> {
    let mut views = Vec::new();
    for (pair, reported) in pairs.iter().enumerate() {
        for finding in &reported.report.findings {
            let place = |side: Side| place(reported, marks, pair, side, &finding.places[side]);
            views.push(FindingView {
                number: views.len() + 1,
                rule: finding.rule,
                severity: finding.severity,
                fingerprint: &finding.fingerprint,
                document: &reported.texts.reference.document.name,
                unit: reported.unit.as_deref(),
                row: row_id(pair, finding.bead),
                probability: reported.beads.get(finding.bead).map_or(100, |bead| hundredths(bead.probability)),
                places: Pair::new(place(Side::Authoritative), place(Side::Reference)),
                relation: finding.relation.map(|relation| relation.to_string()),
                message: &finding.message,
                suggestion: finding.suggestion.as_deref(),
            });
        }
    }
    views
}

/// The ledgers of all pairs, in order.
pub(super) fn ledger<'a>(pairs: &'a [Reported], marks: &'a Marks) -> Vec<LedgerRow<'a>> {
    let mut rows = Vec::new();
    for (pair, reported) in pairs.iter().enumerate() {
        for entry in &reported.report.ledger {
            let figure = &entry.authoritative;
            let counterpart = entry.reference.as_ref();
            rows.push(LedgerRow {
                number: rows.len() + 1,
                kind: figure.measure.kind(),
                text: reported.written(Side::Authoritative, figure.span),
                value: figure.describe(),
                mark: marks.at(pair, Side::Authoritative, figure.span).map_or("", |mark| &mark.id),
                counterpart: counterpart.map(|other| (reported.written(Side::Reference, other.span), other.describe())),
                verdict: entry.verdict.name(),
            });
        }
    }
    rows
}

fn place<'a>(reported: &'a Reported, marks: &'a Marks, pair: usize, side: Side, place: &'a Place) -> PlaceView<'a> {
    let Some(figure) = &place.figure else { return PlaceView { text: "", value: None, mark: None } };
    PlaceView {
        text: reported.written(side, figure.span),
        value: Some(figure.describe()),
        mark: marks.at(pair, side, figure.span).map(|mark| mark.id.as_str()),
    }
}
