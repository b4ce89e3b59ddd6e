use super::explained::follows::{others_around, own_around};
use super::findings::report::{Said, add};
use super::rules::date_differs;
use super::scene::Scene;
use super::standing::Standing;
use super::values::atom::Bound;
use super::values::bead::{Compared, Fate};
use super::words::beside::names_part_of_month;
use super::words::direction::is_end;
use super::words::split::{is_one, last_word};
use crate::lang::units;
use crate::model::{Date, Measure, Period, Place, Report, Scalar, Severity};
use crate::number::Number;
use crate::text::{Pair, Side};

/// Reports stretches of months of which the other text tells the last month alone: 前11个月 and "in November".
pub(super) fn periods(scene: &Scene<'_>, bead: &Compared, report: &mut Report) {
    for side in Side::BOTH {
        for index in 0..bead.atoms[side].len() {
            let value = Standing::new(scene, bead, side, index);
            let Some((stretch, last)) = months(value) else { continue };
            let month = others_around(value).find(|month| is_month(*month, (value, stretch), last));
            let Some(month) = month else { continue };
            if is_told(month, stretch) || is_reported(bead, [value, month], report) {
                continue;
            }
            let [one, other] = if side == Side::Authoritative { [value, month] } else { [month, value] };
            let how =
                if side == Side::Authoritative { "the last of these months alone" } else { "more than the one month" };
            let said = Said {
                rule: &date_differs::RULE,
                severity: Severity::Warning,
                places: Pair::new(one.place(), other.place()),
                relation: None,
                message: format!("{} became {}: {how}", one.span().of(one.source()), other.span().of(other.source())),
                suggestion: None,
            };
            add(report, scene, bead, said);
        }
    }
}

/// A stretch of months, from the first one to the last.
#[derive(Clone, Copy)]
struct Stretch {
    year: Option<i32>,
    first: u8,
    last: u8,
}

/// The stretch of months that begins with a value, and the value that ends it, where the other text does not tell its beginning.
fn months(value: Standing<'_>) -> Option<(Stretch, Standing<'_>)> {
    let date = |value: Standing<'_>| match value.atom().reading() {
        Some((Measure::Date, Scalar::Date(date))) if date.day.is_none() => Some(*date),
        _ => None,
    };
    let (one, open) = (date(value)?, value.fate() == Fate::Open);
    let (last, end) = match value.atom().bound {
        None => (value, one),
        Some(Bound::Low) => {
            let last = value.next().filter(|next| next.shares_figure(value))?;
            (last, date(last)?)
        }
        Some(Bound::High) => return None,
    };
    let stretch = Stretch { year: end.year.or(one.year), first: bounds(one)?[0], last: bounds(end)?[1] };
    (open && stretch.first < stretch.last).then_some((stretch, last))
}

/// The first and the last month of a date without its day.
fn bounds(date: Date) -> Option<[u8; 2]> {
    match (date.month, date.period) {
        (Some(month), None) => Some([month; 2]),
        (None, Some(Period::Quarter(part))) => Some([part.checked_mul(3)?.checked_sub(2)?, part.checked_mul(3)?]),
        (None, Some(Period::Half(part))) => Some([part.checked_mul(6)?.checked_sub(5)?, part.checked_mul(6)?]),
        _ => None,
    }
}

/// Whether a value of the other side is the last month of a stretch alone, in which something is told to be.
fn is_month(month: Standing<'_>, (value, stretch): (Standing<'_>, Stretch), last: Standing<'_>) -> bool {
    let atom = month.atom();
    let Some((Measure::Date, Scalar::Date(date))) = atom.reading() else { return false };
    let month_alone = atom.bound.is_none() && date.day.is_none() && date.period.is_none();
    let year = date.year.zip(stretch.year).is_none_or(|(one, other)| one == other);
    let own = match month.fate() {
        Fate::Open => true,
        Fate::Paired(index, _) => index == last.index || index == value.index,
        _ => false,
    };
    let language = month.language();
    let within = last_word(month.before()).is_some_and(|(_, word)| is_one(word, language.comparison.within));
    month_alone
        && year
        && own
        && date.month == Some(stretch.last)
        && (within || !language.figures.words)
        && !is_end(month)
        && !names_part_of_month(month)
}

/// Whether the text of a month tells a stretch as long: the eleven months to November.
fn is_told(month: Standing<'_>, stretch: Stretch) -> bool {
    let months = Number::integer(i128::from(stretch.last - stretch.first) + 1);
    own_around(month).map(Standing::atom).any(|atom| match atom.reading() {
        Some((Measure::Duration(unit), Scalar::Number(number))) => {
            unit.dimension == units::MONTH.dimension
                && unit.to_base(*number).is_some_and(|told| told.same_value(months))
        }
        Some((Measure::Date, Scalar::Date(_))) => atom.bound == Some(Bound::High),
        _ => false,
    })
}

/// Whether a finding of the bead says already that one of two values is wrong.
fn is_reported(bead: &Compared, values: [Standing<'_>; 2], report: &Report) -> bool {
    // The findings of the bead are the last ones.
    let mut own = report.findings.iter().rev().take_while(|finding| finding.bead == bead.index);
    own.any(|finding| {
        finding.severity > Severity::Note
            && values.iter().any(|value| {
                let place: &Place = &finding.places[value.side];
                place.figure.is_some() && place.span.overlaps(value.span())
            })
    })
}
