//! Holds the segmentation against case files: one phenomenon, texts that split and texts that do not.
//!
//! A case file lists for each phenomenon texts under `split`, with `‖` at every boundary, and texts under `kept`, which
//! are one sentence. The runner fails on a malformed or empty file, runs every case and prints every failure.

use std::fs;
use std::path::Path;

use bitally::lang::LANGUAGES;
use bitally::lang::Language;
use bitally::read::{self, Lines};
use bitally::segment::segment;
use serde::Deserialize;

/// Stands in a case where a sentence ends.
const BOUNDARY: char = '‖';

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    about: String,
    #[serde(default)]
    split: Vec<String>,
    #[serde(default)]
    kept: Vec<String>,
}

/// What is wrong with a case file itself.
fn faults(name: &str, file: &File) -> Vec<String> {
    let mut faults = Vec::new();
    for case in &file.case {
        if case.split.is_empty() && case.kept.is_empty() {
            faults.push(format!("{name}: {}: no texts", case.about));
        }
        let unmarked = case.split.iter().filter(|text| !text.contains(BOUNDARY));
        faults.extend(unmarked.map(|text| format!("{name}: {}: no boundary in {text:?}", case.about)));
        let marked = case.kept.iter().filter(|text| text.contains(BOUNDARY));
        faults.extend(marked.map(|text| format!("{name}: {}: a boundary in {text:?}", case.about)));
    }
    faults
}

/// What the segmentation makes of a text, if that is not what the case says.
fn difference(text: &str, language: &Language) -> Option<String> {
    let plain: String = text.chars().filter(|letter| *letter != BOUNDARY).collect();
    let document = read::text(&plain, "case", Lines::Wrapped);
    let found: Vec<_> =
        segment(&document, language).iter().map(|each| each.span.of(&document.text).to_owned()).collect();
    let expected: Vec<_> = text.split(BOUNDARY).map(str::trim).collect();
    (found != expected).then(|| format!("expected {expected:?}\n         found {found:?}"))
}

#[test]
fn every_case_is_split_as_it_says() {
    let mut failures = Vec::new();
    let mut count = 0;
    for language in LANGUAGES {
        let name = format!("{}.toml", language.tag);
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/segment").join(&name);
        let source = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let file: File = toml::from_str(&source).unwrap_or_else(|error| panic!("{name}: {error}"));
        failures.extend(faults(&name, &file));
        let (split, kept) =
            file.case.iter().fold((0, 0), |(split, kept), case| (split + case.split.len(), kept + case.kept.len()));
        if split.min(kept) < 20 || kept * 5 < split * 4 {
            failures.push(format!("{name}: {kept} texts that are kept against {split} that are split"));
        }
        for case in &file.case {
            for text in case.split.iter().chain(&case.kept) {
                count += 1;
                let difference = difference(text, language);
                failures.extend(difference.map(|difference| format!("{name}: {}: {difference}", case.about)));
            }
        }
    }
    assert!(failures.is_empty(), "{} failures in {count} cases:\n{}", failures.len(), failures.join("\n"));
}
