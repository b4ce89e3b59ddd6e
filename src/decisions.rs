//! Decisions of a reviewer, as the HTML report saves them.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::model::Report;

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

    /// Takes the findings that are decided out of `report`, unless they need fixing, and marks every decision that fits
    /// in `seen`.
    pub fn apply(&self, report: &mut Report, seen: &mut BTreeSet<String>) {
        report.accept(|finding| {
            let decision = self.decisions.iter().find(|decision| decision.fingerprint == finding.fingerprint);
            if let Some(decision) = decision {
                seen.insert(decision.fingerprint.clone());
            }
            decision.is_some_and(|decision| decision.state.suppresses())
        });
    }

    /// The decisions that fit no finding: their sentence has changed since, or the finding no longer occurs.
    pub fn stale<'a>(&'a self, seen: &'a BTreeSet<String>) -> impl Iterator<Item = &'a Decision> {
        self.decisions.iter().filter(|decision| !seen.contains(&decision.fingerprint))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
