use super::rate::{Frequency, Lasting};
use super::read::{Stretch, frequencies};
use crate::check::findings::report::{Said, add};
use crate::check::rules::unit_differs;
use crate::check::scene::Scene;
use crate::check::values::bead::Compared;
use crate::model::{Figure, Measure, Place, Report, Severity};
use crate::text::{Pair, Side, Span};

/// Reports how often something happens where each text tells one frequency that the other one does not: 每两年一次 and "twice a year".
pub(in crate::check) fn frequencies_differ(scene: &Scene<'_>, bead: &Compared, report: &mut Report) {
    let stretches = Side::EACH.map(|side| Stretch::new(scene, bead, side));
    let one = frequencies(&stretches.authoritative);
    if one.is_empty() {
        return;
    }
    let told = Pair::new(one, frequencies(&stretches.reference));
    let alone = |side: Side| {
        let (own, others) = (&told[side], &told[side.other()]);
        let unlike = own.iter().filter(|one| !others.iter().any(|other| one.is_like(other)));
        let sides = [(&stretches[side], own.as_slice()), (&stretches[side.other()], others.as_slice())];
        let mut unlike = unlike.filter(|one| !is_mentioned(one, sides));
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
        message: format!("{first} became {second}: how often it happens differs"),
        suggestion: None,
    };
    add(report, scene, bead, said);
}

/// What stands in a text, on one line.
fn one_line(written: &str) -> String {
    written.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether the other text may tell a frequency in other words than those that are read: 年产 for "a year", "a two-year interval". What both
/// speak of as often is something else: 周末 and "the weekend".
fn is_mentioned(frequency: &Frequency, [own, other]: [(&Stretch<'_>, &[Frequency]); 2]) -> bool {
    let lasts = |lasting: Lasting| frequency.lasts.iter().any(|own| own.is_like(lasting));
    let (stretch, told) = other;
    let apart = |figure: &&&Figure| !told.iter().any(|frequency| frequency.span.overlaps(figure.span));
    let mut lengths = stretch.figures.iter().filter(apart).flat_map(|figure| Lasting::of_figure(figure));
    lengths.any(lasts) || mentions(other, lasts) > mentions(own, lasts)
}

/// How often a text speaks of some length of time apart from its frequencies, its dates and its lengths of time.
fn mentions((stretch, told): (&Stretch<'_>, &[Frequency]), lasts: impl Fn(Lasting) -> bool) -> usize {
    let words = &stretch.language.frequencies;
    let named = words.lengths.iter().filter(|length| Lasting::of(length.lasts).is_some_and(&lasts));
    let mentions: Vec<&str> = named.flat_map(|length| length.mentions.iter().copied()).collect();
    if mentions.is_empty() {
        return 0;
    }
    let dates = stretch.figures.iter().filter(|figure| matches!(figure.measure, Measure::Date | Measure::Duration(_)));
    let mut left_out: Vec<Span> = dates.map(|figure| figure.span).chain(told.iter().map(|told| told.span)).collect();
    left_out.sort_unstable();
    let mut from = stretch.span.start();
    let ends = left_out.iter().map(|span| (span.start(), span.end()));
    let pieces = ends.chain([(stretch.span.end(), stretch.span.end())]).map(|(start, end)| {
        let piece = stretch.source.get(from..start).unwrap_or_default();
        from = from.max(end);
        said(piece, &mentions, stretch)
    });
    pieces.sum()
}

/// How often a piece of a text says one of some words, and not as part of another one: 今年.
fn said(piece: &str, mentions: &[&str], stretch: &Stretch<'_>) -> usize {
    let piece = piece.to_lowercase();
    let others = stretch.language.frequencies.no_mentions.iter();
    let piece = others.fold(piece, |piece, word| piece.replace(word, "|"));
    if stretch.language.figures.words {
        piece
            .split(|letter: char| !letter.is_alphabetic() && letter != '-')
            .filter(|word| mentions.contains(word))
            .count()
    } else {
        mentions.iter().map(|word| piece.matches(word).count()).sum()
    }
}
