use std::panic::{AssertUnwindSafe, catch_unwind};

use rayon::prelude::*;

use super::key::key;
use super::work::{Stop, work};
use super::{Entry, Error, Failure, State};
use crate::{pipeline, read};

/// How the entries of a corpus are read and compared.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// How inputs are read; an entry's own languages go before those stated here.
    pub reading: read::Options,
    /// How texts are paired and checked.
    pub options: pipeline::Options,
    /// What tells the lexicon of `options` from others, such as the hash of its bytes; empty for the built-in one.
    pub lexicon: String,
}

/// What became of one entry.
#[derive(Debug)]
pub enum Outcome {
    /// Its part was made.
    Made,
    /// Its part was there already, made from the same files and options.
    Kept,
    /// It gave nothing.
    Failed(Failure),
}

/// Makes the parts of `entries` that the state folder lacks, on all cores, and says what became of each, in their order.
///
/// `done` is called after each entry, from any thread and in any order. The largest entries are begun first, so that none
/// keeps one core busy at the end while the others wait. An entry that fails, even by a panic, stops no other.
///
/// # Errors
/// [`Error::State`] where the state folder cannot be used.
pub fn run(
    entries: &[&Entry],
    settings: &Settings,
    state: &State,
    done: impl Fn(&Entry, &Outcome) + Sync,
) -> Result<Vec<Outcome>, Error> {
    let mut order: Vec<usize> = (0..entries.len()).collect();
    order.sort_by_cached_key(|&index| std::cmp::Reverse(size(entries[index])));
    let outcomes: Result<Vec<(usize, Outcome)>, Error> = order
        .into_iter()
        .par_bridge()
        .map(|index| {
            let entry = entries[index];
            let outcome = one(entry, settings, state)?;
            done(entry, &outcome);
            Ok((index, outcome))
        })
        .collect();
    let mut outcomes = outcomes?;
    outcomes.sort_by_key(|&(index, _)| index);
    Ok(outcomes.into_iter().map(|(_, outcome)| outcome).collect())
}

/// The bytes of an entry's files, as the measure of the work on it; 0 for those that are not there.
#[must_use]
pub fn size(entry: &Entry) -> u64 {
    let lengths = entry.sources.paths().map(|path| path.metadata().map_or(0, |metadata| metadata.len()));
    lengths.fold(0, u64::saturating_add)
}

fn one(entry: &Entry, settings: &Settings, state: &State) -> Result<Outcome, Error> {
    let key = match key(entry, settings) {
        Ok(key) => key,
        Err(failure) => return Ok(Outcome::Failed(failure)),
    };
    if state.has(entry, &key)? {
        return Ok(Outcome::Kept);
    }
    let worked = catch_unwind(AssertUnwindSafe(|| work(entry, settings)));
    match worked.unwrap_or(Err(Stop::Entry(Failure::Panicked))) {
        Ok(mut draft) => {
            draft.head.key = key;
            state.keep(entry, draft)?;
            Ok(Outcome::Made)
        }
        Err(Stop::Entry(failure)) => Ok(Outcome::Failed(failure)),
        Err(Stop::Output(source)) => Err(state.unusable(source)),
    }
}
