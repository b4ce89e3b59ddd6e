use super::key::{Key, KeyMap};
use super::lexicon::Lexicon;
use super::side::Word;
use crate::lang::Language;
use crate::model::Text;

/// Stretches of one to three letters whose readings, put together, are words of the other text with a capital.
pub(super) fn readings(
    text: &Text,
    chosen: &[usize],
    language: &Language,
    lexicon: &Lexicon,
    names: &Names,
) -> Vec<(u32, u8, u64)> {
    const LONGEST: usize = 3;
    let mut found = Vec::new();
    if names.keys.is_empty() {
        return found;
    }
    let mut may_open: Vec<Option<bool>> = vec![None; lexicon.reading_count()];
    let mut opens = |letter: char| {
        let Some(number) = lexicon.reading_of(letter) else { return false };
        *may_open[number].get_or_insert_with(|| lexicon.reading(number).is_some_and(|reading| names.may_open(reading)))
    };
    let own = |letter: &char| language.has_letter(*letter);
    for (index, number) in chosen.iter().enumerate() {
        let written = text.sentences[*number].span.of(&text.document.text);
        let mut count = None;
        for (place, (start, letter)) in written.char_indices().enumerate() {
            if !opens(letter) || !own(&letter) {
                continue;
            }
            let mut key = Key::EMPTY;
            let letters = written[start..].chars().take(LONGEST).take_while(own);
            for reading in letters.map_while(|letter| lexicon.reading(lexicon.reading_of(letter)?)) {
                key = key.letters(reading);
                if names.has(key.finish()) {
                    let count = *count.get_or_insert_with(|| written.chars().count());
                    found.push((index as u32, (place * 255 / count) as u8, key.finish()));
                }
            }
        }
    }
    found
}

/// The words of a text that never stand without a capital.
pub(super) struct Names {
    /// Whether each word that stands with a capital is one, by its key.
    keys: KeyMap<bool>,
    /// How those open that are: a bit for each opening of three letters, and for that of their first two.
    openings: [u64; (OPENINGS as usize).div_ceil(64)],
}

/// Letters of the Latin alphabet, and none.
const LETTERS: u16 = 27;

/// Openings of up to three letters.
const OPENINGS: u16 = LETTERS * LETTERS * LETTERS;

/// The number of the three letters that a word opens with, or of two and none; `None` where it is shorter or opens otherwise.
pub(super) fn opening(word: &[u8]) -> Option<u16> {
    let &[first, second, ref after @ ..] = word else { return None };
    let number = |letter: u8| letter.is_ascii_alphabetic().then(|| u16::from(letter.to_ascii_lowercase() - b'a') + 1);
    let third = after.first().and_then(|third| number(*third)).unwrap_or(0);
    Some((number(first)? * LETTERS + number(second)?) * LETTERS + third)
}

impl Names {
    pub(super) fn of(words: &[Word]) -> Self {
        let capitals = || words.iter().filter_map(|word| Some((word.key, word.opening?)));
        let mut names = Self { keys: KeyMap::default(), openings: [0; (OPENINGS as usize).div_ceil(64)] };
        names.keys.extend(capitals().map(|(key, _)| (key, true)));
        for word in words.iter().filter(|word| !word.capital) {
            if let Some(name) = names.keys.get_mut(&word.key) {
                *name = false;
            }
        }
        for (key, opening) in capitals() {
            if names.has(key) {
                for opening in [opening, opening - opening % LETTERS] {
                    names.openings[usize::from(opening) / 64] |= 1 << (opening % 64);
                }
            }
        }
        names
    }

    /// Whether a name may open with these letters and more; one letter says nothing.
    fn may_open(&self, letters: &[u8]) -> bool {
        opening(letters)
            .map_or(letters.len() == 1, |number| self.openings[usize::from(number) / 64] >> (number % 64) & 1 == 1)
    }

    fn has(&self, key: u64) -> bool {
        self.keys.get(&key).copied().unwrap_or(false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::align::key::key;

    #[test]
    fn names_are_the_words_that_never_stand_without_a_capital() {
        let word = |written: &str| Word {
            sentence: 0,
            place: 0,
            key: key(&written.to_lowercase()),
            capital: written.starts_with(char::is_uppercase),
            opening: opening(written.as_bytes()),
        };
        let names = Names::of(&["Beijing", "The", "the", "I"].map(word));
        assert!(names.has(key("beijing")) && !names.has(key("the")) && !names.has(key("of")));
        assert!(["bei", "be", "e"].iter().all(|open| names.may_open(open.as_bytes())));
        assert!(!["ben", "jing", ""].iter().any(|other| names.may_open(other.as_bytes())));
    }
}
