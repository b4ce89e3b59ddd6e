//! Where the sentences of a language end.

/// The segmentation tables of one language.
#[derive(Debug)]
pub struct Segmentation {
    /// Characters that end a sentence.
    pub terminators: &'static [char],
}
