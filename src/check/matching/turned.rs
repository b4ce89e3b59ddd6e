use crate::check::values::atom::Atom;
use crate::model::{Measure, Qualifier};

/// Whether one value is limited from below and the other from above.
pub(in crate::check) fn turned(one: &Atom, other: &Atom) -> bool {
    // Of two ranges the one may name the larger bound first.
    let ranges = one.bound.is_some() && other.bound.is_some();
    // The months of 前六个月 end with the sixth, which limits no length of six months.
    let month = |atom: &Atom, other: &Atom| {
        atom.measure == Measure::Date && atom.bound.is_some() && matches!(other.measure, Measure::Duration(_))
    };
    let over = |atom: &Atom, other: &Atom| is_lower(atom.qualifier) && atom.bound.is_none() && other.nearly;
    !ranges && !month(one, other) && !month(other, one) && opposed(one.qualifier, other.qualifier)
        || over(one, other)
        || over(other, one)
}

/// Whether one of two qualifiers limits from below and the other from above.
pub(in crate::check) fn opposed(one: Qualifier, other: Qualifier) -> bool {
    is_lower(one) && is_upper(other) || is_upper(one) && is_lower(other)
}

/// Whether a qualifier limits from below.
pub(in crate::check) fn is_lower(qualifier: Qualifier) -> bool {
    matches!(qualifier, Qualifier::AtLeast | Qualifier::MoreThan)
}

/// Whether a qualifier limits from above.
fn is_upper(qualifier: Qualifier) -> bool {
    matches!(qualifier, Qualifier::AtMost | Qualifier::LessThan)
}
