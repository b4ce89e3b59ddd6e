use super::company::Company;
use super::series::Series;
use super::{Two, one_score, swapped};
use crate::check::facing::Facing;
use crate::check::findings::report::add;
use crate::check::findings::wording::written;
use crate::check::scene::Scene;
use crate::check::standing::Standing;
use crate::check::values::bead::Compared;
use crate::check::words::surroundings::is_base_of_rate;
use crate::lang::marks::is_comma_or_stop;
use crate::model::{Measure, Report, Severity, WordLink};
use crate::text::{Pair, Side, Span};

/// Values of a series of which the names of two are held against each other: each one, and so many behind it.
const NEAR: usize = 2;

/// Reports two figures that keep their places and whose names have exchanged theirs: 青岛港286万标准箱，天津港224万标准箱 and "2.86 million
/// TEU at Tianjin and 2.24 million at Qingdao".
pub(super) fn names<'a>(
    scene: &Scene<'_>,
    bead: &Compared,
    all: &[Series],
    company: impl Fn() -> Option<&'a Company>,
    report: &mut Report,
) {
    for Series { pairs, .. } in all {
        for (at, first) in pairs.iter().enumerate() {
            for second in pairs[at + 1..].iter().take(NEAR) {
                let two = [*first, *second].map(|pair| Facing::new(scene, bead, pair));
                if !may_be(two) {
                    continue;
                }
                let Some(company) = company() else { return };
                if are_crossed(company, two) {
                    add(report, scene, bead, swapped(two[0], Severity::Warning, message(two)));
                }
            }
        }
    }
}

/// Whether two pairs of values keep their order, and are amounts with names of their own.
fn may_be(two: Two<'_>) -> bool {
    let [first, second] = two;
    let kept = first.indexes.reference < second.indexes.reference;
    let amount = |measure: Measure| !matches!(measure, Measure::Date | Measure::Duration(_));
    let exact = |facing: Facing<'_>| facing.atoms().iter().all(|atom| atom.bound.is_none() && amount(atom.measure));
    // 9个市48.6万人: what is counted tells them apart.
    let alike = |side: Side| match two.map(|facing| facing.atom(side).measure) {
        [Measure::Number { classifier: Some(one) }, Measure::Number { classifier: Some(other) }] => one == other,
        _ => true,
    };
    let [one, next] = two.map(|facing| facing.atom(Side::Authoritative));
    let apart = one.reading() != next.reading() && one.qualifier == next.qualifier;
    kept && apart
        && Side::BOTH.into_iter().all(alike)
        && two.into_iter().all(exact)
        && !Side::BOTH.into_iter().any(|side| one_score(side, two))
}

/// A word and its translation, where each belongs to one of two values of its side.
#[derive(Clone, Copy)]
struct Owned {
    link: WordLink,
    /// Which of the two values they belong to.
    owners: Pair<usize>,
    /// Whether they stand before those.
    ahead: Pair<bool>,
}

/// Whether a word at the first value of the authoritative side stands at the second one of the reference, and the other way round, where
/// none says that the second value has kept its name.
fn are_crossed(company: &Company, two: Two<'_>) -> bool {
    let stretches = Side::EACH.map(|side| two.map(|facing| stretches(facing.value(side))));
    let owned = |link: &WordLink| {
        let place = |side: Side| owner(stretches[side], link.places[side]);
        let (one, other) = (place(Side::Authoritative)?, place(Side::Reference)?);
        Some(Owned { link: *link, owners: Pair::new(one.0, other.0), ahead: Pair::new(one.1, other.1) })
    };
    let owned: Vec<Owned> = company.links().iter().filter_map(owned).collect();
    // A word that stands at both values is the name of neither.
    let telling = |one: &&Owned| {
        !owned.iter().any(|other| {
            Side::BOTH.into_iter().any(|side| {
                let across = side.other();
                other.link.places[side] == one.link.places[side] && other.owners[across] != one.owners[across]
            })
        })
    };
    let strongest = |owners: Pair<usize>| {
        let own = owned.iter().filter(|one| one.owners == owners).filter(telling);
        own.max_by(|one, other| one.link.strength.total_cmp(&other.link.strength))
    };
    let crossed = strongest(Pair::new(0, 1)).zip(strongest(Pair::new(1, 0)));
    let kept = strongest(Pair::new(1, 1)).is_some();
    // Names stand on one side of their figures throughout a list.
    crossed.is_some_and(|(one, other)| !kept && one.ahead == other.ahead)
}

/// Which of two values a word at a place belongs to, and whether it stands before it; `None` where it belongs to neither or to both.
fn owner(stretches: [[Span; 2]; 2], place: usize) -> Option<(usize, bool)> {
    let holds = |span: Span| span.range().contains(&place);
    match stretches.map(|own| own.map(holds)) {
        [[ahead, behind], [false, false]] if ahead || behind => Some((0, ahead)),
        [[false, false], [ahead, behind]] if ahead || behind => Some((1, ahead)),
        _ => None,
    }
}

/// What stands before a value and behind it, up to the figures beside it, a comma or what joins the members of a list. The number that a
/// rate is told for parts nothing: 454 deaths per 100,000 live births in South Asia.
fn stretches(value: Standing<'_>) -> [Span; 2] {
    let figure = value.span();
    let ends = |letter: char| is_comma_or_stop(letter) || letter == '、';
    let stretch = |from: usize, to: usize| value.source().get(from..to).unwrap_or_default();
    let from = value.previous().filter(|before| is_base_of_rate(*before)).unwrap_or(value).end_before();
    let to = value.next().filter(|next| is_base_of_rate(*next)).unwrap_or(value).start_after();
    let before = stretch(from, figure.start()).rsplit(ends).next().unwrap_or_default();
    let behind = stretch(figure.end(), to).split(ends).next().unwrap_or_default();
    let joints = || value.language().comparison.joints.iter().filter(|joint| joint.starts_with(' '));
    let from = joints().filter_map(|joint| before.rfind(*joint).map(|at| at + joint.len())).max().unwrap_or(0);
    let to = joints().filter_map(|joint| behind.find(*joint)).min().unwrap_or(behind.len());
    [Span::new(figure.start() - before.len() + from, figure.start()), Span::new(figure.end(), figure.end() + to)]
}

/// Says of two authoritative values that their names have changed places.
fn message(two: Two<'_>) -> String {
    let [first, second] = two.map(|facing| written(facing.value(Side::Authoritative)));
    format!("the names at {first} and {second} have changed places: see that each still has its own figure")
}
