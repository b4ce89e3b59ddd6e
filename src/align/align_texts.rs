use std::ops::Range;
use std::sync::Arc;

use super::adapt::{learnt_bonds, learnt_lengths, learnt_priors};
use super::anchors::{self, Margin, anchors, band, nodes};
use super::band::Band;
use super::evidence::{Evidence, Postings};
use super::lexicon::{Lexicon, built_in};
use super::links::{Links, bonds, links};
use super::lone;
use super::opened::Opened;
use super::score::{Lengths, Scorer, priors, shapes};
use super::search::search;
use super::settled::Settled;
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
    /// What probability a pair of single sentences gets.
    pub lone: LonePairs,
}

/// What probability two texts of one sentence each get, whose one bead is not in doubt.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LonePairs {
    /// How probable it is that the two translate each other.
    #[default]
    Weighed,
    /// 1, for whoever asks for the bead alone: to weigh a pair takes about as long as to check its figures.
    Certain,
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
        let pair = counts.authoritative + counts.reference == 2;
        let probability = if pair { lone_pair(texts, languages, options) } else { 1.0 };
        let whole = Bead { sentences: counts.map(|count| 0..count), probability };
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

/// The probability of two texts of one sentence each.
fn lone_pair(texts: Pair<&Text>, languages: Pair<&Language>, options: &Options) -> f32 {
    if options.lone == LonePairs::Certain {
        return 1.0;
    }
    let lengths = texts.zip(languages).map(|(text, language)| lengths(text, language));
    let lexicon = options.lexicon.lexicon(languages.map(|language| language.tag));
    let chosen: Pair<&[usize]> = Pair::new(&[0], &[0]);
    let sides = read(texts, languages, lexicon, chosen, lengths.as_ref().map(Vec::as_slice));
    lone::probability(&sides, lexicon, &options.weights)
}

/// The beads of the sentences at hand, which are searched in `stretches` where there are any, and else as a whole.
fn search_rounds(
    sides: &Pair<Sentences>,
    stretches: &[Pair<Range<usize>>],
    lexicon: Option<(&Lexicon, Pair<usize>)>,
    ratio: f32,
    weights: &Weights,
) -> Vec<Bead> {
    let counts = sides.as_ref().map(Sentences::len);
    let whole = [counts.map(|count| 0..count)];
    let small = counts.authoritative * counts.reference <= SMALL;
    let mut bonds = bonds(sides, lexicon, weights);
    let shapes = shapes();
    let before = priors(&shapes, weights);
    let postings = Postings::new(&sides.reference);
    let round = Round {
        sides,
        weights,
        postings: &postings,
        links: links(sides, &bonds, weights),
        // Where there is too little to learn from, the first round finds the beads.
        shapes: if small { &shapes } else { simple(&shapes) },
        priors: &before,
        lengths: Lengths { ratio, deviation: weights.deviation },
    };
    let (stretches, way) = if !stretches.is_empty() {
        (stretches, Band::within(stretches))
    } else if small {
        (&whole[..], band(&[], counts, FIRST))
    } else {
        (&whole[..], band(&anchors(sides, &round.links, &postings), counts, FIRST))
    };
    let first = round.align(stretches, &way);
    if small {
        return first;
    }
    let settled = Settled::new(&first, stretches);
    if settled.open.is_empty() {
        return first;
    }
    let way = band(&anchors::way(&first), counts, SECOND);
    let mut priors = before.clone();
    let second = if lexicon.is_some() && counts.authoritative + counts.reference < SHORT {
        Round { shapes: &shapes, ..round }
    } else {
        learnt_bonds(sides, &first, &mut bonds, weights);
        learnt_priors(&first, &shapes, &mut priors, weights);
        let lengths = learnt_lengths(sides, &first, round.lengths, weights);
        Round { links: links(sides, &bonds, weights), shapes: &shapes, priors: &priors, lengths, ..round }
    };
    let found = second.align(&settled.open, &way);
    settled.beads(found)
}

/// The shapes of the first round.
fn simple(shapes: &[(usize, usize)]) -> &[(usize, usize)] {
    let count = shapes.iter().take_while(|(rows, columns)| rows * columns <= SIMPLE).count();
    &shapes[..count]
}

/// What one round of alignment goes by.
struct Round<'a> {
    sides: &'a Pair<Sentences>,
    links: Links,
    postings: &'a Postings,
    weights: &'a Weights,
    shapes: &'a [(usize, usize)],
    priors: &'a [f32],
    lengths: Lengths,
}

impl Round<'_> {
    /// The beads of some stretches, whose sentences are compared as far as `band` goes.
    fn align(&self, stretches: &[Pair<Range<usize>>], band: &Band) -> Vec<Bead> {
        split_nulls(stretches.iter().flat_map(|stretch| self.stretch(stretch, band)).collect())
    }

    /// The beads of a stretch, which is searched in parts.
    fn stretch(&self, whole: &Pair<Range<usize>>, band: &Band) -> Vec<Bead> {
        let mut beads: Vec<Bead> = Vec::new();
        let mut start = whole.as_ref().map(|range| range.start);
        loop {
            let part = part(band, whole, start);
            let last = part.authoritative.end == whole.authoritative.end && part.reference.end == whole.reference.end;
            let sure = part.authoritative.end - if last { 0 } else { OVERLAP };
            let mut found = self.part(part, band);
            if last {
                beads.append(&mut found);
                return beads;
            }
            let kept = found.iter().take_while(|bead| bead.sentences.authoritative.end <= sure).count().max(1);
            found.truncate(kept);
            if let Some(bead) = found.last() {
                start = bead.sentences.as_ref().map(|range| range.end);
            }
            beads.append(&mut found);
        }
    }

    /// The beads of a part of a stretch that is searched at once.
    fn part(&self, part: Pair<Range<usize>>, band: &Band) -> Vec<Bead> {
        let pairs = band.part(part.authoritative.clone(), &part.reference);
        let nodes = nodes(&pairs, part.reference.len());
        let evidence = Evidence::new(self.sides, &self.links, self.postings, &part, pairs, self.weights);
        let mut scorer = Scorer::new(self.sides, self.weights, part, evidence, self.lengths);
        search(&mut scorer, &nodes, self.shapes, self.priors)
    }
}

/// Beads without a counterpart, one for each of their sentences.
fn split_nulls(beads: Vec<Bead>) -> Vec<Bead> {
    let mut each = Vec::with_capacity(beads.len());
    for bead in beads {
        if !bead.is_one_sided() {
            each.push(bead);
            continue;
        }
        let Pair { authoritative, reference } = bead.sentences;
        let single = |sentences| Bead { sentences, probability: bead.probability };
        let (row, column) = (authoritative.start, reference.start);
        each.extend(authoritative.map(|row| single(Pair::new(row..row + 1, column..column))));
        each.extend(reference.map(|column| single(Pair::new(row..row, column..column + 1))));
    }
    each
}

/// Authoritative sentences that are searched at once, so that memory does not grow with the text.
const STRETCH: usize = 2048;

/// Sentences at the end of a stretch that the next one searches again, because the place where a stretch ends is a guess.
const OVERLAP: usize = 128;

/// Beads of the first round have at most this many pairs of sentences: it finds the way, the second one the beads.
const SIMPLE: usize = 6;

/// Up to this many pairs of sentences are compared without looking for anchors.
const SMALL: usize = 100;

/// Texts of fewer sentences, of both sides together, teach little beside a lexicon, and are aligned a second time with what is
/// known: in 146 news articles of 9 to 58 sentences that changed 10 of 2,028 beads, and their F1 by .0002.
const SHORT: usize = 100;

/// Margins of the first round: anchors can be wrong by a few sentences, those that share twice what an anchor must by one.
const FIRST: Margin = Margin { near: 3, sure: 1, sure_from: 12.0, far: 160 };

/// Margins of the second round, along the way of the first, whose anchors weigh the probabilities of its beads.
const SECOND: Margin = Margin { near: 5, sure: 1, sure_from: 0.95, far: 160 };

/// The sentences of both sides that are searched next.
fn part(band: &Band, whole: &Pair<Range<usize>>, start: Pair<usize>) -> Pair<Range<usize>> {
    let end = start.authoritative + STRETCH;
    if end + OVERLAP >= whole.authoritative.end {
        return Pair::new(start.authoritative..whole.authoritative.end, start.reference..whole.reference.end);
    }
    let columns = band.columns(end);
    let middle = columns.start.midpoint(columns.end).clamp(start.reference, whole.reference.end);
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
    pub(super) fn lexicon(&self, tags: Pair<&str>) -> Option<(&Lexicon, Pair<usize>)> {
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
