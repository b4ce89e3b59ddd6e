use std::borrow::Cow;

use super::place::Place;
use super::surfaces::{FOLDED, Terminal, fold};
use super::trie::PLANE;
use crate::lang::figures::Variant;
use crate::text::eight::Eight;

/// What the first characters of a place tell before surfaces are searched there: most places of a text start none.
#[derive(Debug)]
pub(super) struct Starts {
    /// What each character of the Basic Multilingual Plane starts.
    letters: Box<[u8]>,
    /// The heads of all surfaces. Now and then it holds one too many.
    heads: Set,
    /// The heads of those that are looked at wherever they stand.
    opening_heads: Set,
    /// Whether surfaces are words that stand apart and have capitals.
    words: bool,
}

/// Heads, two bits for each number of sixteen bits that one may have.
type Set = Box<[u64; 1 << (16 - 5)]>;

/// The head of a surface has this number.
const IS_HEAD: u64 = 1;

/// The first word of a head of two words has this number.
const LEADS_HEAD: u64 = 2;

/// The character starts something that is looked at wherever it stands.
const OPENS: u8 = 1;

/// The character starts a surface.
const STARTS: u8 = 2;

/// The character is a surface by itself.
const ALONE: u8 = 4;

/// The character is a surface by itself that is looked at wherever it stands.
const OPENS_ALONE: u8 = 8;

/// The character is a digit, or the point of a decimal that may have no digit before it.
const DIGIT: u8 = 16;

/// From this bit on, the character tells a variant of the language, each by a bit of its own.
const TELLS: u8 = 32;

/// How far a full-width letter stands behind the ASCII one.
const WIDE: usize = 'Ａ' as usize - 'A' as usize;

/// The heads of web addresses, which are looked at wherever they stand.
const ADDRESSES: [&str; 3] = ["http", "https", "www"];

impl Starts {
    /// What the surfaces `keys`, which stand for `terminals`, start with.
    pub(super) fn new(keys: &[Cow<'static, str>], terminals: &[Terminal], words: bool) -> Self {
        let empty = || Box::new([0; 1 << (16 - 5)]);
        let (heads, opening_heads) = (empty(), empty());
        let mut starts = Self { letters: vec![0; PLANE].into(), heads, opening_heads, words };
        for key in keys {
            starts.add(key);
        }
        // Characters that are folded stand for others, which start the same.
        for letter in FOLDED.iter().copied().chain('A'..='Z') {
            let same = starts.says(fold(letter, words) as usize);
            starts.say(letter as usize, same);
        }
        let known = || keys.iter().zip(terminals);
        for (key, _) in known().filter(|(_, terminal)| terminal.opens()) {
            starts.open(key);
        }
        for digit in ('０'..='９').chain('0'..='9').chain(['.']) {
            starts.say(digit as usize, DIGIT);
        }
        let holding: Vec<&str> = known()
            .filter(|(key, terminal)| starts.holds(key, terminal.is_quiet()))
            .map(|(key, _)| key.as_ref())
            .collect();
        for key in holding {
            starts.open(key);
        }
        for address in ADDRESSES {
            add_head(&mut starts.heads, address, words);
            add_head(&mut starts.opening_heads, address, words);
        }
        starts
    }

    /// Whether a figure could start inside a surface, which matters then wherever it stands: inside a word that is no figure, or at
    /// a further word of several (an hour in "kilometers an hour").
    fn holds(&self, key: &str, quiet: bool) -> bool {
        let mut before = None;
        key.chars().any(|letter| {
            let before = before.replace(letter);
            let inside = letter.is_ascii_alphabetic() && before.is_some_and(|before| before.is_ascii_alphabetic());
            let further = if quiet { !inside } else { before == Some(' ') };
            further && self.says(letter as usize) & OPENS > 0
        })
    }

    fn add(&mut self, key: &str) {
        let Some((first, second)) = beginning(key) else { return };
        let alone = if second.is_none() { ALONE } else { 0 };
        self.say(first as usize, STARTS | alone);
        add_head(&mut self.heads, key, self.words);
    }

    fn open(&mut self, key: &str) {
        let Some((first, second)) = beginning(key) else { return };
        let alone = if second.is_none() { OPENS_ALONE } else { 0 };
        self.say(first as usize, OPENS | alone);
        self.say(first.to_ascii_uppercase() as usize, OPENS | alone);
        add_head(&mut self.opening_heads, key, self.words);
    }

    fn say(&mut self, letter: usize, what: u8) {
        let ascii = u8::try_from(letter).is_ok_and(|letter| letter.is_ascii_alphabetic());
        let wide = letter + if ascii && !self.words { WIDE } else { 0 };
        for letter in [letter, wide] {
            if let Some(known) = self.letters.get_mut(letter) {
                *known |= what;
            }
        }
    }

    /// Notes which characters tell each variant of the language.
    pub(super) fn tell(&mut self, variants: &[Variant]) {
        let bits = std::iter::successors(Some(TELLS), |bit| bit.checked_mul(2));
        for (variant, bit) in variants.iter().zip(bits) {
            for letter in variant.letters {
                if let Some(known) = self.letters.get_mut(*letter as usize) {
                    *known |= bit;
                }
            }
        }
    }

    /// The first of the variants that a character of `text` tells.
    pub(super) fn variant(&self, text: &str) -> Option<usize> {
        let mut told = 0;
        for letter in text.chars().filter(|letter| !letter.is_ascii()) {
            told |= self.says(letter as usize);
            if told & TELLS > 0 {
                break;
            }
        }
        (told >= TELLS).then(|| (told / TELLS).trailing_zeros() as usize)
    }

    fn says(&self, letter: usize) -> u8 {
        self.letters.get(letter).copied().unwrap_or_default()
    }

    /// The first place from `at` on, before `end`, where anything may stand that is looked at, and whether it may be a surface;
    /// `end` where there is none. Before `near` all surfaces are looked at, further on those that are wherever they stand. Most of
    /// a text is passed here, word by word.
    pub(super) fn next(&self, bytes: &[u8], mut at: usize, end: usize, near: usize) -> (usize, bool) {
        while at < end {
            let asked = if at < near {
                Asked { heads: &self.heads, starts: STARTS, alone: ALONE }
            } else {
                Asked { heads: &self.opening_heads, starts: OPENS, alone: OPENS_ALONE }
            };
            let place = Place { bytes, at, end };
            if bytes[at].is_ascii_alphabetic() {
                let first = place.eight();
                let letters = first.leading_letters();
                if asked.begins(place, first) {
                    return (at, true);
                }
                at += if letters < 8 { letters as usize } else { place.letters() };
                match bytes.get(at) {
                    Some(b' ') => at += 1,
                    // COVID-19: letters may be a name with the digits behind them.
                    Some(b'0'..=b'9' | b'-') => return (place.at, false),
                    _ => {}
                }
            } else {
                let Some((letter, length)) = place.character() else { return (at, false) };
                let known = self.says(letter as usize);
                if known & (asked.starts | DIGIT) > 0
                    && (known & (asked.alone | DIGIT) > 0 || self.couples(asked.heads, place, letter, length))
                {
                    return (at, true);
                }
                at += length;
            }
        }
        (end, false)
    }

    /// Whether `heads` hold the character at `place` with the one after it.
    fn couples(&self, heads: &Set, place: Place<'_>, letter: u32, length: usize) -> bool {
        let next = Place { at: place.at + length, ..place }.character();
        let folded = |letter: u32| char::from_u32(letter).map_or(letter, |letter| fold(letter, self.words).into());
        next.is_some_and(|(next, _)| find(heads, couple(folded(letter), folded(next))) & IS_HEAD > 0)
    }
}

/// What is looked at.
struct Asked<'a> {
    /// The heads of surfaces.
    heads: &'a Set,
    /// What is said of characters that they start with.
    starts: u8,
    /// What is said of characters that are one.
    alone: u8,
}

impl Asked<'_> {
    /// Whether a surface may start with the word of the alphabet at `place`, the first bytes of which are `first`.
    fn begins(&self, place: Place<'_>, first: Eight) -> bool {
        let known = find(self.heads, scatter(first.head()));
        known & IS_HEAD > 0
            || known > 0 && second_word(place, first).is_some_and(|both| find(self.heads, scatter(both)) & IS_HEAD > 0)
    }
}

/// The first character of a surface, and the second one where it has more.
fn beginning(key: &str) -> Option<(char, Option<char>)> {
    let mut letters = key.chars();
    Some((letters.next()?, letters.next()))
}

/// Adds the head of a surface to a set of heads.
fn add_head(heads: &mut Set, key: &str, words: bool) {
    match beginning(key) {
        Some((first, second)) if first.is_ascii_alphabetic() => {
            // Full-width letters are looked for as symbols are.
            if let Some(second) = second.filter(|_| !words) {
                add(heads, couple(first.into(), second.into()), IS_HEAD);
            }
            let place = Place { bytes: key.as_bytes(), at: 0, end: key.len() };
            let first = place.eight();
            if let Some(both) = second_word(place, first) {
                add(heads, scatter(both), IS_HEAD);
                add(heads, scatter(first.head()), LEADS_HEAD);
            } else {
                add(heads, scatter(first.head()), IS_HEAD);
            }
        }
        Some((first, Some(second))) => add(heads, couple(first.into(), second.into()), IS_HEAD),
        _ => {}
    }
}

/// The head of two words, where one of the spaces that are folded and a letter follow the first one, which is short: its
/// letters, and the first one of the second word.
fn second_word(place: Place<'_>, first: Eight) -> Option<u64> {
    let count = first.leading_letters() as usize;
    let after = place.bytes.get(place.at + count..place.end).filter(|_| count < 8)?;
    let ([b' ' | b'\n', letter, ..] | [0xc2, 0xa0, letter, ..]) = after else { return None };
    letter.is_ascii_alphabetic().then(|| first.head() ^ u64::from(letter.to_ascii_lowercase()) << 56)
}

/// The place in a set of a head of two characters, the first of which is no letter of the alphabet.
fn couple(first: u32, second: u32) -> u16 {
    scatter(u64::from(first) << 32 | u64::from(second))
}

/// A place in a set for a number, by multiplication as Knuth does it (The Art of Computer Programming 3, 6.4).
fn scatter(number: u64) -> u16 {
    (number.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 48) as u16
}

/// What a set has under a number.
fn find(set: &Set, number: u16) -> u64 {
    set[usize::from(number >> 5)] >> (number % 32 * 2) & 3
}

/// Puts `what` under a number.
fn add(set: &mut Set, number: u16, what: u64) {
    set[usize::from(number >> 5)] |= what << (number % 32 * 2);
}
