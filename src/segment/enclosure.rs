use super::character::is_space;
use crate::lang::marks::{self, Enclosure, Mark};
use crate::lang::segmentation::Segmentation;

/// Quotations and brackets that are open at once; deeper ones are not followed.
const DEEPEST: usize = 8;

/// A bracket longer than this, in bytes, does not hold its sentences together.
const LONGEST_BRACKET: usize = 200;

/// A title longer than this, in bytes, was never closed.
const LONGEST_TITLE: usize = 240;

/// The quotations and brackets that are open at a place.
#[derive(Default)]
pub(super) struct Enclosures {
    open: Vec<Open>,
}

/// An opening mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Open {
    /// What closes it.
    close: char,
    pub kind: Enclosure,
    /// Where it stands, and where what it encloses begins.
    pub at: usize,
    pub inside: usize,
    /// The last letter of the sentence before it, without white space; `None` where it opens the sentence.
    pub lead: Option<char>,
    closing: Closing,
}

/// Where an enclosure closes.
#[derive(Clone, Copy, Debug)]
enum Closing {
    /// Nobody has asked yet.
    Unknown,
    /// At this byte.
    At(usize),
    /// Not within the limit.
    Nowhere,
}

impl Enclosures {
    /// Notes the opening mark at `at`. `sentence` is where the sentence starts.
    pub(super) fn open(&mut self, text: &str, letter: char, at: usize, inside: usize, sentence: usize) {
        let Some((close, kind)) = marks::pair(letter) else { return };
        if self.open.len() == DEEPEST {
            self.open.remove(0);
        }
        let before = text.get(sentence..at).unwrap_or_default();
        let lead = before.chars().rev().take(DEEPEST).find(|letter| !is_space(*letter));
        self.open.push(Open { close, kind, at, inside, lead, closing: Closing::Unknown });
    }

    /// Closes the innermost enclosure that `letter` closes.
    pub(super) fn close(&mut self, letter: char) -> Option<Open> {
        let place = self.open.iter().rposition(|open| open.close == letter)?;
        let closed = self.open.get(place).copied();
        self.open.truncate(place);
        closed
    }

    /// Whether a quotation that `letter` closes is open and did not start too long ago to be believed.
    pub(super) fn is_open(&self, letter: char, at: usize, tables: &Segmentation) -> bool {
        self.open.iter().any(|open| open.close == letter && at - open.at <= 4 * tables.whole_quotation)
    }

    /// Whether a stop before `at` stands inside an enclosure that is read as one.
    pub(super) fn hold(&mut self, text: &str, at: usize, end: usize, tables: &Segmentation) -> bool {
        self.open.iter_mut().any(|open| open.holds(text, at, end, tables))
    }
}

impl Open {
    fn holds(&mut self, text: &str, at: usize, end: usize, tables: &Segmentation) -> bool {
        let limit = match self.kind {
            Enclosure::Quotation => tables.whole_quotation,
            Enclosure::Bracket => LONGEST_BRACKET,
            Enclosure::Title => LONGEST_TITLE,
        };
        if at - self.at > limit {
            return false;
        }
        if matches!(self.closing, Closing::Unknown) {
            self.closing = find_close(text, self, limit, end).map_or(Closing::Nowhere, Closing::At);
        }
        let Closing::At(closes) = self.closing else { return false };
        if closes < at {
            return false;
        }
        self.kind != Enclosure::Quotation || self.lead.is_some() || sentence_goes_on(text, closes, end)
    }
}

/// Where the enclosure closes, within `limit` bytes.
fn find_close(text: &str, open: &Open, limit: usize, end: usize) -> Option<usize> {
    let inside = text.get(open.inside..end)?;
    let mut depth = 0_u32;
    for (place, letter) in inside.char_indices().take_while(|(place, _)| *place <= limit) {
        if letter == open.close {
            let at = open.inside + place;
            if depth > 0 {
                depth -= 1;
            } else if letter != '\'' || closes_speech(text, at) {
                return Some(at);
            }
        } else if marks::mark(letter) == Mark::Open && marks::pair(letter).is_some_and(|(close, _)| close == open.close)
        {
            depth += 1;
        }
    }
    None
}

/// Whether the apostrophe at `at` ends speech and not a word.
fn closes_speech(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back();
    let after = text[at..].chars().nth(1);
    before.is_some_and(|letter| matches!(letter, '.' | ',' | '!' | '?' | ';' | '…' | '-' | '—'))
        && !after.is_some_and(char::is_alphanumeric)
}

/// Whether the sentence goes on after the closing mark at `closes`.
fn sentence_goes_on(text: &str, closes: usize, end: usize) -> bool {
    let after = text.get(closes..end).unwrap_or_default();
    let mut letters = after.chars().skip(1).skip_while(|letter| is_space(*letter));
    letters.next().is_some_and(|next| next.is_lowercase() || marks::mark(next) == Mark::Continuing)
}
