use super::atom::Atom;
use crate::model::Qualifier;

/// Whether one value is limited from below and the other from above.
pub(super) fn turned(one: &Atom, other: &Atom) -> bool {
    // Of two ranges the one may name the larger bound first.
    let ranges = one.bound.is_some() && other.bound.is_some();
    !ranges
        && (is_lower(one.qualifier) && is_upper(other.qualifier)
            || is_upper(one.qualifier) && is_lower(other.qualifier))
}

/// What became of the authoritative limit, in words.
pub(super) fn turn(authoritative: &Atom) -> &'static str {
    if is_lower(authoritative.qualifier) {
        "a lower limit became an upper limit"
    } else {
        "an upper limit became a lower limit"
    }
}

/// Whether the qualifier limits from below.
pub(super) fn is_lower(qualifier: Qualifier) -> bool {
    matches!(qualifier, Qualifier::AtLeast | Qualifier::MoreThan)
}

/// Whether the qualifier limits from above.
pub(super) fn is_upper(qualifier: Qualifier) -> bool {
    matches!(qualifier, Qualifier::AtMost | Qualifier::LessThan)
}
