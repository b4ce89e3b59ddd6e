//! Bilingual lexicons: how one lies in a file, and how one is learnt.

mod built_in;
mod dictionary;
mod error;
mod format;
mod learn;
mod model_one;
mod write;

pub use built_in::built_in;
pub use dictionary::{Entry, dictionary};
pub use error::LexiconError;
pub use format::Lexicon;
pub use learn::{Learner, Learning};
