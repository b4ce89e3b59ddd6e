use super::context::Context;
use super::token::Kind;
use crate::lang::figures::Class;
use crate::model::{Date, Figure, Measure, Scalar, Value};
use crate::text::Span;

/// A name made of digits that starts at token `first`, with the token after it.
pub(super) fn identifier(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    name(context, first)
        .or_else(|| document_number(context, first))
        .or_else(|| dotted(context, first))
        .or_else(|| telephone(context, first))
        .or_else(|| attached(context, first))
}

fn figure(span: Span, normal: &str) -> Figure {
    Figure::new(span, Measure::Identifier, Value::Single(Scalar::Text(normal.into())))
}

/// COVID-19, F-22, H1N1.
fn name(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let token = context.token(first)?;
    if !matches!(token.kind, Kind::Name) {
        return None;
    }
    let span = Span::new(token.start, token.end);
    let mut found = figure(span, &span.of(context.text).to_ascii_uppercase());
    found.optional = true;
    Some((found, first + 1))
}

/// 〔2021〕5号, [2021] No. 5.
fn document_number(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let open = context.before(first).filter(|letter| "〔[［【（(".contains(*letter))?;
    let year = context.digits(first).filter(|shape| shape.whole == 4 && shape.decimals == 0)?;
    let close = context.after(first).chars().next().filter(|letter| "〕]］】）)".contains(*letter))?;
    let _ = year;
    let skip = |class| matches!(class, Class::OrdinalPrefix | Class::SectionBefore("number")).then_some(());
    let mut at = first + 1;
    at += usize::from(context.find(at, skip).is_some());
    let gap = context.gap(first + 1).trim_start_matches(close);
    if !gap.trim().is_empty() || !(at == first + 1 || context.follows(at)) {
        return None;
    }
    context.digits(at).filter(|shape| shape.decimals == 0 && shape.groups == 0)?;
    let marked = at > first + 1 || context.is(at + 1, Class::DayAfterMonth) && context.touches(at + 1);
    if !marked {
        return None;
    }
    let start = context.token(first)?.start - open.len_utf8();
    let end = at + 1 + usize::from(context.is(at + 1, Class::DayAfterMonth) && context.touches(at + 1));
    let span = Span::new(start, context.token(end - 1)?.end);
    let normal =
        format!("{}:{}", super::lexer::plain(context.written(first)), super::lexer::plain(context.written(at)));
    Some((figure(span, &normal), end))
}

/// 1·24, 9·11: the name of a case, and the day that it stands for.
fn dotted(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let month = context.digits(first).filter(|shape| shape.decimals == 0 && shape.whole <= 2)?;
    let day = context.digits(first + 1).filter(|shape| shape.decimals == 0 && shape.whole <= 2)?;
    let _ = (month, day);
    if !matches!(context.gap(first + 1), "·" | "•" | "・" | "‧") {
        return None;
    }
    let number = |at: usize| context.digits_value(at)?.as_integer().and_then(|value| u8::try_from(value).ok());
    let (month, day) = (number(first)?, number(first + 1)?);
    let span = Span::new(context.token(first)?.start, context.token(first + 1)?.end);
    let mut found = figure(span, &format!("{month}-{day}"));
    if (1..=12).contains(&month) && (1..=31).contains(&day) {
        let date = Date { month: Some(month), day: Some(day), ..Date::default() };
        found.alternatives.push((Measure::Date, Value::Single(Scalar::Date(date))));
    }
    Some((found, first + 2))
}

/// 010-12345678, +86 10 1234 5678: at least seven digits in groups, the first of which no number starts with.
fn telephone(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    context.digits(first)?;
    let token = context.token(first)?;
    let text = context.text.get(token.start..)?;
    let mut digits = 0;
    let mut groups = 1;
    let mut stop = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        if letter.is_ascii_digit() {
            digits += 1;
            stop = at + 1;
        } else if matches!(letter, '-') && letters.peek().is_some_and(|(_, next)| next.is_ascii_digit()) {
            groups += 1;
        } else {
            break;
        }
    }
    let zero = text.starts_with('0') && digits >= 7;
    let plus = context.before(first) == Some('+') && digits >= 7;
    let many = groups >= 3 && digits >= 9;
    if !(zero || plus || many) {
        return None;
    }
    let span = Span::new(token.start, token.start + stop);
    let normal: String = span.of(context.text).chars().filter(char::is_ascii_digit).collect();
    let mut end = first + 1;
    while context.token(end).is_some_and(|token| token.start < span.end()) {
        end += 1;
    }
    let mut found = figure(span, &normal);
    found.optional = true;
    Some((found, end))
}

/// 5G, 802.11n: letters that follow digits directly and are no unit.
fn attached(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    context.digits(first)?;
    let token = context.token(first)?;
    let letters = context.after(first).bytes().take_while(u8::is_ascii_alphanumeric).count();
    let next_touches = context.touches(first + 1) && !matches!(context.token(first + 1)?.kind, Kind::Name);
    let decade = context.after(first).starts_with('s') && letters == 1;
    if letters == 0
        || next_touches
        || decade
        || !context.after(first).starts_with(|next: char| next.is_ascii_alphabetic())
    {
        return None;
    }
    let span = Span::new(token.start, token.end + letters);
    let mut end = first + 1;
    while context.token(end).is_some_and(|token| token.start < span.end()) {
        end += 1;
    }
    let mut found = figure(span, &span.of(context.text).to_ascii_uppercase());
    found.optional = true;
    Some((found, end))
}
