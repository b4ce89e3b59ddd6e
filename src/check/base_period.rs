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
    let rate = |measure: Measure| {
        matches!(measure, Measure::Percent | Measure::Points | Measure::Number { classifier: Some("point") })
    };
    if !rate(bead.atoms[side][index].measure) {
        return None;
    }
    let (texts, language) = (scene.texts, scene.languages[side]);
    let figure = bead.figure_span(texts, side, index);
    let stretch = |from: usize, to: usize| texts[side].document.text.get(from..to).unwrap_or_default();
    let before = stretch(bead.end_before(texts, side, index), figure.start()).rsplit(ENDS).next().unwrap_or_default();
    let behind = stretch(figure.end(), bead.start_after(texts, side, index)).split(ENDS).next().unwrap_or_default();
    let said = |clause: &str| {
        let periods = language.comparison.base_periods.iter().filter(|_| clause.len() <= LONGEST);
        let mut said = periods.filter(|period| says_one(clause, period.words, language)).map(|period| period.name);
        said.next().filter(|_| said.next().is_none())
    };
    // Languages of separate words name it behind the rate: what stands before may belong to another one.
    if language.figures.words { said(behind).or_else(|| said(before)) } else { said(before) }
}

/// The most bytes of a clause in which they are looked for.
const LONGEST: usize = 160;

/// What ends a clause.
const ENDS: [char; 8] = [',', '，', '、', ';', '；', '。', ':', '：'];
