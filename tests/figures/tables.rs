use std::collections::BTreeSet;

use bitally::lang::figures::{Class, Figures, Surface};
use bitally::lang::{LANGUAGES, Language};

use super::case::{Case, cases, read};

/// Entries that no case holds yet. It only ever falls.
const IDLE_AT_MOST: usize = 1490;

/// Every surface of a language, with its class.
pub fn entries(language: &Language) -> Vec<Surface> {
    let words = language.figures.no_figures.iter().map(|&word| (word, Class::NoFigure));
    language.figures.surfaces.iter().copied().flatten().copied().chain(words).collect()
}

#[test]
fn no_surface_stands_twice_with_one_class() {
    let mut twice = Vec::new();
    for language in LANGUAGES {
        let mut seen = BTreeSet::new();
        for (surface, class) in entries(language) {
            let key = if language.figures.words { surface.to_ascii_lowercase() } else { surface.to_owned() };
            if !seen.insert((key, format!("{class:?}"))) {
                twice.push(format!("{}: {surface} {class:?}", language.tag));
            }
        }
    }
    assert!(twice.is_empty(), "{} entries stand twice:\n{}", twice.len(), twice.join("\n"));
}

/// The language without the entry `index` of its tables.
pub fn without(language: &Language, index: usize) -> Language {
    let mut left = entries(language);
    left.remove(index);
    let table: &'static [Surface] = Vec::leak(left);
    let surfaces: &'static [&'static [Surface]] = Vec::leak(vec![table]);
    Language { figures: Figures { surfaces, no_figures: &[], ..language.figures }, ..*language }
}

/// Whether some case reads otherwise without the entry.
fn needed(entry: Surface, less: &Language, cases: &[Case]) -> bool {
    let (surface, _) = entry;
    let holds = |text: &str| {
        text.contains(surface)
            || less.figures.words && text.to_ascii_lowercase().contains(&surface.to_ascii_lowercase())
    };
    cases.iter().any(|case| holds(&case.text) && read(&case.text, less) != case.expected)
}

#[test]
fn every_entry_is_needed_by_a_case() {
    let (mut idle, mut total) = (Vec::new(), 0);
    for language in LANGUAGES {
        let (cases, _) = cases(language);
        for (index, entry) in entries(language).into_iter().enumerate() {
            total += 1;
            if !needed(entry, &without(language, index), &cases) {
                idle.push(format!("{}: {} {:?}", language.tag, entry.0, entry.1));
            }
        }
    }
    println!("{} of {total} entries are needed by a case", total - idle.len());
    assert!(idle.len() <= IDLE_AT_MOST, "{} of {total} entries change no case:\n{}", idle.len(), idle.join("\n"));
}
