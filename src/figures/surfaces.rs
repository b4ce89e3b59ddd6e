use std::borrow::Cow;
use std::ops::RangeInclusive;

use super::starts::Starts;
use super::token::Entry;
use super::trie::Trie;
use crate::lang::figures::Class;
use crate::lang::{Language, PerLanguage};
use crate::text::eight::Eight;

/// The surfaces of a language, ready to be found.
#[derive(Debug)]
pub(super) struct Surfaces {
    trie: Trie,
    terminals: Vec<Terminal>,
    /// With what surfaces start: asked before they are searched.
    pub starts: Starts,
    /// Whether surfaces are words that stand apart and have capitals.
    pub words: bool,
}

/// What a key of the trie stands for.
#[derive(Debug, Default)]
pub(super) struct Terminal {
    /// The surface in any capitals.
    plain: Option<Entry>,
    /// Surfaces whose capitals matter: `mW` and `MW`.
    exact: Vec<(&'static str, Entry)>,
}

static BUILT: PerLanguage<Surfaces> = PerLanguage::new();

/// Calls `read` with the surfaces of `language`; those of a built-in language are made once.
pub(super) fn with<R>(language: &Language, read: impl FnOnce(&Surfaces) -> R) -> R {
    BUILT.with(language, || Surfaces::new(language), read)
}

impl Surfaces {
    fn new(language: &Language) -> Self {
        let figures = &language.figures;
        let count = figures.surfaces.iter().chain(figures.symbols).map(|table| table.len()).sum::<usize>()
            + figures.no_figures.iter().map(|table| table.len()).sum::<usize>();
        let mut surfaces: Vec<(&'static str, Class, bool)> = Vec::with_capacity(count);
        for table in figures.surfaces {
            surfaces.extend(table.iter().map(|&(surface, class)| (surface, class, false)));
        }
        for table in figures.no_figures {
            surfaces.extend(table.iter().map(|&surface| (surface, Class::NoFigure, false)));
        }
        for table in figures.symbols {
            surfaces.extend(table.iter().map(|&(surface, class)| (surface, class, true)));
        }
        let folded: Vec<Cow<'static, str>> = surfaces.iter().map(|(surface, ..)| key(surface, figures.words)).collect();
        // Classes of the same key keep the order of the tables.
        let mut order: Vec<(u64, usize)> = folded.iter().map(|key| prefix(key)).zip(0..).collect();
        order.sort_unstable_by(|one, other| {
            let keys = || folded[one.1].cmp(&folded[other.1]).then(one.1.cmp(&other.1));
            one.0.cmp(&other.0).then_with(keys)
        });
        let mut keys: Vec<Cow<'static, str>> = Vec::with_capacity(order.len());
        let mut terminals: Vec<Terminal> = Vec::with_capacity(order.len());
        for (_, index) in order {
            if keys.last() != Some(&folded[index]) {
                keys.push(folded[index].clone());
                terminals.push(Terminal::default());
            }
            let (surface, class, exact) = surfaces[index];
            if let Some(terminal) = terminals.last_mut() {
                terminal.add(surface, class, exact);
            }
        }
        for terminal in &mut terminals {
            terminal.complete();
        }
        let mut starts = Starts::new(&keys, &terminals, figures.words);
        starts.tell(figures.variants);
        Self { trie: Trie::new(&keys), terminals, starts, words: figures.words }
    }

    /// The longest surface that starts at `at` and does not end inside a word of the alphabet.
    pub(super) fn longest(&self, text: &str, at: usize, end: usize) -> Option<(usize, &Entry)> {
        let bytes = text.as_bytes();
        let word = self.words && bytes.get(at)?.is_ascii_alphabetic();
        let start = if word { Some(self.after_word(bytes, at, end)?) } else { None };
        let from = start.map_or(at, |(stop, _)| stop);
        let letters = text.get(from..end)?.char_indices();
        let letters = letters.map(|(offset, letter)| (from + offset + letter.len_utf8(), fold(letter, self.words)));
        let mut found = None;
        self.trie.longest(start, letters, |stop, key| {
            let next = bytes.get(stop).copied().unwrap_or_default();
            let ends_inside = bytes[stop - 1].is_ascii_alphabetic() && next.is_ascii_alphabetic()
                || next == WIDE_LEAD && parts_wide_letters(text, stop);
            let entry = if ends_inside { None } else { self.entry(key, text, at, stop) };
            if let Some(entry) = entry {
                found = Some((stop, entry));
            }
            entry.is_some()
        });
        found
    }

    /// The end of the word of the alphabet at `at`, or of its first eight letters, and the node of the trie there; `None` where no
    /// surface begins with the word.
    fn after_word(&self, bytes: &[u8], at: usize, end: usize) -> Option<(usize, u32)> {
        let first = Eight::at(bytes, at, end);
        Some((at + first.leading_letters() as usize, self.trie.word(first.head())?))
    }

    /// Whether a surface whose capitals matter is what is written.
    fn is_written(&self, surface: &str, written: &str) -> bool {
        surface == written || !self.words && surface.chars().eq(written.chars().map(narrow))
    }

    fn entry(&self, key: usize, text: &str, at: usize, stop: usize) -> Option<&Entry> {
        let terminal = self.terminals.get(key)?;
        if !terminal.exact.is_empty()
            && let Some(written) = text.get(at..stop)
            && let Some((_, entry)) = terminal.exact.iter().find(|(surface, _)| self.is_written(surface, written))
        {
            return Some(entry);
        }
        terminal.plain.as_ref()
    }
}

/// A surface as it is looked for.
fn key(surface: &'static str, words: bool) -> Cow<'static, str> {
    if surface.chars().all(|letter| fold(letter, words) == letter) {
        return Cow::Borrowed(surface);
    }
    Cow::Owned(surface.chars().map(|letter| fold(letter, words)).collect())
}

/// The first bytes of a key, which sort as keys do; zeros where it ends.
fn prefix(key: &str) -> u64 {
    let mut bytes = [0; 8];
    let length = key.len().min(bytes.len());
    bytes[..length].copy_from_slice(&key.as_bytes()[..length]);
    u64::from_be_bytes(bytes)
}

impl Terminal {
    /// Adds a meaning of a surface.
    fn add(&mut self, surface: &'static str, class: Class, exact: bool) {
        let known = if exact {
            self.exact.iter_mut().find(|(known, _)| *known == surface).map(|(_, entry)| entry)
        } else {
            self.plain.as_mut()
        };
        // Nearly all have one class, for which room is made.
        let entry = || Entry { classes: vec![class], ..Entry::default() };
        match known {
            Some(known) => known.classes.push(class),
            None if exact => self.exact.push((surface, entry())),
            None => self.plain = Some(entry()),
        }
    }

    /// Gives exact surfaces the meanings that they have in any capitals too, and works out what each entry is good for.
    fn complete(&mut self) {
        for (_, entry) in &mut self.exact {
            let plain = self.plain.iter().flat_map(|plain| &plain.classes);
            let more: Vec<Class> = plain.copied().filter(|class| !entry.classes.contains(class)).collect();
            entry.classes.extend(more);
        }
        for entry in self.plain.iter_mut().chain(self.exact.iter_mut().map(|(_, entry)| entry)) {
            entry.starts = entry.classes.iter().any(|class| class.starts());
            entry.opens = entry.starts || entry.classes.iter().any(|class| class.looked_back_at());
            let quiet = |class: &Class| matches!(class, Class::NoFigure | Class::NamedDay(..));
            entry.quiet = entry.classes.iter().any(quiet);
            entry.numeral = entry.classes.iter().any(|class| class.leads_number());
            entry.leads =
                entry.starts && entry.classes.iter().all(|class| !class.starts() || class.is_none_without_number());
            entry.clock = entry.classes.iter().any(|class| class.marks_time());
            entry.goes_on = entry.classes.iter().any(|class| class.goes_on_with_number());
            entry.calendar = entry.classes.iter().any(|class| class.marks_date());
            entry.joins_numbers = entry.classes.iter().any(|class| class.joins_numbers());
            let designates =
                |class: &Class| matches!(class, Class::SectionBefore(_) | Class::StandardBefore | Class::OrdinalPrefix);
            entry.designates = entry.classes.iter().any(designates);
            entry.measures = entry.classes.iter().any(|class| class.measures())
                && !(entry.clock || entry.calendar || entry.classes.iter().any(|class| class.numbers()));
            entry.multiplies = entry.classes.iter().any(|class| class.multiplies());
        }
    }

    /// Whether it is looked at wherever it stands.
    pub(super) fn opens(&self) -> bool {
        self.entries().any(|entry| entry.opens)
    }

    /// Whether it is a word that looks like a figure and is none.
    pub(super) fn is_quiet(&self) -> bool {
        self.entries().any(|entry| entry.quiet)
    }

    fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.plain.iter().chain(self.exact.iter().map(|(_, entry)| entry))
    }
}

/// The characters that [`fold`] changes besides capitals, where words stand apart.
pub(super) const FOLDED: [char; 3] = ['\n', '\u{a0}', '’'];

/// Capitals and kinds of white space do not tell words apart; where words do not stand apart, the width of letters does not.
pub(super) fn fold(letter: char, words: bool) -> char {
    match letter {
        _ if !words => narrow(letter),
        'A'..='Z' => letter.to_ascii_lowercase(),
        '\n' | '\u{a0}' => ' ',
        '’' => '\'',
        _ => letter,
    }
}

/// The ASCII letter that a full-width one stands for.
fn narrow(letter: char) -> char {
    let wide = WIDE.iter().any(|letters| letters.contains(&letter));
    char::from_u32(letter as u32 - if wide { '！' as u32 - '!' as u32 } else { 0 }).unwrap_or(letter)
}

/// Whether full-width letters stand on both sides of `at`.
fn parts_wide_letters(text: &str, at: usize) -> bool {
    let wide = |letter: Option<char>| letter.is_some_and(|letter| narrow(letter) != letter);
    text.split_at_checked(at)
        .is_some_and(|(before, after)| wide(before.chars().next_back()) && wide(after.chars().next()))
}

/// The first byte of full-width letters in UTF-8.
const WIDE_LEAD: u8 = 0xef;

/// The full-width letters, which stand in the order of ASCII.
pub(super) const WIDE: [RangeInclusive<char>; 2] = ['Ａ'..='Ｚ', 'ａ'..='ｚ'];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_folded_is_listed() {
        for letter in '\0'..=char::MAX {
            let listed = FOLDED.contains(&letter) || letter.is_ascii_uppercase();
            assert_eq!(fold(letter, true) != letter, listed, "{letter:?}");
            let wide = WIDE.iter().any(|letters| letters.contains(&letter));
            assert_eq!(fold(letter, false) != letter, wide, "{letter:?}");
        }
        assert_eq!("ＡＺａｚ".chars().map(|letter| fold(letter, false)).collect::<String>(), "AZaz");
    }
}
