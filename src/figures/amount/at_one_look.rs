//! Numbers with what they measure and nothing else: what most amounts are, read at one look.

use super::{measure, qualifier};
use crate::figures::amount;
use crate::figures::context::{Context, ends_clause};
use crate::figures::lexer::token::{Kind, Shape};
use crate::lang::figures::{AGE, Class};
use crate::lang::units;
use crate::model::{Figure, Measure, Qualifier, Unit, Value};
use crate::number::Number;
use crate::text::Span;

/// The amount at token `first`, just as [`amount`](amount::amount) reads it, with the token after it; `None` where more may
/// belong to it.
pub(in crate::figures) fn measured(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let (mut qualifier, at) = match context.token(first)?.kind {
        Kind::Digits(_) => (Qualifier::Exact, first),
        Kind::Word(entry) if entry.leads => qualifier::before(context, first)?,
        Kind::Word(entry) if entry.numeral => (Qualifier::Exact, first),
        _ => return None,
    };
    let (money, at) = match context.token(at)?.classes {
        [Class::Currency { .. }] => amount::currency_before(context, at)?,
        _ => (None, at),
    };
    let (value, unit, amount) = number(context, at)?;
    let (measure, mut end) = match money {
        Some(money) if ends_word(context, unit) => (money, unit),
        None if context.adjoins(unit) => (told(context, unit)?, unit + 1),
        None if amount && ends_word(context, unit) || first == at && is_counted(context, at) => (Measure::BARE, unit),
        _ => return None,
    };
    if qualifier == Qualifier::Exact
        && context.follows(end)
        && let Some([Class::After(after)]) = context.token(end).map(|token| token.classes)
    {
        (qualifier, end) = (*after, end + 1);
    }
    if goes_on(context, end, measure) || is_told_before(context, first) {
        return None;
    }
    // A classifier is no part of the span.
    let last = if matches!(measure, Measure::Number { .. }) && end == unit + 1 { unit - 1 } else { end - 1 };
    let start = context.token(first)?.start + qualifier::joint(context, first);
    let mut figure = Figure::new(Span::new(start, context.stop(last)), measure, Value::from(value));
    figure.qualifier = qualifier;
    Some((figure, end))
}

/// The number at token `at`, in digits with or without scale words or in one numeral, with the token after it and whether it is an
/// amount where it measures nothing: what has a scale or groups of thousands is no year and no name.
fn number(context: &Context<'_>, at: usize) -> Option<(Number, usize, bool)> {
    let token = context.token(at)?;
    let (value, end, amount) = match (token.kind, token.classes) {
        (Kind::Digits(shape), _) if shape.is_short_decimal() && !is_filled(context, at, shape) => {
            let value = Number::decimal_of(shape.mantissa.into(), shape.decimals)?;
            match scale(context, at + 1) {
                Some(power) => match scale(context, at + 2).filter(|_| !context.words()) {
                    Some(more) => (value.scaled(power + more)?, at + 3, true),
                    None => (value.scaled(power)?, at + 2, true),
                },
                None => (value, at + 1, (1..=2).contains(&shape.groups)),
            }
        }
        (_, [Class::Digit(digit)]) => (Number::integer((*digit).into()), at + 1, false),
        _ => return None,
    };
    let told_apart = value.is_zero() || value.same_value(Number::integer(1));
    (!told_apart).then_some((value, end, amount))
}

/// Whether zeros stand before the digits at token `at`, as they do in telephone numbers.
fn is_filled(context: &Context<'_>, at: usize, shape: Shape) -> bool {
    shape.whole > 1 && context.written(at).starts_with('0')
}

/// The power of ten of the scale word at token `at`.
fn scale(context: &Context<'_>, at: usize) -> Option<i32> {
    match context.token(at)?.classes {
        [Class::Scale(power)] if context.follows(at) => Some(power.cast_signed()),
        _ => None,
    }
}

/// Whether the word before token `end` ends there: what letters, dashes and strokes join to it makes something else of it.
fn ends_word(context: &Context<'_>, end: usize) -> bool {
    let after = end.checked_sub(1).map_or("", |last| context.after(last));
    let next = after.trim_start_matches(' ').chars().next();
    next.is_none_or(|next| next == ',' || next.is_alphabetic() && !(next.is_ascii() && after.starts_with(next)))
        || ends_clause(after)
}

/// Whether the digits at token `at` are too few for a year or a name and stand alone: 64 in "has added 64 fast lanes".
fn is_counted(context: &Context<'_>, at: usize) -> bool {
    let short = |shape: Shape| shape.whole <= 3 && (shape.is_plain() || shape.decimals > 0);
    context.digits(at).is_some_and(short) && context.stands_alone(at)
}

/// What the word at token `unit` measures where it is all that it can mean; `None` where it may go on, or means it in parts.
fn told(context: &Context<'_>, unit: usize) -> Option<Measure> {
    match context.token(unit)?.classes {
        [Class::ShareSuffix(100)] => Some(Measure::Percent),
        [Class::Points(100)] => Some(Measure::Points),
        // 元 is the first year of an era too, which has no digits.
        [Class::Currency { .. }] | [Class::Currency { .. }, Class::FirstYear] => measure::money(context, unit),
        [Class::Unit(unit)] => Some(Measure::Quantity(unit)),
        [Class::Duration(unit)] => Some(Measure::Duration(unit)).filter(|_| is_plain(unit)),
        [Class::Classifier(name)] | [Class::Section(_) | Class::ScaleLink, Class::Classifier(name)] => {
            Some(Measure::Number { classifier: Some(name) })
        }
        _ => None,
    }
}

/// Whether more may belong to an amount before token `at`.
fn goes_on(context: &Context<'_>, at: usize, measure: Measure) -> bool {
    let unit = match measure {
        Measure::Duration(_) | Measure::Quantity(_) => true,
        Measure::Number { classifier } => classifier == Some(AGE),
        _ => false,
    };
    let share = matches!(measure, Measure::Percent | Measure::Points);
    let apart = |class: &Class| {
        matches!(class, Class::NoFigure | Class::Of | Class::OneIn | Class::From | Class::YearContext | Class::ListAnd)
            || share && matches!(class, Class::Filler | Class::RangeAnd)
    };
    let adjoins = context.adjoins(at) || unit && context.words() && context.gap(at) == ", ";
    adjoins && !context.entry(at).is_some_and(|entry| entry.classes.iter().all(apart))
}

/// Whether lengths of time in a unit are told in it: years may be of an era, decades and quarters of an hour are counted in other
/// units.
fn is_plain(unit: &Unit) -> bool {
    let (long, quarter) = (&units::YEAR, &units::QUARTER_HOUR);
    !(unit.dimension == long.dimension && unit.scale.0 >= long.scale.0 || unit.symbol == quarter.symbol)
}

/// Whether a word before the amount at token `first` says something about it.
fn is_told_before(context: &Context<'_>, first: usize) -> bool {
    let tells = |class| {
        matches!(
            class,
            Class::UnitBefore(_)
                | Class::PageCount
                | Class::Rate
                | Class::From
                | Class::IdentifierBefore
                | Class::SerialBefore
        )
    };
    first.checked_sub(1).is_some_and(|before| context.any(before, tells))
}
