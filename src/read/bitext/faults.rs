use std::sync::{Arc, Mutex, PoisonError};

use crate::read::Error;

/// What a lenient reader found against the standard and read over, shared between the reader and whoever reports it.
#[derive(Clone, Debug, Default)]
pub struct Faults {
    found: Arc<Mutex<Found>>,
}

/// Faults that were read over.
#[derive(Debug, Default)]
pub struct Found {
    /// The first of them.
    pub first: Vec<Error>,
    /// How many there are in all.
    pub count: u64,
    /// Units that lack one of the two languages, which were left out.
    pub incomplete_units: u64,
}

/// How many faults are kept; memory must not grow with the file.
const KEPT: usize = 20;

impl Faults {
    /// Takes what was found so far.
    #[must_use]
    pub fn take(&self) -> Found {
        std::mem::take(&mut self.found.lock().unwrap_or_else(PoisonError::into_inner))
    }

    pub(super) fn push(&self, fault: Error) {
        let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        found.count += 1;
        if found.first.len() < KEPT {
            found.first.push(fault);
        }
    }

    pub(super) fn count_incomplete_unit(&self) {
        self.found.lock().unwrap_or_else(PoisonError::into_inner).incomplete_units += 1;
    }
}

/// Decides what becomes of a breach of a standard that does not hinder reading.
pub(super) struct Checker {
    pub name: String,
    pub lenient: bool,
    pub faults: Faults,
}

impl Checker {
    /// An error, or a note of it where the user wants to read on.
    pub(super) fn report(&self, line: u64, rule: &'static str, fault: String) -> Result<(), Error> {
        let error = Error::Malformed { name: self.name.clone(), line, rule, fault };
        if !self.lenient {
            return Err(error);
        }
        self.faults.push(error);
        Ok(())
    }
}
