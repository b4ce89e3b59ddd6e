use std::cell::LazyCell;
use std::collections::{BTreeMap, HashMap, HashSet};

use num_rational::Ratio;
use num_traits::CheckedMul;

use super::derived::{fallen, lasting, next_days, subtracted, unit_told};
use super::follows::settle_what;
use super::products::{for_one, multiplied, shared, worked_out};
use super::written::written;
use crate::check::findings::severity::Weight;
use crate::check::matching::agree::{Agreement, agree};
use crate::check::matching::misprint::has_misprint;
use crate::check::matching::nearby;
use crate::check::scene::Scene;
use crate::check::standing::Standing;
use crate::check::values::atom::{Atom, Bound, Bracketed};
use crate::check::values::bead::{Compared, Fate};
use crate::check::words::surroundings::{self, is_base_of_rate};
use crate::lang::Language;
use crate::lang::figures::Class;
use crate::lang::marks::is_comma_or_stop;
use crate::model::{Date, Measure, Scalar, Text, Value};
use crate::number::Number;
use crate::text::Side;

/// Beads on either side in which a moved figure is looked for.
const NEIGHBOURS: usize = 2;

/// Finds out what became of the values that have no counterpart in their own bead, before any two of them are held
/// against each other.
pub(in crate::check) fn settle(scene: &Scene<'_>, compared: &mut [Compared]) {
    for bead in compared.iter_mut() {
        free(scene, bead);
        told_in_words(scene, bead);
        counted_months(scene, bead);
        lasting(scene, bead);
        unit_told(scene, bead);
        fallen(scene, bead);
        subtracted(scene, bead);
        multiplied(scene, bead);
        shared(scene, bead);
        worked_out(scene, bead);
        for_one(scene, bead);
        next_days(scene, bead);
        enumerated(scene, bead);
        written(scene, bead);
        // What answered a value that may be left out has its own explanation by now.
        free(scene, bead);
    }
    moved(compared);
    elsewhere(compared);
}

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
        // Aged 14 or under, for 0—14岁.
        let nothing = || atom.bound == Some(Bound::Low) && atom.number().is_some_and(Number::is_zero);
        atom.bracketed == Bracketed::Restates || (atom.optional || each() || nothing()) && !is_answered(value)
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

/// Settles the numbers that lie inside a range of ordinals of the other side: 第九十條至第九十三條 and "Articles 90, 91, 92, 93".
fn enumerated(scene: &Scene<'_>, bead: &mut Compared) {
    let Scene { texts, languages, .. } = *scene;
    for side in Side::BOTH {
        let open = bead.open(side);
        if open.is_empty() {
            continue;
        }
        let [own, others] =
            [side, side.other()].map(|side| ordinal_ranges(texts[side], bead.sentences[side].clone(), languages[side]));
        // A range that this side states as one is not told number by number, nor is a bound of one.
        let bounds: HashSet<(usize, usize)> = own.iter().flat_map(|range| range.figures).collect();
        let stated: HashSet<(u64, u64)> = own.iter().map(|range| (range.low, range.high)).collect();
        let told = others.iter().map(|range| (range.low, range.high)).filter(|range| !stated.contains(range));
        let told = Insides::new(told.collect());
        for index in open {
            let atom = &bead.atoms[side][index];
            let step = match atom.reading() {
                Some((Measure::Ordinal(_), Scalar::Path(path))) => path.first().copied(),
                Some((Measure::Number { .. }, Scalar::Number(number))) => {
                    number.as_integer().and_then(|value| u64::try_from(value).ok())
                }
                _ => None,
            };
            let bound = bounds.contains(&(atom.sentence, atom.figure));
            if !bound && step.is_some_and(|step| told.hold(step)) {
                bead.fates[side][index] = Fate::Redundant;
            }
        }
    }
}

/// The numbers between the bounds of some ranges.
struct Insides(Vec<(u64, u64)>);

impl Insides {
    /// Ranges by their lower bounds, each with the highest upper one so far.
    fn new(mut ranges: Vec<(u64, u64)>) -> Self {
        ranges.sort_unstable();
        let mut highest = 0;
        for (_, high) in &mut ranges {
            highest = highest.max(*high);
            *high = highest;
        }
        Self(ranges)
    }

    fn hold(&self, step: u64) -> bool {
        let lower = self.0.partition_point(|(low, _)| *low < step);
        lower.checked_sub(1).and_then(|last| self.0.get(last)).is_some_and(|(_, high)| step < *high)
    }
}

/// A range between ordinals.
struct OrdinalRange {
    low: u64,
    high: u64,
    /// The sentences and indexes of the figures that are its bounds.
    figures: [(usize, usize); 2],
}

/// Whether `written` stands between the bounds of a range: 至, through.
fn is_range_word(written: &str, language: &Language) -> bool {
    language.figures.any(|class| *class == Class::Range, |word| word == written)
}

/// The ranges between ordinals of some sentences: those that are read as ranges, and those of two ordinals with a word of a range
/// between them.
fn ordinal_ranges(text: &Text, sentences: std::ops::Range<usize>, language: &Language) -> Vec<OrdinalRange> {
    /// Bytes of a word of a range and the spaces around it, at most.
    const BETWEEN: usize = 12;
    let mut found = Vec::new();
    for (sentence, figures) in sentences.clone().zip(text.figures.get(sentences).unwrap_or_default()) {
        for (at, figure) in figures.iter().enumerate() {
            if !matches!(figure.measure, Measure::Ordinal(_)) {
                continue;
            }
            let (bounds, last) = match &figure.value {
                Value::Range { low: Some(low), high: Some(high) } => (steps(low, high, true), at),
                Value::Single(low) => {
                    let bounds = figures.get(at + 1).and_then(|next| {
                        let between = text.document.text.get(figure.span.end()..next.span.start()).unwrap_or_default();
                        let near = between.len() <= BETWEEN && is_range_word(between.trim(), language);
                        let ordinal = near && matches!(next.measure, Measure::Ordinal(_));
                        let Value::Single(high) = &next.value else { return None };
                        steps(low, high, figure.measure == next.measure).filter(|_| ordinal)
                    });
                    (bounds, at + 1)
                }
                _ => (None, at),
            };
            let figures = [(sentence, at), (sentence, last)];
            let range = bounds.filter(|(low, high)| low < high);
            found.extend(range.map(|(low, high)| OrdinalRange { low, high, figures }));
        }
    }
    found
}

/// The steps of two places that bound a range: those of the highest level where both begin with it, 第五條第一項至第八條, and else
/// those of the lowest, "subparagraphs 2 to 4, paragraph 1, Article 47".
fn steps(low: &Scalar, high: &Scalar, same: bool) -> Option<(u64, u64)> {
    let (Scalar::Path(low), Scalar::Path(high)) = (low, high) else { return None };
    let first = low.first().copied().zip(high.first().copied()).filter(|(low, high)| same && low != high);
    first.or_else(|| low.last().copied().zip(high.last().copied()))
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

/// Pairs values that moved a sentence or two.
fn moved(compared: &mut [Compared]) {
    for bead in 0..compared.len() {
        let odd = has_odd_provision(compared, bead);
        let near = bead.saturating_sub(NEIGHBOURS)..(bead + NEIGHBOURS + 1).min(compared.len());
        let near = near.filter(|&other| other != bead);
        let facing: Vec<_> = near.map(|other| (other, compared[other].open(Side::Reference))).collect();
        let open = compared[bead].open(Side::Authoritative);
        for (place, &index) in open.iter().enumerate() {
            let atom = compared[bead].atoms.authoritative[index].clone();
            if odd && atom.is_provision() {
                continue;
            }
            let mut candidates: Vec<(usize, Agreement, usize, usize)> = Vec::new();
            for (other, others) in &facing {
                for &other_index in &others[nearby(place, open.len(), others.len())] {
                    let free = compared[*other].fates.reference[other_index] == Fate::Open;
                    let atoms = &compared[*other].atoms.reference;
                    if let Some(agreement) = moves(&atom, &atoms[other_index]).filter(|_| free) {
                        candidates.push((other.abs_diff(bead), agreement, *other, other_index));
                    }
                }
            }
            if let Some(&(_, _, other, other_index)) = candidates.iter().min() {
                compared[bead].fates.authoritative[index] = Fate::Moved(other, other_index);
                compared[other].fates.reference[other_index] = Fate::Moved(bead, index);
            }
        }
    }
}

/// Whether each side of a bead has one open place in a law, and no sentence near it states that of the reference: the one has
/// become the other, whatever is told elsewhere.
fn has_odd_provision(compared: &[Compared], bead: usize) -> bool {
    let open = Side::EACH.map(|side| {
        let mut open = compared[bead].open(side);
        open.retain(|&index| compared[bead].atoms[side][index].is_provision());
        open
    });
    let (&[_], &[odd]) = (&open.authoritative[..], &open.reference[..]) else { return false };
    let odd = &compared[bead].atoms.reference[odd];
    let states = |other: &Compared| other.atoms.authoritative.iter().any(|other| moves(other, odd).is_some());
    !near(compared, bead).any(states)
}

/// Pairs values that stand somewhere else altogether; only such as do not meet by chance.
fn elsewhere(compared: &mut [Compared]) {
    let mut places: HashMap<String, Vec<(usize, usize)>> = HashMap::new();
    for (bead, of) in compared.iter().enumerate() {
        for index in of.open(Side::Reference) {
            if let Some(key) = distinctive(&of.atoms.reference[index]) {
                places.entry(key).or_default().push((bead, index));
            }
        }
    }
    // The first place is taken first.
    for found in places.values_mut() {
        found.reverse();
    }
    for bead in 0..compared.len() {
        for index in compared[bead].open(Side::Authoritative) {
            let atom = &compared[bead].atoms.authoritative[index];
            let Some(key) = distinctive(atom) else { continue };
            let Some(found) = places.get_mut(&key) else { continue };
            let Some(&(other, other_index)) = found.last() else { continue };
            let same = agree(atom, &compared[other].atoms.reference[other_index]);
            if other != bead && same.is_some_and(|agreement| agreement <= Agreement::Converted) {
                found.pop();
                compared[bead].fates.authoritative[index] = Fate::Elsewhere;
                compared[other].fates.reference[other_index] = Fate::Elsewhere;
            }
        }
    }
}

/// The value as a key where it is so particular that two of a document are the same fact: three digits and more.
fn distinctive(atom: &Atom) -> Option<String> {
    match atom.reading()? {
        (_, Scalar::Number(number)) => {
            number.digits().filter(|(digits, _)| digits.len() >= 3).map(|_| number.to_string())
        }
        (_, Scalar::Date(date)) if date.day.is_some() && date.month.is_some() => Some(date.to_string()),
        (_, Scalar::Text(text)) => Some(text.to_string()),
        _ => None,
    }
}

/// Settles what is still open and says nothing that the other side does not say in this bead or next to it.
pub(in crate::check) fn repetitions(scene: &Scene<'_>, compared: &mut [Compared]) {
    let mut settled = BTreeMap::new();
    for (at, bead) in compared.iter().enumerate() {
        // A sentence that was left out or added is reported whole.
        if bead.sentences.authoritative.is_empty() || bead.sentences.reference.is_empty() {
            continue;
        }
        for side in Side::BOTH {
            for index in bead.open(side) {
                let value = Standing::new(scene, bead, side, index);
                // What contradicts the number in words before it is no repetition, wherever its value stands.
                if value.atom().bracketed == Bracketed::Contradicts {
                    continue;
                }
                if value.repeats() {
                    settled.insert((at, side, index), Fate::Repeated);
                } else if near(compared, at).any(|other| says(other, value)) {
                    settled.insert((at, side, index), Fate::Nearby);
                }
            }
        }
    }
    for ((at, side, index), fate) in settled {
        compared[at].fates[side][index] = fate;
    }
}

fn near(compared: &[Compared], at: usize) -> impl Iterator<Item = &Compared> {
    let range = at.saturating_sub(NEIGHBOURS)..(at + NEIGHBOURS + 1).min(compared.len());
    range.filter(move |&other| other != at).map(|other| &compared[other])
}

/// Whether the other side of a neighbour states a value.
fn says(neighbour: &Compared, value: Standing<'_>) -> bool {
    neighbour.atoms[value.side.other()].iter().any(|other| moves(value.atom(), other).is_some())
}

/// How two values of different beads agree, if they can be the same one: a place in a law is another one only.
fn moves(one: &Atom, other: &Atom) -> Option<Agreement> {
    let found = agree(one, other).filter(|agreement| *agreement <= Agreement::Converted);
    found.filter(|_| one.is_provision() == other.is_provision())
}

#[cfg(test)]
mod tests {
    use super::Insides;

    #[test]
    fn bounds_are_not_inside() {
        let insides = Insides::new(vec![(90, 93), (5, 7), (2, 20)]);
        let held: Vec<u64> = (0..100).filter(|step| insides.hold(*step)).collect();
        assert_eq!(held, (3..20).chain(91..93).collect::<Vec<_>>());
        assert!(!Insides::new(Vec::new()).hold(1));
    }
}
