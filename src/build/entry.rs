use std::collections::HashSet;
use std::path::PathBuf;

use super::Error;
use crate::text::Pair;

/// One document pair or bitext that a corpus is built from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What the ids of its units begin with, and what messages call it; no two entries of a corpus share it.
    pub name: String,
    /// Where its texts are.
    pub sources: Sources,
    /// The BCP 47 tags that are stated for its two sides.
    pub languages: Pair<Option<String>>,
}

/// The files of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sources {
    /// Two documents.
    Documents(Pair<PathBuf>),
    /// A file of translation units.
    Bitext(PathBuf),
}

impl Sources {
    /// The files that are read.
    pub fn paths(&self) -> impl Iterator<Item = &PathBuf> {
        let (first, second) = match self {
            Self::Documents(pair) => (&pair.authoritative, Some(&pair.reference)),
            Self::Bitext(path) => (path, None),
        };
        std::iter::once(first).chain(second)
    }
}

/// Requires that no two entries have one name: their parts and the ids of their units would be the same.
///
/// # Errors
/// [`Error::SameName`] for the first name that comes a second time.
pub fn require_distinct(entries: &[Entry]) -> Result<(), Error> {
    let mut names = HashSet::new();
    match entries.iter().find(|entry| !names.insert(entry.name.as_str())) {
        Some(entry) => Err(Error::SameName { name: entry.name.clone() }),
        None => Ok(()),
    }
}
