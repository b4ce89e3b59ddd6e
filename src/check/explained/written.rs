use crate::check::matching::misprint::has_misprint;
use crate::check::scene::Scene;
use crate::check::standing::Standing;
use crate::check::values::bead::{Compared, Fate};
use crate::model::{Measure, Text};
use crate::text::{Side, Span};

/// Settles open values whose digits stand on the other side as well, in a place where no figure was read: parts of names,
/// formulas and codes (`CNS 13783-2`).
pub(in crate::check) fn written(scene: &Scene<'_>, bead: &mut Compared) {
    for side in Side::BOTH {
        let open = bead.open(side);
        if open.is_empty() {
            continue;
        }
        let mut unread = unread_digits(scene.texts[side.other()], bead, side.other());
        for index in open {
            let value = Standing::new(scene, bead, side, index);
            if has_misprint(value) {
                continue;
            }
            let Some(figure) = value.figure() else { continue };
            let digits = runs(figure.span.of(value.source()));
            let found: Vec<usize> =
                digits.iter().filter_map(|run| unread.iter().position(|other| other == run)).collect();
            if !digits.is_empty() && found.len() == digits.len() {
                bead.fates[side][index] = Fate::Redundant;
                for run in digits {
                    if let Some(at) = unread.iter().position(|other| *other == run) {
                        unread.swap_remove(at);
                    }
                }
            }
        }
    }
}

/// The runs of digits of a side that belong to no figure but names.
fn unread_digits(text: &Text, bead: &Compared, side: Side) -> Vec<String> {
    let mut found = Vec::new();
    for sentence in bead.sentences[side].clone() {
        let (Some(figures), Some(whole)) = (text.figures.get(sentence), text.sentences.get(sentence)) else { continue };
        let mut start = whole.span.start();
        let read = figures.iter().filter(|figure| figure.measure != Measure::Identifier).map(|figure| figure.span);
        for span in read.chain([Span::new(whole.span.end(), whole.span.end())]) {
            if span.start() > start {
                found.extend(runs(Span::new(start, span.start()).of(&text.document.text)));
            }
            start = start.max(span.end());
        }
    }
    found
}

/// The runs of ASCII digits with points inside, of at least two characters: `13783`, `0.9`.
fn runs(text: &str) -> Vec<String> {
    let pieces = text.split(|letter: char| !letter.is_ascii_digit() && letter != '.');
    let pieces = pieces.map(|piece| piece.trim_matches('.'));
    pieces.filter(|piece| piece.len() >= 2).map(ToOwned::to_owned).collect()
}
