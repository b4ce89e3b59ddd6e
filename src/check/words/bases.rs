//! What an amount is told for: so many of a unit, a length of time, or something else.

use num_rational::Ratio;
use num_traits::CheckedMul;

use super::bases_apart::apart;
use super::bases_running::running;
use super::surroundings::is_base_of_rate;
use super::unit_words::{counted_at, unit_at};
use crate::check::standing::Standing;
use crate::lang::units::ELSEWHERE;
use crate::model::{Figure, Measure, Scalar, Unit, Value};

/// What an amount is told for.
#[derive(Clone, Debug)]
pub(in crate::check) enum Base<'a> {
    /// So many of a unit, or of one of several that its word may mean.
    Units(Units<'a>),
    /// A length of time.
    Time,
    /// What may be a unit or not: 每方, 吨公里.
    Unclear,
    /// Something else, by its name where others are told apart from it: each person, each box.
    Other(Option<&'static str>),
}

/// So many of a unit for which an amount is told.
#[derive(Clone, Debug)]
pub(in crate::check) struct Units<'a> {
    /// The units that its word may mean.
    pub meant: Vec<&'static Unit>,
    /// How many of one of them.
    pub count: Ratio<i128>,
    /// The word for it.
    pub written: &'a str,
    /// Whether a figure says how many.
    pub counted: bool,
}

impl<'a> Units<'a> {
    /// One of some units.
    pub(super) fn one(meant: Vec<&'static Unit>, written: &'a str) -> Self {
        Self { meant, count: Ratio::from_integer(1), written, counted: false }
    }

    /// How much it is in the base unit of its dimension, for each unit that may be meant.
    pub(in crate::check) fn sizes(&self) -> impl Iterator<Item = (&'static str, Ratio<i128>)> + '_ {
        sizes(&self.meant).filter_map(|(dimension, size)| Some((dimension, size.checked_mul(&self.count)?)))
    }

    /// Whether it may be a unit of a dimension.
    pub(super) fn has(&self, dimension: &str) -> bool {
        self.meant.iter().any(|unit| unit.dimension == dimension)
    }
}

/// How much some units are in the base units of their dimensions, here and elsewhere.
pub(in crate::check) fn sizes(units: &[&'static Unit]) -> impl Iterator<Item = (&'static str, Ratio<i128>)> {
    let own = units.iter().map(|unit| (unit.dimension, unit.scale));
    let elsewhere = ELSEWHERE.iter().filter(|(unit, _)| units.contains(unit));
    let elsewhere = elsewhere.flat_map(|(unit, sizes)| sizes.iter().map(|size| (unit.dimension, *size)));
    own.chain(elsewhere).map(|(dimension, (above, below))| (dimension, Ratio::new(above, below)))
}

/// Whether two units may be one amount.
pub(in crate::check) fn is_same(one: &Units<'_>, other: &Units<'_>) -> bool {
    one.sizes().any(|size| other.sizes().any(|other| size == other))
}

/// The unit that an amount is told for, where it is one.
pub(in crate::check) fn unit_told(value: Standing<'_>) -> Option<Units<'_>> {
    let mut units =
        bases(value).into_iter().filter_map(|base| if let Base::Units(units) = base { Some(units) } else { None });
    units.next().filter(|_| units.next().is_none())
}

/// All that an amount is told for by the words at it.
pub(in crate::check) fn bases(value: Standing<'_>) -> Vec<Base<'_>> {
    if is_base_of_rate(value) {
        return Vec::new();
    }
    if value.language().figures.words { apart(value) } else { running(value) }
}

/// What the figure is that an amount is told for: per 100 grams.
pub(super) fn of_figure<'a>(figure: &Figure, source: &'a str) -> Base<'a> {
    match (figure.measure, &figure.value) {
        (Measure::Quantity(unit), Value::Single(Scalar::Number(number))) if number.value() > Ratio::from_integer(0) => {
            Base::Units(Units {
                meant: vec![unit],
                count: number.value(),
                written: figure.span.of(source),
                counted: true,
            })
        }
        (Measure::Duration(_), _) => Base::Time,
        _ => Base::Other(None),
    }
}

/// What stands behind a word for each, and how many bytes of it: a unit, a length of time.
pub(super) fn named<'a>(text: &'a str, value: Standing<'a>) -> Option<(Base<'a>, usize)> {
    let language = value.language();
    if let Some((units, length)) = unit_at(text, language) {
        let rest = text.get(length..).unwrap_or_default();
        // 吨公里 is no tonne.
        let joined = !language.figures.words
            && unit_at(rest, language).is_some_and(|(units, _)| units.iter().any(|unit| unit.dimension == "length"));
        let written = text.get(..length)?;
        let base = if joined { Base::Unclear } else { Base::Units(Units::one(units, written)) };
        return Some((base, length));
    }
    if let Some(word) = language.comparison.units_unnamed.iter().find(|word| text.starts_with(**word)) {
        return Some((Base::Unclear, word.len()));
    }
    if let Some((name, length)) = counted_at(text, language) {
        return Some((Base::Other(Some(name)), length));
    }
    let words = &language.frequencies;
    let between =
        words.between.iter().filter(|word| text.starts_with(**word)).map(|word| word.len()).max().unwrap_or(0);
    let after = text.get(between..).unwrap_or_default();
    let after = after.strip_prefix(' ').unwrap_or(after);
    let skipped = text.len() - after.len();
    let apart = |word: &str| {
        let rest = after.get(word.len()..).unwrap_or_default();
        !language.figures.words || !rest.starts_with(|letter: char| letter.is_alphanumeric() || letter == '-')
    };
    let lengths = words.lengths.iter().flat_map(|length| length.words);
    let length = lengths.filter(|word| after.starts_with(**word) && apart(word)).map(|word| word.len()).max()?;
    Some((Base::Time, skipped + length))
}
