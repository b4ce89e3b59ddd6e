use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

use super::token::Entry;
use super::trie::Trie;
use crate::lang::figures::Class;
use crate::lang::{LANGUAGES, Language};

/// The surfaces of a language, ready to be found.
#[derive(Debug)]
pub(super) struct Surfaces {
    trie: Trie,
    terminals: Vec<Terminal>,
    /// Characters with which something starts that is looked at wherever it stands.
    opens: Starts,
    /// With what surfaces in letters of the alphabet start.
    heads: Heads,
    /// Whether surfaces are words that stand apart and have capitals.
    pub words: bool,
}

/// What a key of the trie stands for.
#[derive(Debug, Default)]
struct Terminal {
    /// The surface in any capitals.
    plain: Option<Entry>,
    /// Surfaces whose capitals matter: `mW` and `MW`.
    exact: Vec<(&'static str, Entry)>,
}

/// The first characters of some surfaces: a set over the Basic Multilingual Plane, and for letters of the alphabet one
/// over the first two.
#[derive(Debug)]
struct Starts {
    letters: Vec<u64>,
    pairs: Vec<u64>,
}

/// A set of heads of words: the letters that a word begins with, up to four. Now and then it holds one too many.
#[derive(Debug)]
struct Heads(Vec<u64>);

/// The bits of a head's place in a set of heads.
const HEAD_BITS: u32 = 15;

static BUILT: LazyLock<Vec<OnceLock<Surfaces>>> = LazyLock::new(|| LANGUAGES.iter().map(|_| OnceLock::new()).collect());

/// Calls `read` with the surfaces of `language`; those of a built-in language are made once.
pub(super) fn with<R>(language: &Language, read: impl FnOnce(&Surfaces) -> R) -> R {
    let index = LANGUAGES.iter().position(|known| std::ptr::eq(*known, language));
    match index.and_then(|index| BUILT.get(index)) {
        Some(cell) => read(cell.get_or_init(|| Surfaces::new(language))),
        None => read(&Surfaces::new(language)),
    }
}

impl Surfaces {
    fn new(language: &Language) -> Self {
        let figures = &language.figures;
        let mut keys: BTreeMap<Vec<char>, Terminal> = BTreeMap::new();
        let key = |surface: &str| surface.chars().map(|letter| fold(letter, figures.words)).collect::<Vec<char>>();
        let quiet = figures.no_figures.iter().copied().flatten().map(|&word| (word, Class::NoFigure));
        for (surface, class) in figures.surfaces.iter().copied().flatten().copied().chain(quiet) {
            keys.entry(key(surface)).or_default().plain.get_or_insert_default().classes.push(class);
        }
        for &(surface, class) in figures.symbols.iter().copied().flatten() {
            let exact = &mut keys.entry(key(surface)).or_default().exact;
            match exact.iter_mut().find(|(known, _)| *known == surface) {
                Some((_, entry)) => entry.classes.push(class),
                None => exact.push((surface, Entry { classes: vec![class], ..Entry::default() })),
            }
        }
        for terminal in keys.values_mut() {
            terminal.complete();
        }
        let opens = Starts::new(&keys);
        let mut heads = Heads::new();
        for key in keys.keys() {
            heads.add(key);
        }
        let (keys, terminals): (Vec<_>, Vec<_>) = keys.into_iter().unzip();
        Self { trie: Trie::new(&keys), terminals, opens, heads, words: figures.words }
    }

    /// Whether a surface can start with `letter`.
    pub(super) fn starts(&self, letter: char) -> bool {
        self.trie.starts(fold(letter, self.words))
    }

    /// Whether something that is looked at wherever it stands can start with `letter`.
    pub(super) fn opens(&self, letter: char) -> bool {
        bit(&self.opens.letters, letter as usize)
    }

    /// The same for the two letters of the alphabet that a word begins with.
    pub(super) fn opens_word(&self, first: u8, second: u8) -> bool {
        bit(&self.opens.pairs, pair(first, second))
    }

    /// Whether a surface may start with the word of the alphabet that `rest` begins with; most words are told apart by this.
    pub(super) fn may_start_word(&self, rest: &[u8]) -> bool {
        self.heads.contains(rest)
    }

    /// The longest surface that starts at `at` and does not end inside a word of the alphabet.
    pub(super) fn longest(&self, text: &str, at: usize, end: usize) -> Option<(usize, &Entry)> {
        let rest = text.get(at..end)?;
        let bytes = text.as_bytes();
        let letters =
            rest.char_indices().map(|(offset, letter)| (at + offset + letter.len_utf8(), fold(letter, self.words)));
        let mut found = None;
        self.trie.longest(letters, |stop, key| {
            let ends_inside =
                bytes[stop - 1].is_ascii_alphabetic() && bytes.get(stop).is_some_and(u8::is_ascii_alphabetic);
            let entry = if ends_inside { None } else { self.entry(key, text, at, stop) };
            if let Some(entry) = entry {
                found = Some((stop, entry));
            }
            entry.is_some()
        });
        found
    }

    fn entry(&self, key: usize, text: &str, at: usize, stop: usize) -> Option<&Entry> {
        let terminal = self.terminals.get(key)?;
        if !terminal.exact.is_empty()
            && let Some(written) = text.get(at..stop)
            && let Some((_, entry)) = terminal.exact.iter().find(|(surface, _)| *surface == written)
        {
            return Some(entry);
        }
        terminal.plain.as_ref()
    }
}

impl Terminal {
    /// Gives exact surfaces the meanings that they have in any capitals too, and works out what each entry is good for.
    fn complete(&mut self) {
        for (_, entry) in &mut self.exact {
            let plain = self.plain.iter().flat_map(|plain| &plain.classes);
            let more: Vec<Class> = plain.copied().filter(|class| !entry.classes.contains(class)).collect();
            entry.classes.extend(more);
        }
        for entry in self.plain.iter_mut().chain(self.exact.iter_mut().map(|(_, entry)| entry)) {
            entry.starts = entry.classes.iter().any(|class| class.starts());
            entry.quiet = entry.classes.contains(&Class::NoFigure);
            entry.numeral = entry.classes.iter().any(|class| class.leads_number());
            entry.leads =
                entry.starts && entry.classes.iter().all(|class| !class.starts() || class.is_none_without_number());
            entry.clock = entry.classes.iter().any(|class| class.marks_time());
            entry.goes_on = entry.classes.iter().any(|class| class.goes_on_with_number());
            entry.calendar = entry.classes.iter().any(|class| class.marks_date());
            entry.joins_numbers = entry.classes.iter().any(|class| class.joins_numbers());
        }
    }

    fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.plain.iter().chain(self.exact.iter().map(|(_, entry)| entry))
    }
}

impl Starts {
    fn new(keys: &BTreeMap<Vec<char>, Terminal>) -> Self {
        let mut starts = Self { letters: vec![0; 1024], pairs: vec![0; 1024] };
        let opening = |entry: &Entry| entry.starts || entry.classes.iter().any(|class| class.looked_back_at());
        for (key, terminal) in keys {
            if terminal.entries().any(opening) {
                starts.add(key);
            }
        }
        // A word that is no figure matters where a figure could start inside it.
        let holding: Vec<&Vec<char>> = keys
            .iter()
            .filter(|(key, terminal)| {
                terminal.entries().any(|entry| entry.quiet)
                    && key.iter().enumerate().any(|(at, &letter)| {
                        let word = letter.is_ascii_alphabetic() && at > 0 && key[at - 1].is_ascii_alphabetic();
                        !word && bit(&starts.letters, letter as usize)
                    })
            })
            .map(|(key, _)| key)
            .collect();
        for key in holding {
            starts.add(key);
        }
        starts
    }

    fn add(&mut self, key: &[char]) {
        let Some(&first) = key.first() else { return };
        set(&mut self.letters, first as usize);
        set(&mut self.letters, first.to_ascii_uppercase() as usize);
        if first.is_ascii_alphabetic() {
            let second = key.get(1).copied().filter(char::is_ascii_alphabetic).map_or(0, |letter| letter as u8);
            set(&mut self.pairs, pair(first as u8, second));
        }
    }
}

impl Heads {
    fn new() -> Self {
        Self(vec![0; 1 << (HEAD_BITS - 6)])
    }

    fn add(&mut self, key: &[char]) {
        let letters = key.iter().map_while(|letter| u8::try_from(*letter).ok());
        set(&mut self.0, head(letters));
    }

    fn contains(&self, word: &[u8]) -> bool {
        bit(&self.0, head(word.iter().copied()))
    }
}

/// The place of a head in a set: its letters without their capitals, multiplied as Knuth does (The Art of Computer
/// Programming 3, 6.4).
fn head(word: impl Iterator<Item = u8>) -> usize {
    let letters = word.take(4).take_while(u8::is_ascii_alphabetic);
    let head = letters.fold(0_u32, |head, letter| head << 8 | u32::from(letter.to_ascii_lowercase()));
    (head.wrapping_mul(0x9e37_79b1) >> (32 - HEAD_BITS)) as usize
}

fn bit(set: &[u64], at: usize) -> bool {
    set.get(at / 64).is_some_and(|block| block >> (at % 64) & 1 == 1)
}

fn set(set: &mut [u64], at: usize) {
    if let Some(block) = set.get_mut(at / 64) {
        *block |= 1 << (at % 64);
    }
}

fn pair(first: u8, second: u8) -> usize {
    let second = if second.is_ascii_alphabetic() { second.to_ascii_lowercase() } else { 0 };
    usize::from(first.to_ascii_lowercase()) << 8 | usize::from(second)
}

/// Capitals and kinds of white space do not tell words apart.
fn fold(letter: char, words: bool) -> char {
    match letter {
        _ if !words => letter,
        'A'..='Z' => letter.to_ascii_lowercase(),
        '\n' | '\u{a0}' => ' ',
        '’' => '\'',
        _ => letter,
    }
}
