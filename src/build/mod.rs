//! Corpora from many document pairs: a manifest in, one part a pair in a state folder, one corpus out.
//!
//! The pairs are worked on by all cores, each by itself, and what comes of one is kept as a *part* under a key of everything
//! that decides about it. A run that was interrupted goes on where it stopped, and the corpus is put together from the parts
//! in the order of the manifest, so that neither interruption nor the number of cores shows in it.

mod entry;
mod error;
mod key;
mod manifest;
mod part;
mod run;
mod shard;
mod state;
mod tally;
mod unit_shape;
mod work;

pub use entry::{Entry, Sources, require_distinct};
pub use error::{Error, Failure};
pub use key::digest;
pub use manifest::manifest;
pub use part::Part;
pub use run::{Outcome, Settings, run, size};
pub use shard::Shard;
pub use state::State;
pub use tally::Tally;
