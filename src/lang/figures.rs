//! How a language writes figures: surfaces and the classes of meaning that they have.

pub use super::class::Class;
pub use super::classifiers::AGE;
use crate::model::Period;

/// The figure tables of one language.
#[derive(Clone, Copy, Debug)]
pub struct Figures {
    /// Every surface that can be part of a figure.
    pub surfaces: &'static [&'static [Surface]],
    /// Surfaces whose capitals matter: symbols of units, codes of currencies.
    pub symbols: &'static [&'static [Surface]],
    /// Words of the language that mean this in these capitals alone: Form 6, but "to form six groups".
    pub capitals: &'static [Surface],
    /// Words that hold a numeral, a classifier or a unit and are no figures.
    pub no_figures: &'static [&'static [&'static str]],
    /// What words that are counted end in when several are, and decades in digits too: chapters, 1990s.
    pub plurals: &'static [&'static str],
    /// The parts of a year as they stand between their number and its digits: 3Q24, 1H2024.
    pub year_parts: &'static [(&'static str, Period)],
    /// Letters for powers of ten that name one of several as often: Area 4B, Flat 12B.
    pub part_letters: &'static [&'static str],
    /// What stands between the lengths of the sides of something: 60×40厘米, 2 by 3 metres.
    pub between_sides: &'static [&'static str],
    /// Words that join the last number of a list to the others, besides commas: Articles 5, 6 and 9; 3 and 5 percent.
    pub joiners: &'static [&'static str],
    /// Words behind one unit of a currency that its rate of exchange is told for: 兑 in 1美元兑7.12元.
    pub exchanges: &'static [&'static str],
    /// Words for a day that the number of the day in brackets may follow: 今 in 今（19）日.
    pub days: &'static [&'static str],
    /// What stands behind a year that an era counts and behind no length of time: 底 in 113年底.
    pub year_ends: &'static [&'static str],
    /// What stands right before the number that something is, which may be below zero: 为 in 净利润为-3.2亿元.
    pub copulas: &'static [&'static str],
    /// Words right before the amount by which another one changes: 下调 in 下调0.24元至2.88元.
    pub changes_by: &'static [&'static str],
    /// Words right before a number of quarters that count them: 连续 in 连续三季, past in "the past three quarters".
    pub runs_before: &'static [&'static str],
    /// Words right behind such a number: running, in a row.
    pub runs_behind: &'static [&'static str],
    /// Words right before the number of a part of what they stand for: 其中 in 其中四成为儿童.
    pub of_them: &'static [&'static str],
    /// What the unit multiplier of a table stands behind: 单位, Unit.
    pub multiplier_labels: &'static [&'static str],
    /// What may stand between a unit multiplier and the bracket that closes: （以百万元列示）.
    pub multiplier_ends: &'static [&'static str],
    /// Whether surfaces are words that stand apart and have capitals; otherwise they stand in running characters.
    pub words: bool,
    /// What parts decimals from the digits before them: a point (5.2, and commas part groups: 1,234), or a comma (5,2, and spaces
    /// or points part groups of three: 1 234 and 1.234).
    pub decimal: char,
    /// Whether the day stands before the month in dates of digits (5/11/2021).
    pub day_first: bool,
    /// Variants of the language and what a text in them suggests; the last one is what no character marks.
    pub variants: &'static [Variant],
}

impl Figures {
    /// Every surface with what it means, symbols and words in these capitals alone behind the others; one with two meanings comes
    /// twice.
    ///
    /// ```
    /// use bitally::lang::{self, figures::Class};
    /// let english = lang::find("en").unwrap();
    /// assert!(english.figures.vocabulary().any(|(word, class)| word == "bps" && *class == Class::Points(1)));
    /// ```
    pub fn vocabulary(&self) -> impl Iterator<Item = (&'static str, &'static Class)> + Clone + use<> {
        let tables = self.surfaces.iter().chain(self.symbols).copied().chain([self.capitals]);
        tables.flatten().map(|(word, class)| (*word, class))
    }

    /// The variant of the language that the first character which tells one tells, or the one that no character marks.
    #[must_use]
    pub fn variant_of(&self, text: &str) -> Option<&'static Variant> {
        let marks = |letter: char| self.variants.iter().find(|variant| variant.letters.contains(letter));
        text.chars().find_map(marks).or(self.variants.last())
    }

    /// What stands before the ending of the plural that `written` has.
    #[must_use]
    pub fn singular<'a>(&self, written: &'a str) -> Option<&'a str> {
        self.plurals.iter().find_map(|ending| written.strip_suffix(ending))
    }

    /// What stands behind the ending of the plural that `written` begins with.
    #[must_use]
    pub fn after_plural<'a>(&self, written: &'a str) -> Option<&'a str> {
        self.plurals.iter().find_map(|ending| written.strip_prefix(ending))
    }

    /// Whether a surface with such a meaning is what `is` says it is.
    pub fn any(&self, means: impl Fn(&Class) -> bool, is: impl Fn(&str) -> bool) -> bool {
        self.vocabulary().any(|(word, class)| means(class) && is(word))
    }
}

/// What a text in a variant of the language suggests where its words leave something open.
#[derive(Debug)]
pub struct Variant {
    /// Characters that mark a text as written in the variant.
    pub letters: &'static str,
    /// The currency of a bare currency word, by ISO 4217 code.
    pub currency: &'static str,
    /// What else it may be: the dollars of Hong Kong and Macao are 元 as well.
    pub other_currencies: &'static [&'static str],
    /// The year before the first of the era that a year of two or three digits counts from.
    pub era: Option<i32>,
    /// Whether fractions may be written without the last part of the word between their numbers: 四分三 for 四分之三.
    pub short_fractions: bool,
}

/// A surface and what it means.
pub type Surface = (&'static str, Class);
