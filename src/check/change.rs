use super::bead::Compared;
use super::differences::Scene;
use crate::lang::Language;
use crate::model::{Measure, Text};
use crate::text::{Side, Span};

/// What the words at a figure say of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Change {
    /// Whether the amount fell.
    falls: bool,
    /// Whether the figure is what it changed to, and not by how much.
    to: bool,
}

/// How the words at two figures of one value say otherwise what became of an amount, for people; `None` where they do not.
pub(super) fn changed_otherwise(scene: &Scene<'_>, bead: &Compared, left: usize, right: usize) -> Option<&'static str> {
    let counts = |measure: Measure| {
        matches!(
            measure,
            Measure::Percent | Measure::Points | Measure::Money { .. } | Measure::Quantity(_) | Measure::Number { .. }
        )
    };
    let indexes = [(Side::Authoritative, left), (Side::Reference, right)];
    // Of a value that is stated twice, each may be the counterpart of the other one.
    let once = |(side, index): (Side, usize)| {
        let reading = bead.atoms[side][index].reading();
        bead.atoms[side].iter().filter(|atom| atom.reading() == reading).count() == 1
    };
    if !indexes.iter().all(|&(side, index)| counts(bead.atoms[side][index].measure) && once((side, index))) {
        return None;
    }
    let [authoritative, reference] = indexes.map(|(side, index)| {
        change(scene.texts[side], bead.figure_span(scene.texts, side, index), scene.languages[side])
    });
    let (authoritative, reference) = (authoritative?, reference?);
    match (authoritative.falls == reference.falls, authoritative.to, reference.to) {
        (false, _, _) if authoritative.falls => Some("what falls in the authoritative text rises in the reference"),
        (false, _, _) => Some("what rises in the authoritative text falls in the reference"),
        (true, true, false) => Some("what it changed to became by how much it changed"),
        (true, false, true) => Some("by how much it changed became what it changed to"),
        _ => None,
    }
}

/// Characters before and behind a figure that are looked at.
const REACH: usize = 40;

/// What the words right before a figure, or right behind it, say of a change.
fn change(text: &Text, figure: Span, language: &Language) -> Option<Change> {
    let source = &text.document.text;
    let before: String = source.get(..figure.start())?.chars().rev().take(REACH).collect();
    let before: String = before.chars().rev().collect::<String>().to_lowercase();
    let after: String = source.get(figure.end()..)?.chars().take(REACH).collect();
    let after = after.to_lowercase();
    if language.figures.words { in_words(&before, &after, language) } else { in_characters(&before, &after, language) }
}

/// The same where words stand apart.
fn in_words(before: &str, after: &str, language: &Language) -> Option<Change> {
    let changes = &language.changes;
    // What a stop parts from the figure says nothing of it.
    let mut words = before.rsplit(|letter: char| letter.is_whitespace()).filter(|word| !word.is_empty()).peekable();
    let mut to = None;
    while let Some(word) = words.next() {
        let falls = changes.falls.contains(&word);
        if falls || changes.rises.contains(&word) {
            return Some(Change { falls, to: to.unwrap_or(false) });
        }
        let joint = (changes.by.contains(&word), changes.to.contains(&word));
        match joint {
            (false, false) if changes.between.contains(&word) => {}
            (false, false) => break,
            _ if to.is_some() => break,
            (_, joint) => to = Some(joint),
        }
    }
    let mut words = after.split_whitespace().skip_while(|word| changes.between.contains(word));
    let word = words.next()?.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    let falls = changes.falls_after.contains(&word);
    (to.is_none() && (falls || changes.rises_after.contains(&word))).then_some(Change { falls, to: false })
}

/// The same in running characters.
fn in_characters(before: &str, after: &str, language: &Language) -> Option<Change> {
    let changes = &language.changes;
    let ending = |of: &str, words: &[&str]| words.iter().any(|word| of.ends_with(word));
    let cut = |words: &[&str]| words.iter().find_map(|word| before.strip_suffix(word));
    let (verb, to) = match (cut(changes.to), cut(changes.by)) {
        (Some(verb), _) => (verb, true),
        (None, Some(verb)) => (verb, false),
        (None, None) => (before, false),
    };
    let falls = ending(verb, changes.falls);
    if (falls || ending(verb, changes.rises)) && !ending(verb, changes.neither) {
        return Some(Change { falls, to });
    }
    let opening = |words: &[&str]| words.iter().any(|word| after.starts_with(word));
    let falls = opening(changes.falls_after);
    (falls || opening(changes.rises_after)).then_some(Change { falls, to: false })
}
