use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::output::is_standard;
use crate::path::{absolute, repository, seen_from};

/// What a run calls files, which depends on who reads it: people open them from the working directory, tools look for them
/// in the repository.
#[derive(Clone, Debug)]
pub(super) struct Names {
    here: PathBuf,
    /// The repository, or the working directory where there is none.
    root: PathBuf,
}

impl Names {
    /// The names of files for a run in this working directory.
    pub(super) fn of_run() -> Result<Self> {
        let here = std::env::current_dir().context("cannot tell the working directory")?;
        let root = repository(&here).unwrap_or(&here).to_owned();
        Ok(Self { here, root })
    }

    /// The working directory.
    pub(super) fn here(&self) -> &Path {
        &self.here
    }

    /// The path from the working directory to a file, by which it opens.
    pub(super) fn relative(&self, path: &Path) -> String {
        absolute(path).map_or_else(|_| path.to_string_lossy().into_owned(), |path| seen_from(&self.here, &path))
    }

    /// The name of a file of a project by which it opens: its path from the working directory, unless the project's folder
    /// was named by a whole path.
    pub(super) fn of_project(&self, folder: &Path, name: &str) -> String {
        let path = folder.join(name);
        if path.is_absolute() { path.to_string_lossy().into_owned() } else { self.relative(&path) }
    }

    /// The file as it is called in the repository, for tools that mark its lines; one outside keeps its name.
    pub(super) fn in_repository(&self, name: &str) -> String {
        let path = absolute(Path::new(name)).ok().filter(|_| !is_standard(Path::new(name)));
        path.filter(|path| path.starts_with(&self.root))
            .map_or_else(|| name.to_owned(), |path| seen_from(&self.root, &path))
    }

    /// The file as one beside it in `folder` calls it.
    pub(super) fn from_folder(folder: &Path, name: &str) -> String {
        let both = absolute(folder).and_then(|folder| Ok((folder, absolute(Path::new(name))?)));
        let both = both.ok().filter(|_| !is_standard(Path::new(name)));
        both.map_or_else(|| name.to_owned(), |(folder, path)| seen_from(&folder, &path))
    }
}
