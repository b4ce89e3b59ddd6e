use super::context::Context;
use super::numeral::numeral;
use crate::lang::figures::Class;
use crate::model::{Figure, Measure, Scalar, Value};
use crate::text::Span;

/// An ordinal or hierarchy of ordinals that starts at token `first`, with the token after it.
pub(super) fn ordinal(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    prefixed(context, first).or_else(|| named(context, first)).or_else(|| word(context, first))
}

fn figure(
    context: &Context<'_>,
    first: usize,
    end: usize,
    of: Option<&'static str>,
    path: &[u32],
) -> Option<(Figure, usize)> {
    let span = Span::new(context.token(first)?.start, context.token(end.checked_sub(1)?)?.end);
    Some((Figure::new(span, Measure::Ordinal(of), Value::Single(Scalar::Path(path.into()))), end))
}

fn step(context: &Context<'_>, at: usize) -> Option<(u32, usize)> {
    if let Some(shape) = context.digits(at)
        && (shape.decimals > 0 || shape.groups > 0)
    {
        return None;
    }
    let number = numeral(context, at, false)?;
    Some((u32::try_from(number.value?.as_integer()?).ok()?, number.end))
}

/// 第三十七条第二款, 第三條之一.
fn prefixed(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let mut path = Vec::new();
    let mut of = None;
    let mut at = first;
    while context.is(at, Class::OrdinalPrefix)
        && (at == first || context.touches(at))
        && (context.touches(at + 1) || context.follows(at + 1))
    {
        let Some((value, end)) = step(context, at + 1) else { break };
        path.push(value);
        at = end;
        let section = context.find(at, |class| if let Class::Section(name) = class { Some(name) } else { None });
        let Some(name) = section.filter(|_| context.follows(at)) else { break };
        of = of.or(Some(name));
        at += 1;
        if context.is(at, Class::SubSection)
            && context.touches(at)
            && let Some((value, end)) = step(context, at + 1).filter(|_| context.touches(at + 1))
        {
            path.push(value);
            at = end;
        }
    }
    if path.is_empty() {
        return None;
    }
    figure(context, first, at, of, &path)
}

/// Article 37, Article 37(2), Article 3-1, No. 5.
fn named(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let of = context.find(first, |class| if let Class::SectionBefore(name) = class { Some(name) } else { None })?;
    if !context.follows(first + 1) {
        return None;
    }
    let capital = context.written(first).starts_with(|letter: char| letter.is_uppercase());
    let (value, mut end) = step(context, first + 1)?;
    if !capital && context.digits(first + 1).is_none() {
        return None;
    }
    let mut path = vec![value];
    if context.is(end, Class::Range)
        && context.written(end) == "-"
        && context.touches(end)
        && context.touches(end + 1)
        && let Some((sub, after)) = step(context, end + 1).filter(|(sub, _)| *sub < value || value < 10)
    {
        path.push(sub);
        end = after;
    }
    let mut stop = context.token(end - 1)?.end;
    while context.gap(end) == "("
        && context.after(end).starts_with(')')
        && let Some((sub, after)) = step(context, end)
    {
        path.push(sub);
        end = after;
        stop = context.token(end - 1)?.end + 1;
    }
    let (mut figure, end) = figure(context, first, end, Some(of), &path)?;
    figure.span = Span::new(figure.span.start(), stop);
    Some((figure, end))
}

/// First, twenty-third, 3rd.
fn word(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let ordinal =
        |at: usize| context.find(at, |class| if let Class::OrdinalWord(value) = class { Some(value) } else { None });
    if let Some(value) = ordinal(first) {
        let (mut figure, end) = figure(context, first, first + 1, None, &[value])?;
        // "First" and "second" begin enumerations as often as they count.
        figure.optional = value <= 3;
        return Some((figure, end));
    }
    if context.digits(first).is_some() {
        if context.is(first + 1, Class::OrdinalSuffix) && context.touches(first + 1) {
            let (value, _) = step(context, first)?;
            return figure(context, first, first + 2, None, &[value]);
        }
        return None;
    }
    // Twenty-first; one hundred and fifth.
    let tens = context.find(first, |class| if let Class::Small(value) = class { Some(value) } else { None })?;
    let unit = ordinal(first + 1).filter(|&unit| unit < 10 && tens >= 20 && context.follows_or_hyphen(first + 1))?;
    figure(context, first, first + 2, None, &[tens + unit])
}
