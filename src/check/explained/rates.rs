//! Amounts that two texts tell for different units: so much per mu and per hectare, per catty and per 500 grams.

use num_rational::Ratio;
use num_traits::{CheckedDiv, CheckedMul};

use super::follows::{others_around, own_around, settle_what};
use crate::check::scene::Scene;
use crate::check::standing::Standing;
use crate::check::values::atom::Atom;
use crate::check::values::bead::{Compared, Fate};
use crate::check::words::bases::{Units, sizes, unit_told};
use crate::check::words::surroundings::is_base_of_rate;
use crate::check::words::unit_words::unit_before;
use crate::model::Measure;
use crate::number::Number;
use crate::text::Side;

/// Settles amounts that are told for one unit on one side and for another on the other: 亩产100公斤 and "1.5 tonnes per hectare"; and
/// those that one side tells for a further unit: "NT$500,000 per ping, or about NT$151,000 per square metre".
pub(in crate::check) fn per_unit(scene: &Scene<'_>, bead: &mut Compared) {
    for side in Side::BOTH {
        for index in bead.open(side) {
            let value = Standing::new(scene, bead, side, index);
            let Some(told) = unit_told(value) else { continue };
            let comes = |other: &Standing<'_>| comes_to(*other, (value, &told));
            let across = others_around(value).filter(|other| matches!(other.fate(), Fate::Open | Fate::Paired(..)));
            let converted = across.filter(comes).map(|other| (other.fate(), other.index)).next();
            if let Some((fate, other)) = converted {
                bead.fates[side][index] = Fate::Redundant;
                if fate == Fate::Open {
                    bead.fates[side.other()][other] = Fate::Redundant;
                }
            } else if own_around(value).any(|other| other.is_paired() && comes(&other)) {
                bead.fates[side][index] = Fate::Redundant;
            }
        }
    }
}

/// Settles the amount that something is told for on one side, where it is one unit on the other: 每斤 and "per 500 grams".
pub(in crate::check) fn bases_told(scene: &Scene<'_>, bead: &mut Compared) {
    let told = |value: Standing<'_>| {
        let Some(size) = size(value.atom()).filter(|_| is_base_of_rate(value)) else { return false };
        let is_one = |units: Units<'_>| !units.counted && units.sizes().any(|told| told == size);
        others_around(value).any(|other| unit_told(other).is_some_and(is_one))
    };
    settle_what(told, &Side::BOTH, scene, bead);
}

/// Settles what one of a unit comes to, in brackets behind it: "per mu (0.067 hectares)", 每英亩（约0.4公顷）.
pub(in crate::check) fn glossed(scene: &Scene<'_>, bead: &mut Compared) {
    let glosses = |value: Standing<'_>| {
        let (atom, Measure::Quantity(unit)) = (value.atom(), value.atom().measure) else { return false };
        let before = value.source().get(value.end_before()..value.span().start()).unwrap_or_default();
        let Some((before, _)) = before.rsplit_once(['(', '（']) else { return false };
        let Some(units) = unit_before(before.trim_end(), value.language()) else { return false };
        let own = Ratio::new(unit.scale.0, unit.scale.1);
        sizes(&units).any(|(dimension, size)| {
            let comes = size.checked_div(&own).and_then(|size| Number::integer(1).times(size));
            dimension == unit.dimension && comes.zip(atom.single()).is_some_and(|(comes, told)| is_about(comes, told))
        })
    };
    settle_what(glosses, &Side::BOTH, scene, bead);
}

/// How much a quantity is, in the base unit of its dimension.
fn size(atom: &Atom) -> Option<(&'static str, Ratio<i128>)> {
    let Measure::Quantity(unit) = atom.measure else { return None };
    Some((unit.dimension, Ratio::new(unit.scale.0, unit.scale.1).checked_mul(&atom.single()?.value())?))
}

/// Whether an amount that is told for a unit is what another one comes to that is told for another unit.
fn comes_to(known: Standing<'_>, (value, told): (Standing<'_>, &Units<'_>)) -> bool {
    let Some([known_amount, amount]) = amounts([known.atom(), value.atom()]) else { return false };
    let Some(units) = unit_told(known) else { return false };
    units.sizes().any(|(dimension, size)| {
        told.sizes().any(|(other, own)| {
            let factor =
                own.checked_div(&size).filter(|factor| dimension == other && *factor != Ratio::from_integer(1));
            let back = factor.and_then(|factor| Ratio::from_integer(1).checked_div(&factor));
            let gives = |number: Number, factor: Option<Ratio<i128>>, wanted: Number| {
                factor.and_then(|factor| number.times(factor)).is_some_and(|number| is_about(number, wanted))
            };
            gives(known_amount, factor, amount) || gives(amount, back, known_amount)
        })
    })
}

/// Two amounts of one kind, in one unit.
fn amounts(atoms: [&Atom; 2]) -> Option<[Number; 2]> {
    let [one, other] = atoms.map(Atom::single);
    match atoms.map(|atom| atom.measure) {
        [Measure::Quantity(first), Measure::Quantity(second)] if first.dimension == second.dimension => {
            Some([first.to_base(one?)?, second.to_base(other?)?])
        }
        [Measure::Money { code: first, certain }, Measure::Money { code: second, certain: sure }]
            if first == second || !certain || !sure =>
        {
            Some([one?, other?])
        }
        [Measure::Number { .. }, Measure::Number { .. }] => Some([one?, other?]),
        _ => None,
    }
}

/// Whether a number is what another one says that was rounded to two digits or more.
fn is_about(exact: Number, told: Number) -> bool {
    let digits = told.digits().filter(|(digits, _)| digits.len() > 1);
    let rounded = digits.map_or(told, |(_, power)| told.with_last_digit(power));
    exact.same_value(told) || exact.rounds_to(rounded) && (told.digits().is_some_and(|(digits, _)| digits.len() > 1))
}
