//! Writes what was found: reports, alignments and corpora.
//!
//! Writers are functions over the values of the model and a `Write`; nothing below knows that they exist.

pub mod corpus;
pub mod corrected;
mod formula;
pub mod html;
pub mod json;
pub mod ladder;
pub mod ledger;
pub mod listing;
pub mod location;
pub mod report;
#[cfg(feature = "cli")]
pub mod terminal;
