use super::fold::{FOLDED, WIDE, fold};
use super::head::Head;
use super::openers::Openers;
use super::place::Place;
use super::surface::Surface;
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
    /// The characters that open something, known at a glance.
    openers: Openers,
    /// Whether surfaces are words that stand apart and have capitals.
    words: bool,
}

/// Heads, two bits for each place that one may have.
type Set = Box<[u64; PLACES / 32]>;

/// The places of a set.
const PLACES: usize = 1 << BITS;

/// The bits of the number of a place.
const BITS: u32 = 16;

/// Characters of the Basic Multilingual Plane.
const PLANE: usize = 0x1_0000;

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
const TO_WIDE: usize = 'Ａ' as usize - 'A' as usize;

/// The heads of web addresses, which are looked at wherever they stand.
const ADDRESSES: [&str; 3] = ["http", "https", "www"];

impl Starts {
    /// Where nothing starts yet.
    pub(super) fn new(words: bool) -> Self {
        let empty = || Box::new([0; PLACES / 32]);
        Self { letters: vec![0; PLANE].into(), heads: empty(), opening_heads: empty(), openers: Openers::new(), words }
    }

    /// Notes what `surfaces` start with.
    pub(super) fn fill(&mut self, surfaces: &[Surface]) {
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
        for digit in ('０'..='９').chain('0'..='9').chain(['.']) {
            self.say(digit as usize, DIGIT);
        }
        let holding: Vec<&Surface> = surfaces.iter().filter(|surface| self.holds(surface)).collect();
        for surface in holding {
            self.open(surface);
        }
        for head in ADDRESSES.iter().filter_map(|address| Head::of(address, true)) {
            add(&mut self.heads, head, IS_HEAD);
            add(&mut self.opening_heads, head, IS_HEAD);
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
        add_heads(&mut self.heads, surface, first, self.words);
    }

    fn open(&mut self, surface: &Surface) {
        let Some((first, alone)) = surface.first() else { return };
        let opens = OPENS | if alone { OPENS_ALONE } else { 0 };
        surface.key.chars().nth(1).into_iter().for_each(|next| self.openers.add_couple(first, next));
        self.say(first as usize, opens);
        self.say(first.to_ascii_uppercase() as usize, opens);
        add_heads(&mut self.opening_heads, surface, first, self.words);
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

    /// The first of the variants that a character of `text` tells, of which the first ones are enough.
    pub(super) fn variant(&self, text: &str) -> Option<usize> {
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

    /// The first place from `at` on, before `end`, where anything may stand that is looked at, and what it may be; `end` where
    /// there is none. Before `near` all surfaces are looked at, further on those that are wherever they stand. Most of
    /// a text is passed here, word by word.
    pub(super) fn next(&self, bytes: &[u8], mut at: usize, end: usize, near: usize) -> (usize, Start) {
        while at < end {
            let place = Place { bytes, at, end };
            if !bytes[at].is_ascii_alphabetic() {
                match self.next_character(place, near) {
                    (at, Some(start)) => return (at, start),
                    (next, None) => at = next,
                }
                continue;
            }
            let first = place.eight();
            let letters = first.leading_letters();
            if let Some(heads) = self.opening_word(place, first, at < near) {
                return (at, Start::Word { heads });
            }
            at += if letters < 8 { letters as usize } else { place.letters() };
            match bytes.get(at) {
                Some(b' ') => at += 1,
                // COVID-19: letters may be a name with the digits behind them.
                Some(b'0'..=b'9' | b'-') => return (place.at, Start::Word { heads: [None; 2] }),
                _ => {}
            }
        }
        (end, Start::Nothing)
    }

    /// The same for characters that are no letters of the alphabet, up to the next one that is.
    fn next_character(&self, place: Place<'_>, near: usize) -> (usize, Option<Start>) {
        let Place { bytes, mut at, end } = place;
        while at < end && !bytes[at].is_ascii_alphabetic() {
            if at >= near {
                let passed = self.openers.passed(bytes.get(at..end).unwrap_or_default());
                at += passed;
                if passed > 0 {
                    continue;
                }
            }
            let place = Place { bytes, at, end };
            let Some((letter, length)) = place.character() else { return (end, Some(Start::Nothing)) };
            let known = self.says(letter as usize);
            if known & DIGIT > 0 {
                return (at, Some(Start::Digits));
            }
            if known & (if at < near { STARTS } else { OPENS }) > 0 {
                let heads = self.heads(place, letter, length);
                let opens = |couple| find(&self.opening_heads, couple) & IS_HEAD > 0;
                if heads != [None; 2] && (at < near || known & OPENS_ALONE > 0 || heads[0].is_some_and(opens)) {
                    return (at, Some(Start::Surface { length, heads }));
                }
            }
            at += length;
        }
        (at, None)
    }

    /// The heads at a place that surfaces have, that of the longer ones first. Now and then it gives one too many.
    pub(super) fn heads_at(&self, place: Place<'_>) -> [Option<Head>; 2] {
        if place.bytes.get(place.at).is_some_and(u8::is_ascii_alphabetic) {
            return self.word(place, place.eight());
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
            couple.filter(|couple| find(&self.heads, *couple) & IS_HEAD > 0),
            (known & ALONE > 0).then(|| Head::single(letter, self.words)),
        ]
    }

    /// The same where a word of the alphabet stands, the first bytes of which are `first`.
    fn word(&self, place: Place<'_>, first: Eight) -> [Option<Head>; 2] {
        let word = Head::word(first);
        self.known_word(place, first, word, find(&self.heads, word))
    }

    /// The same where the head of the word is known, and what the heads of all surfaces have of it.
    fn known_word(&self, place: Place<'_>, first: Eight, word: Head, known: u64) -> [Option<Head>; 2] {
        if !self.words {
            return place.character().map_or([None; 2], |(letter, length)| self.heads(place, letter, length));
        }
        let both = || Head::words(place, first).filter(|both| find(&self.heads, *both) & IS_HEAD > 0);
        let longer = if known & LEADS_HEAD > 0 { both() } else { None };
        [longer, (known & IS_HEAD > 0).then_some(word)]
    }

    /// The same where a surface may start there that is looked at: any where it is `near` a token, else one that is wherever it
    /// stands.
    fn opening_word(&self, place: Place<'_>, first: Eight, near: bool) -> Option<[Option<Head>; 2]> {
        let word = Head::word(first);
        let heads = if near { &self.heads } else { &self.opening_heads };
        let known = find(heads, word);
        if known == 0 {
            return None;
        }
        let both = || Head::words(place, first).is_some_and(|both| find(heads, both) & IS_HEAD > 0);
        let opens = known & IS_HEAD > 0 || both();
        let of_all = || if near { known } else { find(&self.heads, word) };
        opens.then(|| self.known_word(place, first, word, of_all()))
    }
}

/// What may stand at a place.
pub(super) enum Start {
    /// A word of the alphabet, which is no surface where it is not said.
    Word {
        /// Its heads as one, that of the longer ones first.
        heads: [Option<Head>; 2],
    },
    /// Digits, or the point of a decimal without one before it.
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

/// Adds the heads by which a surface that begins with `first` is asked for to a set.
fn add_heads(heads: &mut Set, surface: &Surface, first: char, words: bool) {
    if first.is_ascii_alphabetic() {
        // A word of the alphabet is passed as a whole in running characters too.
        let [longer, shorter] = if words { surface.heads } else { Head::at(Place::of(&surface.key), true) };
        if let Some(longer) = longer {
            add(heads, longer, IS_HEAD);
        }
        if let Some(shorter) = shorter {
            add(heads, shorter, if longer.is_some() { LEADS_HEAD } else { IS_HEAD });
        }
        if words {
            return;
        }
    }
    if let [Some(couple), _] = surface.heads {
        add(heads, couple, IS_HEAD);
    }
}

/// What a set has of a head.
fn find(set: &Set, head: Head) -> u64 {
    let place = head.scatter(BITS);
    set[place / 32] >> (place % 32 * 2) & 3
}

/// Puts `what` of a head into a set.
fn add(set: &mut Set, head: Head, what: u64) {
    let place = head.scatter(BITS);
    set[place / 32] |= what << (place % 32 * 2);
}
