use super::agree::bounds_of_year;
use super::misprint::{misprinted, same_year};
use super::nearby;
use super::relation::{relation, slip};
use super::turned::turned;
use crate::check::findings::severity::Weight;
use crate::check::scene::Scene;
use crate::check::standing::Standing;
use crate::check::values::atom::Atom;
use crate::check::values::bead::{Compared, Fate};
use crate::lang::classifiers::GRADE;
use crate::lang::sections::{CLASS, PLAN, SERIAL};
use crate::model::{Measure, Relation, Scalar};
use crate::number::Number;
use crate::text::Side;

/// Pairs the open values of a bead that were meant to be the same and are not; the likeliest pairs first.
pub(in crate::check) fn counterparts(scene: &Scene<'_>, bead: &mut Compared) {
    let mut candidates = Vec::new();
    let (lefts, rights) = (bead.open(Side::Authoritative), bead.open(Side::Reference));
    let repeats = |side: Side, indexes: &[usize]| -> Vec<bool> {
        indexes.iter().map(|&index| Standing::new(scene, bead, side, index).repeats()).collect()
    };
    let (left_repeats, right_repeats) = (repeats(Side::Authoritative, &lefts), repeats(Side::Reference, &rights));
    for (place, &left) in lefts.iter().enumerate() {
        let near = nearby(place, lefts.len(), rights.len());
        for (other_place, &right) in rights.iter().enumerate().take(near.end).skip(near.start) {
            let (one, other) = (&bead.atoms.authoritative[left], &bead.atoms.reference[right]);
            let Some(likeness) = likeness(one, other) else { continue };
            let repeated = u8::from(left_repeats[place]) + u8::from(right_repeats[other_place]);
            if repeated > 0 && !ALIKE.iter().any(|alike| alike(one, other)) {
                continue;
            }
            let partner = range_partner(bead, left, right);
            let likeness = likeness + if turned(one, other) { TURNED } else { 0 };
            candidates.push((repeated, !partner, likeness, place.abs_diff(other_place), left, right));
        }
    }
    candidates.sort_unstable();
    for (_, _, _, _, left, right) in candidates {
        if bead.fates.authoritative[left] == Fate::Open && bead.fates.reference[right] == Fate::Open {
            bead.fates.authoritative[left] = Fate::Differs(right);
            bead.fates.reference[right] = Fate::Differs(left);
        }
    }
}

/// What two values are that each text states once for each time that it means them, though the other text says the same somewhere
/// in the sentence.
const ALIKE: [fn(&Atom, &Atom) -> bool; 6] = [weighty, provisions, places, lengths, years, parts];

/// By how much two values are less alike for being limited from opposite sides.
const TURNED: u8 = 10;

/// Whether both are amounts of one unit on which a reader relies, or counts, of which one language may not say what is counted.
fn weighty(one: &Atom, other: &Atom) -> bool {
    let high = |atom: &Atom| atom.weight() == Some(Weight::High);
    let count = |atom: &Atom| matches!(atom.measure, Measure::Number { .. });
    let units = one.measure.unit() == other.measure.unit() || count(one) && count(other);
    units && high(one) && high(other)
}

/// Whether both are places in a sequence beyond the first few, with which no text merely counts up: the 14th and the 15th time.
fn places(one: &Atom, other: &Atom) -> bool {
    /// What texts count up to.
    const FEW: u64 = 3;
    let place = |atom: &Atom| match atom.reading() {
        Some((Measure::Ordinal(_), Scalar::Path(path))) => matches!(**path, [step] if step > FEW),
        _ => false,
    };
    place(one) && place(other)
}

/// Whether both are lengths of time in one unit, one of which is more than a year or two of it.
fn lengths(one: &Atom, other: &Atom) -> bool {
    let length = |atom: &Atom| matches!(atom.measure, Measure::Duration(_));
    let long = one.weight().max(other.weight()) == Some(Weight::High);
    length(one) && length(other) && one.measure.unit() == other.measure.unit() && long
}

/// Whether both are years alone, and one a slip in the digits of the other.
fn years(one: &Atom, other: &Atom) -> bool {
    let year = |atom: &Atom| match atom.reading() {
        Some((Measure::Date, Scalar::Date(date))) => {
            date.year.filter(|_| date.month.is_none() && date.day.is_none() && date.period.is_none())
        }
        _ => None,
    };
    year(one).zip(year(other)).is_some_and(|(one, other)| slip(&one.to_string(), &other.to_string()).is_some())
}

/// Whether both are parts of something, told as fractions: two thirds of the owners and two thirds of the area.
fn parts(one: &Atom, other: &Atom) -> bool {
    one.is_fraction() && other.is_fraction()
}

/// Whether both are places in a law.
fn provisions(one: &Atom, other: &Atom) -> bool {
    let provision = |atom: &Atom| matches!(atom.measure, Measure::Ordinal(Some(_)));
    provision(one) && provision(other)
}

/// Whether the other bounds of the two values' ranges are already paired with each other.
fn range_partner(bead: &Compared, left: usize, right: usize) -> bool {
    let (one, other) = (&bead.atoms.authoritative[left], &bead.atoms.reference[right]);
    if one.bound.is_none() && other.bound.is_none() {
        return false;
    }
    bead.fates.authoritative.iter().enumerate().any(|(index, fate)| {
        let Fate::Paired(second, _) = *fate else { return false };
        index != left
            && bead.atoms.authoritative[index].shares_figure(one)
            && bead.atoms.reference[second].shares_figure(other)
    })
}

/// How alike two values of different content are; smaller is closer, `None` where they cannot be meant to be the same.
fn likeness(one: &Atom, other: &Atom) -> Option<u8> {
    let same = one.measure.kind() == other.measure.kind();
    let units = one.measure.unit() == other.measure.unit();
    let (Some((measure, scalar)), Some((second, other_scalar))) = (one.reading(), other.reading()) else {
        // A malformed figure is meant for whatever of its kind is open.
        return (same && one.readings.len() + other.readings.len() > 0).then_some(u8::from(!units));
    };
    if one.share().is_some() && other.share().is_some() {
        return Some(1);
    }
    // 减半 and "cut by one third".
    if one.is_named_share() && other.is_fraction() || one.is_fraction() && other.is_named_share() {
        return Some(5);
    }
    match (measure, second) {
        (Measure::Ordinal(section), Measure::Ordinal(other_section)) => ordinals(section, other_section),
        (Measure::Number { classifier }, Measure::Ordinal(section))
        | (Measure::Ordinal(section), Measure::Number { classifier }) => {
            numbered(classifier, section, scalar, other_scalar)
        }
        (Measure::Date, Measure::Date) => {
            (shares_field(scalar, other_scalar) || bounds_of_year(one, other).is_some()).then_some(2)
        }
        // 15日 and "the 5th".
        (Measure::Date, Measure::Ordinal(None)) => is_day(scalar, other_scalar).then_some(6),
        (Measure::Ordinal(None), Measure::Date) => is_day(other_scalar, scalar).then_some(6),
        (Measure::Identifier, Measure::Identifier) => {
            misprinted(scalar, other_scalar).map(|_| 0).or(same_year(scalar, other_scalar).then_some(2))
        }
        (Measure::Identifier, Measure::Ordinal(_)) | (Measure::Ordinal(_), Measure::Identifier) => {
            let (one, other) = (long_number(scalar)?, long_number(other_scalar)?);
            slip(&one, &other).map(|_| 1)
        }
        (Measure::Quantity(unit), Measure::Quantity(other_unit)) if unit.dimension != other_unit.dimension => None,
        _ => {
            let low = one.weight().min(other.weight()) == Some(Weight::Low);
            amounts((measure, scalar), (second, other_scalar), low)
        }
    }
}

/// How alike two places in sequences are: languages call the levels of a law by different names.
fn ordinals(section: Option<&str>, other: Option<&str>) -> Option<u8> {
    if section == other {
        return Some(6);
    }
    // 十四五 is no "first three years".
    let plan = [section, other].contains(&Some(PLAN));
    let class = |section: Option<&str>| section == Some(CLASS);
    let apart = class(section) != class(other) && section.is_some() && other.is_some();
    (!plan && !apart).then_some(7)
}

/// How alike a count and a place in a sequence are: 二级 and "Level III", 135号 and "No. 153".
fn numbered(classifier: Option<&str>, section: Option<&str>, one: &Scalar, other: &Scalar) -> Option<u8> {
    let graded = classifier == Some(GRADE) && matches!(section, None | Some(CLASS));
    let serial = classifier.is_none() && section == Some(SERIAL) && serials(one, other);
    (graded || serial).then_some(6)
}

/// How alike two amounts are, or two values of one kind; numbers on which no reader relies must be of one order.
fn amounts((measure, one): (Measure, &Scalar), (second, other): (Measure, &Scalar), low: bool) -> Option<u8> {
    let same = measure.kind() == second.kind();
    let units = measure.unit() == second.unit();
    let slip = match (one, other) {
        (Scalar::Number(one), Scalar::Number(other)) => {
            one.same_value(*other) || relation(*one, *other) != Relation::Other
        }
        _ => false,
    };
    if same {
        let other_order = || low && !comparable(one, other);
        return match (units, slip) {
            (true, true) => Some(0),
            (false, true) => Some(1),
            _ if other_order() => None,
            (true, false) => Some(3),
            (false, false) => Some(4),
        };
    }
    let plain = |measure: Measure| matches!(measure, Measure::Number { .. });
    let place = |measure: Measure| matches!(measure, Measure::Ordinal(_));
    ((plain(measure) || plain(second)) && slip && !place(measure) && !place(second)).then_some(5)
}

/// Whether a number and the number of a document are of three digits or more, and one a slip of the other.
fn serials(one: &Scalar, other: &Scalar) -> bool {
    let number = |scalar: &Scalar| match scalar {
        Scalar::Path(path) if path.len() == 1 => path.first().map(|number| Number::integer((*number).into())),
        Scalar::Number(number) => Some(*number),
        _ => None,
    };
    let Some((one, other)) = number(one).zip(number(other)) else { return false };
    let long = [one, other].iter().all(|number| number.magnitude().is_some_and(|power| power >= 2));
    long && relation(one, other) != Relation::Other
}

/// The digits of the running number of a document, which is too long for a count.
fn long_number(scalar: &Scalar) -> Option<String> {
    /// Digits of such a number, at least.
    const LEAST: usize = 6;
    let written = match scalar {
        Scalar::Path(path) => match **path {
            [number] => number.to_string(),
            _ => return None,
        },
        Scalar::Text(text) => text.to_string(),
        _ => return None,
    };
    Some(written).filter(|written| written.len() >= LEAST && written.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether two numbers are of one order: neither is ten times the other.
fn comparable(one: &Scalar, other: &Scalar) -> bool {
    let (Scalar::Number(one), Scalar::Number(other)) = (one, other) else { return true };
    let (smaller, larger) = if one.value() <= other.value() { (one, other) } else { (other, one) };
    !smaller.is_negative() && smaller.scaled(1).is_some_and(|tenfold| tenfold.value() > larger.value())
}

/// Whether a date is a day of an unnamed month, and a place in a sequence may be one.
fn is_day(date: &Scalar, place: &Scalar) -> bool {
    let Scalar::Date(date) = date else { return false };
    let alone = date.day.is_some() && date.year.is_none() && date.month.is_none();
    let days = 1..=31;
    alone && matches!(place, Scalar::Path(path) if path.len() == 1 && path.iter().all(|step| days.contains(step)))
}

/// Whether two dates state parts of one kind.
fn shares_field(one: &Scalar, other: &Scalar) -> bool {
    let (Scalar::Date(one), Scalar::Date(other)) = (one, other) else { return false };
    (one.year.is_some() && other.year.is_some())
        || (one.month.is_some() && other.month.is_some())
        || (one.day.is_some() && other.day.is_some())
        || (one.period.is_some() && other.period.is_some())
}
