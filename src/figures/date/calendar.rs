use super::{happening, marked, named, numeric, period, year};
use crate::figures::context::Context;
use crate::figures::numeral::whole;
use crate::lang::figures::Class;
use crate::model::{Date, Figure, Measure, Scalar, Value, days_in_month};
use crate::text::Span;

/// A date that starts at token `first`, with the token after it.
pub(in crate::figures) fn date(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let by_words = || {
        if !is_marked(context, first) {
            return period::plural_decade(context, first);
        }
        period::in_a_row(context, first)
            .or_else(|| marked::marked(context, first))
            .or_else(|| numeric::of_era(context, first))
            .or_else(|| named::named(context, first))
            .or_else(|| period::period(context, first))
    };
    happening::happening(context, first)
        .or_else(|| numeric::numeric(context, first))
        .or_else(by_words)
        .or_else(|| year::bare(context, first))
}

/// Whether a word of the calendar stands at token `first` or behind the numbers there: without one, numbers are no date,
/// unless digits say so by themselves.
fn is_marked(context: &Context<'_>, first: usize) -> bool {
    /// The most tokens of a date before the word that marks it.
    const LONGEST: usize = 32;
    let calendar = |at: usize| context.entry(at).is_some_and(|entry| entry.calendar);
    if context.leads_to(first, LONGEST, calendar) {
        return true;
    }
    // The 27th day of March.
    let ordinal = || {
        context.is(first + 1, Class::OrdinalSuffix)
            || context.any(first, |class| matches!(class, Class::OrdinalWord(_) | Class::Small(20..)))
    };
    context.words() && ordinal() && (first + 1..=first + 3).any(|at| named::is_day_of(context, at) && calendar(at + 2))
}

/// The figure of a date that covers the tokens from `first` up to `end`.
pub(super) fn figure(context: &Context<'_>, first: usize, end: usize, date: Date) -> Option<(Figure, usize)> {
    let span = Span::new(context.token(first)?.start, context.stop(end.checked_sub(1)?));
    Some((Figure::new(span, Measure::Date, Value::Single(Scalar::Date(date))), end))
}

/// The figure of a stretch between two dates.
pub(super) fn stretch(
    context: &Context<'_>,
    first: usize,
    end: usize,
    from: Date,
    to: Date,
) -> Option<(Figure, usize)> {
    let (mut figure, end) = figure(context, first, end, from)?;
    figure.value = Value::Range { low: Some(Scalar::Date(from)), high: Some(Scalar::Date(to)) };
    Some((figure, end))
}

/// A whole number from 1 to `most` at token `at`, and the token after it.
pub(super) fn small(context: &Context<'_>, at: usize, most: u32) -> Option<(u8, usize)> {
    if context.digits(at).is_some() {
        let value = context.plain_value(at, most)?;
        return (value > 0 && context.digits(at)?.whole <= 2)
            .then(|| Some((u8::try_from(value).ok()?, at + 1)))
            .flatten();
    }
    if context.words() {
        return None;
    }
    let (value, number) = whole(context, at)?;
    let fits = (1..=i128::from(most)).contains(&value);
    fits.then(|| Some((u8::try_from(value).ok()?, number.end))).flatten()
}

/// Whether the month has a day of that number, in some year.
pub(in crate::figures) fn is_day(month: u8, day: u8) -> bool {
    days_in_month(None, month).is_some_and(|days| (1..=days).contains(&day))
}

/// Whether token `at` joins the bounds of a range.
pub(super) fn joins_range(context: &Context<'_>, at: usize) -> bool {
    context.is(at, Class::Range) && context.follows(at) && context.follows(at + 1)
}
