//! Accepted findings, as a file that people review and version control keeps.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::{Deserialize, Serialize};

use crate::model::{Finding, Report};
use crate::text::Pair;

/// Findings that were looked at and accepted, by fingerprint.
///
/// A fingerprint is made of the rule, the values and the sentence; where the sentence stands does not count.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Baseline {
    /// The accepted findings by fingerprint, in its order, so that the file changes only where findings do.
    pub accepted: BTreeMap<String, Accepted>,
}

/// What a baseline says of one accepted finding, for its reader.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accepted {
    /// The rule.
    pub rule: String,
    /// What was reported.
    pub message: String,
    /// The authoritative sentence or figure.
    pub authoritative: String,
    /// The reference's.
    pub reference: String,
}

impl Baseline {
    /// Reads a baseline that [`Baseline::write`] wrote.
    ///
    /// # Errors
    /// Where and why the text is no baseline.
    pub fn parse(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }

    /// Writes the baseline as JSON.
    ///
    /// # Errors
    /// What `output` says.
    pub fn write(&self, output: &mut impl Write) -> io::Result<()> {
        serde_json::to_writer_pretty(&mut *output, self)?;
        output.write_all(b"\n")
    }

    /// Accepts a finding; `texts` are the decoded texts of the two sides.
    pub fn accept(&mut self, finding: &Finding, texts: Pair<&str>) {
        let written = finding.places.as_ref().zip(texts).map(|(place, text)| place.span.of(text).to_owned());
        let accepted = Accepted {
            rule: finding.rule.into(),
            message: finding.message.clone(),
            authoritative: written.authoritative,
            reference: written.reference,
        };
        self.accepted.insert(finding.fingerprint.clone(), accepted);
    }

    /// Takes the accepted findings out of `report` and marks them in `seen`.
    pub fn apply(&self, report: &mut Report, seen: &mut std::collections::BTreeSet<String>) {
        report.accept(|finding| {
            let accepted = self.accepted.contains_key(&finding.fingerprint);
            if accepted {
                seen.insert(finding.fingerprint.clone());
            }
            accepted
        });
    }
}
