//! Compares the figures of paired sentences.

mod agree;
mod assignment;
mod atom;
mod bead;
mod company;
mod counterparts;
mod differences;
mod doubt;
mod fingerprint;
mod growth;
mod ledger;
mod limit;
mod matching;
mod misprint;
mod multipliers;
mod numbering;
mod options;
mod order;
mod pass;
mod relation;
mod report;
mod reversed;
pub mod rules;
mod settle;
mod severity;
mod suggestion;
mod sums;
mod surroundings;
mod unmatched;
mod unpaired;
mod wording;
mod written;

pub use differences::LinkWords;
pub use options::Options;
pub use pass::check;
pub use rules::RULES;
