//! How figures are written in a language, for suggestions.

/// The writing style of one language.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// Scale words that follow digits, with their power of ten, the smallest first.
    pub scales: &'static [(&'static str, u32)],
    /// What stands between digits and scale word.
    pub scale_gap: &'static str,
    /// What parts decimals from the digits before them.
    pub decimal: char,
    /// What parts groups of three digits.
    pub group_separator: &'static str,
    /// The names of the months, January first; empty where months are numbered.
    pub months: &'static [&'static str],
    /// What joins sentences that stand in one translation unit.
    pub sentence_gap: &'static str,
    /// The percent word after digits, where a number in words is replaced.
    pub percent: &'static str,
}
