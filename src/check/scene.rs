use super::options::Options;
use crate::lang::Language;
use crate::model::{Text, WordLink};
use crate::text::Pair;

/// Tells which words of two stretches of text translate each other.
pub type LinkWords<'a> = dyn Fn(Pair<&str>) -> Vec<WordLink> + 'a;

/// What the whole check looks at.
pub(super) struct Scene<'a> {
    /// The texts.
    pub texts: Pair<&'a Text>,
    /// Their languages.
    pub languages: Pair<&'static Language>,
    /// Tells which words of two stretches translate each other.
    pub link_words: &'a LinkWords<'a>,
    /// What is reported.
    pub options: &'a Options,
}
