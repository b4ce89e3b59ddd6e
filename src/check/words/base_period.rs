use super::surroundings::says_one;
use crate::check::facing::Facing;
use crate::check::standing::Standing;
use crate::check::values::atom::Atom;
use crate::lang::classifiers::POINT;
use crate::lang::marks::is_comma_or_stop;
use crate::model::Measure;
use crate::text::Side;

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
        return said(period_behind(value)).or_else(|| said(before).filter(|_| !of_other));
    }
    // 按季 is a figure itself where it says how often.
    let start = value.span().start();
    let from = value.sentences().start().max(start.saturating_sub(2 * LONGEST));
    let stretch = (from..=start).find_map(|from| value.source().get(from..start)).unwrap_or_default();
    said(stretch.rsplit(is_comma_or_stop).next().unwrap_or_default())
}

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
