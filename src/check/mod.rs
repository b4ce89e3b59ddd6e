//! Compares the figures of paired sentences.

mod agree;
mod atom;
mod bead;
mod consistency;
mod differences;
mod fingerprint;
mod matching;
mod options;
mod order;
mod pass;
mod relation;
mod report;
pub mod rules;
mod severity;
mod suggestion;
mod unpaired;

pub use options::Options;
pub use pass::check;
pub use rules::RULES;
