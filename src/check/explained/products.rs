//! Amounts that follow from others by multiplication: what a number of things comes to, a share of a total, twice of what it was.

use num_rational::Ratio;
use num_traits::{CheckedDiv, CheckedMul};

use crate::check::findings::severity::Weight;
use crate::check::matching::around;
use crate::check::scene::Scene;
use crate::check::values::atom::Atom;
use crate::check::values::bead::{Compared, Fate};
use crate::check::words::surroundings::{is_base_of_rate, says_one};
use crate::lang::Language;
use crate::lang::marks::ends_clauses;
use crate::model::{Measure, Reading, Text};
use crate::number::Number;
use crate::text::{Pair, Side, Span};

/// Values to either side of a place among which those are looked for that give the one there.
const AROUND: usize = 12;

/// Settles what a number of things comes to, in brackets: "eight 500 mg tablets (4 g)", 八折 and "20% off (NT$96)".
pub(in crate::check) fn multiplied(texts: Pair<&Text>, bead: &mut Compared) {
    for side in Side::BOTH {
        for index in bead.open(side) {
            let start = bead.figure_span(texts, side, index).start();
            let before = texts[side].document.text.get(..start).unwrap_or_default();
            if !before.ends_with(['(', '（']) {
                continue;
            }
            let facing = &bead.atoms[side.other()];
            let near = around(index, bead.atoms[side].len(), facing.len(), AROUND);
            if facing[near].windows(2).any(|pair| is_product(&bead.atoms[side][index], &[&pair[0], &pair[1]])) {
                bead.fates[side][index] = Fate::Redundant;
            }
        }
    }
}

/// Settles what the reference says that a number of things comes to, or a multiple of something: "12 bars of 100 grams each, 1.2 kilograms
/// in all", "three times the limit of 0.3".
pub(in crate::check) fn come_to(scene: &Scene<'_>, bead: &mut Compared) {
    let Scene { texts, languages, .. } = *scene;
    let side = Side::Reference;
    for index in bead.open(side) {
        let language = languages[side];
        let atoms = &bead.atoms[side];
        let [before, behind] = bead.clause(texts, side, index, ends_clauses);
        let totals = language.comparison.totals;
        let total = || says_one(before, totals, language) || says_one(behind, totals, language);
        let known = |at: &usize| *at != index && matches!(bead.fates[side][*at], Fate::Paired(..));
        let near = around(index, atoms.len(), atoms.len(), AROUND);
        let told: Vec<&Atom> = near.filter(known).map(|at| &atoms[at]).collect();
        // Right behind a multiple stands what it is of, or what it comes to: three times the limit of 0.3; one-third of that, or 40 mg.
        let base = || {
            let factor = index.checked_sub(1).filter(known).map(|at| &atoms[at])?;
            let multiplies = matches!(factor.measure, Measure::Multiple(_) | Measure::Percent) || factor.is_fraction();
            let gives = |other: &&Atom| {
                is_product(other, &[factor, &atoms[index]]) || is_product(&atoms[index], &[factor, other])
            };
            multiplies.then(|| told.iter().any(gives))
        };
        let whole = || total() && told.windows(2).any(|pair| is_product(&atoms[index], pair));
        if base() == Some(true) || whole() {
            bead.fates[side][index] = Fate::Redundant;
        }
    }
}

/// Settles an amount that one side states and the other tells as a share or a multiple of another one: 其中一半 of 3.6亿元 and "180
/// million yuan", 由1000元提高到2000元 and "doubled to 2,000 yuan".
pub(in crate::check) fn shared(bead: &mut Compared) {
    for side in Side::BOTH {
        for index in bead.open(side) {
            let facing = &bead.atoms[side.other()];
            let near = around(index, bead.atoms[side].len(), facing.len(), AROUND);
            let atom = &bead.atoms[side][index];
            // One part of something is no part of another by chance alone.
            let share = atom.measure == Measure::Percent;
            let Some(wanted) = amount(atom).filter(|(_, value)| {
                atom.weight() == Some(Weight::High) && (share || *value >= Ratio::from_integer(1))
            }) else {
                continue;
            };
            let gives = |&factor: &usize| {
                let told = !matches!(bead.fates[side.other()][factor], Fate::Paired(..) | Fate::Differs(_));
                let multiple = matches!(facing[factor].measure, Measure::Multiple(_));
                let Some(by) = factor_of(&facing[factor]).filter(|_| told && (multiple || !share)) else {
                    return false;
                };
                let amounts = near.clone().filter(|&other| other != factor).filter_map(|other| amount(&facing[other]));
                amounts.filter(|(kind, _)| *kind == wanted.0 || wanted.0 == BARE).any(|(_, other)| {
                    wanted.1 != other
                        && (other.checked_mul(&by) == Some(wanted.1) || wanted.1.checked_mul(&by) == Some(other))
                })
            };
            if let Some(factor) = near.clone().find(gives) {
                bead.fates[side][index] = Fate::Redundant;
                bead.fates[side.other()][factor] = Fate::Redundant;
            }
        }
    }
}

/// Settles a share or a multiple that the reference works out of two amounts that both texts state: 3990万人，其中3070万人 and "39.9 million, 77%
/// of whom (30.7 million)".
pub(in crate::check) fn worked_out(bead: &mut Compared) {
    let side = Side::Reference;
    for index in bead.open(side) {
        let atoms = &bead.atoms[side];
        let Some(stated) = atoms[index].single() else { continue };
        let power = match atoms[index].measure {
            Measure::Percent => 2,
            Measure::Multiple(Reading::Times | Reading::Either) => 0,
            _ => continue,
        };
        // What stands open there may be what it should be.
        let kind = atoms[index].measure.kind();
        if bead.open_facing(side, index).any(|other| bead.atoms[side.other()][other].measure.kind() == kind) {
            continue;
        }
        let known = |at: &usize| {
            let weighty = atoms[*at].weight() == Some(Weight::High) && atoms[*at].measure != Measure::Percent;
            weighty && matches!(bead.fates[side][*at], Fate::Paired(..))
        };
        let near = around(index, atoms.len(), atoms.len(), AROUND).filter(known);
        let amounts: Vec<(Kind, Ratio<i128>)> = near.filter_map(|at| amount(&atoms[at])).collect();
        let gives = |(kind, part): &(Kind, Ratio<i128>), (other, whole): &(Kind, Ratio<i128>)| {
            let ratio = part.checked_div(whole).filter(|_| kind == other && part != whole);
            let ratio = ratio.and_then(|ratio| Number::fraction(*ratio.numer(), *ratio.denom())?.scaled(power));
            ratio
                .and_then(|ratio| ratio.to_precision(stated.last_digit()))
                .is_some_and(|ratio| ratio.same_value(stated))
        };
        if amounts.iter().any(|part| amounts.iter().any(|whole| gives(part, whole))) {
            bead.fates[side][index] = Fate::Redundant;
        }
    }
}

/// Settles an amount that one side tells for several of something and the other for one: 每10股派4.5元 and "0.45 yuan per share".
pub(in crate::check) fn for_one(scene: &Scene<'_>, bead: &mut Compared) {
    let Scene { texts, languages, .. } = *scene;
    for side in Side::BOTH {
        for index in bead.open(side) {
            let told_for =
                |base: &usize| is_base_of_rate(texts[side], bead.figure_span(texts, side, *base), languages[side]);
            // 每10股转增4股，派现3.5元: another amount may stand between.
            let Some(base) = (1..=2).filter_map(|back| index.checked_sub(back)).find(told_for) else { continue };
            let several = amount(&bead.atoms[side][base]).map(|(_, several)| several);
            let (Some(several), Some(whole)) = (several, amount(&bead.atoms[side][index])) else { continue };
            let facing = side.other();
            let is_part = |&other: &usize| {
                let part = amount(&bead.atoms[facing][other]).filter(|(kind, _)| *kind == whole.0);
                let gives = part.and_then(|(_, part)| part.checked_mul(&several)) == Some(whole.1);
                gives && is_for_each(texts[facing], bead.figure_span(texts, facing, other), languages[facing])
            };
            let part = bead.open_facing(side, index).find(is_part);
            if let Some(part) = part {
                (bead.fates[side][index], bead.fates[facing][part]) = (Fate::Redundant, Fate::Redundant);
                if bead.fates[side][base] == Fate::Open {
                    bead.fates[side][base] = Fate::Redundant;
                }
            }
        }
    }
}

/// Whether the words at an amount say that it is told for each of something: 0.45 yuan per share, a share; 每股0.45元.
fn is_for_each(text: &Text, figure: Span, language: &Language) -> bool {
    /// Bytes of what it is told for, before the amount.
    const NAMED: usize = 24;
    let source = &text.document.text;
    let after = source.get(figure.end()..).unwrap_or_default().trim_start().to_lowercase();
    let before = source.get(..figure.start()).unwrap_or_default();
    let near = before.char_indices().rev().map(|(at, _)| at).take_while(|at| before.len() - at <= NAMED).last();
    let before = &before[near.unwrap_or(before.len())..];
    let words = &language.comparison;
    let behind = |word: &&str| after.strip_prefix(*word).is_some_and(|rest| rest.starts_with(' '));
    words.rates.iter().any(|word| behind(word) || !language.figures.words && before.contains(word))
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
fn is_product(product: &Atom, pair: &[&Atom]) -> bool {
    let number = |atom: &Atom| Some((atom.measure, atom.single()?));
    let [Some((measure, product)), Some((first, one)), Some((second, other))] =
        [number(product), number(pair[0]), number(pair[1])]
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
