//! How fast figures are read, beside the sentence passes of `icu_segmenter` and `unicode-segmentation` over the same text.
//!
//! The texts are the notices of `corpora/`, repeated to a size that no cache holds. They state a figure every forty to
//! fifty bytes, four times as many as laws and news do; `BITALLY_TEXTS=FOLDER` reads `FOLDER/zh.txt` and `FOLDER/en.txt`
//! instead.

use std::env;
use std::fs;
use std::path::Path;

use bitally::figures::figures_of;
use bitally::lang;
use bitally::text::Span;
use divan::Bencher;
use divan::counter::BytesCount;

/// The allocator of the binary.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Bytes of text that each pass reads.
const SIZE: usize = 1_000_000;

fn main() {
    divan::main();
}

/// The text of one language: the notices one after the other until they are long enough, or what `BITALLY_TEXTS` names.
fn text(tag: &str) -> String {
    if let Some(folder) = env::var_os("BITALLY_TEXTS") {
        let path = Path::new(&folder).join(format!("{tag}.txt"));
        return fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpora");
    let mut names: Vec<_> = fs::read_dir(root).expect("corpora").map(|entry| entry.expect("entry").path()).collect();
    names.sort();
    let notices: Vec<String> =
        names.iter().filter_map(|folder| fs::read_to_string(folder.join(format!("{tag}.txt"))).ok()).collect();
    assert!(!notices.is_empty(), "no notices in {tag}");
    notices
        .iter()
        .cycle()
        .scan(0, |size, notice| {
            *size += notice.len();
            (*size < SIZE).then_some(notice.as_str())
        })
        .collect()
}

/// The lines of a text: the stretches that are read one by one.
fn lines(text: &str) -> Vec<Span> {
    let start = |line: &str| line.as_ptr() as usize - text.as_ptr() as usize;
    text.lines().map(|line| Span::new(start(line), start(line) + line.len())).collect()
}

#[divan::bench(args = ["zh", "en"], sample_count = 100)]
fn figures(bencher: Bencher, tag: &str) {
    let (text, language) = (text(tag), lang::find(tag).expect("built in"));
    let spans = lines(&text);
    bencher.counter(BytesCount::of_str(&text)).bench(|| figures_of(&text, spans.iter().copied(), language));
}

#[divan::bench(args = ["zh", "en"], sample_count = 100)]
fn icu_segmenter_sentences(bencher: Bencher, tag: &str) {
    let text = text(tag);
    let segmenter =
        icu_segmenter::SentenceSegmenter::new(icu_segmenter::options::SentenceBreakInvariantOptions::default());
    bencher.counter(BytesCount::of_str(&text)).bench(|| segmenter.segment_str(&text).count());
}

#[divan::bench(args = ["zh", "en"], sample_count = 100)]
fn unicode_segmentation_sentences(bencher: Bencher, tag: &str) {
    use unicode_segmentation::UnicodeSegmentation;
    let text = text(tag);
    bencher.counter(BytesCount::of_str(&text)).bench(|| text.split_sentence_bound_indices().count());
}
