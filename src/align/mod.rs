//! Pairs the sentences of two texts.

mod adapt;
mod align_texts;
mod anchors;
mod band;
mod evidence;
mod groups;
mod key;
mod lexicon;
mod links;
mod lone;
mod memory;
mod names;
mod opened;
mod plain_word;
mod score;
mod search;
mod settled;
mod side;
mod stemmer;
mod structure;
mod terms;
mod weights;
mod word_links;

pub use align_texts::{LexiconChoice, LonePairs, Options, align};
pub use lexicon::{Entry, Learner, Learning, Lexicon, LexiconError, built_in, dictionary};
pub use weights::{KINDS, MARKS, Weights};
pub use word_links::word_links;
