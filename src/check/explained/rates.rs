//! Rates that two texts tell for different bases: so much per mu and per hectare.

use num_rational::Ratio;

use super::follows::others_around;
use crate::check::scene::Scene;
use crate::check::standing::Standing;
use crate::check::values::bead::{Compared, Fate};
use crate::check::words::beside::base;
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
