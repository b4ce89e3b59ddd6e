use std::sync::Arc;

use crate::model::{Finding, Report, Severity, Summary};
use crate::text::Pair;
use crate::write::location::{Location, Locator};

/// What a run found, pair by pair, in the order of the input.
#[derive(Clone, Debug, Default)]
pub struct Gathered {
    /// The pairs of documents, and the bitext units that have findings.
    pub cases: Vec<Case>,
    /// What could not be checked.
    pub failures: Vec<Failure>,
    /// The run in counts.
    pub summary: Summary,
}

/// A pair or bitext that could not be checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// Names of the two documents; twice the bitext's.
    pub documents: Arc<Pair<String>>,
    /// A file of it that is there: the reference, if that is not what is missing, or the bitext.
    pub file: String,
    /// Why, and what would help.
    pub message: String,
}

/// One pair of documents, or one unit of a bitext.
#[derive(Clone, Debug)]
pub struct Case {
    /// Names of the two documents; the bitext's for both sides of its units.
    pub documents: Arc<Pair<String>>,
    /// The unit's id.
    pub unit: Option<Box<str>>,
    /// Its findings.
    pub items: Box<[Item]>,
}

/// One finding with its place in the files.
#[derive(Clone, Debug)]
pub struct Item {
    /// Name of the rule.
    pub rule: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// What is wrong, in one sentence.
    pub message: String,
    /// What the reference should read.
    pub suggestion: Option<String>,
    /// Whether the reference has a figure at its place, which the suggestion replaces.
    pub replaces: bool,
    /// Stays the same when text elsewhere changes.
    pub fingerprint: String,
    /// Where it stands on each side.
    pub places: Pair<Location>,
}

impl Item {
    /// The message and what the reference should read.
    #[must_use]
    pub fn advice(&self) -> String {
        self.suggestion.as_ref().map_or_else(
            || self.message.clone(),
            |suggestion| format!("{}; should read: {suggestion}", self.message.trim_end_matches('.')),
        )
    }
}

impl Case {
    /// How people know the pair: the reference's name, or the bitext's and the unit.
    #[must_use]
    pub fn name(&self) -> String {
        let document = &self.documents.reference;
        self.unit.as_ref().map_or_else(|| document.clone(), |unit| format!("{document}#{unit}"))
    }
}

impl Case {
    /// What was found in one pair; `documents` are its names, `unit` the id of its bitext unit.
    #[must_use]
    pub fn of(report: &Report, locators: &Pair<Locator>, documents: &Arc<Pair<String>>, unit: Option<&str>) -> Self {
        let items = report.findings.iter().map(|finding| item(finding, locators)).collect();
        Self { documents: documents.clone(), unit: unit.map(Box::from), items }
    }
}

fn item(finding: &Finding, locators: &Pair<Locator>) -> Item {
    Item {
        rule: finding.rule,
        severity: finding.severity,
        message: finding.message.clone(),
        suggestion: finding.suggestion.clone(),
        replaces: finding.places.reference.figure.is_some(),
        fingerprint: finding.fingerprint.clone(),
        places: finding.places.as_ref().zip(locators.as_ref()).map(|(place, locator)| locator.locate(place.span)),
    }
}
