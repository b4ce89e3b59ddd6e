//! How much faster a corpus of many pairs is built by several cores: `cargo bench --bench build -- [PAIRS] [JOBS]`.
//!
//! The pairs are the notices of `corpora/`, each under many names, so that every pair is worked on anew.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use bitally::build::{Entry, Outcome, Settings, Sources, State, run};
use bitally::text::Pair;

/// How often each number of cores is timed; the fastest run counts.
const RUNS: usize = 3;

fn main() {
    let numbers: Vec<usize> = std::env::args().skip(1).filter_map(|number| number.parse().ok()).collect();
    let pairs = numbers.first().copied().unwrap_or(1_000);
    let jobs = numbers.get(1).copied().unwrap_or(2);
    let entries = entries(pairs);
    let entries: Vec<&Entry> = entries.iter().collect();
    let (alone, together) = (fastest(&entries, 1), fastest(&entries, jobs));
    println!("{pairs} pairs: {alone:.2?} on 1 core, {together:.2?} on {jobs}");
    println!("{:.2} times as fast", alone.as_secs_f64() / together.as_secs_f64());
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

/// The shortest time of some runs, each with an empty state folder.
fn fastest(entries: &[&Entry], jobs: usize) -> Duration {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(jobs).build().expect("threads");
    let once = || {
        let folder = tempfile::tempdir().expect("a folder");
        let state = State::open(folder.path()).expect("a state folder");
        let begin = Instant::now();
        let outcomes = pool.install(|| run(entries, &Settings::default(), &state, |_, _| {})).expect("built");
        assert!(outcomes.iter().all(|outcome| matches!(outcome, Outcome::Made)));
        begin.elapsed()
    };
    (0..RUNS).map(|_| once()).min().unwrap_or_default()
}
