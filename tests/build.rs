//! Corpora from many pairs: the same bytes whatever the number of cores, shards and interruptions.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// How many pairs the corpus of these tests has.
const PAIRS: usize = 12;

/// A folder with a manifest of pairs, of which each is another one.
fn project() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let mut manifest = String::new();
    for pair in 0..PAIRS {
        let (mut chinese, mut english) = (String::new(), String::new());
        for line in 0..=pair {
            let number = 100 * (pair + 1) + line;
            writeln!(chinese, "第{pair}号通知罚款{number}元。").expect("in memory");
            writeln!(english, "Notice No. {pair} imposes a fine of {number} yuan.").expect("in memory");
        }
        fs::write(folder.path().join(format!("{pair}.zh.txt")), chinese).expect("written");
        fs::write(folder.path().join(format!("{pair}.en.txt")), english).expect("written");
        writeln!(manifest, "{pair}.zh.txt\t{pair}.en.txt").expect("in memory");
    }
    fs::write(folder.path().join("pairs.tsv"), manifest).expect("written");
    folder
}

fn build(folder: &Path, arguments: &[&str]) -> Output {
    let languages = ["--from", "zh-CN", "--to", "en"];
    Command::new(env!("CARGO_BIN_EXE_bitally"))
        .current_dir(folder)
        .args(["build", "pairs.tsv"])
        .args(languages)
        .args(arguments)
        .output()
        .expect("runs")
}

/// What a build that must succeed says on standard error.
#[track_caller]
fn built(folder: &Path, arguments: &[&str]) -> String {
    let done = build(folder, arguments);
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    assert_eq!(done.status.code(), Some(0), "{arguments:?}\n{said}");
    said
}

fn read(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).expect("written")
}

/// The parts in a state folder.
fn parts(state: &Path) -> Vec<PathBuf> {
    let folders = fs::read_dir(state).expect("a state folder").map(|folder| folder.expect("a folder").path());
    let mut parts: Vec<PathBuf> = folders
        .flat_map(|folder| fs::read_dir(folder).expect("parts").map(|part| part.expect("a part").path()))
        .collect();
    parts.sort();
    parts
}

#[test]
fn the_number_of_cores_does_not_show() {
    let folder = project();
    let folder = folder.path();
    built(folder, &["-o", "one.tmx", "--jobs", "1"]);
    built(folder, &["-o", "two.tmx", "--jobs", "2"]);
    let one = read(folder, "one.tmx");
    assert_eq!(one, read(folder, "two.tmx"));
    assert_eq!(one.matches("<tu ").count(), PAIRS * (PAIRS + 1) / 2);
    let places: Vec<usize> =
        (0..PAIRS).map(|pair| one.find(&format!("tuid=\"{pair}.zh.txt:1\"")).expect("the pair is there")).collect();
    assert!(places.is_sorted(), "the pairs come in the order of the manifest");
}

#[test]
fn shards_together_are_the_whole() {
    let folder = project();
    let folder = folder.path();
    built(folder, &["-o", "whole.tmx"]);
    for shard in ["1/3", "2/3", "3/3"] {
        built(folder, &["--shard", shard, "--state", "parts"]);
    }
    let said = built(folder, &["--state", "parts", "-o", "shards.tmx"]);
    assert!(said.contains(&format!("{PAIRS} of them kept")), "{said}");
    assert_eq!(read(folder, "whole.tmx"), read(folder, "shards.tmx"));
}

#[test]
fn an_interrupted_run_goes_on_where_it_stopped() {
    let folder = project();
    let folder = folder.path();
    built(folder, &["-o", "corpus.tmx"]);
    let whole = read(folder, "corpus.tmx");
    let parts = parts(&folder.join("corpus.tmx.parts"));
    assert_eq!(parts.len(), PAIRS);
    // One part was never made, and one was cut short.
    fs::remove_file(&parts[0]).expect("removed");
    let bytes = fs::read(&parts[1]).expect("a part");
    fs::write(&parts[1], &bytes[..bytes.len() - 7]).expect("cut");
    let said = built(folder, &["-o", "corpus.tmx"]);
    assert!(said.contains(&format!("{} of them kept", PAIRS - 2)), "{said}");
    assert_eq!(whole, read(folder, "corpus.tmx"));
}

#[test]
fn what_has_changed_is_made_anew() {
    let folder = project();
    let folder = folder.path();
    built(folder, &["-o", "corpus.tsv"]);
    fs::write(folder.join("3.en.txt"), "Notice No. 3 imposes a fine of 400 yuan.\n").expect("written");
    let said = built(folder, &["-o", "corpus.tsv"]);
    assert!(said.contains(&format!("{} of them kept", PAIRS - 1)), "{said}");
    let said = built(folder, &["-o", "corpus.tsv", "--lossy"]);
    assert!(!said.contains("kept"), "another way of reading makes every part anew: {said}");
}

#[test]
fn one_bad_document_stops_no_other_and_loses_nothing() {
    let folder = project();
    let folder = folder.path();
    built(folder, &["-o", "corpus.tmx"]);
    fs::write(folder.join("5.zh.txt"), b"a notice\x00\x01 and what no text holds\x00").expect("written");
    let done = build(folder, &["-o", "corpus.tmx", "--summary", "summary.json"]);
    assert_eq!(done.status.code(), Some(2));
    let said = String::from_utf8_lossy(&done.stderr);
    assert!(said.contains("failed: 5.zh.txt: ") && said.contains(&format!("{} built", PAIRS - 1)), "{said}");
    assert_eq!(said.matches("5.zh.txt").count(), 1, "{said}");
    let summary: serde_json::Value = serde_json::from_str(&read(folder, "summary.json")).expect("JSON");
    assert_eq!(summary["pairs"]["failed"], 1);
    assert_eq!(summary["failures"][0]["name"], "5.zh.txt");
    let shares = ["precision", "recall", "f1"].map(|name| summary["expected"][name].to_string());
    assert!(shares.iter().all(|share| share.len() <= "0.123456".len()), "{shares:?}");
    let before = read(folder, "corpus.tmx");
    assert!(!before.contains("tuid=\"5.zh.txt:1\"") && before.ends_with("</tmx>\n"));
    // Where nothing can be built, the old corpus stays.
    for pair in 0..PAIRS {
        fs::remove_file(folder.join(format!("{pair}.en.txt"))).expect("removed");
    }
    assert_eq!(build(folder, &["-o", "corpus.tmx"]).status.code(), Some(2));
    assert_eq!(before, read(folder, "corpus.tmx"));
}

#[test]
fn a_project_names_pairs_by_their_references() {
    let folder = project();
    let folder = folder.path();
    let pairs = |settings: &str| {
        let pattern = |reference: &str| {
            format!("[[pairs]]\nauthoritative = \"{{name}}.zh.txt\"\nreference = \"{{name}}.{reference}.txt\"\n")
        };
        fs::write(folder.join("bitally.toml"), format!("{settings}\n{}{}", pattern("en"), pattern("second")))
            .expect("written");
    };
    for pair in 0..PAIRS {
        let name = |tag: &str| folder.join(format!("{pair}.{tag}.txt"));
        fs::copy(name("en"), name("second")).expect("copied");
    }
    let build = |arguments: &[&str]| {
        let program = env!("CARGO_BIN_EXE_bitally");
        let command = ["build", "bitally.toml", "-o", "corpus.tmx"];
        Command::new(program).current_dir(folder).args(command).args(arguments).output().expect("runs")
    };
    // One text with two translations is two pairs, and neither takes the other's place.
    pairs("from = \"zh-CN\"\nto = \"en\"");
    assert_eq!(build(&[]).status.code(), Some(0));
    let corpus = read(folder, "corpus.tmx");
    assert_eq!(corpus.matches("<tu ").count(), PAIRS * (PAIRS + 1));
    assert!(corpus.contains("tuid=\"3.en.txt:1\"") && corpus.contains("tuid=\"3.second.txt:1\""));
    // A language that is none is refused, unless the command line states another.
    pairs("from = \"zh_CN\"");
    let refused = build(&[]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("zh_CN"));
    assert_eq!(build(&["--from", "zh"]).status.code(), Some(0));
}

#[test]
fn a_ladder_is_no_format_of_a_corpus() {
    let folder = project();
    let folder = folder.path();
    for (arguments, said) in [
        (
            &["-o", "corpus", "--format", "ladder"][..],
            "[possible values: tmx, xliff, xliff-1.2, tsv, csv, moses, jsonl]",
        ),
        (&["-o", "corpus"], "end it in .tmx, .xlf, .tsv, .csv or .jsonl, or state --format"),
        (&["-o", "corpus.ladder"], "a ladder is of one document pair"),
    ] {
        let done = build(folder, arguments);
        let errors = String::from_utf8_lossy(&done.stderr);
        assert!(done.status.code() == Some(2) && errors.contains(said), "{arguments:?}: {errors}");
    }
    let done = build(folder, &["--help"]);
    assert!(!String::from_utf8_lossy(&done.stdout).contains("ladder"));
}

#[test]
fn each_pair_has_the_languages_that_the_manifest_states() {
    let folder = project();
    let folder = folder.path();
    fs::write(folder.join("memory.tmx"), MEMORY).expect("written");
    let manifest = "0.zh.txt\t0.en.txt\tzero\tzh-TW\ten-GB\n1.zh.txt\t1.en.txt\tone\nmemory.tmx\t\tmemory\tzh-HK\n";
    fs::write(folder.join("pairs.tsv"), manifest).expect("written");
    for output in ["all.tmx", "all.xlf", "all.tsv"] {
        built(folder, &["-o", output]);
    }
    built(folder, &["-o", "old.xlf", "--format", "xliff-1.2"]);
    let tmx = read(folder, "all.tmx");
    let unit = |id: &str| {
        let from = tmx.find(&format!("<tu tuid=\"{id}\"")).expect("the unit is there");
        tmx[from..].split("</tu>").next().expect("the unit").to_owned()
    };
    assert!(tmx.contains(" srclang=\"zh-CN\" datatype"), "{tmx}");
    for (id, source, target, own) in
        [("zero:1", "zh-TW", "en-GB", true), ("one:1", "zh-CN", "en", false), ("memory:7", "zh-HK", "en", true)]
    {
        let unit = unit(id);
        assert!(unit.contains(&format!("<tuv xml:lang=\"{source}\"")), "{unit}");
        assert!(unit.contains(&format!("<tuv xml:lang=\"{target}\"")), "{unit}");
        assert_eq!(unit.contains(&format!(" srclang=\"{source}\"")), own, "{unit}");
    }
    let old = read(folder, "old.xlf");
    assert!(old.contains("source-language=\"zh-TW\" target-language=\"en-GB\""), "{old}");
    assert!(old.contains("source-language=\"zh-CN\" target-language=\"en\""), "{old}");
    // One pair of tags for the whole file: what is common to all.
    assert!(read(folder, "all.xlf").contains("srcLang=\"zh\" trgLang=\"en\""));
    assert!(read(folder, "all.tsv").starts_with("id\tzh\ten\t"));
}

/// A memory in two languages.
const MEMORY: &str = r#"<?xml version="1.0"?><tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence"
o-tmf="x" adminlang="en" srclang="zh" datatype="plaintext"/><body><tu tuid="7"><tuv xml:lang="zh"><seg>罚款5元。</seg></tuv><tuv
xml:lang="en"><seg>A fine of 5 yuan.</seg></tuv></tu></body></tmx>"#;

#[test]
fn a_pair_in_other_languages_than_the_corpus_is_counted_once() {
    let folder = project();
    let folder = folder.path();
    fs::write(folder.join("pairs.tsv"), "0.zh.txt\t0.en.txt\n3.en.txt\t3.zh.txt\tturned\ten\tzh\n").expect("written");
    let done = build(folder, &["-o", "all.tmx", "--summary", "summary.json"]);
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    assert_eq!(done.status.code(), Some(2), "{said}");
    assert!(said.contains("pairs: 1 built, 1 failed"), "{said}");
    assert!(said.contains("exchange its two paths in the manifest") && !said.contains("in the columns"), "{said}");
    let summary = read(folder, "summary.json");
    assert!(summary.contains("\"built\": 1") && summary.contains("\"failed\": 1"), "{summary}");
}

#[test]
fn names_that_xml_writes_alike_give_different_ids() {
    let folder = project();
    let folder = folder.path();
    fs::write(folder.join("pairs.tsv"), "0.zh.txt\t0.en.txt\ta b\n1.zh.txt\t1.en.txt\ta_b\n").expect("written");
    for (output, name) in [("all.tmx", "tuid"), ("all.xlf", "unit id")] {
        let said = built(folder, &["-o", output]);
        assert!(said.contains("because another unit had it before: 1 id"), "{said}");
        let written = read(folder, output);
        for id in ["a_b:1", "a_b:1_2", "a_b:2"] {
            assert_eq!(written.matches(&format!("{name}=\"{id}\"")).count(), 1, "{written}");
        }
    }
    assert!(read(folder, "all.xlf").contains("<file id=\"1.zh.txt\""));
}

#[test]
fn a_corpus_that_is_built_from_a_memory_of_bitally_keeps_what_it_says() {
    let folder = project();
    let folder = folder.path();
    built(folder, &["-o", "first.tmx"]);
    let first = read(folder, "first.tmx");
    fs::write(folder.join("pairs.tsv"), "first.tmx\t\tmemory\n").expect("written");
    built(folder, &["-o", "second.tmx"]);
    let second = read(folder, "second.tmx");
    let told = |written: &str| -> Vec<String> {
        let properties = written.lines().filter(|line| line.contains("<prop type=\"x-bitally-"));
        properties.map(str::to_owned).collect()
    };
    assert_eq!(told(&first), told(&second));
}
