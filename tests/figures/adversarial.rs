use std::time::{Duration, Instant};

use bitally::figures::figures;
use bitally::lang::LANGUAGES;
use bitally::text::Span;

/// Pieces that begin a figure, or go on with one, again and again.
const PIECES: &[&str] = &[
    "百分之", "一", "1,", "between ", "第", "half a ", "one hundred and ", "one million and ", "1-", "1/", "1.",
    "三分之", "a ", "十万", "点", "○、", "about ", "两个半", "1 000 ", "http://", "A-", "year ", "2021年", "翻了", "$",
    "one in ", "零",
];

/// Bytes of each text, and how long reading it may take even on a slow and busy machine: at a cost that grew with the
/// square of the length it would be hours.
const SIZE: usize = 200_000;
const LIMIT: Duration = Duration::from_secs(20);

#[test]
fn no_text_makes_the_cost_grow_with_its_square() {
    for language in LANGUAGES {
        for piece in PIECES {
            let text = piece.repeat(SIZE / piece.len());
            let start = Instant::now();
            let found = figures(&text, Span::new(0, text.len()), language);
            let taken = start.elapsed();
            assert!(found.iter().all(|figure| text.get(figure.span.range()).is_some()), "{}: {piece:?}", language.tag);
            assert!(taken < LIMIT, "{}: {piece:?} took {taken:?}", language.tag);
        }
    }
}
