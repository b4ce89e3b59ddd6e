use std::collections::HashMap;
use std::sync::{Arc, LazyLock, OnceLock};

use aho_corasick::{AhoCorasick, Anchored, Input, MatchKind, StartKind};

use super::leading::Leading;
use super::token::{Kind, Shape, Token};
use crate::lang::figures::Class;
use crate::lang::{LANGUAGES, Language};
use crate::text::Span;

/// The surfaces of a language, ready to be found.
pub(super) struct Lexer {
    /// Finds the longest surface that starts at a place.
    automaton: Option<AhoCorasick>,
    /// The classes of each surface.
    classes: Vec<Vec<Class>>,
    /// First bytes of surfaces.
    first: [bool; 256],
    /// First three bytes of surfaces beyond ASCII, as a set over the Basic Multilingual Plane.
    beyond: Vec<u64>,
    /// For each surface that is no figure but begins with a numeral: that numeral.
    numerals: Vec<Option<Leading>>,
    /// Whether surfaces are words that stand apart.
    words: bool,
}

static LEXERS: LazyLock<Vec<OnceLock<Arc<Lexer>>>> =
    LazyLock::new(|| LANGUAGES.iter().map(|_| OnceLock::new()).collect());

impl Lexer {
    /// The lexer of `language`; that of a built-in language is made once.
    pub(super) fn of(language: &Language) -> Arc<Self> {
        let index = LANGUAGES.iter().position(|known| std::ptr::eq(*known, language));
        match index.and_then(|index| LEXERS.get(index)) {
            Some(cell) => cell.get_or_init(|| Arc::new(Self::new(language))).clone(),
            None => Arc::new(Self::new(language)),
        }
    }

    fn new(language: &Language) -> Self {
        let mut index: HashMap<String, usize> = HashMap::new();
        let mut surfaces: Vec<&str> = Vec::new();
        let mut classes: Vec<Vec<Class>> = Vec::new();
        let tables = language.figures.surfaces.iter().copied().flatten().copied();
        let words = language.figures.no_figures.iter().map(|&word| (word, Class::NoFigure));
        for (surface, class) in tables.chain(words) {
            let key = if language.figures.words { surface.to_ascii_lowercase() } else { surface.to_owned() };
            let at = *index.entry(key).or_insert_with(|| {
                surfaces.push(surface);
                classes.push(Vec::new());
                surfaces.len() - 1
            });
            classes[at].push(class);
        }
        let mut first = [false; 256];
        let mut beyond = vec![0_u64; 1024];
        for surface in &surfaces {
            let letter = surface.chars().next().unwrap_or_default();
            if letter.is_ascii() {
                first[usize::from(letter.to_ascii_lowercase() as u8)] = true;
                first[usize::from(letter.to_ascii_uppercase() as u8)] = true;
            } else if let Some(block) = beyond.get_mut(letter as usize / 64) {
                *block |= 1 << (letter as usize % 64);
            }
        }
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .start_kind(StartKind::Anchored)
            .ascii_case_insensitive(language.figures.words)
            .build(&surfaces)
            .ok();
        let numerals = surfaces.iter().zip(&classes).map(|(surface, meanings)| {
            let quiet = meanings.contains(&Class::NoFigure) && !language.figures.words;
            quiet.then(|| Leading::of(surface, &index, &classes)).flatten()
        });
        let numerals = numerals.collect();
        Self { automaton, classes, first, beyond, numerals, words: language.figures.words }
    }

    /// The tokens of the stretch `span` of `text`.
    pub(super) fn tokens(&self, text: &str, span: Span) -> Vec<Token<'_>> {
        let mut tokens = Vec::new();
        let bytes = text.as_bytes();
        let end = span.end().min(bytes.len());
        let mut at = span.start();
        while at < end {
            let byte = bytes[at];
            if byte.is_ascii() {
                if byte.is_ascii_digit() {
                    let token = digits(text, at, end);
                    at = token.end;
                    tokens.push(token);
                } else if byte.is_ascii_alphabetic() {
                    at = self.word(text, at, end, &mut tokens);
                } else if byte == b'-' && self.words && inside_word(bytes, at, end) {
                    at += 1;
                } else if self.first[usize::from(byte)] {
                    at = self.symbol(text, at, end, &mut tokens);
                } else {
                    at += 1;
                }
                continue;
            }
            let Some(letter) = text.get(at..end).and_then(|rest| rest.chars().next()) else { break };
            if ('０'..='９').contains(&letter) {
                let token = digits(text, at, end);
                at = token.end;
                tokens.push(token);
            } else if self
                .beyond
                .get(letter as usize / 64)
                .is_some_and(|block| block >> (letter as usize % 64) & 1 == 1)
            {
                at = self.symbol(text, at, end, &mut tokens);
            } else {
                at += letter.len_utf8();
            }
        }
        tokens
    }

    /// The longest surface at `at`, after the token `before`.
    fn longest(&self, text: &str, at: usize, end: usize, before: Option<&Token<'_>>) -> Option<(usize, &[Class])> {
        let (pattern, stop) = self.surface(text, at, end)?;
        let Some(Some(leading)) = self.numerals.get(pattern) else {
            return Some((stop, self.classes.get(pattern)?));
        };
        let numeral = self.classes.get(leading.numeral)?;
        let before = before.filter(|before| before.end == at);
        let after = || {
            let (after, _) = self.surface(text, stop, end)?;
            Some((self.classes.get(after)?, self.numerals.get(after).copied().flatten()))
        };
        if before.is_some_and(|before| leading.continues(before, numeral)) || leading.goes_on(after) {
            return Some((at + leading.length, numeral));
        }
        Some((stop, self.classes.get(pattern)?))
    }

    /// The longest surface at `at`: its number, and where it ends.
    fn surface(&self, text: &str, at: usize, end: usize) -> Option<(usize, usize)> {
        let input = Input::new(text).span(at..end).anchored(Anchored::Yes);
        let found = self.automaton.as_ref()?.find(input)?;
        Some((found.pattern().as_usize(), found.end()))
    }

    /// A surface that does not start with a letter of the alphabet.
    fn symbol<'a>(&'a self, text: &str, at: usize, end: usize, tokens: &mut Vec<Token<'a>>) -> usize {
        if let Some((stop, classes)) = self.longest(text, at, end, tokens.last()) {
            tokens.push(Token { start: at, end: stop, kind: Kind::Word(classes) });
            return stop;
        }
        at + text.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
    }

    /// A word of ASCII letters: a surface that ends at a word's end, or a name with digits, or nothing.
    fn word<'a>(&'a self, text: &str, at: usize, end: usize, tokens: &mut Vec<Token<'a>>) -> usize {
        let bytes = text.as_bytes();
        if self.first[usize::from(bytes[at])]
            && let Some((stop, classes)) = self.longest(text, at, end, None)
        {
            let inside = bytes[stop - 1].is_ascii_alphabetic() && bytes.get(stop).is_some_and(u8::is_ascii_alphabetic);
            let glued = bytes.get(stop).is_some_and(u8::is_ascii_digit)
                && !classes.iter().any(|class| {
                    matches!(class, Class::Currency { .. } | Class::SectionBefore(_) | Class::QuarterName(_))
                });
            if !inside && !glued {
                tokens.push(Token { start: at, end: stop, kind: Kind::Word(classes) });
                return stop;
            }
        }
        let mut stop = at;
        while stop < end && bytes[stop].is_ascii_alphabetic() {
            stop += 1;
        }
        let digit_follows = |place: usize| place < end && bytes[place].is_ascii_digit();
        let hyphen = bytes.get(stop).is_some_and(|&byte| byte == b'-') && bytes[at].is_ascii_uppercase();
        if digit_follows(stop) || (hyphen && digit_follows(stop + 1)) {
            stop += usize::from(!digit_follows(stop));
            while stop < end
                && (bytes[stop].is_ascii_alphanumeric()
                    || (bytes[stop] == b'-' && stop + 1 < end && bytes[stop + 1].is_ascii_alphanumeric()))
            {
                stop += 1;
            }
            tokens.push(Token { start: at, end: stop, kind: Kind::Name });
        }
        stop
    }
}

/// Whether the hyphen at `at` joins a word to what stands before it, as in `twenty-five` and `5-year`.
fn inside_word(bytes: &[u8], at: usize, end: usize) -> bool {
    let before = at.checked_sub(1).is_some_and(|before| bytes[before].is_ascii_alphanumeric());
    before && at + 1 < end && bytes[at + 1].is_ascii_alphabetic()
}

/// The digit that a character stands for, ASCII or full-width.
fn digit(letter: char) -> Option<u8> {
    match letter {
        '0'..='9' => Some(letter as u8 - b'0'),
        '０'..='９' => u8::try_from(letter as u32 - '０' as u32).ok(),
        _ => None,
    }
}

/// Digits from `at`, with the separators between them.
fn digits<'a>(text: &str, at: usize, end: usize) -> Token<'a> {
    let rest = text.get(at..end).unwrap_or_default();
    let mut letters = rest.char_indices().peekable();
    let mut shape = Shape { regular: true, ..Shape::default() };
    let mut stop = at;
    let mut in_group = 0;
    let mut point = false;
    while let Some((offset, letter)) = letters.next() {
        if digit(letter).is_some() {
            stop = at + offset + letter.len_utf8();
            if point {
                shape.decimals += 1;
            } else {
                shape.whole += 1;
                in_group += 1;
            }
            continue;
        }
        let follows = letters.peek().is_some_and(|&(_, next)| digit(next).is_some());
        let after = &rest[offset + letter.len_utf8()..];
        let three = after.chars().take_while(|&next| digit(next).is_some()).count() == 3;
        match letter {
            ',' | '，' if follows && !point && (in_group == 3 || shape.groups == 0) && (three || shape.groups > 0) => {
                shape.regular &= if shape.groups == 0 { in_group <= 3 } else { in_group == 3 };
                shape.groups += 1;
                in_group = 0;
            }
            // A space after the comma of a group of three: 100, 000.
            ',' if !point && (1..=3).contains(&in_group) && spaced_group(after) => {
                letters.next();
                shape.spaced = true;
                shape.groups += 1;
                in_group = 0;
            }
            '.' | '．' if follows && !point => point = true,
            _ => break,
        }
    }
    if shape.groups > 0 {
        shape.regular &= in_group == 3;
    }
    Token { start: at, end: stop, kind: Kind::Digits(shape) }
}

/// Whether ` 000` follows: one space and exactly three digits, the first group of which would not stand alone.
fn spaced_group(after: &str) -> bool {
    let Some(rest) = after.strip_prefix(' ') else { return false };
    rest.starts_with("000") && !rest[3..].starts_with(|next: char| digit(next).is_some())
}

/// The plain ASCII form of digits with separators: `１，２９２.５` is `1292.5`.
pub(super) fn plain(written: &str) -> String {
    written
        .chars()
        .filter_map(|letter| match letter {
            '.' | '．' => Some('.'),
            _ => digit(letter).map(|value| char::from(b'0' + value)),
        })
        .collect()
}
