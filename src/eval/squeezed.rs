use std::ops::Range;

use crate::text::Span;

/// A text without its white space, and the way back: gold texts and documents are compared in this form, so that hard
/// wraps and indentation count for nothing.
#[derive(Debug)]
pub(super) struct Squeezed {
    letters: String,
    /// Where each byte of `letters` stands in the text.
    origins: Vec<u32>,
}

impl Squeezed {
    pub(super) fn new(text: &str) -> Self {
        let mut letters = String::with_capacity(text.len());
        let mut origins = Vec::with_capacity(text.len());
        for (at, letter) in text.char_indices().filter(|(_, letter)| !letter.is_whitespace()) {
            letters.push(letter);
            origins.extend((at..at + letter.len_utf8()).map(|byte| byte as u32));
        }
        Self { letters, origins }
    }

    /// Where `text` first stands inside `range` of the squeezed text, white space aside.
    pub(super) fn find(&self, text: &str, range: Range<usize>) -> Option<Range<usize>> {
        let wanted: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
        let at = range.start + self.letters.get(range)?.find(&wanted)?;
        Some(at..at + wanted.len())
    }

    /// Length of the squeezed text in bytes.
    pub(super) fn len(&self) -> usize {
        self.letters.len()
    }

    /// The span in the text of a range of the squeezed text.
    pub(super) fn span(&self, range: &Range<usize>) -> Span {
        let byte = |at: usize| self.origins.get(at).map_or(0, |&origin| origin as usize);
        if range.is_empty() { Span::default() } else { Span::new(byte(range.start), byte(range.end - 1) + 1) }
    }

    /// How much of the squeezed text stands before byte `at` of the text.
    pub(super) fn position(&self, at: usize) -> usize {
        self.origins.partition_point(|&origin| (origin as usize) < at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_across_line_ends() {
        let text = "百分之七點\n  五，又";
        let squeezed = Squeezed::new(text);
        let found = squeezed.find("七點 五", 0..squeezed.len()).expect("stands there");
        assert_eq!(squeezed.span(&found).of(text), "七點\n  五");
        assert_eq!(squeezed.position(text.find('五').expect("stands there")), found.end - '五'.len_utf8());
    }
}
