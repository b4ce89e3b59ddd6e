use std::ops::Range;

use super::band::Band;
use super::evidence::{Evidence, Postings};
use super::lexicon::Lexicon;
use super::links::{bonds, links};
use super::score::{Lengths, Scorer};
use super::side::Sentences;
use super::weights::Weights;
use crate::text::Pair;

/// How probable it is that two sentences that stand alone translate each other, rather than each something else.
///
/// The score of the one bead is a log-likelihood ratio, as in every alignment, and takes the same temperature. What is missing
/// beside it are neighbours: that neither sentence has another counterpart speaks for no pair here.
pub(super) fn probability(sides: &Pair<Sentences>, lexicon: Option<(&Lexicon, Pair<usize>)>, weights: &Weights) -> f32 {
    let log_odds = weights.lone_odds.ln() + weights.temperature * score(sides, lexicon, weights);
    1.0 / (1.0 + (-log_odds).exp())
}

/// The log-likelihood ratio of the one bead.
fn score(sides: &Pair<Sentences>, lexicon: Option<(&Lexicon, Pair<usize>)>, weights: &Weights) -> f32 {
    // Two sentences alone do not tell how common their words are, so that more are assumed beside them.
    let weights = &Weights { smoothing: weights.lone_smoothing, ..weights.clone() };
    let one: Range<usize> = 0..1;
    let stretch = Pair::new(one.clone(), one.clone());
    let bonds = bonds(sides, lexicon, weights);
    let links = links(sides, &bonds, weights);
    let postings = Postings::new(&sides.reference);
    let band = Band::new(stretch.authoritative.clone().map(|_| one.clone()));
    let evidence = Evidence::new(sides, &links, &postings, &stretch, band, weights);
    let lengths = Lengths { ratio: 1.0, deviation: weights.deviation };
    Scorer::new(sides, weights, stretch, evidence, lengths).score(one.clone(), one).unwrap_or(f32::NEG_INFINITY)
}
