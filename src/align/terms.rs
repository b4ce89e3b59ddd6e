use std::sync::Arc;

use super::key::{Key, key};
use super::memory::{LookUp, Memory, Word};
use super::plain_word::PlainWord;
use super::stemmer::Stemmer;
use crate::lang::Language;
use crate::lang::alignment::Terms;

/// Knows which keys are terms of one language.
pub(super) trait Dictionary {
    /// A number above 0 that no dictionary with other answers has in this process; `None` where its answers may change.
    fn number(&self) -> Option<u64>;
    /// The number of the term with this key.
    fn find(&self, key: u64) -> Option<u32>;
    /// The same, and whether a longer term may begin with the text of this key.
    fn look_up(&self, key: u64) -> LookUp;
    /// Turns letters of a text into those that terms are written with.
    fn fold(&self, letters: &mut [char]);
}

/// What stands in a sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Found {
    /// A term: the key of its stem, and its number where the dictionary knows it.
    Term(u64, Option<u32>),
    /// A word in letters that both languages may use: its key in lower case, and whether it has a capital.
    Word(u64, bool),
}

/// Splits sentences of one language into terms.
pub(super) struct Splitter<'a> {
    language: &'a Language,
    dictionary: Option<&'a dyn Dictionary>,
    memory: Memory,
    stemmer: Option<Arc<Stemmer>>,
    /// Room for the letters at hand.
    letters: Vec<char>,
    word: String,
    /// Words of ASCII that were not looked up yet, with their places.
    waiting: Vec<(usize, PlainWord)>,
    /// What is remembered of them.
    known: Vec<Option<Word>>,
}

impl<'a> Splitter<'a> {
    pub(super) fn new(language: &'a Language, dictionary: Option<&'a dyn Dictionary>) -> Self {
        let stemmer = match &language.alignment.terms {
            Terms::Words(stems) => Some(Stemmer::of(language, stems)),
            Terms::Characters { .. } => None,
        };
        let memory = Memory::of(language, dictionary.map_or(Some(0), Dictionary::number));
        Self {
            language,
            dictionary,
            memory,
            stemmer,
            letters: Vec::new(),
            word: String::new(),
            waiting: Vec::new(),
            known: Vec::new(),
        }
    }

    /// Tells `visit` everything that stands in `text`, in order, with its place in bytes.
    pub(super) fn split(&mut self, text: &str, mut visit: impl FnMut(usize, Found)) {
        let running = match self.language.alignment.terms {
            Terms::Characters { longest } => Some(longest),
            Terms::Words(_) => None,
        };
        let mut at = 0;
        while let Some(byte) = text.as_bytes().get(at) {
            let start = at;
            if byte.is_ascii() && !byte.is_ascii_alphabetic() {
                at += 1;
                continue;
            }
            let Some(letter) = character(text, at) else { break };
            at += letter.len_utf8();
            if let Some(longest) = running
                && self.is_own(letter)
            {
                self.look_up_waiting(text, &mut visit);
                self.letters.clear();
                let letters = text[start..].chars();
                self.letters.extend(letters.take_while(|letter| self.language.has_letter(*letter)));
                at = start + self.letters.iter().map(|letter| letter.len_utf8()).sum::<usize>();
                if let Some(dictionary) = self.dictionary {
                    dictionary.fold(&mut self.letters);
                }
                self.characters(longest, |place, found| visit(start + place * letter.len_utf8(), found));
            } else if let Some(word) = PlainWord::at(text, start) {
                at = word.end;
                self.waiting.push((start, word));
            } else if !is_mark(letter) && letter.is_alphabetic() {
                self.look_up_waiting(text, &mut visit);
                at = self.word_end(text, at);
                self.written(&text[start..at], |found| visit(start, found));
            }
        }
        self.look_up_waiting(text, &mut visit);
    }

    /// Looks up the words that wait. What is remembered of them lies far apart in memory: asked for one after the other, it is
    /// fetched together.
    fn look_up_waiting(&mut self, text: &str, mut visit: impl FnMut(usize, Found)) {
        let (mut waiting, mut known) = (std::mem::take(&mut self.waiting), std::mem::take(&mut self.known));
        known.extend(waiting.iter().map(|(_, word)| self.memory.words.get(&word.key).copied()));
        for ((start, word), known) in waiting.drain(..).zip(known.drain(..)) {
            let written = &text[start..word.end];
            let known = known.unwrap_or_else(|| self.remember(written, word.key));
            tell(known, written, word.capital, |found| visit(start, found));
        }
        (self.waiting, self.known) = (waiting, known);
    }

    /// Where the word ends that goes on at `from`.
    fn word_end(&self, text: &str, from: usize) -> usize {
        let mut end = from;
        loop {
            if self.is_words() {
                end += text.as_bytes()[end..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
            }
            let mut letters = text[end..].chars();
            let Some(next) = letters.next() else { return end };
            let joined = next.is_alphabetic() || next.is_ascii_digit();
            let apostrophe = matches!(next, '\'' | '’') && letters.next().is_some_and(char::is_alphabetic);
            if !(joined || apostrophe) || (!self.is_words() && self.is_own(next)) {
                return end;
            }
            end += next.len_utf8();
        }
    }

    fn is_words(&self) -> bool {
        self.stemmer.is_some()
    }

    fn is_own(&self, letter: char) -> bool {
        self.language.has_letter(letter)
    }

    /// The longest known term at each place of `self.letters`. Letters that are in no term of several letters are terms by
    /// themselves, and so are any two of them side by side: names are often made of such letters.
    fn characters(&mut self, longest: usize, mut visit: impl FnMut(usize, Found)) {
        let mut at = 0;
        let mut lone = false;
        while at < self.letters.len() {
            let (length, key, term) = self.longest(at, longest);
            visit(at, Found::Term(key, term));
            if length == 1 && lone {
                let pair = Key::EMPTY.letter(self.letters[at - 1]).letter(self.letters[at]).finish();
                visit(at, Found::Term(pair, None));
            }
            // A translator may have looked at the parts of a long term.
            let mut inner = at;
            while length > 2 && inner < at + length {
                let most = (at + length - inner).min(length - 1);
                let (length, key, term) = self.longest(inner, most);
                if length > 1 {
                    visit(inner, Found::Term(key, term));
                }
                inner += length;
            }
            lone = length == 1;
            at += length;
        }
    }

    /// The longest known term at a place, or else the letter there: its length, key and number.
    fn longest(&mut self, at: usize, most: usize) -> (usize, u64, Option<u32>) {
        let mut key = Key::EMPTY;
        let mut best = (1, key.letter(self.letters[at]).finish(), None);
        let Some(dictionary) = self.dictionary else { return best };
        for (length, letter) in self.letters[at..].iter().take(most).enumerate() {
            key = key.letter(*letter);
            let known = self.memory.look_up(key.finish(), dictionary);
            if let Some(term) = known.term {
                best = (length + 1, key.finish(), Some(term));
            }
            if !known.goes_on {
                break;
            }
        }
        best
    }

    fn written(&mut self, written: &str, visit: impl FnMut(Found)) {
        let capital = written.chars().any(char::is_uppercase);
        let word = self.remember(written, lower_case(written).finish());
        tell(word, written, capital, visit);
    }

    /// What a word is, which is remembered by the key `memo`.
    fn remember(&mut self, written: &str, memo: u64) -> Word {
        let Self { memory, stemmer, dictionary, word: room, .. } = self;
        *memory.words.entry(memo).or_insert_with(|| {
            room.clear();
            if written.is_ascii() {
                room.push_str(written);
                room.make_ascii_lowercase();
            } else {
                room.extend(written.chars().flat_map(char::to_lowercase));
            }
            let whole = key(room);
            let stem = stemmer.as_ref().and_then(|stemmer| {
                let stem = stemmer.stem(room).map(key)?;
                Some((stem, dictionary.and_then(|dictionary| dictionary.find(stem))))
            });
            Word { key: whole, stem }
        })
    }
}

/// Tells what a word is.
fn tell(word: Word, written: &str, capital: bool, mut visit: impl FnMut(Found)) {
    if let Some((stem, term)) = word.stem {
        visit(Found::Term(stem, term));
    }
    if written.len() > 1 {
        visit(Found::Word(word.key, capital));
    }
}

/// The character of `text` at byte `at`, most of which are ASCII where words stand apart.
fn character(text: &str, at: usize) -> Option<char> {
    match *text.as_bytes().get(at)? {
        byte if byte.is_ascii() => Some(char::from(byte)),
        _ => text[at..].chars().next(),
    }
}

/// Whether a character is of those parts of blocks that hold most marks outside ASCII and no letter.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{2010}'..='\u{206f}' | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '！'..='＠')
}

/// The key of a word in lower case.
fn lower_case(written: &str) -> Key {
    written.chars().flat_map(char::to_lowercase).fold(Key::EMPTY, Key::letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_mark_is_a_letter() {
        assert!(('\0'..=char::MAX).all(|letter| !is_mark(letter) || !letter.is_alphabetic()));
        assert!("，。“”、（）？".chars().all(is_mark));
    }
}
