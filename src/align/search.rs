use std::ops::Range;

use super::band::{Band, Row};
use super::evidence::LONGEST;
use super::score::Scorer;
use crate::model::Bead;
use crate::text::Pair;

/// How far a place may fall behind the best of its row before nothing is built on it, in natural logarithms: the first is
/// enough nearly everywhere; where one text leaves out a long passage, the way through it can be worse than that.
const BEAMS: [f32; 3] = [9.0, 60.0, f32::INFINITY];

/// A passage of so many sentences that one side alone has, where that is a good part of a short stretch, is worse than the first
/// beam allows, while wrong beads spread over it may not be.
const LONG: usize = 6;

/// How far a way to a place may fall behind the best one there before it is forgotten.
const NARROW: f32 = 10.0;

/// Steps that room is made for at once, for each place.
const STEPS: usize = 4;

/// A bead that was scored, between two places of the lattice.
struct Step {
    from: u32,
    to: u32,
    shape: u8,
    score: f32,
}

/// The ways through the lattice.
struct Ways {
    /// What the best way to each place scores.
    best: Vec<f32>,
    /// Its last step.
    back: Vec<u32>,
    /// All steps that may be part of a good way, in an order that never goes back.
    steps: Vec<Step>,
}

impl Ways {
    /// What the best way to a place of this row scores, of those that are known.
    fn best_of(&self, nodes: &Band, row: usize) -> f32 {
        let cells = nodes.columns(row).filter_map(|column| nodes.cell(row, column));
        cells.fold(f32::NEG_INFINITY, |best, cell| best.max(self.best[cell]))
    }

    /// Adds a step, unless there is a far better way to where it leads.
    fn add(&mut self, step: Step) {
        let (from, to) = (step.from as usize, step.to as usize);
        let reached = self.best[from] + step.score;
        if reached < self.best[to] - NARROW {
            return;
        }
        if reached > self.best[to] {
            self.best[to] = reached;
            self.back[to] = self.steps.len() as u32;
        }
        self.steps.push(step);
    }
}

/// The best beads of one stretch, and the probability of each by forward–backward over the same lattice.
///
/// `nodes` says, for each number of sentences done on the authoritative side, which numbers of sentences done on the other
/// side are looked at.
pub(super) fn search(scorer: &mut Scorer<'_>, nodes: &Band, shapes: &[(usize, usize)], priors: &[f32]) -> Vec<Bead> {
    let counts = scorer.stretch.as_ref().map(Range::len);
    let apart = counts.authoritative.abs_diff(counts.reference);
    let omits = apart >= LONG && apart * 4 > counts.authoritative.min(counts.reference);
    BEAMS[usize::from(omits)..]
        .iter()
        .find_map(|beam| search_within(*beam, scorer, nodes, shapes, priors))
        .unwrap_or_default()
}

/// `None` where no way that stays within the beam leads to the end.
fn search_within(
    beam: f32,
    scorer: &mut Scorer<'_>,
    nodes: &Band,
    shapes: &[(usize, usize)],
    priors: &[f32],
) -> Option<Vec<Bead>> {
    let rows = scorer.stretch.authoritative.len();
    let columns = scorer.stretch.reference.len();
    let mut ways = Ways {
        best: vec![f32::NEG_INFINITY; nodes.cells()],
        back: vec![u32::MAX; nodes.cells()],
        steps: Vec::with_capacity(nodes.cells() * STEPS),
    };
    if let Some(origin) = nodes.cell(0, 0) {
        ways.best[origin] = 0.0;
    }
    // Ways inside a row come first, so that all that lead to a place are known when others leave the row from it.
    let (leaving, inside): (Vec<_>, Vec<_>) =
        (0..).zip(shapes.iter().copied()).partition(|(_, (height, _)): &(u8, _)| *height > 0);
    for row in 0..=rows {
        // The last row leads to the end, however far that is.
        let floor = if row < rows { ways.best_of(nodes, row) - beam } else { f32::NEG_INFINITY };
        // The rows that a bead can end in.
        let ends: [Row; LONGEST + 1] = std::array::from_fn(|height| nodes.row(row + height));
        for shapes in [&inside, &leaving] {
            for column in nodes.columns(row) {
                let Some(from) = ends[0].cell(column) else { continue };
                if ways.best[from] == f32::NEG_INFINITY || ways.best[from] < floor {
                    continue;
                }
                for &(shape, (height, width)) in shapes {
                    let Some(to) = ends[height].cell(column + width) else { continue };
                    let Some(fit) = scorer.score(row..row + height, column..column + width) else { continue };
                    let score = fit + priors[usize::from(shape)];
                    ways.add(Step { from: from as u32, to: to as u32, shape, score });
                }
            }
        }
    }
    let Ways { best, back, steps } = ways;
    let (origin, end) = (nodes.cell(0, 0)?, nodes.cell(rows, columns)?);
    if best[end] == f32::NEG_INFINITY {
        return None;
    }
    let temperature = scorer.weights.temperature;
    let backwards = good_to(end, &steps, &best);
    let each = |from: u32, to: u32, step: &Step| (from, to, step.score * temperature);
    let forward = flow(nodes.cells(), origin, backwards.iter().rev().map(|step| each(step.from, step.to, step)));
    let backward = flow(nodes.cells(), end, backwards.iter().map(|step| each(step.to, step.from, step)));
    let mut beads = Vec::new();
    let mut at = end;
    let (mut row, mut column) = (scorer.stretch.authoritative.end, scorer.stretch.reference.end);
    while let Some(step) = steps.get(back[at] as usize) {
        let (down, across) = shapes[usize::from(step.shape)];
        let log = forward[step.from as usize] + step.score * temperature + backward[step.to as usize] - forward[end];
        let range = |end: usize, length: usize| -> Range<usize> { end - length..end };
        beads.push(Bead {
            sentences: Pair::new(range(row, down), range(column, across)),
            probability: log.exp().clamp(0.0, 1.0),
        });
        (row, column) = (row - down, column - across);
        at = step.from as usize;
    }
    beads.reverse();
    Some(beads)
}

/// The steps of those ways to the end that are good at every place, the last steps first: of all that were looked at, a tenth.
fn good_to<'a>(end: usize, steps: &'a [Step], best: &[f32]) -> Vec<&'a Step> {
    let mut leads_to_end = vec![false; best.len()];
    leads_to_end[end] = true;
    let mut good = Vec::with_capacity(steps.len() / 4);
    for step in steps.iter().rev() {
        let (from, to) = (step.from as usize, step.to as usize);
        if leads_to_end[to] && best[from] + step.score >= best[to] - NARROW {
            leads_to_end[from] = true;
            good.push(step);
        }
    }
    good
}

/// The sum over all ways from `origin` to each place, in logarithms; the steps come in an order that never goes back.
fn flow(places: usize, origin: usize, steps: impl Iterator<Item = (u32, u32, f32)>) -> Vec<f32> {
    let mut sums = vec![Sum { largest: f32::NEG_INFINITY, share: 0.0 }; places];
    // The logarithm of each sum, worked out when the first step goes on from it.
    let mut logs = vec![f32::NAN; places];
    logs[origin] = 0.0;
    for (from, to, score) in steps {
        let log = &mut logs[from as usize];
        if log.is_nan() {
            *log = sums[from as usize].log();
        }
        sums[to as usize].add(*log + score);
    }
    let log = |(log, sum): (f32, &Sum)| if log.is_nan() { sum.log() } else { log };
    logs.into_iter().zip(&sums).map(log).collect()
}

/// A sum of numbers that are given as logarithms.
#[derive(Clone, Copy)]
struct Sum {
    /// The logarithm of the largest.
    largest: f32,
    /// All of them as shares of it.
    share: f32,
}

impl Sum {
    fn add(&mut self, log: f32) {
        let further = log - self.largest;
        if further <= 0.0 {
            self.share += further.exp();
        } else if log > f32::NEG_INFINITY {
            self.share = self.share * (-further).exp() + 1.0;
            self.largest = log;
        }
    }

    fn log(self) -> f32 {
        self.largest + self.share.ln()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_that_meet_add_up_and_lead_on() {
        // Two ways to place 1 and one on from there; nothing leads to place 3.
        let steps = [(0, 1, 0.25_f32.ln()), (0, 1, 0.5_f32.ln()), (1, 2, 0.5_f32.ln())];
        let sums = flow(4, 0, steps.into_iter());
        assert!((sums[1].exp() - 0.75).abs() < 1e-6 && (sums[2].exp() - 0.375).abs() < 1e-6, "{sums:?}");
        assert!(sums[3].is_infinite());
    }
}
