use super::character::{is_closer, is_space, is_stop, is_wide_letter};
use super::enclosure::{Enclosures, Open};
use super::items::Items;
use super::options::{Options, Semicolons};
use super::reason::Reason;
use super::run::{self, Run};
use super::verdict::{self, Place, Verdict};
use crate::lang::marks::{self, Mark};
use crate::lang::segmentation::Segmentation;
use crate::text::Span;

/// Where a sentence ends, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct End {
    /// The first byte after the sentence.
    pub at: usize,
    /// Why it ends.
    pub reason: Reason,
}

/// Notes in `found` the places in a line at which a sentence ends, in order. The last one, at the end of the line, is there only where a
/// stop stands before it.
pub(super) fn ends(text: &str, line: Span, tables: &Segmentation, options: Options, found: &mut Vec<End>) {
    found.clear();
    let mut scan = Scan {
        text,
        end: line.end(),
        start: line.start(),
        tables,
        options,
        enclosures: Enclosures::default(),
        items: Items::default(),
        found,
    };
    let mut at = line.start();
    while let Some((found, letter, class)) = marks::next_mark(text, at, line.end()) {
        at = scan.step(found, letter, class);
    }
}

/// A line while its sentences are found.
struct Scan<'a> {
    text: &'a str,
    /// Where the line ends.
    end: usize,
    /// Where the sentence starts that is being read.
    start: usize,
    tables: &'a Segmentation,
    options: Options,
    enclosures: Enclosures,
    items: Items,
    found: &'a mut Vec<End>,
}

impl Scan<'_> {
    /// Reads the mark at `at` and says where to go on.
    fn step(&mut self, at: usize, letter: char, class: Mark) -> usize {
        let next = at + letter.len_utf8();
        match class {
            Mark::Open => self.opens(letter, at, next),
            Mark::Close => {
                self.item(at);
                self.enclosures.close(letter);
                next
            }
            Mark::Quote => self.quote(letter, at),
            Mark::Period | Mark::Point | Mark::Exclamation | Mark::Ellipsis => self.stop(at),
            Mark::Semicolon => self.semicolon(next),
            Mark::LineEnd => {
                self.push(next, Reason::LineEnd);
                next
            }
            Mark::Other | Mark::Continuing | Mark::Dash | Mark::Bullet => next,
        }
    }

    fn letter(&self, at: usize) -> Option<char> {
        self.text.get(at..self.end)?.chars().next()
    }

    fn before(&self, at: usize) -> Option<char> {
        self.text.get(self.start..at)?.chars().next_back()
    }

    fn push(&mut self, at: usize, reason: Reason) {
        self.found.push(End { at, reason });
        let rest = self.text.get(at..self.end).unwrap_or_default();
        self.start = self.end - rest.trim_start_matches(is_space).len();
        self.items = Items::default();
    }

    /// An opening mark; two grave accents are one.
    fn opens(&mut self, letter: char, at: usize, next: usize) -> usize {
        let next = if letter == '`' && self.letter(next) == Some('`') { next + 1 } else { next };
        self.enclosures.open(self.text, letter, at, next, self.start);
        next
    }

    /// A mark that opens or closes a quotation; two apostrophes are one mark.
    fn quote(&mut self, letter: char, at: usize) -> usize {
        let width = quote_width(self.text, letter, at, self.end);
        let next = at + width;
        let sign = if width > letter.len_utf8() { '"' } else { letter };
        let before = self.before(at);
        let after = self.letter(next);
        let open = self.enclosures.is_open(sign, at, self.tables);
        let inner = before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric);
        if sign == '\'' && inner {
            return next;
        }
        let room_before = before.is_none_or(|letter| is_space(letter) || marks::mark(letter) == Mark::Open);
        let room_after = after.is_none_or(is_space);
        let closes = match (room_before, room_after) {
            (true, false) => false,
            (false, true) => true,
            _ => open,
        };
        if closes {
            let spoken = self.enclosures.close(sign).is_some_and(|open| open.lead.is_some());
            if spoken && before.is_some_and(|letter| marks::mark(letter) == Mark::Dash) && room_after {
                self.cut_off_speech(next);
            }
        } else {
            self.enclosures.open(self.text, sign, at, next, self.start);
        }
        next
    }

    /// Speech that breaks off with a dash ends the sentence where a new one shows itself: "she comes, to--" At this
    fn cut_off_speech(&mut self, next: usize) {
        let following = self.text.get(next..self.end).unwrap_or_default().trim_start();
        let word = following.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
        if self.tables.starters.contains(word) && word.starts_with(char::is_uppercase) {
            self.push(next, Reason::Quotation);
        }
    }

    /// A semicolon ends a clause only where clauses are asked for, and outside brackets.
    fn semicolon(&mut self, next: usize) -> usize {
        if self.options.semicolons == Semicolons::Split
            && self.text.get(next..self.end).is_some_and(|rest| !rest.trim().is_empty())
            && !self.enclosures.hold(self.text, next, self.end, self.tables)
        {
            self.push(next, Reason::Semicolon);
        }
        next
    }

    /// Ends the sentence before the marker that ends with the mark at `at`, where that is the next item of a list.
    fn item(&mut self, at: usize) {
        if let Some(start) = self.items.next_item(self.text, self.start, at, self.end, self.tables) {
            self.push(start, Reason::Item);
        }
    }

    /// Reads the run of stops that begins at `at`.
    fn stop(&mut self, at: usize) -> usize {
        let bytes = self.text.as_bytes();
        if bytes[at] == b'.' && bytes.get(at + 1).is_some_and(u8::is_ascii_digit) {
            return self.after_number(at);
        }
        self.item(at);
        let run = run::run(self.text, at, self.end);
        let before = self.before(at);
        if run.in_brackets(self.text, before, self.end) {
            return run.end;
        }
        let (end, closed) = self.closers(&run);
        let end = run::references(self.text, end, before, self.end);
        let place = Place::new(self.text, self.start, at, end, self.end);
        if place.following.is_empty() {
            self.push(end, verdict::reason(&run, closed.is_some()));
            return self.end;
        }
        if self.enclosures.hold(self.text, end, self.end, self.tables) {
            return end;
        }
        if let Verdict::Ends(reason) = verdict::verdict(&place, &run, closed.as_ref(), self.tables) {
            self.push(end, reason);
        }
        end
    }

    /// A point before a digit: part of a number, unless the digits are a note's: (type 2).10 This
    fn after_number(&mut self, at: usize) -> usize {
        let noted = self.before(at).is_some_and(|before| is_closer(before) || before.is_lowercase());
        let end = run::note(self.text, at + 1, self.end);
        let Some(end) = end.filter(|_| noted) else { return at + 1 };
        if !self.enclosures.hold(self.text, end, self.end, self.tables) {
            self.push(end, Reason::Stop);
        }
        end
    }

    /// The end of the closing marks after a run, with the stops among them, and the last enclosure that they close.
    fn closers(&mut self, run: &Run) -> (usize, Option<Open>) {
        let mut end = run.end;
        let mut closed = None;
        while let Some(letter) = self.letter(end) {
            let next = end + letter.len_utf8();
            match marks::mark(letter) {
                Mark::Close => {
                    let open = self.enclosures.close(letter);
                    // A closing mark that closes nothing is a loose end of the sentence before it.
                    closed = open.or(closed);
                    end = next;
                }
                Mark::Quote => {
                    let width = quote_width(self.text, letter, end, self.end);
                    let sign = if width > letter.len_utf8() { '"' } else { letter };
                    let loose = self.letter(end + width).is_none_or(|after| is_space(after) || is_stop(after));
                    if !loose && !self.enclosures.is_open(sign, end, self.tables)
                        || sign == '\''
                            && self.letter(end + width).is_some_and(char::is_alphanumeric)
                            && !run.is_strong()
                    {
                        break;
                    }
                    closed = self.enclosures.close(sign).or(closed);
                    end += width;
                }
                _ if is_stop(letter) && end > run.end => end = next,
                _ if is_space(letter) => match self.loose_closer(end, end > run.end) {
                    Some(loose) => end = loose,
                    None => break,
                },
                _ => break,
            }
        }
        (end, closed)
    }

    /// The place of a closing mark or stop that white space parts from what it belongs to, as in tokenised text.
    fn loose_closer(&self, end: usize, after_closer: bool) -> Option<usize> {
        let rest = self.text.get(end..self.end)?;
        let trimmed = rest.trim_start_matches(is_space);
        let at = self.end - trimmed.len();
        let letter = trimmed.chars().next()?;
        let width = quote_width(self.text, letter, at, self.end);
        let after = self.letter(at + width);
        if !after.is_none_or(is_space) {
            return None;
        }
        let sign = if width > letter.len_utf8() { '"' } else { letter };
        let closes = match marks::mark(letter) {
            Mark::Quote => {
                self.enclosures.is_open(sign, at, self.tables)
                    || self.text[at + width..].trim_start_matches(is_space).starts_with(char::is_lowercase)
                    || !run::has_further_quote(self.text, at + width, self.end, sign)
            }
            Mark::Point | Mark::Exclamation if after_closer => {
                !self.text.get(at + 1..self.end).is_some_and(|rest| rest.trim_start().starts_with(is_wide_letter))
            }
            _ => false,
        };
        closes.then_some(at)
    }
}

/// Bytes of the quotation mark at `at`: two apostrophes are one mark.
fn quote_width(text: &str, letter: char, at: usize, end: usize) -> usize {
    let width = letter.len_utf8();
    let double = letter == '\'' && text.get(at + width..end).is_some_and(|rest| rest.starts_with('\''));
    if double { 2 * width } else { width }
}
