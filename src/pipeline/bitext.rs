use rayon::prelude::*;

use super::Error;
use crate::lang::{self, Language};
use crate::read::TranslationUnit;
use crate::text::Pair;

/// Units that are read before the cores share them out: enough to keep every core busy, and a few megabytes of text.
const BATCH: usize = 4096;

/// Does `work` on every unit on all cores and hands the results to `deliver` in the order of the file.
///
/// The units are read as a stream, so that memory does not grow with the file; what one batch gave is delivered while
/// the cores work on the next.
///
/// # Errors
/// The first error of the reader, or the first that `deliver` returns; results before it are delivered.
pub fn each_unit<R: Send, E: Send>(
    units: impl Iterator<Item = Result<TranslationUnit, E>> + Send,
    work: impl Fn(TranslationUnit) -> R + Sync,
    mut deliver: impl FnMut(R) -> Result<(), E> + Send,
) -> Result<(), E> {
    let mut units = units;
    let mut batch = Batch::read(&mut units);
    let mut results: Vec<R> = Vec::new();
    loop {
        let Batch { units: now, failure, last } = batch;
        // One core delivers what is done and reads on while the others work, and helps them then.
        let more = failure.is_none() && !last;
        let (done, next) = rayon::join(
            || now.into_par_iter().map(&work).collect::<Vec<R>>(),
            || {
                results.into_iter().try_for_each(&mut deliver)?;
                Ok(more.then(|| Batch::read(&mut units)))
            },
        );
        results = done;
        match (failure, next?) {
            (None, Some(next)) => batch = next,
            (failure, _) => {
                results.into_iter().try_for_each(&mut deliver)?;
                return failure.map_or(Ok(()), Err);
            }
        }
    }
}

/// Units that are read before they are worked on.
struct Batch<E> {
    units: Vec<TranslationUnit>,
    failure: Option<E>,
    /// Whether nothing follows.
    last: bool,
}

impl<E> Batch<E> {
    fn read(from: &mut impl Iterator<Item = Result<TranslationUnit, E>>) -> Self {
        let mut units = Vec::with_capacity(BATCH);
        let mut failure = None;
        for unit in from.take(BATCH) {
            match unit {
                Ok(unit) => units.push(unit),
                Err(error) => {
                    failure = Some(error);
                    break;
                }
            }
        }
        let last = units.len() < BATCH;
        Self { units, failure, last }
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
