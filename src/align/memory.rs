use std::cell::RefCell;

use super::key::KeyMap;
use super::terms::Dictionary;
use crate::lang::{Language, index_of};

/// What the words and characters of a language were found to be. What one text taught serves the next one on the same thread, so
/// that many small texts do not stem the same words and look them up again.
#[derive(Default)]
pub(super) struct Memory {
    /// What words are, by what [`super::plain_word`] takes them for, or by their own keys.
    pub words: KeyMap<Word>,
    /// The look-ups made last, each at the place that its key has; all of one dictionary.
    look_ups: Vec<Kept>,
    /// The index of the language and the number of the dictionary, where texts may share what is remembered.
    shared: Option<(usize, u64)>,
}

/// What a word is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    /// The key of its letters in lower case.
    pub key: u64,
    /// The key of its stem, and its number where the dictionary knows it; `None` for words that are ignored.
    pub stem: Option<(u64, Option<u32>)>,
}

/// What a dictionary says of a key.
#[derive(Clone, Copy, Debug)]
pub(super) struct LookUp {
    /// The number of the term.
    pub term: Option<u32>,
    /// Whether a longer term may begin with the text of the key.
    pub goes_on: bool,
}

/// A look-up and its key in eight bytes: twice the number of the term, counted from 1 and 0 for none, and 1 more where a longer
/// term may begin so; above that the bits of the key that are not its place.
#[derive(Clone, Copy, Debug, Default)]
struct Kept(u64);

/// The bits of a key that are its place among the look-ups: 16,384 of 8 bytes stay in a core's own cache, where a dictionary
/// does not.
const PLACE: u32 = 14;

/// The bits of what was kept that say what was found; the others hold all of the key but its place and the ten lowest bits.
const KNOWN: u32 = 24;

/// Words that are remembered at most between texts: some megabytes.
const MOST_WORDS: usize = 1 << 16;

thread_local! {
    /// For each language the number of the dictionary that was looked up in, and what is remembered of it.
    static KEPT: RefCell<Vec<(u64, Memory)>> = const { RefCell::new(Vec::new()) };
}

impl Memory {
    /// What is remembered of `language` and the dictionary with this number.
    pub(super) fn of(language: &Language, dictionary: Option<u64>) -> Self {
        let shared = index_of(language).zip(dictionary);
        let kept = |(index, dictionary): (usize, u64)| {
            KEPT.with_borrow_mut(|kept| {
                let (number, memory) = kept.get_mut(index)?;
                (*number == dictionary).then(|| std::mem::take(memory))
            })
        };
        let mut memory = shared.and_then(kept).unwrap_or_default();
        memory.shared = shared;
        memory
    }

    /// What `dictionary`, which is the same one every time, says of a key.
    pub(super) fn look_up(&mut self, key: u64, dictionary: &dyn Dictionary) -> LookUp {
        if self.look_ups.is_empty() {
            self.look_ups = vec![Kept::default(); 1 << PLACE];
        }
        let kept = &mut self.look_ups[(key >> (u64::BITS - PLACE)) as usize];
        kept.found(key).unwrap_or_else(|| {
            let found = dictionary.look_up(key);
            *kept = Kept::new(key, found);
            found
        })
    }
}

impl Kept {
    /// Nothing where the number of the term is too large.
    fn new(key: u64, found: LookUp) -> Self {
        let term = found.term.map_or(0, |term| u64::from(term) + 1);
        if term >= 1 << (KNOWN - 2) {
            Self::default()
        } else {
            Self(Self::tag(key) | 1 << (KNOWN - 1) | term << 1 | u64::from(found.goes_on))
        }
    }

    /// What was found by this key, if that is what was kept.
    fn found(self, key: u64) -> Option<LookUp> {
        let own = self.0 ^ Self::tag(key);
        (own >> (KNOWN - 1) == 1).then(|| {
            let known = own as u32 & ((1 << (KNOWN - 1)) - 1);
            LookUp { term: (known >> 1).checked_sub(1), goes_on: known & 1 == 1 }
        })
    }

    /// All of a key but its place and its lowest bits, above what is known of it.
    fn tag(key: u64) -> u64 {
        key << PLACE >> KNOWN << KNOWN
    }
}

impl Drop for Memory {
    fn drop(&mut self) {
        let Some((index, dictionary)) = self.shared.take() else { return };
        if self.words.len() > MOST_WORDS {
            return;
        }
        KEPT.with_borrow_mut(|kept| {
            if kept.len() <= index {
                kept.resize_with(index + 1, Default::default);
            }
            kept[index] = (dictionary, std::mem::take(self));
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_kept_is_found_by_its_key_alone() {
        let key = 0x0123_4567_89ab_cdef;
        for (term, goes_on) in [(None, false), (None, true), (Some(0), false), (Some(127_995), true)] {
            let kept = Kept::new(key, LookUp { term, goes_on });
            let found = kept.found(key).map(|found| (found.term, found.goes_on));
            assert_eq!(found, Some((term, goes_on)));
            assert!(kept.found(key ^ 1 << 20).is_none() && kept.found(0).is_none());
        }
        assert!(Kept::default().found(key).is_none() && Kept::default().found(0).is_none());
        // A number that does not fit is looked up again.
        assert!(Kept::new(key, LookUp { term: Some(1 << 22), goes_on: true }).found(key).is_none());
    }
}
