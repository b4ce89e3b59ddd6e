use super::report::{Said, add, lone};
use super::severity;
use super::wording::{named, shown};
use crate::check::matching::nearby;
use crate::check::rules::{figure_added, figure_missing};
use crate::check::scene::Scene;
use crate::check::standing::Standing;
use crate::check::values::atom::{Atom, Bracketed};
use crate::check::values::bead::{Compared, Fate};
use crate::check::words::several::told_for_several;
use crate::check::words::surroundings::is_base_of_rate;
use crate::lang::figures::Class;
use crate::model::{Figure, Measure, Period, Qualifier, Report, Rule, Scalar, Severity, Text};
use crate::number::Number;
use crate::text::Side;

/// Figures of one side of a bead beyond which they are reported together.
const MOST: usize = 4;

/// Reports the figures of a bead that the other side lacks.
pub(in crate::check) fn unmatched(scene: &Scene<'_>, bead: &Compared, report: &mut Report) {
    for side in Side::BOTH {
        let of_fate = |fate: Fate| figures(scene, bead, side, fate);
        let mut open = of_fate(Fate::Open);
        open.retain(|value| !value.atom().readings.is_empty());
        let is_weighty = |value: &Standing<'_>| severity_of(*value) > Severity::Note;
        let weighty: Vec<Standing<'_>> = open.iter().copied().filter(is_weighty).collect();
        if weighty.len() > MOST {
            let (_, end) = lacking(side);
            let names: Vec<String> = weighty.iter().take(MOST).map(|value| named(*value)).collect();
            let message = format!("{} figures are {end}: {} …", weighty.len(), names.join(", "));
            say(weighty[0], Severity::Warning, message, report);
            open.retain(|value| !is_weighty(value));
        }
        for value in open {
            alone(value, report);
        }
        if side == Side::Authoritative {
            stated_elsewhere(of_fate, report);
        }
    }
}

/// The rule that a figure of a side breaks which the other side lacks, and where that is said to be missing.
fn lacking(side: Side) -> (&'static Rule, &'static str) {
    match side {
        Side::Authoritative => (&figure_missing::RULE, "missing in the reference"),
        Side::Reference => (&figure_added::RULE, "not in the authoritative text"),
    }
}

fn say(value: Standing<'_>, severity: Severity, message: String, report: &mut Report) {
    let (rule, _) = lacking(value.side);
    let said = Said { rule, severity, places: lone(value), relation: None, message, suggestion: None };
    add(report, value.scene, value.bead, said);
}

/// Reports a figure that the other side lacks.
fn alone(value: Standing<'_>, report: &mut Report) {
    let (_, end) = lacking(value.side);
    if let Some(figure) = value.figure().filter(|_| is_lost_insertion(value)) {
        let place = format!("{} ({})", shown(figure, value.text()), figure.describe());
        let message = format!("{place} is {end}, which names the article before it");
        say(value, Severity::Warning, message, report);
        return;
    }
    let mut message = format!("{} is {end}", named(value));
    if value.atom().bracketed == Bracketed::Contradicts {
        message += ", nor is it the number in words before it";
    }
    if let Some(word) = told_for_several(value) {
        message = format!("{message}, which says {word}");
    }
    say(value, if is_lost_base(value) { Severity::Warning } else { severity_of(value) }, message, report);
}

/// Notes the authoritative figures that the reference states in another place, or less often.
fn stated_elsewhere<'a>(of_fate: impl Fn(Fate) -> Vec<Standing<'a>>, report: &mut Report) {
    for (fate, what) in [
        (Fate::Elsewhere, "stands in another part of the reference"),
        (Fate::Nearby, "stands in a sentence nearby of the reference"),
        (Fate::Repeated, "is stated more often than in the reference"),
    ] {
        for value in of_fate(fate) {
            if fate != Fate::Repeated || severity_of(value) > Severity::Note {
                say(value, Severity::Note, format!("{} {what}", named(value)), report);
            }
        }
    }
}

/// How bad it is that the other side lacks a value.
pub(in crate::check) fn severity_of(value: Standing<'_>) -> Severity {
    let atom = value.atom();
    if atom.bracketed == Bracketed::Contradicts {
        return if value.side == Side::Reference { Severity::Error } else { Severity::Warning };
    }
    let heads = value.figure().is_some_and(|figure| heads_table(value.text(), figure));
    if atom.qualifier == Qualifier::Vague || heads || refers(value) || is_each(value) || value.bead.drawn {
        return Severity::Note;
    }
    let (Some((measure, scalar)), Some(weight)) = (atom.reading(), atom.weight()) else { return Severity::Note };
    // Aged three to 78: a range weighs as much as its larger bound.
    let whole = value.next().filter(|next| next.shares_figure(value) && next.fate() == value.fate());
    let weight = whole.and_then(|bound| bound.atom().weight()).map_or(weight, |bound| bound.max(weight));
    let severity = severity::unmatched(measure, scalar, weight);
    if is_lost_bound(value) || is_lost_day(value) || told_for_several(value).is_some() {
        severity.max(Severity::Warning)
    } else {
        severity
    }
}

/// Whether a value is what the amount beside it is told for, which the other side states for one: 3.85 yuan for every ten shares.
fn is_lost_base(value: Standing<'_>) -> bool {
    let several = match value.atom().reading() {
        Some((Measure::Number { .. } | Measure::Duration(_), Scalar::Number(number))) => {
            number.value() > Number::integer(1).value()
        }
        _ => false,
    };
    let told = |beside: Option<Standing<'_>>| {
        beside.is_some_and(|beside| {
            matches!(beside.atom().measure, Measure::Money { .. } | Measure::Percent) && beside.is_paired()
        })
    };
    // Words that stand apart tell it behind the amount.
    let behind = value.language().figures.words;
    several && (told(value.next()) || behind && told(value.previous())) && is_base_of_rate(value)
}

/// Whether a value is the bound of a range of which the other side states the other bound: seven to some, for 七人至十一人.
fn is_lost_bound(value: Standing<'_>) -> bool {
    let atom = value.atom();
    let stated = |other: Standing<'_>| other.atom().bound.is_some() && value.shares_figure(other) && other.is_paired();
    let counted = match atom.reading() {
        // Up to three, for 一人至三人.
        Some((Measure::Number { .. }, Scalar::Number(number))) => !number.same_value(Number::integer(1)),
        // The third quarter, for the first three.
        Some((Measure::Date, Scalar::Date(date))) => matches!(date.period, Some(Period::Quarter(_))),
        Some((measure, _)) => !matches!(measure, Measure::Time | Measure::Ordinal(_) | Measure::Identifier),
        None => false,
    };
    let told = atom.bound.is_some() && atom.qualifier != Qualifier::About;
    counted && told && (value.next().is_some_and(stated) || value.previous().is_some_and(stated))
}

/// Whether a value is a day of a list of days of which the other side states the one before it: "5 and 19 September" for
/// 9月5日、12日及19日.
fn is_lost_day(value: Standing<'_>) -> bool {
    /// Bytes between two days of a list, at most.
    const BETWEEN: usize = 5;
    let day = |value: Standing<'_>| match value.atom().reading() {
        Some((Measure::Date, Scalar::Date(date))) => date.day.is_some(),
        _ => false,
    };
    let Some(before) = value.previous().filter(|before| day(*before) && day(value)) else { return false };
    let (end, start) = (before.span().end(), value.span().start());
    before.is_paired() && end <= start && start - end <= BETWEEN
}

/// Whether a value is the further number of an article that was put in later, 第三條之一, and the other side names the article
/// before it alone.
fn is_lost_insertion(value: Standing<'_>) -> bool {
    let same = |one: Option<Standing<'_>>, other: Standing<'_>| one.is_some_and(|one| one.shares_figure(other));
    let Some(first) = value.previous().filter(|first| first.shares_figure(value)) else { return false };
    let Fate::Paired(other, _) = first.fate() else { return false };
    let other = value.across(other);
    let second = !same(first.previous(), first);
    let alone = !same(other.previous(), other) && !same(other.next(), other);
    second
        && alone
        && value.atom().is_provision()
        && value.language().figures.any(|class| *class == Class::SubSection, |word| value.written().contains(word))
}

/// Whether a value is one of something that a rate is told for, which needs no number: 每投入1美元, "every dollar put in".
fn is_each(value: Standing<'_>) -> bool {
    /// Characters between the word for each and the figure, at most.
    const BETWEEN: usize = 4;
    let before = value.before();
    let start = before.char_indices().rev().take(BETWEEN).last().map_or(before.len(), |(at, _)| at);
    let one = value.atom().single().is_some_and(|number| number.same_value(Number::integer(1)));
    one && value.language().comparison.rates.iter().any(|word| before[start..].contains(word))
}

/// Whether a plain number may be the number of a provision: the other side refers to provisions beside it.
fn refers(value: Standing<'_>) -> bool {
    let provision = |atom: &Atom| matches!(atom.measure, Measure::Ordinal(Some(_)));
    let (atom, others) = (value.atom(), value.others());
    let plain = atom.measure == Measure::Number { classifier: None } && atom.qualifier == Qualifier::Exact;
    let small = atom.number().is_some_and(|number| number.magnitude().is_none_or(|power| power < 3));
    plain && small && others[nearby(value.index, value.atoms().len(), others.len())].iter().any(provision)
}

/// Whether a figure is a power of ten alone in brackets, as the unit of a table: `Value (RMB 100 million)`.
fn heads_table(text: &Text, figure: &Figure) -> bool {
    let source = text.document.text.as_str();
    let before = source.get(..figure.span.start()).unwrap_or_default().trim_end();
    let after = source.get(figure.span.end()..).unwrap_or_default().trim_start();
    let counted = matches!(figure.measure, Measure::Number { .. } | Measure::Money { .. });
    let one = counted
        && figure.value.number().and_then(crate::number::Number::digits).is_some_and(|(digits, _)| digits == "1");
    one && before.ends_with(['(', '（']) && after.starts_with([')', '）'])
}

/// The first value of every figure of a side whose value has the fate.
fn figures<'a>(scene: &'a Scene<'a>, bead: &'a Compared, side: Side, fate: Fate) -> Vec<Standing<'a>> {
    let mut found: Vec<Standing<'a>> = Vec::new();
    for index in 0..bead.atoms[side].len() {
        let value = Standing::new(scene, bead, side, index);
        if value.fate() == fate && !found.last().is_some_and(|before| before.shares_figure(value)) {
            found.push(value);
        }
    }
    found
}
