//! Percentages that tell one share by its rest or by what it goes beyond the whole: 20% off and 80% of, 103.5% of and 3.5% above.

use crate::check::scene::Scene;
use crate::check::values::bead::Compared;
use crate::check::words::change::{has_risen, is_compared};
use crate::check::words::surroundings::remainder;
use crate::lang::Language;
use crate::lang::comparison::PREMIUM;
use crate::lang::figures::Class;
use crate::model::{Qualifier, Scalar, Text};
use crate::text::{Side, Span};

/// Whether the words of either figure say that the one is what the other leaves of the whole.
pub(in crate::check) fn complements(scene: &Scene<'_>, bead: &Compared, left: usize, right: usize) -> bool {
    [(Side::Authoritative, left), (Side::Reference, right)].into_iter().any(|(side, index)| {
        let place = bead.place(scene.texts, side, index);
        remainder(scene.texts[side], place.span, &scene.languages[side].comparison)
    })
}

/// Whether the words at the smaller of two percentages say that something is more or less by it.
pub(in crate::check) fn goes_beyond(scene: &Scene<'_>, bead: &Compared, left: usize, right: usize) -> bool {
    let larger = |one: usize, other: usize| {
        let number = |side: Side, index: usize| bead.atoms[side][index].reading().map(|(_, scalar)| scalar.clone());
        match (number(Side::Authoritative, one), number(Side::Reference, other)) {
            (Some(Scalar::Number(one)), Some(Scalar::Number(other))) => one.value() > other.value(),
            _ => false,
        }
    };
    let (side, index) = if larger(left, right) { (Side::Reference, right) } else { (Side::Authoritative, left) };
    let span = bead.figure_span(scene.texts, side, index);
    let (text, language) = (scene.texts[side], scene.languages[side]);
    has_risen(text, span, language) || is_compared(text, span, language) || is_above(text, span, language)
}

/// Whether a word that limits from below stands behind a figure, or one for what a price has more than another, which the figure is then:
/// 3.5 percent above, a 10% premium.
fn is_above(text: &Text, figure: Span, language: &Language) -> bool {
    let after = text.document.text.get(figure.end()..).unwrap_or_default().trim_start();
    let mut premiums = language.comparison.opposites.iter().filter(|opposite| opposite.name == PREMIUM);
    let premium = premiums.any(|premium| premium.plus.iter().any(|word| after.starts_with(word)));
    premium
        || language.figures.any(|class| *class == Class::Before(Qualifier::MoreThan), |word| after.starts_with(word))
}
