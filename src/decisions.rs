//! Decisions of a reviewer, as the HTML report saves them.

use serde::{Deserialize, Serialize};

use crate::model::{Coverage, Finding};
use crate::path::can_be_one;

/// The decisions on the findings of one report: the file `decisions.json`.
///
/// ```
/// use bitally::decisions::Decisions;
/// let decisions = Decisions::parse(r#"{"version": 1, "decisions": [
///     {"fingerprint": "cceb7c192420f2b9", "rule": "figure-differs", "state": "false-alarm", "reason": "both are right"}]}"#)?;
/// assert!(decisions.decisions[0].state.suppresses());
/// # Ok::<(), bitally::decisions::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decisions {
    /// The version of the format; 1.
    pub version: u32,
    /// The name of the authoritative document.
    #[serde(default)]
    pub authoritative: String,
    /// The name of the reference.
    #[serde(default)]
    pub reference: String,
    /// The decisions, one to a finding.
    pub decisions: Vec<Decision>,
}

/// What a reviewer decided on one finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// The finding's fingerprint; it changes with the sentence, so that an old decision does not fit a new sentence.
    pub fingerprint: String,
    /// The finding's rule.
    #[serde(default)]
    pub rule: String,
    /// The reference or bitext in which it stands, as the report named it; a decision without one, as they were saved at
    /// first, holds in any.
    #[serde(default)]
    pub document: String,
    /// How often the report had the finding in this document; 0 is any number of times.
    #[serde(default)]
    pub count: usize,
    /// What was decided.
    pub state: State,
    /// Why, in the reviewer's words.
    #[serde(default)]
    pub reason: String,
    /// Who decided.
    #[serde(default)]
    pub reviewer: String,
    /// When, as `2021-11-05`.
    #[serde(default)]
    pub date: String,
}

/// What can be decided on a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// The difference is known and stays.
    Accepted,
    /// There is no difference.
    FalseAlarm,
    /// The reference has to be corrected: the finding stays.
    NeedsFixing,
}

impl State {
    /// Whether the finding is no longer reported.
    #[must_use]
    pub fn suppresses(self) -> bool {
        self != Self::NeedsFixing
    }
}

/// Why a text is no file of decisions.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It is no JSON, or not of this shape.
    #[error("expected the decisions that the HTML report saves, found something else: {0}")]
    Shape(#[from] serde_json::Error),
    /// It is of another version.
    #[error("expected version 1, found version {0}; save the decisions again with a report of this bitally")]
    Version(u32),
}

impl Decisions {
    /// Reads a file of decisions.
    ///
    /// # Errors
    /// [`Error`]: what was expected, and what was found.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let decisions: Self = serde_json::from_str(text)?;
        if decisions.version == 1 { Ok(decisions) } else { Err(Error::Version(decisions.version)) }
    }

    /// Whether a finding of `document` is decided and no longer reported; `coverage` counts it if a decision fits it, by the
    /// document that the decision names.
    pub fn suppresses(&self, finding: &Finding, document: &str, coverage: &mut Coverage) -> bool {
        let fits = |decision: &&Decision| decision.fingerprint == finding.fingerprint && decision.is_of(document);
        let Some(decision) = self.decisions.iter().find(fits) else { return false };
        let before = coverage.meet(&decision.fingerprint, document);
        decision.state.suppresses() && (decision.count == 0 || before < decision.count)
    }

    /// The decisions that fit no finding, of the documents and rules that a run covers: their sentence has changed since, or
    /// the finding no longer occurs.
    pub fn stale<'a>(&'a self, coverage: &'a Coverage) -> impl Iterator<Item = &'a Decision> {
        self.decisions.iter().filter(move |decision| {
            let own = || coverage.documents().filter(|document| decision.is_of(document));
            let is_covered = if decision.document.is_empty() {
                coverage.covers(&decision.rule, None)
            } else {
                own().any(|document| coverage.covers(&decision.rule, Some(document)))
            };
            is_covered && own().all(|document| coverage.met(&decision.fingerprint, Some(document)) == 0)
        })
    }
}

impl Decision {
    /// Whether it can be of this document, however the run names it.
    fn is_of(&self, document: &str) -> bool {
        self.document.is_empty() || can_be_one(&self.document, document)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decision_holds_in_its_document() {
        let decision = |document: &str| {
            let text = format!(
                r#"{{"version": 1, "decisions": [{{"fingerprint": "1", "document": "{document}", "state": "accepted"}}]}}"#
            );
            Decisions::parse(&text).expect("decisions")
        };
        let mut coverage = Coverage::default();
        coverage.check("notices/1.en.txt");
        let stale = |document: &str, coverage: &Coverage| decision(document).stale(coverage).count();
        assert_eq!(["1.en.txt", "2.en.txt", ""].map(|document| stale(document, &coverage)), [1, 0, 0]);
        coverage.meet("1", "notices/1.en.txt");
        assert_eq!(stale("1.en.txt", &coverage), 0);
        coverage.whole = true;
        assert_eq!(stale("", &coverage), 0);
        let mut other = Coverage::default();
        other.whole = true;
        assert_eq!(stale("", &other), 1);
    }

    #[test]
    fn other_shapes_and_versions_are_refused() {
        for (text, said) in [
            ("[]", "expected the decisions"),
            (r#"{"version": 2, "decisions": []}"#, "found version 2"),
            (r#"{"version": 1, "decisions": [{"fingerprint": "x", "state": "maybe"}]}"#, "maybe"),
        ] {
            let error = Decisions::parse(text).expect_err("refused").to_string();
            assert!(error.contains(said), "{error}");
        }
    }
}
