//! A corrected copy of a reference: the suggestions of the findings put in.

use crate::model::{Document, Finding, Layout, Origin, Severity, source_span};
use crate::text::Span;

/// One correction: what stood where, and what stands there now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The place in the document that was read.
    pub read: Span,
    /// The place in the old file.
    pub span: Span,
    /// What stood there.
    pub old: String,
    /// What replaces it.
    pub new: String,
    /// The rule that asked for it.
    pub rule: &'static str,
}

/// The file of `document` with every safe suggestion put in, and what was changed, in text order.
///
/// A suggestion is safe where it belongs to an error, no other one touches its place, and its place is whole in the file:
/// no markup stands in the figure.
#[must_use]
pub fn corrected(document: &Document, findings: &[Finding]) -> (String, Vec<Correction>) {
    let (reference, pieces) = match document.origins.as_slice() {
        [Origin { layout: Layout::Pieces { source, pieces }, .. }] => (source.as_str(), Some(pieces.as_slice())),
        _ => (document.text.as_str(), None),
    };
    let in_file = |span: Span| match pieces {
        None => Some(span),
        Some(pieces) => source_span(pieces, span).filter(|stands| stands.of(reference) == span.of(&document.text)),
    };
    let mut corrections: Vec<Correction> = findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error)
        .filter_map(|finding| {
            let read = finding.places.reference.span;
            let span = in_file(read)?;
            let old = span.of(reference);
            let new = finding.suggestion.clone().filter(|new| new != old && !old.is_empty())?;
            Some(Correction { read, span, old: old.to_owned(), new, rule: finding.rule })
        })
        .collect();
    corrections.sort_by_key(|correction| (correction.span, correction.new.clone()));
    corrections.dedup_by(|one, other| one.span == other.span && one.new == other.new);
    let clashes: Vec<bool> = (0..corrections.len())
        .map(|at| {
            let overlaps =
                |other: usize| corrections.get(other).is_some_and(|other| other.span.overlaps(corrections[at].span));
            overlaps(at + 1) || at.checked_sub(1).is_some_and(overlaps)
        })
        .collect();
    let mut clashes = clashes.into_iter();
    corrections.retain(|_| !clashes.next().unwrap_or(false));
    let mut text = String::with_capacity(reference.len());
    let mut done = 0;
    for correction in &corrections {
        text.push_str(reference.get(done..correction.span.start()).unwrap_or_default());
        text.push_str(&correction.new);
        done = correction.span.end();
    }
    text.push_str(reference.get(done..).unwrap_or_default());
    (text, corrections)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Place;
    use crate::text::Pair;

    fn finding(start: usize, end: usize, suggestion: &str) -> Finding {
        let place = |span| Place { span, figure: None };
        Finding {
            rule: "figure-differs",
            severity: Severity::Error,
            bead: 0,
            places: Pair::new(place(Span::default()), place(Span::new(start, end))),
            relation: None,
            message: String::new(),
            suggestion: Some(suggestion.into()),
            fingerprint: String::new(),
        }
    }

    fn document(text: &str) -> Document {
        crate::read::text(text, "test", crate::read::Lines::Wrapped)
    }

    #[test]
    fn puts_in_what_is_safe() {
        let (text, corrections) = corrected(&document("30 of 50 and 70"), &[finding(6, 8, "500"), finding(0, 2, "3")]);
        assert_eq!(text, "3 of 500 and 70");
        assert_eq!(corrections.len(), 2);
    }

    #[test]
    fn leaves_alone_what_two_findings_claim() {
        let (text, corrections) = corrected(&document("30 of 50"), &[finding(0, 2, "3"), finding(0, 2, "300")]);
        assert_eq!((text.as_str(), corrections.len()), ("30 of 50", 0));
        let (text, corrections) = corrected(&document("30 of 50"), &[finding(0, 2, "3"), finding(0, 2, "3")]);
        assert_eq!((text.as_str(), corrections.len()), ("3 of 50", 1));
    }
}
