use std::ops::Range;

use super::features::Features;
use super::score::{TYPES, score};
use crate::model::Bead;
use crate::text::Pair;

/// Sentences to either side of the diagonal that are searched at least.
const BAND: usize = 24;

/// The share of the length that the band also covers, for texts of which one leaves parts out; capped, so that the cost
/// grows with the text.
const WIDEST: usize = 120;

/// The best beads: dynamic programming in a band along the diagonal, and forward–backward for their probabilities.
pub(super) fn search(features: &Features) -> Vec<Bead> {
    let rows = features.sentences.authoritative.len();
    let columns = features.sentences.reference.len();
    let lattice = Lattice::new(rows, columns);
    let mut best = vec![f32::NEG_INFINITY; lattice.cells];
    let mut forward = vec![f32::NEG_INFINITY; lattice.cells];
    let mut step = vec![u8::MAX; lattice.cells];
    let mut scores = vec![f32::NEG_INFINITY; lattice.cells * TYPES.len()];
    if let Some(origin) = lattice.cell(0, 0) {
        best[origin] = 0.0;
        forward[origin] = 0.0;
    }
    for row in 0..=rows {
        for column in lattice.columns(row) {
            let Some(cell) = lattice.cell(row, column) else { continue };
            for (index, &(down, right, prior)) in TYPES.iter().enumerate() {
                let (Some(from_row), Some(from_column)) = (row.checked_sub(down), column.checked_sub(right)) else {
                    continue;
                };
                let Some(from) = lattice.cell(from_row, from_column).filter(|&from| best[from] > f32::NEG_INFINITY)
                else {
                    continue;
                };
                let value = prior + score(features, from_row..row, from_column..column);
                scores[cell * TYPES.len() + index] = value;
                forward[cell] = log_sum(forward[cell], forward[from] + value);
                if best[from] + value > best[cell] {
                    best[cell] = best[from] + value;
                    step[cell] = u8::try_from(index).unwrap_or(u8::MAX);
                }
            }
        }
    }
    let backward = backward(&lattice, &scores);
    trace(&lattice, &step, &scores, &forward, &backward)
}

/// The cells of the band, row by row.
struct Lattice {
    rows: usize,
    columns: usize,
    first: Vec<usize>,
    width: usize,
    cells: usize,
}

impl Lattice {
    fn new(rows: usize, columns: usize) -> Self {
        let half =
            (BAND + rows.abs_diff(columns)).max(rows.min(columns) / 8).min(WIDEST.max(rows.abs_diff(columns) + BAND));
        let first = (0..=rows).map(|row| (row * columns).checked_div(rows).unwrap_or(0).saturating_sub(half)).collect();
        let width = (2 * half + 1).min(columns + 1).max(1);
        Self { rows, columns, first, width, cells: (rows + 1) * width }
    }

    fn columns(&self, row: usize) -> Range<usize> {
        let first = self.first[row].min((self.columns + 1).saturating_sub(self.width));
        first..(first + self.width).min(self.columns + 1)
    }

    fn cell(&self, row: usize, column: usize) -> Option<usize> {
        let columns = self.columns(row);
        columns.contains(&column).then(|| row * self.width + column - columns.start)
    }
}

fn backward(lattice: &Lattice, scores: &[f32]) -> Vec<f32> {
    let mut backward = vec![f32::NEG_INFINITY; lattice.cells];
    if let Some(end) = lattice.cell(lattice.rows, lattice.columns) {
        backward[end] = 0.0;
    }
    for row in (0..=lattice.rows).rev() {
        for column in lattice.columns(row).rev() {
            let Some(cell) = lattice.cell(row, column) else { continue };
            for (index, &(down, right, _)) in TYPES.iter().enumerate() {
                let value = scores[cell * TYPES.len() + index];
                let (Some(from_row), Some(from_column)) = (row.checked_sub(down), column.checked_sub(right)) else {
                    continue;
                };
                if value > f32::NEG_INFINITY
                    && let Some(from) = lattice.cell(from_row, from_column)
                {
                    backward[from] = log_sum(backward[from], backward[cell] + value);
                }
            }
        }
    }
    backward
}

fn trace(lattice: &Lattice, step: &[u8], scores: &[f32], forward: &[f32], backward: &[f32]) -> Vec<Bead> {
    let mut beads = Vec::new();
    let (mut row, mut column) = (lattice.rows, lattice.columns);
    let total = lattice.cell(row, column).map_or(0.0, |end| forward[end]);
    while (row, column) != (0, 0) {
        let Some(cell) = lattice.cell(row, column) else { break };
        let index = usize::from(step[cell]);
        let Some(&(down, right, _)) = TYPES.get(index) else { break };
        let Some(from) = lattice.cell(row - down, column - right) else { break };
        let log = forward[from] + scores[cell * TYPES.len() + index] + backward[cell] - total;
        beads.push(Bead {
            sentences: Pair::new(row - down..row, column - right..column),
            probability: log.exp().clamp(0.0, 1.0),
        });
        (row, column) = (row - down, column - right);
    }
    beads.reverse();
    beads
}

/// log(eᵃ + eᵇ) without overflow.
fn log_sum(one: f32, other: f32) -> f32 {
    let (large, small) = if one > other { (one, other) } else { (other, one) };
    if small == f32::NEG_INFINITY { large } else { large + (small - large).exp().ln_1p() }
}
