//! Bitexts: TSV, JSON lines and TMX as streams of units, and what is said about broken ones.

use std::io::{Cursor, Read, Write};

use bitally::read::{self, Bitext, Input, Options, TranslationUnit};
use bitally::text::Pair;

fn open(name: &str, bytes: impl Into<Vec<u8>>, options: &Options) -> Result<Bitext, String> {
    match read::read(name, Cursor::new(bytes.into()), options).map_err(|error| error.to_string())? {
        Input::Bitext(bitext) => Ok(bitext),
        Input::Document(_) => Err("took a bitext for a document".into()),
    }
}

fn units(name: &str, bytes: impl Into<Vec<u8>>) -> Result<Vec<TranslationUnit>, String> {
    let units: Result<Vec<_>, _> = open(name, bytes, &Options::default())?.collect();
    units.map_err(|error| error.to_string())
}

#[track_caller]
fn refuses(name: &str, bytes: &str, parts: &[&str]) {
    let error = units(name, bytes).expect_err(bytes);
    for part in parts {
        assert!(error.contains(part), "{part:?} is not in: {error}");
    }
}

fn texts(unit: &TranslationUnit) -> (&str, &str) {
    (&unit.sides.authoritative.text, &unit.sides.reference.text)
}

fn languages(from: &str, to: &str) -> Options {
    Options { languages: Pair::new(Some(from.into()), Some(to.into())), ..Options::default() }
}

#[test]
fn tsv_has_its_languages_in_the_header() {
    let units = units("a.tsv", "id\tsource\ten\tzh-CN\nn1\tdaily\tFive\t五\n\nn2\t\tSix\t六\n").expect("readable");
    assert_eq!(units.iter().map(texts).collect::<Vec<_>>(), [("Five", "五"), ("Six", "六")]);
    assert_eq!((units[0].id.as_str(), units[1].line), ("n1", 4));
    assert_eq!(units[0].carried.unit.values, [("source".to_owned(), "daily".to_owned())]);
}

#[test]
fn tsv_without_ids_counts_its_rows() {
    let units = units("-", "zh\ten\r\n\"五\"\t\"Five\"\r\n").expect("readable");
    assert_eq!((units[0].id.as_str(), texts(&units[0])), ("1", ("\"五\"", "\"Five\"")));
}

#[test]
fn tsv_faults_name_line_and_remedy() {
    refuses("a.tsv", "id\ttext\n", &["a.tsv: two languages are expected", "id | text", "BCP 47"]);
    refuses("a.tsv", "zh\ten\tzh-TW\n", &["found \"zh\", \"en\", \"zh-TW\"", "--from"]);
    refuses("a.tsv", "zh\ten\n一\tOne\n二\n", &["a.tsv:3:", "2 cells are expected", "found 1"]);
    refuses("a.tsv", "zh\ten\n一\tOne\tmore\n", &["a.tsv:2:", "found 3", "tab"]);
}

#[test]
fn json_lines_keep_other_keys() {
    let units = units("-", "{\"id\": 7, \"zh\": \"五\", \"en\": \"Five\", \"n\": [1]}\n").expect("readable");
    assert_eq!((units[0].id.as_str(), texts(&units[0])), ("7", ("五", "Five")));
    assert_eq!(units[0].carried.unit.values, [("n".to_owned(), "[1]".to_owned())]);
}

#[test]
fn the_user_chooses_the_sides() {
    let lines = "{\"zh\": \"五\", \"en\": \"Five\", \"fr\": \"Cinq\"}\n";
    let read =
        |options: &Options| open("a.jsonl", lines, options).map(|mut units| units.next().expect("one").expect("good"));
    assert_eq!(texts(&read(&languages("en", "zh")).expect("readable")), ("Five", "五"));
    assert_eq!(texts(&read(&languages("fr", "zh")).expect("readable")), ("Cinq", "五"));
    assert!(read(&languages("en", "de")).is_err_and(|error| error.contains("no language \"de\"")));
}

#[test]
fn json_faults_name_line_and_column() {
    refuses(
        "a.jsonl",
        "{\"zh\":\"一\",\"en\":\"One\"}\n\n{\"zh\":\n",
        &["a.jsonl:3:", "one whole JSON object", "column"],
    );
    refuses("a.jsonl", "{\"zh\":\"一\",\"en\":\"One\"}\n[1]\n", &["a.jsonl:2:", "found an array"]);
    refuses("a.jsonl", "{\"zh\":\"一\",\"en\":\"One\"}\n{\"zh\":\"二\"}\n", &["a.jsonl:2:", "no key \"en\""]);
    refuses("a.jsonl", "{\"zh\":\"一\",\"en\":1}\n", &["a.jsonl:1:", "must hold a string, found a number"]);
    let deep = format!("{{\"zh\":\"一\",\"en\":\"One\"}}\n{}", "[".repeat(100_000));
    refuses("a.jsonl", &deep, &["a.jsonl:2:"]);
}

#[test]
fn gzip_is_inflated_whatever_the_name() {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all("zh\ten\n一\tOne\n".as_bytes()).expect("in memory");
    let units = units("memory", packed.finish().expect("in memory")).expect("readable");
    assert_eq!(texts(&units[0]), ("一", "One"));
}

#[test]
fn gzip_that_is_cut_short_is_told_as_such() {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(b"zh\ten\n\xE4\xB8\x80\tone\n").expect("memory takes everything");
    let packed = packed.finish().expect("memory takes everything");
    for length in [5, 20, packed.len() - 3] {
        let error = units("a.tsv.gz", packed[..length].to_vec().as_slice()).expect_err("cut short");
        assert!(error.ends_with("the gzip file is cut short or damaged; fetch it or compress it again"), "{error}");
    }
}

#[test]
fn damaged_gzip_is_an_error() {
    assert!(
        units("a.tsv.gz", b"\x1F\x8B\x08\0garbage".as_slice())
            .is_err_and(|error| error.starts_with("cannot read a.tsv.gz"))
    );
}

#[test]
fn bitexts_come_in_every_encoding() {
    let (bytes, ..) = encoding_rs::GB18030.encode("id\tzh\ten\n1\t国家统计局公布数据\tData are out\n");
    assert_eq!(texts(&units("a.tsv", bytes.into_owned()).expect("readable")[0]).0, "国家统计局公布数据");
    let wide: Vec<u8> = "\u{FEFF}zh\ten\n一\tOne\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(texts(&units("a.tsv", wide).expect("readable")[0]), ("一", "One"));
}

/// An endless bitext: units are read one by one, not all at once.
struct Endless {
    line: std::iter::Cycle<std::slice::Iter<'static, u8>>,
}

impl Read for Endless {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        for (place, byte) in into.iter_mut().zip(&mut self.line) {
            *place = *byte;
        }
        Ok(into.len())
    }
}

#[test]
fn units_are_a_stream() {
    let endless = Endless { line: b"zh\ten\n".iter().cycle() };
    let Input::Bitext(bitext) = read::read("-", endless, &Options::default()).expect("readable") else {
        panic!("a bitext")
    };
    assert_eq!(bitext.take(100_000).flatten().count(), 100_000);
}

#[test]
fn a_line_without_end_is_refused_in_time() {
    let limits = read::Limits { unit_bytes: 1_000_000, ..read::Limits::default() };
    let options = Options { limits, ..Options::default() };
    let input = Cursor::new(b"zh\ten\n".to_vec()).chain(std::io::repeat(b'a'));
    let Input::Bitext(mut bitext) = read::read("a.tsv", input, &options).expect("readable") else { panic!("a bitext") };
    let error = bitext.next().expect("an item").expect_err("too long").to_string();
    assert!(error.contains("too long a line") && error.contains("--max-unit-bytes"), "{error}");
}

proptest::proptest! {
    #[test]
    fn no_lines_make_it_panic(text in "[a-z{}\\[\\]\",:\t\n一\\\\]{0,200}", jsonl: bool) {
        let head = if jsonl { "{\"zh\":\"一\",\"en\":\"One\"}\n" } else { "zh\ten\n" };
        let _ = units("memory", format!("{head}{text}"));
    }
}
