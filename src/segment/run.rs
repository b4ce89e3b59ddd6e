use super::character::{is_closer, is_space, is_stop, is_wide};
use crate::lang::marks::{self, Mark};

/// How far, in bytes, a further quotation mark is looked for.
const NEARBY: usize = 400;

/// A run of stops.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Run {
    /// The first byte after the run.
    pub end: usize,
    /// Whether it holds 。
    pub period: bool,
    /// Its exclamation or question marks.
    pub exclamation: Exclamation,
    /// Whether it leaves something out: …, ..., . . .
    pub ellipsis: bool,
}

/// The exclamation and question marks of a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Exclamation {
    /// None.
    #[default]
    Absent,
    /// Those of ASCII alone, which need room after them.
    Narrow,
    /// Those of the width of an ideograph among them, which need none.
    Wide,
}

/// The run of stops that begins at `at`, with further stops that spaces part from it (`? ? ?`, `. . .`).
pub(super) fn run(text: &str, at: usize, end: usize) -> Run {
    single(text, at, end).unwrap_or_else(|| several(text, at, end))
}

/// The run at `at`, where a letter or digit follows its one stop, or one space and a letter or digit: nearly every run.
fn single(text: &str, at: usize, end: usize) -> Option<Run> {
    let mut letters = text.get(at..end)?.chars();
    let stop = letters.next()?;
    let run = Run { end: at + stop.len_utf8(), ..Run::default() };
    let next = letters.next().filter(|next| *next != ' ').or_else(|| letters.next())?;
    if marks::mark(next) != Mark::Other || is_space(next) {
        return None;
    }
    Some(match marks::mark(stop) {
        Mark::Ellipsis => Run { ellipsis: true, ..run },
        Mark::Point => run,
        Mark::Exclamation if stop.is_ascii() => Run { exclamation: Exclamation::Narrow, ..run },
        Mark::Exclamation => Run { exclamation: Exclamation::Wide, ..run },
        _ => Run { period: true, ..run },
    })
}

fn several(text: &str, at: usize, end: usize) -> Run {
    let mut run = Run { end: at, ..Run::default() };
    let mut points = touching(text, at, end, &mut run);
    let attached = !text[..at].chars().next_back().is_none_or(is_space);
    let first = run;
    let mut further = 0;
    while let Some(next) = spaced_stop(text, run.end, end) {
        let mut one = Run { end: next, ..run };
        points += touching(text, next, end, &mut one);
        further += 1;
        run = one;
    }
    run.ellipsis |= points >= 3;
    // The ellipsis of three points after a sentence with its own stop opens the next one.
    let single = first.end == at + 1 && text.as_bytes()[at] == b'.';
    let opens_next = attached && single && further == 3 && run.exclamation == Exclamation::Absent;
    if opens_next && text.get(run.end..end).is_some_and(|rest| rest.trim_start().starts_with(char::is_alphanumeric)) {
        return first;
    }
    run
}

/// Adds the stops that touch each other from `run.end` on, and counts the points among them.
fn touching(text: &str, at: usize, end: usize, run: &mut Run) -> usize {
    let rest = text.get(at..end).unwrap_or_default();
    let length = rest.find(|letter| !is_stop(letter)).unwrap_or(rest.len());
    let text_follows = rest[length..].chars().next().is_some_and(|next| !is_closer(next) && !is_space(next));
    let mut points = 0;
    for (place, letter) in rest[..length].char_indices() {
        match marks::mark(letter) {
            // 。…… before more text: the ellipsis opens the next sentence.
            Mark::Ellipsis if run.period && text_follows => {
                run.end = at + place;
                return points;
            }
            Mark::Ellipsis => run.ellipsis = true,
            Mark::Point => points += 1,
            Mark::Exclamation => {
                let wide = !letter.is_ascii() || run.exclamation == Exclamation::Wide;
                run.exclamation = if wide { Exclamation::Wide } else { Exclamation::Narrow };
            }
            _ => run.period = true,
        }
    }
    run.end = at + length;
    points
}

/// The place of a stop that spaces part from `at`, where it stands alone.
fn spaced_stop(text: &str, at: usize, end: usize) -> Option<usize> {
    let rest = text.get(at..end)?;
    let trimmed = rest.trim_start_matches([' ', '\u{A0}']);
    if trimmed.len() == rest.len() || !trimmed.starts_with(is_stop) {
        return None;
    }
    let after = trimmed.trim_start_matches(is_stop).chars().next();
    after.is_none_or(|next| is_space(next) || is_closer(next)).then_some(end - trimmed.len())
}

impl Run {
    /// Whether one of its stops ends a sentence without room after it.
    pub(super) fn is_strong(&self) -> bool {
        self.period || self.exclamation == Exclamation::Wide
    }

    /// Whether a bracket holds nothing but the run: (?), [...].
    pub(super) fn in_brackets(&self, text: &str, before: Option<char>, end: usize) -> bool {
        let after = text.get(self.end..end).and_then(|rest| rest.chars().next());
        before.is_some_and(|letter| matches!(letter, '(' | '[' | '（' | '［'))
            && after.is_some_and(|letter| matches!(letter, ')' | ']' | '）' | '］'))
    }
}

/// The end of the reference marks after a sentence: [1][2] [3], ¹².
pub(super) fn references(text: &str, from: usize, before: Option<char>, end: usize) -> usize {
    let mut reached = from;
    let begins = text.get(from..end).map(|rest| rest.trim_start_matches(' ').as_bytes());
    if !matches!(begins, Some([b'[' | 0xC2 | 0xE2, ..])) || before.is_none_or(char::is_whitespace) {
        return reached;
    }
    while let Some(rest) = text.get(reached..end) {
        let trimmed = rest.trim_start_matches(' ');
        let superscript =
            rest.find(|letter| !matches!(letter, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')).unwrap_or(rest.len());
        if superscript > 0 {
            reached += superscript;
        } else if let Some(length) = bracketed_number(trimmed) {
            reached = end - trimmed.len() + length;
        } else {
            break;
        }
    }
    reached
}

/// Bytes of a number in square brackets at the start of `text`.
fn bracketed_number(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('[')?;
    let digits = inside.find(|letter: char| !letter.is_ascii_digit()).filter(|digits| (1..=3).contains(digits))?;
    inside[digits..].starts_with(']').then_some(digits + 2)
}

/// The end of a note's number at `at`: up to three digits, white space and a capital.
pub(super) fn note(text: &str, at: usize, end: usize) -> Option<usize> {
    let rest = text.get(at..end)?;
    let digits = rest.find(|letter: char| !letter.is_ascii_digit()).filter(|digits| (1..=3).contains(digits))?;
    let after = &rest[digits..];
    let next = after.trim_start_matches(is_space);
    (next.len() < after.len() && next.starts_with(char::is_uppercase)).then_some(at + digits)
}

/// Whether another quotation mark `sign` that stands alone follows soon.
pub(super) fn has_further_quote(text: &str, from: usize, end: usize, sign: char) -> bool {
    let rest = text.get(from..end).unwrap_or_default();
    let mut before = ' ';
    for (place, letter) in rest.char_indices() {
        if place > NEARBY {
            return false;
        }
        let double = letter == '\'' && rest[place + 1..].starts_with('\'');
        let same = if sign == '"' { letter == '"' || double } else { letter == sign && !double && before != '\'' };
        let inner = before.is_alphanumeric() && rest[place + letter.len_utf8()..].starts_with(char::is_alphanumeric);
        if same && !inner && !is_wide(before) {
            return true;
        }
        before = letter;
    }
    false
}
