//! Pairs the values of a bead: those that agree, then those that were meant to be the same.

pub(super) mod agree;
pub(super) mod amounts;
pub(super) mod assignment;
pub(super) mod counterparts;
pub(super) mod misprint;
pub(super) mod relation;
pub(super) mod turned;

use std::ops::Range;

use self::agree::{Agreement, agree};
use self::assignment::{Candidate, assignment};
use self::turned::turned;
use super::values::atom::{Atom, Bracketed};
use crate::model::{Date, Measure, Qualifier, Scalar};
use crate::number::Number;

/// Pairs the atoms of one bead at least cost: for each authoritative atom the reference atom and how the two agree.
///
/// The agreement counts most, then whether both are of one kind, then how far apart they stand. Atoms that repeat the
/// figure before them are left out, so that a figure that is stated twice needs two counterparts.
pub(super) fn matching(authoritative: &[Atom], reference: &[Atom]) -> Vec<Option<(usize, Agreement)>> {
    let mut candidates = Vec::new();
    let mut agreements = std::collections::HashMap::new();
    for (row, atom) in authoritative.iter().enumerate().filter(|(_, atom)| atom.bracketed != Bracketed::Restates) {
        let near = nearby(row, authoritative.len(), reference.len());
        for (column, other) in near.filter_map(|column| reference.get(column).map(|other| (column, other))) {
            if other.bracketed == Bracketed::Restates {
                continue;
            }
            let Some(agreement) = agree(atom, other).filter(|how| !meet_by_chance(atom, other, *how)) else { continue };
            let kinds = atom.measure.kind() != other.measure.kind();
            let bounds =
                atom.bound.is_some() && other.bound.is_some() && atom.bound != other.bound || turned(atom, other);
            let distance = place(row, authoritative.len()).abs_diff(place(column, reference.len()));
            let parts = is_year(atom) != is_year(other);
            let cost = agreement as i64 * 10_000 + i64::from(kinds) * 2000 + i64::from(bounds) * 1000;
            let cost = cost + i64::from(parts) * 1000;
            let cost = cost + i64::try_from(distance).unwrap_or(0);
            candidates.push(Candidate { cost, row, column });
            agreements.insert((row, column), agreement);
        }
    }
    let found = assignment(authoritative.len(), reference.len(), &candidates);
    let pairs = found.into_iter().enumerate();
    pairs.map(|(row, column)| column.and_then(|at| Some((at, *agreements.get(&(row, at))?)))).collect()
}

/// Whether a value is a year and no more: 2024年 before 前三季度 is the year of "the third quarter of 2024", and not that quarter.
fn is_year(atom: &Atom) -> bool {
    let year = Date { month: None, day: None, period: None, ..Date::default() };
    matches!(atom.reading(), Some((Measure::Date, Scalar::Date(date))) if Date { year: None, ..*date } == year)
}

/// Whether one is an ordinal that a text may leave out and that names nothing, and the other a place in a law or a limit: a text
/// that says "first-instance" has not said 第一項 by it, nor 一年以上. Nor do a word for a length of time and a number of another one meet.
fn meet_by_chance(one: &Atom, other: &Atom, how: Agreement) -> bool {
    // Every quarter is no three years: a word for a length of time has no number.
    let named = |one: &Atom| {
        let single = one.single().is_some_and(|number| number.same_value(Number::integer(1)));
        one.optional && matches!(one.measure, Measure::Duration(_)) && !single
    };
    if how == Agreement::UnitDiffers && (named(one) || named(other)) {
        return true;
    }
    let chance = |one: &Atom, other: &Atom| {
        let limited =
            matches!(one.measure, Measure::Duration(_) | Measure::Quantity(_)) && one.qualifier != Qualifier::Exact;
        (one.is_provision() || limited) && other.measure == Measure::Ordinal(None) && other.optional
    };
    chance(one, other) || chance(other, one)
}

/// The columns that are compared with a row: all of them, or in a bead with very many figures those around the row's own
/// share of the way, so that the cost grows with the figures and not with their square.
pub(super) fn nearby(row: usize, rows: usize, columns: usize) -> Range<usize> {
    /// Pairs of figures up to which all are compared.
    const ALL: usize = 1 << 16;
    /// Figures to either side beyond that.
    const AROUND: usize = 64;
    if rows * columns <= ALL { 0..columns } else { around(row, rows, columns, AROUND) }
}

/// The columns as far along their way as a row is along its own, with so many to either side.
pub(super) fn around(row: usize, rows: usize, columns: usize, reach: usize) -> Range<usize> {
    let center = row * columns / rows.max(1);
    center.saturating_sub(reach)..(center + reach).min(columns)
}

/// A position as a share of its side, in thousandths.
fn place(index: usize, count: usize) -> usize {
    index * 1000 / count.max(1)
}
