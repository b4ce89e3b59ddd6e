//! How time and memory of an alignment grow with the texts: `cargo bench --bench align -- [LINES]…`.
//!
//! The texts are generated: sentences of our own with figures, of which every fiftieth is left out by the translation and
//! every twentieth split in two. Sizes are lines of both sides together.

use std::fmt::Write;
use std::time::Instant;

use bitally::align::{Options, align};
use bitally::text::Pair;
use bitally::{lang, pipeline, read};

/// The allocator of the binary.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const SUBJECTS: &[(&str, &str)] = &[
    ("海关", "The customs office"),
    ("法院", "The court"),
    ("警察", "The police"),
    ("银行", "The bank"),
    ("医院", "The hospital"),
    ("学校", "The school"),
    ("工厂", "The factory"),
    ("邮局", "The post office"),
];

const ACTS: &[(&str, &str)] = &[
    ("检查了船舶", "inspected ships"),
    ("公布了报告", "published a report"),
    ("购买了设备", "bought equipment"),
    ("修理了桥梁", "repaired bridges"),
    ("保护了森林", "protected forests"),
    ("关闭了市场", "closed markets"),
];

const PLACES: &[(&str, &str)] = &[
    ("在上海", "in Shanghai"),
    ("在北京", "in Beijing"),
    ("在边境", "at the border"),
    ("在河边", "by the river"),
    ("在山里", "in the mountains"),
];

/// Both texts, of about `lines` lines together.
fn texts(lines: usize) -> Pair<String> {
    let mut texts = Pair::new(String::new(), String::new());
    for index in 0..lines / 2 {
        let mixed = index.wrapping_mul(0x9e37_79b9) >> 7;
        let (subject, act, place) =
            (SUBJECTS[mixed % SUBJECTS.len()], ACTS[mixed / 8 % ACTS.len()], PLACES[mixed / 64 % PLACES.len()]);
        let number = mixed % 9973 + 27;
        let _ = writeln!(texts.authoritative, "{}{}{}，共{number}次。", place.0, subject.0, act.0);
        if index % 50 != 49 {
            let split = if index % 20 == 7 { ".\nIt did so" } else { "," };
            let _ = writeln!(texts.reference, "{} {} {}{split} {number} times in all.", subject.1, act.1, place.1);
        }
    }
    texts
}

/// The most memory that the process has held so far, in MiB, where the system tells.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse::<u64>().ok().map(|kibibytes| kibibytes / 1024)
}

fn main() {
    let sizes: Vec<usize> = std::env::args().skip(1).filter_map(|size| size.parse().ok()).collect();
    let sizes = if sizes.is_empty() { vec![1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000] } else { sizes };
    let languages = Pair::new("zh", "en").map(|tag| lang::find(tag).expect("built in"));
    let mut before: Option<f64> = None;
    println!("{:>9} {:>9} {:>9} {:>12} {:>7} {:>9}", "lines", "read s", "align s", "lines/s", "growth", "peak MiB");
    for size in sizes {
        let documents = texts(size).map(|text| read::text(&text, "generated", read::Lines::Sentences));
        let begin = Instant::now();
        let texts = documents.zip(languages).map(|(document, language)| pipeline::text(document, language));
        let read = begin.elapsed().as_secs_f64();
        let begin = Instant::now();
        let beads = align(texts.as_ref(), languages, &Options::default());
        let time = begin.elapsed().as_secs_f64();
        assert!(beads.len() >= size * 9 / 20, "{} beads for {size} lines", beads.len());
        let growth = before.map_or(String::from("-"), |before| format!("{:.2}", time / before));
        let peak = peak().map_or(String::from("-"), |peak| peak.to_string());
        println!("{size:>9} {read:>9.3} {time:>9.3} {:>12.0} {growth:>7} {peak:>9}", size as f64 / time);
        before = Some(time);
    }
}
