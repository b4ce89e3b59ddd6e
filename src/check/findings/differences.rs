use std::borrow::Cow;

use super::doubt::doubtful;
use super::report::{Said, add, lone};
use super::severity::{self, Weight};
use super::suggestion::{hundredths, suggestion, unit};
use super::unmatched::unmatched;
use super::wording::{multiple, named, shown, slipped, why, written};
use crate::check::explained::wholes::{complements, goes_beyond};
use crate::check::facing::Facing;
use crate::check::matching::agree::Agreement;
use crate::check::matching::amounts::same_currency;
use crate::check::matching::misprint::misprinted;
use crate::check::matching::relation::relation;
use crate::check::matching::turned::turned;
use crate::check::rules::{
    date_differs, figure_differs, malformed_figure, multiple_reading, qualifier_differs, unit_differs, unit_missing,
};
use crate::check::scene::Scene;
use crate::check::standing::Standing;
use crate::check::values::bead::{Compared, Fate};
use crate::check::words::beside::names_one_apart;
use crate::check::words::limit::{bounds_told_apart, goes_on_over, negations, turn};
use crate::check::words::otherwise::otherwise;
use crate::check::words::surroundings::{around, says_one};
use crate::lang::SIGNS;
use crate::lang::figures::{Class, Variant};
use crate::lang::marks::is_comma_or_stop;
use crate::model::{Date, Figure, Measure, Place, Reading, Relation, Report, Rule, Scalar, Severity, Text, Value};
use crate::text::{Pair, Side};

/// Reports what differs between the values of one bead, and what one side lacks.
pub(in crate::check) fn differences(scene: &Scene<'_>, bead: &Compared, report: &mut Report) {
    for (left, fate) in bead.fates.authoritative.iter().enumerate() {
        let facing = |right: usize| Facing::new(scene, bead, (left, right));
        match *fate {
            Fate::Paired(right, agreement) => paired(facing(right), agreement, report),
            Fate::Differs(right) => differing(facing(right), report),
            _ => {}
        }
    }
    alone_malformed(scene, bead, report);
    unmatched(scene, bead, report);
}

/// What is wrong with two values: the rule that they break, how badly, how they relate, and in words what is wrong.
struct Wrong {
    rule: &'static Rule,
    severity: Severity,
    relation: Option<Relation>,
    message: String,
}

/// Two values that agree in number: their units, readings and limits may not.
fn paired(facing: Facing<'_>, agreement: Agreement, report: &mut Report) {
    let whole = match agreement {
        Agreement::Complement => complements(facing),
        Agreement::Beyond => goes_beyond(facing),
        _ => true,
    };
    if !whole {
        differing(facing, report);
        return;
    }
    let Some(Wrong { rule, severity, relation, message }) = wrong(facing, agreement) else { return };
    let [one, other] = facing.atoms();
    let unit_wrong = relation == Some(Relation::Unit) && agreement == Agreement::UnitDiffers && other.bound.is_none();
    let told = facing.value(Side::Reference);
    let suggestion = unit_wrong.then(|| unit(one.measure, told.written(), told.language())).flatten();
    let said = Said { rule, severity, places: facing.places(), relation, message, suggestion };
    add(report, facing.scene, facing.bead, said);
}

/// What is wrong with two values that agree so; of most pairs nothing is.
fn wrong(facing: Facing<'_>, agreement: Agreement) -> Option<Wrong> {
    let [one, other] = facing.atoms();
    let shares = matches!(agreement, Agreement::Complement | Agreement::Beyond);
    match agreement {
        Agreement::UnitDiffers if !may_be(facing) && !in_basis_points(facing) => Some(unit_differing(facing)),
        Agreement::UnitMissing if !turned(one, other) => unit_lost(facing),
        Agreement::OtherReading => read_otherwise(facing),
        // 最低65折 is up to 35 percent off.
        _ if !shares && turned(one, other) && !is_no_turn(facing) => {
            let message = format!("{}: {}", became(facing), turn(one));
            Some(Wrong { rule: &qualifier_differs::RULE, severity: Severity::Warning, relation: None, message })
        }
        _ => {
            let (rule, how) = otherwise(facing, agreement)?;
            let message = format!("{}: {how}", became(facing));
            Some(Wrong { rule, severity: Severity::Warning, relation: None, message })
        }
    }
}

/// Whether the words of two limits of opposite sides say the same after all.
fn is_no_turn(facing: Facing<'_>) -> bool {
    negations(facing) || goes_on_over(facing) || bounds_told_apart(facing)
}

/// What the authoritative value became, for people.
fn became(facing: Facing<'_>) -> String {
    let Pair { authoritative, reference } = facing.values().map(named);
    format!("{authoritative} became {reference}")
}

/// One number in two units.
fn unit_differing(facing: Facing<'_>) -> Wrong {
    let [one, other] = facing.atoms().map(|atom| atom.measure);
    let (first, second) = (unit_name(one), unit_name(other));
    Wrong {
        rule: &unit_differs::RULE,
        severity: severity::unit_differs(one, other),
        relation: Some(Relation::Unit),
        message: format!("{}: the same number of {second}, not of {first}", became(facing)),
    }
}

/// One number whose unit the reference does not name, unless an index has none, or an amount before it says it.
fn unit_lost(facing: Facing<'_>) -> Option<Wrong> {
    let measure = facing.atom(Side::Authoritative).measure;
    let index = measure == Measure::Percent && of_index(facing);
    if matches!(measure, Measure::Number { .. }) || index || names_before(facing, measure) {
        return None;
    }
    Some(Wrong {
        rule: &unit_missing::RULE,
        severity: severity::unit_missing(measure),
        relation: Some(Relation::Unit),
        message: format!("{}, without {}", became(facing), unit_name(measure)),
    })
}

/// One number of a multiple that is read otherwise.
fn read_otherwise(facing: Facing<'_>) -> Option<Wrong> {
    let [one, other] = facing.atoms();
    let (is, says) = (multiple(one)?, multiple(other)?);
    let Pair { authoritative: first, reference: second } = facing.values().map(named);
    let increase = matches!(other.measure, Measure::Multiple(Reading::Increase));
    let message = if increase {
        format!("{first} is {is}; {second} as an increase is {says}")
    } else {
        format!("{first} as an increase is {is}; {second} is {says}")
    };
    let (rule, severity) = (&multiple_reading::RULE, Severity::Warning);
    Some(Wrong { rule, severity, relation: Some(Relation::Other), message })
}

/// Whether both texts speak of an index, whose points one language tells as a percentage: 制造业采购经理指数为49.1%.
fn of_index(facing: Facing<'_>) -> bool {
    Side::BOTH.into_iter().all(|side| {
        let value = facing.value(side);
        says_one(around(value), value.language().comparison.indexes, value.language())
    })
}

/// Whether a currency that one text only suggests may be the one that the other names: 元 may be CNY and TWD, "$" any dollar.
fn may_be(facing: Facing<'_>) -> bool {
    Side::BOTH.into_iter().any(|side| {
        let (Measure::Money { certain: false, code: suggested }, Measure::Money { code, .. }) =
            (facing.atom(side).measure, facing.atom(side.other()).measure)
        else {
            return false;
        };
        let value = facing.value(side);
        let figures = &value.language().figures;
        let written = value.figure().map_or("", |figure| figure.span.of(value.source()));
        let sign = SIGNS.iter().any(|(signs, codes)| written.contains(signs) && codes.contains(&code));
        let may_be = |variant: &Variant| {
            variant.currency == code || variant.currency == suggested && variant.other_currencies.contains(&code)
        };
        // 美元现金8.5万元: what the amount is of names the currency.
        let [before, _] = value.clause(is_comma_or_stop);
        let named = |class: &Class| matches!(class, Class::Currency { code: named, certain: true } if *named == code);
        let told = figures.any(named, |word| before.contains(word));
        sign || told || figures.variants.iter().any(may_be) || names(value.text(), code)
    })
}

/// Whether the points of a pair are told in hundredths, as rates and fees of so many percent are: 0.25% and 25 basis points.
fn in_basis_points(facing: Facing<'_>) -> bool {
    Side::BOTH.into_iter().any(|side| {
        let value = facing.value(side);
        value.atom().measure == Measure::Points && hundredths(value.written(), value.language()) == Some(1)
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
fn differing(facing: Facing<'_>, report: &mut Report) {
    let Facing { scene, bead, .. } = facing;
    let [one, other] = facing.atoms();
    let (Some(first), Some(second)) = (one.reading(), other.reading()) else {
        let side = if one.readings.is_empty() { Side::Authoritative } else { Side::Reference };
        malformed(facing.value(side), facing.places(), Some(facing.value(side.other())), report);
        return;
    };
    if names_one_apart(facing) {
        return;
    }
    let difference = difference(facing, first.1, second.1);
    // However small the numbers are, a part of another whole is another share.
    let shares = one.share().zip(other.share());
    let parts = shares.map(|(one, other)| format!(": a share of {one} is not one of {other}"));
    let (rule, severity) = if first.0 == Measure::Date {
        (&date_differs::RULE, difference.severity)
    } else {
        let weights = [one, other].map(|atom| atom.weight().unwrap_or(Weight::Low));
        let telling = severity::telling(first, second);
        (&figure_differs::RULE, severity::differs(weights, difference.relation, telling))
    };
    let severity = if doubtful(facing, difference.relation) { severity.min(Severity::Warning) } else { severity };
    let severity = if shares.is_some() { severity.max(Severity::Warning) } else { severity };
    let said = Said {
        rule,
        severity,
        places: facing.places(),
        relation: Some(difference.relation),
        message: format!("{}{}", became(facing), parts.unwrap_or(difference.reason)),
        suggestion: put_right(facing, first.1),
    };
    add(report, scene, bead, said);
}

/// How two values differ.
struct Difference {
    relation: Relation,
    /// How bad it is where they are dates.
    severity: Severity,
    /// What follows their names in the message.
    reason: String,
}

/// How two values differ that state different things.
fn difference(facing: Facing<'_>, one: &Scalar, other: &Scalar) -> Difference {
    let (relation, severity, reason) = match (one, other) {
        (Scalar::Number(number), Scalar::Number(second)) => {
            let relation = relation(*number, *second);
            let styles = facing.scene.languages.map(|language| &language.style);
            let written = facing.values().map(written);
            let reason = why(relation, Pair::new(*number, *second), &written, styles);
            (relation, Severity::Error, reason)
        }
        (Scalar::Text(_), Scalar::Text(_)) => {
            let relation = misprinted(one, other).unwrap_or(Relation::Other);
            (relation, Severity::Error, slipped(relation).into())
        }
        (Scalar::Date(date), Scalar::Date(second)) => {
            let parts = date_parts(date, second);
            (Relation::Other, severity::dates_differ(parts.len()), parts_reason(&parts))
        }
        (Scalar::Date(_), _) => (Relation::Other, Severity::Warning, String::new()),
        _ => (Relation::Other, Severity::Error, String::new()),
    };
    Difference { relation, severity, reason }
}

/// What the reference should read where the authoritative value is this one and the units are the same: where they differ as well, the
/// number alone would be wrong.
fn put_right(facing: Facing<'_>, wanted: &Scalar) -> Option<String> {
    let [one, other] = facing.atoms();
    let one_unit = one.measure.kind() == other.measure.kind() && same_unit(one.measure, other.measure);
    let told = facing.value(Side::Reference);
    let (figure, text) = (told.figure().filter(|_| one_unit)?, told.source());
    suggestion(wanted, other.bound, figure, figure.span.of(text), (text, told.language()))
}

/// Whether an amount that stands before the reference's value in its bead names this currency: "5.6 trillion yuan, 1.6
/// trillion more than the year before".
fn names_before(facing: Facing<'_>, wanted: Measure) -> bool {
    /// Values that are looked back over, at most.
    const BACK: usize = 16;
    let index = facing.indexes.reference;
    let before = facing.bead.atoms.reference.get(index.saturating_sub(BACK)..index).unwrap_or_default();
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
            let value = Standing::new(scene, bead, side, index);
            if value.atom().readings.is_empty() {
                malformed(value, lone(value), None, report);
            }
        }
    }
}

/// Reports a figure that no value can be read from; `meant` is the other side's value in its place.
fn malformed(value: Standing<'_>, places: Pair<Place>, meant: Option<Standing<'_>>, report: &mut Report) {
    let Some(figure) = value.figure().cloned() else { return };
    let written = shown(&figure, value.text());
    let mut message = format!("{written} is no number: its digits are grouped wrongly");
    let mut suggested = None;
    if let Some(meant) = meant {
        message.push_str("; the other text says ");
        message.push_str(&named(meant));
        if value.side == Side::Reference
            && let Some((_, scalar)) = meant.atom().reading()
        {
            let readable = Figure { value: Value::Single(scalar.clone()), ..figure };
            suggested = suggestion(scalar, None, &readable, &written, (value.source(), value.language()));
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
    add(report, value.scene, value.bead, said);
}
