use super::Amount;
use crate::figures::context::Context;
use crate::lang::figures::Class;
use crate::model::Qualifier;

/// The most qualifiers in a row.
const MOST: usize = 3;

/// How the word at token `at` limits what follows it.
pub(in crate::figures) fn of_next(context: &Context<'_>, at: usize) -> Option<Qualifier> {
    context.find(at, Class::before)
}

/// How the word at token `at` limits what it follows.
pub(in crate::figures) fn of_last(context: &Context<'_>, at: usize) -> Option<Qualifier> {
    context.find(at, Class::after)
}

/// Whether a qualifier bounds a value, rather than blurs it.
fn limits(qualifier: Qualifier) -> bool {
    !matches!(qualifier, Qualifier::Exact | Qualifier::About)
}

/// Qualifiers before a number, and the token after them; `None` where they stand apart from one another.
pub(in crate::figures) fn before(context: &Context<'_>, first: usize) -> Option<(Qualifier, usize)> {
    let mut found = Qualifier::Exact;
    let mut at = first;
    while at - first < MOST
        && let Some(qualifier) = of_next(context, at)
    {
        // Over at most 40 years, 最高超过12.5万: the word that stands nearer to the number limits it, but not so in "not exceed more than".
        let opposed = matches!(
            (found, qualifier),
            (Qualifier::AtMost, Qualifier::MoreThan) | (Qualifier::AtLeast, Qualifier::LessThan)
        );
        let turns = opposed && !context.words();
        let nearer = matches!(qualifier, Qualifier::AtLeast | Qualifier::AtMost) || turns || !limits(found);
        found = if nearer { qualifier } else { found };
        at += 1;
        if !context.follows(at) {
            return None;
        }
    }
    Some((found, at))
}

/// Bytes of the word at token `first` that joins its limit to what stands before: or more than.
pub(in crate::figures) fn joint(context: &Context<'_>, first: usize) -> usize {
    if !context.is(first, Class::Joined) {
        return 0;
    }
    let written = context.written(first);
    written.split_once(char::is_whitespace).map_or(0, |(_, rest)| written.len() - rest.len())
}

/// Takes qualifiers after a number or its unit.
pub(in crate::figures) fn after(context: &Context<'_>, amount: &mut Amount) {
    let mut steps = 0;
    while steps < MOST
        && context.adjoins(amount.end)
        && let Some(qualifier) = of_last(context, amount.end)
    {
        // Above 60 or below 18: the words belong to the number after them.
        if context.words() && context.follows(amount.end + 1) && context.digits(amount.end + 1).is_some() {
            break;
        }
        // 三年以上為限: the first one bounds it.
        if matches!(amount.qualifier, Qualifier::Exact | Qualifier::About) {
            amount.qualifier = qualifier;
        }
        amount.take(context, 1);
        steps += 1;
    }
}

/// The qualifier of a figure that has one on both sides: the one that bounds it wins over one that blurs it.
pub(in crate::figures) fn combine(before: Qualifier, after: Qualifier) -> Qualifier {
    match (before, after) {
        (Qualifier::Exact, after) => after,
        (_, Qualifier::Vague) => Qualifier::Vague,
        (before, Qualifier::Exact | Qualifier::About | Qualifier::MoreThan) => before,
        // 以不低於三年為限.
        (Qualifier::AtLeast | Qualifier::MoreThan, Qualifier::AtMost) => before,
        (_, after) => after,
    }
}
