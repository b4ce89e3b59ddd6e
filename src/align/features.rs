use std::collections::HashMap;

use crate::lang::Language;
use crate::model::{BlockKind, Measure, Scalar, Text, Value};
use crate::text::{Pair, Side};

/// What the aligner knows of two texts.
#[derive(Debug)]
pub(super) struct Features {
    /// Each side's sentences.
    pub sentences: Pair<Vec<Sentence>>,
    /// Expected length of the reference for one unit of authoritative length.
    pub ratio: f32,
    /// Each side's length up to each sentence.
    pub lengths: Pair<Vec<f64>>,
}

/// What the aligner knows of one sentence.
#[derive(Debug, Default)]
pub(super) struct Sentence {
    /// Length in characters of English.
    pub length: f32,
    /// Keys that a translation keeps, sorted, each with the log of its rarity.
    pub keys: Vec<(u64, f32)>,
    /// Whether it is a heading.
    pub heading: bool,
    /// Whether a paragraph begins with it.
    pub opens: bool,
}

/// The features of both texts.
pub(super) fn features(texts: Pair<&Text>, languages: Pair<&Language>) -> Features {
    let mut sentences = texts.zip(languages).map(|(text, language)| side(text, language));
    let mut counts: HashMap<u64, Pair<u32>> = HashMap::new();
    for side in Side::BOTH {
        for (key, _) in sentences[side].iter().flat_map(|sentence| &sentence.keys) {
            counts.entry(*key).or_default()[side] += 1;
        }
    }
    // Keys that one text alone has say nothing about which of its sentences belongs where.
    for side in Side::BOTH {
        for sentence in &mut sentences[side] {
            sentence
                .keys
                .retain(|(key, _)| counts.get(key).is_some_and(|count| count.authoritative > 0 && count.reference > 0));
        }
    }
    let total = sentences.authoritative.len().max(sentences.reference.len()) as f32 + 1.0;
    for side in Side::BOTH {
        for (key, weight) in sentences[side].iter_mut().flat_map(|sentence| &mut sentence.keys) {
            let count = counts.get(key).map_or(1, |count| count.authoritative.max(count.reference));
            *weight = (total / count as f32).ln().max(0.1);
        }
    }
    let length = |side: Side| sentences[side].iter().map(|sentence| sentence.length).sum::<f32>().max(1.0);
    // The ratio of the texts at hand, held near one in case one of them is much longer.
    let ratio = (length(Side::Reference) / length(Side::Authoritative)).clamp(0.7, 1.4);
    let lengths = sentences.as_ref().map(|side| {
        let running = side.iter().scan(0.0, |sum, sentence| {
            *sum += f64::from(sentence.length);
            Some(*sum)
        });
        std::iter::once(0.0).chain(running).collect()
    });
    Features { sentences, ratio, lengths }
}

fn side(text: &Text, language: &Language) -> Vec<Sentence> {
    let mut block = usize::MAX;
    let each = text.sentences.iter().zip(&text.figures).map(|(sentence, figures)| {
        let written = sentence.span.of(&text.document.text);
        let mut keys: Vec<u64> = figures.iter().flat_map(|figure| keys(&figure.value, figure.measure)).collect();
        keys.extend(names(written));
        keys.sort_unstable();
        keys.dedup();
        let opens = sentence.block != block;
        block = sentence.block;
        Sentence {
            length: length(written, language),
            keys: keys.into_iter().map(|key| (key, 0.0)).collect(),
            heading: sentence.kind == BlockKind::Heading,
            opens,
        }
    });
    each.collect()
}

/// Letters, counted as many times as one stands for in English text; what is not a letter of the language counts once.
fn length(written: &str, language: &Language) -> f32 {
    let own = |letter: char| language.detection.letters.iter().any(|(first, last)| (*first..=*last).contains(&letter));
    written
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .map(|letter| if own(letter) { language.alignment.letters_per_character } else { 1.0 })
        .sum()
}

/// Hashes of the values that a figure states, whatever their unit.
fn keys(value: &Value, measure: Measure) -> Vec<u64> {
    let one = |scalar: &Scalar| match scalar {
        Scalar::Number(number) => {
            let written = number.to_string();
            // Single digits stand everywhere.
            if written.len() > 1 || !matches!(measure, Measure::Number { .. }) {
                vec![hash(&written)]
            } else {
                vec![hash(&format!("small {written}"))]
            }
        }
        Scalar::Date(date) => {
            let parts =
                [("y", date.year.map(i64::from)), ("m", date.month.map(i64::from)), ("d", date.day.map(i64::from))];
            parts
                .iter()
                .filter_map(|(name, part)| {
                    part.map(|part| if *name == "y" { hash(&part.to_string()) } else { hash(&format!("{name}{part}")) })
                })
                .collect()
        }
        Scalar::Path(path) => path.iter().map(|step| hash(&format!("step {step}"))).collect(),
        other => vec![hash(&other.to_string())],
    };
    match value {
        Value::Single(scalar) => one(scalar),
        Value::Range { low, high } => [low, high].into_iter().flatten().flat_map(one).collect(),
        Value::Malformed => Vec::new(),
    }
}

/// Hashes of the Latin words of a sentence, which a text in another script keeps as they are.
fn names(written: &str) -> impl Iterator<Item = u64> {
    let words = written.split(|letter: char| !letter.is_ascii_alphanumeric());
    words
        .filter(|word| word.len() > 1 && word.starts_with(|letter: char| letter.is_ascii_alphabetic()))
        .map(|word| hash(&word.to_ascii_lowercase()))
}

/// 64-bit FNV-1a (RFC 9923).
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}
