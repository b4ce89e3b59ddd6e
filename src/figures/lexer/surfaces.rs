use std::borrow::Cow;

use super::entry::Entry;
use super::fold::{fold, is_folded, parts_wide_letters};
use super::head::Head;
use super::place::Place;
use super::starts::Starts;
use super::surface::Surface;
use crate::lang::figures::{Class, Figures};
use crate::lang::{Language, PerLanguage};

/// The surfaces of a language, ready to be found.
#[derive(Debug)]
pub(in crate::figures) struct Surfaces {
    /// All of them, in the order of the tables.
    all: Vec<Surface>,
    /// The heads, each at the first free place from its own on.
    places: Vec<Found>,
    /// With what surfaces start: asked before they are searched.
    pub starts: Starts,
    /// Whether surfaces are words that stand apart and have capitals.
    pub words: bool,
    /// Whether a comma parts decimals.
    pub comma: bool,
    /// Words right before a part of what they stand for.
    pub of_them: &'static [&'static str],
    /// Words right before a number of quarters.
    pub runs_before: &'static [&'static str],
}

/// A head with the number of its longest surface; 0 for none.
#[derive(Clone, Copy, Debug, Default)]
struct Found {
    head: Option<Head>,
    number: u32,
}

/// The fewest places.
const FEWEST: usize = 8;

static BUILT: PerLanguage<Surfaces> = PerLanguage::new();

/// Calls `read` with the surfaces of `language`; those of a built-in language are made once.
pub(in crate::figures) fn with<R>(language: &Language, read: impl FnOnce(&Surfaces) -> R) -> R {
    BUILT.with(language, || Surfaces::new(language), read)
}

impl Surfaces {
    fn new(language: &Language) -> Self {
        let figures = &language.figures;
        let tables = figures.surfaces.iter().chain(figures.symbols).chain([&figures.capitals]).map(|table| table.len());
        let count = tables.chain(figures.no_figures.iter().map(|table| table.len())).sum::<usize>();
        let mut made = Self {
            all: Vec::with_capacity(count),
            places: vec![Found::default(); (count * 2).max(FEWEST).next_power_of_two()],
            starts: Starts::new(figures.words),
            words: figures.words,
            comma: figures.decimal == ',',
            of_them: figures.of_them,
            runs_before: figures.runs_before,
        };
        for (surface, class, exact) in meanings(figures) {
            made.add(surface, class, exact);
        }
        for surface in &mut made.all {
            surface.complete();
        }
        made.starts.fill(&made.all, figures.decimal);
        made.starts.tell(figures.variants);
        made
    }

    /// Adds a meaning of a surface, whose capitals matter where it is `exact`.
    fn add(&mut self, surface: &'static str, class: &'static Class, exact: bool) {
        let key = key(surface, self.words);
        let written = exact.then_some(surface);
        let heads = Head::at(Place::of(&key), self.words);
        let Some(head) = heads.into_iter().flatten().next() else { return };
        let place = self.place(head);
        let (mut longer, mut number) = (None, self.places[place].number);
        while let Some(at) = index(number) {
            let known = &mut self.all[at];
            if known.key == key {
                known.add(written, class);
                return;
            }
            if known.key.len() < key.len() {
                break;
            }
            (longer, number) = (Some(at), known.next);
        }
        let mut new = Surface::new(key, heads, self.words, number);
        new.add(written, class);
        self.all.push(new);
        let number = self.all.len() as u32;
        match longer {
            Some(longer) => self.all[longer].next = number,
            None => self.places[place] = Found { head: Some(head), number },
        }
    }

    /// The place of the surfaces of a head, or a free one.
    fn place(&self, head: Head) -> usize {
        let last = self.places.len() - 1;
        let mut place = head.scatter(self.places.len().trailing_zeros());
        while self.places[place].number > 0 && self.places[place].head != Some(head) {
            place = (place + 1) & last;
        }
        place
    }

    /// The surface of a number.
    fn numbered(&self, number: u32) -> Option<&Surface> {
        self.all.get(index(number)?)
    }

    /// The longest surface that starts at `at` and does not end inside a word of the alphabet.
    pub(in crate::figures) fn longest(&self, text: &str, at: usize, end: usize) -> Option<(usize, &Entry)> {
        let bytes = text.as_bytes().get(..end).unwrap_or_default();
        self.longest_of(self.starts.heads_at(Place { bytes, at }), text, at, end)
    }

    /// The same where the heads at `at` are known.
    pub(in crate::figures) fn longest_of(
        &self,
        heads: [Option<Head>; 2],
        text: &str,
        at: usize,
        end: usize,
    ) -> Option<(usize, &Entry)> {
        let [longer, shorter] = heads;
        let of = |head: Option<Head>| self.of_head(head?, text, at, end);
        of(longer).or_else(|| of(shorter))
    }

    /// The longest of the surfaces of a head.
    fn of_head(&self, head: Head, text: &str, at: usize, end: usize) -> Option<(usize, &Entry)> {
        let surface = self.numbered(self.places[self.place(head)].number)?;
        let stop = at + surface.key.len();
        match surface.as_its_head() {
            // Its head ends where its letters do, unless the stretch ends inside a word.
            Some(entry) => (stop < end || !(surface.letters && ends_inside(text, stop))).then_some((stop, entry)),
            None => self.longest_from(surface, text, at, end),
        }
    }

    /// The first of `surface` and the shorter ones of its head that stands at `at`.
    fn longest_from<'a>(
        &'a self,
        surface: &'a Surface,
        text: &str,
        at: usize,
        end: usize,
    ) -> Option<(usize, &'a Entry)> {
        let mut surface = Some(surface);
        while let Some(known) = surface {
            if let Some(stop) = known.end(text, at, end, self.words)
                && !(known.letters && ends_inside(text, stop))
                && let Some(entry) = known.entry(text, at, stop, self.words)
            {
                return Some((stop, entry));
            }
            surface = self.numbered(known.next);
        }
        None
    }
}

/// The index of what has a number, which is counted from 1.
fn index(number: u32) -> Option<usize> {
    (number as usize).checked_sub(1)
}

/// Each surface of a language with a class and whether its capitals matter, in the order of the tables.
fn meanings(figures: &Figures) -> impl Iterator<Item = (&'static str, &'static Class, bool)> {
    let any = figures.surfaces.iter().copied().flatten().map(|(surface, class)| (*surface, class, false));
    let none = figures.no_figures.iter().copied().flatten().map(|surface| (*surface, &Class::NoFigure, false));
    let exact = figures
        .symbols
        .iter()
        .copied()
        .flatten()
        .chain(figures.capitals)
        .map(|(surface, class)| (*surface, class, true));
    any.chain(none).chain(exact)
}

/// A surface as it is looked for.
fn key(surface: &'static str, words: bool) -> Cow<'static, str> {
    if is_folded(surface, words) {
        return Cow::Borrowed(surface);
    }
    let mut folded = String::with_capacity(surface.len());
    folded.extend(surface.chars().map(|letter| fold(letter, words)));
    Cow::Owned(folded)
}

/// Whether `stop` stands inside a word of the alphabet.
fn ends_inside(text: &str, stop: usize) -> bool {
    let bytes = text.as_bytes();
    let letter = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphabetic);
    letter(stop) && letter(stop - 1) || parts_wide_letters(text, stop)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{LANGUAGES, find};

    #[test]
    fn every_surface_of_the_tables_is_found_with_its_meaning() {
        for language in LANGUAGES {
            for (surface, class, _) in meanings(&language.figures) {
                let found = with(language, |surfaces| {
                    let (stop, entry) = surfaces.longest(surface, 0, surface.len())?;
                    Some((stop, entry.classes.contains(class)))
                });
                assert_eq!(found, Some((surface.len(), true)), "{surface}");
            }
        }
    }

    #[test]
    fn the_longest_surface_is_found_within_the_stretch() {
        let longest =
            |tag, text: &str, end| with(find(tag)?, |surfaces| surfaces.longest(text, 0, end).map(|(stop, _)| stop));
        assert_eq!(longest("zh", "百分之五", 12), Some(9));
        assert_eq!(longest("zh", "百分之五", 6), Some(3));
        assert_eq!(longest("en", "Per\u{a0}cent", 9), Some(9));
        assert_eq!(longest("en", "millions", 7), None);
        assert_eq!(longest("en", "", 0), None);
    }
}
