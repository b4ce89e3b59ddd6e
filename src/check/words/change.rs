use super::surroundings::before;
use crate::check::facing::Facing;
use crate::check::standing::Standing;
use crate::check::values::atom::{Atom, Bound};
use crate::lang::change::Changes;
use crate::model::{Measure, Qualifier, Reading, Scalar};
use crate::number::Number;
use crate::text::Side;

/// What the words at a figure say of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Change {
    /// Whether the amount fell.
    falls: bool,
    /// Whether the figure is what it changed to, or by how much; not told by "fell below five".
    to: Option<bool>,
}

/// How the words at two figures of one value say otherwise what became of an amount, for people; `None` where they do not.
pub(in crate::check) fn changed_otherwise(facing: Facing<'_>) -> Option<&'static str> {
    let counts = |measure: Measure| {
        matches!(
            measure,
            Measure::Percent
                | Measure::Points
                | Measure::Money { .. }
                | Measure::Quantity(_)
                | Measure::Duration(_)
                | Measure::Number { .. }
        )
    };
    // Of two ranges, the lower bounds tell.
    let bounds = facing.atoms().map(|atom| atom.bound);
    let single = bounds[0] == bounds[1] && bounds[0] != Some(Bound::High);
    if !single || !facing.atoms().iter().all(|atom| counts(atom.measure)) {
        return None;
    }
    let at = |side: Side| {
        let atom = facing.atom(side);
        let limited = atom.bound.is_none() && !matches!(atom.qualifier, Qualifier::Exact | Qualifier::About);
        let alone = if limited { None } else { Some(false) };
        change(facing.value(side), alone)
    };
    let said = Side::BOTH.map(at);
    let is_part = |side: Side, said: Option<Change>| said.is_none() && states_part(facing.value(side));
    let falls_by = |said: Option<Change>| said == Some(Change { falls: true, to: Some(false) });
    if is_part(Side::Authoritative, said[0]) && falls_by(said[1]) && facing.is_alone() {
        return Some("the part that it is became the part by which it fell");
    }
    if falls_by(said[0]) && is_part(Side::Reference, said[1]) && facing.is_alone() {
        return Some("the part by which it fell became the part that it is");
    }
    let (authoritative, reference) = (said[0]?, said[1]?);
    let otherwise = match (authoritative.falls == reference.falls, authoritative.to, reference.to) {
        (false, _, _) if authoritative.falls => Some("what falls in the authoritative text rises in the reference"),
        (false, _, _) => Some("what rises in the authoritative text falls in the reference"),
        // Half of it is left, and taken off.
        (true, Some(_), Some(_)) if authoritative.falls && is_half(facing.atom(Side::Authoritative)) => None,
        (true, Some(true), Some(false)) => Some("what it changed to became by how much it changed"),
        (true, Some(false), Some(true)) => Some("by how much it changed became what it changed to"),
        _ => None,
    };
    otherwise.filter(|_| facing.is_alone())
}

/// Whether the words at a value, which is less than the whole and not half of it, say that something is that part of something else:
/// 为常规剂量的三分之一, "is one third of the usual dose".
fn states_part(value: Standing<'_>) -> bool {
    let (atom, language) = (value.atom(), value.language());
    let part = match atom.reading() {
        Some((Measure::Percent, Scalar::Number(number))) => {
            number.scaled(-2).is_some_and(Number::is_part) && !is_half(atom)
        }
        Some((Measure::Number { .. }, Scalar::Number(number))) => {
            number.is_part() && !Number::fraction(1, 2).is_some_and(|half| number.same_value(half))
        }
        _ => false,
    };
    if !part {
        return false;
    }
    let before = before(value.text(), value.span(), 0, REACH);
    let changes = &language.changes;
    if language.figures.words {
        let word = before.trim_end().rsplit(char::is_whitespace).next().unwrap_or_default();
        let after = value.behind().trim_start();
        return changes.is.contains(&word) && changes.by.iter().any(|of| after.starts_with(&format!("{of} ")));
    }
    named_base(&before, changes, changes.is).is_some()
}

/// Whether the words at a value say that something fell by so much, which another text may tell by a sign: "lost 4.27%" and -4.27%.
pub(in crate::check) fn has_fallen(value: Standing<'_>) -> bool {
    let said = change(value, Some(false));
    said.is_some_and(|change| change.falls && change.to != Some(true))
}

/// Whether the words at a value say that something rose by so much.
pub(in crate::check) fn has_risen(value: Standing<'_>) -> bool {
    let said = change(value, Some(false));
    said.is_some_and(|change| !change.falls && change.to == Some(false))
}

/// Whether the word behind a figure says that something is more or less by so much: "11.7 points less than".
pub(in crate::check) fn is_compared(value: Standing<'_>) -> bool {
    let word = value.behind().split_whitespace().next().unwrap_or_default();
    let changes = &value.language().changes;
    value.language().figures.words && (changes.falls_after.contains(&word) || changes.rises_after.contains(&word))
}

/// Whether a value is half of something, in percent.
fn is_half(atom: &Atom) -> bool {
    matches!(atom.reading(), Some((Measure::Percent, Scalar::Number(number))) if number.same_value(Number::integer(50)))
}

/// Whether a multiple and a percentage are of different amounts, by the words at the percentage: 是4倍 and "rose by 400 percent".
pub(in crate::check) fn grown_otherwise(facing: Facing<'_>) -> bool {
    let reading = |atom: &Atom| match atom.reading() {
        Some((measure, Scalar::Number(number))) => Some((measure, *number)),
        _ => None,
    };
    let of_base = |multiple: Reading, number: Number| match multiple {
        // 增加五成及一倍: once the base would be nothing to speak of.
        Reading::Times if number.same_value(Number::integer(1)) => None,
        Reading::Times => Some(number),
        Reading::Increase => number.plus(Number::integer(1)),
        Reading::Either => None,
    };
    let (multiple, percent, side) = match facing.atoms().map(reading) {
        [Some((Measure::Multiple(multiple), number)), Some((Measure::Percent, percent))] => {
            (of_base(multiple, number), percent, Side::Reference)
        }
        [Some((Measure::Percent, percent)), Some((Measure::Multiple(multiple), number))] => {
            (of_base(multiple, number), percent, Side::Authoritative)
        }
        _ => return false,
    };
    let said = change(facing.value(side), Some(false));
    let whole = match said {
        Some(Change { falls: false, to: Some(true) }) => percent.scaled(-2),
        Some(Change { falls: false, to: Some(false) }) => {
            percent.scaled(-2).and_then(|share| share.plus(Number::integer(1)))
        }
        _ => None,
    };
    // 2.3 times for 130.4 percent more.
    let rounded = |whole: Number, multiple: Number| whole.to_precision(multiple.last_digit());
    multiple.zip(whole).is_some_and(|(multiple, whole)| {
        !multiple.same_value(whole) && !rounded(whole, multiple).is_some_and(|whole| multiple.same_value(whole))
    })
}

/// Characters before and behind a figure that are looked at.
const REACH: usize = 60;

/// What the words right before a figure, or right behind it, say of a change; `alone` is what a verb says that stands right before it.
fn change(value: Standing<'_>, alone: Option<bool>) -> Option<Change> {
    let language = value.language();
    if language.changes.left.iter().any(|word| value.written().ends_with(word)) {
        return Some(Change { falls: true, to: Some(true) });
    }
    let before = before(value.text(), value.span(), 0, REACH);
    // In brackets behind what it is told of: India (+14.1%).
    if before.ends_with(['+', '＋']) {
        return Some(Change { falls: false, to: Some(false) });
    }
    let after = value.behind();
    let end = after.char_indices().nth(REACH).map_or(after.len(), |(at, _)| at);
    let after = after[..end].to_lowercase();
    if language.figures.words {
        in_words(&before, &after, &language.changes, alone)
    } else {
        in_characters(&before, &after, &language.changes, alone)
    }
}

/// The most words of what changed.
const OBJECT: u32 = 8;

/// The most words of the value that it changed from, with the word before it.
const ORIGIN: usize = 6;

/// The same where words stand apart.
fn in_words(before: &str, after: &str, changes: &Changes, alone: Option<bool>) -> Option<Change> {
    let mut words = after.split_whitespace().skip_while(|word| changes.between.contains(word));
    let word = words.next().unwrap_or_default().trim_end_matches(|letter: char| !letter.is_alphanumeric());
    let falls_after = changes.falls_after.contains(&word);
    let behind =
        (falls_after || changes.rises_after.contains(&word)).then_some(Change { falls: falls_after, to: Some(false) });
    let (mut to, mut behind_it, mut object) = (None, 0, false);
    let mut words = before.rsplit(char::is_whitespace).filter(|word| !word.is_empty());
    // A word with a stop behind it is none of the lists.
    while let Some(word) = words.next() {
        // It continued to fall, by 1.4 percent.
        let word = word.strip_suffix(',').filter(|_| to == Some(false) && !object).unwrap_or(word);
        let falls = changes.falls.contains(&word);
        let named = object && behind_it > 0 && changes.names.contains(&word);
        if !named && (falls || changes.rises.contains(&word)) {
            // Made up 18.9 percent, up to 20 percent.
            let at = word.as_ptr() as usize - before.as_ptr() as usize;
            let (upto, from) =
                (before.get(..at + word.len()).unwrap_or_default(), before.get(at..).unwrap_or_default());
            let spans = to.is_none() && changes.spanning.contains(&word);
            if spans || changes.neither.iter().any(|other| upto.ends_with(other) || from.starts_with(other)) {
                return None;
            }
            // Taking the increase to 5 percent: that is none that the increase changed to.
            if object && to == Some(true) && !changes.transitive.contains(&word) {
                return None;
            }
            // A decline 0.5 points larger: the words disagree about the figure.
            let disputed = to.is_none() && behind.is_some_and(|behind| behind.falls != falls);
            return (!disputed).then(|| Change { falls, to: to.or(alone) });
        }
        let joint = changes.to.contains(&word);
        if to.is_none() && (joint || changes.by.contains(&word)) {
            to = Some(joint);
            // Increased the reaction rate by, cut the use of water to: what changed may stand between.
            behind_it = if joint || changes.by_behind.contains(&word) { OBJECT } else { 0 };
            // Climbed from 45.4% in 2016 to: the value before stands between.
            let from = words.clone().take(ORIGIN).position(|word| changes.from.contains(&word)).filter(|_| joint);
            if let Some(from) = from {
                words.nth(from);
            }
        } else if !changes.between.contains(&word) {
            if behind_it == 0 || word.ends_with(',') || !word.chars().all(is_of_word) {
                break;
            }
            (behind_it, object) = (behind_it - 1, true);
        }
    }
    behind.filter(|_| to.is_none())
}

/// Whether a character may stand inside a word or a figure of what changed: "the maximum fine of NT$300,000".
fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '-' | '.' | '\'' | '’' | '$' | ',')
}

/// The same in running characters.
fn in_characters(before: &str, after: &str, changes: &Changes, alone: Option<bool>) -> Option<Change> {
    /// Bytes of the words for each day or each person.
    const EACH: usize = 9;
    let each = changes.between.iter().filter_map(|word| before.rfind(word)).max();
    let before = each.and_then(|at| before.get(..at).filter(|_| before.len() - at <= EACH)).unwrap_or(before);
    let before = of_base(before, changes).unwrap_or(before);
    let ending = |of: &str, words: &[&str]| words.iter().any(|word| of.ends_with(word));
    let cut = |words: &[&str]| words.iter().find_map(|word| before.strip_suffix(word));
    let (verb, to) = match (cut(changes.to), cut(changes.by)) {
        // 增幅为5%: the noun says by how much.
        (_, Some(verb)) => (verb, Some(false)),
        (Some(verb), None) => (verb, Some(true)),
        (None, None) => (before, alone),
    };
    let falls = ending(verb, changes.falls);
    if (falls || ending(verb, changes.rises)) && !ending(verb, changes.neither) {
        return Some(Change { falls, to });
    }
    let opening = |words: &[&str]| words.iter().any(|word| after.starts_with(word));
    let falls = opening(changes.falls_after);
    (falls || opening(changes.rises_after)).then_some(Change { falls, to: Some(false) })
}

/// What stands before the name of what a figure is a share of, up to the word that says what the amount changed to: 降至 in 降至总库容的三成.
fn of_base<'a>(before: &'a str, changes: &Changes) -> Option<&'a str> {
    named_base(before, changes, changes.to)
}

/// What stands before the name of what a figure is a share of, up to the last of some words.
fn named_base<'a>(before: &'a str, changes: &Changes, words: &[&str]) -> Option<&'a str> {
    /// Bytes of such a name, at most.
    const LONGEST: usize = 24;
    let name = changes.bases.iter().find_map(|mark| before.strip_suffix(mark))?;
    let ends = words.iter().filter_map(|word| name.rfind(word).map(|at| at + word.len()));
    let end = ends.max().filter(|end| name.len() - end <= LONGEST)?;
    let named = name[end..].chars().all(char::is_alphanumeric);
    named.then(|| &name[..end])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang;

    /// What is said at the figure that `|` stands for: "falls to", "rises by", or "falls" where it is left open which.
    fn said(tag: &str, text: &str, limited: bool) -> Option<&'static str> {
        let (before, after) = text.split_once('|').expect("a place for the figure");
        let changes = &lang::find(tag).expect("built in").changes;
        let alone = if limited { None } else { Some(false) };
        let read = if tag == "zh" { in_characters } else { in_words };
        read(before, after, changes, alone).map(|change| match (change.falls, change.to) {
            (true, Some(true)) => "falls to",
            (true, Some(false)) => "falls by",
            (true, None) => "falls",
            (false, Some(true)) => "rises to",
            (false, Some(false)) => "rises by",
            (false, None) => "rises",
        })
    }

    #[test]
    fn words_at_a_figure_say_what_became_of_an_amount() {
        for (tag, text, wanted) in [
            ("en", "sales fell sharply to | in may", Some("falls to")),
            ("en", "sales rose |.", Some("rises by")),
            ("en", "a decline of | in exports", Some("falls by")),
            ("en", "increased the reaction rate by |", Some("rises by")),
            ("en", "sales fell, followed by |", None),
            ("en", "cut its growth forecast for the country by |", Some("falls by")),
            ("en", "raises the maximum fine of nt$300,000 by |", Some("rises by")),
            ("en", "sales continued to fall, by |", Some("falls by")),
            ("en", "an increase in the number of |", None),
            ("en", "it was | lower than in april", Some("falls by")),
            ("en", "a decline | larger than in april", None),
            ("en", "after a year-on-year increase of about |", Some("rises by")),
            ("en", "sales fell. some | came", None),
            ("en", "sales fell, to | people", None),
            ("en", "it stood at | at the end", None),
            ("en", "coal's share climbed from 45.4% in 2016 to around |", Some("rises to")),
            ("en", "trains run from the airport to |", None),
            ("en", "it made up |", None),
            ("en", "the road extended |", None),
            ("en", "the time limit was extended by |", Some("rises by")),
            ("en", "raised the discount rate by |", None),
            ("en", "|", None),
            ("zh", "同比下降|，", Some("falls by")),
            ("zh", "提高了|", Some("rises by")),
            ("zh", "由二成提高到|", Some("rises to")),
            ("zh", "上调至每月|", Some("rises to")),
            ("zh", "价格涨跌|以内", None),
            ("zh", "降幅收窄|", None),
            ("zh", "同比少增|", Some("falls by")),
            ("zh", "出现|的降幅", Some("falls by")),
            ("zh", "降至总库容的|", Some("falls to")),
            ("zh", "提高到原来的|", Some("rises to")),
            ("zh", "提高了收入的|", None),
            ("zh", "达到|", None),
            ("zh", "连续上涨，涨幅|", Some("rises by")),
            ("zh", "降幅为|", Some("falls by")),
            ("zh", "大幅|", None),
        ] {
            assert_eq!(said(tag, text, false), wanted, "{text}");
        }
        assert_eq!(said("en", "it fell |", true), Some("falls"));
        assert_eq!(said("zh", "增至|", true), Some("rises to"));
    }
}
