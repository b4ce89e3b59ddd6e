//! How many of the falsified figures of clean pairs are reported, for each of twelve ways to falsify one.

mod alter;

use std::collections::BTreeMap;

use alter::{WAYS, Way, alter};
use bitally::model::{Finding, Severity};
use bitally::{Options, check, read};
use serde::Deserialize;

#[derive(Deserialize)]
struct Pairs {
    pair: Vec<Pair>,
}

#[derive(Deserialize)]
struct Pair {
    authoritative: String,
    reference: String,
}

fn pairs() -> Vec<Pair> {
    let pairs: Pairs = toml::from_str(include_str!("pairs.toml")).expect("the pairs are well formed");
    assert!(pairs.pair.len() > 40, "{} pairs are too few to say anything", pairs.pair.len());
    pairs.pair
}

/// The findings on which someone acts.
fn loud(authoritative: &str, reference: &str) -> Vec<Finding> {
    let authoritative = read::text(authoritative, "authoritative", read::Lines::Wrapped);
    let reference = read::text(reference, "reference", read::Lines::Wrapped);
    let checked = check(&authoritative, &reference, &Options::default()).expect("both languages are known");
    checked.report.findings.into_iter().filter(|finding| finding.severity > Severity::Note).collect()
}

#[test]
fn clean_pairs_are_quiet() {
    let faults: Vec<String> = pairs()
        .iter()
        .flat_map(|pair| {
            let found = loud(&pair.authoritative, &pair.reference);
            found.into_iter().map(|finding| format!("{} / {}: {}", pair.authoritative, pair.reference, finding.message))
        })
        .collect();
    assert!(faults.is_empty(), "{} findings in clean pairs:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn falsified_figures_are_reported() {
    let mut counts: BTreeMap<Way, (usize, usize)> = BTreeMap::new();
    let mut missed = Vec::new();
    for pair in pairs() {
        for way in WAYS {
            for altered in alter(&pair.reference, way) {
                assert_ne!(altered, pair.reference, "{way:?} alters nothing");
                let (reported, all) = counts.entry(way).or_default();
                *all += 1;
                if loud(&pair.authoritative, &altered).is_empty() {
                    missed.push(format!("{way:?}: {} / {altered}", pair.authoritative));
                } else {
                    *reported += 1;
                }
            }
        }
    }
    let table: Vec<String> = counts.iter().map(|(way, (reported, all))| format!("{way:?} {reported}/{all}")).collect();
    println!("{}\n{}", table.join(", "), missed.join("\n"));
    assert!(WAYS.iter().all(|way| counts.get(way).is_some_and(|(_, all)| *all > 0)), "a way alters nothing: {table:?}");
    let (reported, all) = counts.values().fold((0, 0), |sum, count| (sum.0 + count.0, sum.1 + count.1));
    assert!(reported * 100 >= all * 97, "{reported} of {all} reported: {}\n{}", table.join(", "), missed.join("\n"));
}
