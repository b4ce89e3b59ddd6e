use std::path::PathBuf;

use crate::read;

/// Why the settings of a project cannot be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// No settings from the working directory up.
    #[error(
        "there is no bitally.toml in {} or above it; write one with `bitally init`, or name two documents: \
         bitally check AUTHORITATIVE REFERENCE",
        folder.display()
    )]
    NotFound {
        /// Where the search began.
        folder: PathBuf,
    },
    /// The file cannot be read.
    #[error("cannot read {}: {source}{}", path.display(), read::remedy(source))]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// Something in the file is not as it should be.
    #[error("{}:{line}:{column}: {message}", path.display())]
    Invalid {
        /// The file.
        path: PathBuf,
        /// Line, from 1.
        line: usize,
        /// Column in characters, from 1.
        column: usize,
        /// What was found, what is expected, and what is nearest to it.
        message: String,
    },
    /// A pattern names no file.
    #[error("{}:{line}:{column}: no file matches {pattern:?} below {}", path.display(), folder.display())]
    NothingMatches {
        /// The settings.
        path: PathBuf,
        /// Line of the pattern.
        line: usize,
        /// Column of the pattern.
        column: usize,
        /// The pattern.
        pattern: String,
        /// Where it was looked for.
        folder: PathBuf,
    },
    /// The settings name no pairs.
    #[error(
        "{}: there are no pairs; add [[pairs]] with authoritative and reference, or with bitext", path.display()
    )]
    NoPairs {
        /// The settings.
        path: PathBuf,
    },
}
