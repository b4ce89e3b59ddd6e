use super::agree::Agreement;
use super::atom::Atom;
use super::bead::{Compared, Fate};
use super::options::Options;
use super::relation::{in_words, relation};
use super::report::{Said, add};
use super::rules::{
    date_differs, figure_added, figure_differs, figure_missing, malformed_figure, multiple_reading, qualifier_differs,
    unit_differs, unit_missing,
};
use super::severity::{self, weight};
use super::suggestion::suggestion;
use crate::lang::Language;
use crate::model::{Figure, Measure, Place, Qualifier, Relation, Report, Scalar, Severity, Text, Value};
use crate::text::{Pair, Side};

/// What every report of a difference looks at.
pub(super) struct Scene<'a> {
    /// The texts.
    pub texts: Pair<&'a Text>,
    /// Their languages.
    pub languages: Pair<&'static Language>,
    /// What is reported.
    pub options: &'a Options,
}

/// Reports what differs between the values of one bead.
pub(super) fn differences(scene: &Scene<'_>, bead: &mut Compared, report: &mut Report) {
    malformed(scene, bead, report);
    for left in 0..bead.atoms.authoritative.len() {
        if let Fate::Paired(right, agreement) = bead.fates.authoritative[left] {
            paired(scene, bead, left, right, agreement, report);
        }
    }
    counterparts(scene, bead, report);
    for side in Side::BOTH {
        for index in bead.open(side) {
            unmatched(scene, bead, side, index, report);
        }
    }
    for left in 0..bead.atoms.authoritative.len() {
        if bead.fates.authoritative[left] == Fate::Elsewhere {
            let message = format!(
                "{} stands in another part of the reference",
                described(bead, scene.texts, Side::Authoritative, left)
            );
            let places = lone(scene.texts, bead, Side::Authoritative, left);
            let said = Said {
                rule: &figure_missing::RULE,
                severity: Severity::Note,
                places,
                relation: None,
                message,
                suggestion: None,
            };
            add(report, scene.texts, bead, scene.options, said);
        }
    }
}

/// Two values that agree in number: their units, readings and limits may not.
fn paired(scene: &Scene<'_>, bead: &Compared, left: usize, right: usize, agreement: Agreement, report: &mut Report) {
    let (one, other) = (&bead.atoms.authoritative[left], &bead.atoms.reference[right]);
    let describe = |side, index| described(bead, scene.texts, side, index);
    let (first, second) = (describe(Side::Authoritative, left), describe(Side::Reference, right));
    let (rule, severity, relation, message) = match agreement {
        Agreement::UnitDiffers => {
            let shares = matches!(one.readings.first(), Some((Measure::Percent | Measure::Points, _)));
            let severity = if shares { Severity::Warning } else { Severity::Error };
            (
                &unit_differs::RULE,
                severity,
                Some(Relation::Unit),
                format!("the number is right and its unit is not: {first} became {second}"),
            )
        }
        Agreement::UnitMissing => (
            &unit_missing::RULE,
            Severity::Note,
            Some(Relation::Unit),
            format!("{first} became {second}, without its currency"),
        ),
        Agreement::OtherReading => (
            &multiple_reading::RULE,
            Severity::Warning,
            Some(Relation::Other),
            format!("the same digits mean another amount: {first} became {second}"),
        ),
        _ if turned(one.qualifier, other.qualifier) => (
            &qualifier_differs::RULE,
            Severity::Warning,
            None,
            format!("the limit is turned round: {first} became {second}"),
        ),
        _ => return,
    };
    let places = both(scene.texts, bead, left, right);
    add(report, scene.texts, bead, scene.options, Said { rule, severity, places, relation, message, suggestion: None });
}

/// Whether one limit is a lower and the other an upper one.
fn turned(one: Qualifier, other: Qualifier) -> bool {
    let lower = |qualifier| matches!(qualifier, Qualifier::AtLeast);
    let upper = |qualifier| matches!(qualifier, Qualifier::AtMost);
    lower(one) && upper(other) || upper(one) && lower(other)
}

/// Pairs open values of one kind that state different things.
fn counterparts(scene: &Scene<'_>, bead: &mut Compared, report: &mut Report) {
    let mut candidates = Vec::new();
    let (lefts, rights) = (bead.open(Side::Authoritative), bead.open(Side::Reference));
    for (place, &left) in lefts.iter().enumerate() {
        for (other_place, &right) in rights.iter().enumerate() {
            let (one, other) = (&bead.atoms.authoritative[left], &bead.atoms.reference[right]);
            if let Some(likeness) = likeness(one, other) {
                let partner = range_partner(bead, left, right);
                candidates.push((!partner, likeness, place.abs_diff(other_place), left, right));
            }
        }
    }
    candidates.sort_unstable();
    for (_, _, _, left, right) in candidates {
        if bead.fates.authoritative[left] == Fate::Open && bead.fates.reference[right] == Fate::Open {
            bead.fates.authoritative[left] = Fate::Differs(Some(right));
            bead.fates.reference[right] = Fate::Differs(Some(left));
            differing(scene, bead, left, right, report);
        }
    }
}

/// Whether the other bounds of the two values' ranges are already paired with each other.
fn range_partner(bead: &Compared, left: usize, right: usize) -> bool {
    let same = |one: &Atom, other: &Atom| (one.sentence, one.figure) == (other.sentence, other.figure);
    bead.fates.authoritative.iter().enumerate().any(|(index, fate)| {
        let Fate::Paired(other, _) = *fate else { return false };
        same(&bead.atoms.authoritative[index], &bead.atoms.authoritative[left])
            && same(&bead.atoms.reference[other], &bead.atoms.reference[right])
    })
}

/// How alike two values of different content are; smaller is closer, `None` where they cannot be meant to be the same.
fn likeness(one: &Atom, other: &Atom) -> Option<u8> {
    let ((measure, scalar), (second, other_scalar)) = (one.readings.first()?, other.readings.first()?);
    let slip = match (scalar, other_scalar) {
        (Scalar::Number(left), Scalar::Number(right)) => relation(*left, *right) != Relation::Other,
        _ => false,
    };
    let same = measure.kind() == second.kind();
    let units = measure.unit() == second.unit();
    let plain = |measure: &Measure| matches!(measure, Measure::Number { .. });
    match (measure, second) {
        (Measure::Ordinal(section), Measure::Ordinal(other_section)) => (section == other_section).then_some(6),
        (Measure::Date, Measure::Date) => shares_field(scalar, other_scalar).then_some(2),
        (Measure::Identifier, Measure::Identifier) => None,
        _ if same && units && slip => Some(0),
        _ if same && slip => Some(1),
        _ if same && units => Some(3),
        _ if same => Some(4),
        _ if (plain(measure) || plain(second))
            && slip
            && !matches!(measure, Measure::Ordinal(_))
            && !matches!(second, Measure::Ordinal(_)) =>
        {
            Some(5)
        }
        _ => None,
    }
}

/// Whether two dates state parts of one kind.
fn shares_field(one: &Scalar, other: &Scalar) -> bool {
    let (Scalar::Date(one), Scalar::Date(other)) = (one, other) else { return false };
    (one.year.is_some() && other.year.is_some())
        || (one.month.is_some() && other.month.is_some())
        || (one.day.is_some() && other.day.is_some())
        || (one.period.is_some() && other.period.is_some())
}

fn differing(scene: &Scene<'_>, bead: &Compared, left: usize, right: usize, report: &mut Report) {
    let (one, other) = (&bead.atoms.authoritative[left], &bead.atoms.reference[right]);
    let (Some((measure, scalar)), Some((second, other_scalar))) = (one.readings.first(), other.readings.first()) else {
        return;
    };
    let related = match (scalar, other_scalar) {
        (Scalar::Number(left), Scalar::Number(right)) => relation(*left, *right),
        _ => Relation::Other,
    };
    let (rule, severity) = match measure {
        Measure::Date => (&date_differs::RULE, Severity::Error),
        _ => {
            (&figure_differs::RULE, severity::differs(weight(*measure, scalar), weight(*second, other_scalar), related))
        }
    };
    let why = in_words(related).map_or_else(String::new, |why| format!(": {why}"));
    let message = format!(
        "the authoritative text states {} and the reference {}{why}",
        described(bead, scene.texts, Side::Authoritative, left),
        described(bead, scene.texts, Side::Reference, right)
    );
    let suggestion = bead.figure(scene.texts, Side::Reference, right).and_then(|figure| {
        let written = figure.span.of(&scene.texts.reference.document.text);
        suggestion(scalar, figure, written, scene.languages.reference)
    });
    let places = both(scene.texts, bead, left, right);
    add(
        report,
        scene.texts,
        bead,
        scene.options,
        Said { rule, severity, places, relation: Some(related), message, suggestion },
    );
}

fn unmatched(scene: &Scene<'_>, bead: &Compared, side: Side, index: usize, report: &mut Report) {
    let Some((measure, scalar)) = bead.atoms[side][index].readings.first() else { return };
    let severity = severity::unmatched(*measure, weight(*measure, scalar));
    let described = described(bead, scene.texts, side, index);
    let (rule, message) = match side {
        Side::Authoritative => (&figure_missing::RULE, format!("the reference leaves out {described}")),
        Side::Reference => (&figure_added::RULE, format!("the authoritative text does not state {described}")),
    };
    let places = lone(scene.texts, bead, side, index);
    add(
        report,
        scene.texts,
        bead,
        scene.options,
        Said { rule, severity, places, relation: None, message, suggestion: None },
    );
}

/// Reports figures that no value can be read from, with the open authoritative value that was meant.
fn malformed(scene: &Scene<'_>, bead: &mut Compared, report: &mut Report) {
    for side in Side::BOTH {
        for sentence in bead.sentences[side].clone() {
            let figures = scene.texts[side].figures.get(sentence).into_iter().flatten();
            for figure in figures.filter(|figure| figure.value == Value::Malformed) {
                let meant = bead.open(side.other()).into_iter().find(|&index| {
                    let reading = bead.atoms[side.other()][index].readings.first();
                    reading.is_some_and(|(measure, _)| measure.kind() == figure.measure.kind())
                });
                one_malformed(scene, bead, side, figure, meant, report);
                if let Some(index) = meant {
                    bead.fates[side.other()][index] = Fate::Differs(None);
                }
            }
        }
    }
}

fn one_malformed(
    scene: &Scene<'_>,
    bead: &Compared,
    side: Side,
    figure: &Figure,
    meant: Option<usize>,
    report: &mut Report,
) {
    let mut places = Pair::new(Side::Authoritative, Side::Reference)
        .map(|side| Place { span: bead.span(scene.texts, side), figure: None });
    places[side] = Place { span: figure.span, figure: Some(figure.clone()) };
    let written = figure.span.of(&scene.texts[side].document.text);
    let mut message = format!("no value can be read from {written:?}: its digits are grouped wrongly");
    let mut suggested = None;
    if let Some(index) = meant {
        places[side.other()] = bead.place(scene.texts, side.other(), index);
        message.push_str("; the other text states ");
        message.push_str(&described(bead, scene.texts, side.other(), index));
        if side == Side::Reference
            && let Some((_, scalar)) = bead.atoms.authoritative[index].readings.first()
        {
            let readable = Figure { value: Value::Single(scalar.clone()), ..figure.clone() };
            suggested = suggestion(scalar, &readable, written, scene.languages.reference);
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
    add(report, scene.texts, bead, scene.options, said);
}

fn both(texts: Pair<&Text>, bead: &Compared, left: usize, right: usize) -> Pair<Place> {
    Pair::new(bead.place(texts, Side::Authoritative, left), bead.place(texts, Side::Reference, right))
}

/// The place of a figure on one side, and the sentence on the other in which it was looked for.
fn lone(texts: Pair<&Text>, bead: &Compared, side: Side, index: usize) -> Pair<Place> {
    let mut places = Pair::new(Side::Authoritative, Side::Reference)
        .map(|side| Place { span: bead.span(texts, side), figure: None });
    places[side] = bead.place(texts, side, index);
    places
}

/// A value as messages name it.
fn described(bead: &Compared, texts: Pair<&Text>, side: Side, index: usize) -> String {
    bead.figure(texts, side, index).map_or_else(String::new, |figure| {
        let written = figure.span.of(&texts[side].document.text);
        format!("{} ({})", written.split_whitespace().collect::<Vec<_>>().join(" "), figure.describe())
    })
}
