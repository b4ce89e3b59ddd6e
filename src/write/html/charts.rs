use std::collections::BTreeMap;
use std::fmt::Write;

use super::page::Reported;

/// How many figures of one kind tally.
#[derive(Debug)]
pub(super) struct KindRow {
    pub kind: &'static str,
    pub tallied: usize,
    pub total: usize,
    /// Length of the bar of those that tally, and of the whole bar, in thousandths of the largest kind.
    pub bars: (usize, usize),
}

/// The beads' probability along the documents, as a line in a box of 1000 by 100.
#[derive(Debug)]
pub(super) struct Course {
    /// Points of an SVG polyline.
    pub points: String,
    /// The lowest probability, in whole percent.
    pub lowest: u8,
}

/// Points of the line at most; a stretch of beads shows its lowest probability.
const POINTS: usize = 500;

/// The authoritative figures by kind, the most frequent kind first.
pub(super) fn kinds(pairs: &[Reported]) -> Vec<KindRow> {
    let mut counts: BTreeMap<&'static str, (usize, usize)> = BTreeMap::new();
    for entry in pairs.iter().flat_map(|pair| &pair.report.ledger) {
        let (tallied, total) = counts.entry(entry.authoritative.measure.kind()).or_default();
        *tallied += usize::from(entry.verdict.is_accounted_for());
        *total += 1;
    }
    let most = counts.values().map(|(_, total)| *total).max().unwrap_or(1);
    let row = |(kind, (tallied, total)): (&'static str, (usize, usize))| KindRow {
        kind,
        tallied,
        total,
        bars: (tallied * 1000 / most, total * 1000 / most),
    };
    let mut rows: Vec<KindRow> = counts.into_iter().map(row).collect();
    rows.sort_by_key(|row| (std::cmp::Reverse(row.total), row.kind));
    rows
}

/// The course of the probability; `None` where there are too few beads for a line.
pub(super) fn course(pairs: &[Reported]) -> Option<Course> {
    const FEWEST: usize = 3;
    let probabilities: Vec<f32> =
        pairs.iter().flat_map(|pair| &pair.beads).map(|bead| bead.probability.clamp(0.0, 1.0)).collect();
    if probabilities.len() < FEWEST {
        return None;
    }
    let stretch = probabilities.len().div_ceil(POINTS);
    let low = |stretch: &[f32]| stretch.iter().copied().fold(1.0, f32::min);
    let lows: Vec<f32> = probabilities.chunks(stretch).map(low).collect();
    let mut points = String::new();
    for (index, probability) in lows.iter().enumerate() {
        let across = index * 1000 / (lows.len() - 1).max(1);
        // Writing to a string does not fail.
        let _ = write!(points, "{across},{:.0} ", 100.0 - probability * 100.0);
    }
    Some(Course { points, lowest: crate::model::hundredths(low(&lows)) })
}
