//! Years, months and days in digits behind each of which its mark stands, and nothing else: what most dates are.

use std::ops::Range;

use super::calendar::figure;
use super::years::MARKED;
use crate::figures::context::Context;
use crate::figures::lexer::token::Kind;
use crate::lang::figures::Class;
use crate::model::{Date, Figure};

/// The date at token `first`, just as [`date`](super::date) reads it, with the token after it; `None` where more may belong to it.
pub(in crate::figures) fn marked_digits(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    // Words that stand apart have no marks: they name the month.
    if context.words() || context.digits(first).is_none() || first > 0 && context.follows(first) {
        return None;
    }
    let mut date = Date { year: marked(context, first, Class::Year, 4, MARKED), ..Date::default() };
    let mut end = first + 2 * usize::from(date.year.is_some());
    if end == first || context.touches(end) {
        date.month = small(context, end, Class::Month, 12);
        end += 2 * usize::from(date.month.is_some());
    }
    if date.month.is_some() && context.touches(end) {
        date.day = small(context, end, Class::Day, 31);
        end += 2 * usize::from(date.day.is_some());
    }
    if end == first || context.follows(end) && !is_apart(context, end) {
        return None;
    }
    figure(context, first, end, date)
}

/// Whether the word at token `at` is nothing that goes on with a date: 起, 或.
fn is_apart(context: &Context<'_>, at: usize) -> bool {
    let apart = |class: &Class| matches!(class, Class::NoFigure | Class::ListAnd | Class::Classifier(_));
    context.entry(at).is_some_and(|entry| entry.classes.iter().all(apart))
}

/// A number from 1 to `most` at token `at` with its mark.
fn small(context: &Context<'_>, at: usize, mark: Class, most: i32) -> Option<u8> {
    marked(context, at, mark, 2, 1..most + 1).and_then(|value| u8::try_from(value).ok())
}

/// The number in at most so many digits at token `at` that touches its mark.
fn marked(context: &Context<'_>, at: usize, mark: Class, digits: u32, range: Range<i32>) -> Option<i32> {
    let Kind::Digits(shape) = context.token(at)?.kind else { return None };
    let value = i32::try_from(shape.mantissa).ok().filter(|value| range.contains(value))?;
    let told = shape.is_plain()
        && shape.whole <= digits
        && context.touches(at + 1)
        && context.token(at + 1)?.classes == [mark];
    told.then_some(value)
}
