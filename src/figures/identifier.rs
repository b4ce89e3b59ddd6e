use super::context::Context;
use super::date;
use super::date::years::{NUMBERING, four_digits, full_year};
use super::lexer::digits::{self, digit};
use super::lexer::token::Kind;
use crate::lang::figures::Class;
use crate::lang::sections;
use crate::model::{Date, Figure, Measure, Period, Scalar, Value};
use crate::text::Span;

/// A name made of digits that starts at token `first`, with the token after it.
pub(super) fn identifier(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    match context.token(first)?.kind {
        Kind::Name => name(context, first),
        Kind::Word(entry) if entry.designates => {
            number_first(context, first).or_else(|| standard(context, first)).or_else(|| stroked(context, first))
        }
        Kind::Word(_) => None,
        Kind::Digits(_) => document_number(context, first)
            .or_else(|| of_year(context, first))
            .or_else(|| dotted(context, first))
            .or_else(|| telephone(context, first))
            .or_else(|| hotline(context, first))
            .or_else(|| serial(context, first))
            .or_else(|| attached(context, first)),
    }
}

fn figure(span: Span, normal: &str) -> Figure {
    Figure::new(span, Measure::Identifier, Value::Single(Scalar::Text(normal.into())))
}

/// COVID-19, F-22, H1N1.
fn name(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let token = context.token(first)?;
    let span = Span::new(token.start, token.end);
    let mut found = figure(span, &span.of(context.text).to_ascii_uppercase());
    found.optional = true;
    Some((found, first + 1))
}

/// 4.1.2, 192.168.0.1: a version, the number of a clause, an address; whatever it is, points part its levels.
pub(super) fn levels(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    /// The most characters of one.
    const LONGEST: usize = 32;
    context.digits(first).filter(|shape| shape.decimals > 0 && shape.groups == 0 && shape.regular && !shape.spaced)?;
    let token = context.token(first)?;
    let text = context.text.get(token.start..context.end)?;
    let bytes = text.bytes().take(LONGEST);
    let length = bytes.take_while(|byte| byte.is_ascii_digit() || *byte == b'.').count();
    let written = text.get(..length)?.trim_end_matches('.');
    let levels = written.split('.').count();
    if levels < 3 || length == LONGEST || !written.split('.').all(|level| (1..=3).contains(&level.len())) {
        return None;
    }
    let span = Span::new(token.start, token.start + written.len());
    Some((figure(span, written), context.token_from(first + 1, span.end())))
}

/// 〔2021〕5号, [2021] No. 5.
fn document_number(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    context.digits(first).filter(|shape| shape.whole == 4 && shape.is_plain())?;
    let open = context.before(first).filter(|letter| matches!(letter, '〔' | '[' | '［' | '【' | '（' | '('))?;
    let close = context.after(first).chars().next();
    let close = close.filter(|letter| matches!(letter, '〕' | ']' | '］' | '】' | '）' | ')'))?;
    let skip = |class| matches!(class, Class::OrdinalPrefix | Class::SectionBefore(sections::SERIAL));
    let prefixed = context.any(first + 1, skip);
    let at = first + 1 + usize::from(prefixed);
    let gap = context.gap(first + 1).trim_start_matches(close);
    if !gap.trim().is_empty() || (prefixed && !context.follows(at)) {
        return None;
    }
    context.digits(at).filter(|shape| shape.is_plain())?;
    let numbered = context.is(at + 1, Class::DayAfterMonth) && context.touches(at + 1);
    if !prefixed && !numbered {
        return None;
    }
    let start = context.token(first)?.start - open.len_utf8();
    let end = at + 1 + usize::from(numbered);
    let span = Span::new(start, context.stop(end - 1));
    let plain = |at: usize| context.digits(at).map(|shape| digits::plain(context.written(at), shape));
    let normal = format!("{}:{}", plain(first)?, plain(at)?);
    Some((figure(span, &normal), end))
}

/// No. 9 [2025]: the running number of a document before its year.
fn number_first(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let number = context.any(first, |class| matches!(class, Class::SectionBefore(sections::SERIAL)));
    let running = context.digits(first + 1).filter(|shape| number && shape.is_plain() && context.follows(first + 1))?;
    let year = context.digits(first + 2).filter(|shape| shape.whole == 4 && shape.is_plain())?;
    let close = context.after(first + 2).chars().next().filter(|letter| "〕]］】".contains(*letter))?;
    if !matches!(context.gap(first + 2).trim(), "〔" | "[" | "［" | "【") {
        return None;
    }
    let span = Span::new(context.token(first)?.start, context.stop(first + 2) + close.len_utf8());
    let plain = |at: usize, shape| digits::plain(context.written(at), shape);
    Some((figure(span, &format!("{}:{}", plain(first + 2, year), plain(first + 1, running))), first + 3))
}

/// 第78/252号: a session and the running number of what it adopted; No. 16/2022, a running number and its year.
fn stroked(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let stroke = matches!(context.gap(first + 2), "/" | "／");
    let numbered = context.is(first, Class::OrdinalPrefix)
        && context.touches(first + 1)
        && context.is(first + 3, Class::DayAfterMonth)
        && context.touches(first + 3);
    // No. 16/2022: the year stands behind the stroke.
    let of_year = context.any(first, |class| matches!(class, Class::SectionBefore(sections::SERIAL)))
        && context.follows(first + 1)
        && context.digits(first + 2).is_some_and(|shape| shape.whole == 4);
    let (numbered, last) = (stroke && (numbered || of_year), first + if numbered { 3 } else { 2 });
    let plain = |at: usize| {
        context
            .digits(at)
            .filter(|shape| numbered && shape.is_plain())
            .map(|shape| digits::plain(context.written(at), shape))
    };
    let normal = format!("{}/{}", plain(first + 1)?, plain(first + 2)?);
    let span = Span::new(context.token(first)?.start, context.stop(last));
    Some((figure(span, &normal), last + 1))
}

/// ISO 9001, GB/T 19001—2016, CNS 13783-2: the number of a standard with its parts and year.
fn standard(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    /// The most characters of its number.
    const LONGEST: usize = 24;
    if !context.is(first, Class::StandardBefore) || !(context.follows(first + 1)) {
        return None;
    }
    context.digits(first + 1).filter(|shape| shape.groups == 0 && !shape.spaced && shape.exponent == 0)?;
    let number = context.token(first + 1)?.start;
    let rest = context.text.get(number..context.end)?;
    let mut stop = 0;
    let mut normal = format!("{} ", context.written(first));
    let mut letters = rest.char_indices().take(LONGEST).peekable();
    while let Some((at, letter)) = letters.next() {
        let more = letters.peek().is_some_and(|(_, next)| digit(*next).is_some());
        match letter {
            _ if digit(letter).is_some() => {
                normal.extend(digit(letter).map(|digit| char::from(b'0' + digit)));
                stop = at + letter.len_utf8();
            }
            '-' | '－' | '—' | '–' if more => normal.push('-'),
            '.' | ':' if more => normal.push(letter),
            _ => break,
        }
    }
    let span = Span::new(context.token(first)?.start, number + stop);
    Some((figure(span, &normal), context.token_from(first + 1, span.end())))
}

/// 1·24, 9·11: the name of a case, and the day that it stands for.
fn dotted(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    if !matches!(context.gap(first + 1), "·" | "•" | "・" | "‧") {
        return None;
    }
    let number = |at: usize| context.plain_value(at, 99).and_then(|value| u8::try_from(value).ok());
    let (month, day) = (number(first)?, number(first + 1)?);
    let span = Span::new(context.token(first)?.start, context.stop(first + 1));
    let mut found = figure(span, &format!("{month}-{day}"));
    if date::is_day(month, day) {
        let date = Date { month: Some(month), day: Some(day), ..Date::default() };
        found.alternatives.push((Measure::Date, Value::Single(Scalar::Date(date))));
    }
    Some((found, first + 2))
}

/// 010-12345678, 010-1234 5678, +86 10 1234 5678, (852) 2345 6789: at least seven digits in groups, the first of which no number starts
/// with.
fn telephone(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    /// Characters of the longest number with its dashes.
    const LONGEST: usize = 24;
    let token = context.token(first)?;
    let text = context.text.get(token.start..context.end)?;
    let mut count = 0;
    let mut groups = 1;
    let mut stop = 0;
    let before = context.before(first);
    let bracketed = matches!(before, Some('(' | '（'));
    let international = matches!(before, Some('+' | '＋'));
    let area = text.starts_with('0');
    // Without any of these nothing below is a telephone number.
    if !(bracketed || international || area || context.after(first).starts_with(['-', '－'])) {
        return None;
    }
    let mut spaces = 0;
    let mut start = token.start;
    let mut letters = text.char_indices().take(LONGEST).peekable();
    while let Some((at, letter)) = letters.next() {
        if digit(letter).is_some() {
            count += 1;
            stop = at + letter.len_utf8();
        } else if bracketed && groups == 1 && (2..=4).contains(&count) && matches!(letter, ')' | '）') {
            groups += 1;
            start = token.start - before.map_or(0, char::len_utf8);
        } else if matches!(letter, '-' | '－') && letters.peek().is_some_and(|(_, next)| digit(*next).is_some()) {
            groups += 1;
        } else if letter == ' '
            && (international || bracketed && groups >= 2 || area && groups >= 2 && is_group(&text[at + 1..]))
            && letters.peek().is_some_and(|(_, next)| digit(*next).is_some())
        {
            groups += 1;
            spaces += 1;
        } else {
            break;
        }
    }
    let zero = area && count >= 7;
    let plus = international && count >= 7;
    let many = groups >= 3 && count >= 9;
    // +5 200 300 are three numbers.
    let grouped_alike = spaces == groups - 1 && groups > 1 && count < 9;
    if !(zero || plus && !grouped_alike || many) || text.starts_with("0.") || date::numeric(context, first).is_some() {
        return None;
    }
    let span = Span::new(start, token.start + stop);
    let normal: String =
        span.of(context.text).chars().filter_map(digit).map(|digit| char::from(b'0' + digit)).collect();
    let mut found = figure(span, &normal);
    found.optional = true;
    Some((found, context.token_from(first + 1, span.end())))
}

/// Whether `text` begins with as many digits as a group of a telephone number has.
fn is_group(text: &str) -> bool {
    (3..=4).contains(&text.chars().take_while(|letter| digit(*letter).is_some()).count())
}

/// 12345热线, Tel. 2810 2121: a word beside the number says that it is dialled.
fn hotline(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    /// Digits of the longest number (ITU-T E.164).
    const LONGEST: usize = 15;
    let shape = context.digits(first).filter(|shape| shape.is_plain() && (3..=8).contains(&shape.whole))?;
    let before = first.checked_sub(1).is_some_and(|before| {
        let gap = context.gap(first).trim_matches([' ', ':', '：', '“', '"', '「']);
        gap.is_empty() && context.is(before, Class::IdentifierBefore)
    });
    let after = context.follows(first + 1) && context.is(first + 1, Class::IdentifierAfter);
    if !(before || after) {
        return None;
    }
    let mut normal = digits::plain(context.written(first), shape);
    let mut end = first + 1;
    // Groups of one number; what follows a number that stands before its word is not of it.
    while before && context.gap(end) == " " {
        let Some(group) = context.digits(end).filter(|group| group.is_plain() && (3..=4).contains(&group.whole)) else {
            break;
        };
        normal.push_str(&digits::plain(context.written(end), group));
        if normal.len() > LONGEST {
            return None;
        }
        end += 1;
    }
    let span = Span::new(context.token(first)?.start, context.stop(end - 1));
    Some((figure(span, &normal), end))
}

/// 2025-036: the running number of an announcement within its year, which is filled up with zeros.
pub(super) fn of_year(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let token = context.token(first)?;
    let rest = context.text.get(token.end..context.end)?.strip_prefix('-')?;
    four_digits(context, first).filter(|year| NUMBERING.contains(year))?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let goes_on =
        rest.get(digits..)?.starts_with(|next: char| next.is_alphanumeric() && next.is_ascii() || next == '-');
    if !(3..=4).contains(&digits)
        || !rest.starts_with('0')
        || goes_on
        || matches!(context.before(first), Some('-' | '/'))
    {
        return None;
    }
    let span = Span::new(token.start, token.end + 1 + digits);
    Some((figure(span, span.of(context.text)), context.token_from(first + 1, span.end())))
}

/// 字第1140026317號: the running number of a document.
fn serial(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let shape = context.digits(first).filter(|shape| shape.is_plain())?;
    let before = first.checked_sub(1).filter(|_| context.follows(first))?;
    if !context.is(before, Class::SerialBefore) {
        return None;
    }
    let numbered = context.touches(first + 1) && context.is(first + 1, Class::DayAfterMonth);
    let end = first + 1 + usize::from(numbered);
    let span = Span::new(context.token(first)?.start, context.stop(end - 1));
    Some((figure(span, &digits::plain(context.written(first), shape)), end))
}

/// 5G, 802.11n: letters that follow digits directly and are no unit.
fn attached(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let token = context.token(first)?;
    let after = context.after(first);
    if !after.starts_with(|next: char| next.is_ascii_alphabetic()) {
        return None;
    }
    // 60x40: the letter stands for × between two numbers.
    if after.starts_with(['x', 'X']) && context.gap(first + 1).len() == 1 && context.digits(first + 1).is_some() {
        return None;
    }
    let known = context.touches(first + 1)
        && !matches!(context.token(first + 1)?.kind, Kind::Name)
        && !context.any(first + 1, |class| matches!(class, Class::CoinLetter(_)));
    let letters = after.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let plural = after.get(..letters).is_some_and(|letters| context.figures.plurals.contains(&letters));
    if known || plural {
        return None;
    }
    let span = Span::new(token.start, token.end + letters);
    let written = span.of(context.text).to_ascii_uppercase();
    let mut found = figure(span, &written);
    found.optional = true;
    if let Some(date) = period_of_year(&written, context.figures.year_parts) {
        found = Figure::new(span, Measure::Date, Value::Single(Scalar::Date(date)));
    }
    Some((found, context.token_from(first + 1, span.end())))
}

/// The quarter or half of a year as companies write it: 3Q24, 1H2024.
fn period_of_year(written: &str, parts: &[(&str, Period)]) -> Option<Date> {
    let (year, period) = parts.iter().find_map(|(part, period)| Some((written.strip_prefix(part)?, *period)))?;
    let digits = year.bytes().all(|byte| byte.is_ascii_digit());
    let number = year.parse::<i32>().ok().filter(|_| digits)?;
    let year = match year.len() {
        2 => full_year(number),
        4 if NUMBERING.contains(&number) => number,
        _ => return None,
    };
    Some(Date { year: Some(year), period: Some(period), ..Date::default() })
}
