use super::sum::{Sum, alike, counted};
use crate::lang::comparison::Comparison;
use crate::model::{Figure, Text};
use crate::number::Number;

/// Characters between a total and the mark or word that opens its parts, at most.
const REACH: usize = 40;

/// Parts of one total that are looked at, at most.
const MOST_PARTS: usize = 24;

/// The totals of a sentence with their parts in the brackets after them, after a word such as 其中, or before one such as
/// 合计.
pub(super) fn sums(text: &Text, sentence: usize, words: &Comparison) -> Vec<Sum> {
    let figures = text.figures.get(sentence).map_or(&[][..], Vec::as_slice);
    if figures.len() < 3 {
        return Vec::new();
    }
    let Some(end) = text.sentences.get(sentence).map(|sentence| sentence.span.end()) else { return Vec::new() };
    let source = text.document.text.as_str();
    let mut found = Vec::new();
    for (at, total) in figures.iter().enumerate() {
        let Some(value) = counted(total) else { continue };
        let mut add = |parts: Vec<Number>| {
            if parts.len() > 1 {
                found.push(Sum { sentence, figure: at, total: value, parts, complete: false });
            }
        };
        let after = figures.get(at + 1..).unwrap_or_default();
        if let Some(limit) = parts_end(source, total, after, end, words) {
            let within = after.iter().take(MOST_PARTS).take_while(|part| part.span.end() <= limit);
            add(within.filter(|part| alike(total, part)).filter_map(counted).collect());
        }
        let before = figures.get(..at).unwrap_or_default();
        if is_total(source, total, before, words) {
            let nearest = before.iter().rev().take(MOST_PARTS);
            add(nearest.filter(|part| alike(total, part)).filter_map(counted).collect());
        }
    }
    found
}

/// Where the parts of `total` end, if a bracket or word opens them: at the closing bracket, or with the clause.
fn parts_end(source: &str, total: &Figure, after: &[Figure], end: usize, words: &Comparison) -> Option<usize> {
    let next = after.first()?;
    let between = source.get(total.span.end()..next.span.start())?;
    if between.chars().nth(REACH).is_some() {
        return None;
    }
    let rest = window(source.get(next.span.end()..end)?);
    if between.contains(['）', ')', '×', '+', '＋', '=', '＝']) {
        return None;
    }
    if let Some(open) = between.rfind(['（', '(']) {
        let close = if between[open..].starts_with('（') { '）' } else { ')' };
        return rest.find(close).map(|length| next.span.end() + length);
    }
    let said = between.to_lowercase();
    let opens = !said.contains(['。', '；', ';']) && words.parts.iter().any(|word| said.contains(word));
    opens.then(|| next.span.end() + rest.find(['。', '；', ';']).unwrap_or(rest.len()))
}

/// The first bytes of a text, so that an endless line is not searched to its end from each of its figures.
fn window(text: &str) -> &str {
    /// Longer than any sentence with its parts.
    const LONGEST: usize = 2048;
    let end = (0..=LONGEST.min(text.len())).rev().find(|at| text.is_char_boundary(*at));
    &text[..end.unwrap_or(0)]
}

/// Whether the words before a figure say that it is the total of those before it.
fn is_total(source: &str, total: &Figure, before: &[Figure], words: &Comparison) -> bool {
    let Some(last) = before.last().filter(|_| before.len() > 1) else { return false };
    let between = source.get(last.span.end()..total.span.start()).unwrap_or_default();
    let said = between.to_lowercase();
    between.chars().nth(REACH).is_none() && words.totals.iter().any(|word| said.contains(word))
}
