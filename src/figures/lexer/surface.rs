use std::borrow::Cow;

use super::entry::Entry;
use super::fold::{fold, narrow};
use super::head::Head;
use crate::lang::figures::Class;

/// A surface of a language, and what it means.
#[derive(Debug)]
pub(in crate::figures) struct Surface {
    /// As it is looked for: folded.
    pub key: Cow<'static, str>,
    /// The heads where it stands; it is found by the first that is one.
    pub heads: [Option<Head>; 2],
    /// The number of the next surface of the same head, none of which is longer; 0 for none.
    pub next: u32,
    /// Whether it has letters of the alphabet.
    pub letters: bool,
    /// Its bytes that stand where its head does: short words of the alphabet, or one or two characters that are written in one way.
    headed: usize,
    /// What it means in any capitals.
    plain: Option<Entry>,
    /// What it means where its capitals matter: `mW` and `MW`.
    exact: Vec<(&'static str, Entry)>,
}

/// The letters of a word that its head tells from any others: with one more it may be the head of two words.
const HEADED_LETTERS: usize = 7;

impl Surface {
    /// A surface that means nothing yet.
    pub(in crate::figures) fn new(key: Cow<'static, str>, heads: [Option<Head>; 2], words: bool, next: u32) -> Self {
        let letters = key.bytes().any(|byte| byte.is_ascii_alphabetic());
        let headed = if words {
            key.bytes().take(HEADED_LETTERS).take_while(u8::is_ascii_alphabetic).count()
        } else {
            Some(key.len()).filter(|_| !letters && key.chars().nth(2).is_none()).unwrap_or(0)
        };
        Self { key, heads, next, letters, headed, plain: None, exact: Vec::new() }
    }

    /// Its first character, and whether it has no other.
    pub(in crate::figures) fn first(&self) -> Option<(char, bool)> {
        let first = self.key.chars().next()?;
        Some((first, first.len_utf8() == self.key.len()))
    }

    /// Adds a meaning of the surface, or of what is `written` alone.
    pub(in crate::figures) fn add(&mut self, written: Option<&'static str>, class: &'static Class) {
        let known = match written {
            None => self.plain.as_mut(),
            Some(written) => self.exact.iter_mut().find(|(known, _)| *known == written).map(|(_, entry)| entry),
        };
        match (known, written) {
            (Some(known), _) => known.add(*class),
            (None, None) => self.plain = Some(Entry::of(class)),
            (None, Some(written)) => self.exact.push((written, Entry::of(class))),
        }
    }

    /// Gives what is written exactly the meanings that it has in any capitals too.
    pub(in crate::figures) fn complete(&mut self) {
        let Some(plain) = &self.plain else { return };
        for (_, entry) in &mut self.exact {
            for class in &*plain.classes {
                entry.add(*class);
            }
        }
    }

    /// What it means wherever its head stands, where that is all of it and its capitals do not matter.
    pub(in crate::figures) fn as_its_head(&self) -> Option<&Entry> {
        self.plain.as_ref().filter(|_| self.headed == self.key.len() && self.exact.is_empty())
    }

    /// Where it ends, if it is what stands at `at`, where its head does.
    pub(in crate::figures) fn end(&self, text: &str, at: usize, end: usize, words: bool) -> Option<usize> {
        if self.headed == self.key.len() {
            return Some(at + self.headed);
        }
        let written = text.as_bytes().get(at..end)?;
        let same = |(key, byte): &(&u8, &u8)| **key == if words { byte.to_ascii_lowercase() } else { **byte };
        let rest = self.key.as_bytes()[self.headed..].iter().zip(written.get(self.headed..)?);
        let length = self.headed + rest.take_while(same).count();
        if length == self.key.len() {
            return Some(at + length);
        }
        // Where words do not stand apart, nothing but letters of the alphabet is written in another way; where they do, white
        // space and what is beyond ASCII.
        let folded = |byte: &u8| if words { *byte == b'\n' || !byte.is_ascii() } else { self.letters };
        if !written.get(length).is_some_and(folded) {
            return None;
        }
        let mut letters = text.get(at..end)?.chars();
        let same = self.key.chars().all(|letter| letters.next().is_some_and(|written| fold(written, words) == letter));
        same.then(|| end - letters.as_str().len())
    }

    /// What it means where it stands from `at` to `stop`.
    pub(in crate::figures) fn entry(&self, text: &str, at: usize, stop: usize, words: bool) -> Option<&Entry> {
        if !self.exact.is_empty()
            && let Some(written) = text.get(at..stop)
        {
            let same = |surface: &str| surface == written || !words && surface.chars().eq(written.chars().map(narrow));
            if let Some((_, entry)) = self.exact.iter().find(|(surface, _)| same(surface)) {
                return Some(entry);
            }
        }
        self.plain.as_ref()
    }

    /// Whether it is looked at wherever it stands.
    pub(in crate::figures) fn opens(&self) -> bool {
        self.entries().any(|entry| entry.opens)
    }

    /// Whether it is a word that looks like a figure and is none.
    pub(in crate::figures) fn is_quiet(&self) -> bool {
        self.entries().any(|entry| entry.quiet)
    }

    fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.plain.iter().chain(self.exact.iter().map(|(_, entry)| entry))
    }
}
