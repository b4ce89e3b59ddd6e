use super::limit::negations;
use crate::check::facing::Facing;
use crate::check::matching::agree::Agreement;
use crate::check::matching::turned::is_lower;
use crate::check::standing::Standing;
use crate::model::Qualifier;
use crate::text::Side;

/// What became of the limit itself of two limits of one value and one direction, where both texts say whether it is within: 未满18周岁 and
/// "aged 18 or under".
pub(in crate::check) fn limit_itself(facing: Facing<'_>, agreement: Agreement) -> Option<&'static str> {
    let [one, other] = facing.atoms();
    let bound = one.bound.is_some() || other.bound.is_some();
    if bound || agreement != Agreement::Same || is_lower(one.qualifier) != is_lower(other.qualifier) {
        return None;
    }
    let how = match Side::BOTH.map(|side| is_within(facing.value(side))) {
        [Some(true), Some(false)] => "the limit itself is within in the authoritative text and beyond in the reference",
        [Some(false), Some(true)] => "the limit itself is beyond in the authoritative text and within in the reference",
        _ => return None,
    };
    (!negations(facing)).then_some(how)
}

/// Whether the limit itself is within, where the words at it say so or the opposite.
fn is_within(value: Standing<'_>) -> Option<bool> {
    let words = &value.language().comparison;
    let (said, within) = match value.atom().qualifier {
        Qualifier::AtLeast | Qualifier::AtMost => (words.within, true),
        Qualifier::MoreThan | Qualifier::LessThan => (words.beyond, false),
        _ => return None,
    };
    let written = value.written().to_lowercase();
    said.iter().any(|word| written.contains(word)).then_some(within)
}
