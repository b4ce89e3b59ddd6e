//! Percentages that tell one share by its rest or by what it goes beyond the whole: 20% off and 80% of, 103.5% of and 3.5% above.

use crate::check::facing::Facing;
use crate::check::standing::Standing;
use crate::check::values::atom::Atom;
use crate::check::words::change::{has_risen, is_compared};
use crate::check::words::surroundings::is_remainder;
use crate::lang::comparison::PREMIUM;
use crate::lang::figures::Class;
use crate::model::Qualifier;
use crate::text::{Pair, Side};

/// Whether the words of either figure say that the one is what the other leaves of the whole.
pub(in crate::check) fn complements(facing: Facing<'_>) -> bool {
    let Pair { authoritative, reference } = facing.values();
    is_remainder(authoritative) || is_remainder(reference)
}

/// Whether the words at the smaller of two percentages say that something is more or less by it.
pub(in crate::check) fn goes_beyond(facing: Facing<'_>) -> bool {
    let larger = matches!(facing.atoms().map(Atom::number), [Some(one), Some(other)] if one.value() > other.value());
    let smaller = facing.value(if larger { Side::Reference } else { Side::Authoritative });
    has_risen(smaller) || is_compared(smaller) || is_above(smaller)
}

/// Whether a word that limits from below stands behind a figure, or one for what a price has more than another, which the figure is then:
/// 3.5 percent above, a 10% premium.
fn is_above(value: Standing<'_>) -> bool {
    let (after, language) = (value.behind().trim_start(), value.language());
    let mut premiums = language.comparison.opposites.iter().filter(|opposite| opposite.name == PREMIUM);
    let premium = premiums.any(|premium| premium.plus.iter().any(|word| after.starts_with(word)));
    premium
        || language.figures.any(|class| *class == Class::Before(Qualifier::MoreThan), |word| after.starts_with(word))
}
