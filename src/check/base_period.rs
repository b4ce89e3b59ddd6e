use super::bead::Compared;
use super::differences::Scene;
use super::surroundings::says_one;
use crate::model::Measure;
use crate::text::Side;

/// What two rates or changes are told against, where the words at them say different periods: 环比 and "year on year".
pub(super) fn other_period(scene: &Scene<'_>, bead: &Compared, left: usize, right: usize) -> Option<[&'static str; 2]> {
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
    let [before, behind] = bead.clause(scene.texts, side, index, &ENDS);
    let said = |clause: &str| {
        let periods = language.comparison.base_periods.iter().filter(|_| clause.len() <= LONGEST);
        let mut said = periods.filter(|period| says_one(clause, period.words, language)).map(|period| period.name);
        said.next().filter(|_| said.next().is_none())
    };
    // Languages of separate words name it behind the rate: what stands before may belong to another one.
    if language.figures.words {
        return said(behind).or_else(|| said(before)).or_else(|| {
            // Grew 5.2 percent in the third quarter from the previous quarter.
            let next = (index + 1 < bead.atoms[side].len()).then_some(index + 1)?;
            // Down 0.6 percent from April: the date is what it is told against.
            let origin = language.comparison.origins.iter().any(|word| behind.contains(word));
            let dated = bead.atoms[side][next].measure == Measure::Date && behind.len() <= WORD && !origin;
            let end = bead.figure_span(scene.texts, side, next).end();
            let behind = scene.texts[side].document.text.get(end..)?.split(ENDS).next()?;
            said(behind).filter(|_| dated)
        });
    }
    // 按季 is a figure itself where it says how often.
    let start = bead.figure_span(scene.texts, side, index).start();
    let from = bead.span(scene.texts, side).start().max(start.saturating_sub(2 * LONGEST));
    let source = &scene.texts[side].document.text;
    let stretch = (from..=start).find_map(|from| source.get(from..start)).unwrap_or_default();
    said(stretch.rsplit(ENDS).next().unwrap_or_default())
}

/// The most bytes between a rate and the period that it is told of: " in the ".
const WORD: usize = 12;

/// The most bytes of a clause in which they are looked for.
const LONGEST: usize = 160;

/// What ends a clause.
const ENDS: [char; 8] = [',', '，', '、', ';', '；', '。', ':', '：'];
