use super::groups::Groups;
use super::links::Bond;
use super::score::Lengths;
use super::side::Sentences;
use super::weights::Weights;
use crate::model::Bead;
use crate::text::{Pair, Side};

/// Adds the bonds that the beads of a first round speak for: types that stand together in beads, and seldom apart.
pub(super) fn learnt_bonds(sides: &Pair<Sentences>, beads: &[Bead], bonds: &mut Vec<Bond>, weights: &Weights) {
    /// How often a pair must meet, in beads weighed by their probability.
    const LEAST: f32 = 1.5;
    /// What the log-likelihood ratio of a pair must be at least.
    const SURPRISING: f32 = 4.0;
    /// The weakest bond that is kept.
    const WEAKEST: f32 = 0.25;
    let sure: Vec<&Bead> = beads.iter().filter(|bead| !bead.is_one_sided() && bead.probability > 0.3).collect();
    let met = Pair::new(Met::new(sides, &sure, Side::Authoritative), Met::new(sides, &sure, Side::Reference));
    let total = beads.len() as f32;
    let mut together = vec![0.0_f32; sides.reference.types.len()];
    let mut others: Vec<u32> = Vec::new();
    let mut learnt: Vec<(u32, (u32, f32))> = Vec::new();
    for (one, places) in Groups::new(sides.authoritative.types.len(), &met.authoritative.places).each() {
        for bead in places {
            for other in met.reference.of(*bead) {
                if together[*other as usize] == 0.0 {
                    others.push(*other);
                }
                together[*other as usize] += sure[*bead as usize].probability;
            }
        }
        let left = met.authoritative.counts[one];
        for other in others.drain(..) {
            let both = std::mem::take(&mut together[other as usize]);
            let right = met.reference.counts[other as usize];
            let strength = both / (left * right).sqrt() * (both - 1.0) / both;
            if both >= LEAST && strength > WEAKEST && both * (both * total / (left * right)).ln() > SURPRISING {
                learnt.push((one as u32, (other, strength * weights.adaptation)));
            }
        }
    }
    // A pair that has a bond keeps the stronger one.
    let mut new = Groups::new(sides.authoritative.types.len(), &learnt);
    for (one, other, strength) in bonds.iter_mut() {
        for (_, learnt) in new.of_mut(*one as usize).iter_mut().filter(|(learnt, _)| learnt == other) {
            *strength = strength.max(std::mem::take(learnt));
        }
    }
    let new = new
        .each()
        .flat_map(|(one, learnt)| learnt.iter().map(move |(other, strength)| (one as u32, *other, *strength)));
    bonds.extend(new.filter(|(_, _, strength)| *strength > 0.0));
}

/// Which types of one side stand in which beads.
struct Met {
    /// The types of each bead, one bead after the other.
    tokens: Vec<u32>,
    starts: Vec<u32>,
    /// Each type with each of its beads.
    places: Vec<(u32, u32)>,
    /// In how many beads each type stands, weighed by their probability.
    counts: Vec<f32>,
}

impl Met {
    /// Types that stand in one sentence only, or in many, teach nothing and are left out.
    fn new(sides: &Pair<Sentences>, beads: &[&Bead], side: Side) -> Self {
        /// A type is common in one of this many sentences, and in this many at all.
        const COMMON: (u32, u32) = (5, 200);
        let own = &sides[side];
        let most = (own.len() as u32 / COMMON.0).clamp(3, COMMON.1);
        let mut met =
            Self { tokens: Vec::new(), starts: vec![0], places: Vec::new(), counts: vec![0.0; own.types.len()] };
        for (index, bead) in beads.iter().enumerate() {
            let start = met.tokens.len();
            let numbers = bead.sentences[side].clone().flat_map(|sentence| own.tokens(sentence));
            met.tokens.extend(numbers.filter(|number| (2..=most).contains(&own.types[**number as usize].count)));
            if bead.sentences[side].len() > 1 {
                met.tokens[start..].sort_unstable();
                let mut kept = start;
                for at in start..met.tokens.len() {
                    if kept == start || met.tokens[at] != met.tokens[kept - 1] {
                        met.tokens[kept] = met.tokens[at];
                        kept += 1;
                    }
                }
                met.tokens.truncate(kept);
            }
            for number in &met.tokens[start..] {
                met.counts[*number as usize] += bead.probability;
                met.places.push((*number, index as u32));
            }
            met.starts.push(met.tokens.len() as u32);
        }
        met
    }

    fn of(&self, bead: u32) -> &[u32] {
        &self.tokens[self.starts[bead as usize] as usize..self.starts[bead as usize + 1] as usize]
    }
}

/// Moves the priors of bead shapes towards those of the first round.
pub(super) fn learnt_priors(beads: &[Bead], shapes: &[(usize, usize)], priors: &mut [f32], weights: &Weights) {
    /// Beads that the priors stand for.
    const BEFORE: f32 = 40.0;
    let mut expected: Vec<f32> = priors.iter().map(|prior| prior.exp()).collect();
    let sum: f32 = expected.iter().sum();
    for share in &mut expected {
        *share *= BEFORE / sum;
    }
    for bead in beads {
        let shape = (bead.sentences.authoritative.len(), bead.sentences.reference.len());
        if let Some(index) = shapes.iter().position(|known| *known == shape) {
            expected[index] += weights.type_adaptation * bead.probability;
        }
    }
    let one = expected.first().copied().unwrap_or(1.0);
    for (prior, share) in priors.iter_mut().zip(&expected) {
        *prior = (share / one).ln();
    }
}

/// What the sure beads of the first round tell of lengths; `before` where there are too few of them.
pub(super) fn learnt_lengths(sides: &Pair<Sentences>, beads: &[Bead], before: Lengths, weights: &Weights) -> Lengths {
    /// Beads that the spread of other texts stands for.
    const BEFORE: f32 = 30.0;
    /// Beads below which the texts say too little.
    const LEAST: usize = 20;
    let sure = beads.iter().filter(|bead| !bead.is_one_sided() && bead.probability > 0.8);
    let lengths: Vec<Pair<f32>> = sure
        .map(|bead| {
            let sum = |side: Side| sides[side].lengths[bead.sentences[side].clone()].iter().sum::<f32>();
            Pair::new(sum(Side::Authoritative), sum(Side::Reference))
        })
        .collect();
    if lengths.len() < LEAST {
        return before;
    }
    let total = |side: Side| lengths.iter().map(|length| length[side]).sum::<f32>();
    let ratio = (total(Side::Reference) / total(Side::Authoritative).max(1.0)).clamp(0.5, 2.0);
    let squares = lengths.iter().map(|length| {
        let expected = length.authoritative * ratio + 4.0;
        let size = (expected + length.reference) * 0.5;
        let spread = ((length.reference + 4.0) / expected).ln() * (size.max(10.0) / 100.0).powf(weights.shrinking);
        // One odd bead must not widen the spread of all.
        (spread * spread).min(1.0)
    });
    let sum = weights.deviation * weights.deviation * BEFORE + squares.sum::<f32>();
    Lengths { ratio, deviation: (sum / (BEFORE + lengths.len() as f32)).sqrt() }
}
