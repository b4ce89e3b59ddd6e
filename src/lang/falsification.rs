//! How figures are falsified in a language, to see whether the check notices.

/// Words and what replaces each of them; the longer ones come first.
pub type Exchange = &'static [(&'static str, &'static str)];

/// What makes a right figure of one language a wrong one.
#[derive(Clone, Copy, Debug)]
pub struct Falsification {
    /// Scale words and others: million, billion.
    pub scales: Exchange,
    /// Units and others: hectares, square kilometers.
    pub units: Exchange,
    /// Currencies and others.
    pub currencies: Exchange,
    /// Percent and percentage points.
    pub shares: Exchange,
    /// Limits and their opposites.
    pub qualifiers: Exchange,
    /// Multiples and others, or the same one on top of the base.
    pub multiples: Exchange,
    /// What stands where a figure was left out.
    pub dropped: &'static str,
    /// A clause with a figure that nobody stated, without its stop.
    pub added: &'static str,
    /// The stops that may end a sentence.
    pub stops: &'static [char],
}
