use std::collections::BTreeSet;

use bitally::lang::figures::{Class, Figures, Surface};
use bitally::lang::{LANGUAGES, Language};
use rayon::prelude::*;

use super::case::{Case, cases, read};

/// Which list of a language's tables an entry stands in.
#[derive(Clone, Copy, PartialEq)]
enum List {
    Surfaces,
    Symbols,
}

/// Every surface of a language, with its class.
fn entries(language: &Language) -> Vec<(List, Surface)> {
    let flat =
        |list, tables: &'static [&'static [Surface]]| tables.iter().copied().flatten().map(move |entry| (list, *entry));
    let words =
        language.figures.no_figures.iter().copied().flatten().map(|&word| (List::Surfaces, (word, Class::NoFigure)));
    flat(List::Surfaces, language.figures.surfaces)
        .chain(words)
        .chain(flat(List::Symbols, language.figures.symbols))
        .collect()
}

#[test]
fn no_surface_stands_twice_with_one_class() {
    let mut twice = Vec::new();
    for language in LANGUAGES {
        let mut seen = BTreeSet::new();
        for (list, (surface, class)) in entries(language) {
            let fold = language.figures.words && list == List::Surfaces;
            let key = if fold { surface.to_lowercase() } else { surface.to_owned() };
            if !seen.insert((key, format!("{class:?}"))) {
                twice.push(format!("{}: {surface} {class:?}", language.tag));
            }
        }
    }
    assert!(twice.is_empty(), "{} entries stand twice:\n{}", twice.len(), twice.join("\n"));
}

/// The language without the entry `index` of its tables.
fn without(language: &Language, index: usize) -> Language {
    let mut left = entries(language);
    left.remove(index);
    let tables = |list| -> &'static [&'static [Surface]] {
        let kept = left.iter().filter(|(of, _)| *of == list).map(|(_, entry)| *entry);
        let table: &'static [Surface] = Vec::leak(kept.collect());
        Vec::leak(vec![table])
    };
    let (surfaces, symbols) = (tables(List::Surfaces), tables(List::Symbols));
    Language { figures: Figures { surfaces, symbols, no_figures: &[], ..language.figures }, ..*language }
}

/// Whether some case reads otherwise without the entry `index`.
fn needed(language: &Language, index: usize, surface: &str, cases: &[Case]) -> bool {
    let fold = |text: &str| if language.figures.words { text.to_lowercase() } else { text.to_owned() };
    let surface = fold(surface);
    let holding: Vec<&Case> = cases.iter().filter(|case| fold(&case.text).contains(&surface)).collect();
    if holding.is_empty() {
        return false;
    }
    let less = without(language, index);
    holding.iter().any(|case| read(&case.text, &less) != case.expected)
}

#[test]
fn every_entry_is_needed_by_a_case() {
    let read_by = LANGUAGES.iter().map(|language| (*language, cases(language).0)).collect::<Vec<_>>();
    let (mut idle, mut total) = (Vec::new(), 0);
    for (language, cases) in &read_by {
        let entries = entries(language);
        total += entries.len();
        let unneeded = entries
            .par_iter()
            .enumerate()
            .filter(|(index, (_, (surface, _)))| !needed(language, *index, surface, cases));
        idle.push(unneeded.map(|(_, (list, entry))| (*list, *entry)).collect::<Vec<_>>());
    }
    // Symbols are the same table in every language: a case in one of them is enough.
    let everywhere = |entry: &(List, Surface)| idle.iter().all(|list| list.contains(entry));
    let lines = LANGUAGES.iter().zip(&idle).flat_map(|(language, entries)| {
        let left = entries.iter().filter(|entry| entry.0 == List::Surfaces || everywhere(entry));
        left.map(|(_, (surface, class))| format!("{}: {surface} {class:?}", language.tag))
    });
    let idle: Vec<String> = lines.collect();
    println!("{} of {total} entries are needed by a case", total - idle.len());
    assert!(idle.is_empty(), "{} of {total} entries change no case:\n{}", idle.len(), idle.join("\n"));
}
