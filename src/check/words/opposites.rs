use super::surroundings::says_one;
use crate::check::scene::Scene;
use crate::check::values::atom::Atom;
use crate::check::values::bead::Compared;
use crate::lang::Language;
use crate::lang::comparison::{ERA, EXTENT, LIMIT, Opposite, SCHEDULE};
use crate::lang::marks::parts_clause;
use crate::model::{Measure, Scalar, Text};
use crate::text::{Pair, Side};

/// What a figure is in each text, where the words at it are opposites: 逆差 and "surplus".
pub(in crate::check) fn opposites(
    scene: &Scene<'_>,
    bead: &Compared,
    left: usize,
    right: usize,
) -> Option<[&'static str; 2]> {
    let (one, one_plus) = told(scene, bead, Side::Authoritative, left)?;
    let (other, other_plus) = told(scene, bead, Side::Reference, right)?;
    let words = |opposite: &Opposite, plus: bool| if plus { opposite.plus } else { opposite.minus };
    let apart = one.name == other.name && one_plus != other_plus;
    apart.then(|| Some([*words(one, one_plus).first()?, *words(other, other_plus).first()?])).flatten()
}

/// Whether the words at a figure say that it is below zero: a loss, a deficit.
pub(in crate::check) fn is_loss(
    texts: Pair<&Text>,
    languages: Pair<&'static Language>,
    bead: &Compared,
    side: Side,
    index: usize,
) -> bool {
    let [before, behind] = bead.clause(texts, side, index, parts_clause);
    let (language, atom) = (languages[side], &bead.atoms[side][index]);
    let said = said(before, language, atom).or_else(|| said(behind, language, atom));
    said.is_some_and(|(opposite, plus)| !plus && opposite.name != LIMIT)
}

/// What the words at a figure say that it is, and whether that is what is above zero.
fn told(scene: &Scene<'_>, bead: &Compared, side: Side, index: usize) -> Option<(&'static Opposite, bool)> {
    let [before, behind] = bead.clause(scene.texts, side, index, parts_clause);
    if before.ends_with(MINUS) {
        return None;
    }
    // What stands behind a figure may belong to the next one.
    let language = scene.languages[side];
    let atom = &bead.atoms[side][index];
    said(before, language, atom).or_else(|| said(behind, language, atom))
}

/// Signs of what is below zero, which makes a loss of a profit.
const MINUS: [char; 3] = ['-', '－', '−'];

/// Whether a value may be one of two opposites: a year is of an era, a length of time before or behind a schedule, a length a radius, an
/// amount anything else.
fn may_be(atom: &Atom, opposite: &Opposite) -> bool {
    /// The first year that is told without its era.
    const YEAR: i128 = 32;
    let era = opposite.name == ERA;
    let schedule = opposite.name == SCHEDULE;
    match atom.reading() {
        Some((Measure::Duration(_), _)) if schedule => true,
        _ if schedule => false,
        Some((Measure::Quantity(_), _)) => opposite.name == EXTENT,
        Some((Measure::Money { .. } | Measure::Percent, Scalar::Number(number))) => !era && !number.is_negative(),
        Some((Measure::Number { .. }, Scalar::Number(number))) => {
            number.as_integer().is_some_and(|value| value >= YEAR)
        }
        Some((Measure::Duration(_), Scalar::Number(number))) => {
            era && number.as_integer().is_some_and(|value| value >= YEAR)
        }
        Some((Measure::Date, Scalar::Date(date))) => era && date.month.is_none() && date.day.is_none(),
        _ => false,
    }
}

/// The opposites one of which alone is said, and whether it is the first.
fn said(clause: &str, language: &'static Language, atom: &Atom) -> Option<(&'static Opposite, bool)> {
    /// The most bytes of a clause in which they are looked for.
    const LONGEST: usize = 160;
    if clause.len() > LONGEST {
        return None;
    }
    language.comparison.opposites.iter().filter(|opposite| may_be(atom, opposite)).find_map(|opposite| {
        let [plus, minus] = [opposite.plus, opposite.minus].map(|words| says_one(clause, words, language));
        (plus != minus).then_some((opposite, plus))
    })
}
