use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use toml::Spanned;

use super::pattern::Pattern;
use super::source::{Project, position};
use super::{Error, PairPattern};
use crate::text::{Pair, Side};

/// What one run of the check or of the corpus takes: two documents or one bitext.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Operands {
    /// Two documents, by paths relative to the project's folder.
    Documents(Pair<String>),
    /// One bitext, by its path relative to the project's folder.
    Bitext(String),
}

/// A file without its counterpart.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unpaired {
    /// The file that is there, relative to the project's folder.
    pub present: String,
    /// The side that is not.
    pub missing_side: Side,
    /// The file that is not there.
    pub missing: String,
}

/// Everything that the patterns of a project name, in the order of the paths and without repetitions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Expansion {
    /// What is there to be read.
    pub operands: Vec<Operands>,
    /// Files without their counterpart.
    pub unpaired: Vec<Unpaired>,
}

/// Finds the files that the patterns of `project` name.
///
/// # Errors
/// [`Error::NoPairs`], [`Error::NothingMatches`], [`Error::Invalid`] for a pattern that is none, and
/// [`Error::Unreadable`] for a folder that cannot be listed.
pub fn expand(project: &Project) -> Result<Expansion, Error> {
    if project.settings.pairs.is_empty() {
        return Err(Error::NoPairs { path: project.path.clone() });
    }
    let (mut operands, mut unpaired) = (BTreeSet::new(), BTreeSet::new());
    for pair in &project.settings.pairs {
        match pair {
            PairPattern { bitext: Some(bitext), .. } => {
                operands.extend(required(project, bitext)?.into_iter().map(Operands::Bitext));
            }
            PairPattern { authoritative: Some(authoritative), reference: Some(reference), .. } => {
                let written = Pair::new(authoritative, reference);
                for found in documents(project, written)? {
                    match found {
                        Ok(pair) => _ = operands.insert(Operands::Documents(pair)),
                        Err(alone) => _ = unpaired.insert(alone),
                    }
                }
            }
            _ => {}
        }
    }
    Ok(Expansion { operands: operands.into_iter().collect(), unpaired: unpaired.into_iter().collect() })
}

fn documents(project: &Project, written: Pair<&Spanned<String>>) -> Result<Vec<Result<Pair<String>, Unpaired>>, Error> {
    let patterns = written.map(|written| pattern(project, written)).transpose()?;
    let variables = patterns.as_ref().map(|pattern| pattern.variables().into_iter().collect::<BTreeSet<_>>());
    if variables.authoritative != variables.reference {
        let message = "the two sides have different variables; each must be in both".to_owned();
        return Err(project.invalid(written.reference.span().start, message));
    }
    let files = patterns.as_ref().map(|pattern| matching(project, pattern)).transpose()?;
    if files.authoritative.is_empty() && files.reference.is_empty() {
        return Err(nothing_matches(project, written.authoritative));
    }
    let exists: BTreeSet<&String> = files.reference.iter().collect();
    let mut found = Vec::new();
    for side in Side::BOTH {
        for file in &files[side] {
            let Some(values) = patterns[side].values(file) else { continue };
            let other = patterns[side.other()].path(&values);
            match side {
                Side::Authoritative if exists.contains(&other) => found.push(Ok(Pair::new(file.clone(), other))),
                Side::Reference if files.authoritative.contains(&other) => {}
                _ => found.push(Err(Unpaired { present: file.clone(), missing_side: side.other(), missing: other })),
            }
        }
    }
    Ok(found)
}

fn pattern(project: &Project, written: &Spanned<String>) -> Result<Pattern, Error> {
    Pattern::parse(written.get_ref()).map_err(|fault| project.invalid(written.span().start, fault))
}

fn nothing_matches(project: &Project, written: &Spanned<String>) -> Error {
    let (line, column) = position(&project.text, written.span().start);
    Error::NothingMatches {
        path: project.path.clone(),
        line,
        column,
        pattern: written.get_ref().clone(),
        folder: project.folder().to_owned(),
    }
}

fn required(project: &Project, written: &Spanned<String>) -> Result<BTreeSet<String>, Error> {
    let files = matching(project, &pattern(project, written)?)?;
    if files.is_empty() { Err(nothing_matches(project, written)) } else { Ok(files) }
}

/// The files of the project's folder that `pattern` names.
fn matching(project: &Project, pattern: &Pattern) -> Result<BTreeSet<String>, Error> {
    let mut found = BTreeSet::new();
    let mut folders: Vec<(String, usize)> = vec![(pattern.folder().to_owned(), 0)];
    while let Some((folder, depth)) = folders.pop() {
        let path = project.folder().join(&folder);
        if !path.is_dir() {
            continue;
        }
        for (name, file) in entries(&path)? {
            let relative = if folder.is_empty() { name.clone() } else { format!("{folder}/{name}") };
            // A hidden folder holds what belongs to tools, and a link to a folder may lead in a circle.
            let descends = pattern.depth().is_none_or(|most| depth < most) && !name.starts_with('.');
            if file.is_dir() && !file.is_symlink() {
                folders.extend(descends.then_some((relative, depth + 1)));
            } else if file.is_file() && pattern.values(&relative).is_some() {
                found.insert(relative);
            }
        }
    }
    Ok(found)
}

fn entries(folder: &Path) -> Result<Vec<(String, PathBuf)>, Error> {
    let unreadable = |source| Error::Unreadable { path: folder.to_owned(), source };
    let entries = std::fs::read_dir(folder).map_err(unreadable)?;
    let named = entries.map(|entry| {
        let path = entry.map_err(unreadable)?.path();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        Ok((name.unwrap_or_default(), path))
    });
    named.collect()
}

#[cfg(test)]
mod tests {
    use super::super::parse;
    use super::*;

    #[test]
    fn pairs_are_found_and_files_without_a_counterpart_are_named() {
        let folder = tempfile::tempdir().expect("a folder");
        for name in ["1.zh.txt", "1.en.txt", "2.zh.txt", "3.en.txt", "other.md"] {
            std::fs::write(folder.path().join(name), "x").expect("written");
        }
        let text = "[[pairs]]\nauthoritative = \"{name}.zh.txt\"\nreference = \"{name}.en.txt\"\n";
        let project = parse(text.into(), &folder.path().join("bitally.toml")).expect("settings");
        let expansion = expand(&project).expect("files");
        let pair = Pair::new("1.zh.txt".to_owned(), "1.en.txt".to_owned());
        assert_eq!(expansion.operands, [Operands::Documents(pair)]);
        let alone: Vec<_> =
            expansion.unpaired.iter().map(|alone| (alone.present.as_str(), alone.missing.as_str())).collect();
        assert_eq!(alone, [("2.zh.txt", "2.en.txt"), ("3.en.txt", "3.zh.txt")]);
    }

    #[test]
    fn a_pattern_that_matches_nothing_is_an_error() {
        let folder = tempfile::tempdir().expect("a folder");
        let project = parse("[[pairs]]\nbitext = \"{x}.tmx\"\n".into(), &folder.path().join("bitally.toml"));
        let error = expand(&project.expect("settings")).expect_err("nothing is there").to_string();
        assert!(error.contains("bitally.toml:2:10: no file matches \"{x}.tmx\""), "{error}");
    }
}
