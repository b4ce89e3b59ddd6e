//! Amounts that are told for one unit of measurement and for another one, or for none.

use std::borrow::Cow;

use super::bases::{Base, Units, bases, is_same};
use super::surroundings::around;
use super::unit_words::speaks_of;
use crate::check::facing::Facing;
use crate::check::standing::Standing;
use crate::check::values::atom::Atom;
use crate::lang::classifiers::COUNTED_APART;
use crate::model::Measure;
use crate::text::Side;

/// The units that two amounts of one value are told for, or what else one of them is, where it is not the same: per square metre and per
/// square foot, per piece and per square metre.
pub(in crate::check) fn other_unit(facing: Facing<'_>) -> Option<[Cow<'static, str>; 2]> {
    let amount = |atom: &Atom| match atom.measure {
        Measure::Money { .. } | Measure::Percent | Measure::Number { .. } | Measure::Multiple(_) => true,
        Measure::Quantity(unit) => !unit.symbol.contains('/'),
        _ => false,
    };
    if !facing.atoms().into_iter().all(amount) || !facing.is_alone() {
        return None;
    }
    let values = Side::BOTH.map(|side| facing.value(side));
    // What is told for nothing on one side tells nothing of the other; running characters show it sooner.
    let first = values.iter().position(|value| !value.language().figures.words).unwrap_or(0);
    let one = bases(values[first]);
    if one.is_empty() {
        return None;
    }
    let other = bases(values[1 - first]);
    let [one, other] = if first == 0 { [one, other] } else { [other, one] };
    let [first, second] = [&one, &other].map(|bases| units_of(bases));
    // A figure that something is told for is compared itself.
    let unclear = one.iter().chain(&other).any(|base| matches!(base, Base::Unclear));
    if unclear || first.iter().chain(&second).any(|unit| unit.counted) {
        return None;
    }
    let conflict = first.iter().find_map(|unit| {
        let dimension = unit.meant.first()?.dimension;
        let alone = |units: &[&Units<'_>]| units.iter().filter(|unit| unit.has(dimension)).count() == 1;
        let faced = second.iter().find(|unit| unit.has(dimension))?;
        (alone(&first) && alone(&second) && !is_same(unit, faced)).then(|| [each(unit), each(faced)])
    });
    let conflict = conflict.or_else(|| {
        let [left, right] = values;
        match (first.as_slice(), second.as_slice()) {
            ([unit], []) => is_lost(unit, &one, &other, right).then(|| [each(unit), SOMETHING_ELSE.into()]),
            ([], [unit]) => is_lost(unit, &other, &one, left).then(|| [SOMETHING_ELSE.into(), each(unit)]),
            ([unit], [faced]) => {
                let apart = !unit.meant.iter().any(|own| faced.has(own.dimension));
                let told = |unit: &Units<'_>, value: Standing<'_>| is_spoken_of(unit, value);
                (apart && !told(unit, right) && !told(faced, left)).then(|| [each(unit), each(faced)])
            }
            _ => None,
        }
    });
    conflict.or_else(|| other_counted([&one, &other]))
}

/// The names of what is counted apart for which two amounts are told: 每名学生 and "per household".
fn other_counted(told: [&[Base<'_>]; 2]) -> Option<[Cow<'static, str>; 2]> {
    let [one, other] = told.map(|bases| {
        let mut names = bases.iter().filter_map(|base| if let Base::Other(name) = base { *name } else { None });
        names.next().filter(|_| names.next().is_none())
    });
    let (one, other) = one.zip(other)?;
    let apart = |[first, second]: [&str; 2]| (one, other) == (first, second) || (other, one) == (first, second);
    COUNTED_APART.into_iter().any(apart).then(|| [one, other].map(|name| format!("each {name}").into()))
}

/// What messages call what is told for no unit.
const SOMETHING_ELSE: &str = "something else";

fn each(unit: &Units<'_>) -> Cow<'static, str> {
    format!("each {}", unit.written).into()
}

/// Whether an amount that is told for a unit on one side is told for something else on the other one, which does not speak of such a unit.
fn is_lost(unit: &Units<'_>, own: &[Base<'_>], others: &[Base<'_>], faced: Standing<'_>) -> bool {
    let has = |bases: &[Base<'_>], kind: fn(&Base<'_>) -> bool| bases.iter().any(kind);
    let time = |base: &Base<'_>| matches!(base, Base::Time);
    let other = |base: &Base<'_>| matches!(base, Base::Other(_));
    let instead = has(others, other) && !has(own, other) || has(others, time) && !has(own, time);
    instead && !is_spoken_of(unit, faced)
}

fn is_spoken_of(unit: &Units<'_>, value: Standing<'_>) -> bool {
    unit.meant.iter().any(|unit| speaks_of(unit.dimension, around(value), value.language()))
}

fn units_of<'a, 'b>(bases: &'b [Base<'a>]) -> Vec<&'b Units<'a>> {
    let unit = |base: &'b Base<'a>| if let Base::Units(units) = base { Some(units) } else { None };
    bases.iter().filter_map(unit).collect()
}
