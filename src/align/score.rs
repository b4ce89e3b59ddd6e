use std::ops::Range;

use super::features::{Features, Sentence};

/// Bead types that the search considers, with the natural logarithm of how often translations use them.
///
/// Frequencies follow Gale and Church (1993, table 5), with the rarer types spread over the larger beads.
pub(super) const TYPES: &[(usize, usize, f32)] = &[
    (1, 1, -0.12),
    (1, 0, -4.6),
    (0, 1, -4.6),
    (1, 2, -2.9),
    (2, 1, -2.9),
    (2, 2, -4.6),
    (1, 3, -4.6),
    (3, 1, -4.6),
    (2, 3, -5.8),
    (3, 2, -5.8),
    (1, 4, -5.8),
    (4, 1, -5.8),
    (3, 3, -7.0),
    (1, 5, -7.0),
    (5, 1, -7.0),
    (2, 4, -7.0),
    (4, 2, -7.0),
    (1, 6, -7.6),
    (6, 1, -7.6),
    (3, 4, -7.6),
    (4, 3, -7.6),
    (4, 4, -8.0),
];

/// Room for the keys of beads of several sentences, kept between calls.
#[derive(Default)]
pub(super) struct Scratch {
    one: Vec<(u64, f32)>,
    other: Vec<(u64, f32)>,
}

/// Beyond this difference of log lengths a bead of several sentences is not looked at.
const LENGTHS_APART: f32 = 1.0;

/// The log-likelihood ratio of a bead: that its sentences translate each other, against that they met by chance. `None`
/// for a bead whose lengths rule it out.
pub(super) fn score(
    features: &Features,
    left: Range<usize>,
    right: Range<usize>,
    scratch: &mut Scratch,
) -> Option<f32> {
    if left.is_empty() || right.is_empty() {
        return Some(0.0);
    }
    let sum = |lengths: &[f64], range: &Range<usize>| (lengths[range.end] - lengths[range.start]) as f32 + 4.0;
    let one = sum(&features.lengths.authoritative, &left) * features.ratio;
    let difference = (sum(&features.lengths.reference, &right) / one).ln();
    if left.len() + right.len() > 2 && difference.abs() > LENGTHS_APART {
        return None;
    }
    let (left, right) = (&features.sentences.authoritative[left], &features.sentences.reference[right]);
    let heading = match (left.iter().all(|sentence| sentence.heading), right.iter().all(|sentence| sentence.heading)) {
        (true, true) => 1.0,
        (false, false) => 0.0,
        _ => -1.0,
    };
    let opens = if left[0].opens == right[0].opens { 0.3 } else { -0.5 };
    Some(length(one, difference) + keys(left, right, scratch) + heading + opens)
}

/// How well the lengths fit: a normal density of the log ratio against the density of unrelated lengths.
fn length(one: f32, difference: f32) -> f32 {
    /// Standard deviation of the log ratio for sentences of 100 letters, and how it shrinks with length.
    const DEVIATION: f32 = 0.28;
    /// Standard deviation between sentences that have nothing to do with each other.
    const UNRELATED: f32 = 0.95;
    let deviation = (DEVIATION * (100.0 / one.max(10.0)).powf(0.25)).clamp(0.15, 0.6);
    let density = |deviation: f32| -(difference * difference) / (2.0 * deviation * deviation) - deviation.ln();
    (density(deviation) - density(UNRELATED)).max(-12.0)
}

/// The keys of some sentences in order; those of one sentence are in order already.
fn collect<'a>(side: &'a [Sentence], room: &'a mut Vec<(u64, f32)>) -> &'a [(u64, f32)] {
    if let [only] = side {
        return &only.keys;
    }
    room.clear();
    room.extend(side.iter().flat_map(|sentence| sentence.keys.iter().copied()));
    room.sort_unstable_by_key(|(key, _)| *key);
    room
}

/// Keys that both sides share speak for the bead by their rarity; keys of one side alone speak against it.
fn keys(left: &[Sentence], right: &[Sentence], scratch: &mut Scratch) -> f32 {
    /// How much of a key's rarity an unmatched one costs.
    const UNMATCHED: f32 = 0.35;
    let (one, other) = (collect(left, &mut scratch.one), collect(right, &mut scratch.other));
    let (mut at, mut other_at, mut sum) = (0, 0, 0.0);
    while at < one.len() || other_at < other.len() {
        let order = match (one.get(at), other.get(other_at)) {
            (Some(left), Some(right)) => left.0.cmp(&right.0),
            (Some(_), None) => std::cmp::Ordering::Less,
            (None, _) => std::cmp::Ordering::Greater,
        };
        match order {
            std::cmp::Ordering::Equal => {
                sum += one[at].1;
                at += 1;
                other_at += 1;
            }
            std::cmp::Ordering::Less => {
                sum -= UNMATCHED * one[at].1.min(3.0);
                at += 1;
            }
            std::cmp::Ordering::Greater => {
                sum -= UNMATCHED * other[other_at].1.min(3.0);
                other_at += 1;
            }
        }
    }
    sum
}
