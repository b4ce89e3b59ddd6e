use std::path::{Path, PathBuf};

use super::ladder::{LADDER_FILE, text_file};
use super::squeezed::Squeezed;
use super::{Error, Gold};
use crate::lang::{LANGUAGES, Language};
use crate::model::Document;
use crate::pipeline;
use crate::read::{self, Input};
use crate::text::{Pair, Side, Span};

/// Name of a gold file in its folder.
const GOLD_FILE: &str = "gold.toml";

/// A bilingual notice with its gold answers.
#[derive(Debug)]
pub struct Notice {
    /// Name of its folder.
    pub name: String,
    /// The gold answers.
    pub gold: Gold,
    /// The two documents as they were read.
    pub documents: Pair<Document>,
    /// Their languages.
    pub languages: Pair<&'static Language>,
}

/// The notices of a folder in the order of their names: the folder itself, or each of its folders, that holds a
/// `gold.toml`.
///
/// # Errors
/// [`Error::Nothing`] where there is none, and whatever their reading says.
pub fn notices(folder: &Path) -> Result<Vec<Notice>, Error> {
    let folders = folders_with(folder, GOLD_FILE)?;
    if folders.is_empty() {
        return Err(Error::Nothing { path: folder.into(), wanted: "gold.toml in it or in its folders" });
    }
    folders.iter().map(|folder| notice(folder)).collect()
}

/// The files of gold data below a folder: those with the answers, and the documents beside them.
///
/// # Errors
/// [`Error::Io`] and [`Error::Malformed`].
pub fn files(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut found = Vec::new();
    for folder in folders_with(folder, GOLD_FILE)? {
        let path = folder.join(GOLD_FILE);
        let gold = Gold::read(&path)?;
        found.extend([folder.join(gold.authoritative), folder.join(gold.reference), path]);
    }
    for folder in folders_with(folder, LADDER_FILE)? {
        found.extend(LANGUAGES.iter().map(|language| text_file(&folder, language)).chain([folder.join(LADDER_FILE)]));
    }
    Ok(found)
}

/// The folders with a file of that name, `folder` itself and everything below it, in the order of their names.
pub(super) fn folders_with(folder: &Path, file: &str) -> Result<Vec<PathBuf>, Error> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        let failed = |source| Error::Io { path: folder.clone(), source };
        let mut inside = Vec::new();
        for entry in std::fs::read_dir(&folder).map_err(failed)? {
            let path = entry.map_err(failed)?.path();
            if path.is_dir() {
                inside.push(path);
            }
        }
        inside.sort_unstable_by(|one, other| other.cmp(one));
        open.extend(inside);
        if folder.join(file).is_file() {
            found.push(folder);
        }
    }
    Ok(found)
}

fn notice(folder: &Path) -> Result<Notice, Error> {
    let gold = Gold::read(&folder.join(GOLD_FILE))?;
    let documents = Pair::new(&gold.authoritative, &gold.reference).map(|file| document(&folder.join(file)));
    let documents = documents.transpose()?;
    let languages = pipeline::languages(documents.as_ref(), Pair::default())?;
    let name = folder.file_name().unwrap_or(folder.as_os_str()).to_string_lossy().into_owned();
    Ok(Notice { name, gold, documents, languages })
}

fn document(path: &Path) -> Result<Document, Error> {
    match read::open(&path.to_string_lossy(), &read::Options::default())? {
        Input::Document(document) => Ok(document),
        Input::Bitext(_) => Err(Error::Malformed { path: path.into(), what: "a bitext is no document".into() }),
    }
}

/// Where the gold sentences of one side stand in the document as it was read.
pub(super) struct Places {
    /// The document without white space.
    pub squeezed: Squeezed,
    /// For each gold sentence the index of its bead and its range in the squeezed text; `None` where the document, as it
    /// was read, does not have it.
    pub sentences: Vec<(usize, Option<std::ops::Range<usize>>)>,
}

impl Places {
    /// Looks the gold sentences up, one after the other.
    pub(super) fn of(notice: &Notice, side: Side) -> Self {
        let squeezed = Squeezed::new(&notice.documents[side].text);
        let mut from = 0;
        let mut sentences = Vec::new();
        for (bead, sentence) in notice.gold.sentences(side) {
            let found = squeezed.find(sentence, from..squeezed.len());
            from = found.as_ref().map_or(from, |range| range.end);
            sentences.push((bead, found));
        }
        Self { squeezed, sentences }
    }

    /// Every place in bead `bead` where `text` stands.
    pub(super) fn occurrences(&self, bead: usize, text: &str) -> Vec<Span> {
        let ranges = self.sentences.iter().filter(|(index, _)| *index == bead).filter_map(|(_, range)| range.clone());
        let Some(whole) = ranges.reduce(|first, last| first.start..last.end) else { return Vec::new() };
        let mut from = whole.start;
        std::iter::from_fn(|| {
            let found = self.squeezed.find(text, from..whole.end)?;
            from = found.end;
            Some(self.squeezed.span(&found))
        })
        .collect()
    }
}
