use std::ops::Range;

use super::evidence::{Evidence, LONGEST, ln, running};
use super::side::{Marks, Sentences};
use super::weights::Weights;
use crate::text::Pair;

/// The most sentences on both sides of a bead of several sentences.
pub(super) const MANY: usize = 4;

/// Shapes of beads, in the order in which the search tries them.
pub(super) fn shapes() -> Vec<(usize, usize)> {
    let mut shapes = vec![(1, 1), (1, 0), (0, 1)];
    for length in 2..=MANY {
        shapes.extend([(length, 0), (0, length)]);
    }
    for length in 2..=LONGEST {
        shapes.extend([(1, length), (length, 1)]);
    }
    for rows in 2..=MANY {
        shapes.extend((2..=MANY).map(|columns| (rows, columns)));
    }
    shapes
}

/// The log prior of each shape.
pub(super) fn priors(shapes: &[(usize, usize)], weights: &Weights) -> Vec<f32> {
    let prior = |(rows, columns): (usize, usize)| match rows + columns {
        total if rows == 0 || columns == 0 => weights.null + weights.null_further * (total - 1) as f32,
        2 => 0.0,
        total => {
            weights.two
                + weights.further * (total - 3) as f32
                + if rows > 1 && columns > 1 { weights.many } else { 0.0 }
        }
    };
    shapes.iter().map(|shape| prior(*shape)).collect()
}

/// How the lengths of sentences relate to those of their translations.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lengths {
    /// Expected length of the reference for one unit of authoritative length.
    pub ratio: f32,
    /// Standard deviation of the log ratio for sentences of 100 letters.
    pub deviation: f32,
}

/// Scores beads of one stretch.
pub(super) struct Scorer<'a> {
    pub sides: &'a Pair<Sentences>,
    pub weights: &'a Weights,
    pub stretch: Pair<Range<usize>>,
    pub evidence: Evidence,
    /// How lengths relate.
    pub relation: Lengths,
    /// Each side's length up to each sentence of the stretch.
    pub lengths: Pair<Vec<f64>>,
    /// Mean length of a sentence.
    pub mean: Pair<f32>,
}

/// How many times the length that is expected a bead of three sentences may have at most, and one of more; or that time less.
const MOST_UNLIKE: [f32; 2] = [2.6, 1.8];

impl<'a> Scorer<'a> {
    pub(super) fn new(
        sides: &'a Pair<Sentences>,
        weights: &'a Weights,
        stretch: Pair<Range<usize>>,
        evidence: Evidence,
        relation: Lengths,
    ) -> Self {
        let lengths = sides.as_ref().zip(stretch.clone());
        let lengths = lengths.map(|(side, range)| running(side.lengths[range].iter().map(|length| f64::from(*length))));
        let mean = sides.as_ref().map(|side| side.mean_length + 1.0);
        Self { sides, weights, stretch, evidence, relation, lengths, mean }
    }

    /// The log-likelihood ratio of a bead: that its sentences translate each other, against that they met by chance.
    /// `None` for a bead of several sentences whose lengths rule it out.
    pub(super) fn score(&mut self, rows: Range<usize>, columns: Range<usize>) -> Option<f32> {
        let sum = |lengths: &[f64], range: &Range<usize>| (lengths[range.end] - lengths[range.start]) as f32;
        let own = sum(&self.lengths.authoritative, &rows);
        let other = sum(&self.lengths.reference, &columns);
        if rows.is_empty() || columns.is_empty() {
            if self.weights.null_length == 0.0 {
                return Some(0.0);
            }
            let relative = if rows.is_empty() { other / self.mean.reference } else { own / self.mean.authoritative };
            return Some(self.weights.null_length * ln(relative.max(0.05)));
        }
        let expected = own * self.relation.ratio + 4.0;
        let most = match rows.len() + columns.len() {
            2 => f32::INFINITY,
            3 => MOST_UNLIKE[0],
            _ => MOST_UNLIKE[1],
        };
        let relative = (other + 4.0) / expected;
        if relative > most || relative * most < 1.0 {
            return None;
        }
        let difference = ln(relative);
        let length = self.weights.length * self.length((expected + other) * 0.5, difference);
        let marks = self.marks(&rows, &columns);
        let paragraphs = self.paragraphs(&rows, &columns);
        let lead_in = self.lead_in(&rows, &columns);
        Some(length + marks + paragraphs + lead_in + self.evidence.score(rows, columns))
    }

    /// How well the lengths fit: a normal density of the log ratio against the density of unrelated lengths.
    fn length(&self, size: f32, difference: f32) -> f32 {
        let weights = self.weights;
        let shrunk = (ln(100.0 / size.max(10.0)) * weights.shrinking).exp();
        let deviation = (self.relation.deviation * shrunk).clamp(0.12, 0.7);
        let density = |deviation: f32| -(difference * difference) / (2.0 * deviation * deviation) - ln(deviation);
        (density(deviation) - density(weights.unrelated)).max(weights.length_floor)
    }

    /// How many paragraphs begin inside the bead on one side and not on the other.
    fn paragraphs(&self, rows: &Range<usize>, columns: &Range<usize>) -> f32 {
        if rows.len() + columns.len() == 2 {
            return 0.0;
        }
        let inside = |side: &Sentences, start: usize, range: &Range<usize>| {
            side.paragraphs[start + range.start + 1..start + range.end].iter().filter(|begins| **begins).count()
        };
        let one = inside(&self.sides.authoritative, self.stretch.authoritative.start, rows);
        let other = inside(&self.sides.reference, self.stretch.reference.start, columns);
        self.weights.paragraph * one.abs_diff(other) as f32
    }

    /// Whether a bead opens, on one side alone, with a sentence that ends in a colon and so leads to the next one.
    fn lead_in(&self, rows: &Range<usize>, columns: &Range<usize>) -> f32 {
        let leads = |side: &Sentences, start: usize, range: &Range<usize>| {
            range.len() > 1 && side.marks[start + range.start].0 & Marks::COLON != 0
        };
        let one = leads(&self.sides.authoritative, self.stretch.authoritative.start, rows);
        let other = leads(&self.sides.reference, self.stretch.reference.start, columns);
        if one == other { 0.0 } else { self.weights.lead_in }
    }

    /// Whether a quotation is left open, or closed, on both sides or on one alone.
    fn quotations(&self, rows: &Range<usize>, columns: &Range<usize>) -> f32 {
        let open = |side: &Sentences, start: usize, range: &Range<usize>| {
            side.quotations[start + range.start..start + range.end].iter().map(|open| i32::from(*open)).sum::<i32>()
        };
        let one = open(&self.sides.authoritative, self.stretch.authoritative.start, rows).signum();
        let other = open(&self.sides.reference, self.stretch.reference.start, columns).signum();
        match (one, other) {
            (0, 0) => 0.0,
            _ if one == other => self.weights.quotation[0],
            _ => self.weights.quotation[1],
        }
    }

    /// How well the marks at the edges of a bead agree.
    fn marks(&self, rows: &Range<usize>, columns: &Range<usize>) -> f32 {
        let edges = |side: &Sentences, start: usize, range: &Range<usize>| {
            let (first, last) = (side.marks[start + range.start], side.marks[start + range.end - 1]);
            (first.0 & Marks::FIRST) | (last.0 & Marks::LAST)
        };
        let one = edges(&self.sides.authoritative, self.stretch.authoritative.start, rows);
        let other = edges(&self.sides.reference, self.stretch.reference.start, columns);
        let mut rest = one | other;
        let mut sum = self.quotations(rows, columns);
        while rest != 0 {
            let mark = rest.trailing_zeros();
            let agree = one & other & 1 << mark != 0;
            sum += self.weights.marks[mark as usize][usize::from(!agree)];
            rest &= rest - 1;
        }
        sum
    }
}
