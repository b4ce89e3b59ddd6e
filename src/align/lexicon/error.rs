/// Why bytes cannot be used as a lexicon.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LexiconError {
    /// The bytes do not begin as a lexicon does.
    #[error("expected a lexicon made by `bitally lexicon learn` of this version, found something else")]
    NoLexicon,
    /// The file is shorter or longer than its header says.
    #[error("expected {expected} bytes by the header of the lexicon, found {found}")]
    CutOff {
        /// Bytes that the header promises.
        expected: usize,
        /// Bytes that are there.
        found: usize,
    },
    /// A dictionary line is not in the CC-CEDICT format.
    #[error(
        "line {line} is no dictionary entry: expected `TRADITIONAL SIMPLIFIED [reading] /gloss/…/`, found {found:?}"
    )]
    NoEntry {
        /// The line, counted from 1.
        line: usize,
        /// Its beginning.
        found: String,
    },
}
