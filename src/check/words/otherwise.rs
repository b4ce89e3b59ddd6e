use std::borrow::Cow;

use super::base_period::other_period;
use super::beside::{other_base, other_days, other_part, other_weekday};
use super::change::{changed_otherwise, grown_otherwise};
use super::limit::limited_apart;
use super::opposites::opposites;
use crate::check::matching::agree::Agreement;
use crate::check::rules::{change_differs, date_differs, multiple_reading, qualifier_differs, unit_differs};
use crate::check::scene::Scene;
use crate::check::values::bead::Compared;
use crate::model::Rule;

/// What the words at two figures of one value say otherwise: the rule that they break, and how, for people.
type Otherwise = (&'static Rule, Cow<'static, str>);

/// Two figures of one value.
#[derive(Clone, Copy, Debug)]
pub(in crate::check) struct Equal {
    /// The authoritative one.
    pub left: usize,
    /// That of the reference.
    pub right: usize,
    /// How they agree.
    pub agreement: Agreement,
}

/// Asks whether the words at two figures of one value say otherwise what they are.
type Question = fn(&Scene<'_>, &Compared, Equal) -> Option<Otherwise>;

/// What the words at two figures of one value say otherwise, which is all that may be wrong with them.
pub(in crate::check) fn otherwise(scene: &Scene<'_>, bead: &Compared, pair: Equal) -> Option<Otherwise> {
    const QUESTIONS: [Question; 9] =
        [limits, changes, kinds, multiples, bases, periods, parts_of_months, days_of_weeks, days_counted];
    QUESTIONS.iter().find_map(|ask| ask(scene, bead, pair))
}

fn limits(scene: &Scene<'_>, bead: &Compared, Equal { left, right, .. }: Equal) -> Option<Otherwise> {
    limited_apart(scene, bead, left, right).map(|how| (&qualifier_differs::RULE, how.into()))
}

fn changes(scene: &Scene<'_>, bead: &Compared, Equal { left, right, agreement }: Equal) -> Option<Otherwise> {
    // Reduced to 80 percent and by 20 percent are the same.
    if matches!(agreement, Agreement::Complement | Agreement::Beyond) {
        return None;
    }
    changed_otherwise(scene, bead, left, right).map(|how| (&change_differs::RULE, how.into()))
}

fn kinds(scene: &Scene<'_>, bead: &Compared, Equal { left, right, .. }: Equal) -> Option<Otherwise> {
    let [one, other] = opposites(scene, bead, left, right)?;
    Some((&change_differs::RULE, format!("{one} is the opposite of {other}").into()))
}

fn multiples(scene: &Scene<'_>, bead: &Compared, Equal { left, right, .. }: Equal) -> Option<Otherwise> {
    let how = "one says how many times the base it is, the other by how much it grew";
    grown_otherwise(scene, bead, left, right).then(|| (&multiple_reading::RULE, how.into()))
}

fn bases(scene: &Scene<'_>, bead: &Compared, Equal { left, right, .. }: Equal) -> Option<Otherwise> {
    let [one, other] = other_base(scene, bead, left, right)?;
    let how = format!("it is told for each {one} in the authoritative text and for each {other} in the reference");
    Some((&unit_differs::RULE, how.into()))
}

fn periods(scene: &Scene<'_>, bead: &Compared, Equal { left, right, .. }: Equal) -> Option<Otherwise> {
    let [one, other] = other_period(scene, bead, left, right)?;
    let how = format!("it is told against {one} in the authoritative text and against {other} in the reference");
    Some((&change_differs::RULE, how.into()))
}

fn parts_of_months(scene: &Scene<'_>, bead: &Compared, Equal { left, right, .. }: Equal) -> Option<Otherwise> {
    let [one, other] = other_part(scene, bead, left, right)?;
    let how = format!("the {one} part of the month became its {other} part");
    Some((&date_differs::RULE, how.into()))
}

fn days_of_weeks(scene: &Scene<'_>, bead: &Compared, Equal { left, right, .. }: Equal) -> Option<Otherwise> {
    let [one, other] = other_weekday(scene, bead, left, right)?;
    Some((&date_differs::RULE, format!("{one} became {other}").into()))
}

fn days_counted(scene: &Scene<'_>, bead: &Compared, Equal { left, right, .. }: Equal) -> Option<Otherwise> {
    let [one, other] = other_days(scene, bead, left, right)?;
    let how = format!("it counts {one} in the authoritative text and {other} in the reference");
    Some((&unit_differs::RULE, how.into()))
}
