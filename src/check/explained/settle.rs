use std::cell::LazyCell;

use num_rational::Ratio;
use num_traits::CheckedMul;

use super::derived::{fallen, subtracted, unit_told};
use super::elsewhere::{elsewhere, moved};
use super::enumerated::enumerated;
use super::follows::settle_what;
use super::lengths::{lasting, months_of_period, next_days};
use super::products::{accumulated, for_one, multiplied, shared, worked_out};
use super::rates::{bases_told, glossed, per_unit};
use super::written::written;
use crate::check::findings::severity::Weight;
use crate::check::frequency::settle::frequencies_told;
use crate::check::matching::misprint::has_misprint;
use crate::check::scene::Scene;
use crate::check::standing::Standing;
use crate::check::values::atom::{Atom, Bound, Bracketed};
use crate::check::values::bead::{Compared, Fate};
use crate::check::words::surroundings::{self, is_base_of_rate};
use crate::lang::figures::Class;
use crate::lang::marks::is_comma_or_stop;
use crate::model::{Date, Measure, Scalar};
use crate::number::Number;
use crate::text::Side;

/// Finds out what became of the values that have no counterpart in their own bead, before any two of them are held
/// against each other.
pub(in crate::check) fn settle(scene: &Scene<'_>, compared: &mut [Compared]) {
    for bead in compared.iter_mut() {
        free(scene, bead);
        told_in_words(scene, bead);
        counted_months(scene, bead);
        lasting(scene, bead);
        months_of_period(scene, bead);
        unit_told(scene, bead);
        fallen(scene, bead);
        subtracted(scene, bead);
        accumulated(scene, bead);
        multiplied(scene, bead);
        shared(scene, bead);
        worked_out(scene, bead);
        for_one(scene, bead);
        per_unit(scene, bead);
        bases_told(scene, bead);
        glossed(scene, bead);
        frequencies_told(scene, bead);
        next_days(scene, bead);
        enumerated(scene, bead);
        written(scene, bead);
        // What answered a value that may be left out has its own explanation by now.
        free(scene, bead);
    }
    moved(compared);
    elsewhere(compared);
}

/// The least number that rates are told for by a word: per cent.
const HUNDRED: i128 = 100;

/// Settles the values that a translation may leave out and those that repeat the figure before them.
fn free(scene: &Scene<'_>, bead: &mut Compared) {
    let is_free = |value: Standing<'_>| {
        let atom = value.atom();
        // Every 1 m² is every square metre.
        let each = || {
            matches!(atom.measure, Measure::Quantity(_) | Measure::Duration(_))
                && atom.number().is_some_and(|number| number.same_value(Number::integer(1)))
                && is_base_of_rate(value)
        };
        // 每千人口 and "per thousand residents": a word tells the number that a rate is told for.
        let rated = || {
            let counts = matches!(atom.measure, Measure::Number { .. }) && is_base_of_rate(value);
            let parts = atom.single().and_then(Number::as_integer).filter(|parts| counts && *parts >= HUNDRED);
            let told = value.across(0);
            parts.is_some_and(|parts| {
                let share = |class: &Class| matches!(class, Class::ShareSuffix(told) if i128::from(*told) == parts);
                let text = told.sentences().of(told.source());
                told.language().figures.any(share, |word| text.contains(word))
            })
        };
        // Aged 14 or under, for 0—14岁.
        let nothing = || atom.bound == Some(Bound::Low) && atom.number().is_some_and(Number::is_zero);
        atom.bracketed == Bracketed::Restates
            || (atom.optional || each() || rated() || nothing()) && !is_answered(value)
    };
    settle_what(is_free, &Side::BOTH, scene, bead);
}

/// Settles a zero of which the other side says that there is none, a share of all of something, and a day that has a name: 新增0例 and
/// "no new cases", 比例达到100% and "all schools", 元旦 and "January 1". A number that stands open there may be what became of it.
fn told_in_words(scene: &Scene<'_>, bead: &mut Compared) {
    let Scene { texts, languages, .. } = *scene;
    for side in Side::BOTH {
        let (open, facing) = (bead.open(side), bead.open(side.other()));
        let small = |index: &usize| bead.atoms[side.other()][*index].weight() == Some(Weight::Low);
        if !facing.iter().all(small) {
            continue;
        }
        let language = languages[side.other()];
        let says = |words: &[&str]| {
            let other = bead.span(texts, side.other()).of(&texts[side.other()].document.text);
            surroundings::says_one(other, words, language)
        };
        let (none, wholes) =
            (LazyCell::new(|| says(language.comparison.none)), LazyCell::new(|| says(language.comparison.wholes)));
        let rest = LazyCell::new(|| says(language.comparison.left_over));
        let told = |value: Standing<'_>| match value.atom().reading() {
            Some((_, Scalar::Number(number))) if number.is_zero() => *none,
            Some((Measure::Percent, Scalar::Number(number))) if number.same_value(Number::integer(100)) => *wholes,
            // 其餘90% and "the remainder".
            Some((Measure::Percent, _)) => {
                let ([before, _], own) = (value.clause(is_comma_or_stop), value.language());
                *rest && surroundings::says_one(before, own.comparison.left_over, own)
            }
            Some((_, Scalar::Date(Date { year: None, month: Some(month), day: Some(day), period: None }))) => {
                let days = language.comparison.named_days.iter();
                days.filter(|named| (named.month, named.day) == (*month, *day)).any(|named| says(named.words))
            }
            _ => false,
        };
        let told: Vec<usize> =
            open.into_iter().filter(|&index| told(Standing::new(scene, bead, side, index))).collect();
        for index in told {
            bead.fates[side][index] = Fate::Redundant;
        }
    }
}

/// Settles the first month of 前六个月 where the other side says "six months", whichever they are.
fn counted_months(scene: &Scene<'_>, bead: &mut Compared) {
    let is_first = |value: Standing<'_>| {
        let (one, Some(next)) = (value.atom(), value.next()) else { return false };
        let range = one.bound == Some(Bound::Low) && value.shares_figure(next);
        let first = matches!(one.reading(), Some((_, Scalar::Date(date))) if date.month == Some(1));
        let length = match next.fate() {
            Fate::Paired(other, _) => matches!(value.across(other).atom().measure, Measure::Duration(_)),
            _ => false,
        };
        range && first && length
    };
    settle_what(is_first, &Side::BOTH, scene, bead);
}

/// Whether the other side has something open that a value which may be left out was turned into: "doubled" into "tripled",
/// midnight into noon, or one telephone number into another.
fn is_answered(value: Standing<'_>) -> bool {
    let multiple = |atom: &Atom| matches!(atom.measure, Measure::Multiple(_));
    let share = |atom: &Atom| atom.share().is_some();
    // Half of them, and a third.
    let part = |atom: &Atom| atom.is_fraction() || atom.is_named_share();
    let time = |atom: &Atom| {
        let time = atom.reading();
        matches!(time, Some((_, Scalar::Time(time))) if time.hour % 12 == 0 && time.minute == 0)
    };
    // Their third meeting, and the second.
    let kinds: [&dyn Fn(&Atom) -> bool; 5] = [&multiple, &share, &part, &Atom::is_place, &time];
    let alike = |is: &dyn Fn(&Atom) -> bool| is(value.atom()) && value.open_facing().any(|other| is(other.atom()));
    let length = || {
        matches!(value.atom().measure, Measure::Duration(_))
            && value.open_facing().any(|other| is_other_length(value.atom(), other.atom()))
    };
    kinds.into_iter().any(alike) || length() || has_misprint(value)
}

/// Whether two values are lengths of time that one text may have taken for each other, an hour for an hour and a half: neither is
/// more than twice the other, nor are they a month and thirty days.
fn is_other_length(one: &Atom, other: &Atom) -> bool {
    let length = |atom: &Atom| match atom.reading() {
        Some((Measure::Duration(unit), Scalar::Number(number))) => unit.to_base(*number).map(Number::value),
        _ => None,
    };
    let Some((one, other)) = length(one).zip(length(other)) else { return false };
    let (short, long) = if one < other { (one, other) } else { (other, one) };
    let times = |percent: i128| short.checked_mul(&Ratio::new(percent, 100));
    times(110).zip(times(200)).is_some_and(|(near, twice)| near < long && long <= twice)
}
