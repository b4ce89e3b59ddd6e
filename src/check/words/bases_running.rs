//! What amounts in running characters are told for: 每平方米18元, 18元/公斤.

use super::bases::{Base, Units, named, of_figure};
use crate::check::standing::Standing;
use crate::lang::marks::is_comma_or_stop;

/// What an amount in running characters is told for, before it in its clause or right behind it.
pub(super) fn running(value: Standing<'_>) -> Vec<Base<'_>> {
    let words = &value.language().comparison;
    let [before, _] = value.clause(is_comma_or_stop);
    let mut found = Vec::new();
    // 亩均.
    for (word, unit) in words.units_alone.iter().filter(|(word, _)| before.contains(word)) {
        found.push(Base::Units(Units::one(vec![unit], word)));
    }
    for rate in words.rates.iter().filter(|rate| memchr::memmem::find(before.as_bytes(), rate.as_bytes()).is_some()) {
        let behind = before.match_indices(rate).map(|(at, _)| &before[at + rate.len()..]);
        found.extend(behind.filter_map(|rest| behind_rate(rest, value)));
    }
    found.extend(base_before(value, before));
    let mut rest = value.behind();
    while let Some(after) =
        rest.strip_prefix(['/', '／']).or_else(|| words.rates.iter().find_map(|rate| rest.strip_prefix(rate)))
    {
        let Some((base, length)) = named(after, value) else { break };
        found.push(base);
        rest = after.get(length..).unwrap_or_default();
    }
    found
}

/// What stands behind a word for each in running characters.
fn behind_rate<'a>(text: &'a str, value: Standing<'a>) -> Option<Base<'a>> {
    let told = value.language().comparison.units_told.iter().filter(|(word, _)| text.starts_with(word));
    let told: Vec<_> = told.copied().collect();
    match named(text, value) {
        // 每呎 may be told for a foot.
        Some((Base::Units(units), _)) => {
            let meant = told.iter().filter(|(word, _)| *word == units.written).map(|(_, unit)| *unit);
            Some(Base::Units(Units { meant: units.meant.iter().copied().chain(meant).collect(), ..units }))
        }
        Some((base, _)) => Some(base),
        None => match told.iter().max_by_key(|(word, _)| word.len()) {
            Some((word, unit)) if *word == text => Some(Base::Units(Units::one(vec![unit], word))),
            Some(_) => Some(Base::Unclear),
            None => text.starts_with(char::is_alphabetic).then_some(Base::Other(None)),
        },
    }
}

/// What an amount is told for that a figure says which stands before it in its clause: 每百克含蛋白质12克.
fn base_before<'a>(value: Standing<'a>, before: &str) -> Option<Base<'a>> {
    let (atom, end) = (value.atom(), value.end_before());
    let figures = value.text().figures.get(atom.sentence)?;
    let figure = figures.get(atom.figure.checked_sub(1)?)?;
    let joined = end + before.len() == value.span().start();
    let ahead = value.source().get(..figure.span.start())?;
    let rate = value.language().comparison.rates.iter().any(|rate| ahead.ends_with(rate));
    (joined && rate).then(|| of_figure(figure, value.source()))
}
