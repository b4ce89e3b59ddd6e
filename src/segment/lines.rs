use super::punctuation::{is_bullet, is_closer, is_full_stop, is_space, is_wide};
use crate::lang::segmentation::Segmentation;
use crate::text::Span;

/// The shortest longest line, in columns, at which a writer would break a line by hand.
const NARROWEST_MEASURE: usize = 40;

/// The stretches of a block that end at a real line end: hard-wrapped lines are put together.
pub(super) fn lines(text: &str, block: Span, tables: &Segmentation) -> Vec<Span> {
    let content = block.of(text);
    if !content.contains('\n') {
        return vec![block];
    }
    let mut start = block.start();
    let each: Vec<Span> = content
        .split_inclusive('\n')
        .map(|line| {
            let span = Span::new(start, start + line.len());
            start += line.len();
            span
        })
        .collect();
    let measure = each.iter().map(|line| columns(line.of(text).trim_end())).max().unwrap_or(0);
    let mut stretches: Vec<Span> = Vec::new();
    let mut open = false;
    for line in &each {
        let written = line.of(text);
        match stretches.last_mut() {
            Some(last) if open && goes_on(last.of(text), written, measure, tables) => *last = last.to(*line),
            _ => stretches.push(*line),
        }
        open = !written.trim().is_empty();
    }
    stretches
}

/// Columns that a line takes, counting wide characters as two, without a table of all of Unicode.
fn columns(line: &str) -> usize {
    line.chars().map(|letter| 1 + usize::from(is_wide(letter))).sum()
}

/// Whether `next` is the same line as `before`, broken by hand: `measure` is the longest line of the block.
fn goes_on(before: &str, next: &str, measure: usize, tables: &Segmentation) -> bool {
    let last = before.lines().next_back().unwrap_or_default();
    let end = last.trim_end_matches(is_space);
    let next = next.trim_start_matches(is_space);
    let (Some(ending), Some(beginning)) = (end.chars().next_back(), next.chars().next()) else { return false };
    if is_bullet(beginning) || is_marker(next, tables) || matches!(ending, '|' | '：' | ';' | '；') {
        return false;
    }
    let bare = end.trim_end_matches(is_closer).chars().next_back().unwrap_or(ending);
    let stopped = is_full_stop(bare) || matches!(bare, '.' | '!' | '?' | '…');
    if tables.spaced {
        if stopped || ending == ':' {
            return !stopped && measure >= NARROWEST_MEASURE && full(last, next, measure) && beginning.is_lowercase();
        }
        if matches!(ending, ',' | '-') || beginning.is_lowercase() {
            return true;
        }
        return measure >= NARROWEST_MEASURE && full(last, next, measure);
    }
    if stopped {
        return false;
    }
    if matches!(ending, '，' | '、') {
        return true;
    }
    measure >= NARROWEST_MEASURE && columns(end) + 4 >= measure
}

/// Whether the first word of `next` would not have fitted on the line `last`.
fn full(last: &str, next: &str, measure: usize) -> bool {
    let word = next.split_whitespace().next().map_or(0, columns);
    columns(last.trim_end()) + 1 + word > measure.saturating_sub(2)
}

/// Whether a line begins with a number or letter that marks a list item or article.
pub(super) fn is_marker(line: &str, tables: &Segmentation) -> bool {
    if tables.numbered.iter().any(|prefix| line.starts_with(prefix)) {
        return true;
    }
    let number = line.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(line.len());
    let mut after = line[number..].chars();
    if (1..=3).contains(&number) && after.next().is_some_and(|mark| matches!(mark, '.' | '、' | ')' | '）' | '．')) {
        return !after.next().is_some_and(|next| next.is_ascii_digit());
    }
    let han = "一二三四五六七八九十".chars().any(|digit| line.starts_with(digit));
    if han {
        let rest = line.trim_start_matches(['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']);
        return rest.starts_with('、');
    }
    let mut letters = line.chars();
    let letter = letters.next().is_some_and(|letter| letter.is_ascii_alphabetic());
    letter && letters.next().is_some_and(|next| matches!(next, ')' | '.')) && letters.next() == Some(' ')
        || line.starts_with("- ")
}
