use super::surroundings::{before, negative};
use crate::check::facing::Facing;
use crate::check::standing::Standing;
use crate::lang::comparison::{Beside, Comparison, NEITHER};
use crate::model::Measure;
use crate::text::Side;

/// What two dates are for what is told of them, where one begins it and the other ends it: 自12月1日起 and "until December 1".
pub(in crate::check) fn other_end(facing: Facing<'_>) -> Option<[&'static str; 2]> {
    let dates = facing.atoms().into_iter().all(|atom| atom.measure == Measure::Date && atom.bound.is_none());
    if dates { differ(facing, |words| words.ends) } else { None }
}

/// Which way two lengths of time are counted from what they are told of: 饭前30分钟 and "30 minutes after meals".
pub(in crate::check) fn other_way(facing: Facing<'_>) -> Option<[&'static str; 2]> {
    let lengths = facing.atoms().into_iter().all(|atom| matches!(atom.measure, Measure::Duration(_)));
    if lengths { differ(facing, |words| words.ways) } else { None }
}

/// What the words at both figures name, where it is not the same and no negation turns one of them round.
fn differ(facing: Facing<'_>, names: fn(&Comparison) -> &'static [Beside]) -> Option<[&'static str; 2]> {
    let told = |side: Side| named(facing.value(side), names);
    let [one, other] = [told(Side::Authoritative)?, told(Side::Reference)?];
    (one != other && ![one, other].contains(&NEITHER)).then_some([one, other])
}

/// Characters before a figure in which a negation turns the word at it round: where words stand apart, and in running characters.
const REACH: [usize; 2] = [40, 5];

/// What the words right before a figure name, or those right behind it; `None` where these say different things.
fn named(value: Standing<'_>, names: fn(&Comparison) -> &'static [Beside]) -> Option<&'static str> {
    let language = value.language();
    let words = &language.comparison;
    let [apart, running] = REACH;
    let before = before(value.text(), value.span(), 0, if language.figures.words { apart } else { running });
    let clause = before.rsplit(['，', ',', '、']).next().unwrap_or_default();
    // By the end of June, 年底前: what names a part of the month or the year is passed.
    let parts = || words.month_parts.iter();
    let cut = parts().flat_map(|part| part.before).find_map(|word| clause.strip_suffix(*word));
    let clause = cut.unwrap_or(clause);
    let after = value.behind();
    let cut = parts().flat_map(|part| part.after).find_map(|word| after.strip_prefix(*word));
    let after = cut.unwrap_or(after);
    let ends = |word: &str| {
        let rest = clause.strip_suffix(word);
        rest.filter(|rest| !rest.ends_with(|letter: char| letter.is_ascii_alphanumeric() || letter == '-'))
    };
    let opens = |word: &str| {
        let rest = after.strip_prefix(word);
        rest.is_some_and(|rest| !(word.is_ascii() && rest.starts_with(|letter: char| letter.is_ascii_alphanumeric())))
    };
    let mut told = names(words).iter().filter_map(|named| {
        let ahead = named.before.iter().find_map(|word| ends(word));
        let turned = negative(ahead.unwrap_or(clause), words);
        (ahead.is_some() || named.after.iter().any(|word| opens(word))).then_some((named.name, turned))
    });
    let (name, turned) = told.next()?;
    (told.next().is_none() && !turned).then_some(name)
}
