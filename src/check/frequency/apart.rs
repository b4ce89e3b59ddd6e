//! Frequencies in words that stand apart: every two years, twice a month, quarterly.

use std::collections::HashMap;

use num_rational::Ratio;

use super::rate::{Frequency, Lasting, count};
use super::read::Stretch;
use crate::check::words::split::{first_word, is_one, last_word, words};
use crate::lang::frequency::Lasts;
use crate::lang::{Language, PerLanguage};
use crate::model::{Figure, Measure, Scalar, Value};
use crate::text::Span;

/// What a word alone says of a frequency.
#[derive(Clone, Copy)]
enum Head {
    /// A length of time: year.
    Length(Lasts),
    /// A frequency: yearly.
    Named(&'static [Lasts]),
}

/// The words of a language that tell a frequency, or the length of time of one.
static HEADS: PerLanguage<HashMap<&'static str, Head>> = PerLanguage::new();

fn heads(language: &Language) -> HashMap<&'static str, Head> {
    let words = &language.frequencies;
    let lengths =
        words.lengths.iter().flat_map(|length| length.words.iter().map(|word| (*word, Head::Length(length.lasts))));
    let named = words.named.iter().flat_map(|named| named.words.iter().map(|word| (*word, Head::Named(named.lasts))));
    lengths.chain(named).collect()
}

/// The frequencies of a stretch of words that stand apart.
pub(super) fn read(stretch: &Stretch<'_>) -> Vec<Frequency> {
    let language = stretch.language;
    let mut found = Vec::new();
    HEADS.with(
        language,
        || heads(language),
        |heads| {
            if heads.is_empty() {
                return;
            }
            for (at, word) in words(stretch.span.of(stretch.source)) {
                let mut lowered = [0; LONGEST];
                let head = lower(word, &mut lowered).and_then(|word| heads.get(word));
                let span = Span::new(stretch.span.start() + at, stretch.span.start() + at + word.len());
                found.extend(head.and_then(|head| match head {
                    Head::Length(lasts) => in_each(stretch, span, &[Lasting::of(*lasts)?]),
                    Head::Named(lasts) => named(stretch, span, lasts),
                }));
            }
        },
    );
    let lengths = stretch.figures.iter().filter(|figure| matches!(figure.measure, Measure::Duration(_)));
    found.extend(lengths.filter_map(|figure| {
        let lasts = Lasting::of_figure(figure);
        in_each(stretch, figure.span, &lasts).or_else(|| at_intervals(stretch, figure.span, lasts))
    }));
    found
}

/// The longest word that tells a frequency, in bytes.
const LONGEST: usize = 24;

/// A word in lower case, where it is short enough.
fn lower<'a>(word: &str, lowered: &'a mut [u8; LONGEST]) -> Option<&'a str> {
    let lowered = lowered.get_mut(..word.len())?;
    lowered.copy_from_slice(word.as_bytes());
    lowered.make_ascii_lowercase();
    std::str::from_utf8(lowered).ok()
}

/// The frequency that a length of time tells behind a word for each of them: every | year, every other | week, twice a | day.
fn in_each(stretch: &Stretch<'_>, length: Span, lasts: &[Lasting]) -> Option<Frequency> {
    /// Words between the word for each and the length of time, at most.
    const BETWEEN: usize = 3;
    let words = &stretch.language.frequencies;
    let mut start = length.start();
    let mut every = Ratio::from_integer(1);
    for _ in 0..=BETWEEN {
        let before = stretch.before(start);
        if let Some(place) = stretch.ending(stretch.span.start() + before.trim_end().len()).and_then(place) {
            every = place.0;
            start = place.1;
            continue;
        }
        let (at, word) = last_word(before)?;
        start = stretch.span.start() + at;
        if is_one(word, words.each) {
            let (first, times) =
                times_before(stretch, start).map_or((start, None), |(first, times)| (first, Some(times)));
            let lasts = lasts.iter().filter_map(|lasting| lasting.times(every)).collect();
            return Some(stretch.frequency(vec![Span::new(first, length.end())], lasts, times));
        }
        if is_one(word, words.behind_number) && every == Ratio::from_integer(1) {
            return behind_number(stretch, start, length, lasts);
        }
        if is_one(word, words.second) {
            every = Ratio::from_integer(2);
        } else if !is_one(word, words.between) {
            return None;
        }
    }
    None
}

/// The number of a place in a sequence, and where it starts: every third day.
fn place(figure: &Figure) -> Option<(Ratio<i128>, usize)> {
    let Value::Single(Scalar::Path(path)) = &figure.value else { return None };
    let [step] = path.as_ref() else { return None };
    let places = matches!(figure.measure, Measure::Ordinal(None)) && *step > 1;
    places.then(|| (Ratio::from_integer(i128::from(*step)), figure.span.start()))
}

/// The frequency of a length of time behind an article, which a number has to stand before: twice | a year, 500 tonnes | a day.
fn behind_number(stretch: &Stretch<'_>, article: usize, length: Span, lasts: &[Lasting]) -> Option<Frequency> {
    let words = &stretch.language.frequencies;
    if first_word(stretch.behind(length.end())).is_some_and(|word| is_one(word, words.no_rate_before)) {
        return None;
    }
    if let Some((first, times)) = times_before(stretch, article) {
        return Some(stretch.frequency(vec![Span::new(first, length.end())], lasts.to_vec(), Some(times)));
    }
    is_behind_amount(stretch, article)
        .then(|| stretch.frequency(vec![Span::new(article, length.end())], lasts.to_vec(), None))
}

/// Whether an amount stands before a place, with no more than the words for what it is of between: 24,000 twelve-inch wafers | a year.
fn is_behind_amount(stretch: &Stretch<'_>, mut at: usize) -> bool {
    /// Words of what an amount is of, at most.
    const WORDS: usize = 3;
    for between in 0..=WORDS {
        let before = stretch.before(at);
        if let Some(figure) = stretch.ending(stretch.span.start() + before.trim_end().len()) {
            return matches!(
                figure.measure,
                Measure::Number { .. }
                    | Measure::Multiple(_)
                    | Measure::Money { .. }
                    | Measure::Quantity(_)
                    | Measure::Percent
                    | Measure::Duration(_)
            );
        }
        let Some((start, word)) = last_word(before) else { return false };
        // For a year; but nine hours of sleep a day.
        if between == 0 && is_one(word, stretch.language.frequencies.parting) {
            return false;
        }
        at = stretch.span.start() + start;
    }
    false
}

/// How many times the words right before a place say, and where they start: twice, three times, once in.
fn times_before(stretch: &Stretch<'_>, at: usize) -> Option<(usize, Ratio<i128>)> {
    let words = &stretch.language.frequencies;
    let (start, word) = last_word(stretch.before(at))?;
    let start = stretch.span.start() + start;
    if let Some((times, _)) = words.times.iter().find(|(_, times)| times.eq_ignore_ascii_case(word)) {
        return Some((start, Ratio::from_integer(i128::from(*times))));
    }
    if is_one(word, words.parting) {
        let (start, word) = last_word(stretch.before(start))?;
        let (times, _) = words.times.iter().find(|(_, times)| times.eq_ignore_ascii_case(word))?;
        return Some((stretch.span.start() + start, Ratio::from_integer(i128::from(*times))));
    }
    if !is_one(word, words.counted) {
        return None;
    }
    // "Three times" is a figure, and of "one time" the number alone.
    let number = stretch.span.start() + stretch.before(start).trim_end().len();
    let figure = stretch.ending(start + word.len()).or_else(|| stretch.ending(number))?;
    Some((figure.span.start(), count(figure)?))
}

/// The frequency of a word that tells one, with how many times it is: monthly, twice yearly.
fn named(stretch: &Stretch<'_>, word: Span, lasts: &[Lasts]) -> Option<Frequency> {
    let lasts: Vec<Lasting> = lasts.iter().filter_map(|lasts| Lasting::of(*lasts)).collect();
    let told = times_before(stretch, word.start());
    let (first, times) = told.map_or((word.start(), None), |(first, times)| (first, Some(times)));
    (!lasts.is_empty()).then(|| stretch.frequency(vec![Span::new(first, word.end())], lasts, times))
}

/// The frequency that a length of time between two times tells: at two-year | intervals, at intervals of | two years, once in | two years.
fn at_intervals(stretch: &Stretch<'_>, length: Span, lasts: Vec<Lasting>) -> Option<Frequency> {
    let words = &stretch.language.frequencies;
    let (start, word) = last_word(stretch.before(length.start()))?;
    let start = stretch.span.start() + start;
    let told = |first: usize, times| Some(stretch.frequency(vec![Span::new(first, length.end())], lasts, times));
    if first_word(stretch.behind(length.end())).is_some_and(|word| is_one(word, words.intervals)) {
        return told(length.start(), None);
    }
    if !is_one(word, words.parting) {
        return None;
    }
    let (_, word) = last_word(stretch.before(start))?;
    if is_one(word, words.intervals) {
        return told(length.start(), None);
    }
    let (first, times) = times_before(stretch, length.start())?;
    told(first, Some(times))
}
