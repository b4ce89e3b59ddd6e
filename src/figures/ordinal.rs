use super::amount::fraction;
use super::context::Context;
use super::identifier::of_year;
use super::numeral::{LONGEST, Mode, numeral, roman, whole};
use crate::lang::classifiers;
use crate::lang::figures::Class;
use crate::lang::sections::{ARTICLE, FLOOR, PLACE, PROVISIONS, SERIAL};
use crate::model::{Figure, Measure, Scalar, Value};
use crate::number;
use crate::text::Span;

/// The most levels of a hierarchy: 第三十七条第二款第一项第二目.
const LEVELS: usize = 8;

/// The numbers of what was inserted are less than this: a larger one counts something.
const MOST_INSERTED: u64 = 1000;

/// An ordinal or hierarchy of ordinals that starts at token `first`, with the token after it.
pub(super) fn ordinal(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let by_word = || {
        phrase(context, first)
            .or_else(|| pointed_behind(context, first))
            .or_else(|| prefixed(context, first))
            .or_else(|| named(context, first))
    };
    if context.entry(first).is_some()
        && let Some(found) = by_word()
    {
        return Some(found);
    }
    session(context, first).or_else(|| suffixed(context, first)).or_else(|| word(context, first))
}

fn figure(
    context: &Context<'_>,
    first: usize,
    end: usize,
    of: Option<&'static str>,
    path: &[u64],
) -> Option<(Figure, usize)> {
    let span = Span::new(context.token(first)?.start, context.stop(end.checked_sub(1)?));
    Some((Figure::new(span, Measure::Ordinal(of), Value::Single(Scalar::Path(path.into()))), end))
}

/// 十四五, 居次: a phrase that stands for an ordinal; a place in a contest is told in other words too.
fn phrase(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let (value, of) = context.find(first, Class::phrase)?;
    let place = of == PLACE;
    // 居次 may begin another word: 居次要地位.
    if place && context.after(first).starts_with(char::is_alphanumeric) {
        return None;
    }
    let (mut found, end) = figure(context, first, first + 1, Some(of), &[value.into()])?;
    found.optional = place;
    Some((found, end))
}

/// One number of a hierarchy, and the token after it.
fn step(context: &Context<'_>, at: usize) -> Option<(u64, usize)> {
    let (value, number) = whole(context, at)?;
    Some((u64::try_from(value).ok()?, number.end))
}

fn section(context: &Context<'_>, at: usize) -> Option<&'static str> {
    context.find(at, Class::section)
}

/// 第三十七条第二款, 第三條之一, 第10(6)(b)條, 第五至第七条.
fn prefixed(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let mut path = Vec::new();
    let mut of = None;
    let mut at = first;
    let mut stop = context.token(first)?.start;
    while path.len() < LEVELS
        && context.is(at, Class::OrdinalPrefix)
        && (at == first || context.touches(at))
        && (context.follows(at + 1) || matches!(context.gap(at + 1), "（" | "("))
    {
        let Some((value, end)) = step(context, at + 1) else { break };
        // 第（三）项: the number of an item with the brackets that it has where it stands.
        let bracketed = !context.follows(at + 1);
        let found = marked(context, end, bracketed);
        if bracketed && found.is_none() {
            break;
        }
        path.push(value);
        (at, stop) = (end, context.stop(end - 1));
        let Some(mark) = found else { break };
        path.extend(mark.levels);
        of = of.or(Some(mark.of));
        (at, stop) = (mark.end, mark.stop);
        // 第三條之一 is an article, 第三款之一 one of the third subparagraph.
        if let Some((value, end)) = inserted(context, at).filter(|(value, _)| *value > 1 || mark.of == ARTICLE) {
            path.push(value);
            (at, stop) = (end, context.stop(end - 1));
        }
    }
    let (mut found, _) = figure(context, first, first + 1, of, &path).filter(|_| !path.is_empty())?;
    found.span = Span::new(found.span.start(), stop);
    Some((found, at))
}

/// What stands behind a number and says what it numbers.
struct Mark {
    /// The numbers of the levels between both.
    levels: Vec<u64>,
    /// What is numbered.
    of: &'static str,
    /// The byte after the word for it.
    stop: usize,
    /// The token after it.
    end: usize,
}

/// The mark of the number that ends at token `end`, in brackets or not: 第10(6)(b)條, 第8A條, 第（三）项. As behind "section", letters are
/// left, and all levels behind them.
fn marked(context: &Context<'_>, end: usize, bracketed: bool) -> Option<Mark> {
    let last = end.checked_sub(1)?;
    if let Some(of) = section(context, end).filter(|_| !bracketed && context.follows(end)) {
        return Some(Mark { levels: Vec::new(), of, stop: context.stop(end), end: end + 1 });
    }
    let after = context.after(last);
    let mut rest = if bracketed {
        after.strip_prefix([')', '）'])?
    } else {
        after.trim_start_matches(|letter: char| letter.is_ascii_uppercase())
    };
    let (mut levels, mut letters) = (Vec::new(), false);
    while let Some((level, behind)) = rest.strip_prefix(['(', '（']).and_then(|open| open.split_once([')', '）'])) {
        if level.is_empty() || level.len() > LONGEST_LEVEL || !level.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return None;
        }
        let small =
            !bracketed && !levels.is_empty() && level.bytes().all(|letter| matches!(letter, b'i' | b'v' | b'x'));
        let roman = || number::roman::value(&level.to_ascii_uppercase()).filter(|_| small).map(u64::from);
        let value = level.parse().ok().or_else(roman);
        letters |= value.is_none();
        levels.extend(value.filter(|_| !letters));
        rest = behind;
    }
    if rest.len() == after.len() {
        return None;
    }
    // The word may stand too far from the number to be a token of its own.
    let place = context.stop(last) + after.len() - rest.len();
    let (stop, word) = context.surfaces.longest(context.text, place, context.end)?;
    let of = word.classes.iter().copied().find_map(Class::section)?;
    Some(Mark { levels, of, stop, end: context.token_from(end, stop) })
}

/// The most letters of a level in brackets.
const LONGEST_LEVEL: usize = 5;

/// Article 37, Article 37(2), Article 3-1, No. 5.
fn named(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let of = context.find(first, Class::section_before)?;
    if let Some(found) = roman(context, first, of) {
        return Some(found);
    }
    if !context.follows(first + 1) {
        return bracketed(context, first, of);
    }
    // "Graduates number 11.79 million" is a verb.
    let counts = |class: Class| {
        let decimals = || context.digits(first + 1).is_some_and(|shape| shape.decimals > 0);
        let share = || class.share_suffix().is_some() && decimals();
        matches!(class, Class::Scale(_))
            || share()
            || of == SERIAL && (class.measures() || matches!(class, Class::Classifier(_)))
    };
    if context.words() && !context.is_capital(first) && context.follows(first + 2) && context.any(first + 2, counts) {
        return None;
    }
    if let Some(found) = pointed(context, first, of) {
        return Some(found);
    }
    if let Some((mut serial, end)) = of_year(context, first + 1) {
        serial.span = Span::new(context.token(first)?.start, serial.span.end());
        return Some((serial, end));
    }
    let number = context.digits(first + 1);
    if number.is_some_and(|shape| shape.groups > 0 || shape.decimals > 0)
        || (context.words() && !context.is_capital(first) && number.is_none())
    {
        return None;
    }
    let (value, mut end) = step(context, first + 1)?;
    // 格式參照附表六: a word that begins with a numeral.
    let word = context.is(first + 1, Class::Homograph) && context.after(first + 1).starts_with(char::is_alphabetic);
    if !context.words() && word && end == first + 2 {
        return None;
    }
    // 附件2份 are two of them.
    if !context.words() && context.touches(end) && context.any(end, |class| matches!(class, Class::Classifier(_))) {
        return None;
    }
    if let Some((last, after)) = dashed(context, end).filter(|(last, _)| *last > value && is_plural(context, first)) {
        // Chapters 3-5.
        let (mut range, end) = figure(context, first, after, Some(of), &[value])?;
        let bound = |step: u64| Some(Scalar::Path([step].into()));
        range.value = Value::Range { low: bound(value), high: bound(last) };
        return Some((range, end));
    }
    let mut path = vec![value];
    if let Some((sub, after)) = dashed(context, end).filter(|(sub, _)| *sub <= value || value < 10) {
        path.push(sub);
        end = after;
    }
    // 附表三之一, but not 附件三之二分之一.
    let part = |at: usize| context.is(at, Class::FractionMark);
    if let Some((sub, after)) = inserted(context, end).filter(|(_, after)| !part(*after)) {
        path.push(sub);
        end = after;
    }
    let mut stop = context.stop(end - 1);
    end = brackets(context, end, &mut path, &mut stop);
    let (mut figure, end) = figure(context, first, end, Some(of), &path)?;
    figure.span = Span::new(figure.span.start(), stop);
    Some((figure, end))
}

/// Whether several of what token `first` names are told, by the word for one of them: Chapters beside Chapter.
fn is_plural(context: &Context<'_>, first: usize) -> bool {
    context
        .figures
        .singular(context.written(first))
        .is_some_and(|one| context.surfaces.longest(one, 0, one.len()).is_some_and(|(stop, _)| stop == one.len()))
}

/// The further number behind a dash, with the token after it: Table 3-1; with spaces in brackets alone, (Form 7 - 15).
fn dashed(context: &Context<'_>, at: usize) -> Option<(u64, usize)> {
    let dash = matches!(context.written(at), "-" | "–" | "－")
        && context.any(at, |class| matches!(class, Class::Range | Class::Negative));
    let (value, end) = dash.then(|| step(context, at + 1)).flatten()?;
    let touches = context.touches(at) && context.touches(at + 1);
    let spaced = || context.follows(at) && context.follows(at + 1) && context.after(end - 1).starts_with(')');
    (touches || spaced()).then_some((value, end))
}

/// The further number of what was inserted behind another, with the token after it: 之一; not the number of an amount, as in
/// 第三條之三十億元.
fn inserted(context: &Context<'_>, at: usize) -> Option<(u64, usize)> {
    let joined = context.is(at, Class::SubSection) && context.touches(at) && context.touches(at + 1);
    let (value, end) = joined.then(|| step(context, at + 1)).flatten()?;
    let measured = context.touches(end) && context.any(end, |class| class.measures() || class.marks_date());
    (value < MOST_INSERTED && !(measured && value > 1)).then_some((value, end))
}

/// Paragraph (1), item (3)(2).
fn bracketed(context: &Context<'_>, first: usize, of: &'static str) -> Option<(Figure, usize)> {
    if context.gap(first + 1) != " (" || context.digits(first + 1).is_none() {
        return None;
    }
    let (value, end) = step(context, first + 1).filter(|(_, end)| context.after(end - 1).starts_with(')'))?;
    let mut path = vec![value];
    let mut stop = context.stop(end - 1) + 1;
    let end = deeper(context, end, &mut path, &mut stop);
    let (mut figure, end) = figure(context, first, end, Some(of), &path)?;
    figure.span = Span::new(figure.span.start(), stop);
    Some((figure, end))
}

/// Takes levels in brackets that follow one in brackets.
fn deeper(context: &Context<'_>, first: usize, path: &mut Vec<u64>, stop: &mut usize) -> usize {
    let mut end = first;
    while path.len() < LEVELS
        && context.gap(end) == ")("
        && context.after(end).starts_with(')')
        && let Some((sub, after)) = step(context, end)
    {
        path.push(sub);
        end = after;
        *stop = context.stop(end - 1) + 1;
    }
    end
}

/// Paragraph 13.2, Section 1.2.3, Article 12.1(1): levels parted by points.
fn pointed(context: &Context<'_>, first: usize, of: &'static str) -> Option<(Figure, usize)> {
    let (mut path, end) = points(context, first + 1)?;
    let mut stop = context.stop(end - 1);
    let end = brackets(context, end, &mut path, &mut stop);
    let (mut figure, end) = figure(context, first, end, Some(of), &path)?;
    figure.span = Span::new(figure.span.start(), stop);
    Some((figure, end))
}

/// 第8.3.2条: levels parted by points, with what they are of behind them.
fn pointed_behind(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    if !context.is(first, Class::OrdinalPrefix) || !context.touches(first + 1) {
        return None;
    }
    let (path, end) = points(context, first + 1)?;
    let of = section(context, end).filter(|_| context.touches(end))?;
    figure(context, first, end + 1, Some(of), &path)
}

/// The levels at token `first` that points part, with the token after them.
fn points(context: &Context<'_>, first: usize) -> Option<(Vec<u64>, usize)> {
    let shape = context.digits(first).filter(|shape| shape.decimals > 0 && shape.decimals <= 3 && shape.groups == 0)?;
    let mut path: Vec<u64> = context.written(first).split(['.', '．']).filter_map(|step| step.parse().ok()).collect();
    if path.len() != 2 || shape.spaced {
        return None;
    }
    let mut end = first + 1;
    while path.len() < LEVELS
        && context.gap(end) == "."
        && let Some(deeper) = context.digits(end).filter(|shape| shape.whole <= 3 && shape.decimals <= 3)
        && deeper.groups == 0
    {
        path.extend(context.written(end).split('.').filter_map(|step| step.parse::<u64>().ok()));
        end += 1;
    }
    Some((path, end))
}

/// Chapter IV.
fn roman(context: &Context<'_>, first: usize, of: &'static str) -> Option<(Figure, usize)> {
    let after = context.after(first).strip_prefix(' ')?;
    // "In phase I" may go on with a pronoun.
    let (value, letters) = roman::numeral(after).filter(|(_, letters)| *letters > 1 || context.is_capital(first))?;
    let (mut figure, _) = figure(context, first, first + 1, Some(of), &[value])?;
    let stop = context.stop(first) + 1 + letters;
    figure.span = Span::new(figure.span.start(), stop);
    Some((figure, context.token_from(first + 1, stop)))
}

/// Takes levels in brackets: (2)(1).
fn brackets(context: &Context<'_>, first: usize, path: &mut Vec<u64>, stop: &mut usize) -> usize {
    // Section 10A(3), 10AA(3): the letter of what was put in later, which may be a unit too.
    let letters = |text: &str| text.bytes().all(|letter| letter.is_ascii_uppercase());
    let unit = context.touches(first) && letters(context.written(first)) && context.gap(first + 1) == "(";
    let first = first + usize::from(unit);
    let opens = |at: usize| context.gap(at).strip_suffix('(').is_some_and(letters);
    let mut end = first;
    while path.len() < LEVELS
        && opens(end)
        && context.after(end).starts_with(')')
        && let Some((sub, after)) = step(context, end)
    {
        path.push(sub);
        end = after;
        *stop = context.stop(end - 1) + 1;
        end = deeper(context, end, path, stop);
    }
    if end > first { roman_levels(context, end, path, stop) } else { end - usize::from(unit) }
}

/// Takes levels in small Roman numerals behind those in brackets: Article 23(1)(iii). Letters, as in 23(1)(a), are left.
fn roman_levels(context: &Context<'_>, first: usize, path: &mut Vec<u64>, stop: &mut usize) -> usize {
    let level = |at: usize| {
        let (written, _) = context.text.get(at..context.end)?.strip_prefix('(')?.split_once(')')?;
        let small = written.bytes().all(|letter| matches!(letter, b'i' | b'v' | b'x'));
        let value = small.then(|| number::roman::value(&written.to_ascii_uppercase())).flatten()?;
        Some((value.into(), at + written.len() + 2))
    };
    while path.len() < LEVELS
        && let Some((value, end)) = level(*stop)
    {
        path.push(value);
        *stop = end;
    }
    context.token_from(first, *stop)
}

/// What an ordinal at the end of the tokens before `end` numbers, and the token after that: 14th Five-Year Plan, first paragraph.
fn numbered(context: &Context<'_>, end: usize) -> (Option<&'static str>, usize) {
    let level = || {
        context
            .find(end, Class::section_before)
            .filter(|name| PROVISIONS.contains(name) && context.digits(end + 1).is_none())
    };
    match section(context, end).or_else(level).filter(|_| context.words() && context.follows_or_hyphen(end)) {
        Some(name) => (Some(name), end + 1),
        None => (None, end),
    }
}

/// 十九届, 二十届三中全会, 28樓, 28/F: sessions and floors are ordinals without a prefix.
fn session(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let counts = |at: usize| context.any(at, |class| matches!(class, Class::Session(_)));
    if context.words() && !counts(first + 1)
        || !context.any(first, Class::is_numeral) && context.digits(first).is_none()
    {
        return None;
    }
    if !context.leads_to(first, LONGEST, counts) {
        return None;
    }
    let (value, end) = step(context, first)?;
    let of = context.find(end, Class::session)?;
    if !context.touches(end) {
        return None;
    }
    let (mut found, end) = figure(context, first, end + 1, Some(of), &[value])?;
    let count = Measure::Number { classifier: Some(if of == FLOOR { classifiers::FLOOR } else { classifiers::ROUND }) };
    found.alternatives.push((count, Value::from(crate::number::Number::integer(value.into()))));
    Some((found, end))
}

/// 3rd, 21st, 10-th.
fn suffixed(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    if !context.is(first + 1, Class::OrdinalSuffix) || !(context.touches(first + 1) || context.gap(first + 1) == "-") {
        return None;
    }
    context.digits(first).filter(|shape| shape.regular && shape.decimals == 0)?;
    let value = context.digits_value(first)?.as_integer()?;
    let (of, end) = numbered(context, first + 2);
    figure(context, first, end, of, &[u64::try_from(value).ok()?])
}

/// First, twenty-third, one hundred and fifth.
fn word(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let ordinal = |at: usize| context.any(at, |class| matches!(class, Class::OrdinalWord(_) | Class::OrdinalPower(_)));
    // A hundred and first, the hundred and eleventh.
    let article = usize::from(context.is(first, Class::Article));
    if !context.words() || !context.leads_to(first + article, LONGEST, ordinal) {
        return None;
    }
    let number = numeral(context, first, Mode { ordinal: true, ..Mode::default() })?;
    if !number.ordinal {
        return None;
    }
    let value = number.value?.as_integer()?;
    let of = context.is(number.end, Class::Of) && context.follows(number.end);
    let last = number.end - 1;
    // Twenty second-class scholarships: the hyphen takes the ordinal to the word behind it.
    let compound = context.after(last).strip_prefix('-').is_some_and(|word| word.starts_with(char::is_alphabetic));
    if compound && last > first && context.gap(last) == " " {
        return None;
    }
    let power = context.any(last, |class| matches!(class, Class::OrdinalPower(_)));
    // One hundredth of something is a part of it.
    if power && of {
        return None;
    }
    // A period or a day of the month has been looked for before; a fraction's numerator stands before its ordinal.
    if fraction::part(context, first).is_some() {
        return None;
    }
    let (name, end) = numbered(context, number.end);
    let (mut found, end) = figure(context, first, end, name, &[u64::try_from(value).ok()?])?;
    if power && last > first {
        let one = crate::number::Number::fraction(1, value);
        found.alternatives.extend(one.map(|part| (Measure::BARE, Value::from(part))));
    }
    // "First" and "second" begin enumerations as often as they count.
    found.optional = value <= 3 && name.is_none();
    Some((found, end))
}
