use super::limit::negations;
use super::surroundings::negative;
use crate::check::facing::Facing;
use crate::check::matching::turned::is_lower;
use crate::check::standing::Standing;
use crate::model::Qualifier;
use crate::number::Number;
use crate::text::Side;

/// What became of the limit itself of two limits of one value and one direction, where both texts say whether it is within: 未满18周岁 and
/// "aged 18 or under".
pub(in crate::check) fn limit_itself(facing: Facing<'_>) -> Option<&'static str> {
    let [one, other] = facing.atoms();
    let (first, second) = one.single().zip(other.single())?;
    // Half and 50 percent are one limit, and 89 is none that 未满90 excludes.
    let percent = |part: Number, share: Number| part.scaled(2).is_some_and(|part| part.same_value(share));
    let same = first.same_value(second) || percent(first, second) || percent(second, first);
    if !same || is_lower(one.qualifier) != is_lower(other.qualifier) {
        return None;
    }
    let how = match Side::BOTH.map(|side| is_within(facing.value(side))) {
        [Some(true), Some(false)] => {
            "the limit itself is included in the authoritative text and excluded in the reference"
        }
        [Some(false), Some(true)] => {
            "the limit itself is excluded in the authoritative text and included in the reference"
        }
        _ => return None,
    };
    (!negations(facing)).then_some(how)
}

/// Whether the limit itself is within, where the words at it say so or the opposite.
fn is_within(value: Standing<'_>) -> Option<bool> {
    let words = &value.language().comparison;
    // 5万元以下（含本数）: what the brackets behind it say goes before. （含税） says nothing of the limit.
    if value.atom().qualifier != Qualifier::Exact
        && let Some(said) = bracketed(value)
        && words.included.iter().any(|word| said.ends_with(word))
    {
        return Some(!negative(said, words));
    }
    let (said, within) = match value.atom().qualifier {
        Qualifier::AtLeast | Qualifier::AtMost => (words.included, true),
        Qualifier::MoreThan | Qualifier::LessThan => (words.excluded, false),
        _ => return None,
    };
    let written = value.written().to_lowercase();
    said.iter().any(|word| written.contains(word)).then_some(within)
}

/// What short brackets right behind a figure say.
fn bracketed(value: Standing<'_>) -> Option<&str> {
    /// Characters that say whether a limit is within, at most.
    const LONGEST: usize = 12;
    let inside = value.behind().trim_start().strip_prefix(['（', '('])?;
    let (said, _) = inside.split_once(['）', ')'])?;
    (said.chars().count() <= LONGEST && !said.contains(char::is_numeric)).then_some(said)
}
