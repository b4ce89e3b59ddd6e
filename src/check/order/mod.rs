//! Values that changed places.

pub(super) mod company;
pub(super) mod reversed;
pub(super) mod rewording;
pub(super) mod rows;

use std::cell::OnceCell;

use num_rational::Ratio;
use num_traits::CheckedMul;

use self::company::Company;
use self::reversed::reversed;
use self::rewording::{is_rewording, origins};
use self::rows::{Rows, rows, went_along};
use super::facing::Facing;
use super::findings::report::{Said, add};
use super::findings::severity::Weight;
use super::findings::wording::written;
use super::matching::agree::Agreement;
use super::rules::order_swapped;
use super::scene::Scene;
use super::standing::Standing;
use super::values::bead::{Compared, Fate};
use super::words::surroundings::is_base_of_rate;
use crate::lang::classifiers::AGE;
use crate::lang::comparison::Comparison;
use crate::lang::units;
use crate::model::{Measure, Numbering, Report, Severity};
use crate::number::Number;
use crate::text::{Pair, Side};

/// The kind of some values and their unit.
type Kind = (&'static str, Option<&'static str>);

/// The values of one kind and unit of a bead: their indexes, in authoritative order.
#[derive(Debug)]
pub(super) struct Series {
    /// The kind and the unit.
    pub kind: Kind,
    /// The indexes of each value and its counterpart.
    pub pairs: Vec<(usize, usize)>,
}

/// Two figures that stand in another order have changed places unless the words around them say so much against it. Of 40,818
/// articles of law 3 have such figures, and the words of two of them say more.
const AGAINST: f32 = 0.03;

/// The same where other figures of the sentence keep their places, or stand in a list with them. Of ten notices two had a sentence
/// worded in another order above it, and of 374 exchanges made in law and news it hides four.
const BESIDE: f32 = 0.1;

/// The same where both sides tell which words are the names of which figures: of 374 exchanges made in law and news 167 are reported
/// with it, and 162 without.
const TOLD: f32 = 0.01;

/// From here on the names of figures clearly went along with them.
const ALONG: f32 = 0.05;

/// Up to where the words around two figures say too little for a sentence that is merely worded in another order.
fn least(told: bool, several: bool) -> f32 {
    match (told, several) {
        (true, _) => TOLD,
        (false, true) => BESIDE,
        (false, false) => AGAINST,
    }
}

/// Reports two figures of one kind that have changed places while all others of their sentence keep theirs.
pub(super) fn order(scene: &Scene<'_>, bead: &Compared, report: &mut Report) {
    if bead.drawn {
        return;
    }
    reversed(scene, bead, report);
    units_exchanged(scene, bead, report);
    let all = series(scene, bead);
    let company = OnceCell::new();
    for one in &all {
        let Some(two) = exchange(&one.pairs).map(|two| two.map(|pair| Facing::new(scene, bead, pair))) else {
            continue;
        };
        if is_rewording(two) {
            continue;
        }
        // A limit belongs to a role, which went along with it: "less than 3,000 … NT$3,000".
        let [first, second] = two.map(|facing| facing.value(Side::Authoritative));
        if first.atom().qualifier != second.atom().qualifier {
            continue;
        }
        let rows = rows(one, &all);
        // Languages differ in which of two dates they tell first; what stands in rows with them tells one that left its row.
        let date = one.kind.0 == Measure::Date.kind() && rows != Some(Rows::Kept);
        if date || rows == Some(Rows::Moved) || went_along(two) {
            continue;
        }
        let steady = all.iter().any(|other| other.kind != one.kind && in_order(&other.pairs));
        let turned = origins(two) == [true, false, true];
        let both = |is: fn(Side, Two<'_>) -> bool| Side::BOTH.into_iter().all(|side| is(side, two));
        let several = one.pairs.len() > 2 || steady || both(listed) || turned || numbered(two);
        // A sentence may merely be worded in another order: then the words of the figures go with them.
        let contrast = || {
            let company = company.get_or_init(|| Company::new(scene, bead)).as_ref();
            company.map(|company| company.contrast(two))
        };
        let counts = counts(two);
        if counts == Some(Counts::Own) {
            continue;
        }
        let twin = two.into_iter().any(has_twin);
        let held = Side::BOTH.into_iter().any(|side| held(side, two));
        let loud = counts == Some(Counts::OfOther)
            || !twin && beside_another(&all, two)
            || (rows == Some(Rows::Kept) || turned) && !twin
            || !held
                && !both(one_score)
                && !twin
                && contrast().map_or(several, |contrast| contrast.score < least(contrast.told, several));
        // Where both sides tell the names, and these clearly went along, nothing is left to be looked at.
        if !loud && contrast().is_some_and(|contrast| contrast.told && contrast.score >= ALONG) {
            continue;
        }
        let severity = if loud && !far_apart(first, second) { Severity::Warning } else { Severity::Note };
        let facing = Facing::new(scene, bead, (two[0].indexes.authoritative, two[1].indexes.reference));
        add(report, scene, bead, swapped(facing, severity, message([first, second])));
    }
}

/// Two values of one side, each held against its counterpart.
type Two<'a> = [Facing<'a>; 2];

/// Reports two numbers of which each text tells the unit of one alone, and each of another one: a magnitude of 5.7 at 6.3 km, and one
/// of 6.3 at 5.7 km.
fn units_exchanged(scene: &Scene<'_>, bead: &Compared, report: &mut Report) {
    let bare = |measure: Measure| matches!(measure, Measure::Number { classifier: None });
    let pairs = || {
        bead.fates.authoritative.iter().enumerate().filter_map(|(left, fate)| match *fate {
            Fate::Paired(right, Agreement::UnitMissing | Agreement::Reworded) => Some((left, right)),
            _ => None,
        })
    };
    let measures =
        |(left, right): (usize, usize)| [bead.atoms.authoritative[left].measure, bead.atoms.reference[right].measure];
    let has_unit = |measure: Measure| matches!(measure, Measure::Quantity(_) | Measure::Money { .. });
    let added = pairs().find(|pair| bare(measures(*pair)[0]) && has_unit(measures(*pair)[1]));
    let Some(added) = added else { return };
    let unit = |measure: Measure| (measure.kind(), measure.unit());
    let gained = unit(measures(added)[1]);
    let lost = pairs().find(|pair| unit(measures(*pair)[0]) == gained && bare(measures(*pair)[1]));
    let Some(lost) = lost else { return };
    let message = message([added.0, lost.0].map(|index| Standing::new(scene, bead, Side::Authoritative, index)));
    let facing = Facing::new(scene, bead, (added.0, lost.1));
    add(report, scene, bead, swapped(facing, Severity::Warning, message));
}

/// Whether a value is told twice in its sentence on both sides, so that either may be the counterpart of either.
fn has_twin(facing: Facing<'_>) -> bool {
    let twice =
        |value: Standing<'_>| value.atoms().iter().filter(|atom| atom.reading() == value.atom().reading()).count() > 1;
    Side::BOTH.into_iter().all(|side| twice(facing.value(side)))
}

/// What the classifiers of two figures that stand in another order say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Counts {
    /// Each counts what its counterpart counts: 9个市48.6万人 and "486,000 people in nine cities".
    Own,
    /// Each counts what the counterpart of the other one counts: 5组36件 and "36 sets of five pieces".
    OfOther,
}

/// What two counts say that they count, where one language's classifiers tell them apart.
fn counts([first, second]: Two<'_>) -> Option<Counts> {
    let classifier = |facing: Facing<'_>, side: Side| match facing.atom(side).measure {
        Measure::Number { classifier } => classifier,
        _ => None,
    };
    let same = |one: Facing<'_>, other: Facing<'_>| {
        let counted = classifier(other, Side::Reference);
        counted.is_some() && counted == classifier(one, Side::Authoritative)
    };
    let apart = classifier(first, Side::Authoritative) != classifier(second, Side::Authoritative);
    match (same(first, first) || same(second, second), same(first, second) || same(second, first)) {
        (true, false) if apart => Some(Counts::Own),
        (false, true) if apart => Some(Counts::OfOther),
        _ => None,
    }
}

/// What is said of the first of two figures that have changed places, and of what stands there in the reference.
fn swapped(facing: Facing<'_>, severity: Severity, message: String) -> Said {
    let places = facing.places();
    Said { rule: &order_swapped::RULE, severity, places, relation: None, message, suggestion: None }
}

/// Says of two authoritative values that they have changed places.
fn message(values: [Standing<'_>; 2]) -> String {
    let [first, second] = values.map(written);
    format!("{first} and {second} have changed places: see that each still belongs to its own name")
}

/// Values of a bead in which exchanges with others are looked for, at most.
const MOST_VALUES: usize = 64;

/// Reports two figures of one kind in sentences near each other, each of which stands where the other one belongs. Where their
/// sentences have other figures, those keep their places.
pub(super) fn exchanged(scene: &Scene<'_>, beads: &[Compared], report: &mut Report) {
    let short = |bead: &&Compared| Side::BOTH.into_iter().all(|side| bead.atoms[side].len() <= MOST_VALUES);
    for bead in beads.iter().filter(short) {
        for (index, fate) in bead.fates.authoritative.iter().enumerate() {
            let Fate::Moved(other, moved) = *fate else { continue };
            let Some(other) = beads.get(other).filter(|_| other > bead.index).filter(short) else { continue };
            let back = other.fates.authoritative.iter().enumerate().find_map(|(second, fate)| match *fate {
                Fate::Moved(to, place) if to == bead.index => Some((second, place)),
                _ => None,
            });
            let Some((second, place)) = back else { continue };
            let (one, two) = (&bead.atoms.authoritative[index], &other.atoms.authoritative[second]);
            let alike = one.measure.kind() == two.measure.kind() && one.measure.unit() == two.measure.unit();
            let exact = one.bound.is_none() && two.bound.is_none() && one.qualifier == two.qualifier;
            let counted = !matches!(one.measure, Measure::Ordinal(_) | Measure::Identifier);
            if !alike || !exact || !counted || !alone(bead, index, place) || !alone(other, second, moved) {
                continue;
            }
            let value = |bead, index| Standing::new(scene, bead, Side::Authoritative, index);
            let message = message([value(bead, index), value(other, second)]);
            let facing = Facing::new(scene, bead, (index, place));
            add(report, scene, bead, swapped(facing, Severity::Warning, message));
        }
    }
}

/// Whether every other value of a bead is paired inside it.
fn alone(bead: &Compared, left: usize, right: usize) -> bool {
    let indexes = Pair::new(left, right);
    Side::BOTH.into_iter().all(|side| {
        let others = bead.fates[side].iter().enumerate().filter(|(index, _)| *index != indexes[side]);
        others.map(|(_, fate)| fate).all(|fate| matches!(fate, Fate::Paired(..) | Fate::Redundant | Fate::Repeated))
    })
}

/// The series of a bead, each of at least two values on which a reader relies.
fn series(scene: &Scene<'_>, bead: &Compared) -> Vec<Series> {
    let mut found: Vec<Series> = Vec::new();
    for (left, fate) in bead.fates.authoritative.iter().enumerate() {
        let Fate::Paired(right, agreement) = *fate else { continue };
        let Some(kind) = kind(Facing::new(scene, bead, (left, right)), agreement) else { continue };
        match found.iter_mut().find(|series| series.kind == kind) {
            Some(series) => series.pairs.push((left, right)),
            None => found.push(Series { kind, pairs: vec![(left, right)] }),
        }
    }
    found.retain(|series| series.pairs.len() > 1);
    found
}

/// The kind and unit of the series that two values belong to which agree so; `None` where their order says nothing.
fn kind(facing: Facing<'_>, agreement: Agreement) -> Option<Kind> {
    let [one, other] = facing.atoms();
    let ages = is_age(one.measure) && is_age(other.measure);
    let same = matches!(agreement, Agreement::Same | Agreement::Rounded | Agreement::UnitMissing)
        || ages && agreement == Agreement::Reworded;
    // Languages differ in where they say what a rate is told for: 每千人3.4人, 3.4 per 1,000.
    let free = || {
        Side::BOTH.map(|side| facing.value(side)).into_iter().any(|value| is_base_of_rate(value) || counts_list(value))
    };
    if !same || free() {
        return None;
    }
    let (measure, _) = one.reading()?;
    let counted = matches!(
        measure,
        Measure::Number { .. }
            | Measure::Percent
            | Measure::Money { .. }
            | Measure::Quantity(_)
            | Measure::Duration(_)
            | Measure::Date
    );
    let limited = one.qualifier != other.qualifier;
    let lengths = |measure: Measure| matches!(measure, Measure::Duration(_));
    let otherwise = lengths(measure) != lengths(other.measure) && !ages;
    // 东经118.4度、北纬24.1度: languages differ in which they tell first.
    let angle = matches!(measure, Measure::Quantity(unit) if unit.dimension == units::DEGREE.dimension);
    if !counted || limited || otherwise || angle || one.weight() < Some(Weight::Middle) && !one.is_fraction() {
        return None;
    }
    // Counts are of one kind whatever is counted, but for ages: one language names it, the other may not.
    Some(match measure {
        Measure::Number { classifier } => (measure.kind(), classifier.filter(|classifier| *classifier == AGE)),
        _ if ages && !lengths(other.measure) => (other.measure.kind(), Some(AGE)),
        _ => (measure.kind(), measure.unit()),
    })
}

/// Whether a value counts the list before it, which one language does in one place: 9路、206路等6条, six routes including Nos. 9 and 206.
fn counts_list(value: Standing<'_>) -> bool {
    value.language().comparison.summing.iter().any(|word| value.before().ends_with(word))
}

/// Whether a value may be an age: one language says so, the other may count years.
fn is_age(measure: Measure) -> bool {
    match measure {
        Measure::Number { classifier } => classifier == Some(AGE),
        Measure::Duration(unit) => *unit == units::YEAR,
        _ => false,
    }
}

/// Whether two further figures stand side by side on both sides, as the two that have changed places do, and in one order: 分别为34557元和
/// 19280元, so that one list of names is told for both.
fn beside_another(all: &[Series], two: Two<'_>) -> bool {
    let Facing { scene, bead, .. } = two[0];
    let alone = |two: Two<'_>| {
        Side::BOTH.into_iter().all(|side| {
            let between = between(side, two).trim();
            scene.languages[side].comparison.joints.iter().any(|joint| joint.trim() == between)
        })
    };
    // Lots 12 and 48 are no amounts, and stand in one order all the same.
    let places: Vec<(usize, usize)> =
        bead.pairs().filter(|(left, _)| bead.atoms.authoritative[*left].is_place()).collect();
    let others = all.iter().map(|series| &series.pairs).chain([&places]);
    let others = others.flat_map(|pairs| pairs.windows(2)).map(|other| [other[0], other[1]]);
    let own = two.map(|facing| (facing.indexes.authoritative, facing.indexes.reference));
    let mut others = others.filter(|other| other[0].1 < other[1].1 && !other.iter().any(|pair| own.contains(pair)));
    alone(two) && others.any(|other| alone(other.map(|pair| Facing::new(scene, bead, pair))))
}

/// Whether each of two figures stands, on the two sides, under the number that the list gives the other one.
fn numbered(two: Two<'_>) -> bool {
    fn path(value: Standing<'_>) -> Option<&[u16]> {
        let sentence = value.text().sentences.get(value.atom().sentence)?;
        sentence.numbering.as_ref().map(Numbering::path)
    }
    let [first, second] = two.map(|facing| {
        let Pair { authoritative, reference } = facing.values().map(path);
        authoritative.zip(reference)
    });
    matches!((first, second), (Some((one, other)), Some(back)) if one != other && back == (other, one))
}

/// Whether two figures are members of one short list on this side: little stands between them, and a joint of lists.
fn listed(side: Side, two: Two<'_>) -> bool {
    near(side, two).is_some_and(|between| has_one(between, words(side, two).joints))
}

/// Whether two figures are one score, which may be told from either side: 48比51, 51–48.
fn one_score(side: Side, two: Two<'_>) -> bool {
    /// Characters between the halves of a score, at most: " to ".
    const BETWEEN: usize = 4;
    let between = between(side, two);
    between.chars().count() <= BETWEEN && !has_one(between, words(side, two).joints)
}

/// Whether the second of two figures holds the first one on this side: 232 cities in 26 countries.
fn held(side: Side, two: Two<'_>) -> bool {
    let words = words(side, two);
    near(side, two).is_some_and(|between| has_one(between, words.holders) && !has_one(between, words.joints))
}

/// The words of the language of this side.
fn words(side: Side, two: Two<'_>) -> &'static Comparison {
    &two[0].scene.languages[side].comparison
}

pub(super) fn has_one(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

/// What stands between two figures on this side, whichever comes first, where it is little.
fn near(side: Side, two: Two<'_>) -> Option<&str> {
    let between = between(side, two);
    (between.chars().count() <= words(side, two).reach).then_some(between)
}

/// What stands between two figures on this side, whichever comes first.
pub(super) fn between(side: Side, two: Two<'_>) -> &str {
    let [one, other] = two.map(|facing| facing.value(side).span());
    let (first, second) = (one.min(other), one.max(other));
    two[0].value(side).source().get(first.end()..second.start()).unwrap_or_default()
}

/// Whether one of two values is so much larger than the other that nobody takes them for each other: an index and by how much it fell.
fn far_apart(first: Standing<'_>, second: Standing<'_>) -> bool {
    /// How many times the smaller one it is, at least.
    const TIMES: i128 = 100;
    let value = |value: Standing<'_>| value.atom().number().map(Number::value);
    let Some((one, other)) = value(first).zip(value(second)) else { return false };
    let far = |small: Ratio<i128>, large: Ratio<i128>| {
        small.checked_mul(&Ratio::from_integer(TIMES)).is_some_and(|many| many <= large)
    };
    far(one, other) || far(other, one)
}

fn in_order(pairs: &[(usize, usize)]) -> bool {
    pairs.is_sorted_by_key(|(_, right)| *right)
}

/// The two pairs that have exchanged their places while all others stand in order.
fn exchange(pairs: &[(usize, usize)]) -> Option<[(usize, usize); 2]> {
    let mut ranks: Vec<usize> = pairs.iter().map(|(_, right)| *right).collect();
    ranks.sort_unstable();
    let moved: Vec<usize> = (0..pairs.len()).filter(|&at| pairs[at].1 != ranks[at]).collect();
    match moved.as_slice() {
        &[first, second] => Some([pairs[first], pairs[second]]),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_one_exchange_and_no_rotation() {
        assert_eq!(exchange(&[(0, 1), (1, 0), (2, 2)]), Some([(0, 1), (1, 0)]));
        assert_eq!(exchange(&[(0, 2), (1, 1), (2, 0)]), Some([(0, 2), (2, 0)]));
        assert_eq!(exchange(&[(0, 1), (1, 2), (2, 0)]), None);
        assert_eq!(exchange(&[(0, 0), (1, 1)]), None);
    }
}
