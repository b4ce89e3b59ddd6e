use super::character::{is_bullet, is_space};
use super::numbering;
use crate::lang::segmentation::Segmentation;
use crate::model::NumberingStyle;
use crate::text::Span;

/// A marker longer than this, in bytes, numbers no item of a list that runs on in the line.
const LONGEST_MARKER: usize = 8;

/// The list that a line may hold: `1. Apply 2. Pay`.
#[derive(Default)]
pub(super) enum Items {
    /// Nobody has asked yet.
    #[default]
    Unknown,
    /// The sentence opens with no marker of a list.
    None,
    /// The sentence opens with a marker.
    Marker {
        /// How the next marker must be numbered, and what must stand after its number.
        number: u16,
        style: NumberingStyle,
        closing: Span,
        /// Whether its letters are capitals.
        capital: bool,
        /// Where the item's words start.
        words: usize,
    },
}

impl Items {
    /// Where the next item starts, if the mark at `at` belongs to its marker. `start` is the start of the sentence.
    pub(super) fn next_item(
        &mut self,
        text: &str,
        start: usize,
        at: usize,
        end: usize,
        tables: &Segmentation,
    ) -> Option<usize> {
        if matches!(self, Self::Unknown) {
            *self = Self::of(text, Span::new(start, end.min(start + 64)), tables);
        }
        let Self::Marker { number, style, closing, capital, words } = *self else { return None };
        let token = text.get(words..at)?.rfind(|letter: char| !letter.is_ascii_alphanumeric())? + words;
        if at - token > LONGEST_MARKER {
            return None;
        }
        let token = token + text[token..].chars().next().map_or(0, char::len_utf8);
        let candidate = Span::new(token, end.min(at + LONGEST_MARKER));
        let candidate = Span::new(token, floor(text, candidate.end()));
        let next = numbering::numbering(text, candidate, tables)?;
        let digits = text.get(token..at)?.len();
        let shape = text.get(token + digits..next.span.end())?;
        let after = text.get(next.span.end()..end)?;
        let content = text.get(words..token)?;
        let fits = next.path() == [number]
            && same_kind(next.style, style)
            && shape == closing.of(text)
            && after.starts_with(is_space)
            && content.chars().any(char::is_alphabetic)
            && content.ends_with(|letter: char| is_space(letter) || is_bullet(letter));
        let bullets = content.trim_end_matches(|letter: char| is_space(letter) || is_bullet(letter));
        let names =
            capital && !after.trim_start().starts_with(char::is_lowercase) && !bullets.ends_with(['.', '!', '?']);
        (fits && !names).then_some(words + bullets.len())
    }

    fn of(text: &str, sentence: Span, tables: &Segmentation) -> Self {
        let sentence = Span::new(sentence.start(), floor(text, sentence.end()));
        let written = sentence.of(text).trim_start_matches(|letter| is_space(letter) || is_bullet(letter));
        let letters = written.bytes().take_while(u8::is_ascii_alphanumeric).count();
        // An ordinary word numbers nothing.
        if letters == 0 || matches!(written.as_bytes().get(letters), None | Some(b' ')) {
            return Self::None;
        }
        let Some(first) = numbering::numbering(text, sentence, tables) else { return Self::None };
        let marker = first.span.of(text);
        let number = marker.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(0);
        let [value] = first.path() else { return Self::None };
        if number == 0 || first.unit.is_some() {
            return Self::None;
        }
        Self::Marker {
            number: value + 1,
            style: first.style,
            closing: Span::new(first.span.start() + number, first.span.end()),
            capital: first.style != NumberingStyle::Number && marker.starts_with(char::is_uppercase),
            words: first.span.end(),
        }
    }
}

/// Whether two styles can number one list: i may be a letter or Roman.
fn same_kind(one: NumberingStyle, other: NumberingStyle) -> bool {
    (one == NumberingStyle::Number) == (other == NumberingStyle::Number)
}

/// The nearest character boundary at or before `at`.
fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|place| text.is_char_boundary(*place)).unwrap_or(0)
}
