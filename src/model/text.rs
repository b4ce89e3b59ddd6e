use super::{Document, Figure, Sentence};

/// A document with everything that was read in it: its sentences and their figures.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Text {
    /// The document.
    pub document: Document,
    /// Its sentences, in order.
    pub sentences: Vec<Sentence>,
    /// The figures of each sentence, in text order; as long as `sentences`.
    pub figures: Vec<Vec<Figure>>,
}

impl Text {
    /// The words of sentence `index`.
    #[must_use]
    pub fn sentence(&self, index: usize) -> &str {
        self.sentences.get(index).map_or("", |sentence| sentence.span.of(&self.document.text))
    }
}
