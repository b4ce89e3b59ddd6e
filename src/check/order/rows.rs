use super::Two;
use super::series::Series;
use crate::check::facing::Facing;
use crate::check::values::bead::Fate;
use crate::model::Measure;
use crate::text::Pair;

/// What became of the rows in which two series of values stand together: amounts and what they grew by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::check) enum Rows {
    /// Both series stand in the same other order: the rows are told in another order, each with its own values.
    Moved,
    /// One series keeps its order, row by row, and the other does not: its values have left their rows.
    Kept,
}

/// Picks the index of a value or of its counterpart.
type Place = fn(&(usize, usize)) -> usize;

/// What became of the rows of one series of a bead, as far as another one tells.
pub(in crate::check) fn rows(one: &Series, all: &[Series]) -> Option<Rows> {
    let of_rows = |other: &&Series| other.kind != one.kind && other.pairs.len() == one.pairs.len();
    let moved = |other: &&Series| ranks(&other.pairs) == ranks(&one.pairs);
    if all.iter().filter(of_rows).any(|other| moved(&other)) {
        return Some(Rows::Moved);
    }
    let kept = |other: &&Series| {
        let sides: [Place; 2] = [|pair| pair.0, |pair| pair.1];
        // A year may stand before its amount or behind it; where lists stand apart, the first of one belongs to the first of the other.
        let dates = [one, other].iter().any(|series| series.kind.0 == Measure::Date.kind());
        let in_rows = |side: Place| {
            if dates { in_lists(&one.pairs, &other.pairs, side) } else { by_turns(&one.pairs, &other.pairs, side) }
        };
        other.pairs.is_sorted_by_key(|(_, right)| *right) && sides.into_iter().all(in_rows)
    };
    all.iter().filter(of_rows).any(|other| kept(&other)).then_some(Rows::Kept)
}

/// Whether two values that stand in another order took what stands beside them along: of each, the value before it or behind it is
/// on the other side too the one before it or behind it.
pub(in crate::check) fn went_along([first, second]: Two<'_>) -> bool {
    let bead = first.bead;
    let kind =
        |index: usize| bead.atoms.authoritative.get(index).map(|atom| (atom.measure.kind(), atom.measure.unit()));
    let beside = |facing: Facing<'_>, [step, other]: [isize; 2]| {
        let Pair { authoritative: left, reference: right } = facing.indexes;
        let (Some(one), Some(two)) = (left.checked_add_signed(step), right.checked_add_signed(other)) else {
            return false;
        };
        let paired =
            matches!(bead.fates.authoritative.get(one), Some(Fate::Paired(counterpart, _)) if *counterpart == two);
        paired && kind(one) != kind(left)
    };
    let steps = [[-1, -1], [-1, 1], [1, -1], [1, 1]];
    steps.into_iter().any(|steps| beside(first, steps) && beside(second, steps))
}

/// The place of each counterpart among them.
fn ranks(pairs: &[(usize, usize)]) -> Vec<usize> {
    let mut sorted: Vec<usize> = pairs.iter().map(|(_, right)| *right).collect();
    sorted.sort_unstable();
    pairs.iter().map(|(_, right)| sorted.partition_point(|other| other < right)).collect()
}

/// Whether two series stand one list behind the other on a side, so that the first of one belongs to the first of the other.
fn in_lists(one: &[(usize, usize)], other: &[(usize, usize)], side: Place) -> bool {
    let (one, other) = (sorted(one, side), sorted(other, side));
    let unbroken = |places: &[usize]| places.windows(2).all(|pair| pair[1] == pair[0] + 1);
    let apart = one.last() < other.first() || other.last() < one.first();
    unbroken(&one) && unbroken(&other) && apart
}

/// The places of a series on a side, in the order of the text.
fn sorted(pairs: &[(usize, usize)], side: Place) -> Vec<usize> {
    let mut places: Vec<usize> = pairs.iter().map(side).collect();
    places.sort_unstable();
    places
}

/// Whether two series stand row by row on a side: the first of each side by side, then the second of each.
fn by_turns(one: &[(usize, usize)], other: &[(usize, usize)], side: Place) -> bool {
    let rows: Vec<(usize, usize)> = sorted(one, side)
        .into_iter()
        .zip(sorted(other, side))
        .map(|(one, other)| (one.min(other), one.max(other)))
        .collect();
    rows.iter().all(|row| row.1 - row.0 == 1) && rows.windows(2).all(|pair| pair[0].1 < pair[1].0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn series(kind: &'static str, pairs: &[(usize, usize)]) -> Series {
        Series { kind: (kind, None), pairs: pairs.to_vec() }
    }

    #[test]
    fn a_row_goes_with_its_values_and_a_value_leaves_its_row() {
        let percent = series("percent", &[(1, 3), (3, 1)]);
        let moved = series("money", &[(0, 2), (2, 0)]);
        let kept = series("money", &[(0, 0), (2, 2)]);
        let apart = series("money", &[(0, 0), (5, 2)]);
        for (other, wanted) in [(moved, Some(Rows::Moved)), (kept, Some(Rows::Kept)), (apart, None)] {
            assert_eq!(rows(&percent, &[series("percent", &[(1, 3), (3, 1)]), other]), wanted);
        }
        assert_eq!(rows(&percent, &[]), None);
    }
}
