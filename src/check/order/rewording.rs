use super::{Two, between, has_one};
use crate::check::facing::Facing;
use crate::check::standing::Standing;
use crate::check::words::surroundings::{changed_to, follows_change};
use crate::lang::comparison::Comparison;
use crate::text::{Pair, Side};

/// Whether words tell two figures apart that stand in another order: a change and what it led to, an origin and an end.
pub(in crate::check) fn is_rewording(two: Two<'_>) -> bool {
    let [first, second] = two;
    // Whichever is told first: fell $1.05 to $63.80, 每桶63.8美元，下跌1.05美元.
    let told_apart =
        |by: Question| matches!(two.map(|facing| agreed(facing, by)), [Some(one), Some(other)] if one != other);
    // Down 156.38 points, and slid to close at 17,412.05: both stand behind a word of change, of which one says by how much.
    let by = |value: Standing<'_>, from: usize| follows_change(value, from) && !changed_to(value, from);
    let [one, counterpart, other] = origins(two);
    // From 5.2 to 5.6, and from 5.6 to 5.2: both texts say which is which.
    if one && !counterpart && other {
        return false;
    }
    if told_apart(follows_change) || told_apart(by) {
        return true;
    }
    let has = |side: Side, words: fn(&Comparison) -> &[&str]| {
        has_one(between(side, two), words(&first.value(side).language().comparison))
    };
    // $365,400 higher than the $40,403,600 approved, 比核定概算$40 403 600多出$365 400.
    let measured = Side::BOTH.into_iter().any(|side| has(side, |words| words.comparatives));
    // Twenty years except for approved cases, which are kept for 30: 除审定准予者保存三十年外，应保存二十年.
    let excepted = Side::BOTH.into_iter().all(|side| has(side, |words| words.exceptions));
    // Or the other way round: to 21,000 from 12,000, and 由1.2万公顷.
    let second_from = || is_origin(second.value(Side::Authoritative));
    let moved = one && counterpart && !other || !one && !counterpart && other && second_from();
    measured || excepted || moved || is_by_and_to(second, first) || sentences_moved(two)
}

/// Whether the reference says that something changed by the first of two amounts to the second, larger one: "grew by 4.7 million km to 64.3
/// million km", which no exchange would give.
fn is_by_and_to(by: Facing<'_>, to: Facing<'_>) -> bool {
    let [by, to] = [by, to].map(|facing| facing.value(Side::Reference));
    let changes = &by.language().changes;
    let less = by.atom().single().zip(to.atom().single()).is_some_and(|(by, to)| by.value() < to.value());
    let last = by.before().split_whitespace().next_back().unwrap_or_default();
    let between = by.source().get(by.span().end()..to.span().start()).unwrap_or_default();
    less && changes.by.contains(&last) && changes.to.contains(&between.trim())
}

/// Whether two figures stand in two sentences on both sides that the reference tells in another order: another figure of one of
/// them went along, and none of either went elsewhere.
fn sentences_moved([first, second]: Two<'_>) -> bool {
    let sentences = |facing: Facing<'_>| facing.atoms().map(|atom| atom.sentence);
    let (one, other) = (sentences(first), sentences(second));
    if one[0] == other[0] || one[1] == other[1] {
        return false;
    }
    let own = [first, second].map(|facing| facing.indexes.authoritative);
    let pairs = first.bead.pairs().filter(|(left, _)| !own.contains(left));
    let pairs = pairs.map(|pair| sentences(Facing::new(first.scene, first.bead, pair)));
    let mut along = pairs.filter(|pair| pair[0] == one[0] || pair[0] == other[0]).peekable();
    along.peek().is_some() && along.all(|pair| pair == one || pair == other)
}

/// Whether something changes from the first of two figures, from its counterpart, and from the counterpart of the second: from 12,000
/// to 21,000, or to 21,000 from 12,000, where the word tells which is which.
pub(in crate::check) fn origins([first, second]: Two<'_>) -> [bool; 3] {
    [first.value(Side::Authoritative), first.value(Side::Reference), second.value(Side::Reference)].map(is_origin)
}

/// Whether a word before a figure says that something changes from it.
pub(in crate::check) fn is_origin(value: Standing<'_>) -> bool {
    let language = value.language();
    let before = value.source().get(value.end_before()..value.span().start()).unwrap_or_default();
    let before = before.trim_end().to_lowercase();
    let words = &language.comparison;
    // 从每吨3200元: what the amount is told for stands between.
    let rate = words.told_for.iter().flat_map(|base| base.before).find_map(|rate| before.strip_suffix(rate));
    let before = rate.unwrap_or(&before);
    let named = words.origin_names.iter().find_map(|word| before.strip_suffix(word));
    // From an earlier projection of 2.8%: what was so much stands between.
    let of_name = |name: &str| {
        if !language.figures.words {
            let start = name.char_indices().rev().take(NAME_CHARACTERS).last().map_or(0, |(at, _)| at);
            return words.origins.iter().any(|word| name[start..].contains(word));
        }
        let mut words_before = name.rsplit(' ').take(NAME);
        words_before.any(|word| words.origins.contains(&word))
    };
    words.origins.iter().any(|word| before.ends_with(word)) || named.is_some_and(of_name)
}

/// Words from "from" to "of" in "from an earlier projection of", at most.
const NAME: usize = 5;

/// Characters from 由 on in 由第一季的, at most.
const NAME_CHARACTERS: usize = 10;

/// Asks of a value, and from where on in its text, what the words before it say.
type Question = fn(Standing<'_>, usize) -> bool;

/// What both sides say of a pair of figures; `None` where they say different things.
fn agreed(facing: Facing<'_>, question: Question) -> Option<bool> {
    let Pair { authoritative, reference } = facing.values().map(|value| question(value, verb_from(value)));
    (authoritative == reference).then_some(authoritative)
}

/// Where the words begin that may say of a figure what became of it: behind the figure before, and before that one where both share
/// them: jumped 2.24 percent, or 416.9 points.
fn verb_from(value: Standing<'_>) -> usize {
    let (from, language) = (value.end_before(), value.language());
    let between = value.source().get(from..value.span().start()).unwrap_or_default();
    let joined = |word: &str| language.comparison.joints.iter().any(|joint| joint.trim() == word);
    let mut words = between.split([' ', ',']).filter(|word| !word.is_empty()).peekable();
    let shared = language.figures.words && words.peek().is_some() && words.all(joined);
    value.previous().filter(|_| shared).map_or(from, Standing::end_before)
}
