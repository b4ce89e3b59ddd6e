use std::borrow::Cow;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

use super::LexiconError;
use crate::align::memory::LookUp;
use crate::align::names::Syllable;

/// First bytes of a lexicon file: the name and the version of the format.
pub(super) const MAGIC: [u8; 16] = *b"bitally-lexicon2";

/// Bytes of the header: the magic, two language tags of 8 bytes, and [`COUNTS`] counts of 4 bytes.
pub(super) const HEADER: usize = 16 + 16 + COUNTS * 4;

/// Counts in the header.
pub(super) const COUNTS: usize = 8;

/// Bytes of one link: target term, strength.
pub(super) const LINK: usize = 3;

/// The bit at a place of the filter that says that a source term may have such a key: without it the terms need not be looked at.
pub(super) const IS_TERM: u8 = 1;

/// The bit that says that a longer source term may begin with a text of such a key.
pub(super) const BEGINS_TERM: u8 = 2;

/// Steps of a stored strength that halve it.
pub(super) const STEPS_PER_HALF: f32 = 24.0;

/// One more than there were lexicons opened.
static OPENINGS: AtomicU64 = AtomicU64::new(1);

/// A bilingual lexicon: which terms of one language translate which of another, and how surely.
///
/// The file is used as it lies: opening one checks its header and nothing else, and a lookup reads some bytes. Terms are
/// kept as hashes of their stems.
#[derive(Clone, Debug)]
pub struct Lexicon {
    /// Tells what was opened at one time from what was opened at another.
    opening: u64,
    bytes: Cow<'static, [u8]>,
    tags: [String; 2],
    terms: [Table; 2],
    /// Where the filter of source terms and their beginnings lies, and the bits of a key that find its place there.
    filter: (usize, u32),
    links: Links,
    letters: Letters,
    /// The readings of letters, once they were asked for.
    syllables: OnceLock<Box<[Syllable]>>,
}

/// Where the hashes of one side's terms lie.
#[derive(Clone, Copy, Debug)]
struct Table {
    /// The bucket of a key is its topmost bits.
    bits: u32,
    buckets: usize,
    rests: usize,
    count: usize,
}

#[derive(Clone, Copy, Debug)]
struct Links {
    starts: usize,
    links: usize,
}

#[derive(Clone, Copy, Debug)]
struct Letters {
    first: u32,
    count: usize,
    folded: usize,
    readings: usize,
    starts: usize,
    names: usize,
    reading_count: usize,
}

impl Lexicon {
    /// Opens a lexicon that lies in memory.
    ///
    /// # Errors
    /// [`LexiconError`] where the bytes are no lexicon, or are cut off.
    pub fn open(bytes: impl Into<Cow<'static, [u8]>>) -> Result<Self, LexiconError> {
        let bytes = bytes.into();
        let header = bytes.get(..HEADER).ok_or(LexiconError::NoLexicon)?;
        if header[..16] != MAGIC {
            return Err(LexiconError::NoLexicon);
        }
        let tag = |at: usize| {
            let letters = header[at..at + 8].iter().take_while(|letter| **letter != 0);
            letters.map(|letter| char::from(*letter)).collect::<String>()
        };
        let count = |index: usize| number(header, 32 + index * 4).unwrap_or(0);
        let sizes: [usize; COUNTS] = std::array::from_fn(|index| count(index) as usize);
        let [bits_and, sources, targets, links, first, letters, readings, names] = sizes;
        let bits = [(bits_and & 0xff) as u32, (bits_and >> 8 & 0xff) as u32];
        let filter = (bits_and >> 16 & 0xff) as u32;
        if bits.iter().any(|bits| *bits > 24) || !(3..=30).contains(&filter) {
            return Err(LexiconError::NoLexicon);
        }
        let mut end = HEADER;
        let mut take = |length: usize| {
            let start = end;
            end = end.saturating_add(length);
            start
        };
        let mut table = |bits: u32, count: usize| Table {
            bits,
            buckets: take(((1 << bits) + 1) * 4),
            rests: take(count * 4),
            count,
        };
        let terms = [table(bits[0], sources), table(bits[1], targets)];
        let filter = (take((1 << filter) / 4), filter);
        let links = Links { starts: take((sources + 1) * 4), links: take(links * LINK) };
        let letters = Letters {
            first: first as u32,
            count: letters,
            folded: take(letters * 2),
            readings: take(letters * 2),
            starts: take((readings + 1) * 4),
            names: take(names),
            reading_count: readings,
        };
        if bytes.len() != end {
            return Err(LexiconError::CutOff { expected: end, found: bytes.len() });
        }
        let opening = OPENINGS.fetch_add(1, Ordering::Relaxed);
        Ok(Self { opening, tags: [tag(16), tag(24)], bytes, terms, filter, links, letters, syllables: OnceLock::new() })
    }

    /// A number that no other lexicon of this process has; never 0.
    pub(in crate::align) fn opening(&self) -> u64 {
        self.opening
    }

    /// The language tags that the lexicon translates from and to. It serves both directions.
    #[must_use]
    pub fn tags(&self) -> (&str, &str) {
        (&self.tags[0], &self.tags[1])
    }

    /// How many terms each language has.
    #[must_use]
    pub fn terms(&self) -> (usize, usize) {
        (self.terms[0].count, self.terms[1].count)
    }

    /// How many pairs of terms the lexicon holds.
    #[must_use]
    pub fn links(&self) -> usize {
        self.number(self.links.starts + self.terms[0].count * 4) as usize
    }

    /// The term with this key on side 0 (source) or 1 (target).
    pub(in crate::align) fn find(&self, side: usize, key: u64) -> Option<u32> {
        let table = &self.terms[side];
        let bucket = if table.bits == 0 { 0 } else { (key >> (64 - table.bits)) as usize };
        let rest = (key << table.bits >> 32) as u32;
        let at = table.buckets + bucket * 4;
        let (start, end) = (self.number(at), self.number(at + 4));
        let number = |index: u32| self.number(table.rests + index as usize * 4);
        // The rests of a bucket are sorted and spread evenly: most stand near the place that their share of the whole says.
        let count = end.saturating_sub(start);
        let mut index = start + ((u64::from(rest) * u64::from(count)) >> 32) as u32;
        while index > start && number(index) > rest {
            index -= 1;
        }
        while index < end && number(index) < rest {
            index += 1;
        }
        (index < end && number(index) == rest).then_some(index)
    }

    /// The term with this key on a side whose terms are found letter by letter, and whether a longer source term may begin with
    /// the text of the key; now and then this says so wrongly.
    pub(in crate::align) fn look_up(&self, side: usize, key: u64) -> LookUp {
        let (start, bits) = self.filter;
        let place = (key >> (64 - bits)) as usize;
        let known = self.bytes.get(start + place / 4).map_or(0, |byte| byte >> (place % 4 * 2));
        // The filter knows the terms of the source alone.
        let may_be = side == 1 || known & IS_TERM > 0;
        LookUp { term: if may_be { self.find(side, key) } else { None }, goes_on: known & BEGINS_TERM > 0 }
    }

    /// The links of a source term to its translations, as they lie.
    pub(in crate::align) fn links_of(&self, term: u32) -> &[u8] {
        let at = self.links.starts + term as usize * 4;
        let (start, end) = (self.number(at) as usize, self.number(at + 4) as usize);
        let links = self.links.links;
        self.bytes.get(links + start * LINK..links + end * LINK).unwrap_or_default()
    }

    /// The target terms that links lead to, the surest first.
    pub(in crate::align) fn translations(links: &[u8]) -> impl Iterator<Item = (u32, Strength)> {
        links.chunks_exact(LINK).map(|link| (u32::from(link[0]) | u32::from(link[1]) << 8, Strength(link[2])))
    }

    /// The letter that `letter` is a variant of, in the writing that the lexicon's terms are in.
    pub(in crate::align) fn fold(&self, letter: char) -> char {
        let Some(at) = self.letter(letter) else { return letter };
        let folded = self.short(self.letters.folded + at * 2);
        if folded == 0 { letter } else { char::from_u32(u32::from(folded)).unwrap_or(letter) }
    }

    /// The number of how `letter`, or what it is a variant of, is read.
    pub(in crate::align) fn reading_of(&self, letter: char) -> Option<usize> {
        let at = self.letter(letter)?;
        let reading = |at: usize| self.short(self.letters.readings + at * 2) as usize;
        let index = match reading(at) {
            // A lexicon may hold the readings of the letters alone that its terms are written with.
            0 => reading(self.letter(char::from_u32(u32::from(self.short(self.letters.folded + at * 2)))?)?),
            index => index,
        };
        index.checked_sub(1).filter(|index| *index < self.letters.reading_count)
    }

    /// The reading with this number, in the letters of the target language, in UTF-8.
    pub(in crate::align) fn reading(&self, index: usize) -> Option<&[u8]> {
        let at = self.letters.starts + index * 4;
        let (start, end) = (self.number(at) as usize, self.number(at + 4) as usize);
        self.bytes.get(self.letters.names + start..self.letters.names + end)
    }

    /// What is known of each reading, by its number.
    pub(in crate::align) fn syllables(&self) -> &[Syllable] {
        let each =
            || (0..self.letters.reading_count).map(|index| Syllable::of(self.reading(index).unwrap_or_default()));
        self.syllables.get_or_init(|| each().collect())
    }

    fn letter(&self, letter: char) -> Option<usize> {
        let at = u32::from(letter).checked_sub(self.letters.first)? as usize;
        (at < self.letters.count).then_some(at)
    }

    fn number(&self, at: usize) -> u32 {
        number(&self.bytes, at).unwrap_or(0)
    }

    fn short(&self, at: usize) -> u16 {
        self.bytes.get(at..at + 2).map_or(0, |bytes| u16::from_le_bytes([bytes[0], bytes[1]]))
    }
}

/// How surely one term translates another, as it is stored: each [`STEPS_PER_HALF`] steps halve it.
#[derive(Clone, Copy, Debug)]
pub(in crate::align) struct Strength(u8);

impl Strength {
    /// The strength, between 0 and 1, to this power.
    pub(in crate::align) fn power(self, exponent: f32) -> f32 {
        (-f32::from(self.0) / STEPS_PER_HALF * exponent).exp2()
    }
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4).map(|bytes| u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]))
}
