use std::borrow::Cow;

use super::base_period::other_period;
use super::beside::{other_base, other_days, other_kind, other_part, other_weekday};
use super::change::{changed_otherwise, grown_otherwise};
use super::direction::{other_end, other_way};
use super::limit::{both_limited_apart, limited_apart};
use super::limit_itself::limit_itself;
use super::opposites::opposites;
use super::per::other_unit;
use super::told_for_all::told_for_all;
use crate::check::facing::Facing;
use crate::check::matching::agree::Agreement;
use crate::check::rules::{change_differs, date_differs, multiple_reading, qualifier_differs, unit_differs};
use crate::model::Rule;

/// What the words at two figures of one value say otherwise: the rule that they break, and how, for people.
type Otherwise = (&'static Rule, Cow<'static, str>);

/// Asks whether the words at two figures of one value, which agree so, say otherwise what they are.
type Question = fn(Facing<'_>, Agreement) -> Option<Otherwise>;

/// What the words at two figures of one value say otherwise, which is all that may be wrong with them.
pub(in crate::check) fn otherwise(facing: Facing<'_>, agreement: Agreement) -> Option<Otherwise> {
    const QUESTIONS: [Question; 14] = [
        limits, limits_themselves, changes, kinds, multiples, bases, totals, periods, parts_of_months, days_of_weeks,
        days_counted, ends, ways, counted,
    ];
    QUESTIONS.iter().find_map(|ask| ask(facing, agreement))
}

fn limits(facing: Facing<'_>, _: Agreement) -> Option<Otherwise> {
    limited_apart(facing).or_else(|| both_limited_apart(facing)).map(|how| (&qualifier_differs::RULE, how.into()))
}

fn limits_themselves(facing: Facing<'_>, _: Agreement) -> Option<Otherwise> {
    limit_itself(facing).map(|how| (&qualifier_differs::RULE, how.into()))
}

fn changes(facing: Facing<'_>, agreement: Agreement) -> Option<Otherwise> {
    // Reduced to 80 percent and by 20 percent are the same.
    if matches!(agreement, Agreement::Complement | Agreement::Beyond) {
        return None;
    }
    changed_otherwise(facing).map(|how| (&change_differs::RULE, how.into()))
}

fn kinds(facing: Facing<'_>, _: Agreement) -> Option<Otherwise> {
    let [one, other] = opposites(facing).filter(|_| facing.is_alone())?;
    Some((&change_differs::RULE, format!("{one} is the opposite of {other}").into()))
}

fn multiples(facing: Facing<'_>, _: Agreement) -> Option<Otherwise> {
    let how = "one says how many times the base it is, the other by how much it grew";
    grown_otherwise(facing).then(|| (&multiple_reading::RULE, how.into()))
}

fn bases(facing: Facing<'_>, _: Agreement) -> Option<Otherwise> {
    let each = |name: &'static str| -> Cow<'static, str> { format!("each {name}").into() };
    let [one, other] = other_base(facing).map(|names| names.map(each)).or_else(|| other_unit(facing))?;
    let how = format!("it is told for {one} in the authoritative text and for {other} in the reference");
    Some((&unit_differs::RULE, how.into()))
}

fn periods(facing: Facing<'_>, _: Agreement) -> Option<Otherwise> {
    let [one, other] = other_period(facing)?;
    let how = format!("it is told against {one} in the authoritative text and against {other} in the reference");
    Some((&change_differs::RULE, how.into()))
}

fn parts_of_months(facing: Facing<'_>, _: Agreement) -> Option<Otherwise> {
    let [one, other] = other_part(facing)?;
    let how = format!("the {one} part of the month became its {other} part");
    Some((&date_differs::RULE, how.into()))
}

fn days_of_weeks(facing: Facing<'_>, _: Agreement) -> Option<Otherwise> {
    let [one, other] = other_weekday(facing)?;
    Some((&date_differs::RULE, format!("{one} became {other}").into()))
}

fn days_counted(facing: Facing<'_>, _: Agreement) -> Option<Otherwise> {
    let [one, other] = other_days(facing)?;
    let how = format!("it counts {one} in the authoritative text and {other} in the reference");
    Some((&unit_differs::RULE, how.into()))
}

fn ends(facing: Facing<'_>, _: Agreement) -> Option<Otherwise> {
    let [one, other] = other_end(facing)?;
    let how = format!("it is {one} day in the authoritative text and {other} one in the reference");
    Some((&date_differs::RULE, how.into()))
}

fn ways(facing: Facing<'_>, _: Agreement) -> Option<Otherwise> {
    let [one, other] = other_way(facing)?;
    Some((&date_differs::RULE, format!("{one} became {other}").into()))
}

fn totals(facing: Facing<'_>, _: Agreement) -> Option<Otherwise> {
    let how = "it is told for each of several in the authoritative text and for all of them in the reference";
    told_for_all(facing).then(|| (&unit_differs::RULE, how.into()))
}

fn counted(facing: Facing<'_>, _: Agreement) -> Option<Otherwise> {
    let [one, other] = other_kind(facing)?;
    Some((&unit_differs::RULE, format!("it counts {one}s, and not {other}s").into()))
}
