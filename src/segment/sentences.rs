use super::abbreviation::{self, Stop};
use super::lines::is_marker;
use super::punctuation::{is_closer, is_continuing, is_full_stop, is_space, is_weak_stop, is_wide};
use crate::lang::segmentation::Segmentation;
use crate::text::Span;

/// A title longer than this, in bytes, was never closed.
const LONGEST_TITLE: usize = 240;

/// The places in a line at which a sentence ends, in order; the end of the line itself is not among them.
pub(super) fn ends(text: &str, line: Span, tables: &Segmentation) -> Vec<usize> {
    let mut found = Vec::new();
    let bytes = text.as_bytes();
    let mut start = line.start();
    let mut title: Option<usize> = None;
    let mut at = line.start();
    while at < line.end() {
        if !CANDIDATE[usize::from(bytes[at])] {
            at += 1;
            continue;
        }
        let Some(letter) = text.get(at..line.end()).and_then(|rest| rest.chars().next()) else {
            at += 1;
            continue;
        };
        let next = at + letter.len_utf8();
        match letter {
            '《' | '〈' => title = title.or(Some(at)),
            '》' | '〉' => title = None,
            _ if is_full_stop(letter) || is_weak_stop(letter) => {
                let stop = run(text, at, line.end());
                let inside_title = title.is_some_and(|opened| {
                    at - opened < LONGEST_TITLE
                        && text[at..line.end().min(ceil(text, at + LONGEST_TITLE))].contains('》')
                });
                if !inside_title && let Some(end) = ending(text, Span::new(start, line.end()), at, stop, tables) {
                    found.push(end);
                    start = end;
                    at = end;
                    continue;
                }
                at = stop;
                continue;
            }
            _ => {}
        }
        at = next;
    }
    found
}

/// First bytes of the characters that matter: stops and title marks.
const CANDIDATE: [bool; 256] = {
    let mut table = [false; 256];
    table[b'.' as usize] = true;
    table[b'!' as usize] = true;
    table[b'?' as usize] = true;
    table[0xE2] = true;
    table[0xE3] = true;
    table[0xEF] = true;
    table
};

/// The next character boundary at or after `at`.
fn ceil(text: &str, at: usize) -> usize {
    (at..text.len()).find(|&place| text.is_char_boundary(place)).unwrap_or(text.len())
}

/// The end of the run of stops that begins at `at`.
fn run(text: &str, at: usize, end: usize) -> usize {
    let rest = text.get(at..end).unwrap_or_default();
    let stops = rest.find(|letter: char| !is_full_stop(letter) && !is_weak_stop(letter)).unwrap_or(rest.len());
    at + stops
}

/// Where the sentence ends, if the stops from `at` to `stop` end it.
fn ending(text: &str, sentence: Span, at: usize, stop: usize, tables: &Segmentation) -> Option<usize> {
    let stops = text.get(at..stop)?;
    let rest = text.get(stop..sentence.end())?;
    // Closing marks go with the sentence; a straight quotation mark only where it touches the stop and does not open.
    let closers = rest.find(|letter: char| !is_closer(letter)).unwrap_or(rest.len());
    let mut closers = closers;
    let straight = |closers: usize| rest[..closers].ends_with(['"', '\'']);
    let after = |closers: usize| rest[closers..].trim_start_matches(is_space);
    if straight(closers) && rest[closers..].starts_with(|letter: char| letter.is_alphanumeric()) {
        closers -= 1;
    }
    let end = stop + closers;
    let following = after(closers);
    let space = rest[closers..].starts_with(is_space) || following.is_empty();
    let Some(next) = following.chars().next() else { return Some(end) };
    let quoted = closers > 0;
    if is_continuing(next) && !is_marker(following, tables) {
        let dash = matches!(next, '-' | '—' | '–') && space;
        if !dash {
            return None;
        }
    }
    if quoted && tables.continuations.iter().any(|word| goes_on_with(following, word, tables)) {
        return None;
    }
    let strong = stops.chars().any(is_full_stop);
    if strong {
        return Some(end);
    }
    let before = text.get(sentence.start()..at)?;
    let previous = before.chars().next_back();
    let ellipsis = stops.contains('…') || stops.len() >= 2 && stops.bytes().all(|byte| byte == b'.');
    if ellipsis {
        let long = stops.chars().count() >= 2 || space;
        return (long
            && !next.is_lowercase()
            && (space || quoted || is_wide(next))
            && !before.trim().is_empty()
            && !next.is_ascii_digit())
        .then_some(end);
    }
    if stops.contains(['!', '?']) {
        let open = space || is_wide(next) || quoted;
        return (open && !next.is_lowercase()).then_some(end);
    }
    // One full stop of ASCII.
    let after_wide = previous.is_some_and(is_wide);
    if after_wide && !before.trim_start().chars().all(|letter| "一二三四五六七八九十".contains(letter)) {
        return (space || is_wide(next) || quoted).then_some(end);
    }
    let after_letter = is_wide(next) && tables.spaced && previous.is_some_and(char::is_alphabetic);
    if !space && !after_letter {
        return None;
    }
    if !tables.spaced {
        let marker = before.trim_start().chars().all(|letter| letter.is_ascii_digit())
            || next.is_lowercase()
            || next.is_ascii_digit();
        return (!marker).then_some(end);
    }
    abbreviation::ends(&Stop { before, after: following }, tables).then_some(end)
}

fn goes_on_with(following: &str, word: &str, tables: &Segmentation) -> bool {
    let Some(rest) = following.strip_prefix(word) else { return false };
    !tables.spaced || rest.starts_with(|next: char| !next.is_alphanumeric())
}
