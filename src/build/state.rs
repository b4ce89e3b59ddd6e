use std::path::{Path, PathBuf};
use std::{fs, io};

use super::key::file_stem;
use super::part::{Draft, Part};
use super::{Entry, Error};

/// The folder that keeps the parts of a corpus, one a entry, so that a later run need not make them again.
///
/// Several runs may share one folder at the same time: every part is written whole, and the same part twice is the same bytes.
#[derive(Clone, Debug)]
pub struct State {
    folder: PathBuf,
}

impl State {
    /// Opens the folder, and makes it where there is none.
    ///
    /// # Errors
    /// [`Error::State`].
    pub fn open(folder: &Path) -> Result<Self, Error> {
        fs::create_dir_all(folder).map_err(|source| Error::State { path: folder.into(), source })?;
        Ok(Self { folder: folder.into() })
    }

    /// The part of an entry, whatever it was made from; `None` where there is none.
    ///
    /// # Errors
    /// [`Error::State`].
    pub fn part(&self, entry: &Entry) -> Result<Option<Part>, Error> {
        Part::open(&self.path(entry))
    }

    /// Whether the part of an entry is there and was made from what `key` stands for.
    pub(super) fn has(&self, entry: &Entry, key: &str) -> Result<bool, Error> {
        Ok(self.part(entry)?.is_some_and(|part| part.key() == key))
    }

    pub(super) fn keep(&self, entry: &Entry, draft: Draft) -> Result<(), Error> {
        let path = self.path(entry);
        draft.finish(&path).map_err(|source| Error::State { path, source })
    }

    /// The error for a fault of the disk that is no entry's own.
    pub(super) fn unusable(&self, source: io::Error) -> Error {
        Error::State { path: self.folder.clone(), source }
    }

    /// Two letters of the name make a folder, so that none holds a million files.
    fn path(&self, entry: &Entry) -> PathBuf {
        let stem = file_stem(&entry.name);
        self.folder.join(&stem[..2]).join(format!("{}.part", &stem[2..]))
    }
}
