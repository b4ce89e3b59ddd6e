use std::ops::Range;

use crate::text::Pair;

/// Sentences of the two sides that translate each other.
///
/// The beads of an alignment tile both sides in order: every sentence of either side stands in exactly one bead. An empty
/// range on one side means that the other side's sentences were left out or added.
#[derive(Clone, Debug, PartialEq)]
pub struct Bead {
    /// Indexes of the sentences of each side.
    pub sentences: Pair<Range<usize>>,
    /// How probable the bead is, between 0 and 1, given both texts.
    pub probability: f32,
}

impl Bead {
    /// Whether one side has no sentence.
    #[must_use]
    pub fn is_one_sided(&self) -> bool {
        self.sentences.authoritative.is_empty() || self.sentences.reference.is_empty()
    }

    /// The first sentence of each side, by which the beads of an alignment are in order.
    pub(crate) fn start(&self) -> (usize, usize) {
        (self.sentences.authoritative.start, self.sentences.reference.start)
    }

    /// Whether the bead ends no later than these stretches of sentences.
    pub(crate) fn ends_within(&self, stretch: &Pair<Range<usize>>) -> bool {
        self.sentences.authoritative.end <= stretch.authoritative.end
            && self.sentences.reference.end <= stretch.reference.end
    }
}

/// A probability in hundredths, as every format shows it: rounded down, so that none is shown as larger than it is, and only
/// what is certain as 100.
#[must_use]
pub fn hundredths(probability: f32) -> u8 {
    (1..=100_u8).rev().find(|&whole| probability >= f32::from(whole) / 100.0).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_probability_is_shown_as_larger_than_it_is() {
        for (probability, shown) in [(0.995, 99), (0.29, 29), (0.57, 57), (1.0, 100), (0.999_999_9, 99), (0.004, 0)] {
            assert_eq!(hundredths(probability), shown, "{probability}");
        }
        for step in 0..100_u8 {
            assert_eq!(format!("0.{step:02}").parse().map(hundredths), Ok(step));
        }
    }
}
