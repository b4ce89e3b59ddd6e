//! No sentence makes the cost of the check grow with the square of its figures.

use std::time::{Duration, Instant};

use bitally::{Options, check, read};

/// Figures of each sentence, and how long the check of it may take even on a slow and busy machine: at a cost that grew with the
/// square of their number it would be many times that.
const FIGURES: usize = 16_000;
const LIMIT: Duration = Duration::from_secs(60);

/// Writes a figure that differs by its place.
type Piece = fn(usize) -> String;

/// What stands in the authoritative sentence and in the reference again and again, with a number that counts up: none agree.
const PIECES: &[[Piece; 2]] = &[
    [|at| format!("标准GB/T {}", 10_000 + at), |at| format!("GB/T {}", 30_000 + at)],
    [|_| "翻了一番".into(), |_| "tripled".into()],
    [|at| format!("三分之{}", at % 2 + 1), |_| "a fifth".into()],
    [|at| format!("{}月{}日", at % 12 + 1, at % 28 + 1), |at| format!("July {}", at % 28 + 1)],
    [|at| format!("第{}条", at + 10), |at| format!("Article {}", at + 50_000)],
];

#[test]
fn no_sentence_makes_the_cost_grow_with_its_square() {
    for [authoritative, reference] in PIECES {
        let all = |piece: &Piece, joint: &str| (0..FIGURES).map(piece).collect::<Vec<_>>().join(joint);
        let chinese = read::text(&format!("{}。", all(authoritative, "，")), "zh", read::Lines::Wrapped);
        let english = read::text(&format!("{}.", all(reference, ", ")), "en", read::Lines::Wrapped);
        let start = Instant::now();
        let checked = check(&chinese, &english, &Options::default()).expect("both languages are known");
        let taken = start.elapsed();
        assert!(!checked.report.findings.is_empty() && taken < LIMIT, "{} took {taken:?}", authoritative(0));
    }
}
