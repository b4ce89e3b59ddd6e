//! What amounts of one text give, and the other text may state: differences, one unit in another, totals and what is left of them.

use super::follows::{others_around, own_around, settle_what};
use crate::check::findings::differences::same_unit;
use crate::check::findings::severity::Weight;
use crate::check::matching::amounts::is_conversion;
use crate::check::matching::nearby;
use crate::check::matching::relation::relation;
use crate::check::order::rewording::is_origin;
use crate::check::scene::Scene;
use crate::check::standing::Standing;
use crate::check::values::atom::Atom;
use crate::check::values::bead::{Compared, Fate};
use crate::check::words::change::{has_fallen, is_compared};
use crate::check::words::opposites::is_loss;
use crate::check::words::surroundings::{self, changed_to, follows_change, says_one};
use crate::lang::figures::Class;
use crate::lang::marks::is_comma_or_stop;
use crate::model::{Measure, Relation, Scalar};
use crate::number::Number;
use crate::text::Side;

/// Settles an amount below zero, or a bound of a range there, that the other side tells in words of falling or of a loss: -4.27% and
/// "lost 4.27%".
pub(in crate::check) fn fallen(scene: &Scene<'_>, bead: &mut Compared) {
    for side in Side::BOTH {
        for index in bead.open(side) {
            let value = Standing::new(scene, bead, side, index);
            let below = value.atom().number().filter(|number| number.is_negative());
            let Some(above) = below.and_then(Number::negated) else { continue };
            let falls = |told: &Standing<'_>| {
                goes_with(told.atom(), value.atom())
                    && told.atom().number().is_some_and(|number| number.same_value(above))
                    && (has_fallen(*told) || is_loss(*told))
            };
            let found = value.open_facing().find(falls).map(|told| told.index);
            if let Some(told) = found {
                (bead.fates[side][index], bead.fates[side.other()][told]) = (Fate::Redundant, Fate::Redundant);
            }
        }
    }
}

/// Settles what one side tells of two amounts and a change between them, where the other side tells the third: 由7.5%下调1.5个百分点 and
/// "from 7.5 to 6 percent", 57个，比上月减少4个 and "57, compared with 61".
pub(in crate::check) fn subtracted(scene: &Scene<'_>, bead: &mut Compared) {
    let given = Side::EACH.map(|side| {
        let mut open = bead.open(side);
        open.retain(|&index| is_subtracted(Standing::new(scene, bead, side, index)));
        open
    });
    for side in Side::BOTH {
        for &index in &given[side] {
            bead.fates[side][index] = Fate::Redundant;
        }
    }
}

/// Whether a value and two of the other side are two amounts and what lies between them, by the words at that.
fn is_subtracted(value: Standing<'_>) -> bool {
    if misread(value) || reached_otherwise(value) {
        return false;
    }
    let changed = |value: Standing<'_>| follows_change(value, value.end_before()) || is_compared(value);
    // Up from nine, extendable to 30: the words say what the difference is one of.
    let told_by = |value: Standing<'_>| is_origin(value) || changed_to(value, value.end_before());
    let gives = |near: Vec<Standing<'_>>| {
        let mut pairs = near.windows(2).chain(near.windows(3)).map(|some| [some[0], some[some.len() - 1]]);
        pairs.any(|[first, second]| {
            let told = [value, first, second];
            let differences = differences_of(told.map(Standing::atom), || told.into_iter().any(told_by));
            told.into_iter().zip(differences).any(|(value, is)| is && changed(value))
        })
    };
    let fits = |other: &Standing<'_>| goes_with(other.atom(), value.atom());
    // Lowered by 20 km/h to 60, from 80: the reference works out what both amounts of its own give.
    let own = || own_around(value).filter(|other| other.index != value.index && other.is_paired()).filter(fits);
    let added = || value.side == Side::Reference && !value.open_facing().any(|other| fits(&other));
    gives(others_around(value).filter(fits).collect()) || added() && gives(own().collect())
}

/// Whether the other side has open points of which one is a slip of the other: 30 basis points, and 30 percentage points.
fn misread(value: Standing<'_>) -> bool {
    let points = |value: Standing<'_>| value.atom().single().filter(|_| value.atom().measure == Measure::Points);
    let slip =
        |one: Number| value.open_facing().filter_map(points).any(|other| relation(one, other) != Relation::Other);
    points(value).is_some_and(slip)
}

/// Whether a value is what something changed to, and an open one of the other side is so too: 2元至33.5元 and "by NT$2 to NT$35.5".
fn reached_otherwise(value: Standing<'_>) -> bool {
    let reached = |value: Standing<'_>| changed_to(value, value.end_before());
    let mut facing = value.open_facing().filter(|other| goes_with(other.atom(), value.atom()));
    reached(value) && facing.any(reached)
}

/// Whether two values are of one kind, as far as one may be the difference of the other from a third.
fn goes_with(one: &Atom, other: &Atom) -> bool {
    let share = |measure: Measure| matches!(measure, Measure::Percent | Measure::Points);
    match (one.measure, other.measure) {
        (Measure::Number { .. }, Measure::Number { .. }) => true,
        (Measure::Money { .. } | Measure::Quantity(_) | Measure::Duration(_), _) => {
            one.measure.kind() == other.measure.kind() && same_unit(one.measure, other.measure)
        }
        (one, other) => share(one) && share(other),
    }
}

/// Which of three amounts may be what lies between the other two; small numbers give each other by chance, unless words say so.
fn differences_of(amounts: [&Atom; 3], told: impl FnOnce() -> bool) -> [bool; 3] {
    // From RMB380 to RMB400: what something changed from is written as the lower bound of a range.
    let money = |atom: &Atom| matches!(atom.measure, Measure::Money { .. });
    let bound = |atom: &Atom| atom.number().filter(|_| atom.weight() == Some(Weight::High) && money(atom));
    let numbers = amounts.map(|atom| atom.single().or_else(|| bound(atom)));
    let [Some(one), Some(two), Some(three)] = numbers else { return [false; 3] };
    let between = |difference: Number, one: Number, other: Number| {
        let found =
            [one.minus(other), other.minus(one)].into_iter().flatten().any(|found| found.same_value(difference));
        found && !difference.is_zero()
    };
    let found = [between(one, two, three), between(two, one, three), between(three, one, two)];
    let points = amounts.map(|atom| atom.measure == Measure::Points);
    if amounts.iter().any(|atom| atom.measure == Measure::Percent) {
        // Two percentages have points between them alone.
        let one = points.iter().filter(|points| **points).count() == 1;
        return [0, 1, 2].map(|at| one && found[at] && points[at]);
    }
    let weighty = amounts.iter().filter(|atom| atom.weight() == Some(Weight::High)).count() > 1;
    let trusted = found.contains(&true) && (weighty || told());
    found.map(|found| found && trusted)
}

/// Settles amounts that the reference adds to what both texts state, and that are the exact sum or difference of two of them: 46秒40 and 領先1秒08,
/// and "the runner-up clocked 47.48".
pub(in crate::check) fn computed(scene: &Scene<'_>, bead: &mut Compared) {
    settle_what(is_computed, &[Side::Reference], scene, bead);
}

/// Whether a value with decimals is the sum or the difference of two amounts of one unit that stand beside each other in the other text.
fn is_computed(value: Standing<'_>) -> bool {
    let told = value.atom();
    let Some(number) = told.single().filter(|number| is_exact(*number)) else { return false };
    let measured =
        |atom: &Atom| matches!(atom.measure, Measure::Quantity(_) | Measure::Duration(_) | Measure::Money { .. });
    let fits = |atom: &Atom| told.measure == Measure::BARE || goes_with(atom, told);
    let near: Vec<&Atom> = others_around(value)
        .filter(|other| other.is_paired())
        .map(Standing::atom)
        .filter(|atom| measured(atom))
        .collect();
    near.windows(2).any(|pair| {
        let [one, other] = [pair[0], pair[1]];
        let (Some(first), Some(second)) = (one.single(), other.single()) else { return false };
        let given = [first.plus(second), first.minus(second), second.minus(first)];
        one.measure == other.measure && fits(one) && given.into_iter().flatten().any(|given| given.same_value(number))
    })
}

/// Whether a number has decimals and three digits or more, which two amounts do not give by chance.
fn is_exact(number: Number) -> bool {
    number.as_integer().is_none() && number.digits().is_some_and(|(digits, _)| digits.len() >= 3)
}

/// Settles what one unit is in another one, in brackets behind its word: per mu (about 0.067 hectares).
pub(in crate::check) fn unit_told(scene: &Scene<'_>, bead: &mut Compared) {
    let told = |value: Standing<'_>| {
        let Some((Measure::Quantity(unit), Scalar::Number(number))) = value.atom().reading() else { return false };
        let Some(before) = value.before().trim_end().strip_suffix(['(', '（']).map(str::trim_end) else {
            return false;
        };
        let units = value.language().figures.vocabulary().filter(|(word, _)| ends_with_word(before, word));
        let mut told = units.filter_map(|(_, class)| if let Class::Unit(unit) = class { Some(*unit) } else { None });
        told.any(|told| is_conversion((Number::integer(1), told), (*number, unit)))
    };
    settle_what(told, &Side::BOTH, scene, bead);
}

/// Settles totals that the reference adds: 40金27银24铜 and "91 medals, 40 of them gold, 27 silver and 24 bronze".
pub(in crate::check) fn totalled(scene: &Scene<'_>, bead: &mut Compared) {
    let adds_up = |value: Standing<'_>| {
        let (total, parts) = (value.atom(), value.others());
        let words = value.language().comparison.totals;
        let told =
            || value.clause(is_comma_or_stop).into_iter().any(|clause| says_one(clause, words, value.language()));
        let sum = counted(total, total.measure).filter(|_| total.weight() == Some(Weight::High) || told());
        let adds_up_from = |sum: Number, first: usize| {
            let values = parts[first..].iter().take(MOST_PARTS).map_while(|part| counted(part, total.measure));
            Number::running_sums(values).skip(1).any(|found| found.same_value(sum))
        };
        let mut firsts = nearby(value.index, value.atoms().len(), parts.len());
        sum.is_some_and(|sum| firsts.any(|first| adds_up_from(sum, first)))
    };
    settle_what(adds_up, &[Side::Reference], scene, bead);
}

/// Settles what the reference tells of the rest: 15年，前三年 and "the remaining 12 years", 60%，余款 and "the remaining 40%", 156宗，其中五宗
/// and "156, of which five were local and 151 imported".
pub(in crate::check) fn left_over(scene: &Scene<'_>, bead: &mut Compared) {
    settle_what(is_left_over, &[Side::Reference], scene, bead);
}

/// Whether a value is told as the rest, or as a part of a list, and is what one of the known values beside it leaves of another.
fn is_left_over(value: Standing<'_>) -> bool {
    let (rest, language) = (value.atom(), value.language());
    let Some(number) = counted_or_lasting(rest, rest.measure) else { return false };
    let [before, _] = value.clause(is_comma_or_stop);
    let part = || {
        let told = surroundings::before(value.text(), value.span(), value.sentences().start(), REACH);
        rest.weight() == Some(Weight::High) && says_one(&told, language.comparison.parts, language)
    };
    if !says_one(before, language.comparison.left_over, language) && !part() {
        return false;
    }
    let known = own_around(value).filter(|other| other.index != value.index && other.is_paired());
    let mut known: Vec<Number> = known.filter_map(|other| counted_or_lasting(other.atom(), rest.measure)).collect();
    if rest.measure == Measure::Percent {
        known.push(Number::integer(100));
    }
    let leaves = |whole: &Number| {
        let mut left = known.iter().filter_map(|part| whole.minus(*part));
        left.any(|left| left.same_value(number))
    };
    known.iter().any(leaves)
}

/// Characters before a figure in which words open the parts that it is one of.
const REACH: usize = 120;

/// The number of a value of a measure of which parts are left: what adds up, or a length of time in one unit.
fn counted_or_lasting(atom: &Atom, measure: Measure) -> Option<Number> {
    let lasting = matches!((atom.measure, measure), (Measure::Duration(one), Measure::Duration(other)) if one == other);
    counted(atom, measure).or_else(|| atom.single().filter(|_| lasting))
}

/// The most parts that a total is looked for of.
const MOST_PARTS: usize = 6;

/// The number of a value of a measure that adds up: a count, or an amount in one unit.
fn counted(atom: &Atom, measure: Measure) -> Option<Number> {
    let alike = match (atom.measure, measure) {
        // 50 billion yuan, of which 20 billion: the currency is told once.
        (Measure::Number { .. } | Measure::Money { .. }, Measure::Number { .. }) => true,
        (Measure::Number { .. }, Measure::Money { .. }) => atom.weight() == Some(Weight::High),
        (Measure::Money { .. } | Measure::Quantity(_) | Measure::Percent, _) => atom.measure.unit() == measure.unit(),
        _ => false,
    };
    atom.single().filter(|_| alike)
}

/// Whether a text ends with a word, and no longer one of the alphabet.
fn ends_with_word(text: &str, word: &str) -> bool {
    let rest = text.strip_suffix(word);
    rest.is_some_and(|rest| !(word.is_ascii() && rest.ends_with(|letter: char| letter.is_ascii_alphanumeric())))
}

#[cfg(test)]
mod tests {
    use super::ends_with_word;

    #[test]
    fn a_word_is_no_end_of_a_longer_one() {
        assert!(ends_with_word("per mu", "mu") && ends_with_word("每亩", "亩") && !ends_with_word("emu", "mu"));
    }
}
