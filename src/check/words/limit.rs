use super::surroundings::{limit, negated, negative, reached};
use crate::check::scene::Scene;
use crate::check::values::atom::Atom;
use crate::check::values::bead::Compared;
use crate::lang::figures::Class;
use crate::model::{Measure, Qualifier};
use crate::text::{Pair, Side};

/// Whether one value is limited from below and the other from above.
pub(in crate::check) fn turned(one: &Atom, other: &Atom) -> bool {
    // Of two ranges the one may name the larger bound first.
    let ranges = one.bound.is_some() && other.bound.is_some();
    // The months of 前六个月 end with the sixth, which limits no length of six months.
    let month = |atom: &Atom, other: &Atom| {
        atom.measure == Measure::Date && atom.bound.is_some() && matches!(other.measure, Measure::Duration(_))
    };
    let over = |atom: &Atom, other: &Atom| is_lower(atom.qualifier) && atom.bound.is_none() && other.nearly;
    !ranges && !month(one, other) && !month(other, one) && opposed(one.qualifier, other.qualifier)
        || over(one, other)
        || over(other, one)
}

/// Whether one of two qualifiers limits from below and the other from above.
pub(in crate::check) fn opposed(one: Qualifier, other: Qualifier) -> bool {
    is_lower(one) && is_upper(other) || is_upper(one) && is_lower(other)
}

/// Whether a length of time that is not to be exceeded is told as the time over which something goes on: 40天内, "over 40 days".
pub(in crate::check) fn goes_on_over(scene: &Scene<'_>, bead: &Compared, left: usize, right: usize) -> bool {
    let (one, other) = (&bead.atoms.authoritative[left], &bead.atoms.reference[right]);
    let written = bead.figure_span(scene.texts, Side::Reference, right).of(&scene.texts.reference.document.text);
    let language = scene.languages.reference;
    let start = bead.figure_span(scene.texts, Side::Reference, right).start();
    let before = scene.texts.reference.document.text.get(..start).unwrap_or_default().trim_end();
    // "Over 40 days, …", "in stages over five years" and "$10 billion over ten years"; elsewhere "over" limits.
    let opens = written.starts_with(char::is_uppercase)
        || bead.end_before(scene.texts, Side::Reference, right) == before.len()
            && before.ends_with(char::is_alphanumeric);
    let spread = language.comparison.spread.iter().any(|word| before.ends_with(word));
    one.qualifier == Qualifier::AtMost
        && matches!(other.measure, Measure::Duration(_))
        && (opens || spread)
        && language.figures.any(|class| *class == Class::Over, |word| written.to_lowercase().starts_with(word))
}

/// What became of the authoritative limit, in words.
pub(in crate::check) fn turn(authoritative: &Atom) -> &'static str {
    if authoritative.nearly {
        "what is not reached quite became a lower limit"
    } else if is_lower(authoritative.qualifier) {
        "a lower limit became an upper limit"
    } else {
        "an upper limit became a lower limit"
    }
}

fn is_lower(qualifier: Qualifier) -> bool {
    matches!(qualifier, Qualifier::AtLeast | Qualifier::MoreThan)
}

fn is_upper(qualifier: Qualifier) -> bool {
    matches!(qualifier, Qualifier::AtMost | Qualifier::LessThan)
}

/// Whether a negation near either figure may turn its limit round. Where one side's limit is put as a negation itself
/// ("not exceed"), that of the other's "more than" may stand anywhere in the sentence ("No director may hold more than three").
pub(in crate::check) fn negations(scene: &Scene<'_>, bead: &Compared, left: usize, right: usize) -> bool {
    let indexes = Pair::new((Side::Authoritative, left), (Side::Reference, right));
    let atoms = indexes.map(|(side, index)| &bead.atoms[side][index]);
    let places = indexes.map(|(side, index)| bead.figure_span(scene.texts, side, index));
    let negative =
        |side: Side| negative(places[side].of(&scene.texts[side].document.text), &scene.languages[side].comparison);
    Side::BOTH.into_iter().any(|side| {
        let words = &scene.languages[side].comparison;
        let strict = matches!(atoms[side].qualifier, Qualifier::MoreThan | Qualifier::LessThan);
        if strict && negative(side.other()) && !negative(side) {
            return negated(scene.texts[side], places[side], 0, words, SENTENCE);
        }
        let from = bead.end_before(scene.texts, side, indexes[side].1);
        // 不得少于18人、多于23人: one negation governs both.
        let gap = scene.texts[side].document.text.get(from..places[side].start()).unwrap_or_default();
        let goes_on = gap.ends_with(['、', '，']) && gap.chars().count() <= GAP;
        let (from, reach) = if goes_on { (0, 2 * words.reach) } else { (from, words.reach) };
        negated(scene.texts[side], places[side], from, words, reach)
    })
}

/// Characters between two figures that one word governs, at most: 人、.
const GAP: usize = 3;

/// Characters of a long sentence.
const SENTENCE: usize = 400;

/// Whether one figure has no limit and words in its clause, apart from it, limit it from the other side.
pub(in crate::check) fn limited_apart(
    scene: &Scene<'_>,
    bead: &Compared,
    left: usize,
    right: usize,
) -> Option<&'static str> {
    let indexes = Pair::new((Side::Authoritative, left), (Side::Reference, right));
    let atoms = indexes.map(|(side, index)| &bead.atoms[side][index]);
    for side in Side::BOTH {
        let other = atoms[side.other()];
        if atoms[side].qualifier != Qualifier::Exact || other.qualifier == Qualifier::Exact || other.bound.is_some() {
            continue;
        }
        let span = bead.figure_span(scene.texts, side, indexes[side].1);
        let from = bead.end_before(scene.texts, side, indexes[side].1);
        let found = limit(scene.texts[side], span, from, scene.languages[side]);
        let reached = || reached(scene.texts[side], span, scene.languages[side]).filter(|_| !bead.drawn);
        let (found, place) = found.or_else(reached)?;
        let apart = Atom { qualifier: found, ..atoms[side].clone() };
        let words = scene.languages.map(|language| &language.comparison);
        let facing = bead.figure_span(scene.texts, side.other(), indexes[side.other()].1);
        let negative = negative(place.of(&scene.texts[side].document.text), words[side]);
        let (facing_from, reach) = if negative {
            (0, SENTENCE)
        } else {
            (bead.end_before(scene.texts, side.other(), indexes[side.other()].1), words[side.other()].reach)
        };
        let own = negated(scene.texts[side], place, from, words[side], words[side].reach);
        let faced = negated(scene.texts[side.other()], facing, facing_from, words[side.other()], reach);
        if turned(&apart, other) && !own && !faced {
            return Some(if side == Side::Authoritative { turn(&apart) } else { turn(other) });
        }
    }
    None
}
