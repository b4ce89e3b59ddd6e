use super::bead::Compared;
use super::differences::Scene;
use super::surroundings::before;
use crate::lang::Language;
use crate::model::{Date, Measure, Period, Scalar, Text};
use crate::text::{Side, Span};

/// Whether the words at two dates name different parts of a month: 7月下旬 and "early July".
pub(super) fn other_part(scene: &Scene<'_>, bead: &Compared, left: usize, right: usize) -> bool {
    let parts = [(Side::Authoritative, left), (Side::Reference, right)].map(|(side, index)| {
        let atom = &bead.atoms[side][index];
        let date = match atom.reading() {
            Some((Measure::Date, Scalar::Date(date))) if atom.bound.is_none() => date,
            _ => return None,
        };
        let span = bead.figure_span(scene.texts, side, index);
        part(scene.texts[side], span, date, scene.languages[side])
    });
    matches!(parts, [Some(one), Some(other)] if one != other)
}

/// Characters before and behind a date that are looked at.
const REACH: usize = 20;

/// Which of the three parts of its month a date says that it means.
fn part(text: &Text, span: Span, date: &Date, language: &Language) -> Option<usize> {
    if let Some(Period::TenDays(part)) = date.period {
        return usize::from(part).checked_sub(1);
    }
    if date.month.is_none() || date.day.is_some() || date.period.is_some() {
        return None;
    }
    let before = before(text, span, 0, REACH);
    let after = text.document.text.get(span.end()..)?;
    let parts = &language.comparison.month_parts;
    if parts.none.iter().any(|word| after.starts_with(word)) {
        return None;
    }
    // Between early and mid-February: more than one part.
    if parts.before.iter().filter(|words| words.iter().any(|word| before.contains(word))).count() > 1 {
        return None;
    }
    let ends = parts.before.iter().position(|words| words.iter().any(|word| before.ends_with(word)));
    ends.or_else(|| parts.after.iter().position(|words| words.iter().any(|word| after.starts_with(word))))
}
