use super::groups::Groups;
use super::key::{KeyMap, KeySet, key, key_of_whole};
use super::lexicon::Lexicon;
use super::memory::LookUp;
use super::names::{Names, Opening, readings};
use super::terms::{Dictionary, Found, Splitter};
use crate::lang::Language;
use crate::lang::alignment::Terms;
use crate::model::{BlockKind, Measure, Scalar, Text, Value};
use crate::text::{Pair, Side};

/// What the aligner knows of one text.
#[derive(Debug, Default)]
pub(super) struct Sentences {
    /// Each sentence's length in letters of English.
    pub lengths: Vec<f32>,
    /// Their mean.
    pub mean_length: f32,
    /// What is found at the edges of each sentence.
    pub marks: Vec<Marks>,
    /// Whether each sentence begins a paragraph; the lines of a text that is given line by line are none.
    pub paragraphs: Vec<bool>,
    /// How many quotations each sentence opens more than it closes.
    pub quotations: Vec<i8>,
    /// The pieces of evidence of all sentences, by number of their type, one sentence after the other, each once.
    pub tokens: Vec<u32>,
    /// Where in its sentence each token stands, in 255ths.
    pub places: Vec<u8>,
    /// Where each sentence's tokens start in `tokens`; one more than there are sentences.
    pub starts: Vec<u32>,
    /// The types.
    pub types: Vec<Type>,
}

/// A piece of evidence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Type {
    /// What it is.
    pub kind: Kind,
    /// Its key among its kind.
    pub key: u64,
    /// Its number in the lexicon.
    pub term: Option<u32>,
    /// In how many sentences it stands.
    pub count: u32,
}

/// Kinds of evidence, in the order of [`super::Weights::coverage`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Kind {
    /// A term of the lexicon.
    Term,
    /// The value of a figure.
    Figure,
    /// A figure of one digit.
    Small,
    /// A word that both sides write alike.
    Shared,
    /// A name, by its reading.
    Name,
    /// A term that the lexicon lacks; the text itself may teach what it means.
    Unknown,
}

impl Kind {
    /// A key that no other kind of evidence has for what has this key.
    pub(super) fn own(self, key: u64) -> u64 {
        key ^ (self as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15)
    }
}

/// What stands at the edges of a sentence, as a set of bits in the order of [`super::Weights::marks`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Marks(pub u16);

impl Marks {
    /// Marks of a bead's first sentences: it opens with a quotation mark, is a heading, begins a paragraph, has no letters.
    pub(super) const FIRST: u16 = Self::OPENING | Self::HEADING | Self::PARAGRAPH | Self::FRAGMENT;
    /// Marks of a bead's last sentences.
    pub(super) const LAST: u16 = Self::QUESTION | Self::EXCLAMATION | Self::COLON | Self::CLOSING | Self::UNFINISHED;
    const QUESTION: u16 = 1;
    const EXCLAMATION: u16 = 1 << 1;
    pub(super) const COLON: u16 = 1 << 2;
    const OPENING: u16 = 1 << 3;
    const CLOSING: u16 = 1 << 4;
    const HEADING: u16 = 1 << 5;
    const PARAGRAPH: u16 = 1 << 6;
    const FRAGMENT: u16 = 1 << 7;
    const UNFINISHED: u16 = 1 << 8;
}

impl Sentences {
    /// How many sentences there are.
    pub(super) fn len(&self) -> usize {
        self.lengths.len()
    }

    /// Where each of one sentence's tokens stands, in 255ths.
    pub(super) fn places(&self, sentence: usize) -> &[u8] {
        &self.places[self.starts[sentence] as usize..self.starts[sentence + 1] as usize]
    }

    /// The tokens of one sentence.
    pub(super) fn tokens(&self, sentence: usize) -> &[u32] {
        &self.tokens[self.starts[sentence] as usize..self.starts[sentence + 1] as usize]
    }
}

/// Which text is in the language that a lexicon translates from, where each text is on this side of it.
pub(super) fn source(places: Pair<usize>) -> Side {
    if places.authoritative == 0 { Side::Authoritative } else { Side::Reference }
}

/// A lexicon's view of one of its sides.
pub(super) struct LexiconSide<'a>(pub &'a Lexicon, pub usize);

impl Dictionary for LexiconSide<'_> {
    fn number(&self) -> Option<u64> {
        Some(self.0.opening() * 2 + self.1 as u64)
    }

    fn find(&self, key: u64) -> Option<u32> {
        self.0.find(self.1, key)
    }

    fn look_up(&self, key: u64) -> LookUp {
        self.0.look_up(self.1, key)
    }

    fn fold(&self, letters: &mut [char]) {
        if self.1 == 0 {
            for letter in letters {
                *letter = self.0.fold(*letter);
            }
        }
    }
}

/// Reads the evidence in those sentences of both texts that are given by number; `lengths` are those of all. The lexicon comes
/// with the side of it that each text is on.
pub(super) fn read(
    texts: Pair<&Text>,
    languages: Pair<&Language>,
    lexicon: Option<(&Lexicon, Pair<usize>)>,
    chosen: Pair<&[usize]>,
    lengths: Pair<&[f32]>,
) -> Pair<Sentences> {
    let mut sides: Pair<Reader> =
        texts.zip(chosen).zip(lengths).map(|((text, chosen), lengths)| Reader::new(text, chosen, lengths));
    for side in Side::BOTH {
        let dictionary = lexicon.map(|(lexicon, places)| LexiconSide(lexicon, places[side]));
        let dictionary = dictionary.as_ref().map(|dictionary| dictionary as &dyn Dictionary);
        sides[side].read(texts[side], chosen[side], languages[side], dictionary);
    }
    let common = common(&sides);
    for side in Side::BOTH {
        let reader = &mut sides[side];
        let words = std::mem::take(&mut reader.words);
        for word in words.iter().filter(|word| common.contains(&word.key)) {
            reader.add(word.sentence, word.place, Kind::Shared, word.key, None);
        }
        reader.words = words;
    }
    if let Some((lexicon, places)) = lexicon {
        let source = source(places);
        let target = source.other();
        if matches!(languages[source].alignment.terms, Terms::Characters { .. }) {
            let names = Names::of(&sides[target].words);
            let readings = readings(texts[source], chosen[source], languages[source], lexicon, &names);
            let mut met: KeyMap<u32> = KeyMap::default();
            for (sentence, place, key) in readings {
                met.insert(key, sentence);
                sides[source].add(sentence, place, Kind::Name, key, None);
            }
            let capitals = std::mem::take(&mut sides[target].capitals);
            for (sentence, place, key) in capitals.into_iter().filter(|(_, _, key)| met.contains_key(key)) {
                sides[target].add(sentence, place, Kind::Name, key, None);
            }
        }
    }
    sides.map(Reader::finish)
}

/// The keys of the words that stand in both texts.
fn common(sides: &Pair<Reader>) -> KeySet {
    let (fewer, more) = if sides.authoritative.words.len() < sides.reference.words.len() {
        (&sides.authoritative, &sides.reference)
    } else {
        (&sides.reference, &sides.authoritative)
    };
    let one: KeySet = fewer.words.iter().map(|word| word.key).collect();
    if one.is_empty() {
        return one;
    }
    more.words.iter().map(|word| word.key).filter(|key| one.contains(key)).collect()
}

/// A word in letters that both languages may use.
pub(super) struct Word {
    pub sentence: u32,
    pub place: u8,
    pub key: u64,
    pub capital: bool,
    /// How it opens, where it has a capital.
    pub opening: Opening,
}

struct Reader {
    sentences: Sentences,
    numbers: KeyMap<u32>,
    /// For each type, the sentence that it was found in last, and in how many it was found.
    seen: Vec<(u32, u32)>,
    /// Types with their places, by their sentences.
    found: Vec<(u32, (u32, u8))>,
    /// Words that stand in letters which both languages may use.
    words: Vec<Word>,
    capitals: Vec<(u32, u8, u64)>,
}

/// The fewest bytes of text, of the languages built in, that a piece of evidence takes.
const BYTES: usize = 4;

/// Terms that room is made for at once.
const LARGE: usize = 1 << 16;

impl Reader {
    fn new(text: &Text, chosen: &[usize], lengths: &[f32]) -> Self {
        let lengths: Vec<f32> = chosen.iter().map(|number| lengths[*number]).collect();
        let mean_length = mean(&lengths);
        let bytes = chosen.iter().map(|number| text.sentences[*number].span.len()).sum::<usize>();
        let terms = (bytes / BYTES).min(LARGE);
        let sentences = Sentences {
            lengths,
            mean_length,
            marks: Vec::with_capacity(chosen.len()),
            paragraphs: Vec::with_capacity(chosen.len()),
            quotations: Vec::with_capacity(chosen.len()),
            types: Vec::with_capacity(terms),
            ..Sentences::default()
        };
        let numbers = KeyMap::with_capacity_and_hasher(terms / 2, <_>::default());
        let (found, words) = (Vec::with_capacity(terms), Vec::with_capacity(terms));
        Self { sentences, numbers, seen: Vec::with_capacity(terms), found, words, capitals: Vec::new() }
    }

    fn read(&mut self, text: &Text, chosen: &[usize], language: &Language, dictionary: Option<&dyn Dictionary>) {
        let mut splitter = Splitter::new(language, dictionary);
        let mut block = usize::MAX;
        let sentences = chosen.iter().map(|number| (&text.sentences[*number], &text.figures[*number]));
        for (index, (sentence, figures)) in sentences.enumerate() {
            let written = sentence.span.of(&text.document.text);
            let index = index as u32;
            let mut marks = marks(written);
            if sentence.kind == BlockKind::Heading {
                marks |= Marks::HEADING;
            }
            if sentence.block != block {
                marks |= Marks::PARAGRAPH;
            }
            self.sentences.marks.push(Marks(marks));
            self.sentences.paragraphs.push(sentence.block != block && sentence.kind != BlockKind::Line);
            self.sentences.quotations.push(quotations(written));
            block = sentence.block;
            let places = Places::in_text(written.len());
            for figure in figures {
                let place = places.of(figure.span.start().saturating_sub(sentence.span.start()));
                figure_keys(&figure.value, figure.measure, |kind, key| self.add(index, place, kind, key, None));
            }
            splitter.split(written, |at, found| self.take(index, places.of(at), &written.as_bytes()[at..], found));
        }
    }

    /// Takes what stands at a place of a sentence, where `written` goes on.
    fn take(&mut self, sentence: u32, place: u8, written: &[u8], found: Found) {
        match found {
            Found::Term(key, term) => {
                let kind = if term.is_some() { Kind::Term } else { Kind::Unknown };
                self.add(sentence, place, kind, key, term);
            }
            Found::Word(key, capital) => {
                let opening = if capital { Opening::of(written) } else { Opening::NONE };
                self.words.push(Word { sentence, place, key, capital, opening });
                if capital {
                    self.capitals.push((sentence, place, key));
                }
            }
        }
    }

    /// Adds a piece of evidence of a sentence, once. Each kind comes sentence by sentence.
    fn add(&mut self, sentence: u32, place: u8, kind: Kind, key: u64, term: Option<u32>) {
        let types = &mut self.sentences.types;
        let number = *self.numbers.entry(kind.own(key)).or_insert_with(|| {
            types.push(Type { kind, key, term, count: 0 });
            self.seen.push((u32::MAX, 0));
            types.len() as u32 - 1
        });
        let (last, count) = &mut self.seen[number as usize];
        if *last != sentence {
            *last = sentence;
            *count += 1;
            self.found.push((sentence, (number, place)));
        }
    }

    fn finish(mut self) -> Sentences {
        for (of, (_, count)) in self.sentences.types.iter_mut().zip(&self.seen) {
            of.count = *count;
        }
        let (found, starts) = Groups::new(self.sentences.lengths.len(), &self.found).into_parts();
        (self.sentences.tokens, self.sentences.places) = found.into_iter().unzip();
        self.sentences.starts = starts;
        self.sentences
    }
}

/// Tells where in a text something stands, in 255ths.
#[derive(Clone, Copy)]
struct Places {
    /// What one byte is, in 2³²ths of a 255th, rounded up so that places that are whole come out whole.
    each: u64,
}

impl Places {
    fn in_text(length: usize) -> Self {
        Self { each: (255_u64 << 32) / length.max(1) as u64 + 1 }
    }

    fn of(self, at: usize) -> u8 {
        ((at as u64).saturating_mul(self.each) >> 32).min(255) as u8
    }
}

fn mean(lengths: &[f32]) -> f32 {
    let sum: f64 = lengths.iter().copied().map(f64::from).sum();
    (sum / lengths.len().max(1) as f64) as f32
}

/// Letters, counted as many times as one stands for in English text; what is not a letter of the language counts once.
pub(super) fn length(written: &str, language: &Language) -> f32 {
    let each = language.alignment.letters_per_character;
    if (each - 1.0).abs() < f32::EPSILON {
        return letters(written) as f32;
    }
    let (mut own, mut others) = (0_u32, 0_u32);
    for letter in written.chars() {
        let is_own = language.has_letter(letter);
        own += u32::from(is_own);
        others += u32::from(!is_own && !letter.is_whitespace());
    }
    own as f32 * each + others as f32
}

/// How many characters are no white space: all bytes but spaces of ASCII and those that go on with a character, less the spaces
/// outside ASCII.
fn letters(written: &str) -> usize {
    let counts = |byte: &u8| !matches!(byte, b'\t'..=b'\r' | b' ' | 0x80..=0xbf);
    // Counted in bytes, many are counted at once.
    let each = written.as_bytes().chunks(255).map(|bytes| bytes.iter().map(|byte| u8::from(counts(byte))).sum::<u8>());
    let all = each.map(usize::from).sum::<usize>();
    let is_space = |at: &usize| written[*at..].starts_with(char::is_whitespace);
    let wide = SPACES.iter().flat_map(|first| memchr::memchr_iter(*first, written.as_bytes()).filter(is_space));
    all - if written.is_ascii() { 0 } else { wide.count() }
}

/// The first bytes of white space outside ASCII.
const SPACES: [u8; 4] = [0xc2, 0xe1, 0xe2, 0xe3];

fn marks(written: &str) -> u16 {
    const OPENING: &[char] = &['“', '‘', '「', '『', '"', '«', '„'];
    const CLOSING: &[char] = &['”', '’', '」', '』', '"', '»', '\'', '）', ')'];
    let bare = written.trim_end_matches(|letter: char| CLOSING.contains(&letter) || letter.is_whitespace());
    let mark = |stands: bool, mark: u16| if stands { mark } else { 0 };
    let finished = bare.ends_with(['.', '。', '．', '!', '！', '?', '？', ':', '：', ';', '；', '…', '—']);
    mark(bare.ends_with(['?', '？']), Marks::QUESTION)
        | mark(bare.ends_with(['!', '！']), Marks::EXCLAMATION)
        | mark(bare.ends_with([':', '：']), Marks::COLON)
        | mark(written.trim_start().starts_with(OPENING), Marks::OPENING)
        | mark(bare.len() < written.trim_end().len(), Marks::CLOSING)
        | mark(!written.contains(char::is_alphanumeric), Marks::FRAGMENT)
        | mark(!finished, Marks::UNFINISHED)
}

/// How many quotations are opened more than closed. Straight marks open before a word and close after punctuation; others
/// are apostrophes.
fn quotations(written: &str) -> i8 {
    let text = written.as_bytes();
    // The first bytes of all marks. Corner brackets share theirs with the full stop and the comma of Chinese: U+300C to U+300F.
    let corner = |at: &usize| matches!(text.get(at + 1..at + 3), Some([0x80, 0x8c..=0x8f]));
    let marks = memchr::memchr3_iter(b'"', b'\'', 0xe2, text)
        .chain(memchr::memchr_iter(0xc2, text))
        .chain(memchr::memchr_iter(0xe3, text).filter(corner));
    marks.fold(0, |open: i8, at| open.saturating_add(quotation(written, at)))
}

/// Whether the mark at byte `at` opens a quotation, 1, closes one, -1, or is none.
fn quotation(written: &str, at: usize) -> i8 {
    let Some((before, from)) = written.split_at_checked(at) else { return 0 };
    let mut letters = from.chars();
    match letters.next() {
        Some('“' | '‘' | '「' | '『' | '«' | '„') => 1,
        Some('”' | '」' | '』' | '»') => -1,
        Some(mark @ ('\'' | '"' | '’')) => {
            let before = before.chars().next_back().unwrap_or(' ');
            let after = letters.next().unwrap_or(' ');
            if (before.is_whitespace() || before == '—') && !after.is_whitespace() && mark != '’' {
                1
            } else if !before.is_alphanumeric() && !before.is_whitespace() || (mark == '"' && before.is_alphanumeric())
            {
                -1
            } else {
                0
            }
        }
        _ => 0,
    }
}

/// Tells `add` the keys of the values that a figure states, whatever their unit.
fn figure_keys(value: &Value, measure: Measure, mut add: impl FnMut(Kind, u64)) {
    let mut one = |scalar: &Scalar| match scalar {
        Scalar::Number(number) => {
            let whole = number.as_integer();
            // Single digits stand everywhere.
            let small =
                whole.is_some_and(|whole| (0..10).contains(&whole)) && matches!(measure, Measure::Number { .. });
            let key = whole.map_or_else(|| key(&number.to_string()), key_of_whole);
            add(if small { Kind::Small } else { Kind::Figure }, key);
        }
        Scalar::Date(date) => {
            let mut part = |name: char, number: Option<i64>| {
                if let Some(number) = number {
                    add(
                        if name == 'y' { Kind::Figure } else { Kind::Small },
                        if name == 'y' { key_of_whole(number.into()) } else { key(&format!("{name}{number}")) },
                    );
                }
            };
            part('y', date.year.map(i64::from));
            part('m', date.month.map(i64::from));
            part('d', date.day.map(i64::from));
        }
        Scalar::Path(path) => {
            for step in path {
                add(Kind::Small, key(&format!("step {step}")));
            }
        }
        other => add(Kind::Figure, key(&other.to_string())),
    };
    match value {
        Value::Single(scalar) => one(scalar),
        Value::Range { low, high } => [low, high].into_iter().flatten().for_each(one),
        Value::Malformed => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_all_characters_but_white_space() {
        let spaces: String = ('\0'..=char::MAX).filter(|letter| letter.is_whitespace()).collect();
        for written in ["", "It's “so”.", "naïve 中文\u{3000}字\u{85}\u{a0}é", &spaces, &"ab c\n".repeat(200)]
        {
            let each = written.chars().filter(|letter| !letter.is_whitespace()).count();
            assert_eq!(letters(written), each, "{written:?}");
        }
    }

    #[test]
    fn quotations_are_counted_where_marks_stand() {
        for (written, open) in [
            ("他说：“好。", 1),
            ("「對」", 0),
            ("完。』", -1),
            ("«Oui", 1),
            ("it's", 0),
            ("He said: \"Go.", 1),
            ("没有、没有。", 0),
        ] {
            assert_eq!(quotations(written), open, "{written}");
        }
    }
}
