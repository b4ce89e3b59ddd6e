use crate::check::facing::Facing;
use crate::lang::marks::is_comma_or_stop;
use crate::model::Measure;
use crate::text::Side;

/// Whether one of two amounts is told for each of several and the other for all of them: 双方各付0.1% and "0.1 percent in total".
pub(in crate::check) fn told_for_all(facing: Facing<'_>) -> Option<[&'static str; 2]> {
    let amounts = facing.atoms().into_iter().all(|atom| {
        matches!(atom.measure, Measure::Money { .. } | Measure::Percent | Measure::Number { .. } | Measure::Quantity(_))
    });
    if !amounts {
        return None;
    }
    let told = Side::BOTH.map(|side| {
        let value = facing.value(side);
        let language = value.language();
        let words = &language.comparison;
        let [before, behind] = value.clause(is_comma_or_stop).map(str::to_lowercase);
        let (before, behind) = (before.trim_end(), behind.trim_start());
        let beside = |word: &&str| before.ends_with(*word) || behind.starts_with(*word);
        let each = || words.each.iter().any(beside) || !language.figures.words && follows(before, words.each);
        match (words.in_all.iter().any(beside), each()) {
            (true, false) => Some("all of them together"),
            (false, true) => Some("each"),
            _ => None,
        }
    });
    let [one, other] = [told[0]?, told[1]?];
    (one != other).then_some([one, other])
}

/// Whether one of some words stands so near before a figure, in running characters, that nothing but a verb is between: 各付, 各占.
fn follows(before: &str, words: &[&str]) -> bool {
    let verb = before.char_indices().next_back().and_then(|(at, _)| before.get(..at));
    verb.is_some_and(|before| words.iter().any(|word| before.ends_with(word)))
}
