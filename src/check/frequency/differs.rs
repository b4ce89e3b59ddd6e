use super::rate::{Frequency, Lasting};
use super::read::{Stretch, frequencies};
use crate::check::findings::report::{Said, add};
use crate::check::rules::unit_differs;
use crate::check::scene::Scene;
use crate::check::values::bead::Compared;
use crate::check::words::surroundings::says_one_in_lower_case;
use crate::model::{Measure, Place, Report, Severity};
use crate::text::{Pair, Side, Span};

/// Reports how often something happens where each text tells one frequency that the other one does not: 每两年一次 and "twice a year".
pub(in crate::check) fn frequencies_differ(scene: &Scene<'_>, bead: &Compared, report: &mut Report) {
    let stretches = Side::EACH.map(|side| Stretch::new(scene, bead, side));
    let Some(told) = frequencies(&stretches) else { return };
    let alone = |side: Side| {
        let (own, others) = (&told[side], &told[side.other()]);
        let unlike = own.iter().filter(|one| !others.iter().any(|other| one.is_like(other)));
        let mut unlike = unlike.filter(|one| !is_mentioned(one, &stretches[side.other()], others));
        let first = unlike.next()?;
        unlike.all(|other| other.is_like(first)).then_some(first)
    };
    let Some((one, other)) = alone(Side::Authoritative).zip(alone(Side::Reference)) else { return };
    let spans = Pair::new(one.span, other.span);
    // The findings of the bead are the last ones.
    let mut own = report.findings.iter().rev().take_while(|finding| finding.bead == bead.index);
    let known = own.any(|finding| {
        let at = |side: Side| finding.places[side].figure.is_some() && finding.places[side].span.overlaps(spans[side]);
        finding.severity > Severity::Note && (finding.rule == unit_differs::RULE.name || Side::BOTH.into_iter().any(at))
    });
    if known {
        return;
    }
    let written = |side: Side| one_line(spans[side].of(stretches[side].source));
    let (first, second) = (written(Side::Authoritative), written(Side::Reference));
    let said = Said {
        rule: &unit_differs::RULE,
        severity: Severity::Warning,
        places: spans.map(|span| Place { span, figure: None }),
        relation: None,
        message: format!("{first} became {second}: how often it is differs"),
        suggestion: None,
    };
    add(report, scene, bead, said);
}

/// What stands in a text, on one line.
fn one_line(written: &str) -> String {
    written.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a text may tell a frequency in other words than those that are read: 年产 for "a year", "a two-year interval".
fn is_mentioned(frequency: &Frequency, stretch: &Stretch<'_>, told: &[Frequency]) -> bool {
    let words = &stretch.language.frequencies;
    let apart = |span: Span| !told.iter().any(|frequency| frequency.span.overlaps(span));
    let mut lengths =
        stretch.figures.iter().filter(|figure| apart(figure.span)).flat_map(|figure| Lasting::of_figure(figure));
    let lasts = |lasting: Lasting| frequency.lasts.iter().any(|own| own.is_like(lasting));
    if lengths.any(lasts) {
        return true;
    }
    let named = words.lengths.iter().filter(|length| Lasting::of(length.lasts).is_some_and(lasts));
    let mentions: Vec<&str> = named.flat_map(|length| length.mentions.iter().copied()).collect();
    if mentions.is_empty() {
        return false;
    }
    // A date and a length of time say nothing of how often.
    let dates = stretch.figures.iter().filter(|figure| matches!(figure.measure, Measure::Date | Measure::Duration(_)));
    let mut left_out: Vec<Span> = dates.map(|figure| figure.span).chain(told.iter().map(|told| told.span)).collect();
    left_out.sort_unstable();
    let mut from = stretch.span.start();
    let ends = left_out.iter().map(|span| (span.start(), span.end()));
    ends.chain([(stretch.span.end(), stretch.span.end())]).any(|(start, end)| {
        let piece = stretch.source.get(from..start).unwrap_or_default();
        from = from.max(end);
        says(piece, &mentions, stretch)
    })
}

/// Whether a piece of a text says one of some words, and not as part of another one: 今年.
fn says(piece: &str, mentions: &[&str], stretch: &Stretch<'_>) -> bool {
    let piece = piece.to_lowercase();
    let others = stretch.language.frequencies.no_mentions.iter();
    let piece = others.fold(piece, |piece, word| piece.replace(word, "|"));
    says_one_in_lower_case(&piece, mentions, stretch.language)
}
