use super::fold::{FOLDED, WIDE, fold};
use super::head::Head;
use super::known_heads::{Heads, Known};
use super::openers::Openers;
use super::place::Place;
use super::surface::Surface;
use crate::lang::figures::Variant;
use crate::text::eight::Eight;

/// What the first characters of a place tell before surfaces are searched there: most places of a text start none.
#[derive(Debug)]
pub(in crate::figures) struct Starts {
    /// What each character of the Basic Multilingual Plane starts.
    letters: Box<[u8]>,
    /// The heads of the surfaces. Now and then it holds one too many.
    heads: Heads,
    /// The characters that open something, known at a glance.
    openers: Openers,
    /// Whether surfaces are words that stand apart and have capitals.
    words: bool,
}

/// Characters of the Basic Multilingual Plane.
const PLANE: usize = 0x1_0000;

/// The character starts something that is looked at wherever it stands.
const OPENS: u8 = 1;

/// The character starts a surface.
const STARTS: u8 = 2;

/// The character is a surface by itself.
const ALONE: u8 = 4;

/// The character is a surface by itself that is looked at wherever it stands.
const OPENS_ALONE: u8 = 8;

/// The character is a digit, or the sign of a decimal that may have no digit before it.
const DIGIT: u8 = 16;

/// From this bit on, the character tells a variant of the language, each by a bit of its own.
const TELLS: u8 = 32;

/// How far a full-width letter stands behind the ASCII one.
const TO_WIDE: usize = 'Ａ' as usize - 'A' as usize;

/// The lowest byte with which a character of three bytes begins.
const FIRST_OF_THREE: u8 = 0xe0;

/// The heads of web addresses, which are looked at wherever they stand.
const ADDRESSES: [&str; 3] = ["http", "https", "www"];

impl Starts {
    /// Where nothing starts yet.
    pub(in crate::figures) fn new(words: bool) -> Self {
        Self { letters: vec![0; PLANE].into(), heads: Heads::new(), openers: Openers::new(), words }
    }

    /// Notes what `surfaces` start with, and digits with or without the `decimal` sign.
    pub(in crate::figures) fn fill(&mut self, surfaces: &[Surface], decimal: char) {
        for surface in surfaces {
            self.add(surface);
        }
        // Characters that are folded stand for others, which start the same.
        for letter in FOLDED.iter().copied().chain('A'..='Z') {
            let same = self.says(fold(letter, self.words) as usize);
            self.say(letter as usize, same);
        }
        for surface in surfaces.iter().filter(|surface| surface.opens()) {
            self.open(surface);
        }
        for digit in ('０'..='９').chain('0'..='9').chain([decimal]) {
            self.say(digit as usize, DIGIT);
        }
        let holding: Vec<&Surface> = surfaces.iter().filter(|surface| self.holds(surface)).collect();
        for surface in holding {
            self.open(surface);
        }
        for head in ADDRESSES.iter().filter_map(|address| Head::of(address, true)) {
            self.heads.add(head, Known::HEAD | Known::OPENING_HEAD);
        }
        for (letter, known) in (0..).zip(&*self.letters) {
            // Couples are known where nothing is folded: of characters that do not stand for others.
            let folded = self.words || letter >= *WIDE[0].start() as u32;
            let alone = known & (OPENS_ALONE | DIGIT) > 0 || known & OPENS > 0 && folded;
            char::from_u32(letter).into_iter().filter(|_| alone).for_each(|letter| self.openers.add(letter));
        }
    }

    /// Whether a figure could start inside a surface, which matters then wherever it stands: inside a word that is no figure, or at
    /// a further word of several (an hour in "kilometers an hour").
    fn holds(&self, surface: &Surface) -> bool {
        let quiet = surface.is_quiet();
        if !quiet && !surface.key.contains(' ') {
            return false;
        }
        let mut before = None;
        surface.key.chars().any(|letter| {
            let before = before.replace(letter);
            let inside = letter.is_ascii_alphabetic() && before.is_some_and(|before| before.is_ascii_alphabetic());
            let further = if quiet { !inside } else { before == Some(' ') };
            further && self.says(letter as usize) & OPENS > 0
        })
    }

    fn add(&mut self, surface: &Surface) {
        let Some((first, alone)) = surface.first() else { return };
        self.say(first as usize, STARTS | if alone { ALONE } else { 0 });
        self.heads.add_surface(surface, first, self.words, false);
    }

    fn open(&mut self, surface: &Surface) {
        let Some((first, alone)) = surface.first() else { return };
        let opens = OPENS | if alone { OPENS_ALONE } else { 0 };
        surface.key.chars().nth(1).into_iter().for_each(|next| self.openers.add_couple(first, next));
        self.say(first as usize, opens);
        self.say(first.to_ascii_uppercase() as usize, opens);
        self.heads.add_surface(surface, first, self.words, true);
    }

    fn say(&mut self, letter: usize, what: u8) {
        let ascii = u8::try_from(letter).is_ok_and(|letter| letter.is_ascii_alphabetic());
        let wide = letter + if ascii && !self.words { TO_WIDE } else { 0 };
        for letter in [letter, wide] {
            if let Some(known) = self.letters.get_mut(letter) {
                *known |= what;
            }
        }
    }

    /// Notes which characters tell each variant of the language.
    pub(in crate::figures) fn tell(&mut self, variants: &[Variant]) {
        let bits = std::iter::successors(Some(TELLS), |bit| bit.checked_mul(2));
        for (variant, bit) in variants.iter().zip(bits) {
            for letter in variant.letters.chars() {
                if let Some(known) = self.letters.get_mut(letter as usize) {
                    *known |= bit;
                }
            }
        }
    }

    /// The first of the variants that a character of `text` tells, of which the first ones are enough.
    pub(in crate::figures) fn variant(&self, text: &str) -> Option<usize> {
        /// So many characters that tell are enough.
        const ENOUGH: u32 = 64;
        let (mut told, mut count) = (0, 0);
        for letter in text.chars() {
            let known = self.says(letter as usize);
            if known >= TELLS {
                told |= known;
                count += 1;
                if told & TELLS > 0 || count == ENOUGH {
                    break;
                }
            }
        }
        (told >= TELLS).then(|| (told / TELLS).trailing_zeros() as usize)
    }

    fn says(&self, letter: usize) -> u8 {
        self.letters.get(letter).copied().unwrap_or_default()
    }

    /// The first place of `bytes` from `at` on where anything may stand that is looked at, and what it may be; their end where there
    /// is none. Before `near` all surfaces are looked at, further on those that are wherever they stand. Most of
    /// a text is passed here, word by word.
    pub(in crate::figures) fn next(&self, bytes: &[u8], mut at: usize, near: usize) -> (usize, Start) {
        while let Some(byte) = bytes.get(at) {
            let place = Place { bytes, at };
            if !byte.is_ascii_alphabetic() {
                match self.character(place, *byte, near) {
                    (length, None) => at += length,
                    (_, Some(start)) => return (at, start),
                }
                continue;
            }
            let first = place.eight();
            let word = Head::word(first);
            let known = self.heads.of(word);
            if known.opens(at < near) {
                let both = self.both(place, first, known);
                if known.is_opening_head(at < near) || both.is_some_and(|(_, both)| both.is_opening_head(at < near)) {
                    return (at, Start::Word { heads: self.known_word(place, word, known, both) });
                }
            }
            let letters = first.leading_letters() as usize;
            at += if letters < 8 { letters } else { place.letters() };
            match bytes.get(at) {
                Some(b' ') => at += 1,
                // COVID-19: letters may be a name with the digits behind them.
                Some(b'0'..=b'9' | b'-') => return (place.at, Start::Word { heads: [None; 2] }),
                _ => {}
            }
        }
        (bytes.len(), Start::Nothing)
    }

    /// How many bytes from a place with a character that is no letter of the alphabet can be passed, or what may stand there.
    fn character(&self, place: Place<'_>, byte: u8, near: usize) -> (usize, Option<Start>) {
        let Place { bytes, at } = place;
        if byte >= FIRST_OF_THREE && at >= near {
            let passed = self.openers.passed(&bytes[at..]);
            if passed > 0 {
                return (passed, None);
            }
        }
        let Some((letter, length)) = place.character() else { return (bytes.len() - at, None) };
        let known = self.says(letter as usize);
        if known & DIGIT > 0 {
            return (length, Some(Start::Digits));
        }
        if known & (if at < near { STARTS } else { OPENS }) > 0 {
            let heads = self.heads(place, letter, length);
            let opens = |couple| self.heads.of(couple).is_opening_head(false);
            if heads != [None; 2] && (at < near || known & OPENS_ALONE > 0 || heads[0].is_some_and(opens)) {
                return (length, Some(Start::Surface { length, heads }));
            }
        }
        (length, None)
    }

    /// The heads at a place that surfaces have, that of the longer ones first. Now and then it gives one too many.
    pub(in crate::figures) fn heads_at(&self, place: Place<'_>) -> [Option<Head>; 2] {
        if place.bytes.get(place.at).is_some_and(u8::is_ascii_alphabetic) {
            let first = place.eight();
            let word = Head::word(first);
            let known = self.heads.of(word);
            return self.known_word(place, word, known, self.both(place, first, known));
        }
        place.character().map_or([None; 2], |(letter, length)| self.heads(place, letter, length))
    }

    /// The same where the character `letter` of `length` bytes stands and is no letter of the alphabet, or words do not stand apart.
    fn heads(&self, place: Place<'_>, letter: u32, length: usize) -> [Option<Head>; 2] {
        let known = self.says(letter as usize);
        if known & STARTS == 0 {
            return [None; 2];
        }
        let next = Place { at: place.at + length, ..place }.character();
        let couple = next.map(|(next, _)| Head::couple(letter, next, self.words));
        [
            couple.filter(|couple| self.heads.of(*couple).is_head()),
            (known & ALONE > 0).then(|| Head::single(letter, self.words)),
        ]
    }

    /// The head of the word at a place, of which something is known, and of the word behind it, and what is known of that.
    fn both(&self, place: Place<'_>, first: Eight, known: Known) -> Option<(Head, Known)> {
        let both = if known.leads() { Head::words(place, first)? } else { return None };
        Some((both, self.heads.of(both)))
    }

    /// The same where a word of the alphabet stands, the head of which is known, and that of it and the word behind it.
    fn known_word(&self, place: Place<'_>, word: Head, known: Known, both: Option<(Head, Known)>) -> [Option<Head>; 2] {
        if !self.words {
            return place.character().map_or([None; 2], |(letter, length)| self.heads(place, letter, length));
        }
        let longer = both.filter(|(_, both)| both.is_head()).map(|(both, _)| both);
        [longer, known.is_head().then_some(word)]
    }
}

/// What may stand at a place.
pub(in crate::figures) enum Start {
    /// A word of the alphabet, which is no surface where it is not said.
    Word {
        /// Its heads as one, that of the longer ones first.
        heads: [Option<Head>; 2],
    },
    /// Digits, or the sign of a decimal without one before it.
    Digits,
    /// A surface.
    Surface {
        /// The length of its first character in bytes.
        length: usize,
        /// Its heads, that of the longer ones first.
        heads: [Option<Head>; 2],
    },
    /// Nothing more before the end.
    Nothing,
}
