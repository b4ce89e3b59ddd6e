use std::collections::HashMap;

use super::Two;
use crate::check::scene::Scene;
use crate::check::standing::Standing;
use crate::check::values::bead::Compared;
use crate::check::words::surroundings::stands_apart;
use crate::lang::marks::{is_comma_or_stop, is_comma_stop_or_bracket};
use crate::model::WordLink;
use crate::text::{Pair, Side};

/// Letters of English after which a word says only a third as much of a figure.
const REACH: f32 = 15.0;

/// Bytes beyond which a word says nothing of a figure.
const FAR: usize = 400;

/// Bytes of a side up to which its words are looked at.
const LONGEST: usize = 1 << 12;

/// The words of a bead that translate each other. A figure keeps their company: what stands beside it in one language stands beside
/// its counterpart in the other.
pub(in crate::check) struct Company {
    links: Vec<WordLink>,
}

impl Company {
    /// Of the sentences of a bead; `None` where they are too long or no word of theirs is known.
    pub(in crate::check) fn new(scene: &Scene<'_>, bead: &Compared) -> Option<Self> {
        let texts = scene.texts;
        let spans = Side::EACH.map(|side| bead.span(texts, side));
        if Side::BOTH.into_iter().any(|side| spans[side].len() > LONGEST) {
            return None;
        }
        let written = texts.zip(spans).map(|(text, span)| span.of(&text.document.text));
        let mut links = (scene.link_words)(written);
        let lettered = lettered(scene, written);
        // 甲方 is Party A, and no other party.
        links.retain(|link| {
            let same = |side: Side| lettered.iter().any(|letter| letter.places[side] == link.places[side]);
            !Side::BOTH.into_iter().any(same)
        });
        links.extend(lettered);
        for link in &mut links {
            link.places = link.places.zip(spans).map(|(place, span)| place + span.start());
        }
        (!links.is_empty()).then_some(Self { links })
    }

    /// The words, each with its translation.
    pub(in crate::check) fn links(&self) -> &[WordLink] {
        &self.links
    }

    /// How much more the words around two pairs of values speak for them than for their having changed places.
    pub(in crate::check) fn contrast(&self, two: Two<'_>) -> Contrast {
        let values = Side::EACH.map(|side| two.map(|facing| facing.value(side)));
        let layouts = values.map(layout);
        // By how much a word is nearer to the first figure than to the second; those of the figures themselves are of neither.
        let lean = |side: Side, place: usize| {
            if values[side].iter().any(|value| value.span().range().contains(&place)) {
                return 0.0;
            }
            let near = |value: Standing<'_>| {
                let figure = value.span();
                let astray = match layouts[side] {
                    Some(Layout::Before) => place >= figure.end(),
                    Some(Layout::Behind) => place < figure.start(),
                    None => false,
                };
                let far = distance(value, place);
                (-(far + if astray { 2.0 * REACH } else { 0.0 }) / REACH).exp()
            };
            near(values[side][0]) - near(values[side][1])
        };
        // A word that is repeated has many links and leans once.
        let mut leans: Pair<HashMap<usize, f32>> = Pair::default();
        let mut leaning = |side: Side, place: usize| *leans[side].entry(place).or_insert_with(|| lean(side, place));
        let each = self.links.iter().map(|link| {
            let Pair { authoritative, reference } = link.places;
            link.strength * leaning(Side::Authoritative, authoritative) * leaning(Side::Reference, reference)
        });
        let told = layouts.authoritative.is_some() && layouts.reference.is_some();
        Contrast { score: each.sum(), told }
    }
}

/// Links between those that both texts call by letters, in the place of names: 甲方 and "Party A". Two at least are called so on both sides,
/// and each once.
fn lettered(scene: &Scene<'_>, written: Pair<&str>) -> Vec<WordLink> {
    /// How surely they mean the same.
    const STRENGTH: f32 = 0.7;
    let letters = scene.languages.map(|language| language.comparison.lettered);
    let place = |side: Side, letter: &str| {
        let (text, words) = (written[side], scene.languages[side].figures.words);
        let apart = |at: usize| !words || stands_apart(text, at, at + letter.len());
        let mut found = text.match_indices(letter).map(|(at, _)| at).filter(|at| apart(*at));
        found.next().filter(|_| found.next().is_none())
    };
    let links = letters.authoritative.iter().zip(letters.reference).filter_map(|(one, other)| {
        let places = Pair::new(place(Side::Authoritative, one)?, place(Side::Reference, other)?);
        Some(WordLink { places, strength: STRENGTH })
    });
    let links: Vec<WordLink> = links.collect();
    if links.len() > 1 { links } else { Vec::new() }
}

/// What the words around two pairs of values say.
#[derive(Clone, Copy, Debug)]
pub(in crate::check) struct Contrast {
    /// How much more they speak for the pairs than for their having changed places.
    pub score: f32,
    /// Whether both sides tell which words belong to which value.
    pub told: bool,
}

/// Where a list has the names of its figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Layout {
    /// Exports 42 and imports 44: nothing stands behind the last one.
    Before,
    /// 44 arrivals and 42 departures: nothing stands before the first one.
    Behind,
}

/// Where the list that holds two values has their names, if its ends tell: no word stands at the end that has no name.
fn layout(values: [Standing<'_>; 2]) -> Option<Layout> {
    let (text, source) = (values[0].text(), values[0].source());
    let atoms = values.map(Standing::atom);
    let sentence = atoms[0].sentence;
    let figures = text.figures.get(sentence).filter(|_| atoms[1].sentence == sentence)?;
    let whole = text.sentences.get(sentence)?.span;
    let (first, last) = (atoms[0].figure.min(atoms[1].figure), atoms[0].figure.max(atoms[1].figure));
    let parts = values[0].language().comparison.parts;
    let bare = |stretch: &str| {
        let said = stretch.to_lowercase();
        let left = parts.iter().find_map(|word| said.trim().strip_prefix(word)).unwrap_or(&said);
        !left.contains(char::is_alphanumeric)
    };
    let opens = |at: usize| {
        let from = at.checked_sub(1).map_or(whole.start(), |before| figures[before].span.end());
        let stretch = source.get(from..figures[at].span.start()).unwrap_or_default();
        let clause = stretch.rsplit(is_comma_stop_or_bracket).next().unwrap_or_default();
        (from == whole.start() || clause.len() < stretch.len()) && bare(clause)
    };
    let closes = |at: usize| {
        let to = figures.get(at + 1).map_or(whole.end(), |next| next.span.start());
        let stretch = source.get(figures[at].span.end()..to).unwrap_or_default();
        let clause = stretch.split(is_comma_stop_or_bracket).next().unwrap_or_default();
        (to == whole.end() || clause.len() < stretch.len()) && bare(clause)
    };
    // What a list goes on with: figures of one kind, and nothing that opens another list.
    let joined = |at: usize| {
        let gap = source.get(figures[at].span.end()..figures[at + 1].span.start()).unwrap_or_default().to_lowercase();
        let alike = figures[at].measure.kind() == figures[at + 1].measure.kind();
        alike && !gap.contains([';', '；', ':', '：', '(', '（']) && !parts.iter().any(|word| gap.contains(word))
    };
    let start = (0..first).rev().take_while(|&at| joined(at)).last().unwrap_or(first);
    let end = (last..figures.len() - 1).take_while(|&at| joined(at)).last().map_or(last, |at| at + 1);
    match (opens(first) || opens(start), closes(last) || closes(end)) {
        (true, false) => Some(Layout::Behind),
        (false, true) => Some(Layout::Before),
        _ => None,
    }
}

/// How far a word at a place stands from a figure, in letters of English; what ends a clause between them counts as many more.
fn distance(value: Standing<'_>, place: usize) -> f32 {
    let (figure, language) = (value.span(), value.language());
    let between = if place < figure.start() { place..figure.start() } else { figure.end()..place };
    if between.len() > FAR {
        return f32::INFINITY;
    }
    let between = value.source().get(between).unwrap_or_default();
    let letter = |letter: char| match letter {
        _ if is_comma_or_stop(letter) => REACH,
        _ if language.has_letter(letter) => language.alignment.letters_per_character,
        _ => 1.0,
    };
    // "Women to 85.02 and men to 80.03": what a joint parts from the figure before it belongs to the next one.
    let joined = |word: &&str| word.starts_with(' ') && between.contains(*word);
    let parted = place >= figure.end() && language.comparison.joints.iter().any(joined);
    between.chars().map(letter).sum::<f32>() + if parted { REACH } else { 0.0 }
}
