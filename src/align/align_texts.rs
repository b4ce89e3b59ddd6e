use std::ops::Range;
use std::sync::Arc;

use super::adapt::{learnt_bonds, learnt_lengths, learnt_priors};
use super::anchors::{self, Anchor, Margin, anchors, band, nodes};
use super::band::Band;
use super::evidence::{Evidence, Postings};
use super::lexicon::{Lexicon, built_in};
use super::links::{Bond, Links, bonds, links};
use super::opened::Opened;
use super::score::{Lengths, Scorer, priors, shapes};
use super::search::search;
use super::side::{Sentences, length, read};
use super::structure::structure;
use super::weights::Weights;
use crate::lang::Language;
use crate::model::{Bead, Text};
use crate::text::Pair;

/// How an alignment is made.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Which lexicon says what translates what.
    pub lexicon: LexiconChoice,
    /// What each signal weighs.
    pub weights: Weights,
}

/// Which lexicon an alignment uses.
#[derive(Clone, Debug, Default)]
pub enum LexiconChoice {
    /// The built-in one for the two languages, where there is one.
    #[default]
    BuiltIn,
    /// One that was opened.
    Own(Arc<Lexicon>),
    /// None: figures, structure and length decide.
    Without,
}

/// Pairs the sentences of `texts` in beads that tile both sides in order.
///
/// ```
/// use bitally::{align, lang, pipeline, read, text::Pair};
/// let text = |written: &str, tag| pipeline::text(read::text(written, tag, read::Lines::Wrapped), lang::find(tag).unwrap());
/// let texts = Pair::new(text("共抓获1292人。行动继续。", "zh"), text("1,292 were arrested. The operation goes on.", "en"));
/// let languages = Pair::new("zh", "en").map(|tag| lang::find(tag).unwrap());
/// assert_eq!(align::align(texts.as_ref(), languages, &align::Options::default()).len(), 2);
/// ```
#[must_use]
pub fn align(texts: Pair<&Text>, languages: Pair<&Language>, options: &Options) -> Vec<Bead> {
    let counts = texts.map(|text| text.sentences.len());
    if counts.authoritative <= 1 && counts.reference <= 1 {
        let whole = Bead { sentences: counts.map(|count| 0..count), probability: 1.0 };
        let empty = whole.sentences.authoritative.is_empty() && whole.sentences.reference.is_empty();
        return if empty { Vec::new() } else { vec![whole] };
    }
    let lengths = texts.zip(languages).map(|(text, language)| lengths(text, language));
    let each = lengths.as_ref().map(Vec::as_slice);
    let opened = Opened::new(counts, structure(texts, each));
    let chosen = opened.sentences.as_ref().map(Vec::as_slice);
    if chosen.authoritative.is_empty() && chosen.reference.is_empty() {
        return opened.beads(Vec::new());
    }
    let lexicon = options.lexicon.lexicon(languages.map(|language| language.tag));
    let sides = read(texts, languages, lexicon, chosen, each);
    let found = search_rounds(&sides, &opened.stretches, lexicon, ratio(&lengths), &options.weights);
    opened.beads(found)
}

/// The beads of the sentences at hand; `stretches` are searched one by one where there are any.
fn search_rounds(
    sides: &Pair<Sentences>,
    stretches: &[Pair<Range<usize>>],
    lexicon: Option<(&Lexicon, Pair<usize>)>,
    ratio: f32,
    weights: &Weights,
) -> Vec<Bead> {
    let mut bonds = bonds(sides, lexicon, weights);
    let shapes = shapes();
    let mut priors = priors(&shapes, weights);
    let lengths = Lengths { ratio, deviation: weights.deviation };
    let way = if stretches.is_empty() { Way::Unknown } else { Way::Within(stretches) };
    if sides.authoritative.len() * sides.reference.len() <= SMALL {
        // Too little to learn from: the first round finds the beads.
        return Round { weights, shapes: &shapes, priors: &priors, lengths }.align(sides, &bonds, way);
    }
    let simple = shapes.iter().take_while(|(rows, columns)| rows * columns <= SIMPLE).count();
    let first = Round { weights, shapes: &shapes[..simple], priors: &priors, lengths }.align(sides, &bonds, way);
    learnt_bonds(sides, &first, &mut bonds, weights);
    learnt_priors(&first, &shapes, &mut priors, weights);
    let lengths = learnt_lengths(sides, &first, lengths, weights);
    let along = anchors::way(&first);
    let way = if stretches.is_empty() { Way::Along(&along) } else { way };
    Round { weights, shapes: &shapes, priors: &priors, lengths }.align(sides, &bonds, way)
}

/// What one round of alignment goes by.
struct Round<'a> {
    weights: &'a Weights,
    shapes: &'a [(usize, usize)],
    priors: &'a [f32],
    lengths: Lengths,
}

/// What is known of the way before a round.
#[derive(Clone, Copy)]
enum Way<'a> {
    /// Nothing: anchors show it.
    Unknown,
    /// The beads of a round before.
    Along(&'a [Anchor]),
    /// Stretches that are searched one by one.
    Within(&'a [Pair<Range<usize>>]),
}

impl Round<'_> {
    /// Aligns along `way`.
    fn align(&self, sides: &Pair<Sentences>, bonds: &[Bond], way: Way<'_>) -> Vec<Bead> {
        let links = links(sides, bonds, self.weights);
        let postings = Postings::new(&sides.reference);
        let counts = Pair::new(sides.authoritative.len(), sides.reference.len());
        let band = match way {
            Way::Within(stretches) => {
                let each = stretches.iter().flat_map(|stretch| {
                    let band = Band::new(stretch.authoritative.clone().map(|_| 0..stretch.reference.len()));
                    self.stretch(sides, &links, &postings, stretch.clone(), band)
                });
                return split_nulls(each.collect());
            }
            Way::Along(way) => band(way, counts, SECOND),
            Way::Unknown if counts.authoritative * counts.reference <= SMALL => band(&[], counts, FIRST),
            Way::Unknown => band(&anchors(sides, &links, &postings), counts, FIRST),
        };
        let mut beads: Vec<Bead> = Vec::new();
        let mut start = Pair::new(0, 0);
        loop {
            let stretch = stretch(&band, counts, start);
            let last = Pair::new(stretch.authoritative.end, stretch.reference.end) == counts;
            let pairs = band.part(stretch.authoritative.clone(), &stretch.reference);
            let sure = stretch.authoritative.end - if last { 0 } else { OVERLAP };
            let mut found = self.stretch(sides, &links, &postings, stretch, pairs);
            if last {
                beads.append(&mut found);
                return split_nulls(beads);
            }
            let kept = found.iter().take_while(|bead| bead.sentences.authoritative.end <= sure).count().max(1);
            found.truncate(kept);
            if let Some(bead) = found.last() {
                start = bead.sentences.as_ref().map(|range| range.end);
            }
            beads.append(&mut found);
        }
    }

    /// The beads of one stretch, whose sentences are compared as far as `pairs` goes.
    fn stretch(
        &self,
        sides: &Pair<Sentences>,
        links: &Links,
        postings: &Postings,
        stretch: Pair<Range<usize>>,
        pairs: Band,
    ) -> Vec<Bead> {
        let nodes = nodes(&pairs, stretch.reference.len());
        let evidence = Evidence::new(sides, links, postings, &stretch, pairs, self.weights);
        let mut scorer = Scorer::new(sides, self.weights, stretch, evidence, self.lengths);
        search(&mut scorer, &nodes, self.shapes, self.priors)
    }
}

/// Beads without a counterpart, one for each of their sentences.
fn split_nulls(beads: Vec<Bead>) -> Vec<Bead> {
    let each = beads.into_iter().flat_map(|bead| {
        let Pair { authoritative, reference } = bead.sentences.clone();
        if !bead.is_one_sided() || authoritative.len() + reference.len() == 1 {
            return vec![bead];
        }
        let rows = authoritative.clone().map(|row| Pair::new(row..row + 1, reference.clone()));
        let columns = reference.clone().map(|column| Pair::new(authoritative.clone(), column..column + 1));
        let single = |sentences| Bead { sentences, probability: bead.probability };
        if reference.is_empty() { rows.map(single).collect() } else { columns.map(single).collect() }
    });
    each.collect()
}

/// Authoritative sentences that are searched at once, so that memory does not grow with the text.
const STRETCH: usize = 2048;

/// Sentences at the end of a stretch that the next one searches again, because the place where a stretch ends is a guess.
const OVERLAP: usize = 128;

/// Beads of the first round have at most this many pairs of sentences: it finds the way, the second one the beads.
const SIMPLE: usize = 6;

/// Up to this many pairs of sentences are compared without looking for anchors.
const SMALL: usize = 100;

/// Margins of the first round: anchors can be wrong by a few sentences.
const FIRST: Margin = Margin { near: 4, sure: 4, far: 160 };

/// Margins of the second round, along the way of the first.
const SECOND: Margin = Margin { near: 5, sure: 1, far: 160 };

/// The sentences of both sides that are searched next.
fn stretch(band: &Band, counts: Pair<usize>, start: Pair<usize>) -> Pair<Range<usize>> {
    let end = start.authoritative + STRETCH;
    if end + OVERLAP >= counts.authoritative {
        return Pair::new(start.authoritative..counts.authoritative, start.reference..counts.reference);
    }
    let columns = band.columns(end);
    let middle = columns.start.midpoint(columns.end).clamp(start.reference, counts.reference);
    Pair::new(start.authoritative..end, start.reference..middle)
}

/// The lengths of all sentences.
fn lengths(text: &Text, language: &Language) -> Vec<f32> {
    text.sentences.iter().map(|sentence| length(sentence.span.of(&text.document.text), language)).collect()
}

/// The ratio of the texts at hand, held near one in case one of them is much longer.
fn ratio(lengths: &Pair<Vec<f32>>) -> f32 {
    let length = lengths.as_ref().map(|lengths| lengths.iter().sum::<f32>().max(1.0));
    (length.reference / length.authoritative).clamp(0.7, 1.4)
}

impl LexiconChoice {
    /// The lexicon, and which of its sides each text is on.
    fn lexicon(&self, tags: Pair<&str>) -> Option<(&Lexicon, Pair<usize>)> {
        let lexicon = match self {
            Self::BuiltIn => built_in(tags.authoritative, tags.reference)?,
            Self::Own(lexicon) => lexicon,
            Self::Without => return None,
        };
        if lexicon.tags() == (tags.authoritative, tags.reference) {
            Some((lexicon, Pair::new(0, 1)))
        } else if lexicon.tags() == (tags.reference, tags.authoritative) {
            Some((lexicon, Pair::new(1, 0)))
        } else {
            None
        }
    }
}
