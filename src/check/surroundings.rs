use crate::lang::comparison::Comparison;
use crate::model::Text;
use crate::text::Span;

/// Whether a negation stands so near before `figure`, in `reach` characters of its clause, that it may turn its limit
/// round: "shall not be | less than two".
pub(super) fn negated(text: &Text, figure: Span, words: &Comparison, reach: usize) -> bool {
    let before = before(text, figure, reach);
    words.negations.iter().any(|word| before.contains(word))
}

/// Whether `written` holds a negation itself: "not exceed".
pub(super) fn negative(written: &str, words: &Comparison) -> bool {
    let written = format!("{} ", written.to_lowercase());
    words.negations.iter().any(|word| written.contains(word))
}

/// Whether a word in or near `figure` says that the share is what is taken off or what is left.
pub(super) fn remainder(text: &Text, figure: Span, words: &Comparison) -> bool {
    let source = &text.document.text;
    let after = source.get(figure.end()..).unwrap_or_default();
    let end = after.char_indices().nth(words.reach).map_or(after.len(), |(at, _)| at);
    let stretches = [before(text, figure, words.reach), figure.of(source).to_lowercase(), after[..end].to_lowercase()];
    words.remainders.iter().any(|word| stretches.iter().any(|stretch| stretch.contains(word)))
}

/// The characters before a figure up to the nearest end of a clause, in lower case.
fn before(text: &Text, figure: Span, reach: usize) -> String {
    let source = text.document.text.get(..figure.start()).unwrap_or_default();
    let start = source.char_indices().rev().take(reach).last().map_or(source.len(), |(at, _)| at);
    let stretch = &source[start..];
    let clause = stretch.rfind([';', '；', '。', ':', '：']).map_or(0, |at| at + 1);
    stretch.get(clause..).unwrap_or(stretch).to_lowercase()
}
