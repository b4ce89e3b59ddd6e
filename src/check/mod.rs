//! Compares the figures of paired sentences.

mod explained;
mod facing;
mod findings;
mod frequency;
mod growth;
mod matching;
mod numbering;
mod options;
mod order;
mod pass;
mod periods;
pub mod rules;
mod scene;
mod standing;
mod sums;
mod unpaired;
mod values;
mod weekdays;
mod words;

pub use options::Options;
pub use pass::check;
pub use rules::RULES;
pub use scene::LinkWords;
