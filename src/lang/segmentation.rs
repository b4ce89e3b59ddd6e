//! Where the sentences of a language end.

/// The segmentation tables of one language.
#[derive(Clone, Copy, Debug)]
pub struct Segmentation {
    /// Whether words, and so sentences, are parted by spaces.
    pub spaced: bool,
    /// A quotation that opens inside a sentence and is no longer than this, in bytes, stays in one piece with it.
    pub whole_quotation: usize,
    /// Abbreviations in lower case without their last stop, and how a stop after them is read.
    pub abbreviations: &'static [(Abbreviation, Words)],
    /// Words in lower case that begin a sentence far more often than they continue one after an abbreviation.
    pub starters: Words,
    /// Words that have a capital wherever they stand, and so say nothing: I.
    pub capitals: &'static [&'static str],
    /// Words in lower case that open an adverbial of time, after which the sentence has only begun: at 5 a.m.
    pub adverbials: &'static [&'static str],
    /// Names that follow a time of day in the same sentence: days, time zones.
    pub times: &'static [&'static str],
    /// What goes on with a sentence after a closing quotation mark or an exclamation: 的, 等.
    pub continuations: &'static [&'static str],
    /// Verbs that say who spoke, after a quotation: 他说.
    pub attributions: &'static [&'static str],
    /// What a line cannot begin with unless it goes on with the line before: 和, 及.
    pub conjunctions: &'static [&'static str],
    /// What a line cannot end with unless it goes on in the next: of, the.
    pub open_ends: &'static [&'static str],
    /// Numbering with a word for what is counted: 第…条, Article ….
    pub markers: Markers,
    /// What stands before a further level of such a numbering: 之 in 第十条之一.
    pub inserted: &'static [&'static str],
    /// The characters of numbers written in words, with their worth: 三 is 3, 百 is 100.
    pub numerals: &'static [(char, u16)],
}

/// Words in lower case that are looked up in any case.
///
/// ```
/// use bitally::lang::segmentation::Words;
/// const DAYS: Words = Words::new(&["mon", "tue"]);
/// assert!(DAYS.contains("Tue") && !DAYS.contains("Tuesday"));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Words {
    words: &'static [&'static str],
    shapes: Shapes,
}

impl Words {
    /// A list of words in lower case.
    #[must_use]
    pub const fn new(words: &'static [&'static str]) -> Self {
        let mut shapes = Shapes::NONE;
        let mut place = 0;
        while place < words.len() {
            let bytes = words[place].as_bytes();
            if let [first, ..] = bytes {
                shapes = shapes.with(*first, bytes[bytes.len() - 1], bytes.len());
            }
            place += 1;
        }
        Self { words, shapes }
    }

    /// Whether `word` is one of them, in whatever case its Latin letters are.
    #[must_use]
    pub fn contains(&self, word: &str) -> bool {
        let [first, ..] = word.as_bytes() else { return false };
        let last = word.as_bytes().last().copied().unwrap_or_default();
        self.shapes.hold(*first, last, word.len()) && self.words.iter().any(|known| known.eq_ignore_ascii_case(word))
    }
}

/// Numberings with a word for what is counted, in the order in which they are tried.
#[derive(Clone, Copy, Debug)]
pub struct Markers {
    markers: &'static [Marker],
    shapes: Shapes,
}

impl Markers {
    /// A list of markers.
    ///
    /// # Panics
    /// While the program is built, where less than two bytes stand before a number.
    #[must_use]
    pub const fn new(markers: &'static [Marker]) -> Self {
        let mut shapes = Shapes::NONE;
        let mut place = 0;
        while place < markers.len() {
            let before = markers[place].before.as_bytes();
            shapes = shapes.with(before[0], before[1], 2);
            place += 1;
        }
        Self { markers, shapes }
    }

    /// The markers that `text` may open with, by its first two bytes.
    pub fn opening(&self, text: &str) -> impl Iterator<Item = &'static Marker> + use<> {
        let likely = matches!(text.as_bytes(), [first, second, ..] if self.shapes.hold(*first, *second, 2));
        if likely { self.markers } else { &[] }.iter()
    }
}

/// Which first and last bytes and lengths occur in a list, so that most of what is not in it need not be looked up. Some that
/// do not occur look as if they did.
#[derive(Clone, Copy, Debug)]
struct Shapes([u64; 8]);

impl Shapes {
    const NONE: Self = Self([0; 8]);

    const fn place(first: u8, last: u8, length: usize) -> (usize, u32) {
        // Letters that differ in case differ in this bit.
        let (first, last) = ((first | 0x20) as usize, (last | 0x20) as usize);
        let place = (first.wrapping_mul(37) ^ last.wrapping_mul(11) ^ length.wrapping_mul(67)) % 512;
        (place / 64, (place % 64) as u32)
    }

    const fn with(mut self, first: u8, last: u8, length: usize) -> Self {
        let (word, bit) = Self::place(first, last, length);
        self.0[word] |= 1 << bit;
        self
    }

    const fn hold(&self, first: u8, last: u8, length: usize) -> bool {
        let (word, bit) = Self::place(first, last, length);
        self.0[word] >> bit & 1 == 1
    }
}

/// A numbering with a word for what is counted.
#[derive(Clone, Copy, Debug)]
pub struct Marker {
    /// What stands before the number, in any case.
    pub before: &'static str,
    /// What stands after the number, which may be nothing, and what is then counted, as the data contract names it.
    pub counts: &'static [(&'static str, &'static str)],
}

/// How a full stop after an abbreviation is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Abbreviation {
    /// A title before a name: never an end.
    Title,
    /// An abbreviation inside a sentence: never an end.
    Inner,
    /// Before a number: an end unless a number follows.
    Number,
    /// After a number: an end where a capital follows, inside a sentence where a number does.
    Unit,
    /// Often the last word: an end where a capital follows.
    Final,
    /// A time of day or an era: as `Final`, but a sentence that has only begun with it goes on.
    Time,
    /// Part of a name: an end where a word that can begin a sentence follows.
    Name,
}
