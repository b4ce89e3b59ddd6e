use super::punctuation::is_space;
use crate::lang::segmentation::{Abbreviation, Segmentation};

/// What stands around a full stop.
pub(super) struct Stop<'a> {
    /// The sentence so far, without the stop.
    pub before: &'a str,
    /// What follows the stop and the closers after it, without white space.
    pub after: &'a str,
}

/// Whether a stop between spaced words ends the sentence, judging by the word before it and the word after it.
pub(super) fn ends(stop: &Stop<'_>, tables: &Segmentation) -> bool {
    let word = stop
        .before
        .rsplit(|letter: char| is_space(letter) || matches!(letter, '(' | '"' | '“' | '‘' | '[' | '—' | '/'))
        .next()
        .unwrap_or_default();
    let Some(next) = stop.after.chars().next() else { return true };
    let next_word =
        stop.after.split(|letter: char| !letter.is_alphanumeric() && letter != '\'').next().unwrap_or_default();
    let starter = tables.starters.iter().any(|starter| starter.eq_ignore_ascii_case(next_word)) && next.is_uppercase();
    if next.is_lowercase() {
        return false;
    }
    let letters = word.trim_start_matches(|letter: char| !letter.is_alphanumeric());
    if let Some(kind) = kind(letters, tables) {
        return match kind {
            Abbreviation::Title | Abbreviation::Inner => false,
            Abbreviation::Number => {
                !next.is_numeric()
                    && !roman(next_word)
                    && (starter || stop.before.len() > word.len() && kind_is_word(letters))
            }
            Abbreviation::Final => !next.is_numeric() && !named_time(next_word),
            Abbreviation::Company => starter,
        };
    }
    let only_marker = stop.before.trim_start_matches(is_space).len() == word.len();
    let number = !letters.is_empty() && letters.chars().all(|letter| letter.is_ascii_digit());
    let single = letters.chars().count() == 1 && letters.starts_with(char::is_alphabetic);
    if only_marker && (number && letters.len() <= 3 || single || roman(letters)) {
        return false;
    }
    if single && letters.starts_with(char::is_uppercase) && letters != "I" {
        return starter && next_word.len() > 1;
    }
    // U.S. and other letters with stops between.
    if letters.len() >= 3 && letters.split('.').all(|part| part.chars().count() == 1) {
        return starter;
    }
    true
}

/// The class of the abbreviation that `word` is.
fn kind(word: &str, tables: &Segmentation) -> Option<Abbreviation> {
    tables
        .abbreviations
        .iter()
        .find(|(_, words)| words.iter().any(|known| known.eq_ignore_ascii_case(word)))
        .map(|(kind, _)| *kind)
}

/// "No." is also a word that ends sentences; the others of its class are not.
fn kind_is_word(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_lowercase)
}

fn roman(word: &str) -> bool {
    !word.is_empty() && word.len() <= 4 && word.chars().all(|letter| matches!(letter, 'I' | 'V' | 'X'))
}

/// Days and time zones that go on after "a.m.".
fn named_time(word: &str) -> bool {
    const TIMES: &[&str] = &[
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "EST", "EDT", "PST", "PDT",
        "GMT", "UTC", "Eastern", "Pacific", "Beijing", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun",
    ];
    TIMES.contains(&word)
}
