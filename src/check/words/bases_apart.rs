//! What amounts in words that stand apart are told for: 18 yuan per square metre a month, a per-acre yield.

use super::bases::{Base, named, of_figure};
use super::split::{is_one, words};
use super::unit_words::is_share;
use crate::check::standing::Standing;
use crate::lang::marks::is_comma_or_stop;
use crate::text::Span;

/// What an amount in words that stand apart is told for, behind it or, where no other figure stands there, before it in its clause.
pub(super) fn apart<'a>(value: Standing<'a>) -> Vec<Base<'a>> {
    /// Words of what an amount is of, at most.
    const WORDS: usize = 3;
    let (language, source) = (value.language(), value.source());
    let frequencies = &language.frequencies;
    let mut found = Vec::new();
    let (mut at, mut skipped, mut parted) = (value.span().end(), 0, false);
    while let Some((start, end)) = next_word(source, at) {
        let word = &source[start..end];
        let (each, article) = (is_each(word, value), frequencies.behind_number.contains(&word));
        if each || article && !parted {
            let Some((base, end)) = behind_each(value, Span::new(start, end), each) else { break };
            found.push(base);
            // What else it is told for stands right behind.
            (skipped, at) = (WORDS, end);
            continue;
        }
        if skipped == WORDS || article || !word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-') {
            break;
        }
        parted |= frequencies.parting.contains(&word);
        (skipped, at) = (skipped + 1, end);
    }
    let [before, _] = value.clause(is_comma_or_stop);
    let start = value.span().start() - before.len();
    let of_other = start == value.end_before() && value.index > 0;
    if !of_other {
        // A per-acre yield.
        let first = |(at, word): (usize, &'a str)| (at, word.split('-').next().unwrap_or_default());
        let each = words(before).map(first).filter(|(_, word)| is_each(word, value));
        let each = each.map(|(at, word)| Span::new(start + at, start + at + word.len()));
        found.extend(each.filter_map(|word| behind_each(value, word, true)).map(|(base, _)| base));
    }
    found
}

/// Whether a word says that something is told for each: per, every, and a stroke.
fn is_each(word: &str, value: Standing<'_>) -> bool {
    word == "/" || is_one(word, value.language().comparison.rates)
}

/// Where the word or the stroke starts and ends that stands right behind a place in a text.
fn next_word(text: &str, at: usize) -> Option<(usize, usize)> {
    let rest = text.get(at..)?;
    if rest.starts_with('/') {
        return Some((at, at + 1));
    }
    let rest = rest.strip_prefix([' ', '-'])?;
    let length = rest.bytes().take_while(|byte| byte.is_ascii_alphabetic() || *byte == b'-').count();
    (length > 0).then_some((at + 1, at + 1 + length))
}

/// What stands behind a word for each, and where it ends; behind an article, a unit or a length of time alone.
fn behind_each(value: Standing<'_>, word: Span, each: bool) -> Option<(Base<'_>, usize)> {
    let (source, language) = (value.source(), value.language());
    if is_share(source.get(word.start()..)?, language) {
        return None;
    }
    let rest = source.get(word.end()..)?;
    let rest = rest.strip_prefix([' ', '-']).unwrap_or(rest);
    let start = source.len() - rest.len();
    let figures = value.text().figures.get(value.atom().sentence)?;
    let figure = figures.get(figures.partition_point(|figure| figure.span.start() < start));
    if let Some(figure) = figure.filter(|figure| figure.span.start() == start) {
        return Some((of_figure(figure, source), figure.span.end()));
    }
    let named_at = |at: usize| named(source.get(at..)?, value).map(|(base, length)| (base, at + length));
    // A stroke stands before units that are not known, too: kg/c㎡.
    let each = each && !source[word.range()].starts_with('/');
    named_at(start).or_else(|| {
        let (_, end) = next_word(source, start.checked_sub(1)?).filter(|_| each)?;
        // Per Taiwanese catty.
        named_at(end + 1).filter(|_| source[end..].starts_with(' ')).or(Some((Base::Other(None), end)))
    })
}
