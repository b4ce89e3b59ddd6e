use std::collections::HashMap;

use super::bead::Compared;
use super::differences::Scene;
use crate::lang::Language;
use crate::model::{Text, WordLink};
use crate::text::{Pair, Side, Span};

/// Letters of English after which a word says only a third as much of a figure.
const REACH: f32 = 15.0;

/// Bytes beyond which a word says nothing of a figure.
const FAR: usize = 400;

/// Bytes of a side up to which its words are looked at.
const LONGEST: usize = 1 << 12;

/// The words of a bead that translate each other. A figure keeps their company: what stands beside it in one language stands beside
/// its counterpart in the other.
pub(super) struct Company {
    links: Vec<WordLink>,
}

impl Company {
    /// Of the sentences of a bead; `None` where they are too long or no word of theirs is known.
    pub(super) fn new(scene: &Scene<'_>, bead: &Compared) -> Option<Self> {
        let texts = scene.texts;
        let spans = Side::EACH.map(|side| bead.span(texts, side));
        if Side::BOTH.into_iter().any(|side| spans[side].len() > LONGEST) {
            return None;
        }
        let written = texts.zip(spans).map(|(text, span)| span.of(&text.document.text));
        let mut links = (scene.link_words)(written);
        for link in &mut links {
            link.places = link.places.zip(spans).map(|(place, span)| place + span.start());
        }
        (!links.is_empty()).then_some(Self { links })
    }

    /// How much more the words around two pairs of values speak for them than for their having changed places.
    pub(super) fn contrast(&self, scene: &Scene<'_>, bead: &Compared, [first, second]: [(usize, usize); 2]) -> f32 {
        let figures = Pair::new([first.0, second.0], [first.1, second.1])
            .zip(Side::EACH)
            .map(|(indexes, side)| indexes.map(|index| bead.figure_span(scene.texts, side, index)));
        // By how much a word is nearer to the first figure than to the second; those of the figures themselves are of neither.
        let lean = |side: Side, place: usize| {
            if figures[side].iter().any(|figure| (figure.start()..figure.end()).contains(&place)) {
                return 0.0;
            }
            let near = |figure| (-distance(scene.texts[side], scene.languages[side], figure, place) / REACH).exp();
            near(figures[side][0]) - near(figures[side][1])
        };
        // A word that is repeated has many links and leans once.
        let mut leans: Pair<HashMap<usize, f32>> = Pair::default();
        let mut leaning = |side: Side, place: usize| *leans[side].entry(place).or_insert_with(|| lean(side, place));
        let each = self.links.iter().map(|link| {
            let Pair { authoritative, reference } = link.places;
            link.strength * leaning(Side::Authoritative, authoritative) * leaning(Side::Reference, reference)
        });
        each.sum()
    }
}

/// How far a word at a place stands from a figure, in letters of English; what ends a clause between them counts as many more.
fn distance(text: &Text, language: &Language, figure: Span, place: usize) -> f32 {
    let between = if place < figure.start() { place..figure.start() } else { figure.end()..place };
    if between.len() > FAR {
        return f32::INFINITY;
    }
    let between = text.document.text.get(between).unwrap_or_default();
    let letter = |letter: char| match letter {
        ',' | '，' | ';' | '；' | '、' | '。' | '.' | ':' | '：' => REACH,
        _ if language.has_letter(letter) => language.alignment.letters_per_character,
        _ => 1.0,
    };
    // "Women to 85.02 and men to 80.03": what a joint parts from the figure before it belongs to the next one.
    let joined = |word: &&str| word.starts_with(' ') && between.contains(*word);
    let parted = place >= figure.end() && language.comparison.joints.iter().any(joined);
    between.chars().map(letter).sum::<f32>() + if parted { REACH } else { 0.0 }
}
