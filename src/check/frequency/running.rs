//! Frequencies in running characters: 每两年举办一届, 隔日, 一季一次.

use std::collections::BTreeMap;

use num_rational::Ratio;

use super::rate::{Frequency, Lasting, count};
use super::read::Stretch;
use crate::lang::figures::Class;
use crate::lang::frequency::{Frequencies, Lasts};
use crate::lang::{Language, PerLanguage};
use crate::model::{Figure, Measure, Qualifier};
use crate::number::Number;
use crate::text::Span;

/// A word by which a frequency begins.
#[derive(Clone, Copy)]
enum Cue {
    /// 每隔.
    Apart,
    /// 每.
    Each,
    /// 隔日.
    Named(&'static [Lasts]),
}

/// The words that begin with one character.
type Cues = Vec<(&'static str, Cue)>;

/// The words by which frequencies begin, by their first characters, in order; of each character the longest first.
static CUES: PerLanguage<Vec<(char, Cues)>> = PerLanguage::new();

fn cues(language: &Language) -> Vec<(char, Cues)> {
    let Frequencies { each, apart, named, .. } = language.frequencies;
    let apart = apart.iter().map(|word| (*word, Cue::Apart));
    let each = each.iter().map(|word| (*word, Cue::Each));
    let named = named.iter().flat_map(|named| named.words.iter().map(|word| (*word, Cue::Named(named.lasts))));
    let mut firsts: BTreeMap<char, Cues> = BTreeMap::new();
    for cue in apart.chain(each).chain(named) {
        if let Some(first) = cue.0.chars().next() {
            firsts.entry(first).or_default().push(cue);
        }
    }
    for cues in firsts.values_mut() {
        cues.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
    }
    firsts.into_iter().collect()
}

/// The frequencies of a stretch of running characters.
pub(super) fn read(stretch: &Stretch<'_>) -> Vec<Frequency> {
    let (source, language) = (stretch.span.of(stretch.source), stretch.language);
    let mut found: Vec<Frequency> = CUES.with(
        language,
        || cues(language),
        |firsts| {
            let letters = source.char_indices().filter(|(_, letter)| !letter.is_ascii());
            let cued = letters.filter_map(|(at, letter)| {
                let first = firsts.binary_search_by_key(&letter, |(first, _)| *first).ok()?;
                let (word, cue) = firsts[first].1.iter().find(|(word, _)| source[at..].starts_with(word))?;
                told_at(stretch, stretch.span.start() + at, (word, *cue))
            });
            cued.collect()
        },
    );
    found.extend(stretch.figures.iter().filter_map(|figure| without_word(stretch, figure)));
    found
}

/// The frequency that begins with a word at `at`.
fn told_at(stretch: &Stretch<'_>, at: usize, (word, cue): (&str, Cue)) -> Option<Frequency> {
    if stretch.is_inside(at) {
        return None;
    }
    let end = at + word.len();
    match cue {
        Cue::Apart => {
            let length = length(stretch, at, end)?;
            let next = length.lasts.iter().filter_map(|lasting| lasting.and_one(length.count));
            // 每隔一天 is every other day; 每隔两天 may be every third one and every second one.
            let also = length.lasts.iter().copied().filter(|_| length.count != Ratio::from_integer(1));
            Some(with_times(stretch, at, length.end, next.chain(also).collect()))
        }
        Cue::Each => {
            let length = length(stretch, at, end)?;
            Some(with_times(stretch, at, length.end, length.lasts))
        }
        Cue::Named(lasts) => {
            let lasts = lasts.iter().filter_map(|lasts| Lasting::of(*lasts)).collect();
            Some(with_times(stretch, at, end, lasts))
        }
    }
}

/// A length of time behind a word that tells a frequency.
struct Length {
    lasts: Vec<Lasting>,
    /// How many of its unit.
    count: Ratio<i128>,
    end: usize,
}

/// The length of time at `at`, behind a word that begins at `start`: 每 | 两年, 每 | 个月, and 每季, which is a figure itself.
fn length(stretch: &Stretch<'_>, start: usize, at: usize) -> Option<Length> {
    let words = &stretch.language.frequencies;
    let figure = |at: usize| {
        let figure = stretch.starting(at)?;
        let lasts = Lasting::of_figure(figure);
        let count = figure.value.number().map_or(Ratio::from_integer(1), Number::value);
        (!lasts.is_empty()).then_some(Length { lasts, count, end: figure.span.end() })
    };
    let word = |at: usize| {
        let behind = stretch.behind(at);
        let all = words.lengths.iter().flat_map(|length| length.words.iter().map(move |word| (length, *word)));
        let (length, word) = all.filter(|(_, word)| behind.starts_with(word)).max_by_key(|(_, word)| word.len())?;
        let other = words.no_lengths.iter().any(|word| behind.starts_with(word));
        let lasts = Lasting::of(length.lasts).filter(|_| !other)?;
        Some(Length { lasts: vec![lasts], count: Ratio::from_integer(1), end: at + word.len() })
    };
    let after = longest(words.between, stretch.behind(at)).map(|word| at + word.len());
    figure(start).or_else(|| figure(at)).or_else(|| word(at)).or_else(|| {
        let after = after?;
        figure(after).or_else(|| word(after))
    })
}

/// A frequency whose length of time stands from `start` to `end`, with how many times it is, which may stand behind in the clause.
fn with_times(stretch: &Stretch<'_>, start: usize, end: usize, lasts: Vec<Lasting>) -> Frequency {
    let words = &stretch.language.frequencies;
    let length = Span::new(start, end);
    if let Some((count, last)) = word_of_times(stretch, end) {
        return stretch.frequency(vec![Span::new(start, last)], lasts, Some(count));
    }
    let clause = stretch.source.get(end..stretch.clause(length).end()).unwrap_or_default();
    let next = words.each.iter().filter_map(|word| clause.find(word)).min().unwrap_or(clause.len());
    let told = stretch.figures_in(Span::new(end, end + next)).find_map(|figure| times(stretch, figure));
    // 每年春季和秋季各一次: once in each of several.
    let once = |span: Span| {
        let between = stretch.source.get(end..span.start()).unwrap_or_default();
        !words.one_each.iter().any(|word| between.contains(word))
    };
    match told.filter(|(_, span)| once(*span)) {
        Some((count, span)) => stretch.frequency(vec![length, span], lasts, Some(count)),
        None => stretch.frequency(vec![length], lasts, None),
    }
}

/// How many times a figure says, and where it stands with what it counts: 一次, 一届.
fn times(stretch: &Stretch<'_>, figure: &Figure) -> Option<(Ratio<i128>, Span)> {
    let (language, span) = (stretch.language, figure.span);
    let words = &language.frequencies;
    let written = span.of(stretch.source);
    let behind = stretch.behind(span.end());
    let counted = longest(words.counted, behind).filter(|_| longest(words.no_counted, behind).is_none());
    let inside = words.counted.iter().any(|word| written.ends_with(word));
    let place = language.figures.any(|class| *class == Class::OrdinalPrefix, |word| written.starts_with(word));
    let count = count(figure).filter(|_| !place && (inside || counted.is_some()))?;
    let end = span.end() + if inside { 0 } else { counted.map_or(0, str::len) };
    Some((count, Span::new(span.start(), end)))
}

/// How many times a word at `at` says, and where it ends: 一度.
fn word_of_times(stretch: &Stretch<'_>, at: usize) -> Option<(Ratio<i128>, usize)> {
    let told = stretch.language.frequencies.times.iter().find(|(_, word)| stretch.behind(at).starts_with(word))?;
    Some((Ratio::from_integer(i128::from(told.0)), at + told.1.len()))
}

/// The frequency that a length of time tells without a word before it, right before how many times it is: 一年两次, 四年一度.
fn without_word(stretch: &Stretch<'_>, figure: &Figure) -> Option<Frequency> {
    let exact = matches!(figure.measure, Measure::Duration(_)) && figure.qualifier == Qualifier::Exact;
    let (start, end) = (figure.span.start(), figure.span.end());
    let next = stretch.starting(end).filter(|_| exact).and_then(|next| times(stretch, next));
    let next = next.map(|(count, span)| (count, span.end()));
    let (count, last) = next.or_else(|| word_of_times(stretch, end).filter(|_| exact))?;
    Some(stretch.frequency(vec![Span::new(start, last)], Lasting::of_figure(figure), Some(count)))
}

/// The longest of some words that a text begins with.
fn longest(words: &[&'static str], text: &str) -> Option<&'static str> {
    words.iter().copied().filter(|word| text.starts_with(word)).max_by_key(|word| word.len())
}
