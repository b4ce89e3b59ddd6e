use std::collections::BTreeMap;

use super::surfaces::{FOLDED, Terminal, fold};
use super::trie::PLANE;
use crate::lang::figures::Variant;

/// What the first characters of a place tell before surfaces are searched there: most places of a text start none.
#[derive(Debug)]
pub(super) struct Starts {
    /// What each character of the Basic Multilingual Plane starts.
    letters: Box<[u8]>,
    /// The first two letters of words of the alphabet that are looked at wherever they stand.
    pairs: Vec<u64>,
    /// The heads of all surfaces. Now and then it holds one too many.
    heads: Vec<u64>,
    /// Whether surfaces are words that stand apart and have capitals.
    words: bool,
}

/// The character starts something that is looked at wherever it stands.
const OPENS: u8 = 1;

/// The character starts a surface.
const STARTS: u8 = 2;

/// The character is a surface by itself.
const ALONE: u8 = 4;

/// From this bit on, the character tells a variant of the language, each by a bit of its own.
const TELLS: u8 = 8;

/// How far a full-width letter stands behind the ASCII one.
const WIDE: usize = 'Ａ' as usize - 'A' as usize;

/// The bits of a head's place in the set of heads.
const HEAD_BITS: u32 = 16;

impl Starts {
    /// What the surfaces `keys` start with.
    pub(super) fn new(keys: &BTreeMap<Vec<char>, Terminal>, words: bool) -> Self {
        let blocks = 1 << (HEAD_BITS - 6);
        let mut starts = Self { letters: vec![0; PLANE].into(), pairs: vec![0; 1024], heads: vec![0; blocks], words };
        for key in keys.keys() {
            starts.add(key);
        }
        // Characters that are folded stand for others, which start the same.
        for letter in FOLDED.iter().copied().chain('A'..='Z') {
            let same = starts.says(fold(letter, words) as usize);
            starts.say(letter as usize, same);
        }
        for (key, terminal) in keys {
            if terminal.opens() {
                starts.open(key);
            }
        }
        // A word that is no figure matters where a figure could start inside it.
        let holding: Vec<&Vec<char>> = keys
            .iter()
            .filter(|(key, terminal)| {
                terminal.is_quiet()
                    && key.iter().enumerate().any(|(at, &letter)| {
                        let word = letter.is_ascii_alphabetic() && at > 0 && key[at - 1].is_ascii_alphabetic();
                        !word && starts.says(letter as usize) & OPENS > 0
                    })
            })
            .map(|(key, _)| key)
            .collect();
        for key in holding {
            starts.open(key);
        }
        starts
    }

    fn add(&mut self, key: &[char]) {
        let Some(&first) = key.first() else { return };
        let alone = if key.len() == 1 { ALONE } else { 0 };
        self.say(first as usize, STARTS | alone);
        let head = match key {
            [first, after @ ..] if first.is_ascii_alphabetic() => {
                // Full-width letters are looked for as symbols are.
                if let Some(second) = after.first().filter(|_| !self.words) {
                    set(&mut self.heads, couple(*first, *second));
                }
                head(key.iter().map_while(|letter| u8::try_from(*letter).ok()))
            }
            [first, second, ..] => couple(*first, *second),
            _ => return,
        };
        set(&mut self.heads, head);
    }

    fn open(&mut self, key: &[char]) {
        let Some(&first) = key.first() else { return };
        self.say(first as usize, OPENS);
        self.say(first.to_ascii_uppercase() as usize, OPENS);
        if first.is_ascii_alphabetic() {
            let second = key.get(1).copied().filter(char::is_ascii_alphabetic).map_or(0, |letter| letter as u8);
            set(&mut self.pairs, pair(first as u8, second));
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

    /// Whether a surface that is looked at may stand where `letter` and `next` do, the first of which is no letter of the
    /// alphabet; near a token all surfaces are looked at.
    pub(super) fn at_symbol(&self, letter: char, next: impl FnOnce() -> Option<char>, near: bool) -> bool {
        let known = self.says(letter as usize);
        let looked_at = known & OPENS > 0 || near && known & STARTS > 0;
        looked_at
            && (known & ALONE > 0
                || next()
                    .is_some_and(|next| bit(&self.heads, couple(fold(letter, self.words), fold(next, self.words)))))
    }

    /// The same for the word of the alphabet that `rest` begins with.
    pub(super) fn at_word(&self, rest: &[u8], near: bool) -> bool {
        let [first, after @ ..] = rest else { return false };
        let second = after.first().copied().unwrap_or_default();
        (near || bit(&self.pairs, pair(*first, second))) && bit(&self.heads, head(rest.iter().copied()))
    }
}

/// The place in a set of a head of letters: the letters that a word begins with, up to four, without their capitals.
fn head(word: impl Iterator<Item = u8>) -> usize {
    let letters = word.take(4).take_while(u8::is_ascii_alphabetic);
    scatter(letters.fold(0, |head, letter| head << 8 | u32::from(letter.to_ascii_lowercase())))
}

/// The place in a set of a head of two characters, the first of which is no letter of the alphabet.
fn couple(first: char, second: char) -> usize {
    scatter((first as u32) << 16 ^ second as u32)
}

/// A place in a set for a number, by multiplication as Knuth does it (The Art of Computer Programming 3, 6.4).
fn scatter(number: u32) -> usize {
    (number.wrapping_mul(0x9e37_79b1) >> (32 - HEAD_BITS)) as usize
}

fn pair(first: u8, second: u8) -> usize {
    let second = if second.is_ascii_alphabetic() { second.to_ascii_lowercase() } else { 0 };
    usize::from(first.to_ascii_lowercase()) << 8 | usize::from(second)
}

fn bit(set: &[u64], at: usize) -> bool {
    set.get(at / 64).is_some_and(|block| block >> (at % 64) & 1 == 1)
}

fn set(set: &mut [u64], at: usize) {
    if let Some(block) = set.get_mut(at / 64) {
        *block |= 1 << (at % 64);
    }
}
