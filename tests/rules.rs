//! The examples on the rules' pages: what a page shows is reported by its rule, and what it says is not reported is
//! quiet.

use bitally::check::{RULES, rules};
use bitally::model::{Finding, Rule, Severity};
use bitally::{Options, check, read};

/// One fenced pair of a page and whether it stands under "Not reported".
struct Example {
    authoritative: String,
    reference: String,
    quiet: bool,
}

/// The fenced pairs of a page.
///
/// # Errors
/// What is malformed about the page.
fn examples(page: &str) -> Result<Vec<Example>, String> {
    let mut found = Vec::new();
    let mut section = "";
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        if let Some(title) = line.strip_prefix("## ") {
            section = title;
        }
        if line != "```pair" {
            continue;
        }
        let pair: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        let [authoritative, reference] = pair.as_slice() else {
            return Err(format!("a pair has two lines, not {}: {pair:?}", pair.len()));
        };
        let quiet = match section {
            "Example" => false,
            "Not reported" => true,
            other => return Err(format!("a pair stands under {other:?}")),
        };
        found.push(Example { authoritative: (*authoritative).into(), reference: (*reference).into(), quiet });
    }
    for quiet in [false, true] {
        if !found.iter().any(|example| example.quiet == quiet) {
            return Err(format!("no pair with quiet = {quiet}"));
        }
    }
    Ok(found)
}

fn findings(example: &Example) -> Vec<Finding> {
    let authoritative = read::text(&example.authoritative, "authoritative", read::Lines::Wrapped);
    let reference = read::text(&example.reference, "reference", read::Lines::Wrapped);
    check(&authoritative, &reference, &Options::default()).expect("both languages are known").report.findings
}

fn faults(rule: &Rule) -> Vec<String> {
    let examples = match examples(rule.page) {
        Ok(examples) => examples,
        Err(fault) => return vec![format!("{}: {fault}", rule.name)],
    };
    let mut faults = Vec::new();
    for example in examples {
        let found = findings(&example);
        let reported = found.iter().any(|finding| finding.rule == rule.name);
        let loud = found.iter().any(|finding| finding.severity > Severity::Note);
        let fault = match example.quiet {
            true if reported || loud => "is reported",
            false if !reported => "is not reported",
            _ => continue,
        };
        let said: Vec<String> = found
            .iter()
            .map(|finding| format!("{} {}: {}", finding.severity.name(), finding.rule, finding.message))
            .collect();
        faults.push(format!("{}: {:?} / {:?} {fault}: {said:?}", rule.name, example.authoritative, example.reference));
    }
    faults
}

#[test]
fn pages_keep_what_they_promise() {
    let faults: Vec<String> = RULES.iter().flat_map(|rule| faults(rule)).collect();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn the_listed_severity_is_that_of_an_example() {
    for rule in RULES {
        let shown = examples(rule.page).expect("well formed").into_iter().filter(|example| !example.quiet);
        let mut found = shown.flat_map(|example| findings(&example)).filter(|finding| finding.rule == rule.name);
        assert!(found.any(|finding| finding.severity == rule.severity), "{}", rule.name);
    }
}

#[test]
fn pages_have_the_same_sections() {
    for rule in RULES {
        let sections: Vec<&str> = rule.page.lines().filter_map(|line| line.strip_prefix("## ")).collect();
        assert_eq!(sections, ["What it reports", "Why it matters", "Example", "Not reported"], "{}", rule.name);
        assert!(rule.page.starts_with(&format!("# {}\n", rule.name)), "{}: the title is the name", rule.name);
    }
    assert_eq!(RULES.first().map(|rule| rule.name), Some(rules::figure_differs::RULE.name));
}

#[test]
fn malformed_pages_are_faults() {
    assert!(examples("## Example\n```pair\nonly one\n```\n").is_err());
    assert!(examples("## Why it matters\n```pair\none\ntwo\n```\n").is_err());
    assert!(examples("## Example\n```pair\none\ntwo\n```\n").is_err());
}
