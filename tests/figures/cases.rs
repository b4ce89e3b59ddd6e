use bitally::lang::LANGUAGES;

use super::case::{cases, listed, parse, read};

/// The least share of texts without a figure among the cases of a language, in percent. It only ever rises.
const QUIET: &[(&str, usize)] = &[("zh", 48), ("en", 45)];

#[test]
fn every_case_reads_as_it_says() {
    let (mut failures, mut total) = (Vec::new(), 0);
    for language in LANGUAGES {
        let (cases, faults) = cases(language);
        failures.extend(faults);
        total += cases.len();
        for case in cases {
            let found = read(&case.text, language);
            if found != case.expected {
                let (wanted, got) = (listed(&case.text, &case.expected), listed(&case.text, &found));
                failures.push(format!("{}: {:?}\n  wanted {wanted}\n  got    {got}", case.file, case.text));
            }
        }
    }
    println!("{total} cases");
    assert!(failures.is_empty(), "{}\n{} of {total} cases failed", failures.join("\n"), failures.len());
}

#[test]
fn texts_without_figures_are_as_many_as_texts_with() {
    for language in LANGUAGES {
        let (cases, _) = cases(language);
        let quiet = cases.iter().filter(|case| case.expected.is_empty()).count();
        println!("{}: {quiet} of {} texts hold no figure", language.tag, cases.len());
        let least = QUIET.iter().find(|(tag, _)| *tag == language.tag).map_or(0, |(_, percent)| *percent);
        assert!(
            quiet * 100 >= cases.len() * least,
            "{}: {quiet} of {} texts hold no figure",
            language.tag,
            cases.len()
        );
    }
}

#[test]
fn faulty_case_files_are_refused() {
    for (source, message) in [
        ("", "missing field `case`"),
        ("case = []", "no cases"),
        ("[[case]]\nreads = []\nwritten = []", "written nowhere"),
        ("[[case]]\nreads = 'number 1'\nwriten = ['一']", "unknown field `writen`"),
        ("[[case]]\nreads = 'number 1'\nwritten = ['«一']", "marked wrongly"),
        ("[[case]]\nreads = []\nwritten = ['«一»']", "marks 1 figures for []"),
        ("[[case]]\nreads = ['number 1', 'number 2']\nwritten = ['«一»和二']", "marks 1 figures for"),
        ("[[case]\n", "unclosed array"),
    ] {
        let fault = parse("some.toml", source).err().unwrap_or_default();
        assert!(fault.contains(message) && fault.starts_with("some.toml"), "{source:?} gave {fault:?}");
    }
}
