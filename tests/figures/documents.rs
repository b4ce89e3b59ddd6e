use std::fs;
use std::path::Path;

use bitally::lang;

use super::case::{listed, read, unmark};

/// The examples of a page: language tag, text with marks, readings.
fn examples(page: &str) -> Vec<(String, String, String)> {
    let (mut found, mut tag) = (Vec::new(), None);
    for line in page.lines() {
        if let Some(fence) = line.strip_prefix("```") {
            tag = fence.strip_prefix("figures ").map(str::to_owned);
        } else if let (Some(tag), Some((text, readings))) = (&tag, line.split_once('→')) {
            found.push((tag.clone(), text.trim().to_owned(), readings.trim().to_owned()));
        }
    }
    found
}

#[test]
fn the_examples_of_the_page_on_figures_read_as_it_says() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/figures.md");
    let page = fs::read_to_string(page).expect("the page is there");
    let examples = examples(&page);
    assert!(examples.len() > 40, "only {} examples were found", examples.len());
    let mut failures = Vec::new();
    for (tag, marked, readings) in examples {
        let language = lang::find(&tag).expect("an example names its language");
        let (text, mut spans) = unmark(&marked).expect("an example is marked well");
        if spans.is_empty() && !readings.is_empty() {
            spans.push(bitally::text::Span::new(0, text.len()));
        }
        let lines = readings.split("; ").filter(|line| !line.is_empty()).map(str::to_owned);
        let expected: Vec<_> = spans.into_iter().zip(lines).collect();
        let found = read(&text, language);
        if found != expected {
            failures.push(format!("{text}\n  says {}\n  read {}", listed(&text, &expected), listed(&text, &found)));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
