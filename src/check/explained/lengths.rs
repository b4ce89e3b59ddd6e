//! Lengths of time and days that follow from dates and times: from May 17 to 19 are three days.

use std::cell::LazyCell;
use std::ops::RangeInclusive;

use num_rational::Ratio;

use super::follows::{others_around, own_around, settle_what};
use crate::check::matching::nearby;
use crate::check::scene::Scene;
use crate::check::standing::Standing;
use crate::check::values::atom::Atom;
use crate::check::values::bead::{Compared, Fate};
use crate::check::words::surroundings::says_one;
use crate::lang::units;
use crate::model::{Date, Measure, Period, Scalar, TimeOfDay, Unit, day_number};
use crate::number::Number;
use crate::text::Side;

/// Settles the months of a part of the year that the other side names: 截至6月30日止六個月 and "the first half of the year".
pub(super) fn months_of_period(scene: &Scene<'_>, bead: &mut Compared) {
    let named = |value: Standing<'_>| {
        let Some((Measure::Duration(unit), Scalar::Number(count))) = value.atom().reading() else { return false };
        let Some(months) = count.as_integer().filter(|_| *unit == units::MONTH) else { return false };
        others_around(value).any(|other| match other.atom().reading() {
            Some((Measure::Date, Scalar::Date(date))) => match date.period {
                Some(Period::Half(_)) => months == 6,
                Some(Period::Quarter(_)) => months == 3,
                _ => false,
            },
            _ => false,
        })
    };
    settle_what(named, &Side::BOTH, scene, bead);
}

/// Settles lengths of time that two dates or times beside each other give: 5月17日至19日 and "a three-day visit from May 17", where
/// the later date need not be told either; 18时40分 and 次日0时10分 and "five and a half hours later".
pub(super) fn lasting(scene: &Scene<'_>, bead: &mut Compared) {
    for side in Side::BOTH {
        for index in bead.open(side) {
            let Some((told, [from, to])) = ends(Standing::new(scene, bead, side, index)) else { continue };
            bead.fates[side][index] = Fate::Redundant;
            let fates = &mut bead.fates[told];
            if told != side {
                match (fates[from], fates[to]) {
                    (Fate::Paired(..), Fate::Open) => fates[to] = Fate::Redundant,
                    (Fate::Open, Fate::Paired(..)) => fates[from] = Fate::Redundant,
                    _ => {}
                }
            }
        }
    }
}

/// The side and the indexes of two dates or times beside each other between which a length of time passes.
fn ends(length: Standing<'_>) -> Option<(Side, [usize; 2])> {
    let (Measure::Duration(unit), Scalar::Number(count)) = length.atom().reading()? else { return None };
    Side::BOTH.into_iter().find_map(|told| {
        let atoms = &length.bead.atoms[told];
        let near = nearby(length.index, length.atoms().len(), atoms.len());
        [Measure::Date, Measure::Time].into_iter().find_map(|measure| {
            let of_kind: Vec<usize> = near.clone().filter(|&at| atoms[at].measure == measure).collect();
            let mut pairs = of_kind.windows(2).map(|pair| [pair[0], pair[1]]);
            pairs.find(|pair| lasts(pair.map(|at| &atoms[at]), unit, *count)).map(|pair| (told, pair))
        })
    })
}

/// Settles the date of the day behind another one that the other side calls the next day: 十月十八日晚上至翌日上午 and "from 11pm on October 18 to
/// 6am on October 19".
pub(super) fn next_days(scene: &Scene<'_>, bead: &mut Compared) {
    let Scene { texts, languages, .. } = *scene;
    let date = |value: Standing<'_>| match value.atom().reading() {
        Some((_, Scalar::Date(date @ Date { day: Some(_), .. }))) => Some(*date),
        _ => None,
    };
    for side in Side::BOTH {
        let (other, language) = (side.other(), languages[side.other()]);
        let text = bead.span(texts, other).of(&texts[other].document.text);
        let told = LazyCell::new(|| says_one(text, language.comparison.next_day, language));
        for index in bead.open(side) {
            let value = Standing::new(scene, bead, side, index);
            let Some(later) = date(value).filter(|_| *told) else { continue };
            let known = |earlier: Standing<'_>| {
                let earlier = date(earlier).filter(|_| earlier.is_paired());
                earlier.and_then(|earlier| days(&earlier, &later)).is_some_and(|days| days.contains(&1))
            };
            if own_around(value).any(known) {
                bead.fates[side][index] = Fate::Redundant;
            }
        }
    }
}

/// Whether so many units pass from the first of two dates to the second, or to its end, or from one time of day to the next.
fn lasts(pair: [&Atom; 2], unit: &Unit, count: Number) -> bool {
    let [Some((_, from)), Some((_, to))] = pair.map(Atom::reading) else { return false };
    let in_months = count.times(Ratio::from_integer(MONTHS_OF_YEAR)).and_then(Number::as_integer);
    match (from, to, count.as_integer()) {
        // Four and a quarter years.
        (Scalar::Date(from), Scalar::Date(to), None) if *unit == units::YEAR => months(from, to)
            .is_some_and(|passed| passed > 0 && in_months.is_some_and(|count| count - passed < 2 && count >= passed)),
        (Scalar::Date(from), Scalar::Date(to), Some(count)) => {
            let exactly = |passed: i128| Some(passed..=passed);
            // Whole weeks have no day more; what is brought forward is told from the later day.
            if *unit == units::WEEK {
                return days(from, to).is_some_and(|mut days| days.any(|day| day.abs() == count * DAYS_OF_WEEK));
            }
            let passed = match unit {
                unit if *unit == units::YEAR => {
                    from.year.zip(to.year).and_then(|(from, to)| exactly(i128::from(to) - i128::from(from)))
                }
                unit if *unit == units::MONTH => months(from, to).and_then(exactly),
                unit if *unit == units::DAY => days(from, to),
                _ => None,
            };
            // "April 2022, three years after April 2019" tells the later date first.
            passed
                .into_iter()
                .flatten()
                .any(|passed| passed > 0 && (count == passed || count == passed + 1) || -passed == count)
        }
        (Scalar::Time(from), Scalar::Time(to), _) => {
            let passed = Number::integer((minutes(*to) - minutes(*from)).rem_euclid(MINUTES_OF_DAY));
            let told = count.times(Ratio::new(unit.scale.0, unit.scale.1 * units::MINUTE.scale.0));
            // From ten o'clock to ten o'clock, a day passes.
            let passed = if passed.is_zero() { Number::integer(MINUTES_OF_DAY) } else { passed };
            unit.dimension == units::MINUTE.dimension && told.is_some_and(|told| told.same_value(passed))
        }
        _ => false,
    }
}

/// The months of a year.
const MONTHS_OF_YEAR: i128 = 12;

/// The days of a week.
const DAYS_OF_WEEK: i128 = 7;

/// The minutes of a day before a time.
fn minutes(time: TimeOfDay) -> i128 {
    i128::from(time.hour) * 60 + i128::from(time.minute)
}

/// The minutes of a day.
const MINUTES_OF_DAY: i128 = 24 * 60;

fn months(from: &Date, to: &Date) -> Option<i128> {
    let years = from.year.zip(to.year).map_or(0, |(from, to)| i128::from(to) - i128::from(from));
    Some(years * 12 + i128::from(to.month?) - i128::from(from.month?))
}

/// Days from one date to another, which stand in one year or turn it where a year is not told; fewest and most, which differ where
/// the February of an unknown year lies between.
fn days(from: &Date, to: &Date) -> Option<RangeInclusive<i128>> {
    /// A year without a leap day, and one with it.
    const YEARS: [i32; 2] = [2023, 2024];
    let (day, last) = (from.day?, to.day?);
    let Some((month, next)) = from.month.zip(to.month) else {
        let passed = i128::from(last) - i128::from(day);
        return Some(passed..=passed);
    };
    let turned = if (month, next) == (12, 1) { Some(1) } else { (month <= next).then_some(0) };
    let years = match (from.year, to.year) {
        (Some(from), Some(to)) => [[from, to]; 2],
        (Some(from), None) => [[from, from.checked_add(turned?)?]; 2],
        (None, Some(to)) => [[to.checked_sub(turned?)?, to]; 2],
        (None, None) => {
            let turned = turned?;
            YEARS.map(|year| [year, year + turned])
        }
    };
    let passed = years.map(|[from, to]| Some(day_number(to, next, last)? - day_number(from, month, day)?));
    let known = passed.into_iter().flatten().map(i128::from);
    Some(known.clone().min()?..=known.max()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: Option<i32>, month: u8, day: u8) -> Date {
        Date { year, month: Some(month), day: Some(day), ..Date::default() }
    }

    #[test]
    fn time_passes_from_date_to_date() {
        let passed = |from, to| days(&from, &to).map(RangeInclusive::into_inner);
        assert_eq!(passed(date(None, 5, 17), date(None, 5, 19)), Some((2, 2)));
        assert_eq!(passed(date(Some(2024), 9, 28), date(None, 10, 3)), Some((5, 5)));
        assert_eq!(passed(date(Some(2024), 12, 30), date(Some(2025), 1, 2)), Some((3, 3)));
        assert_eq!(passed(date(None, 12, 30), date(None, 1, 2)), Some((3, 3)));
        assert_eq!(passed(date(None, 12, 30), date(Some(2025), 1, 2)), Some((3, 3)));
        assert_eq!(passed(date(None, 4, 30), date(None, 1, 2)), None);
        assert_eq!(passed(date(Some(2025), 1, 2), date(Some(2024), 12, 30)), Some((-3, -3)));
        assert_eq!(passed(date(None, 2, 26), date(None, 3, 1)), Some((3, 4)));
        assert_eq!(passed(date(Some(2023), 2, 26), date(None, 3, 1)), Some((3, 3)));
        assert_eq!(passed(date(Some(2024), 2, 26), date(None, 3, 1)), Some((4, 4)));
        assert_eq!(months(&date(Some(2024), 11, 1), &date(Some(2025), 2, 28)), Some(3));
    }
}
