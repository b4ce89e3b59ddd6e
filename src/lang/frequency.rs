//! How often something happens, as words tell it.

use crate::model::Unit;

/// What one language says of how often something happens, in lower case. What no list has says nothing.
#[derive(Clone, Copy, Debug)]
pub struct Frequencies {
    /// Words right before a length of time in each of which something happens: 每, every, per.
    pub each: &'static [&'static str],
    /// Words right before a length of time, of which a number has to stand before them: twice *a* year.
    pub behind_number: &'static [&'static str],
    /// Words right before a length of time that goes by between one time and the next: 每隔.
    pub apart: &'static [&'static str],
    /// Words that may stand between those and the length of time: each *calendar* year, 每个月.
    pub between: &'static [&'static str],
    /// Words there for every second one: every *other* day.
    pub second: &'static [&'static str],
    /// The lengths of time that words name.
    pub lengths: &'static [Length],
    /// Words that begin like those and are others: 周年.
    pub no_lengths: &'static [&'static str],
    /// Words behind a length of time that says when something was, and not how often: a year *ago*.
    pub no_rate_before: &'static [&'static str],
    /// Words between a number and the length of time that part them: 5 percent *for* a year.
    pub parting: &'static [&'static str],
    /// Words that tell a frequency alone: monthly, 隔日.
    pub named: &'static [Named],
    /// Numbers of times that are one word: twice.
    pub times: &'static [(u8, &'static str)],
    /// Words that hold a mention of a length of time and say when something was: 今年, this year.
    pub no_mentions: &'static [&'static str],
    /// What stands behind the number of times: 次, times.
    pub counted: &'static [&'static str],
    /// Words that begin like those and are others: 次数.
    pub no_counted: &'static [&'static str],
    /// Words between a length of time and the number of times, which is that of each of several: 每年春秋各一次.
    pub one_each: &'static [&'static str],
    /// Words for what goes by between one time and the next: at two-year *intervals*, at *intervals of* two years.
    pub intervals: &'static [&'static str],
}

/// A length of time that a word names.
#[derive(Clone, Copy, Debug)]
pub struct Length {
    /// How many of its unit: a quarter of a year is three months.
    pub lasts: Lasts,
    /// The words for it.
    pub words: &'static [&'static str],
    /// Words that may tell of it in any other way: annual, 年.
    pub mentions: &'static [&'static str],
}

/// So many of a unit of time, as numerator and denominator.
pub type Lasts = (&'static Unit, i128, i128);

/// A frequency that a word tells: once in so long a time, or in one of several.
#[derive(Clone, Copy, Debug)]
pub struct Named {
    /// The time that goes by; "biannual" has two readings.
    pub lasts: &'static [Lasts],
    /// The words for it.
    pub words: &'static [&'static str],
}

impl Frequencies {
    /// Nothing is known of a language.
    pub const NONE: Self = Self {
        each: &[],
        behind_number: &[],
        apart: &[],
        between: &[],
        second: &[],
        lengths: &[],
        no_lengths: &[],
        no_rate_before: &[],
        parting: &[],
        named: &[],
        times: &[],
        no_mentions: &[],
        counted: &[],
        no_counted: &[],
        one_each: &[],
        intervals: &[],
    };
}
