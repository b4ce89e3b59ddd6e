use std::collections::HashMap;
use std::ops::Range;

use super::features::Features;
use super::score::{Scratch, TYPES, score};
use crate::model::Bead;
use crate::text::Pair;

/// Sentences to either side of the diagonal that are searched at least.
const BAND: usize = 24;

/// The share of the length that the band also covers, for texts of which one leaves parts out; capped, so that the cost
/// grows with the text.
const WIDEST: usize = 120;

/// How far a cell may fall behind the best of its row before nothing is built on it, in natural logarithms.
const BEAM: f32 = 40.0;

/// The best beads: dynamic programming in a band along the diagonal, and forward–backward for their probabilities.
///
/// Each stretch between anchors is searched by itself, so that time and memory grow with the text.
pub(super) fn search(features: &Features) -> Vec<Bead> {
    let counts = Pair::new(features.sentences.authoritative.len(), features.sentences.reference.len());
    let mut beads = Vec::new();
    let mut start = Pair::new(0, 0);
    for cut in cuts(features).into_iter().chain([counts]) {
        stretch(features, start.authoritative..cut.authoritative, start.reference..cut.reference, &mut beads);
        start = cut;
    }
    beads
}

fn stretch(features: &Features, left: Range<usize>, right: Range<usize>, beads: &mut Vec<Bead>) {
    let lattice = Lattice::new(left.len(), right.len());
    let mut scratch = Scratch::default();
    let mut best = vec![f32::NEG_INFINITY; lattice.cells];
    let mut forward = vec![f32::NEG_INFINITY; lattice.cells];
    let mut step = vec![u8::MAX; lattice.cells];
    let mut scores = vec![f32::NEG_INFINITY; lattice.cells * TYPES.len()];
    let mut floor = vec![f32::NEG_INFINITY; left.len() + 1];
    if let Some(origin) = lattice.cell(0, 0) {
        best[origin] = 0.0;
        forward[origin] = 0.0;
    }
    for row in 0..=left.len() {
        for column in lattice.columns(row) {
            let Some(cell) = lattice.cell(row, column) else { continue };
            for (index, &(down, across, prior)) in TYPES.iter().enumerate() {
                let (Some(from_row), Some(from_column)) = (row.checked_sub(down), column.checked_sub(across)) else {
                    continue;
                };
                let Some(from) = lattice.cell(from_row, from_column) else { continue };
                if best[from] == f32::NEG_INFINITY || best[from] < floor[from_row] {
                    continue;
                }
                let sides = (left.start + from_row..left.start + row, right.start + from_column..right.start + column);
                let Some(fit) = score(features, sides.0, sides.1, &mut scratch) else { continue };
                let value = prior + fit;
                scores[cell * TYPES.len() + index] = value;
                forward[cell] = log_sum(forward[cell], forward[from] + value);
                if best[from] + value > best[cell] {
                    best[cell] = best[from] + value;
                    step[cell] = u8::try_from(index).unwrap_or(u8::MAX);
                }
            }
            floor[row] = floor[row].max(best[cell] - BEAM);
        }
    }
    let backward = backward(&lattice, &scores);
    let found = trace(&lattice, &step, &scores, &forward, &backward);
    let moved = |range: Range<usize>, by: usize| range.start + by..range.end + by;
    beads.extend(found.into_iter().map(|bead| Bead {
        sentences: Pair::new(
            moved(bead.sentences.authoritative, left.start),
            moved(bead.sentences.reference, right.start),
        ),
        ..bead
    }));
}

/// Sentences in a stretch before it is cut at the next safe anchor.
const STRETCH: usize = 64;

/// Where the texts are cut: before pairs of sentences that share a key which no other sentence has, where the anchors
/// around them agree.
fn cuts(features: &Features) -> Vec<Pair<usize>> {
    if features.sentences.authoritative.len().min(features.sentences.reference.len()) < 2 * STRETCH {
        return Vec::new();
    }
    let unique = |side: &[super::features::Sentence]| {
        let mut seen: HashMap<u64, Option<usize>> = HashMap::new();
        for (index, sentence) in side.iter().enumerate() {
            for (key, _) in &sentence.keys {
                seen.entry(*key).and_modify(|place| *place = None).or_insert(Some(index));
            }
        }
        seen
    };
    let right = unique(&features.sentences.reference);
    let left = unique(&features.sentences.authoritative);
    let mut anchors: Vec<(usize, usize)> =
        left.into_iter().filter_map(|(key, place)| Some((place?, right.get(&key).copied().flatten()?))).collect();
    anchors.sort_unstable();
    anchors.dedup();
    let chain = longest_chain(&anchors);
    let mut cuts: Vec<Pair<usize>> = Vec::new();
    for window in chain.windows(3) {
        let [before, anchor, after] = window else { continue };
        let offset = |anchor: &(usize, usize)| anchor.1.cast_signed() - anchor.0.cast_signed();
        let steady = offset(before).abs_diff(offset(anchor)) <= 2 && offset(anchor).abs_diff(offset(after)) <= 2;
        let near = anchor.0 - before.0 <= STRETCH && after.0 - anchor.0 <= STRETCH;
        let last = cuts.last().map_or(0, |cut| cut.authoritative);
        if steady && near && anchor.0 >= last + STRETCH && anchor.1 > cuts.last().map_or(0, |cut| cut.reference) {
            cuts.push(Pair::new(anchor.0, anchor.1));
        }
    }
    cuts
}

/// The longest chain of anchors that rises on both sides (patience sorting).
fn longest_chain(anchors: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut piles: Vec<usize> = Vec::new();
    let mut previous: Vec<Option<usize>> = Vec::with_capacity(anchors.len());
    for (index, anchor) in anchors.iter().enumerate() {
        let pile = piles.partition_point(|&top| anchors[top].1 < anchor.1 && anchors[top].0 < anchor.0);
        previous.push(pile.checked_sub(1).map(|below| piles[below]));
        if pile == piles.len() {
            piles.push(index);
        } else if anchors[piles[pile]].1 > anchor.1 {
            piles[pile] = index;
        }
    }
    let mut chain = Vec::new();
    let mut at = piles.last().copied();
    while let Some(index) = at {
        chain.push(anchors[index]);
        at = previous[index];
    }
    chain.reverse();
    chain
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
