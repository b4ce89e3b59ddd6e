//! Where the sentences of a language end.

/// The segmentation tables of one language.
#[derive(Clone, Copy, Debug)]
pub struct Segmentation {
    /// Whether words, and so sentences, are parted by spaces.
    pub spaced: bool,
    /// Abbreviations in lower case without their last stop, sorted by nothing, and how a stop after them is read.
    pub abbreviations: &'static [(Abbreviation, &'static [&'static str])],
    /// Words that begin a sentence far more often than they continue one after an abbreviation.
    pub starters: &'static [&'static str],
    /// What goes on with a sentence after a closing quotation mark: 他说, said.
    pub continuations: &'static [&'static str],
    /// What a numbered line begins with before its number: 第, Article.
    pub numbered: &'static [&'static str],
    /// Numbering with a word for what is counted: 第…条, Article ….
    pub markers: &'static [Marker],
    /// What stands before a further level of such a numbering: 之 in 第十条之一.
    pub inserted: &'static [&'static str],
    /// The characters of numbers written in words, with their worth: 三 is 3, 百 is 100.
    pub numerals: &'static [(char, u16)],
}

/// A numbering with a word for what is counted.
#[derive(Debug)]
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
    /// Often the last word: an end where a capital follows.
    Final,
    /// Part of a company's name: an end where a word that can begin a sentence follows.
    Company,
}
