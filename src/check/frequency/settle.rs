use num_rational::Ratio;

use super::rate::{Frequency, Lasting, count};
use super::read::{Stretch, frequencies};
use crate::check::explained::follows::others_around;
use crate::check::scene::Scene;
use crate::check::standing::Standing;
use crate::check::values::bead::{Compared, Fate};
use crate::lang::classifiers::{ROUND, TIME};
use crate::model::Measure;
use crate::text::{Pair, Side};

/// Settles the figures of frequencies that both texts tell by other ones: 每四個月一次 and "three times a year", 每三个月 and "quarterly"; and
/// how many times something happens and how long that takes: 24期，每月 and "over two years".
pub(in crate::check) fn frequencies_told(scene: &Scene<'_>, bead: &mut Compared) {
    let open = |bead: &Compared| Side::BOTH.into_iter().any(|side| !bead.open(side).is_empty());
    if bead.sentences.authoritative.is_empty() || bead.sentences.reference.is_empty() || !open(bead) {
        return;
    }
    // Running characters are looked through sooner.
    let first =
        Side::BOTH.into_iter().find(|&side| !scene.languages[side].figures.words).unwrap_or(Side::Authoritative);
    let one = frequencies(&Stretch::new(scene, bead, first));
    let may_count = |side: Side| bead.open(side).into_iter().any(|index| counts(bead.atoms[side][index].measure));
    if one.is_empty() && !Side::BOTH.into_iter().any(may_count) {
        return;
    }
    let other = frequencies(&Stretch::new(scene, bead, first.other()));
    let told = match first {
        Side::Authoritative => Pair::new(one, other),
        Side::Reference => Pair::new(other, one),
    };
    for (one, other) in told.authoritative.iter().flat_map(|one| told.reference.iter().map(move |other| (one, other))) {
        let Some(figures) = one.figures_if_equal(other) else { continue };
        for (side, parts) in Side::BOTH.into_iter().zip(figures) {
            let within = |index: &usize| {
                let figure = Standing::new(scene, bead, side, *index).span();
                parts.iter().any(|part| part.contains(figure))
            };
            let settled: Vec<usize> = bead.open(side).into_iter().filter(within).collect();
            for index in settled {
                bead.fates[side][index] = Fate::Redundant;
            }
        }
    }
    let told: Vec<Frequency> = told.authoritative.into_iter().chain(told.reference).collect();
    for side in Side::BOTH {
        for index in bead.open(side) {
            let times = Standing::new(scene, bead, side, index);
            let Some(length) = lasting(times, &told) else { continue };
            (bead.fates[side][index], bead.fates[side.other()][length]) = (Fate::Redundant, Fate::Redundant);
        }
    }
}

/// Whether a measure is how many times something happens: 24期.
fn counts(measure: Measure) -> bool {
    matches!(measure, Measure::Number { classifier: Some(ROUND | TIME) })
}

/// The index of the open length of time of the other side in which something happens so many times by one of some frequencies.
fn lasting(times: Standing<'_>, told: &[Frequency]) -> Option<usize> {
    let figure = times.figure().filter(|_| times.atom().bound.is_none())?;
    let before_word =
        || told.iter().any(|told| (0..=1).contains(&(i64::from(told.span.start) - i64::from(figure.span.end))));
    let is_count = match figure.measure {
        measure if counts(measure) => true,
        // 24 monthly payments.
        Measure::Number { classifier: None } => before_word(),
        _ => false,
    };
    let count = count(figure).filter(|_| is_count)?;
    let once = || told.iter().filter(|told| told.times.is_none_or(|times| times == Ratio::from_integer(1)));
    let lengths = || once().flat_map(|told| &told.lasts);
    others_around(times).filter(|other| matches!(other.fate(), Fate::Open | Fate::Redundant)).find_map(|other| {
        let lasts = Lasting::of_figure(other.figure()?);
        lengths().any(|each| each.times(count).is_some_and(|whole| lasts.contains(&whole))).then_some(other.index)
    })
}
