use std::collections::BTreeMap;

use super::{Bead, Report, Severity, Text};
use crate::text::{Pair, Side};

/// What a check amounts to, in counts. Summaries of many pairs add up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Bitext units or document pairs that were compared.
    pub units: usize,
    /// Sentences of each side.
    pub sentences: Pair<usize>,
    /// Beads by type: `(1, 2)` pairs one authoritative sentence with two of the reference.
    pub beads: BTreeMap<(usize, usize), usize>,
    /// Figures of each side.
    pub figures: Pair<usize>,
    /// Authoritative figures that are accounted for.
    pub tallied: usize,
    /// Findings by rule.
    pub findings: BTreeMap<&'static str, usize>,
    /// Findings by severity.
    pub severities: BTreeMap<Severity, usize>,
    /// Findings that are accepted, by a baseline, a decision or the settings, and are not among those.
    pub accepted: usize,
}

impl Summary {
    /// Counts one compared pair.
    #[must_use]
    pub fn of(texts: Pair<&Text>, beads: &[Bead], report: &Report) -> Self {
        let mut summary = Self {
            units: 1,
            sentences: texts.map(|text| text.sentences.len()),
            figures: texts.map(|text| text.figures.iter().map(Vec::len).sum()),
            accepted: report.accepted,
            tallied: report.ledger.iter().filter(|entry| entry.verdict.is_accounted_for()).count(),
            ..Self::default()
        };
        for bead in beads {
            let sentences = &bead.sentences;
            *summary.beads.entry((sentences.authoritative.len(), sentences.reference.len())).or_default() += 1;
        }
        for finding in &report.findings {
            *summary.findings.entry(finding.rule).or_default() += 1;
            *summary.severities.entry(finding.severity).or_default() += 1;
        }
        summary
    }

    /// Adds the counts of another pair.
    pub fn add(&mut self, other: &Self) {
        self.units += other.units;
        self.tallied += other.tallied;
        self.accepted += other.accepted;
        for side in Side::BOTH {
            self.sentences[side] += other.sentences[side];
            self.figures[side] += other.figures[side];
        }
        for (&bead, &count) in &other.beads {
            *self.beads.entry(bead).or_default() += count;
        }
        for (&rule, &count) in &other.findings {
            *self.findings.entry(rule).or_default() += count;
        }
        for (&severity, &count) in &other.severities {
            *self.severities.entry(severity).or_default() += count;
        }
    }
}
