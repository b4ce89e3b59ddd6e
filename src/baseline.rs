//! Accepted findings, as a file that people review and version control keeps.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::{Deserialize, Serialize};

use crate::model::{Coverage, Finding};
use crate::text::Pair;

/// Findings that were looked at and accepted, by fingerprint.
///
/// A fingerprint is made of the rule, the values and the sentence; where the sentence stands does not count. In which
/// documents a finding is accepted, and how often in each, is told beside it: the same error in another document, or once
/// more in this one, is a new one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Baseline {
    /// The accepted findings by fingerprint, in its order, so that the file changes only where findings do.
    pub accepted: BTreeMap<String, Accepted>,
}

/// What a baseline says of one accepted finding.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accepted {
    /// The rule.
    pub rule: String,
    /// What was reported, for the reader of the file.
    pub message: String,
    /// The authoritative sentence or figure.
    pub authoritative: String,
    /// The reference's.
    pub reference: String,
    /// How often it is accepted in which reference or bitext. An entry without documents, as they were
    /// written at first, accepts anywhere and any number of times.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub documents: BTreeMap<String, usize>,
}

/// An entry of a baseline that accepts more than there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stale<'a> {
    /// The fingerprint.
    pub fingerprint: &'a str,
    /// The entry.
    pub entry: &'a Accepted,
    /// The document; `None` for an entry without documents.
    pub document: Option<&'a str>,
    /// How often the finding is accepted there.
    pub accepted: usize,
    /// How often it occurs there.
    pub met: usize,
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

    /// Accepts a finding of `document` once; `texts` are the decoded texts of the two sides.
    pub fn accept(&mut self, finding: &Finding, document: &str, texts: Pair<&str>) {
        let entry = self.accepted.entry(finding.fingerprint.clone()).or_insert_with(|| {
            let written = finding.places.as_ref().zip(texts).map(|(place, text)| place.span.of(text).to_owned());
            Accepted {
                rule: finding.rule.into(),
                message: finding.message.clone(),
                authoritative: written.authoritative,
                reference: written.reference,
                documents: BTreeMap::new(),
            }
        });
        *entry.documents.entry(document.to_owned()).or_default() += 1;
    }

    /// Whether a finding of `document` is accepted; `coverage` counts it if the baseline knows it.
    pub fn accepts(&self, finding: &Finding, document: &str, coverage: &mut Coverage) -> bool {
        let Some(entry) = self.accepted.get(&finding.fingerprint) else { return false };
        let before = coverage.meet(&finding.fingerprint, document);
        entry.documents.is_empty() || entry.documents.get(document).is_some_and(|&accepted| before < accepted)
    }

    /// The documents that it names.
    pub fn documents(&self) -> impl Iterator<Item = &str> {
        self.accepted.values().flat_map(|entry| entry.documents.keys().map(String::as_str))
    }

    /// What it accepts of the documents and rules that a run covers, and that is not there or not so often.
    #[must_use]
    pub fn stale(&self, coverage: &Coverage) -> Vec<Stale<'_>> {
        let mut stale = Vec::new();
        for (fingerprint, entry) in &self.accepted {
            let bound = entry.documents.iter().map(|(document, &accepted)| (Some(document.as_str()), accepted));
            let anywhere = entry.documents.is_empty().then_some((None, 1));
            for (document, accepted) in bound.chain(anywhere) {
                let met = coverage.met(fingerprint, document);
                if met < accepted && coverage.covers(&entry.rule, document) {
                    stale.push(Stale { fingerprint, entry, document, accepted, met });
                }
            }
        }
        stale
    }

    /// Takes over from the baseline that this one replaces what the run does not cover: what was not checked stays
    /// accepted.
    pub fn keep(&mut self, before: Self, coverage: &Coverage) {
        for (fingerprint, mut entry) in before.accepted {
            let is_anywhere = entry.documents.is_empty();
            entry.documents.retain(|document, _| !coverage.covers(&entry.rule, Some(document)));
            if if is_anywhere { coverage.covers(&entry.rule, None) } else { entry.documents.is_empty() } {
                continue;
            }
            match self.accepted.get_mut(&fingerprint) {
                // What is accepted anywhere needs no list.
                Some(new) if is_anywhere => new.documents.clear(),
                Some(new) => new.documents.append(&mut entry.documents),
                None => _ = self.accepted.insert(fingerprint, entry),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A baseline of entries as `fingerprint: document count, …`.
    fn baseline(entries: &[(&str, &[(&str, usize)])]) -> Baseline {
        let entries = entries.iter().map(|(fingerprint, documents)| {
            let documents = documents.iter().map(|(document, count)| ((*document).to_owned(), *count)).collect();
            let rule = if fingerprint.starts_with("off") { "unit-missing" } else { "figure-differs" };
            ((*fingerprint).to_owned(), Accepted { rule: rule.into(), documents, ..Accepted::default() })
        });
        Baseline { accepted: entries.collect() }
    }

    fn coverage(whole: bool) -> Coverage {
        let mut coverage = Coverage::without(["unit-missing".to_owned()].into());
        coverage.whole = whole;
        coverage.check("a");
        coverage
    }

    #[test]
    fn what_was_not_checked_is_kept_and_not_called_stale() {
        let before = baseline(&[
            ("1", &[("a", 1)]),
            ("2", &[("a", 1), ("b", 2)]),
            ("3", &[("b", 1)]),
            ("4", &[]),
            ("off", &[("a", 1)]),
        ]);
        let mut part = coverage(false);
        part.meet("2", "a");
        let stale: Vec<_> = before.stale(&part).iter().map(|stale| (stale.fingerprint, stale.document)).collect();
        assert_eq!(stale, [("1", Some("a"))]);
        let whole = coverage(true);
        let stale: Vec<_> = before.stale(&whole).iter().map(|stale| (stale.fingerprint, stale.document)).collect();
        assert_eq!(stale, [("1", Some("a")), ("2", Some("a")), ("4", None)]);
        let mut new = baseline(&[("2", &[("a", 3)]), ("5", &[("a", 1)])]);
        new.keep(before.clone(), &part);
        let kept: &[(&str, &[(&str, usize)])] =
            &[("2", &[("a", 3), ("b", 2)]), ("3", &[("b", 1)]), ("4", &[]), ("5", &[("a", 1)]), ("off", &[("a", 1)])];
        assert_eq!(new, baseline(kept));
        let mut new = baseline(&[("4", &[("a", 1)])]);
        new.keep(before, &whole);
        assert_eq!(new, baseline(&[("2", &[("b", 2)]), ("3", &[("b", 1)]), ("4", &[("a", 1)]), ("off", &[("a", 1)])]));
    }

    #[test]
    fn an_entry_accepts_so_often_in_its_documents() {
        let known = baseline(&[("1", &[("a", 2)])]);
        let mut coverage = coverage(false);
        coverage.meet("1", "a");
        let stale = known.stale(&coverage);
        assert_eq!((stale[0].accepted, stale[0].met), (2, 1));
        coverage.meet("1", "a");
        assert_eq!(known.stale(&coverage), []);
    }
}
