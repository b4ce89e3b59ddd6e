use std::collections::HashSet;
use std::ops::Range;

use crate::check::scene::Scene;
use crate::check::values::bead::{Compared, Fate};
use crate::lang::Language;
use crate::lang::figures::Class;
use crate::model::{Measure, Scalar, Text, Value};
use crate::text::Side;

/// Settles the numbers that lie inside a range of ordinals of the other side: 第九十條至第九十三條 and "Articles 90, 91, 92, 93".
pub(super) fn enumerated(scene: &Scene<'_>, bead: &mut Compared) {
    let Scene { texts, languages, .. } = *scene;
    for side in Side::BOTH {
        let open = bead.open(side);
        if open.is_empty() {
            continue;
        }
        let [own, others] =
            [side, side.other()].map(|side| ordinal_ranges(texts[side], bead.sentences[side].clone(), languages[side]));
        // A range that this side states as one is not told number by number, nor is a bound of one.
        let bounds: HashSet<(usize, usize)> = own.iter().flat_map(|range| range.figures).collect();
        let stated: HashSet<(u64, u64)> = own.iter().map(|range| (range.low, range.high)).collect();
        let told = others.iter().map(|range| (range.low, range.high)).filter(|range| !stated.contains(range));
        let told = Insides::new(told.collect());
        for index in open {
            let atom = &bead.atoms[side][index];
            let step = match atom.reading() {
                Some((Measure::Ordinal(_), Scalar::Path(path))) => path.first().copied(),
                Some((Measure::Number { .. }, Scalar::Number(number))) => {
                    number.as_integer().and_then(|value| u64::try_from(value).ok())
                }
                _ => None,
            };
            let bound = bounds.contains(&(atom.sentence, atom.figure));
            if !bound && step.is_some_and(|step| told.hold(step)) {
                bead.fates[side][index] = Fate::Redundant;
            }
        }
    }
}

/// The numbers between the bounds of some ranges.
struct Insides(Vec<(u64, u64)>);

impl Insides {
    /// Ranges by their lower bounds, each with the highest upper one so far.
    fn new(mut ranges: Vec<(u64, u64)>) -> Self {
        ranges.sort_unstable();
        let mut highest = 0;
        for (_, high) in &mut ranges {
            highest = highest.max(*high);
            *high = highest;
        }
        Self(ranges)
    }

    fn hold(&self, step: u64) -> bool {
        let lower = self.0.partition_point(|(low, _)| *low < step);
        lower.checked_sub(1).and_then(|last| self.0.get(last)).is_some_and(|(_, high)| step < *high)
    }
}

/// A range between ordinals.
struct OrdinalRange {
    low: u64,
    high: u64,
    /// The sentences and indexes of the figures that are its bounds.
    figures: [(usize, usize); 2],
}

/// Whether `written` stands between the bounds of a range: 至, through.
fn is_range_word(written: &str, language: &Language) -> bool {
    language.figures.any(|class| *class == Class::Range, |word| word == written)
}

/// The ranges between ordinals of some sentences: those that are read as ranges, and those of two ordinals with a word of a range
/// between them.
fn ordinal_ranges(text: &Text, sentences: Range<usize>, language: &Language) -> Vec<OrdinalRange> {
    /// Bytes of a word of a range and the spaces around it, at most.
    const BETWEEN: usize = 12;
    let mut found = Vec::new();
    for (sentence, figures) in sentences.clone().zip(text.figures.get(sentences).unwrap_or_default()) {
        for (at, figure) in figures.iter().enumerate() {
            if !matches!(figure.measure, Measure::Ordinal(_)) {
                continue;
            }
            let (bounds, last) = match &figure.value {
                Value::Range { low: Some(low), high: Some(high) } => (steps(low, high, true), at),
                Value::Single(low) => {
                    let bounds = figures.get(at + 1).and_then(|next| {
                        let between = text.document.text.get(figure.span.end()..next.span.start()).unwrap_or_default();
                        let near = between.len() <= BETWEEN && is_range_word(between.trim(), language);
                        let ordinal = near && matches!(next.measure, Measure::Ordinal(_));
                        let Value::Single(high) = &next.value else { return None };
                        steps(low, high, figure.measure == next.measure).filter(|_| ordinal)
                    });
                    (bounds, at + 1)
                }
                _ => (None, at),
            };
            let figures = [(sentence, at), (sentence, last)];
            let range = bounds.filter(|(low, high)| low < high);
            found.extend(range.map(|(low, high)| OrdinalRange { low, high, figures }));
        }
    }
    found
}

/// The steps of two places that bound a range: those of the highest level where both begin with it, 第五條第一項至第八條, and else
/// those of the lowest, "subparagraphs 2 to 4, paragraph 1, Article 47".
fn steps(low: &Scalar, high: &Scalar, same: bool) -> Option<(u64, u64)> {
    let (Scalar::Path(low), Scalar::Path(high)) = (low, high) else { return None };
    let first = low.first().copied().zip(high.first().copied()).filter(|(low, high)| same && low != high);
    first.or_else(|| low.last().copied().zip(high.last().copied()))
}

#[cfg(test)]
mod tests {
    use super::Insides;

    #[test]
    fn bounds_are_not_inside() {
        let insides = Insides::new(vec![(90, 93), (5, 7), (2, 20)]);
        let held: Vec<u64> = (0..100).filter(|step| insides.hold(*step)).collect();
        assert_eq!(held, (3..20).chain(91..93).collect::<Vec<_>>());
        assert!(!Insides::new(Vec::new()).hold(1));
    }
}
