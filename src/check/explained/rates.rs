//! Rates that two texts tell for different bases: so much per mu and per hectare, once in four months and three times a year.

use num_rational::Ratio;
use num_traits::CheckedMul;

use super::follows::others_around;
use crate::check::scene::Scene;
use crate::check::standing::Standing;
use crate::check::values::bead::{Compared, Fate};
use crate::check::words::beside::base;
use crate::check::words::surroundings::is_base_of_rate;
use crate::lang::units;
use crate::model::{Measure, Unit};
use crate::number::Number;
use crate::text::Side;

/// Settles amounts that are told for one area on one side and for another on the other: 亩产100公斤 and "1.5 tonnes per hectare".
pub(in crate::check) fn per_area(scene: &Scene<'_>, bead: &mut Compared) {
    settle_pairs(scene, bead, |one, other| {
        let [Some(first), Some(second)] = [one, other].map(per_unit_of_area) else { return false };
        first.0.dimension == second.0.dimension && first.1 == second.1
    });
}

/// Settles how often something happens, told by how much time goes by and by how many times it is: 每四個月一次 and "three times a year".
pub(in crate::check) fn frequencies(scene: &Scene<'_>, bead: &mut Compared) {
    settle_pairs(scene, bead, |one, other| {
        let often = |every: Standing<'_>, times: Standing<'_>| {
            let (Measure::Duration(unit), Some(count)) = (every.atom().measure, every.atom().single()) else {
                return false;
            };
            let number = times
                .atom()
                .single()
                .filter(|_| matches!(times.atom().measure, Measure::Number { .. } | Measure::Multiple(_)));
            let period = number.filter(|_| is_base_of_rate(every)).and_then(|_| unit_of(base(times)?));
            let whole = number.and_then(|number| count.value().checked_mul(&number.value()));
            let lasting = |unit: &Unit, count| Ratio::new(unit.scale.0, unit.scale.1).checked_mul(&count);
            period.zip(whole).is_some_and(|(period, whole)| {
                period.dimension == unit.dimension && lasting(unit, whole) == lasting(period, Ratio::from_integer(1))
            })
        };
        often(one, other) || often(other, one)
    });
}

/// Settles each open value with the first open one of the other side that says the same.
fn settle_pairs(scene: &Scene<'_>, bead: &mut Compared, same: impl Fn(Standing<'_>, Standing<'_>) -> bool) {
    let side = Side::Authoritative;
    for index in bead.open(side) {
        let value = Standing::new(scene, bead, side, index);
        let unpaired = |other: &Standing<'_>| !matches!(other.fate(), Fate::Paired(..) | Fate::Differs(_));
        let found = others_around(value).filter(unpaired).find(|other| same(value, *other)).map(|other| other.index);
        if let Some(other) = found {
            (bead.fates[side][index], bead.fates[side.other()][other]) = (Fate::Redundant, Fate::Redundant);
        }
    }
}

/// The unit of an amount that is told for an area, and how much of its base unit it is for each square metre.
fn per_unit_of_area(value: Standing<'_>) -> Option<(&'static Unit, Ratio<i128>)> {
    let (Measure::Quantity(unit), number) = (value.atom().measure, value.atom().single()?) else { return None };
    let area = unit_of(base(value)?).filter(|area| area.dimension == units::HECTARE.dimension)?;
    let amount = unit.to_base(number)?;
    Some((unit, amount.times(Ratio::new(area.scale.1, area.scale.0)).map(Number::value)?))
}

/// The unit that amounts are told for under a name of the tables.
fn unit_of(name: &str) -> Option<&'static Unit> {
    match name {
        "hectare" => Some(&units::HECTARE),
        "mu" => Some(&units::MU),
        "square metre" => Some(&units::SQUARE_METRE),
        _ => [&units::YEAR, &units::MONTH, &units::WEEK, &units::DAY, &units::HOUR]
            .into_iter()
            .find(|unit| unit.symbol == name),
    }
}
