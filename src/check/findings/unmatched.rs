use super::differences::lone;
use super::report::{Said, add};
use super::severity;
use super::wording::{named, shown};
use crate::check::matching::nearby;
use crate::check::rules::{figure_added, figure_missing};
use crate::check::scene::Scene;
use crate::check::values::atom::{Atom, Bracketed};
use crate::check::values::bead::{Compared, Fate};
use crate::check::words::surroundings::is_base_of_rate;
use crate::lang::figures::Class;
use crate::model::{Figure, Measure, Period, Qualifier, Report, Rule, Scalar, Severity, Text};
use crate::number::Number;
use crate::text::{Pair, Side};

/// Figures of one side of a bead beyond which they are reported together.
const MOST: usize = 4;

/// Reports the figures of a bead that the other side lacks.
pub(in crate::check) fn unmatched(scene: &Scene<'_>, bead: &Compared, report: &mut Report) {
    for side in Side::BOTH {
        let (rule, end): (&'static Rule, &str) = match side {
            Side::Authoritative => (&figure_missing::RULE, "missing in the reference"),
            Side::Reference => (&figure_added::RULE, "not in the authoritative text"),
        };
        let say = |index: usize, severity: Severity, message: String, report: &mut Report| {
            let places = lone(scene.texts, bead, side, index);
            let said = Said { rule, severity, places, relation: None, message, suggestion: None };
            add(report, scene, bead, said);
        };
        let mut open = figures(bead, side, Fate::Open);
        open.retain(|&index| !bead.atoms[side][index].readings.is_empty());
        let weighty: Vec<usize> = open
            .iter()
            .copied()
            .filter(|&index| severity_of(scene.texts, bead, side, index) > Severity::Note)
            .collect();
        if weighty.len() > MOST {
            let names: Vec<String> =
                weighty.iter().take(MOST).map(|&index| named(bead, scene.texts, side, index)).collect();
            let message = format!("{} figures are {end}: {} …", weighty.len(), names.join(", "));
            say(weighty[0], Severity::Warning, message, report);
            open.retain(|index| !weighty.contains(index));
        }
        for index in open {
            let mut message = format!("{} is {end}", named(bead, scene.texts, side, index));
            if bead.atoms[side][index].bracketed == Bracketed::Contradicts {
                message += ", nor is it the number in words before it";
            }
            let mut severity = severity_of(scene.texts, bead, side, index);
            if lost_insertion(scene, bead, side, index)
                && let Some(figure) = bead.figure(scene.texts, side, index)
            {
                let place = format!("{} ({})", shown(figure, scene.texts[side]), figure.describe());
                message = format!("{place} is {end}, which names the article before it");
                severity = Severity::Warning;
            }
            if side == Side::Authoritative && is_lost_base(scene, bead, index) {
                severity = Severity::Warning;
            }
            say(index, severity, message, report);
        }
        if side == Side::Authoritative {
            for (fate, what) in [
                (Fate::Elsewhere, "stands in another part of the reference"),
                (Fate::Nearby, "stands in a sentence nearby of the reference"),
                (Fate::Repeated, "is stated more often than in the reference"),
            ] {
                for index in figures(bead, side, fate) {
                    if fate != Fate::Repeated || severity_of(scene.texts, bead, side, index) > Severity::Note {
                        let message = format!("{} {what}", named(bead, scene.texts, side, index));
                        say(index, Severity::Note, message, report);
                    }
                }
            }
        }
    }
}

pub(in crate::check) fn severity_of(texts: Pair<&Text>, bead: &Compared, side: Side, index: usize) -> Severity {
    let atom = &bead.atoms[side][index];
    if atom.bracketed == Bracketed::Contradicts {
        return if side == Side::Reference { Severity::Error } else { Severity::Warning };
    }
    let heads = bead.figure(texts, side, index).is_some_and(|figure| heads_table(texts[side], figure));
    if atom.qualifier == Qualifier::Vague || heads || refers(bead, side, index) || bead.drawn {
        return Severity::Note;
    }
    let (Some((measure, scalar)), Some(weight)) = (atom.reading(), atom.weight()) else { return Severity::Note };
    let severity = severity::unmatched(measure, scalar, weight);
    if lost_bound(bead, side, index) || lost_day(texts, bead, side, index) {
        severity.max(Severity::Warning)
    } else {
        severity
    }
}

/// Whether a value is what the amount behind it is told for, which the reference states for one: 3.85 yuan for every ten shares.
fn is_lost_base(scene: &Scene<'_>, bead: &Compared, index: usize) -> bool {
    let side = Side::Authoritative;
    let (texts, language) = (scene.texts, scene.languages[side]);
    let several = match bead.atoms[side][index].reading() {
        Some((Measure::Number { .. } | Measure::Duration(_), Scalar::Number(number))) => {
            number.value() > Number::integer(1).value()
        }
        _ => false,
    };
    let told = bead.atoms[side].get(index + 1).is_some_and(|next| {
        matches!(next.measure, Measure::Money { .. } | Measure::Percent)
            && matches!(bead.fates[side][index + 1], Fate::Paired(..))
    });
    several && told && is_base_of_rate(texts[side], bead.figure_span(texts, side, index), language)
}

/// Whether a value is the bound of a range of which the other side states the other bound: seven to some, for 七人至十一人.
fn lost_bound(bead: &Compared, side: Side, index: usize) -> bool {
    let atoms = &bead.atoms[side];
    let stated = |other: usize| {
        atoms.get(other).is_some_and(|atom| atom.bound.is_some() && atom.shares_figure(&atoms[index]))
            && matches!(bead.fates[side][other], Fate::Paired(..))
    };
    let atom = &atoms[index];
    let counted = match atom.reading() {
        // Up to three, for 一人至三人.
        Some((Measure::Number { .. }, Scalar::Number(number))) => !number.same_value(Number::integer(1)),
        // The third quarter, for the first three.
        Some((Measure::Date, Scalar::Date(date))) => matches!(date.period, Some(Period::Quarter(_))),
        Some((measure, _)) => !matches!(measure, Measure::Time | Measure::Ordinal(_) | Measure::Identifier),
        None => false,
    };
    let told = atom.bound.is_some() && atom.qualifier != Qualifier::About;
    counted && told && (stated(index + 1) || index.checked_sub(1).is_some_and(stated))
}

/// Whether a value is a day of a list of days of which the other side states the one before it: "5 and 19 September" for
/// 9月5日、12日及19日.
fn lost_day(texts: Pair<&Text>, bead: &Compared, side: Side, index: usize) -> bool {
    /// Bytes between two days of a list, at most.
    const BETWEEN: usize = 5;
    let atoms = &bead.atoms[side];
    let day = |atom: &Atom| match atom.reading() {
        Some((Measure::Date, Scalar::Date(date))) => date.day.is_some(),
        _ => false,
    };
    let Some(before) = index.checked_sub(1).filter(|&before| day(&atoms[before]) && day(&atoms[index])) else {
        return false;
    };
    let [one, other] = [before, index].map(|index| bead.figure_span(texts, side, index));
    let near = one.end() <= other.start() && other.start() - one.end() <= BETWEEN;
    matches!(bead.fates[side][before], Fate::Paired(..)) && near
}

/// Whether a value is the further number of an article that was put in later, 第三條之一, and the other side names the article
/// before it alone.
fn lost_insertion(scene: &Scene<'_>, bead: &Compared, side: Side, index: usize) -> bool {
    let same = |side: Side, one: usize, other: usize| {
        let atoms = &bead.atoms[side];
        atoms.get(one).zip(atoms.get(other)).is_some_and(|(one, other)| one.shares_figure(other))
    };
    let first = index.checked_sub(1).filter(|&first| same(side, first, index));
    let second = first.is_some_and(|first| first.checked_sub(1).is_none_or(|before| !same(side, before, index)));
    let Some(Fate::Paired(right, _)) = first.map(|first| bead.fates[side][first]) else { return false };
    let other = side.other();
    let alone = !same(other, right, right + 1) && right.checked_sub(1).is_none_or(|before| !same(other, before, right));
    let written = || bead.figure_span(scene.texts, side, index).of(&scene.texts[side].document.text);
    second
        && alone
        && bead.atoms[side][index].is_provision()
        && scene.languages[side].figures.any(|class| *class == Class::SubSection, |word| written().contains(word))
}

/// Whether a plain number may be the number of a provision: the other side refers to provisions beside it.
fn refers(bead: &Compared, side: Side, index: usize) -> bool {
    let provision = |atom: &Atom| matches!(atom.measure, Measure::Ordinal(Some(_)));
    let atom = &bead.atoms[side][index];
    let plain = atom.measure == Measure::Number { classifier: None } && atom.qualifier == Qualifier::Exact;
    let small = atom.number().is_some_and(|number| number.magnitude().is_none_or(|power| power < 3));
    let others = &bead.atoms[side.other()];
    plain && small && others[nearby(index, bead.atoms[side].len(), others.len())].iter().any(provision)
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
fn figures(bead: &Compared, side: Side, fate: Fate) -> Vec<usize> {
    let mut found: Vec<usize> = Vec::new();
    for (index, of) in bead.fates[side].iter().enumerate() {
        let atom = &bead.atoms[side][index];
        let same = |&before: &usize| bead.atoms[side][before].shares_figure(atom);
        if *of == fate && !found.last().is_some_and(same) {
            found.push(index);
        }
    }
    found
}
