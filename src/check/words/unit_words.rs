use std::collections::HashMap;

use crate::lang::classifiers::COUNTED_APART;
use crate::lang::figures::Class;
use crate::lang::{Language, PerLanguage};
use crate::model::Unit;

/// The words of a language for units of measurement that something may be told for, and those that look like one.
#[derive(Default)]
struct UnitWords {
    /// The words by their first characters, the longest first.
    by_first: HashMap<char, Vec<(&'static str, &'static Unit)>>,
    /// Words for what is counted apart, the longest first, each with its name: household, 名.
    counted: Vec<(&'static str, &'static str)>,
    /// Words that begin like one and are none: 升级.
    others: Vec<&'static str>,
    /// Words for a share that begin with a word for each: per cent.
    shares: Vec<&'static str>,
}

static WORDS: PerLanguage<UnitWords> = PerLanguage::new();

/// What something is told for by the unit: a kilogram and no decibel.
const DIMENSIONS: [&str; 6] = ["length", "area", "volume", "mass", "energy", "power"];

fn unit_words(language: &Language) -> UnitWords {
    let mut words = UnitWords::default();
    for (word, class) in language.figures.vocabulary() {
        match (class, word.chars().next()) {
            (Class::Unit(unit), Some(first)) if DIMENSIONS.contains(&unit.dimension) => {
                words.by_first.entry(first).or_default().push((word, unit));
            }
            (Class::Classifier(name), _) if COUNTED_APART.iter().flatten().any(|counted| counted == name) => {
                words.counted.push((word, name));
                words.counted.extend(language.figures.singular(word).map(|word| (word, *name)));
            }
            (Class::NoFigure, _) => words.others.push(word),
            (Class::ShareSuffix(_), _) if word.contains(' ') => words.shares.push(word),
            _ => {}
        }
    }
    words.counted.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
    words.by_first.values_mut().for_each(|words| words.sort_by_key(|(word, _)| std::cmp::Reverse(word.len())));
    words
}

/// The units that the longest word for one may mean that a text begins with, and the bytes of the word.
pub(in crate::check) fn unit_at(text: &str, language: &Language) -> Option<(Vec<&'static Unit>, usize)> {
    let first = text.chars().next()?;
    WORDS.with(
        language,
        || unit_words(language),
        |words| {
            let apart = |length: usize| {
                let rest = text.get(length..).unwrap_or_default();
                !language.figures.words || !rest.starts_with(|letter: char| letter.is_alphanumeric() || letter == '-')
            };
            let known = words.by_first.get(&first)?;
            let stands = |word: &str| text.starts_with(word) && apart(word.len());
            let length = known.iter().find(|(word, _)| stands(word))?.0.len();
            let other = |word: &&str| word.len() > length && text.starts_with(*word);
            if !language.figures.words && words.others.iter().any(other) {
                return None;
            }
            let units = known.iter().filter(|(word, _)| word.len() == length && text.starts_with(word));
            Some((units.map(|(_, unit)| *unit).collect(), length))
        },
    )
}

/// The name of what is counted that a text begins with, where others are counted apart from it, and the bytes of its word: households and
/// people.
pub(in crate::check) fn counted_at(text: &str, language: &Language) -> Option<(&'static str, usize)> {
    let apart = |length: usize| !language.figures.words || !text[length..].starts_with(char::is_alphanumeric);
    let begins = |words: &UnitWords| {
        let mut counted = words.counted.iter();
        counted.find(|(word, _)| text.starts_with(word) && apart(word.len())).map(|(word, name)| (*name, word.len()))
    };
    WORDS.with(language, || unit_words(language), begins)
}

/// Whether a text begins with words for a share: per cent.
pub(in crate::check) fn is_share(text: &str, language: &Language) -> bool {
    let begins = |words: &UnitWords| words.shares.iter().any(|word| text.starts_with(word));
    WORDS.with(language, || unit_words(language), begins)
}

/// The units that the last word of a text may mean.
pub(in crate::check) fn unit_before(text: &str, language: &Language) -> Option<Vec<&'static Unit>> {
    /// Bytes of a word for a unit, at most.
    const LONGEST: usize = 30;
    let ends = |at: usize| {
        let word = text.get(at..)?;
        let apart = !language.figures.words || !text[..at].ends_with(char::is_alphanumeric);
        unit_at(word, language).filter(|(_, length)| apart && *length == word.len()).map(|(units, _)| units)
    };
    let told = || {
        let told = language.comparison.units_told.iter().filter(|(word, _)| text.ends_with(word));
        Some(told.map(|(_, unit)| *unit).collect()).filter(|units: &Vec<_>| !units.is_empty())
    };
    (text.len().saturating_sub(LONGEST)..text.len()).find_map(ends).or_else(told)
}

/// Whether a text speaks of a unit of a dimension.
pub(in crate::check) fn speaks_of(dimension: &str, text: &str, language: &Language) -> bool {
    let mut joined = false;
    text.char_indices().any(|(at, letter)| {
        let inside = language.figures.words && joined;
        joined = letter.is_alphabetic();
        !inside
            && unit_at(&text[at..], language)
                .is_some_and(|(units, _)| units.iter().any(|unit| unit.dimension == dimension))
    })
}
