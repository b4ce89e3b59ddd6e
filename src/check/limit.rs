use super::atom::Atom;
use crate::model::{Measure, Qualifier};

/// Whether one value is limited from below and the other from above.
pub(super) fn turned(one: &Atom, other: &Atom) -> bool {
    // Of two ranges the one may name the larger bound first.
    let ranges = one.bound.is_some() && other.bound.is_some();
    // The months of 前六个月 end with the sixth, which limits no length of six months.
    let month = |atom: &Atom, other: &Atom| {
        atom.measure == Measure::Date && atom.bound.is_some() && matches!(other.measure, Measure::Duration(_))
    };
    let over = |atom: &Atom, other: &Atom| atom.qualifier == Qualifier::MoreThan && other.nearly;
    !ranges && !month(one, other) && !month(other, one) && opposed(one.qualifier, other.qualifier)
        || over(one, other)
        || over(other, one)
}

/// Whether one of two qualifiers limits from below and the other from above.
pub(super) fn opposed(one: Qualifier, other: Qualifier) -> bool {
    is_lower(one) && is_upper(other) || is_upper(one) && is_lower(other)
}

/// What became of the authoritative limit, in words.
pub(super) fn turn(authoritative: &Atom) -> &'static str {
    if authoritative.nearly {
        "what is not reached quite became a lower limit"
    } else if is_lower(authoritative.qualifier) {
        "a lower limit became an upper limit"
    } else {
        "an upper limit became a lower limit"
    }
}

fn is_lower(qualifier: Qualifier) -> bool {
    matches!(qualifier, Qualifier::AtLeast | Qualifier::MoreThan)
}

fn is_upper(qualifier: Qualifier) -> bool {
    matches!(qualifier, Qualifier::AtMost | Qualifier::LessThan)
}
