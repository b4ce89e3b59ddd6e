use rayon::prelude::*;

use super::Error;
use crate::lang::{self, Language};
use crate::read::TranslationUnit;
use crate::text::Pair;

/// Units that are read before the cores share them out: enough to keep every core busy, and a few megabytes of text.
const BATCH: usize = 4096;

/// Does `work` on every unit on all cores and hands the results to `deliver` in the order of the file.
///
/// The units are read as a stream, so that memory does not grow with the file.
///
/// # Errors
/// The first error of the reader, or the first that `deliver` returns; results before it are delivered.
pub fn each_unit<R: Send, E>(
    units: impl Iterator<Item = Result<TranslationUnit, E>>,
    work: impl Fn(TranslationUnit) -> R + Sync,
    mut deliver: impl FnMut(R) -> Result<(), E>,
) -> Result<(), E> {
    let mut units = units;
    loop {
        let mut failure = None;
        let mut batch = Vec::with_capacity(BATCH);
        for unit in units.by_ref().take(BATCH) {
            match unit {
                Ok(unit) => batch.push(unit),
                Err(error) => {
                    failure = Some(error);
                    break;
                }
            }
        }
        let last = batch.len() < BATCH;
        let results: Vec<R> = batch.into_par_iter().map(&work).collect();
        results.into_iter().try_for_each(&mut deliver)?;
        if let Some(error) = failure {
            return Err(error);
        }
        if last {
            return Ok(());
        }
    }
}

/// The built-in languages that the tags of a bitext name.
///
/// # Errors
/// [`Error::NoSuchLanguage`] for a tag that is not built in, [`Error::SameLanguage`] where both are one.
pub fn unit_languages(name: &str, tags: Pair<&str>) -> Result<Pair<&'static Language>, Error> {
    let find = |tag: &str| lang::find(tag).ok_or_else(|| Error::NoSuchLanguage { tag: tag.into() });
    let languages = tags.map(find).transpose()?;
    if languages.authoritative.tag == languages.reference.tag {
        let names = Pair::new(name.to_owned(), name.to_owned());
        return Err(Error::SameLanguage { names, language: languages.reference.name });
    }
    Ok(languages)
}
