use std::num::NonZeroU64;

use super::fold::{WIDE, fold};
use super::place::Place;
use crate::text::eight::Eight;

/// What surfaces are found by: the word of the alphabet that they begin with, or else their first two characters.
///
/// Of a word it has the letters, which are eight at most, and one or two letters of a second word. Now and then two heads are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::figures) struct Head(NonZeroU64);

/// The letters of a word behind which a space and two bytes more are among the first eight.
const SHORT: usize = 5;

/// The bit that every head has, and no letter.
const EVERY: NonZeroU64 = NonZeroU64::MIN.saturating_add((1 << 63) - 1);

impl Head {
    /// The head of a surface as it is looked for.
    pub(in crate::figures) fn of(key: &str, words: bool) -> Option<Self> {
        let [longer, shorter] = Self::at(Place::of(key), words);
        longer.or(shorter)
    }

    /// The heads that the surfaces at a place can have, that of the longer ones first.
    pub(in crate::figures) fn at(place: Place<'_>, words: bool) -> [Option<Self>; 2] {
        if words && place.bytes.get(place.at).is_some_and(u8::is_ascii_alphabetic) {
            let first = place.eight();
            return [Self::words(place, first), Some(Self::word(first))];
        }
        let Some((first, length)) = place.character() else { return [None; 2] };
        let second = Place { at: place.at + length, ..place }.character();
        [second.map(|(second, _)| Self::couple(first, second, words)), Some(Self::single(first, words))]
    }

    /// The head of a word whose first bytes are `first`.
    pub(in crate::figures) fn word(first: Eight) -> Self {
        Self::of_bits(first.head())
    }

    /// The head of the short word at a place, the first bytes of which are `first`, and of the second word, where one of the
    /// spaces that are folded and a letter follow.
    pub(in crate::figures) fn words(place: Place<'_>, first: Eight) -> Option<Self> {
        let count = first.leading_letters() as usize;
        let end = place.at + count;
        let space = match place.bytes.get(end).filter(|_| count < 8)? {
            b' ' | b'\n' => 1,
            0xc2 if place.bytes.get(end + 1) == Some(&0xa0) => 2,
            _ => return None,
        };
        // Behind a short word the second one begins among the same bytes.
        let letters = if space == 1 && count <= SHORT {
            first.two_letters(count as u32 + 1)
        } else {
            Eight::at(place.bytes, end + space).head() & 0xffff
        };
        // The first letter stands where no shorter word has one; a second one where there is room.
        let letters = letters.swap_bytes();
        let letters = if count < 7 { letters } else { letters & 0xff << 56 };
        (letters > 0).then(|| Self::of_bits(first.head() | letters))
    }

    /// The head of two characters, the first of which is no letter of the alphabet or stands in running characters.
    #[inline]
    pub(in crate::figures) fn couple(first: u32, second: u32, words: bool) -> Self {
        Self::of_bits(folded(first, words) << 32 | folded(second, words))
    }

    /// The head of one character.
    pub(in crate::figures) fn single(letter: u32, words: bool) -> Self {
        Self::of_bits(folded(letter, words) << 32)
    }

    fn of_bits(bits: u64) -> Self {
        Self(EVERY | bits)
    }

    /// A number of `bits` bits for it, by multiplication as Knuth does it (The Art of Computer Programming 3, 6.4).
    pub(in crate::figures) fn scatter(self, bits: u32) -> usize {
        (self.0.get().wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - bits)) as usize
    }
}

/// The first of the full-width letters.
const FIRST_WIDE: u32 = *WIDE[0].start() as u32;

/// The number of the character that surfaces have for that with the number `letter`.
#[inline]
fn folded(letter: u32, words: bool) -> u64 {
    // Nothing before the full-width letters is folded where words do not stand apart.
    if !words && letter < FIRST_WIDE {
        return letter.into();
    }
    char::from_u32(letter).map_or(letter, |letter| fold(letter, words).into()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, words: bool) -> [Option<Head>; 2] {
        Head::at(Place::of(text), words)
    }

    #[test]
    fn a_surface_is_found_by_its_head_wherever_it_stands() {
        for (key, text, words) in [
            ("million", "Million", true),
            ("not above", "Not above", true),
            ("not above", "not\u{a0}above", true),
            ("kilometres per hour", "kilometres\nper", true),
            ("km/h", "km/h.", true),
            ("½", "½", true),
            ("°c", "°C", true),
            ("百分之", "百分之五", false),
            ("万", "万", false),
            ("万", "万元", false),
            ("km", "ｋｍ", false),
        ] {
            let head = Head::of(key, words);
            assert!(head.is_some() && at(text, words).contains(&head), "{key} in {text}");
        }
    }

    #[test]
    fn other_words_have_other_heads() {
        let head = Head::of("not above", true);
        assert!(!at("not below", true).contains(&head) && !at("not", true).contains(&head));
        // Two letters of the second word count, one where the first word has seven.
        let both = |text| Head::words(Place::of(text), Place::of(text).eight());
        assert_ne!(both("the sixties"), both("the Senate"));
        assert_eq!(both("the sixties"), both("The six"));
        assert_ne!(both("the s"), both("the six"));
        assert_eq!(both("between six"), both("between seven"));
        assert_ne!(both("between six"), both("between ten"));
        assert_eq!(both("the 60s"), None);
        assert_eq!(at("", true), [None, None]);
    }
}
