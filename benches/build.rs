//! How much faster a corpus of many pairs is built by several cores: `cargo bench --bench build -- [PAIRS] [JOBS]`.
//!
//! The pairs are the notices of `corpora/`, each under many names, so that every pair is worked on anew.

use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use bitally::build::{Entry, Outcome, Settings, Sources, State, run};
use bitally::text::Pair;
use rayon::prelude::*;

/// How often each number of cores is timed, in turn; the median counts.
const ROUNDS: usize = 5;

fn main() {
    let numbers: Vec<usize> = std::env::args().skip(1).filter_map(|number| number.parse().ok()).collect();
    let pairs = numbers.first().copied().unwrap_or(1_000);
    let jobs = numbers.get(1).copied().unwrap_or(2);
    let entries = entries(pairs);
    let entries: Vec<&Entry> = entries.iter().collect();
    let (alone, together) = medians(|| build(&entries, 1), || build(&entries, jobs));
    let ratio = |(alone, together): (Duration, Duration)| alone.as_secs_f64() / together.as_secs_f64();
    println!(
        "{pairs} pairs: {alone:.2?} on 1 core, {together:.2?} on {jobs}: {:.2} times as fast",
        ratio((alone, together))
    );
    let most = medians(|| arithmetic(1), || arithmetic(jobs));
    println!("work that shares nothing: {:.2} times as fast, the most that this machine gives", ratio(most));
}

/// The notices as pairs, over and over, each time under another name.
fn entries(pairs: usize) -> Vec<Entry> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpora");
    let mut notices: Vec<PathBuf> =
        fs::read_dir(root).expect("corpora").map(|folder| folder.expect("a folder").path()).collect();
    notices.retain(|notice| notice.join("zh.txt").is_file() && notice.join("en.txt").is_file());
    notices.sort();
    let entry = |(index, notice): (usize, &PathBuf)| Entry {
        name: format!("pair {index}"),
        sources: Sources::Documents(Pair::new(notice.join("zh.txt"), notice.join("en.txt"))),
        languages: Pair::new(Some("zh".into()), Some("en".into())),
    };
    notices.iter().cycle().take(pairs).enumerate().map(entry).collect()
}

/// The medians of the times on one core and on several, taken in turn, so that what else the machine does falls on both.
fn medians(alone: impl Fn() -> Duration, together: impl Fn() -> Duration) -> (Duration, Duration) {
    let (mut first, mut second): (Vec<_>, Vec<_>) = (0..ROUNDS).map(|_| (alone(), together())).unzip();
    first.sort();
    second.sort();
    (first[ROUNDS / 2], second[ROUNDS / 2])
}

/// The time of a build on `jobs` cores, with an empty state folder.
fn build(entries: &[&Entry], jobs: usize) -> Duration {
    let folder = tempfile::tempdir().expect("a folder");
    let state = State::open(folder.path()).expect("a state folder");
    let begin = Instant::now();
    let outcomes = pool(jobs).install(|| run(entries, &Settings::default(), &state, |_, _| {})).expect("built");
    assert!(outcomes.iter().all(|outcome| matches!(outcome, Outcome::Made)));
    begin.elapsed()
}

/// The time of work that shares nothing, as much of it whatever the cores.
fn arithmetic(jobs: usize) -> Duration {
    let begin = Instant::now();
    let piece = |index: u64| (0..1_000_000_u64).fold(index, |sum, next| black_box(sum.wrapping_mul(31) ^ next));
    let sum: u64 = pool(jobs).install(|| (0..1_000_u64).into_par_iter().map(piece).reduce(|| 0, u64::wrapping_add));
    black_box(sum);
    begin.elapsed()
}

fn pool(jobs: usize) -> rayon::ThreadPool {
    rayon::ThreadPoolBuilder::new().num_threads(jobs).build().expect("threads")
}
