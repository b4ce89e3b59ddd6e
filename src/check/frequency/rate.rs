use num_rational::Ratio;
use num_traits::{CheckedAdd, CheckedDiv, CheckedMul};

use crate::lang::frequency::Lasts;
use crate::lang::units;
use crate::model::{Figure, Measure, Scalar, Unit, Value};
use crate::number::Number;
use crate::text::Span;

/// How often something happens, as a text tells it.
#[derive(Clone, Debug)]
pub(super) struct Frequency {
    /// Where it is told, with the number of times where that is told in its clause.
    pub span: Span,
    /// Where its figures stand: the length of time and the number of times, but not what stands between.
    pub parts: Vec<Span>,
    /// The length of time in which it happens so often, or each of those that may be meant.
    pub lasts: Vec<Lasting>,
    /// How many times, where it is told.
    pub times: Option<Ratio<i128>>,
    /// Numbers in its clause, each of which may be how many times, and where they stand.
    pub numbers: Vec<(Ratio<i128>, Span)>,
}

/// A length of time, in the base unit of its dimension: months or seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lasting {
    dimension: &'static str,
    base: Ratio<i128>,
}

impl Lasting {
    /// So many of a unit.
    pub(super) fn new(unit: &'static Unit, count: Ratio<i128>) -> Option<Self> {
        let base = Ratio::new(unit.scale.0, unit.scale.1).checked_mul(&count)?;
        (*base.numer() > 0).then_some(Self { dimension: unit.dimension, base })
    }

    /// What an entry of a table says.
    pub(super) fn of((unit, above, below): Lasts) -> Option<Self> {
        Self::new(unit, Ratio::new(above, below))
    }

    /// The length of time that a figure is, or both bounds of it.
    pub(super) fn of_figure(figure: &Figure) -> Vec<Self> {
        let Measure::Duration(unit) = figure.measure else { return Vec::new() };
        let of = |scalar: &Scalar| match scalar {
            Scalar::Number(number) => Self::new(unit, number.value()),
            _ => None,
        };
        match &figure.value {
            Value::Single(scalar) => of(scalar).into_iter().collect(),
            Value::Range { low, high } => [low, high].into_iter().flatten().filter_map(of).collect(),
            Value::Malformed => Vec::new(),
        }
    }

    /// So many times as long.
    pub(super) fn times(self, factor: Ratio<i128>) -> Option<Self> {
        Some(Self { base: self.base.checked_mul(&factor)?, ..self })
    }

    /// One of its unit longer: 每隔两天 may be every third day.
    pub(super) fn and_one(self, count: Ratio<i128>) -> Option<Self> {
        self.times(count.checked_add(&Ratio::from_integer(1))?.checked_div(&count)?)
    }

    /// Whether nobody would tell one from the other: a month and thirty days, half a month and two weeks.
    pub(super) fn is_like(self, other: Self) -> bool {
        if self.dimension == other.dimension {
            return self.base == other.base;
        }
        let Some((one, other)) = self.seconds().zip(other.seconds()) else { return false };
        let (short, long) = if one < other { (one, other) } else { (other, one) };
        short.checked_mul(&Ratio::new(NEAR, 100)).is_some_and(|near| long <= near)
    }

    /// About how many seconds pass.
    fn seconds(self) -> Option<Ratio<i128>> {
        if self.dimension == units::MONTH.dimension {
            self.base.checked_mul(&Ratio::from_integer(SECONDS_OF_MONTH))
        } else {
            Some(self.base)
        }
    }
}

/// The percentage of the shorter of two lengths of time up to which the longer one may be told for it: five weeks for a month are 115.
const NEAR: i128 = 116;

/// The seconds of a month of 365.25 / 12 days.
const SECONDS_OF_MONTH: i128 = 2_629_800;

impl Frequency {
    /// Whether two texts tell one frequency by these: the same number of times in a length of time, or as often in another.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        let unlike = self.times.zip(other.times).is_some_and(|(one, other)| one != other);
        let mut pairs = self.lasts.iter().flat_map(|one| other.lasts.iter().map(move |other| (*one, *other)));
        !unlike && pairs.any(|(one, other)| one.is_like(other)) || self.as_often(other, Lasting::is_like).is_some()
    }

    /// Where the figures of both stand if something happens exactly as often by one as by the other.
    pub(super) fn figures_if_equal(&self, other: &Self) -> Option<[Vec<Span>; 2]> {
        let numbers = self.as_often(other, |one, other| one == other)?;
        let figures = |frequency: &Self, number: Option<Span>| frequency.parts.iter().copied().chain(number).collect();
        Some([figures(self, numbers[0]), figures(other, numbers[1])])
    }

    /// The numbers by which something happens as often by one as by the other, where they may be how many times.
    fn as_often(&self, other: &Self, alike: fn(Lasting, Lasting) -> bool) -> Option<[Option<Span>; 2]> {
        let others = other.between();
        self.between().into_iter().find_map(|(one, number)| {
            let (_, other) = others.iter().find(|(other, _)| alike(one, *other))?;
            Some([number, *other])
        })
    }

    /// How long it is from one time to the next, for each that may be meant, and the number that says so.
    fn between(&self) -> Vec<(Lasting, Option<Span>)> {
        let once = Ratio::from_integer(1);
        let numbers = self.numbers.iter().filter(|_| self.times.is_none()).map(|(number, span)| (*number, Some(*span)));
        let times: Vec<_> = [(self.times.unwrap_or(once), None)].into_iter().chain(numbers).collect();
        let each = self.lasts.iter().flat_map(|lasting| times.iter().map(move |told| (lasting, told)));
        each.filter_map(|(lasting, (times, span))| Some((lasting.times(once.checked_div(times)?)?, *span))).collect()
    }
}

/// The number of a figure that may be how many times something happens.
pub(super) fn count(figure: &Figure) -> Option<Ratio<i128>> {
    /// No frequency is told by more times.
    const MOST: i128 = 366;
    let number = match (&figure.value, figure.measure) {
        (Value::Single(Scalar::Number(number)), Measure::Number { .. } | Measure::Multiple(_)) => *number,
        (Value::Single(Scalar::Path(path)), Measure::Ordinal(_)) => {
            let [step] = path.as_ref() else { return None };
            Number::integer(i128::from(*step))
        }
        _ => return None,
    };
    let whole = number.as_integer().is_some_and(|count| (1..=MOST).contains(&count));
    whole.then(|| number.value())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_unit_longer_is_none_where_it_does_not_fit() {
        let months = |count: i128| Lasting::new(&units::MONTH, Ratio::from_integer(count));
        let longer = |count: i128| months(count).and_then(|lasting| lasting.and_one(Ratio::from_integer(count)));
        assert_eq!(longer(2), months(3));
        assert_eq!(longer(i128::MAX), None);
    }
}
