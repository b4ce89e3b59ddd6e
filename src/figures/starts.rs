use std::borrow::Cow;

use super::surfaces::{FOLDED, Terminal, fold};
use super::trie::PLANE;
use crate::lang::figures::Variant;
use crate::text::eight::Eight;

/// What the first characters of a place tell before surfaces are searched there: most places of a text start none.
#[derive(Debug)]
pub(super) struct Starts {
    /// What each character of the Basic Multilingual Plane starts.
    letters: Box<[u8]>,
    /// The first two letters of words of the alphabet that are looked at wherever they stand.
    pairs: Vec<u64>,
    /// The heads of all surfaces. Now and then it holds one too many.
    heads: Vec<u64>,
    /// The heads of those that are looked at wherever they stand.
    opening_heads: Vec<u64>,
    /// Whether surfaces are words that stand apart and have capitals.
    words: bool,
}

/// The character starts something that is looked at wherever it stands.
const OPENS: u8 = 1;

/// The character starts a surface.
const STARTS: u8 = 2;

/// The character is a surface by itself.
const ALONE: u8 = 4;

/// The character is a surface by itself that is looked at wherever it stands.
const OPENS_ALONE: u8 = 8;

/// The character is a digit outside ASCII.
const WIDE_DIGIT: u8 = 16;

/// From this bit on, the character tells a variant of the language, each by a bit of its own.
const TELLS: u8 = 32;

/// How far a full-width letter stands behind the ASCII one.
const WIDE: usize = 'Ａ' as usize - 'A' as usize;

/// The bits of a head's place in the set of heads.
const HEAD_BITS: u32 = 16;

impl Starts {
    /// What the surfaces `keys`, which stand for `terminals`, start with.
    pub(super) fn new(keys: &[Cow<'static, str>], terminals: &[Terminal], words: bool) -> Self {
        let blocks = 1 << (HEAD_BITS - 6);
        let (heads, opening_heads) = (vec![0; blocks], vec![0; blocks]);
        let mut starts = Self { letters: vec![0; PLANE].into(), pairs: vec![0; 1024], heads, opening_heads, words };
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
        for digit in '０'..='９' {
            starts.say(digit as usize, WIDE_DIGIT);
        }
        let holding: Vec<&str> = known()
            .filter(|(key, terminal)| starts.holds(key, terminal.is_quiet()))
            .map(|(key, _)| key.as_ref())
            .collect();
        for key in holding {
            starts.open(key);
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
        if first.is_ascii_alphabetic() {
            set(&mut self.pairs, pair(head(Eight::first(key.as_bytes()))));
        }
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

    /// Whether the character of this number, which is no letter of the alphabet and no digit of ASCII, starts nothing that is
    /// looked at; near a token all surfaces are looked at.
    pub(super) fn is_plain(&self, letter: usize, near: bool) -> bool {
        self.says(letter) & (WIDE_DIGIT | if near { STARTS } else { OPENS }) == 0
    }

    /// Whether a surface that is looked at may stand where `letter` and `next` do, the first of which is no letter of the
    /// alphabet; near a token all surfaces are looked at.
    pub(super) fn at_symbol(&self, letter: char, next: impl FnOnce() -> Option<char>, near: bool) -> bool {
        let known = self.says(letter as usize);
        let (starts, alone, heads) =
            if near { (STARTS, ALONE, &self.heads) } else { (OPENS, OPENS_ALONE, &self.opening_heads) };
        known & starts > 0
            && (known & alone > 0
                || next().is_some_and(|next| bit(heads, couple(fold(letter, self.words), fold(next, self.words)))))
    }

    /// The same for the word of the alphabet that `rest` begins with, as its first eight bytes do.
    pub(super) fn at_word(&self, rest: &[u8], first: Eight, near: bool) -> bool {
        let heads = if near { &self.heads } else { &self.opening_heads };
        let word = head(first);
        (near || bit(&self.pairs, pair(word)))
            && (bit(heads, scatter(word)) || second_word(rest, first).is_some_and(|after| bit(heads, scatter(after))))
    }
}

/// The first character of a surface, and the second one where it has more.
fn beginning(key: &str) -> Option<(char, Option<char>)> {
    let mut letters = key.chars();
    Some((letters.next()?, letters.next()))
}

/// Adds the head of a surface to a set of heads.
fn add_head(heads: &mut [u64], key: &str, words: bool) {
    let place = match beginning(key) {
        Some((first, second)) if first.is_ascii_alphabetic() => {
            // Full-width letters are looked for as symbols are.
            if let Some(second) = second.filter(|_| !words) {
                set(heads, couple(first, second));
            }
            let first = Eight::first(key.as_bytes());
            scatter(second_word(key.as_bytes(), first).unwrap_or(head(first)))
        }
        Some((first, Some(second))) => couple(first, second),
        _ => return,
    };
    set(heads, place);
}

/// Letters of a word that are its head.
const HEAD: u32 = 4;

/// The head of a word: the letters that it begins with, up to four, without their capitals.
fn head(word: Eight) -> u64 {
    word.lower_first(word.leading_letters().min(HEAD))
}

/// The head of two words, where the first one is a head, and one of the spaces that are folded and a letter follow it: its
/// letters, and the first one of the second word.
fn second_word(text: &[u8], first: Eight) -> Option<u64> {
    let count = first.leading_letters();
    let after = text.get(count as usize..).filter(|_| count <= HEAD)?;
    let ([b' ' | b'\n', letter, ..] | [0xc2, 0xa0, letter, ..]) = after else { return None };
    letter.is_ascii_alphabetic().then(|| head(first) | u64::from(letter.to_ascii_lowercase()) << 32)
}

/// The place in a set of a head of two characters, the first of which is no letter of the alphabet.
fn couple(first: char, second: char) -> usize {
    scatter(u64::from(first) << 32 | u64::from(second))
}

/// A place in a set for a number, by multiplication as Knuth does it (The Art of Computer Programming 3, 6.4).
fn scatter(number: u64) -> usize {
    (number.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - HEAD_BITS)) as usize
}

/// The place in a set of the first two letters of a head.
fn pair(head: u64) -> usize {
    head as usize & 0xffff
}

fn bit(set: &[u64], at: usize) -> bool {
    set.get(at / 64).is_some_and(|block| block >> (at % 64) & 1 == 1)
}

fn set(set: &mut [u64], at: usize) {
    if let Some(block) = set.get_mut(at / 64) {
        *block |= 1 << (at % 64);
    }
}
