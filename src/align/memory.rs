use std::cell::RefCell;

use super::key::KeyMap;
use super::terms::Dictionary;
use crate::lang::{Language, index_of};

/// What the words and characters of a language were found to be. What one text taught serves the next one on the same thread, so
/// that many small texts do not stem the same words and look them up again.
#[derive(Default)]
pub(super) struct Memory {
    /// The stems of words, by the keys of the words.
    pub stems: KeyMap<Stem>,
    /// The look-ups made last, each at the place that its key has; all of one dictionary.
    look_ups: Vec<LookUp>,
    /// The index of the language and the number of the dictionary, where texts may share what is remembered.
    shared: Option<(usize, u64)>,
}

/// A stem's key, and its number where the dictionary knows it; `None` for words that are ignored.
pub(super) type Stem = Option<(u64, Option<u32>)>;

/// What a dictionary says of a key.
#[derive(Clone, Copy, Debug)]
pub(super) struct LookUp {
    key: u64,
    /// Twice the number of the term, counted from 1 and 0 for none, and 1 more where a longer term may begin with the key's text.
    known: u32,
}

/// The bits of a key that are its place among the look-ups: 8,192 of 16 bytes stay in a core's own cache, where a dictionary
/// does not.
const PLACE: u32 = 13;

/// Words that are remembered at most between texts: some megabytes.
const MOST_STEMS: usize = 1 << 16;

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
            // No key has the place of another one's look-up.
            self.look_ups = vec![LookUp { key: 0, known: 0 }; 1 << PLACE];
            self.look_ups[0].key = u64::MAX;
        }
        let kept = &mut self.look_ups[(key >> (u64::BITS - PLACE)) as usize];
        if kept.key != key {
            let term = dictionary.find(key).map_or(0, |term| term + 1);
            *kept = LookUp { key, known: term << 1 | u32::from(dictionary.goes_on(key)) };
        }
        *kept
    }
}

impl LookUp {
    /// The number of the term.
    pub(super) fn term(self) -> Option<u32> {
        (self.known >> 1).checked_sub(1)
    }

    /// Whether a longer term may begin with the text of the key.
    pub(super) fn goes_on(self) -> bool {
        self.known & 1 == 1
    }
}

impl Drop for Memory {
    fn drop(&mut self) {
        let Some((index, dictionary)) = self.shared.take() else { return };
        if self.stems.len() > MOST_STEMS {
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
