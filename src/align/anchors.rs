use super::band::Band;
use super::evidence::{Postings, ln};
use super::links::Links;
use super::side::Sentences;
use crate::model::Bead;
use crate::text::Pair;

/// Two sentences that share rare evidence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Anchor {
    pub row: usize,
    pub column: usize,
    /// How much they share, in natural logarithms.
    pub weight: f32,
}

/// Types that stand in more sentences than this are no anchors.
const RARE: u32 = 5;

/// How much two sentences must share to be an anchor: two rare terms, or one rare figure and a common term.
const LEAST: f32 = 6.0;

/// The heaviest chain of anchors that rises on both sides, without those that stand alone far from their neighbours.
pub(super) fn anchors(sides: &Pair<Sentences>, links: &Links, postings: &Postings) -> Vec<Anchor> {
    let mut candidates: Vec<Anchor> = Vec::new();
    // What each column shares with the row that it was found by last.
    let mut shared: Vec<(usize, f32)> = vec![(usize::MAX, 0.0); sides.reference.len()];
    let mut columns: Vec<usize> = Vec::new();
    for row in 0..sides.authoritative.len() {
        columns.clear();
        for number in sides.authoritative.tokens(row) {
            let count = sides.authoritative.types[*number as usize].count;
            if count > RARE {
                continue;
            }
            let common = ln(count as f32);
            for link in links.of(*number).iter().filter(|link| sides.reference.types[link.to as usize].count <= RARE) {
                let weight = ln(1.0 + link.gain.authoritative.min(link.gain.reference)) - common;
                for place in postings.all(link.to) {
                    let column = place.sentence as usize;
                    let (by, sum) = &mut shared[column];
                    if *by == row {
                        *sum += weight;
                    } else {
                        (*by, *sum) = (row, weight);
                        columns.push(column);
                    }
                }
            }
        }
        columns.retain(|column| shared[*column].1 >= LEAST);
        columns.sort_unstable();
        candidates.extend(columns.iter().map(|&column| Anchor { row, column, weight: shared[column].1 }));
    }
    supported(&heaviest_chain(&candidates, sides.reference.len()))
}

/// Chains candidates that come by rows, so that rows and columns rise and the weights sum up highest: for each candidate
/// the best chain that ends before its column, kept in a tree of prefix maxima (Fenwick 1994).
fn heaviest_chain(candidates: &[Anchor], columns: usize) -> Vec<Anchor> {
    let mut tree: Vec<(f32, u32)> = vec![(0.0, u32::MAX); columns + 1];
    let mut chains: Vec<(f32, u32)> = Vec::with_capacity(candidates.len());
    for row in candidates.chunk_by(|one, other| one.row == other.row) {
        let first = chains.len();
        for anchor in row {
            let (mut best, mut at) = ((0.0, u32::MAX), anchor.column);
            while at > 0 {
                if tree[at].0 > best.0 {
                    best = tree[at];
                }
                at &= at - 1;
            }
            chains.push((best.0 + anchor.weight, best.1));
        }
        for (index, anchor) in row.iter().enumerate() {
            let number = first + index;
            let mut at = anchor.column + 1;
            while at <= columns {
                if chains[number].0 > tree[at].0 {
                    tree[at] = (chains[number].0, number as u32);
                }
                at += at & at.wrapping_neg();
            }
        }
    }
    let mut chain = Vec::new();
    let mut best = (0..chains.len()).max_by(|one, other| chains[*one].0.total_cmp(&chains[*other].0));
    while let Some(number) = best {
        chain.push(candidates[number]);
        best = (chains[number].1 != u32::MAX).then_some(chains[number].1 as usize);
    }
    chain.reverse();
    chain
}

/// Anchors that a neighbour in the chain agrees with about the offset between the texts.
fn supported(chain: &[Anchor]) -> Vec<Anchor> {
    /// How far the offsets of neighbours may differ: this much, and a share of their distance.
    const APART: usize = 4;
    let agrees = |one: &Anchor, other: &Anchor| {
        let (down, across) = (one.row.abs_diff(other.row), one.column.abs_diff(other.column));
        down.abs_diff(across) <= APART + down.min(across) / 2
    };
    let keep = |index: usize| {
        let anchor = &chain[index];
        let before = index.checked_sub(1).and_then(|at| chain.get(at));
        let after = chain.get(index + 1);
        before.is_some_and(|before| agrees(before, anchor)) || after.is_some_and(|after| agrees(anchor, after))
    };
    (0..chain.len()).filter(|index| keep(*index)).map(|index| chain[index]).collect()
}

/// How far around the way that is known sentences are compared, in sentences.
#[derive(Clone, Copy, Debug)]
pub(super) struct Margin {
    /// Beside an anchor.
    pub near: usize,
    /// Beside an anchor that is sure.
    pub sure: usize,
    /// The least weight of an anchor that is sure.
    pub sure_from: f32,
    /// The most on either side of the diagonal where no anchor is near.
    pub far: usize,
}

impl Margin {
    /// The sentences that are compared beside an anchor.
    fn beside(self, anchor: &Anchor) -> usize {
        if anchor.weight >= self.sure_from { self.sure } else { self.near }
    }
}

/// The band along a chain of anchors: for each authoritative sentence the reference sentences between the anchors before
/// and after it.
pub(super) fn band(chain: &[Anchor], counts: Pair<usize>, margin: Margin) -> Band {
    let mut before = 0;
    let mut after = 0;
    let rows = (0..counts.authoritative).map(|row| {
        while chain.get(before).is_some_and(|anchor| anchor.row + margin.beside(anchor) <= row) {
            before += 1;
        }
        while chain.get(after).is_some_and(|anchor| anchor.row < row + margin.beside(anchor)) {
            after += 1;
        }
        let (top, first) = before.checked_sub(1).map_or((0, 0), |at| (chain[at].row, chain[at].column));
        let (bottom, last) =
            chain.get(after).map_or((counts.authoritative, counts.reference), |anchor| (anchor.row, anchor.column + 1));
        let beside = |anchor: Option<&Anchor>| anchor.map_or(margin.near, |anchor| margin.beside(anchor));
        let start = first.saturating_sub(beside(before.checked_sub(1).and_then(|at| chain.get(at))));
        let end = (last + beside(chain.get(after))).min(counts.reference);
        let (down, across) = ((bottom - top).max(1), last.saturating_sub(first));
        let center = first + (row.saturating_sub(top) * across) / down;
        let far = margin.far + across / down;
        start.max(center.saturating_sub(far))..end.min(center + far + 1).max(start.max(center.saturating_sub(far)))
    });
    Band::new(rows)
}

/// The way of an alignment as anchors, for a further round around it.
pub(super) fn way(beads: &[Bead]) -> Vec<Anchor> {
    let both = beads.iter().filter(|bead| !bead.is_one_sided() && bead.probability > 0.2);
    let anchor = |bead: &Bead| Anchor {
        row: bead.sentences.authoritative.start,
        column: bead.sentences.reference.start,
        weight: bead.probability,
    };
    both.map(anchor).collect()
}

/// The places that a search over the cells of `band` passes: each number of sentences done on the one side, and on the
/// other.
pub(super) fn nodes(band: &Band, columns: usize) -> Band {
    let rows = band.rows();
    Band::new((0..=rows).map(|row| {
        let start = if row == 0 { 0 } else { band.columns(row - 1).start };
        let end = if row == rows { columns } else { band.columns(row).end };
        start..end + 1
    }))
}
