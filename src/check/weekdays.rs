use super::findings::report::{Said, add};
use super::rules::date_differs;
use super::scene::Scene;
use super::values::bead::Compared;
use crate::lang::figures::Class;
use crate::lang::{Language, PerLanguage};
use crate::model::{Place, Report, Severity, Text};
use crate::text::{Pair, Side, Span};

/// Reports days of the week that stand at no date and became others: 每周三 and "on Tuesdays".
pub(super) fn weekdays(scene: &Scene<'_>, bead: &Compared, report: &mut Report) {
    let found = |side: Side| days(scene.texts[side], bead.span(scene.texts, side), scene.languages[side]);
    let authoritative = found(Side::Authoritative);
    if authoritative.is_empty() {
        return;
    }
    let reference = found(Side::Reference);
    if authoritative.len() != reference.len() {
        return;
    }
    let lacks = |days: &[Day], name: &str| days.iter().all(|day| day.name != name);
    let lost: Vec<&Day> = authoritative.iter().filter(|day| lacks(&reference, day.name)).collect();
    let came: Vec<&Day> = reference.iter().filter(|day| lacks(&authoritative, day.name)).collect();
    let ([lost], [came]) = (lost.as_slice(), came.as_slice()) else { return };
    let places = Pair::new(lost.span, came.span);
    // The findings of the bead are the last ones.
    let mut own = report.findings.iter().rev().take_while(|finding| finding.bead == bead.index);
    if own.any(|finding| finding.rule == date_differs::RULE.name) {
        return;
    }
    let said = Said {
        rule: &date_differs::RULE,
        severity: Severity::Warning,
        places: places.map(|span| Place { span, figure: None }),
        relation: None,
        message: format!("{} became {}", lost.name, came.name),
        suggestion: None,
    };
    add(report, scene, bead, said);
}

/// A day of the week in a text.
struct Day {
    name: &'static str,
    span: Span,
}

/// The words that name a day of the week in a language, and the letters that they begin with.
#[derive(Default)]
struct Names {
    firsts: Vec<char>,
    words: Vec<(&'static str, &'static str)>,
}

static NAMES: PerLanguage<Names> = PerLanguage::new();

fn names(language: &Language) -> Names {
    let days = language.comparison.weekdays.iter();
    let words = days.flat_map(|day| day.after.iter().map(|word| (word.trim_start(), day.name)));
    let words: Vec<_> = words.filter(|(word, _)| is_name(word)).collect();
    let mut firsts: Vec<char> = words.iter().filter_map(|(word, _)| word.chars().next()).collect();
    firsts.sort_unstable();
    firsts.dedup();
    Names { firsts, words }
}

/// The days of the week that a stretch of text names, in its order.
fn days(text: &Text, stretch: Span, language: &'static Language) -> Vec<Day> {
    let source = stretch.of(&text.document.text);
    NAMES.with(
        language,
        || names(language),
        |names| {
            if !source.contains(&names.firsts[..]) {
                return Vec::new();
            }
            let mut found = Vec::new();
            for (word, name) in &names.words {
                for (at, _) in source.match_indices(word) {
                    if !counts(&source[at + word.len()..], language) {
                        let start = stretch.start() + at;
                        found.push(Day { name, span: Span::new(start, start + word.len()) });
                    }
                }
            }
            found.sort_by_key(|day| day.span);
            found
        },
    )
}

/// Whether a word names a day in full, without the marks around it.
fn is_name(word: &str) -> bool {
    word.chars().all(char::is_alphabetic)
}

/// Whether what stands behind makes a number of a day's numeral: 每周三次, 一周五天.
fn counts(after: &str, language: &Language) -> bool {
    let counted = |class: &Class| matches!(class, Class::Classifier(_) | Class::Duration(_) | Class::Unit(_));
    !language.figures.words && language.figures.any(counted, |word| after.starts_with(word))
}
