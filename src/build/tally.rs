use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::model::{Bead, Summary};
use crate::pipeline::Checked;

/// What documents amount to, in counts and in sums that add up.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Tally {
    /// Sentences of the authoritative and of the reference side.
    pub sentences: (u64, u64),
    /// Beads by type: `1:2` pairs one authoritative sentence with two of the reference.
    pub beads: BTreeMap<String, u64>,
    /// Figures of the authoritative and of the reference side.
    pub figures: (u64, u64),
    /// Authoritative figures that are accounted for.
    pub tallied: u64,
    /// Findings by rule.
    pub findings: BTreeMap<String, u64>,
    /// Units of bitexts that lack one of the two languages.
    pub incomplete_units: u64,
    /// Breaches of their standard that bitexts were read over with.
    pub faults: u64,
    /// Beads with sentences on both sides.
    paired: u64,
    /// Sum of the probabilities of those beads.
    right: f64,
    /// Sum of the probabilities that the other beads are wrong.
    missed: f64,
}

impl Tally {
    /// Adds one checked pair.
    pub(super) fn count(&mut self, checked: &Checked) {
        let summary: Summary = checked.summary();
        let wide = |count: usize| count as u64;
        self.sentences.0 += wide(summary.sentences.authoritative);
        self.sentences.1 += wide(summary.sentences.reference);
        self.figures.0 += wide(summary.figures.authoritative);
        self.figures.1 += wide(summary.figures.reference);
        self.tallied += wide(summary.tallied);
        for ((authoritative, reference), count) in summary.beads {
            *self.beads.entry(format!("{authoritative}:{reference}")).or_default() += wide(count);
        }
        for (rule, count) in summary.findings {
            *self.findings.entry(rule.to_owned()).or_default() += wide(count);
        }
        checked.aligned.beads.iter().for_each(|bead| self.weigh(bead));
    }

    fn weigh(&mut self, bead: &Bead) {
        let probability = f64::from(bead.probability);
        if bead.is_one_sided() {
            self.missed += 1.0 - probability;
        } else {
            self.paired += 1;
            self.right += probability;
        }
    }

    /// Adds the counts of other documents.
    pub fn add(&mut self, other: &Self) {
        let pairs = [(&mut self.sentences, other.sentences), (&mut self.figures, other.figures)];
        for (own, more) in pairs {
            own.0 += more.0;
            own.1 += more.1;
        }
        for (own, more) in [(&mut self.beads, &other.beads), (&mut self.findings, &other.findings)] {
            for (name, count) in more {
                *own.entry(name.clone()).or_default() += count;
            }
        }
        self.tallied += other.tallied;
        self.incomplete_units += other.incomplete_units;
        self.faults += other.faults;
        self.paired += other.paired;
        self.right += other.right;
        self.missed += other.missed;
    }

    /// Which share of the paired beads is right, by their own probabilities: Σp ÷ n. `None` without any.
    #[must_use]
    pub fn expected_precision(&self) -> Option<f64> {
        (self.paired > 0).then(|| self.right / self.paired as f64)
    }

    /// Which share of the right beads was found, by the beads' own probabilities: Σp ÷ (n + ½ Σ(1 − p₀)).
    ///
    /// A wrong bead of both sides stands where a right one belongs; a bead that is left out by mistake leaves a one-sided one,
    /// of probability p₀, on either side.
    #[must_use]
    pub fn expected_recall(&self) -> Option<f64> {
        let right_ones = self.paired as f64 + self.missed / 2.0;
        (right_ones > 0.0).then(|| self.right / right_ones)
    }

    /// The harmonic mean of the expected precision and recall.
    #[must_use]
    pub fn expected_f1(&self) -> Option<f64> {
        let (precision, recall) = (self.expected_precision()?, self.expected_recall()?);
        (precision + recall > 0.0).then(|| 2.0 * precision * recall / (precision + recall))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Pair;

    #[test]
    fn quality_follows_the_probabilities() {
        let bead = |authoritative, reference, probability| Bead {
            sentences: Pair::new(0..authoritative, 0..reference),
            probability,
        };
        let mut tally = Tally::default();
        assert_eq!(tally.expected_f1(), None);
        for bead in [bead(1, 1, 1.0), bead(2, 1, 0.5), bead(1, 0, 0.5), bead(0, 1, 0.5)] {
            tally.weigh(&bead);
        }
        assert_eq!(tally.expected_precision(), Some(0.75));
        assert_eq!(tally.expected_recall(), Some(0.6));
        let mut twice = tally.clone();
        twice.add(&tally);
        assert_eq!(twice.expected_f1(), tally.expected_f1());
        assert_eq!(twice.paired, 4);
    }
}
