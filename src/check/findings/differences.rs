use std::borrow::Cow;

use super::doubt::doubtful;
use super::report::{Said, add, places_of};
use super::severity::{self, Weight};
use super::suggestion::{hundredths, suggestion, unit};
use super::unmatched::unmatched;
use super::wording::{multiple, named, shown, slipped, why};
use crate::check::explained::wholes::{complements, goes_beyond};
use crate::check::matching::agree::{Agreement, same_currency};
use crate::check::matching::misprint::misprinted;
use crate::check::matching::relation::relation;
use crate::check::rules::{
    date_differs, figure_differs, malformed_figure, multiple_reading, qualifier_differs, unit_differs, unit_missing,
};
use crate::check::scene::Scene;
use crate::check::values::bead::{Compared, Fate};
use crate::check::words::beside::names_one_apart;
use crate::check::words::limit::{goes_on_over, negations, turn, turned};
use crate::check::words::otherwise::{Equal, otherwise};
use crate::check::words::surroundings::{around, says_one};
use crate::lang::SIGNS;
use crate::lang::figures::{Class, Variant};
use crate::lang::marks::ends_clause;
use crate::model::{Date, Figure, Measure, Place, Relation, Report, Rule, Scalar, Severity, Text, Value};
use crate::text::{Pair, Side};

/// Reports what differs between the values of one bead, and what one side lacks.
pub(in crate::check) fn differences(scene: &Scene<'_>, bead: &Compared, report: &mut Report) {
    for (left, fate) in bead.fates.authoritative.iter().enumerate() {
        match *fate {
            Fate::Paired(right, agreement) => paired(scene, bead, left, right, agreement, report),
            Fate::Differs(right) => differing(scene, bead, left, right, report),
            _ => {}
        }
    }
    alone_malformed(scene, bead, report);
    unmatched(scene, bead, report);
}

/// Two values that agree in number: their units, readings and limits may not.
fn paired(scene: &Scene<'_>, bead: &Compared, left: usize, right: usize, agreement: Agreement, report: &mut Report) {
    let (one, other) = (&bead.atoms.authoritative[left], &bead.atoms.reference[right]);
    // Most pairs have nothing to be said about.
    let first = || named(bead, scene.texts, Side::Authoritative, left);
    let second = || named(bead, scene.texts, Side::Reference, right);
    let (rule, severity, relation, message): (&'static Rule, _, _, _) = match agreement {
        Agreement::UnitDiffers if !may_be(scene, bead, left, right) && !in_basis_points(scene, bead, left, right) => {
            let severity = severity::unit_differs(one.measure, other.measure);
            let units = [one.measure, other.measure].map(unit_name);
            let (first, second) = (first(), second());
            let message = format!("{first} became {second}: the same number of {}, not of {}", units[1], units[0]);
            (&unit_differs::RULE, severity, Some(Relation::Unit), message)
        }
        Agreement::UnitMissing if !turned(one, other) => {
            let index = one.measure == Measure::Percent && of_index(scene, bead, left, right);
            if matches!(one.measure, Measure::Number { .. }) || index || names_before(bead, right, one.measure) {
                return;
            }
            let severity = severity::unit_missing(one.measure);
            let message = format!("{} became {}, without {}", first(), second(), unit_name(one.measure));
            (&unit_missing::RULE, severity, Some(Relation::Unit), message)
        }
        Agreement::OtherReading => {
            let (Some(is), Some(says)) = (multiple(one), multiple(other)) else { return };
            let (first, second) = (first(), second());
            let message = format!("{first} is {is}; {second} as an increase is {says}");
            let reverse = format!("{first} as an increase is {is}; {second} is {says}");
            let increase = matches!(other.measure, Measure::Multiple(crate::model::Reading::Increase));
            let message = if increase { message } else { reverse };
            (&multiple_reading::RULE, Severity::Warning, Some(Relation::Other), message)
        }
        Agreement::Complement if !complements(scene, bead, left, right) => {
            differing(scene, bead, left, right, report);
            return;
        }
        Agreement::Beyond if !goes_beyond(scene, bead, left, right) => {
            differing(scene, bead, left, right, report);
            return;
        }
        // 最低65折 is up to 35 percent off.
        _ if !matches!(agreement, Agreement::Complement | Agreement::Beyond)
            && turned(one, other)
            && !negations(scene, bead, left, right)
            && !goes_on_over(scene, bead, left, right) =>
        {
            let message = format!("{} became {}: {}", first(), second(), turn(one));
            (&qualifier_differs::RULE, Severity::Warning, None, message)
        }
        _ => {
            let Some((rule, how)) = otherwise(scene, bead, Equal { left, right, agreement }) else { return };
            (rule, Severity::Warning, None, format!("{} became {}: {how}", first(), second()))
        }
    };
    let places = both(scene.texts, bead, left, right);
    let written = places.reference.span.of(&scene.texts.reference.document.text);
    let unit_wrong = relation == Some(Relation::Unit) && agreement == Agreement::UnitDiffers && other.bound.is_none();
    let suggestion = unit_wrong.then(|| unit(one.measure, written, scene.languages.reference)).flatten();
    add(report, scene, bead, Said { rule, severity, places, relation, message, suggestion });
}

/// Whether both texts speak of an index, whose points one language tells as a percentage: 制造业采购经理指数为49.1%.
fn of_index(scene: &Scene<'_>, bead: &Compared, left: usize, right: usize) -> bool {
    [(Side::Authoritative, left), (Side::Reference, right)].into_iter().all(|(side, index)| {
        let (text, language) = (scene.texts[side], scene.languages[side]);
        let near = around(text, bead.figure_span(scene.texts, side, index), bead.span(scene.texts, side));
        says_one(near, language.comparison.indexes, language)
    })
}

/// Whether a currency that one text only suggests may be the one that the other names: 元 may be CNY and TWD, "$" any dollar.
fn may_be(scene: &Scene<'_>, bead: &Compared, left: usize, right: usize) -> bool {
    let indexes = Pair::new(left, right);
    let measures = Pair::new(bead.atoms.authoritative[left].measure, bead.atoms.reference[right].measure);
    Side::BOTH.into_iter().any(|side| {
        let (Measure::Money { certain: false, code: suggested }, Measure::Money { code, .. }) =
            (measures[side], measures[side.other()])
        else {
            return false;
        };
        let variants = scene.languages[side].figures.variants;
        let figure = bead.figure(scene.texts, side, indexes[side]);
        let written = figure.map_or("", |figure| figure.span.of(&scene.texts[side].document.text));
        let sign = SIGNS.iter().any(|(signs, codes)| written.contains(signs) && codes.contains(&code));
        let may_be = |variant: &Variant| {
            variant.currency == code || variant.currency == suggested && variant.other_currencies.contains(&code)
        };
        // 美元现金8.5万元: what the amount is of names the currency.
        let [before, _] = bead.clause(scene.texts, side, indexes[side], ends_clause);
        let named = |class: &Class| matches!(class, Class::Currency { code: named, certain: true } if *named == code);
        let told = scene.languages[side].figures.any(named, |word| before.contains(word));
        sign || told || variants.iter().any(may_be) || names(scene.texts[side], code)
    })
}

/// Whether the points of a pair are told in hundredths, as rates and fees of so many percent are: 0.25% and 25 basis points.
fn in_basis_points(scene: &Scene<'_>, bead: &Compared, left: usize, right: usize) -> bool {
    [(Side::Authoritative, left), (Side::Reference, right)].into_iter().any(|(side, index)| {
        let written = || bead.figure_span(scene.texts, side, index).of(&scene.texts[side].document.text);
        bead.atoms[side][index].measure == Measure::Points && hundredths(written(), scene.languages[side]) == Some(1)
    })
}

/// Whether a text names a currency in so many words.
fn names(text: &Text, currency: &str) -> bool {
    let named = |figure: &Figure| matches!(figure.measure, Measure::Money { code, certain: true } if code == currency);
    text.figures.iter().flatten().any(named)
}

/// What a measure counts in, for people.
fn unit_name(measure: Measure) -> Cow<'static, str> {
    let name = match measure {
        Measure::Number { .. } | Measure::Ordinal(_) | Measure::Identifier => "a plain number",
        Measure::Percent => "percent",
        Measure::Points => "percentage points",
        Measure::Multiple(_) => "times",
        Measure::Date => "a date",
        Measure::Time => "a time",
        Measure::Money { code, .. } => code,
        Measure::Quantity(unit) => unit.symbol,
        Measure::Duration(unit) => return format!("{}s", unit.symbol).into(),
    };
    name.into()
}

/// Two values that state different things.
fn differing(scene: &Scene<'_>, bead: &Compared, left: usize, right: usize, report: &mut Report) {
    let (one, other) = (&bead.atoms.authoritative[left], &bead.atoms.reference[right]);
    let places = both(scene.texts, bead, left, right);
    let (Some((measure, scalar)), Some((other_measure, other_scalar))) = (one.reading(), other.reading()) else {
        let side = if one.readings.is_empty() { Side::Authoritative } else { Side::Reference };
        let meant = if side == Side::Authoritative { right } else { left };
        malformed(scene, bead, (side, places), Some(meant), report);
        return;
    };
    if names_one_apart(scene, bead, left, right) {
        return;
    }
    let first = named(bead, scene.texts, Side::Authoritative, left);
    let last = named(bead, scene.texts, Side::Reference, right);
    let mut related = Relation::Other;
    let mut date_severity = Severity::Error;
    let reason = match (scalar, other_scalar) {
        (Scalar::Number(number), Scalar::Number(second)) => {
            related = relation(*number, *second);
            let styles = scene.languages.map(|language| &language.style);
            let written = Pair::new((Side::Authoritative, left), (Side::Reference, right)).map(|(side, index)| {
                bead.figure(scene.texts, side, index)
                    .map_or_else(String::new, |figure| shown(figure, scene.texts[side]))
            });
            why(related, Pair::new(*number, *second), &written, styles)
        }
        (Scalar::Text(_), Scalar::Text(_)) => {
            related = misprinted(scalar, other_scalar).unwrap_or(Relation::Other);
            slipped(related).into()
        }
        (Scalar::Date(date), Scalar::Date(second)) => {
            let parts = date_parts(date, second);
            date_severity = severity::dates_differ(parts.len());
            parts_reason(&parts)
        }
        (Scalar::Date(_), _) => {
            date_severity = Severity::Warning;
            String::new()
        }
        _ => String::new(),
    };
    let weights = [one, other].map(|atom| atom.weight().unwrap_or(Weight::Low));
    let (rule, severity) = if measure == Measure::Date {
        (&date_differs::RULE, date_severity)
    } else {
        let telling = severity::telling((measure, scalar), (other_measure, other_scalar));
        (&figure_differs::RULE, severity::differs(weights, related, telling))
    };
    let severity =
        if doubtful(scene, bead, (left, right), related) { severity.min(Severity::Warning) } else { severity };
    // However small the numbers are, a part of another whole is another share.
    let shares = one.share().zip(other.share());
    let severity = if shares.is_some() { severity.max(Severity::Warning) } else { severity };
    let parts = shares.map(|(one, other)| format!(": a share of {one} is not one of {other}"));
    let message = format!("{first} became {last}{}", parts.unwrap_or(reason));
    // Where the units differ as well, the number alone would be wrong.
    let one_unit = one.measure.kind() == other.measure.kind() && same_unit(one.measure, other.measure);
    let suggestion = bead.figure(scene.texts, Side::Reference, right).filter(|_| one_unit).and_then(|figure| {
        let text = &scene.texts.reference.document.text;
        let written = figure.span.of(text);
        suggestion(scalar, other.bound, figure, written, (text, scene.languages.reference))
    });
    let said = Said { rule, severity, places, relation: Some(related), message, suggestion };
    add(report, scene, bead, said);
}

/// Whether an amount that stands before the reference's value `index` in its bead names this currency: "5.6 trillion yuan, 1.6
/// trillion more than the year before".
fn names_before(bead: &Compared, index: usize, wanted: Measure) -> bool {
    /// Values that are looked back over, at most.
    const BACK: usize = 16;
    let before = bead.atoms.reference.get(index.saturating_sub(BACK)..index).unwrap_or_default();
    before.iter().any(|atom| same_currency(atom.measure, wanted))
}

/// Whether two measures of one kind have one unit, as far as both name it; what is counted is no unit.
pub(in crate::check) fn same_unit(one: Measure, other: Measure) -> bool {
    match (one, other) {
        (Measure::Number { .. }, Measure::Number { .. }) | (Measure::Multiple(_), Measure::Multiple(_)) => true,
        (Measure::Money { code, certain }, Measure::Money { code: second, certain: sure }) => {
            code == second || !certain || !sure
        }
        _ => one.unit() == other.unit(),
    }
}

/// Which parts of two dates differ.
fn date_parts(one: &Date, other: &Date) -> Vec<&'static str> {
    let differs = |one: Option<i32>, other: Option<i32>| one.is_some() && other.is_some() && one != other;
    let parts = [
        ("year", differs(one.year, other.year)),
        ("month", differs(one.month.map(i32::from), other.month.map(i32::from))),
        ("day", differs(one.day.map(i32::from), other.day.map(i32::from))),
        ("period", one.period.is_some() && other.period.is_some() && one.period != other.period),
    ];
    parts.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name).collect()
}

/// The parts in which two dates differ, in words.
fn parts_reason(different: &[&str]) -> String {
    match different {
        [] => String::new(),
        [only] => format!(": the {only} differs"),
        many => format!(": {} differ", many.join(" and ")),
    }
}

/// Reports malformed figures for which the other side has nothing of their kind open.
fn alone_malformed(scene: &Scene<'_>, bead: &Compared, report: &mut Report) {
    for side in Side::BOTH {
        for index in bead.open(side) {
            if bead.atoms[side][index].readings.is_empty() {
                malformed(scene, bead, (side, lone(scene.texts, bead, side, index)), None, report);
            }
        }
    }
}

/// Reports a figure that no value can be read from; `meant` is the other side's value in its place.
fn malformed(
    scene: &Scene<'_>,
    bead: &Compared,
    (side, places): (Side, Pair<Place>),
    meant: Option<usize>,
    report: &mut Report,
) {
    let Some(figure) = places[side].figure.clone() else { return };
    let written = shown(&figure, scene.texts[side]);
    let mut message = format!("{written} is no number: its digits are grouped wrongly");
    let mut suggested = None;
    if let Some(index) = meant {
        message.push_str("; the other text says ");
        message.push_str(&named(bead, scene.texts, side.other(), index));
        if side == Side::Reference
            && let Some((_, scalar)) = bead.atoms.authoritative[index].reading()
        {
            let readable = Figure { value: Value::Single(scalar.clone()), ..figure };
            let text = &scene.texts.reference.document.text;
            suggested = suggestion(scalar, None, &readable, &written, (text, scene.languages.reference));
        }
    }
    let said = Said {
        rule: &malformed_figure::RULE,
        severity: Severity::Error,
        places,
        relation: None,
        message,
        suggestion: suggested,
    };
    add(report, scene, bead, said);
}

fn both(texts: Pair<&Text>, bead: &Compared, left: usize, right: usize) -> Pair<Place> {
    Pair::new(bead.place(texts, Side::Authoritative, left), bead.place(texts, Side::Reference, right))
}

/// The place of a figure on one side, and the sentence on the other in which it was looked for.
pub(in crate::check) fn lone(texts: Pair<&Text>, bead: &Compared, side: Side, index: usize) -> Pair<Place> {
    places_of(texts, bead, side, bead.place(texts, side, index))
}
