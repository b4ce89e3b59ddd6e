//! What amounts are told for by a unit of measurement: per hectare, 每平方米, per 100 grams.

use std::borrow::Cow;

use num_rational::Ratio;
use num_traits::CheckedMul;

use super::split::{is_one, words};
use super::surroundings::is_base_of_rate;
use super::unit_words::{counted_at, is_share, speaks_of, unit_at};
use crate::check::facing::Facing;
use crate::check::standing::Standing;
use crate::check::values::atom::Atom;
use crate::lang::classifiers::COUNTED_APART;
use crate::lang::marks::is_comma_or_stop;
use crate::lang::units::ELSEWHERE;
use crate::model::{Figure, Measure, Scalar, Unit, Value};
use crate::text::{Side, Span};

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
    units: Vec<&'static Unit>,
    count: Ratio<i128>,
    written: &'a str,
    /// Whether a figure says how many.
    figure: bool,
}

impl<'a> Units<'a> {
    /// One of some units.
    fn one(units: Vec<&'static Unit>, written: &'a str) -> Self {
        Self { units, count: Ratio::from_integer(1), written, figure: false }
    }

    /// How much it is in the base unit of its dimension, for each unit that may be meant.
    pub(in crate::check) fn sizes(&self) -> impl Iterator<Item = (&'static str, Ratio<i128>)> + '_ {
        sizes(&self.units).filter_map(|(dimension, size)| Some((dimension, size.checked_mul(&self.count)?)))
    }

    /// Whether a figure says how many, as in 100 grams.
    pub(in crate::check) fn is_figure(&self) -> bool {
        self.figure
    }

    fn has(&self, dimension: &str) -> bool {
        self.units.iter().any(|unit| unit.dimension == dimension)
    }
}

/// How much some units are in the base units of their dimensions, here and elsewhere.
pub(in crate::check) fn sizes(units: &[&'static Unit]) -> impl Iterator<Item = (&'static str, Ratio<i128>)> {
    let own = units.iter().map(|unit| (unit.dimension, unit.scale));
    let elsewhere = ELSEWHERE.iter().filter(|(unit, _)| units.contains(unit));
    let elsewhere = elsewhere.flat_map(|(unit, sizes)| sizes.iter().map(|size| (unit.dimension, *size)));
    own.chain(elsewhere).map(|(dimension, (above, below))| (dimension, Ratio::new(above, below)))
}

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
    let [one, other] = values.map(bases);
    let [first, second] = [&one, &other].map(|bases| units_of(bases));
    // A figure that something is told for is compared itself.
    let unclear = one.iter().chain(&other).any(|base| matches!(base, Base::Unclear));
    if unclear || first.iter().chain(&second).any(|unit| unit.figure) {
        return None;
    }
    let conflict = first.iter().find_map(|unit| {
        let dimension = unit.units.first()?.dimension;
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
                let apart = !unit.units.iter().any(|own| faced.has(own.dimension));
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
    let text = value.sentences().of(value.source());
    unit.units.iter().any(|unit| speaks_of(unit.dimension, text, value.language()))
}

/// Whether two units may be one amount.
pub(in crate::check) fn is_same(one: &Units<'_>, other: &Units<'_>) -> bool {
    one.sizes().any(|size| other.sizes().any(|other| size == other))
}

fn units_of<'a, 'b>(bases: &'b [Base<'a>]) -> Vec<&'b Units<'a>> {
    let unit = |base: &'b Base<'a>| if let Base::Units(units) = base { Some(units) } else { None };
    bases.iter().filter_map(unit).collect()
}

/// The unit that an amount is told for, where it is one.
pub(in crate::check) fn unit_told<'a>(value: Standing<'a>) -> Option<Units<'a>> {
    let mut units =
        bases(value).into_iter().filter_map(|base| if let Base::Units(units) = base { Some(units) } else { None });
    units.next().filter(|_| units.next().is_none())
}

/// All that an amount is told for by the words at it.
fn bases<'a>(value: Standing<'a>) -> Vec<Base<'a>> {
    if is_base_of_rate(value) {
        return Vec::new();
    }
    if value.language().figures.words { apart(value) } else { running(value) }
}

/// What the figure is that an amount is told for: per 100 grams.
fn of_figure<'a>(figure: &Figure, source: &'a str) -> Base<'a> {
    match (figure.measure, &figure.value) {
        (Measure::Quantity(unit), Value::Single(Scalar::Number(number))) if number.value() > Ratio::from_integer(0) => {
            Base::Units(Units {
                units: vec![unit],
                count: number.value(),
                written: figure.span.of(source),
                figure: true,
            })
        }
        (Measure::Duration(_), _) => Base::Time,
        _ => Base::Other(None),
    }
}

/// What stands behind a word for each, and how many bytes of it: a unit, a length of time.
fn named<'a>(text: &'a str, value: Standing<'a>) -> Option<(Base<'a>, usize)> {
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

/// What an amount in running characters is told for, before it in its clause or right behind it.
fn running<'a>(value: Standing<'a>) -> Vec<Base<'a>> {
    let words = &value.language().comparison;
    let [before, _] = value.clause(is_comma_or_stop);
    let mut found = Vec::new();
    // 亩均.
    for (word, unit) in words.units_alone.iter().filter(|(word, _)| before.contains(word)) {
        found.push(Base::Units(Units::one(vec![unit], word)));
    }
    for rate in words.rates {
        let behind = before.match_indices(rate).map(|(at, _)| &before[at + rate.len()..]);
        found.extend(behind.filter_map(|rest| behind_rate(rest, value)));
    }
    found.extend(base_before(value, before));
    let mut rest = value.behind();
    while let Some(after) =
        rest.strip_prefix(['/', '／']).or_else(|| words.rates.iter().find_map(|rate| rest.strip_prefix(rate)))
    {
        let Some((base, length)) = named(after, value) else { break };
        found.push(base);
        rest = after.get(length..).unwrap_or_default();
    }
    found
}

/// What stands behind a word for each in running characters.
fn behind_rate<'a>(text: &'a str, value: Standing<'a>) -> Option<Base<'a>> {
    let told = value.language().comparison.units_told.iter().filter(|(word, _)| text.starts_with(word));
    let told: Vec<_> = told.copied().collect();
    match named(text, value) {
        // 每呎 may be told for a foot.
        Some((Base::Units(units), _)) => {
            let meant = told.iter().filter(|(word, _)| *word == units.written).map(|(_, unit)| *unit);
            Some(Base::Units(Units { units: units.units.iter().copied().chain(meant).collect(), ..units }))
        }
        Some((base, _)) => Some(base),
        None => match told.iter().max_by_key(|(word, _)| word.len()) {
            Some((word, unit)) if *word == text => Some(Base::Units(Units::one(vec![unit], word))),
            Some(_) => Some(Base::Unclear),
            None => text.starts_with(char::is_alphabetic).then_some(Base::Other(None)),
        },
    }
}

/// What an amount is told for that a figure says which stands before it in its clause: 每百克含蛋白质12克.
fn base_before<'a>(value: Standing<'a>, before: &str) -> Option<Base<'a>> {
    let (atom, end) = (value.atom(), value.end_before());
    let figures = value.text().figures.get(atom.sentence)?;
    let figure = figures.get(atom.figure.checked_sub(1)?)?;
    let joined = end + before.len() == value.span().start();
    let ahead = value.source().get(..figure.span.start())?;
    let rate = value.language().comparison.rates.iter().any(|rate| ahead.ends_with(rate));
    (joined && rate).then(|| of_figure(figure, value.source()))
}

/// What an amount in words that stand apart is told for, behind it or, where no other figure stands there, before it in its clause.
fn apart<'a>(value: Standing<'a>) -> Vec<Base<'a>> {
    /// Words of what an amount is of, at most.
    const WORDS: usize = 3;
    let (language, source) = (value.language(), value.source());
    let frequencies = &language.frequencies;
    let mut found = Vec::new();
    let (mut at, mut skipped, mut parted) = (value.span().end(), 0, false);
    while let Some((start, end)) = next_word(source, at) {
        let word = &source[start..end];
        let (each, article) = (is_each(word, value), frequencies.behind_number.contains(&word));
        if each || article && !parted {
            let Some((base, end)) = behind_each(value, Span::new(start, end), each) else { break };
            found.push(base);
            // What else it is told for stands right behind.
            (skipped, at) = (WORDS, end);
            continue;
        }
        if skipped == WORDS || article || !word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-') {
            break;
        }
        parted |= frequencies.parting.contains(&word);
        (skipped, at) = (skipped + 1, end);
    }
    let [before, _] = value.clause(is_comma_or_stop);
    let start = value.span().start() - before.len();
    let of_other = start == value.end_before() && value.index > 0;
    if !of_other {
        // A per-acre yield.
        let first = |(at, word): (usize, &'a str)| (at, word.split('-').next().unwrap_or_default());
        let each = words(before).map(first).filter(|(_, word)| is_each(word, value));
        let each = each.map(|(at, word)| Span::new(start + at, start + at + word.len()));
        found.extend(each.filter_map(|word| behind_each(value, word, true)).map(|(base, _)| base));
    }
    found
}

/// Whether a word says that something is told for each: per, every, and a stroke.
fn is_each(word: &str, value: Standing<'_>) -> bool {
    word == "/" || is_one(word, value.language().comparison.rates)
}

/// Where the word or the stroke starts and ends that stands right behind a place in a text.
fn next_word(text: &str, at: usize) -> Option<(usize, usize)> {
    let rest = text.get(at..)?;
    if rest.starts_with('/') {
        return Some((at, at + 1));
    }
    let rest = rest.strip_prefix([' ', '-'])?;
    let length = rest.bytes().take_while(|byte| byte.is_ascii_alphabetic() || *byte == b'-').count();
    (length > 0).then_some((at + 1, at + 1 + length))
}

/// What stands behind a word for each, and where it ends; behind an article, a unit or a length of time alone.
fn behind_each<'a>(value: Standing<'a>, word: Span, each: bool) -> Option<(Base<'a>, usize)> {
    let (source, language) = (value.source(), value.language());
    if is_share(source.get(word.start()..)?, language) {
        return None;
    }
    let rest = source.get(word.end()..)?;
    let rest = rest.strip_prefix([' ', '-']).unwrap_or(rest);
    let start = source.len() - rest.len();
    let figures = value.text().figures.get(value.atom().sentence)?;
    if let Some(figure) = figures.iter().find(|figure| figure.span.start() == start) {
        return Some((of_figure(figure, source), figure.span.end()));
    }
    let named_at = |at: usize| named(source.get(at..)?, value).map(|(base, length)| (base, at + length));
    // A stroke stands before units that are not known, too: kg/c㎡.
    let each = each && !source[word.range()].starts_with('/');
    named_at(start).or_else(|| {
        let (_, end) = next_word(source, start.checked_sub(1)?).filter(|_| each)?;
        // Per Taiwanese catty.
        named_at(end + 1).filter(|_| source[end..].starts_with(' ')).or(Some((Base::Other(None), end)))
    })
}
