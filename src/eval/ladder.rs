use std::path::Path;

use super::notice::folders_with;
use super::{Error, Parallel};
use crate::lang::{self, Language};
use crate::text::Pair;

/// Name of a ladder in its folder.
pub(super) const LADDER_FILE: &str = "gold.txt";

/// The documents below a folder that have gold beads in ladder form: `gold.txt` beside two texts with one sentence a
/// line that are named by their languages, such as `zh.txt` and `en.txt`. The language that stands first in
/// [`lang::LANGUAGES`] is the ladder's first column.
///
/// # Errors
/// [`Error::Nothing`] where there is none, [`Error::Io`], and [`Error::Malformed`] with the line.
pub fn parallels(folder: &Path) -> Result<Vec<Parallel>, Error> {
    let folders = folders_with(folder, LADDER_FILE)?;
    if folders.is_empty() {
        return Err(Error::Nothing { path: folder.into(), wanted: "gold.txt or gold.toml in it or in its folders" });
    }
    folders.iter().map(|document| parallel(folder, document)).collect()
}

fn parallel(root: &Path, folder: &Path) -> Result<Parallel, Error> {
    let path = folder.join(LADDER_FILE);
    let present = lang::LANGUAGES.iter().copied().filter(|language| text_file(folder, language).is_file());
    let present: Vec<&'static Language> = present.collect();
    let &[first, second] = present.as_slice() else {
        let what = "two texts named by their languages, such as zh.txt and en.txt, must stand beside it".into();
        return Err(Error::Malformed { path, what });
    };
    let languages = Pair::new(first, second);
    let read = |path: &Path| std::fs::read_to_string(path).map_err(|source| Error::Io { path: path.into(), source });
    let texts = languages.map(|language| read(&text_file(folder, language))).transpose()?;
    let beads = ladder(&read(&path)?).map_err(|what| Error::Malformed { path, what })?;
    let name = folder.strip_prefix(root).unwrap_or(folder).to_string_lossy().into_owned();
    Ok(Parallel { name: if name.is_empty() { ".".into() } else { name }, texts, languages, beads })
}

/// The text of one language beside a ladder.
pub(super) fn text_file(folder: &Path, language: &Language) -> std::path::PathBuf {
    folder.join(language.tag).with_extension("txt")
}

/// Reads beads in ladder form: `[0,1]:[0]` a line, with or without a probability after a second colon.
///
/// ```
/// use bitally::eval::ladder;
/// assert_eq!(ladder("[0,1]:[0]:0.97\n").unwrap()[0].authoritative, [0, 1]);
/// assert!(ladder("[0]:x").unwrap_err().contains("line 1"));
/// ```
///
/// # Errors
/// What is wrong, with the line.
pub fn ladder(text: &str) -> Result<Vec<Pair<Vec<usize>>>, String> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(index, line)| {
            let mut parts = line.split(':').map(indexes);
            match (parts.next().flatten(), parts.next().flatten()) {
                (Some(first), Some(second)) => Ok(Pair::new(first, second)),
                _ => Err(format!("line {}: {line:?} is not of the form [0,1]:[0]", index + 1)),
            }
        })
        .collect()
}

fn indexes(list: &str) -> Option<Vec<usize>> {
    let inside = list.trim().strip_prefix('[')?.strip_suffix(']')?;
    let numbers = inside.split(',').map(str::trim).filter(|number| !number.is_empty());
    numbers.map(|number| number.parse().ok()).collect()
}
