use std::path::PathBuf;

use crate::{pipeline, read};

/// Why gold data cannot be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A gold file or folder could not be read.
    #[error("cannot read {}: {source}{}", path.display(), read::remedy(source))]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A gold file is not as `docs/evaluation.md` describes it.
    #[error("{}: {what}", path.display())]
    Malformed {
        /// The file.
        path: PathBuf,
        /// What is wrong, and where.
        what: String,
    },
    /// The folder holds nothing to score against.
    #[error("{} holds no {wanted}; docs/evaluation.md describes the gold data", path.display())]
    Nothing {
        /// The folder.
        path: PathBuf,
        /// What was looked for.
        wanted: &'static str,
    },
    /// A document could not be read.
    #[error(transparent)]
    Read(#[from] read::Error),
    /// The two documents cannot be compared.
    #[error(transparent)]
    Pipeline(#[from] pipeline::Error),
}
