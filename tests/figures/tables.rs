use std::collections::BTreeSet;

use bitally::lang::change::Changes;
use bitally::lang::comparison::Comparison;
use bitally::lang::figures::{Class, Figures, Surface};
use bitally::lang::frequency::Frequencies;
use bitally::lang::{LANGUAGES, Language};
use rayon::prelude::*;

use super::case::{Case, cases, read};

/// Which list of a language's tables an entry stands in.
#[derive(Clone, Copy, PartialEq)]
enum List {
    Surfaces,
    Symbols,
    Capitals,
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
        .chain(language.figures.capitals.iter().map(|entry| (List::Capitals, *entry)))
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

/// A list of words.
type Words = &'static [&'static str];

/// The lists of words that the grammar of figures asks for, by name. A field that is added and left out here does not compile.
fn lists(figures: &mut Figures) -> Vec<(&'static str, &mut Words)> {
    let Figures {
        surfaces: _,
        symbols: _,
        capitals: _,
        no_figures: _,
        words: _,
        decimal: _,
        day_first: _,
        variants: _,
        year_parts: _,
        plurals,
        part_letters,
        between_sides,
        joiners,
        exchanges,
        days,
        year_ends,
        copulas,
        changes_by,
        runs_before,
        runs_behind,
        of_them,
        multiplier_labels,
        multiplier_ends,
    } = figures;
    vec![
        ("plurals", plurals),
        ("part_letters", part_letters),
        ("between_sides", between_sides),
        ("joiners", joiners),
        ("exchanges", exchanges),
        ("days", days),
        ("year_ends", year_ends),
        ("copulas", copulas),
        ("changes_by", changes_by),
        ("runs_before", runs_before),
        ("runs_behind", runs_behind),
        ("of_them", of_them),
        ("multiplier_labels", multiplier_labels),
        ("multiplier_ends", multiplier_ends),
    ]
}

/// The lists of words by which figures are compared, by name. A field that is added and left out here does not compile.
#[rustfmt::skip]
fn lists_of_comparison(comparison: &Comparison) -> Vec<(String, Words)> {
    let Comparison {
        negations, no_negations, own_limits, restating, adjectives, copulas, remainders, origins, origin_names, reached, no_reached,
        not_yet, nearly, included, excluded, none, wholes, joints, holders, comparatives, next_day, left_over, exceptions, others, summing,
        several, no_several, some,
        no_month_parts, working_days, lasts, indexes, rates, parts, totals, changes, each, in_all, reach: _, lettered: _,
        named_days, month_parts, ends, ways, told_for, weekdays, base_periods, opposites,
        units_told, units_alone, units_unnamed, elapsing, elapsing_ends, within, against,
    } = *comparison;
    let mut lists: Vec<(String, Words)> = [
        ("negations", negations), ("no_negations", no_negations), ("own_limits", own_limits), ("restating", restating),
        ("adjectives", adjectives), ("copulas", copulas), ("remainders", remainders), ("origins", origins), ("origin_names", origin_names),
        ("reached", reached), ("no_reached", no_reached), ("not_yet", not_yet), ("nearly", nearly), ("included", included),
        ("excluded", excluded), ("none", none),
        ("wholes", wholes), ("joints", joints), ("holders", holders), ("comparatives", comparatives),
        ("next_day", next_day), ("left_over", left_over), ("exceptions", exceptions), ("others", others),
        ("summing", summing), ("no_month_parts", no_month_parts), ("working_days", working_days), ("lasts", lasts),
        ("indexes", indexes), ("rates", rates), ("parts", parts), ("totals", totals), ("changes", changes),
        ("each", each), ("in_all", in_all), ("units_unnamed", units_unnamed),
        ("elapsing", elapsing), ("elapsing_ends", elapsing_ends), ("within", within), ("against", against),
        ("several", several), ("no_several", no_several), ("some", some),
    ]
    .into_iter()
    .map(|(name, words)| (name.to_owned(), words))
    .collect();
    for beside in [month_parts, ends, ways, told_for, weekdays].into_iter().flatten() {
        lists.push((format!("before {}", beside.name), beside.before));
        lists.push((format!("after {}", beside.name), beside.after));
    }
    for (name, units) in [("units_told", units_told), ("units_alone", units_alone)] {
        lists.push((name.to_owned(), Vec::leak(units.iter().map(|(word, _)| *word).collect())));
    }
    lists.extend(named_days.iter().map(|day| (format!("the day {}-{}", day.month, day.day), day.words)));
    lists.extend(base_periods.iter().map(|period| (format!("the period {}", period.name), period.words)));
    lists.extend(opposites.iter().map(|both| (format!("{} above zero", both.name), both.plus)));
    lists.extend(opposites.iter().map(|both| (format!("{} below zero", both.name), both.minus)));
    lists
}

/// The lists of words of change, by name. A field that is added and left out here does not compile.
#[rustfmt::skip]
fn lists_of_changes(changes: &Changes) -> Vec<(String, Words)> {
    let Changes {
        rises, falls, neither, spanning, by, by_behind, transitive, names, is, to, from, between, bases, left, rises_after, falls_after,
    } = *changes;
    [
        ("rises", rises), ("falls", falls), ("neither", neither), ("by", by), ("by_behind", by_behind),
        ("transitive", transitive), ("names", names), ("spanning", spanning), ("is", is), ("to", to), ("from", from), ("between", between), ("bases", bases), ("left", left),
        ("rises_after", rises_after), ("falls_after", falls_after),
    ]
    .into_iter()
    .map(|(name, words)| (name.to_owned(), words))
    .collect()
}

/// The lists of words of how often something happens, by name. A field that is added and left out here does not compile.
#[rustfmt::skip]
fn lists_of_frequencies(frequencies: &Frequencies) -> Vec<(String, Words)> {
    let Frequencies {
        each, behind_number, apart, between, second, lengths, no_lengths, no_rate_before, parting, named, times: _, no_mentions,
        counted, no_counted, one_each, intervals,
    } = *frequencies;
    let mut lists: Vec<(String, Words)> = [
        ("each", each), ("behind_number", behind_number), ("apart", apart), ("between", between), ("second", second),
        ("no_lengths", no_lengths), ("no_rate_before", no_rate_before), ("parting", parting), ("no_mentions", no_mentions),
        ("counted", counted), ("no_counted", no_counted), ("one_each", one_each), ("intervals", intervals),
    ]
    .into_iter()
    .map(|(name, words)| (name.to_owned(), words))
    .collect();
    // A word tells one length of time, or one frequency.
    let together = |words: Vec<Words>| -> Words { Vec::leak(words.concat()) };
    lists.push(("lengths".to_owned(), together(lengths.iter().map(|length| length.words).collect())));
    lists.push(("named".to_owned(), together(named.iter().map(|named| named.words).collect())));
    lists.extend(lengths.iter().map(|length| (format!("mentions of {:?}", length.words), length.mentions)));
    lists
}

#[test]
fn no_word_stands_twice_in_a_list() {
    let mut twice = Vec::new();
    for language in LANGUAGES {
        let mut figures = language.figures;
        let all = lists(&mut figures).into_iter().map(|(name, words)| (name.to_owned(), *words));
        let all = all.chain(lists_of_comparison(&language.comparison)).chain(lists_of_changes(&language.changes));
        let all = all.chain(lists_of_frequencies(&language.frequencies));
        for (name, words) in all {
            let mut seen = BTreeSet::new();
            let again = words.iter().filter(|word| !seen.insert(**word));
            twice.extend(again.map(|word| format!("{}: {word:?} in {name}", language.tag)));
        }
        let parts: BTreeSet<&str> = figures.year_parts.iter().map(|(written, _)| *written).collect();
        assert_eq!(parts.len(), figures.year_parts.len(), "{}: a part of the year stands twice", language.tag);
    }
    assert!(twice.is_empty(), "{} words stand twice in their list:\n{}", twice.len(), twice.join("\n"));
}

/// The language without the entry `index` of its tables.
fn without(language: &Language, index: usize) -> Language {
    let mut left = entries(language);
    left.remove(index);
    let kept = |list| -> &'static [Surface] {
        let kept = left.iter().filter(|(of, _)| *of == list).map(|(_, entry)| *entry);
        Vec::leak(kept.collect())
    };
    let tables = |list| -> &'static [&'static [Surface]] { Vec::leak(vec![kept(list)]) };
    let (surfaces, symbols, capitals) = (tables(List::Surfaces), tables(List::Symbols), kept(List::Capitals));
    Language { figures: Figures { surfaces, symbols, capitals, no_figures: &[], ..language.figures }, ..*language }
}

/// Whether some case that holds `word` reads otherwise in the language that `less` makes, which lacks it.
fn needed(language: &Language, word: &str, cases: &[Case], less: impl FnOnce() -> Language) -> bool {
    let fold = |text: &str| if language.figures.words { text.to_lowercase() } else { text.to_owned() };
    let word = fold(word);
    let holding: Vec<&Case> = cases.iter().filter(|case| fold(&case.text).contains(&word)).collect();
    if holding.is_empty() {
        return false;
    }
    let less = less();
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
            .filter(|(index, (_, (surface, _)))| !needed(language, surface, cases, || without(language, *index)));
        idle.push(unneeded.map(|(_, (list, entry))| (*list, *entry)).collect::<Vec<_>>());
    }
    // Symbols are the same table in every language: a case in one of them is enough.
    let everywhere = |entry: &(List, Surface)| idle.iter().all(|list| list.contains(entry));
    let lines = LANGUAGES.iter().zip(&idle).flat_map(|(language, entries)| {
        let left = entries.iter().filter(|entry| entry.0 != List::Symbols || everywhere(entry));
        left.map(|(_, (surface, class))| format!("{}: {surface} {class:?}", language.tag))
    });
    let idle: Vec<String> = lines.collect();
    println!("{} of {total} entries are needed by a case", total - idle.len());
    assert!(idle.is_empty(), "{} of {total} entries change no case:\n{}", idle.len(), idle.join("\n"));
}

#[test]
fn every_word_of_the_grammar_is_needed_by_a_case() {
    let mut idle = Vec::new();
    for language in LANGUAGES {
        let cases = cases(language).0;
        let mut figures = language.figures;
        let count = lists(&mut figures).len();
        for list in 0..count {
            let (name, words) = lists(&mut figures).swap_remove(list);
            let words = *words;
            let unneeded = words.par_iter().enumerate().filter(|(index, word)| {
                !needed(language, word, &cases, || {
                    let mut less = **language;
                    let mut left = words.to_vec();
                    left.remove(*index);
                    *lists(&mut less.figures).swap_remove(list).1 = Vec::leak(left);
                    less
                })
            });
            idle.par_extend(unneeded.map(|(_, word)| format!("{}: {word:?} in {name}", language.tag)));
        }
    }
    assert!(idle.is_empty(), "{} words change no case:\n{}", idle.len(), idle.join("\n"));
}
