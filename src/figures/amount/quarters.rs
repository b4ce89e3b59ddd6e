//! Quarters of a year, which a word counts that is a denominator too: nine quarters running, three quarters of the firms.

use super::fraction::whole_of;
use crate::figures::context::Context;
use crate::lang::figures::Class;

/// The largest number of quarters that is less than a whole: of more of them no part is told.
const MOST_PARTS: i128 = 3;

/// Two quarters are a half, and are told as one.
const HALF: i128 = 2;

/// Whether so many quarters at token `at`, with the number before them, are those of a year: nine quarters, the past three quarters, 3
/// quarters in a row; but not five quarters of a mile.
pub(super) fn are_counted(context: &Context<'_>, first: usize, at: usize, count: i128) -> bool {
    if !context.is(at, Class::Quarters) || !context.follows(at) {
        return false;
    }
    if context.is(at + 1, Class::Of) && context.follows(at + 1) {
        return count > MOST_PARTS && !is_part_of(context, at + 1);
    }
    count > MOST_PARTS || count == HALF || context.digits(first).is_some() || is_run(context, first, at)
}

/// Whether three quarters at token `at` may be those of a year as well as a part of something: "profit rose for three quarters".
pub(super) fn may_be_counted(context: &Context<'_>, first: usize, at: usize) -> bool {
    if !context.is(at, Class::Quarters) || !context.follows(at) {
        return false;
    }
    let by = |class| matches!(class, Class::IncreaseLink | Class::IncreaseBefore(_));
    let changes = context.follows(first) && first.checked_sub(1).is_some_and(|before| context.any(before, by));
    let part =
        |class: Class| class.measures() || matches!(class, Class::Of | Class::Comparative | Class::ReadingAfter(_));
    let goes_on = context.follows_or_hyphen(at + 1) && context.any(at + 1, part);
    !(changes || goes_on)
}

/// Whether "of" at token `of` stands before a scale or a unit: three quarters of a million, five quarters of an hour.
fn is_part_of(context: &Context<'_>, of: usize) -> bool {
    let article = usize::from(context.is(of + 1, Class::Article) && context.follows(of + 1));
    let unit = of + 1 + article;
    whole_of(context, of).is_some() || context.follows(unit) && context.any(unit, Class::measures)
}

/// Whether the words before the number at token `first`, or behind the quarters at token `at`, say that they are those of a year.
fn is_run(context: &Context<'_>, first: usize, at: usize) -> bool {
    let before = context.token(first).and_then(|token| context.text.get(context.start..token.start));
    follows_run(context, before.unwrap_or_default()) || precedes_run(context, at)
}

/// Whether a text ends in a word that counts quarters.
pub(in crate::figures) fn follows_run(context: &Context<'_>, before: &str) -> bool {
    let word = if context.words() { before.trim_end() } else { before };
    let ends = |run: &&str| {
        let at = word.len().saturating_sub(run.len());
        let apart = || !word[..at].ends_with(char::is_alphanumeric);
        word.get(at..).is_some_and(|last| last.eq_ignore_ascii_case(run)) && (!context.words() || apart())
    };
    context.figures.runs_before.iter().any(ends)
}

/// Whether a word that counts quarters stands right behind token `at`.
pub(in crate::figures) fn precedes_run(context: &Context<'_>, at: usize) -> bool {
    let after = context.after(at).strip_prefix(' ').unwrap_or_default();
    let opens = |run: &&str| after.strip_prefix(run).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    context.figures.runs_behind.iter().any(opens)
}
