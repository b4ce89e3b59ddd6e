use super::surroundings::says_one;
use crate::check::facing::Facing;
use crate::check::standing::Standing;
use crate::check::values::atom::Atom;
use crate::lang::classifiers::POINT;
use crate::lang::marks::is_comma_or_stop;
use crate::model::{Date, Measure, Period, Scalar};
use crate::text::{Side, Span};

/// What two rates or changes are told against, where the words at them say different periods: 环比 and "year on year".
pub(in crate::check) fn other_period(facing: Facing<'_>) -> Option<[&'static str; 2]> {
    let one = told(facing.value(Side::Authoritative))?;
    let other = told(facing.value(Side::Reference))?;
    (one != other).then_some([one, other])
}

/// The period that the words at a figure name, where it is one of all.
fn told(value: Standing<'_>) -> Option<&'static str> {
    let measure = value.atom().measure;
    if !matches!(measure, Measure::Percent | Measure::Points | Measure::Number { classifier: Some(POINT) }) {
        return None;
    }
    let language = value.language();
    let [before, _] = value.clause(is_comma_or_stop);
    let said = |clause: &str| {
        let periods = language.comparison.base_periods.iter().filter(|_| clause.len() <= LONGEST);
        let mut said = periods.filter(|period| says_one(clause, period.words, language)).map(|period| period.name);
        said.next().filter(|_| said.next().is_none())
    };
    // Languages of separate words name it behind the rate: what stands before may belong to another one.
    if language.figures.words {
        let of_other = value.end_before() + before.len() == value.span().start() && value.previous().is_some();
        let behind = period_behind(value);
        let start = value.span().end();
        let told = said(behind).or_else(|| said(before).filter(|_| !of_other));
        return told.or_else(|| by_date(value, Span::new(start, start + behind.len())));
    }
    // 按季 is a figure itself where it says how often.
    let start = value.span().start();
    let from = value.sentences().start().max(start.saturating_sub(2 * LONGEST));
    let stretch = (from..=start).find_map(|from| value.source().get(from..start)).unwrap_or_default();
    let clause = stretch.rsplit(is_comma_or_stop).next().unwrap_or_default();
    said(clause).or_else(|| by_date(value, Span::new(start - clause.len(), start)))
}

/// The period that a rate of a month or a quarter is told against by its name in `clause`: up 13.6 percent in October *from September*.
fn by_date(value: Standing<'_>, clause: Span) -> Option<&'static str> {
    let dates = |at: usize| match value.beside(at).atom().reading() {
        Some((Measure::Date, Scalar::Date(date))) if date.day.is_none() => Some((value.beside(at), *date)),
        _ => None,
    };
    let near = value.index.saturating_sub(PERIODS)..(value.index + PERIODS + 1).min(value.atoms().len());
    let (base, date) = near.filter_map(dates).find(|(date, _)| clause.contains(date.span()) && is_against(*date))?;
    let (_, told) =
        (0..base.index).rev().take(NEAR).find_map(|at| dates(at).filter(|(one, _)| one.atom().bound.is_none()))?;
    let year = date.year.zip(told.year).map(|(base, told)| i64::from(told) - i64::from(base));
    let part = |date: Date| match (date.month, date.period) {
        (Some(month), None) => Some((i64::from(month), MONTHS)),
        (None, Some(Period::Quarter(quarter))) => Some((i64::from(quarter), QUARTERS)),
        _ => None,
    };
    let ((base, of_base), (own, of_own)) = part(date).zip(part(told))?;
    match (own - base, year) {
        (0, None | Some(1)) => Some(YEAR_BEFORE),
        (1, None | Some(0)) if of_base == of_own => Some(PERIOD_BEFORE),
        (step, None | Some(1)) if of_base == of_own && step == 1 - of_own => Some(PERIOD_BEFORE),
        _ => None,
    }
}

/// Whether the words before a date say that something is told against it, and nothing behind it that it is of another amount: from
/// September's 3 percent.
fn is_against(date: Standing<'_>) -> bool {
    let language = date.language();
    let (before, behind) = (date.before(), date.behind());
    if behind.starts_with([APOSTROPHE, '\'']) {
        return false;
    }
    language.comparison.against.iter().any(|word| {
        let start = before.trim_end().len().checked_sub(word.len());
        let ahead = start.and_then(|start| before.get(..start));
        let ends =
            start.and_then(|start| before.get(start..)).is_some_and(|end| end.trim_end().eq_ignore_ascii_case(word));
        ends && (!language.figures.words || ahead.is_some_and(|ahead| ahead.ends_with(char::is_whitespace)))
    })
}

/// The names of the periods in the tables of languages.
const YEAR_BEFORE: &str = "the year before";
const PERIOD_BEFORE: &str = "the period before";

/// The months and the quarters of a year.
const MONTHS: i64 = 12;
const QUARTERS: i64 = 4;

/// Values before a month that a rate is told against among which that is looked for which it is told of.
const NEAR: usize = 8;

const APOSTROPHE: char = '’';

/// The most values behind a rate that are periods.
const PERIODS: usize = 4;

/// What stands in the clause behind a rate, over the periods that it may be told of or against, which are figures too: grew 5.2 percent in
/// the third quarter from the previous quarter.
fn period_behind(value: Standing<'_>) -> &str {
    let (index, atoms) = (value.index, value.atoms());
    let period = |atom: &Atom| atom.measure == Measure::Date || atom.optional;
    let mut after = (index + 1..atoms.len()).take(PERIODS);
    let next = after.find(|&next| !period(&atoms[next]) && !atoms[next].shares_figure(&atoms[index]));
    let next = next.or(Some(index + PERIODS).filter(|&next| next < atoms.len()));
    let end = next.map_or(value.sentences().end(), |next| value.beside(next).span().start());
    let behind = value.source().get(value.span().end()..end).unwrap_or_default();
    let clause = behind.split(is_comma_or_stop).next().unwrap_or_default();
    // Down 0.6 percent from April and 4.2 percent from a year earlier.
    let joints = value.language().comparison.joints;
    let end = joints.iter().filter_map(|joint| clause.find(joint)).min().unwrap_or(clause.len());
    clause.get(..end).unwrap_or_default()
}

/// The most bytes of a clause in which they are looked for.
const LONGEST: usize = 160;
