use super::surroundings::{limit, named_limit, negated, negative, reached};
use crate::check::facing::Facing;
use crate::check::matching::turned::{is_lower, turned};
use crate::check::order::rewording::is_origin;
use crate::check::standing::Standing;
use crate::check::values::atom::Atom;
use crate::check::values::bead::Fate;
use crate::lang::figures::Class;
use crate::lang::marks::is_comma_or_stop;
use crate::model::{Measure, Qualifier};
use crate::text::Side;

/// Whether a length of time that is not to be exceeded is told as the time over which something goes on: 40天内, "over 40 days".
pub(in crate::check) fn goes_on_over(facing: Facing<'_>) -> bool {
    let [one, other] = facing.atoms();
    let told = facing.value(Side::Reference);
    let (written, language, before) = (told.written(), told.language(), told.before().trim_end());
    // "Over 40 days, …", "planted over five years" and "$10 billion over ten years"; "for over five years" limits.
    let last = before.rsplit(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
    let lasts = language.comparison.lasts.contains(&last) || before.ends_with(is_comma_or_stop);
    one.qualifier == Qualifier::AtMost
        && matches!(other.measure, Measure::Duration(_))
        && (written.starts_with(char::is_uppercase) || !lasts)
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

/// Whether a negation near either figure may turn its limit round. Where one side's limit is put as a negation itself
/// ("not exceed"), that of the other's "more than" may stand anywhere in the sentence ("No director may hold more than three").
pub(in crate::check) fn negations(facing: Facing<'_>) -> bool {
    let negative = |value: Standing<'_>| negative(value.written(), &value.language().comparison);
    Side::BOTH.into_iter().any(|side| {
        let (value, other) = (facing.value(side), facing.value(side.other()));
        let (text, span, words) = (value.text(), value.span(), &value.language().comparison);
        let strict = matches!(value.atom().qualifier, Qualifier::MoreThan | Qualifier::LessThan);
        if strict && negative(other) && !negative(value) {
            return negated(text, span, 0, words, SENTENCE);
        }
        let from = value.end_before();
        // 不得少于18人、多于23人: one negation governs both.
        let gap = value.source().get(from..span.start()).unwrap_or_default();
        let goes_on = gap.ends_with(['、', '，']) && gap.chars().count() <= GAP;
        let (from, reach) = if goes_on { (0, 2 * words.reach) } else { (from, words.reach) };
        negated(text, span, from, words, reach)
    })
}

/// Whether something changes from one bound of a range to the other, which the other text tells apart: from under 8,000 to 24,000, and
/// 从不足八千增至两万四千.
pub(in crate::check) fn bounds_told_apart(facing: Facing<'_>) -> bool {
    let Some(side) = Side::BOTH.into_iter().find(|&side| facing.atom(side).bound.is_some()) else { return false };
    let (value, other) = (facing.value(side), facing.value(side.other()));
    let bounds = [value.previous(), value.next()].into_iter().flatten().filter(|bound| bound.shares_figure(value));
    other.atom().bound.is_none()
        && is_origin(value)
        && bounds.into_iter().any(|bound| matches!(bound.fate(), Fate::Paired(index, _) if index != other.index))
}

/// Characters between two figures that one word governs, at most: 人、.
const GAP: usize = 3;

/// Characters of a long sentence.
const SENTENCE: usize = 400;

/// What became of a limit where words in the clauses of two figures, apart from them, limit them from opposite sides: 低于标准20克 and
/// "above the standard of 20 g".
pub(in crate::check) fn both_limited_apart(facing: Facing<'_>) -> Option<&'static str> {
    let measured = |atom: &Atom| {
        matches!(
            atom.measure,
            Measure::Money { .. } | Measure::Quantity(_) | Measure::Percent | Measure::Points | Measure::Duration(_)
        )
    };
    let exact = |atom: &Atom| atom.qualifier == Qualifier::Exact && atom.bound.is_none();
    if !facing.atoms().into_iter().all(|atom| measured(atom) && exact(atom)) {
        return None;
    }
    let limits = Side::BOTH.map(|side| {
        let value = facing.value(side);
        let (qualifier, place) = limit(value)?;
        let words = &value.language().comparison;
        let own = negated(value.text(), place, value.end_before(), words, words.reach)
            || negative(place.of(value.source()), words);
        // 46.87 percent above it and 46.61: what a joint parts from the figure is told of the one before.
        let between = value.source().get(place.end()..value.span().start()).unwrap_or_default();
        let other = words.joints.iter().any(|joint| between.contains(joint));
        (!own && !other).then(|| Atom { qualifier, ..value.atom().clone() })
    });
    let [Some(one), Some(other)] = limits else { return None };
    turned(&one, &other).then(|| turn(&one))
}

/// What became of a limit where one figure has none of its own and words in its clause, apart from it, limit it from the other side.
pub(in crate::check) fn limited_apart(facing: Facing<'_>) -> Option<&'static str> {
    let exact = |side: Side| facing.atom(side).qualifier == Qualifier::Exact;
    let side = Side::BOTH.into_iter().find(|&side| exact(side) && !exact(side.other()))?;
    let (value, other) = (facing.value(side), facing.value(side.other()));
    if other.atom().bound.is_some() {
        return None;
    }
    let reached = || reached(value).filter(|_| !facing.bead.drawn);
    let (found, place) = limit(value).or_else(reached).or_else(|| named_limit(value))?;
    let apart = Atom { qualifier: found, ..value.atom().clone() };
    let words = &value.language().comparison;
    let own = negated(value.text(), place, value.end_before(), words, words.reach);
    let negative = negative(place.of(value.source()), words);
    let words = &other.language().comparison;
    let (from, reach) = if negative { (0, SENTENCE) } else { (other.end_before(), words.reach) };
    let faced = negated(other.text(), other.span(), from, words, reach);
    let became = if side == Side::Authoritative { &apart } else { other.atom() };
    (turned(&apart, other.atom()) && !own && !faced).then(|| turn(became))
}
