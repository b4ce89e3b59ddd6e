use super::side::length;
use crate::lang::Language;
use crate::model::{Bead, Figure, Numbering, Sentence, Text, Value};
use crate::text::Pair;

/// The natural logarithm by which the lengths of two sentences may differ, beside how the whole texts do.
const LENGTHS: f32 = 0.4;

/// One of this many sentences may state other figures than its counterpart.
const DOUBTFUL: usize = 2;

/// The beads of two small texts that say the same thing sentence by sentence, as far as paragraphs, numbering, figures and
/// lengths tell; `None` where anything speaks against it.
pub(super) fn parallel(texts: Pair<&Text>, languages: Pair<&Language>) -> Option<Vec<Bead>> {
    let count = texts.authoritative.sentences.len();
    if count != texts.reference.sentences.len() {
        return None;
    }
    let Pair { authoritative: left, reference: right } = texts;
    let pairs = || left.sentences.iter().zip(&right.sentences).enumerate();
    let mut doubts = 0;
    let mut blocks = (usize::MAX, usize::MAX);
    for (index, (one, other)) in pairs() {
        let begins = (one.block != blocks.0, other.block != blocks.1);
        blocks = (one.block, other.block);
        if begins.0 != begins.1 || one.kind != other.kind || differ(path(one), path(other)) {
            return None;
        }
        if !tally(&left.figures[index], &right.figures[index]) {
            doubts += 1;
            if doubts > count / DOUBTFUL {
                return None;
            }
        }
    }
    let lengths = texts.zip(languages).map(|(text, language)| {
        let each = text.sentences.iter().map(|sentence| length(sentence.span.of(&text.document.text), language) + 8.0);
        each.collect::<Vec<f32>>()
    });
    let whole = lengths.as_ref().map(|each| each.iter().sum::<f32>());
    let ratio = (whole.reference / whole.authoritative).ln();
    let fit = |(one, other): (&f32, &f32)| ((other / one).ln() - ratio).abs() < LENGTHS;
    if !lengths.authoritative.iter().zip(&lengths.reference).all(fit) {
        return None;
    }
    Some(
        (0..count)
            .map(|index| Bead { sentences: Pair::new(index..index + 1, index..index + 1), probability: 0.995 })
            .collect(),
    )
}

/// Whether both sentences are numbered, and not alike.
fn differ(one: Option<&[u16]>, other: Option<&[u16]>) -> bool {
    one.zip(other).is_some_and(|(one, other)| one != other)
}

fn path(sentence: &Sentence) -> Option<&[u16]> {
    sentence.numbering.as_ref().map(Numbering::path)
}

/// Whether both sentences state the same values, in whatever order.
fn tally(left: &[Figure], right: &[Figure]) -> bool {
    let asked = |figures: &[Figure]| figures.iter().filter(|figure| !figure.optional).count();
    let states = |figures: &[Figure], value: &Value| figures.iter().any(|figure| figure.value == *value);
    asked(left) == asked(right)
        && left.iter().filter(|figure| !figure.optional).all(|figure| states(right, &figure.value))
        && right.iter().filter(|figure| !figure.optional).all(|figure| states(left, &figure.value))
}
