use super::surroundings::says_one;
use crate::check::scene::Scene;
use crate::check::values::atom::Atom;
use crate::check::values::bead::Compared;
use crate::lang::marks::ends_clause;
use crate::model::Measure;
use crate::text::Side;

/// What two rates or changes are told against, where the words at them say different periods: 环比 and "year on year".
pub(in crate::check) fn other_period(
    scene: &Scene<'_>,
    bead: &Compared,
    left: usize,
    right: usize,
) -> Option<[&'static str; 2]> {
    let one = told(scene, bead, Side::Authoritative, left)?;
    let other = told(scene, bead, Side::Reference, right)?;
    (one != other).then_some([one, other])
}

/// The period that the words at a figure name, where it is one of all.
fn told(scene: &Scene<'_>, bead: &Compared, side: Side, index: usize) -> Option<&'static str> {
    let measure = bead.atoms[side][index].measure;
    if !matches!(measure, Measure::Percent | Measure::Points | Measure::Number { classifier: Some("point") }) {
        return None;
    }
    let language = scene.languages[side];
    let [before, _] = bead.clause(scene.texts, side, index, ends_clause);
    let said = |clause: &str| {
        let periods = language.comparison.base_periods.iter().filter(|_| clause.len() <= LONGEST);
        let mut said = periods.filter(|period| says_one(clause, period.words, language)).map(|period| period.name);
        said.next().filter(|_| said.next().is_none())
    };
    // Languages of separate words name it behind the rate: what stands before may belong to another one.
    if language.figures.words {
        return said(period_behind(scene, bead, side, index)).or_else(|| said(before));
    }
    // 按季 is a figure itself where it says how often.
    let start = bead.figure_span(scene.texts, side, index).start();
    let from = bead.span(scene.texts, side).start().max(start.saturating_sub(2 * LONGEST));
    let source = &scene.texts[side].document.text;
    let stretch = (from..=start).find_map(|from| source.get(from..start)).unwrap_or_default();
    said(stretch.rsplit(ends_clause).next().unwrap_or_default())
}

/// The most values behind a rate that are periods.
const PERIODS: usize = 4;

/// What stands in the clause behind a rate, over the periods that it may be told of or against, which are figures too: grew 5.2 percent in
/// the third quarter from the previous quarter.
fn period_behind<'a>(scene: &Scene<'a>, bead: &Compared, side: Side, index: usize) -> &'a str {
    let (from, atoms) = (bead.figure_span(scene.texts, side, index).end(), &bead.atoms[side]);
    let period = |atom: &Atom| atom.measure == Measure::Date || atom.optional;
    let mut after = (index + 1..atoms.len()).take(PERIODS);
    let next = after.find(|&next| !period(&atoms[next]) && !atoms[next].shares_figure(&atoms[index]));
    let next = next.or(Some(index + PERIODS).filter(|&next| next < atoms.len()));
    let end = next.map_or(bead.span(scene.texts, side).end(), |next| bead.figure_span(scene.texts, side, next).start());
    let behind = scene.texts[side].document.text.get(from..end).unwrap_or_default();
    let clause = behind.split(ends_clause).next().unwrap_or_default();
    // Down 0.6 percent from April and 4.2 percent from a year earlier.
    let joints = scene.languages[side].comparison.joints;
    let end = joints.iter().filter_map(|joint| clause.find(joint)).min().unwrap_or(clause.len());
    clause.get(..end).unwrap_or_default()
}

/// The most bytes of a clause in which they are looked for.
const LONGEST: usize = 160;
