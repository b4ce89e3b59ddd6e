use std::collections::BTreeMap;
use std::time::Duration;

/// What was found, what was wanted, and how far the two meet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Things found that are right.
    pub right: usize,
    /// Things found.
    pub found: usize,
    /// Things wanted that were found.
    pub met: usize,
    /// Things wanted.
    pub wanted: usize,
}

impl Counts {
    /// The share of what was found that is right; 1 where nothing was found.
    #[must_use]
    pub fn precision(self) -> f64 {
        share(self.right, self.found)
    }

    /// The share of what was wanted that was found; 1 where nothing was wanted.
    #[must_use]
    pub fn recall(self) -> f64 {
        share(self.met, self.wanted)
    }

    /// The harmonic mean of precision and recall.
    #[must_use]
    pub fn f1(self) -> f64 {
        let (precision, recall) = (self.precision(), self.recall());
        if precision + recall > 0.0 { 2.0 * precision * recall / (precision + recall) } else { 0.0 }
    }

    /// Adds other counts.
    pub fn add(&mut self, other: Self) {
        self.right += other.right;
        self.found += other.found;
        self.met += other.met;
        self.wanted += other.wanted;
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

/// The scores of one document or pair.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// Name of the document or pair.
    pub name: String,
    /// Counts by measure.
    pub measures: BTreeMap<&'static str, Counts>,
    /// What was missed and what was found wrongly, one a line.
    pub faults: Vec<String>,
    /// Bytes of text that the stage went through.
    pub bytes: usize,
    /// Time that the stage took.
    pub time: Duration,
}

/// The scores of one stage over gold data.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Evaluation {
    /// One row a document or pair, in the order of their names.
    pub rows: Vec<Row>,
}

impl Evaluation {
    /// All rows added up.
    #[must_use]
    pub fn total(&self) -> Row {
        let mut total = Row { name: "all".into(), ..Row::default() };
        for row in &self.rows {
            for (measure, counts) in &row.measures {
                total.measures.entry(measure).or_default().add(*counts);
            }
            total.bytes += row.bytes;
            total.time += row.time;
        }
        total
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_are_shares() {
        let counts = Counts { right: 3, found: 4, met: 3, wanted: 6 };
        assert!((counts.precision() - 0.75).abs() < 1e-9);
        assert!((counts.recall() - 0.5).abs() < 1e-9);
        assert!((counts.f1() - 0.6).abs() < 1e-9);
        assert!((Counts::default().f1() - 1.0).abs() < 1e-9, "nothing wanted and nothing found is right");
        assert!(Counts { wanted: 1, found: 1, ..Counts::default() }.f1().abs() < 1e-9);
    }
}
