//! Where the sentences of a language end.

/// The segmentation tables of one language.
#[derive(Clone, Copy, Debug)]
pub struct Segmentation {
    /// Whether words, and so sentences, are parted by spaces.
    pub spaced: bool,
    /// A quotation that opens inside a sentence and is no longer than this, in bytes, stays in one piece with it.
    pub whole_quotation: usize,
    /// Abbreviations in lower case without their last stop, and how a stop after them is read.
    pub abbreviations: &'static [(Abbreviation, &'static [&'static str])],
    /// Words in lower case that begin a sentence far more often than they continue one after an abbreviation.
    pub starters: &'static [&'static str],
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
    pub markers: &'static [Marker],
    /// What stands before a further level of such a numbering: 之 in 第十条之一.
    pub inserted: &'static [&'static str],
    /// The characters of numbers written in words, with their worth: 三 is 3, 百 is 100.
    pub numerals: &'static [(char, u16)],
}

/// A numbering with a word for what is counted.
#[derive(Clone, Copy, Debug)]
pub struct Marker {
    /// What stands before the number, in any case.
    pub before: &'static str,
    /// What stands after the number.
    pub after: &'static str,
    /// What is counted, as the data contract names it.
    pub unit: &'static str,
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
