//! Amounts that follow from others by multiplication: what a number of things comes to, a share of a total, twice of what it was.

use num_rational::Ratio;
use num_traits::{CheckedDiv, CheckedMul};

use super::follows::{others_around, own_around, settle_what};
use crate::check::findings::severity::Weight;
use crate::check::scene::Scene;
use crate::check::standing::Standing;
use crate::check::values::atom::Atom;
use crate::check::values::bead::{Compared, Fate};
use crate::check::words::surroundings::{around, before, is_base_of_rate, says_one};
use crate::lang::marks::is_clause_stop;
use crate::model::{Measure, Reading};
use crate::number::Number;
use crate::text::Side;

/// Settles what a number of things comes to, in brackets: "eight 500 mg tablets (4 g)", 八折 and "20% off (NT$96)".
pub(in crate::check) fn multiplied(scene: &Scene<'_>, bead: &mut Compared) {
    let gives = |value: Standing<'_>| {
        let pairs = || others_around(value).zip(others_around(value).skip(1));
        let is_product =
            |(one, other): (Standing<'_>, Standing<'_>)| is_product(value.atom(), [one.atom(), other.atom()]);
        value.before().ends_with(['(', '（']) && pairs().any(is_product)
    };
    settle_what(gives, &Side::BOTH, scene, bead);
}

/// Settles what comes together in so many years or months where the other text tells it for each of them: 三年内每年100个名额 and "a total of 300
/// places over three years".
pub(in crate::check) fn accumulated(scene: &Scene<'_>, bead: &mut Compared) {
    let side = Side::Authoritative;
    for index in bead.open(side) {
        let Some(total) = in_all(Standing::new(scene, bead, side, index)) else { continue };
        (bead.fates[side][index], bead.fates[side.other()][total]) = (Fate::Redundant, Fate::Redundant);
    }
}

/// The index of the open value of the other side that is what a value told for each year or month comes to in so many of them.
fn in_all(value: Standing<'_>) -> Option<usize> {
    let (kind, each) = amount(value.atom())?;
    let rates = value.language().comparison.rates;
    if value.language().figures.words || !rates.iter().any(|word| told_for_each(value, word)) {
        return None;
    }
    let lasting = |other: &Standing<'_>| matches!(other.atom().measure, Measure::Duration(_)) && other.is_paired();
    let times: Vec<Ratio<i128>> =
        own_around(value).filter(lasting).filter_map(|other| Some(other.atom().single()?.value())).collect();
    let says_total =
        |other: &Standing<'_>| says_one(around(*other), other.language().comparison.totals, other.language());
    let gives = |other: &Standing<'_>| {
        let total = amount(other.atom()).filter(|(of, _)| *of == kind || *of == BARE);
        total.is_some_and(|(_, total)| times.iter().any(|count| each.checked_mul(count) == Some(total)))
    };
    let found = value.open_facing().find(gives)?;
    says_total(&found).then_some(found.index)
}

/// Whether the word for each stands before a figure in its sentence, with other figures between: 每年100个奖学金名额和50个培训名额.
fn told_for_each(value: Standing<'_>, word: &str) -> bool {
    /// Characters before the figure that are looked at.
    const REACH: usize = 60;
    let before = before(value.text(), value.span(), value.sentences().start(), REACH);
    before.rsplit('，').next().is_some_and(|clause| clause.contains(word))
}

/// Settles what the reference says that a number of things comes to, or a multiple of something: "12 bars of 100 grams each, 1.2 kilograms
/// in all", "three times the limit of 0.3".
pub(in crate::check) fn come_to(scene: &Scene<'_>, bead: &mut Compared) {
    settle_what(comes_to, &[Side::Reference], scene, bead);
}

/// Whether a value is what the known values beside it come to, or the base of a multiple there.
fn comes_to(value: Standing<'_>) -> bool {
    let (atom, language) = (value.atom(), value.language());
    let known = own_around(value).filter(|other| other.index != value.index && other.is_paired());
    let told: Vec<&Atom> = known.map(Standing::atom).collect();
    // Right behind a multiple stands what it is of, or what it comes to: three times the limit of 0.3; one-third of that, or 40 mg.
    let before = value.previous().filter(|before| before.is_paired());
    let based = before.map(Standing::atom).is_some_and(|factor| {
        let multiplies = matches!(factor.measure, Measure::Multiple(_) | Measure::Percent) || factor.is_fraction();
        multiplies && told.iter().any(|other| is_product(other, [factor, atom]) || is_product(atom, [factor, other]))
    });
    let total = || {
        let totals = language.comparison.totals;
        value.clause(is_clause_stop).into_iter().any(|clause| says_one(clause, totals, language))
    };
    based || told.windows(2).any(|pair| is_product(atom, [pair[0], pair[1]])) && total()
}

/// Settles an amount that one side states and the other tells as a share or a multiple of another one: 其中一半 of 3.6亿元 and "180
/// million yuan", 由1000元提高到2000元 and "doubled to 2,000 yuan".
pub(in crate::check) fn shared(scene: &Scene<'_>, bead: &mut Compared) {
    for side in Side::BOTH {
        for index in bead.open(side) {
            if let Some(factor) = share_or_multiple(Standing::new(scene, bead, side, index)) {
                bead.fates[side][index] = Fate::Redundant;
                bead.fates[side.other()][factor] = Fate::Redundant;
            }
        }
    }
}

/// The index of the share or the multiple of the other side by which an amount follows from another one of that side.
fn share_or_multiple(value: Standing<'_>) -> Option<usize> {
    let atom = value.atom();
    // One part of something is no part of another by chance alone.
    let share = atom.measure == Measure::Percent;
    let (kind, wanted) = amount(atom)
        .filter(|(_, value)| atom.weight() == Some(Weight::High) && (share || *value >= Ratio::from_integer(1)))?;
    let near = others_around(value);
    let gives = |factor: &Standing<'_>| {
        let settled = matches!(factor.fate(), Fate::Paired(..) | Fate::Differs(_));
        let multiple = matches!(factor.atom().measure, Measure::Multiple(_));
        let Some(by) = factor_of(factor.atom()).filter(|_| !settled && (multiple || !share)) else { return false };
        let others = near.clone().filter(|other| other.index != factor.index);
        let amounts = others.filter_map(|other| amount(other.atom()));
        amounts.filter(|(of, _)| *of == kind || kind == BARE).any(|(_, other)| {
            let product = |amount: Ratio<i128>| amount.checked_mul(&by);
            wanted != other && (product(other) == Some(wanted) || product(wanted) == Some(other))
        })
    };
    near.clone().find(gives).map(|factor| factor.index)
}

/// Settles a share or a multiple that the reference works out of two amounts that both texts state: 3990万人，其中3070万人 and "39.9 million, 77%
/// of whom (30.7 million)".
pub(in crate::check) fn worked_out(scene: &Scene<'_>, bead: &mut Compared) {
    settle_what(is_worked_out, &[Side::Reference], scene, bead);
}

/// Whether a share or a multiple is what one of the known amounts beside it is of another.
fn is_worked_out(value: Standing<'_>) -> bool {
    let atom = value.atom();
    let Some(stated) = atom.single() else { return false };
    let power = match atom.measure {
        Measure::Percent => 2,
        Measure::Multiple(Reading::Times | Reading::Either) => 0,
        _ => return false,
    };
    // What stands open there may be what it should be.
    if value.open_facing().any(|other| other.atom().measure.kind() == atom.measure.kind()) {
        return false;
    }
    let known = |other: &Standing<'_>| {
        let atom = other.atom();
        atom.weight() == Some(Weight::High) && atom.measure != Measure::Percent && other.is_paired()
    };
    let known = own_around(value).filter(known);
    let amounts: Vec<(Kind, Ratio<i128>)> = known.filter_map(|other| amount(other.atom())).collect();
    let gives = |(kind, part): &(Kind, Ratio<i128>), (other, whole): &(Kind, Ratio<i128>)| {
        let ratio = part.checked_div(whole).filter(|_| kind == other && part != whole);
        let ratio = ratio.and_then(|ratio| Number::fraction(*ratio.numer(), *ratio.denom())?.scaled(power));
        ratio.and_then(|ratio| ratio.to_precision(stated.last_digit())).is_some_and(|ratio| ratio.same_value(stated))
    };
    amounts.iter().any(|part| amounts.iter().any(|whole| gives(part, whole)))
}

/// Settles an amount that one side tells for several of something and the other for one: 每10股派4.5元 and "0.45 yuan per share".
pub(in crate::check) fn for_one(scene: &Scene<'_>, bead: &mut Compared) {
    for side in Side::BOTH {
        for index in bead.open(side) {
            let Some((base, part)) = base_and_part(Standing::new(scene, bead, side, index)) else { continue };
            (bead.fates[side][index], bead.fates[side.other()][part]) = (Fate::Redundant, Fate::Redundant);
            if bead.fates[side][base] == Fate::Open {
                bead.fates[side][base] = Fate::Redundant;
            }
        }
    }
}

/// The index of what an amount is told for, several of something, and that of the other side's open amount for each of them.
fn base_and_part(value: Standing<'_>) -> Option<(usize, usize)> {
    // 每10股转增4股，派现3.5元: another amount may stand between.
    let before = (1..=2).filter_map(|back| value.index.checked_sub(back)).map(|at| value.beside(at));
    let base = before.into_iter().find(|before| is_base_of_rate(*before))?;
    let (_, several) = amount(base.atom())?;
    let (kind, whole) = amount(value.atom())?;
    let is_part = |other: &Standing<'_>| {
        let part = amount(other.atom()).filter(|(of, _)| *of == kind);
        part.and_then(|(_, part)| part.checked_mul(&several)) == Some(whole) && is_for_each(*other)
    };
    value.open_facing().find(is_part).map(|part| (base.index, part.index))
}

/// Whether the words at an amount say that it is told for each of something: 0.45 yuan per share, a share; 每股0.45元.
fn is_for_each(value: Standing<'_>) -> bool {
    /// Bytes of what it is told for, before the amount.
    const NAMED: usize = 24;
    let language = value.language();
    let after = value.behind().trim_start().to_lowercase();
    let before = value.before();
    let near = before.char_indices().rev().map(|(at, _)| at).take_while(|at| before.len() - at <= NAMED).last();
    let before = &before[near.unwrap_or(before.len())..];
    let behind = |word: &&str| after.strip_prefix(*word).is_some_and(|rest| rest.starts_with(' '));
    language.comparison.rates.iter().any(|word| behind(word) || !language.figures.words && before.contains(word))
        || language.figures.words && after.starts_with("a ")
}

/// The kind of an amount with its unit.
type Kind = (&'static str, Option<&'static str>);

/// That of a number of which it is not told what it counts: 180 million of 360 million yuan.
const BARE: Kind = ("number", None);

/// An amount that may be told as a share or multiple of another one; shares of a whole are parts of one.
fn amount(atom: &Atom) -> Option<(Kind, Ratio<i128>)> {
    let (measure, number) = (atom.measure, atom.single()?);
    match measure {
        Measure::Percent => Some((BARE, number.scaled(-2)?.value())),
        Measure::Number { .. } => Some((BARE, number.value())),
        // A currency may be suggested only.
        Measure::Money { .. } => Some(((measure.kind(), None), number.value())),
        Measure::Quantity(_) | Measure::Duration(_) => Some(((measure.kind(), measure.unit()), number.value())),
        _ => None,
    }
}

/// What a share or a multiple multiplies its amount by.
fn factor_of(atom: &Atom) -> Option<Ratio<i128>> {
    let number = atom.single()?;
    match atom.measure {
        Measure::Number { classifier: None } if number.is_part() => Some(number.value()),
        Measure::Percent => Some(number.scaled(-2)?.value()),
        Measure::Multiple(Reading::Times) => Some(number.value()),
        Measure::Multiple(Reading::Increase) => Some(number.plus(Number::integer(1))?.value()),
        _ => None,
    }
}

/// Whether a value is so many of another one, or that share of it.
fn is_product(product: &Atom, [one, other]: [&Atom; 2]) -> bool {
    let number = |atom: &Atom| Some((atom.measure, atom.single()?));
    let [Some((measure, product)), Some((first, one)), Some((second, other))] = [product, one, other].map(number)
    else {
        return false;
    };
    let factor = |measure: Measure, number: Number| match measure {
        Measure::Number { .. } | Measure::Multiple(Reading::Times) => Some(number),
        Measure::Percent => number.scaled(-2),
        _ => None,
    };
    [(first, one, second, other), (second, other, first, one)].into_iter().any(|(of, amount, by, times)| {
        let given = factor(by, times).and_then(|times| amount.times(times.value()));
        let same = of.kind() == measure.kind() && of.unit() == measure.unit();
        // 12 bars of 100 grams, 1.2 kilograms.
        let converted = |given: Number| match (of, measure) {
            (Measure::Quantity(one), Measure::Quantity(other)) if one.dimension == other.dimension => {
                one.to_base(given).zip(other.to_base(product)).is_some_and(|(one, other)| one.same_value(other))
            }
            _ => false,
        };
        given.is_some_and(|given| same && given.same_value(product) || converted(given))
    })
}
