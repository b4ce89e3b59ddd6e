use super::findings::report::{Said, add};
use super::rules::date_differs;
use super::scene::Scene;
use super::values::bead::Compared;
use crate::lang::Language;
use crate::lang::figures::Class;
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
    let told = |finding: &crate::model::Finding| finding.bead == bead.index && finding.rule == date_differs::RULE.name;
    if report.findings.iter().any(told) {
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

/// The days of the week that a stretch of text names, in its order.
fn days(text: &Text, stretch: Span, language: &Language) -> Vec<Day> {
    let source = stretch.of(&text.document.text);
    let mut found = Vec::new();
    for day in language.comparison.weekdays {
        for word in day.after.iter().map(|word| word.trim_start()).filter(|word| is_name(word)) {
            for (at, _) in source.match_indices(word) {
                let after = &source[at + word.len()..];
                if !counts(after, language) {
                    let start = stretch.start() + at;
                    found.push(Day { name: day.name, span: Span::new(start, start + word.len()) });
                }
            }
        }
    }
    found.sort_by_key(|day| day.span);
    found
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
