//! Sentences per second beside the two segmenters of Unicode Standard Annex 29, on the project's own notices.
//!
//! `cargo bench --bench segment` prints the throughput of all three on the same text in one run.

use std::fs;
use std::path::Path;

use bitally::lang;
use bitally::read::{self, Lines};
use bitally::segment::segment;
use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use icu_segmenter::SentenceSegmenter;
use icu_segmenter::options::SentenceBreakInvariantOptions;
use unicode_segmentation::UnicodeSegmentation;

/// Bytes of text that each run splits.
const SIZE: usize = 1 << 20;

fn main() {
    divan::main();
}

/// The notices of a language, one after the other, up to [`SIZE`].
fn notices(tag: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpora");
    let folders = fs::read_dir(&root).expect("the corpora are readable");
    let mut files: Vec<_> = folders.flatten().map(|entry| entry.path().join(format!("{tag}.txt"))).collect();
    files.sort();
    let all: String = files.iter().filter_map(|file| fs::read_to_string(file).ok()).map(|text| text + "\n\n").collect();
    assert!(!all.is_empty(), "no notices in {tag} under {}", root.display());
    all.repeat(SIZE / all.len() + 1)
}

#[divan::bench(args = ["zh", "en"])]
fn bitally(bencher: Bencher<'_, '_>, tag: &str) {
    let language = lang::find(tag).expect("a built-in language");
    let document = read::text(&notices(tag), "bench", Lines::Wrapped);
    let bytes = BytesCount::new(document.text.len());
    bencher.counter(bytes).bench_local(|| segment(black_box(&document), language).len());
}

#[divan::bench(args = ["zh", "en"])]
fn icu(bencher: Bencher<'_, '_>, tag: &str) {
    let segmenter = SentenceSegmenter::new(SentenceBreakInvariantOptions::default());
    let text = notices(tag);
    bencher.counter(BytesCount::new(text.len())).bench_local(|| segmenter.segment_str(black_box(&text)).count());
}

#[divan::bench(args = ["zh", "en"])]
fn unicode(bencher: Bencher<'_, '_>, tag: &str) {
    let text = notices(tag);
    bencher.counter(BytesCount::new(text.len())).bench_local(|| black_box(&text).split_sentence_bounds().count());
}
