use super::split::{first_word, is_one, last_word};
use super::surroundings::{before, negative};
use crate::check::facing::Facing;
use crate::check::standing::Standing;
use crate::lang::comparison::{BEFORE, Beside, Comparison, NEITHER};
use crate::model::Measure;
use crate::text::{Pair, Side};

/// What two dates are for what is told of them, where one begins it and the other ends it: 自12月1日起 and "until December 1".
pub(in crate::check) fn other_end(facing: Facing<'_>) -> Option<[&'static str; 2]> {
    let dates = facing.atoms().into_iter().all(|atom| atom.measure == Measure::Date && atom.bound.is_none());
    if dates { differ(facing.values().map(end)) } else { None }
}

/// Which way two lengths of time are counted from what they are told of: 饭前30分钟 and "30 minutes after meals".
pub(in crate::check) fn other_way(facing: Facing<'_>) -> Option<[&'static str; 2]> {
    if !facing.atoms().into_iter().all(|atom| matches!(atom.measure, Measure::Duration(_))) {
        return None;
    }
    let told = facing.values().map(|value| named(value, |words| words.ways));
    // 生效两小时后 and "was in force for two hours before": what goes by first is told before what comes then.
    let before = |told: Told| told.name == BEFORE && told.behind;
    let elapsing = Side::BOTH.into_iter().any(|side| told[side].is_some_and(before) && elapses(facing, side));
    if elapsing {
        return None;
    }
    differ(told)
}

/// Whether a date ends what is told of it, or begins it.
pub(in crate::check) fn is_end(value: Standing<'_>) -> bool {
    named(value, |words| words.ends).is_some()
}

fn end(value: Standing<'_>) -> Option<Told> {
    named(value, |words| words.ends)
}

/// What the words at two figures name, where it is not the same and no negation turns one of them round.
fn differ(told: Pair<Option<Told>>) -> Option<[&'static str; 2]> {
    let [one, other] = [told.authoritative?.name, told.reference?.name];
    (one != other && ![one, other].contains(&NEITHER)).then_some([one, other])
}

/// Whether the words at a length of time say that it goes by until what is told behind it.
fn elapses(facing: Facing<'_>, side: Side) -> bool {
    let value = facing.value(side);
    let words = &value.language().comparison;
    if last_word(value.before()).is_some_and(|(_, word)| is_one(word, words.elapsing)) {
        return true;
    }
    // Waited two hours before being rescued, for 等候两小时后获救; but "30 minutes before eating" may be 饭前30分钟.
    let across = named(facing.value(side.other()), |words| words.ways);
    let then = first_word(value.behind()).and_then(|way| first_word(value.behind().get(way.len() + 1..)?));
    let goes_on = then.is_some_and(|then| words.elapsing_ends.iter().any(|end| then.ends_with(end)));
    goes_on && across.is_some_and(|across| across.behind)
}

/// What the words at a figure name, and whether they stand behind it.
#[derive(Clone, Copy)]
struct Told {
    name: &'static str,
    behind: bool,
}

/// Characters before a figure in which a negation turns the word at it round: where words stand apart, and in running characters.
const REACH: [usize; 2] = [40, 5];

/// What the words right before a figure name, or those right behind it; `None` where these say different things.
fn named(value: Standing<'_>, names: fn(&Comparison) -> &'static [Beside]) -> Option<Told> {
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
        (ahead.is_some() || named.after.iter().any(|word| opens(word)))
            .then_some((Told { name: named.name, behind: ahead.is_none() }, turned))
    });
    let (name, turned) = told.next()?;
    (told.next().is_none() && !turned).then_some(name)
}
