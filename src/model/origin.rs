use crate::text::Span;

/// A file that a document was read from, and how its text stands in the document's.
///
/// A document without any has the text of its one file as it stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The byte of the document's text where that of the file begins.
    pub start: usize,
    /// The file as messages name it; a part of an archive after a colon.
    pub name: String,
    /// How its text stands there.
    pub layout: Layout,
}

/// How the text of a file stands in a document. Offsets into the document's text count from [`Origin::start`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Layout {
    /// As it is.
    Whole,
    /// Piece by piece; markup between the pieces is left out.
    Pieces {
        /// The file's text, decoded.
        source: String,
        /// The pieces in text order.
        pieces: Vec<Piece>,
    },
    /// Each block has an address in the file, by the offset of its first byte: the CSS path of an element, the number of a
    /// paragraph.
    Addresses(Vec<(usize, String)>),
}

/// A stretch of a file that stands in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Where it stands in the document.
    pub text: Span,
    /// Where it stands in the file. Of another length where the markup writes it otherwise, such as `&amp;`.
    pub source: Span,
}

impl Piece {
    /// Where the byte `at` of the document, which the piece holds or ends with, stands in the file.
    fn locate(self, at: usize) -> usize {
        if self.text.len() == self.source.len() {
            self.source.start() + (at - self.text.start())
        } else if at >= self.text.end() {
            self.source.end()
        } else {
            self.source.start()
        }
    }
}

/// The stretch of the file from where `span` begins in it to where it ends; `None` where it begins or ends in no piece.
///
/// ```
/// use bitally::model::{Piece, source_span};
/// use bitally::text::Span;
/// // "a **fine** of" without its stars
/// let piece = |text, source, length| Piece { text: Span::new(text, text + length), source: Span::new(source, source + length) };
/// let pieces = [piece(0, 0, 2), piece(2, 4, 4), piece(6, 10, 3)];
/// assert_eq!(source_span(&pieces, Span::new(2, 6)), Some(Span::new(4, 8)));
/// assert_eq!(source_span(&pieces, Span::new(3, 9)), Some(Span::new(5, 13)));
/// ```
#[must_use]
pub fn source_span(pieces: &[Piece], span: Span) -> Option<Span> {
    let first = pieces.partition_point(|piece| piece.text.end() <= span.start());
    let first = pieces.get(first).filter(|piece| piece.text.start() <= span.start())?;
    let last = pieces.partition_point(|piece| piece.text.start() < span.end().max(span.start() + 1));
    let last = pieces.get(last.checked_sub(1)?).filter(|piece| span.end() <= piece.text.end())?;
    let (start, end) = (first.locate(span.start()), last.locate(span.end()));
    (start <= end).then(|| Span::new(start, end))
}
