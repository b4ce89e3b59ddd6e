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
    let syllables = lexicon.syllables();
    let own = |letter: &char| language.has_letter(*letter);
    let syllable = |letter: char| Some(syllables[lexicon.reading_of(letter)?]);
    for (index, number) in chosen.iter().enumerate() {
        let written = text.sentences[*number].span.of(&text.document.text);
        let mut count = None;
        let mut letters = written.chars().enumerate();
        while let Some((place, letter)) = letters.next() {
            let Some(first) = syllable(letter).filter(|first| names.may_open(first.opening) && own(&letter)) else {
                continue;
            };
            let mut found_by = |key: Key| {
                if names.has(key.finish()) {
                    let count = *count.get_or_insert_with(|| written.chars().count());
                    found.push((index as u32, (place * 255 / count) as u8, key.finish()));
                }
            };
            found_by(first.key);
            let mut after = letters.clone().map(|(_, letter)| letter).take(LONGEST - 1).take_while(own);
            let Some(second) = after.next() else { continue };
            if !syllable(second).is_some_and(|second| names.may_open(first.opening.then(second.opening))) {
                continue;
            }
            let mut key = first.key;
            let more = std::iter::once(second).chain(after);
            for reading in more.map_while(|letter| lexicon.reading(lexicon.reading_of(letter)?)) {
                key = key.letters(reading);
                found_by(key);
            }
        }
    }
    found
}

/// What is known of a reading before any text is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Syllable {
    opening: Opening,
    key: Key,
}

impl Syllable {
    /// The reading in these letters.
    pub(super) fn of(letters: &[u8]) -> Self {
        Self { opening: Opening::of(letters), key: Key::EMPTY.letters(letters) }
    }
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

/// The three letters that a word of the Latin alphabet opens with, or as many as it has: each counted from 1, and 0 for none; all are
/// 0 where it opens otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Opening(u16);

impl Opening {
    /// No letters.
    pub(super) const NONE: Self = Self(0);

    /// The opening of a word.
    pub(super) fn of(word: &[u8]) -> Self {
        let mut letters = word.iter().map_while(|letter| {
            letter.is_ascii_alphabetic().then(|| u16::from(letter.to_ascii_lowercase() - b'a') + 1)
        });
        let mut next = || letters.next().unwrap_or(0);
        Self((next() * LETTERS + next()) * LETTERS + next())
    }

    /// The opening of two letters of it.
    fn of_two(self) -> Self {
        Self(self.0 - self.0 % LETTERS)
    }

    /// Whether it has two letters or more.
    fn is_known(self) -> bool {
        !(self.0 / LETTERS).is_multiple_of(LETTERS)
    }

    /// The opening of a word that opens so and goes on as another one opens.
    fn then(self, other: Self) -> Self {
        let (second, third) = (self.0 / LETTERS % LETTERS, self.0 % LETTERS);
        if second == 0 {
            Self(self.0 + other.0 / LETTERS)
        } else if third == 0 {
            Self(self.0 + other.0 / LETTERS / LETTERS)
        } else {
            self
        }
    }
}

impl Names {
    pub(super) fn of(words: &[Word]) -> Self {
        let capitals = || words.iter().filter(|word| word.opening.is_known()).map(|word| (word.key, word.opening));
        let mut names = Self { keys: KeyMap::default(), openings: [0; (OPENINGS as usize).div_ceil(64)] };
        names.keys.extend(capitals().map(|(key, _)| (key, true)));
        for word in words.iter().filter(|word| !word.capital) {
            if let Some(name) = names.keys.get_mut(&word.key) {
                *name = false;
            }
        }
        for (key, opening) in capitals() {
            if names.has(key) {
                for Opening(number) in [opening, opening.of_two()] {
                    names.openings[usize::from(number) / 64] |= 1 << (number % 64);
                }
            }
        }
        names
    }

    /// Whether a name may open so and go on; one letter says nothing.
    fn may_open(&self, opening: Opening) -> bool {
        let Opening(number) = opening;
        self.openings[usize::from(number) / 64] >> (number % 64) & 1 == 1 || number > 0 && !opening.is_known()
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
            opening: Opening::of(written.as_bytes()),
        };
        let names = Names::of(&["Beijing", "The", "the", "I"].map(word));
        assert!(names.has(key("beijing")) && !names.has(key("the")) && !names.has(key("of")));
        let may_open = |readings: &[&str]| {
            let openings = readings.iter().map(|reading| Opening::of(reading.as_bytes()));
            openings.reduce(Opening::then).is_some_and(|opening| names.may_open(opening))
        };
        assert!([&["bei"][..], &["be"], &["e"], &["be", "i"], &["b", "ei", "jing"]].into_iter().all(may_open));
        assert!(![&["ben"][..], &["jing"], &[""], &["be", "n"], &["b", "a"]].into_iter().any(may_open));
    }
}
