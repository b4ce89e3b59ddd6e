use super::character::{is_space, is_wide, is_wide_letter};
use super::enclosure::Open;
use super::point;
use super::reason::Reason;
use super::run::{Exclamation, Run};
use crate::lang::LANGUAGES;
use crate::lang::marks::{self, Enclosure, Mark};
use crate::lang::segmentation::Segmentation;

/// A quotation no longer than this, in bytes, that ends in an exclamation is a name or slogan rather than speech.
const LONGEST_SLOGAN: usize = 24;

/// How many letters after a quotation say who spoke.
const ATTRIBUTION: usize = 12;

/// A run of stops and what stands around it.
pub(super) struct Place<'a> {
    pub text: &'a str,
    /// Where the sentence starts.
    pub start: usize,
    /// Where the run starts.
    pub at: usize,
    /// What follows in the line, without the white space before it.
    pub following: &'a str,
    /// Whether white space follows.
    pub room: bool,
}

impl<'a> Place<'a> {
    /// The run from `at` to `end` in a sentence that starts at `start`, in a line that ends at `line_end`.
    pub(super) fn new(text: &'a str, start: usize, at: usize, end: usize, line_end: usize) -> Self {
        let rest = text.get(end..line_end).unwrap_or_default();
        let following = rest.trim_start_matches(is_space);
        Self { text, start, at, following, room: following.len() < rest.len() }
    }

    /// The sentence up to the run.
    pub(super) fn before(&self) -> &'a str {
        self.text.get(self.start..self.at).unwrap_or_default()
    }
}

/// Whether a run of stops ends the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    GoesOn,
    Ends(Reason),
}

/// Judges a run that is not the last thing in its line and stands in no quotation that holds it.
pub(super) fn verdict(place: &Place<'_>, run: &Run, closed: Option<&Open>, tables: &Segmentation) -> Verdict {
    let following = place.following;
    if carries_on(place, run) {
        return Verdict::GoesOn;
    }
    let exclaims = run.exclamation != Exclamation::Absent;
    let ends = if run.is_strong() {
        strong_ends(place, run, closed, following, tables)
    } else if run.ellipsis && !exclaims {
        ellipsis_ends(place, closed, following, tables)
    } else if exclaims {
        exclamation_ends(place, closed, following, tables)
    } else {
        return point_verdict(place, closed, following, tables);
    };
    if ends { Verdict::Ends(reason(run, closed.is_some())) } else { Verdict::GoesOn }
}

/// The reason that a run and the closing marks after it give.
pub(super) fn reason(run: &Run, closed: bool) -> Reason {
    match run {
        _ if closed => Reason::Quotation,
        Run { exclamation: Exclamation::Narrow | Exclamation::Wide, .. } => Reason::Exclamation,
        Run { ellipsis: true, period: false, .. } => Reason::Ellipsis,
        _ => Reason::Stop,
    }
}

/// Whether what follows shows that the sentence goes on, whatever its stop: a comma, a loose closing mark, a dash.
fn carries_on(place: &Place<'_>, run: &Run) -> bool {
    let following = place.following;
    let Some(next) = following.chars().next() else { return false };
    match marks::mark(next) {
        Mark::Continuing | Mark::Semicolon => true,
        Mark::Close => !run.period || !place.room,
        Mark::Dash => {
            let beyond = following.trim_start_matches(|letter| marks::mark(letter) == Mark::Dash);
            let words = beyond.trim_start_matches(is_space);
            let item = place.room && words.starts_with(|letter: char| !letter.is_lowercase());
            !(run.period || item)
        }
        _ => false,
    }
}

/// 。！？ and their kin: an end but for a quotation that the sentence takes in.
fn strong_ends(place: &Place<'_>, run: &Run, closed: Option<&Open>, following: &str, tables: &Segmentation) -> bool {
    let goes_on_with = || tables.continuations.iter().any(|word| following.starts_with(word));
    let Some(open) = closed else {
        return run.period || place.room || !goes_on_with();
    };
    let touches = !place.room;
    let letter = following.starts_with(is_wide_letter);
    match open.kind {
        Enclosure::Title => false,
        Enclosure::Bracket => open.lead.is_none() || !touches || !letter,
        Enclosure::Quotation => {
            if touches && goes_on_with() {
                return false;
            }
            if open.lead.is_none() && says_who(following, tables) {
                return false;
            }
            let embedded = open.lead.is_some_and(char::is_alphabetic);
            let short = place.at - open.inside <= LONGEST_SLOGAN;
            let slogan = !run.period && letter && touches && (embedded || open.lead.is_none() && short);
            !slogan
        }
    }
}

/// Whether what follows a quotation says who spoke: 他问。
fn says_who(following: &str, tables: &Segmentation) -> bool {
    let end = following
        .char_indices()
        .take(ATTRIBUTION + 1)
        .find(|(_, letter)| marks::mark(*letter) != Mark::Other)
        .map_or(0, |(end, _)| end);
    let words = &following[..end];
    tables.attributions.iter().any(|verb| words.contains(verb))
}

/// …: an end only where the next sentence shows itself.
fn ellipsis_ends(place: &Place<'_>, closed: Option<&Open>, following: &str, tables: &Segmentation) -> bool {
    if !place.before().chars().any(char::is_alphanumeric) {
        return false;
    }
    let next = following.chars().next();
    if !tables.spaced {
        let quotation = closed.is_some_and(|open| open.kind == Enclosure::Quotation);
        let speech = quotation && !says_who(following, tables) && closed.is_some_and(|open| open.lead.is_some());
        return speech || place.room && next.is_some_and(|next| is_wide(next) || next.is_uppercase());
    }
    if !place.room && closed.is_none() {
        return false;
    }
    let word = following.split(is_space).next().unwrap_or_default();
    opens_like_sentence(following) && !tables.capitals.contains(&word) || next.is_some_and(is_wide)
}

/// Whether a text begins as a sentence does: with a capital, behind any opening marks.
fn opens_like_sentence(text: &str) -> bool {
    let inner = text.trim_start_matches(|letter| matches!(marks::mark(letter), Mark::Open | Mark::Quote));
    inner.starts_with(char::is_uppercase)
}

/// ! and ? of ASCII.
fn exclamation_ends(place: &Place<'_>, closed: Option<&Open>, following: &str, tables: &Segmentation) -> bool {
    let Some(next) = following.chars().next() else { return true };
    let after_wide = place.before().chars().next_back().is_some_and(is_wide);
    let room = place.room;
    if next.is_lowercase() {
        return room && closed.is_none() && point::is_informal(place.before()) || point::is_address(following);
    }
    if !tables.spaced && !room && closed.is_none() {
        return after_wide && (is_wide(next) || next.is_alphanumeric());
    }
    if cited(closed, next) {
        return false;
    }
    room || closed.is_some() || is_wide(next) || point::runs_together(place, following)
}

/// A source in brackets after a quotation belongs to it.
fn cited(closed: Option<&Open>, next: char) -> bool {
    next == '(' && closed.is_some_and(|open| open.kind == Enclosure::Quotation)
}

/// One full stop of ASCII, or its wide form.
fn point_verdict(place: &Place<'_>, closed: Option<&Open>, following: &str, tables: &Segmentation) -> Verdict {
    let next = following.chars().next().unwrap_or(' ');
    let before = place.before();
    let previous = before.chars().next_back();
    let room = place.room;
    let stop = Verdict::Ends(if closed.is_some() { Reason::Quotation } else { Reason::Stop });
    let when = |ends: bool| if ends { stop } else { Verdict::GoesOn };
    if cited(closed, next) {
        return Verdict::GoesOn;
    }
    let numeral = |letter: char| tables.numerals.iter().any(|(known, _)| *known == letter) || letter.is_numeric();
    if before.trim().chars().all(numeral) {
        return Verdict::GoesOn;
    }
    if !room && closed.is_none() && previous.is_some_and(numeral) && numeral(next) {
        return Verdict::GoesOn;
    }
    if previous.is_some_and(is_wide_letter) && !latin_wide(previous) {
        return when(room || is_wide(next) || closed.is_some());
    }
    if !room && closed.is_none() {
        let spaced_end = tables.spaced && is_wide(next) && previous.is_some_and(char::is_alphabetic);
        return when(spaced_end && !point::is_letters(before) || point::runs_together(place, following));
    }
    let spaced = if tables.spaced { Some(tables) } else { spaced_tables() };
    spaced.map_or(stop, |tables| point::verdict(before, following, closed, tables))
}

/// A Latin letter or digit in the width of an ideograph.
fn latin_wide(letter: Option<char>) -> bool {
    letter.is_some_and(|letter| ('Ａ'..='Ｚ').contains(&letter) || ('ａ'..='ｚ').contains(&letter))
}

/// The tables for words that spaces part, in a text whose language has none; the later of two built-in languages, as in
/// their recognition.
fn spaced_tables() -> Option<&'static Segmentation> {
    LANGUAGES.iter().rev().map(|language| &language.segmentation).find(|tables| tables.spaced)
}
