//! What a figure takes from the figure before or after it: the half of the day, the month, the numerator.

use num_rational::Ratio;
use num_traits::CheckedDiv;

use crate::figures::context::Context;
use crate::figures::time::later;
use crate::lang::figures::Class;
use crate::model::{Date, Figure, Measure, Scalar, TimeOfDay, Value};
use crate::number::Number;
use crate::text::Span;

/// Lets the figures of a sentence share what one of them states for its neighbours.
pub(in crate::figures) fn share(context: &Context<'_>, found: &mut Vec<Figure>) {
    if found.len() < 2 {
        return;
    }
    if context.words() {
        year_of_stretch(context, found);
        further_days(context, found);
        earlier_days(context, found);
        return;
    }
    half_of_the_day(context, found);
    days_of_one_month(context, found);
    sections_of_one_kind(context, found);
    denominator(context, found);
    one_in(context, found);
    measure_of_list(context, found);
}

/// May 1 to May 31, 2023: the first day is of that year too, or of the year before where it comes later in its year.
fn year_of_stretch(context: &Context<'_>, found: &mut [Figure]) {
    for at in 1..found.len() {
        let (Value::Single(Scalar::Date(from)), Value::Single(Scalar::Date(to))) =
            (&found[at - 1].value, &found[at].value)
        else {
            continue;
        };
        let days = from.month.zip(from.day).zip(to.month.zip(to.day));
        let (Some((first, last)), None, Some(year)) = (days, from.year, to.year) else { continue };
        let (start, end) = (found[at - 1].span.end(), found[at].span.start());
        if start < end && context.is_between(start, end, Class::Range) {
            let year = Some(if first <= last { year } else { year - 1 });
            found[at - 1].value = Value::Single(Scalar::Date(Date { year, ..*from }));
        }
    }
}

/// May 17 and 18; May 5, 12 and 19: the further numbers may be days of the month that the first one names.
fn further_days(context: &Context<'_>, found: &mut [Figure]) {
    for at in 1..found.len() {
        let Some(day) = small_day(context, &found[at]) else { continue };
        let Some(before) = day_of_month(&found[at - 1]) else { continue };
        if joined_days(context, &found[at - 1], &found[at]) {
            let date = Date { day: Some(day), ..before };
            found[at].alternatives.push((Measure::Date, Value::Single(Scalar::Date(date))));
        }
    }
}

/// 3 and 4 March 2022; 5, 12 and 19 May: the numbers before a day may be days of its month.
fn earlier_days(context: &Context<'_>, found: &mut [Figure]) {
    for at in (1..found.len()).rev() {
        if found[at - 1].measure != Measure::BARE {
            continue;
        }
        let days_first = found[at].span.of(context.text).starts_with(|letter: char| letter.is_ascii_digit());
        let Some(date) = day_of_month(&found[at]).filter(|_| days_first) else { continue };
        let told = found[at - 1].alternatives.iter().any(|(measure, _)| *measure == Measure::Date);
        let Some(day) = small_day(context, &found[at - 1]).filter(|_| !told) else { continue };
        if joined_days(context, &found[at - 1], &found[at]) {
            let date = Date { day: Some(day), ..date };
            found[at - 1].alternatives.push((Measure::Date, Value::Single(Scalar::Date(date))));
        }
    }
}

/// The day that a figure is, or may be, where its month is told.
fn day_of_month(figure: &Figure) -> Option<Date> {
    let readings = [&figure.value].into_iter().chain(figure.alternatives.iter().map(|(_, value)| value));
    let mut dates = readings.filter_map(|value| match value {
        Value::Single(Scalar::Date(date)) => Some(*date),
        _ => None,
    });
    dates.next().filter(|date| date.month.is_some() && date.day.is_some())
}

/// Whether a comma or a word that joins a list stands between two figures.
fn joined_days(context: &Context<'_>, one: &Figure, other: &Figure) -> bool {
    let (start, end) = (one.span.end(), other.span.start());
    let listed = start < end && context.text.get(start..end) == Some(", ");
    listed || start < end && context.is_between(start, end, Class::RangeAnd)
}

/// 下午3时开始，5时结束: later times go on in the afternoon, until a date comes between.
fn half_of_the_day(context: &Context<'_>, found: &mut [Figure]) {
    let mut last: Option<TimeOfDay> = None;
    for figure in found {
        let time = match figure.value {
            _ if figure.measure == Measure::Date => {
                last = None;
                continue;
            }
            Value::Single(Scalar::Time(time)) | Value::Range { high: Some(Scalar::Time(time)), .. } => time,
            _ => continue,
        };
        let token = token_at(context, figure);
        let stated = |half: Class| context.is(token, half);
        if stated(Class::Afternoon) {
            let clock_of_twelve = context.digits(token + 1).is_none() || context.plain_value(token + 1, 12).is_some();
            last = Some(time).filter(|time| time.hour >= 12 && clock_of_twelve);
        } else if stated(Class::Morning) {
            last = None;
        } else if let (Some(from), Value::Single(Scalar::Time(_))) = (last, &figure.value) {
            let moved = later(from, time);
            if moved == time {
                last = None;
                continue;
            }
            figure.alternatives.push((Measure::Time, figure.value.clone()));
            figure.value = Value::Single(Scalar::Time(moved));
            last = Some(moved);
        }
    }
}

/// 7月17和7月22日, 3月1、3日: numbers between two days of a list are days of the month that the first one names.
fn days_of_one_month(context: &Context<'_>, found: &mut Vec<Figure>) {
    let mut named = Vec::new();
    for index in 1..found.len() {
        let opens = found[index - 1].span.end() == found[index].span.start();
        let Some(date) = day_of_list(context, found, index, opens) else { continue };
        let start = if opens { found[index - 1].span.start() } else { found[index].span.start() };
        let span = Span::new(start, found[index].span.end());
        found[index] = Figure::new(span, Measure::Date, Value::Single(Scalar::Date(date)));
        named.extend(opens.then_some(index - 1));
    }
    // A month that has its day now stands for itself no more.
    let mut named = named.into_iter().peekable();
    let mut index = 0;
    found.retain(|_| {
        let joined = named.next_if_eq(&index).is_some();
        index += 1;
        !joined
    });
}

fn day_of_list(context: &Context<'_>, found: &[Figure], index: usize, opens: bool) -> Option<Date> {
    let date = |figure: &Figure| match figure.value {
        Value::Single(Scalar::Date(date)) => Some(date),
        _ => None,
    };
    let before = &found[index - 1];
    let from = date(before).filter(|date| date.month.is_some() && date.period.is_none())?;
    let day = small_day(context, &found[index])?;
    if !(opens && from.day.is_none() || from.day.is_some() && listed(context, before, &found[index])) {
        return None;
    }
    let pairs = found[index..].windows(2).take(LONGEST_LIST);
    let mut members = pairs.take_while(|pair| listed(context, &pair[0], &pair[1])).map(|pair| &pair[1]);
    let named = members.any(|member| date(member).is_some_and(|date| date.day.is_some()));
    named.then_some(Date { day: Some(day), ..from })
}

/// The most members of a list of days that are looked at for the one with its mark.
const LONGEST_LIST: usize = 8;

/// A day number that stands alone, in one or two digits.
fn small_day(context: &Context<'_>, figure: &Figure) -> Option<u8> {
    if figure.measure != Measure::BARE {
        return None;
    }
    let at = token_at(context, figure);
    context.digits(at).filter(|shape| shape.whole <= 2 && context.stop(at) == figure.span.end())?;
    u8::try_from(context.plain_value(at, 31)?).ok().filter(|day| *day > 0)
}

/// 第5至7条, 第三、四条: the numbers of a list or range of sections share the word for them.
fn sections_of_one_kind(context: &Context<'_>, found: &mut [Figure]) {
    let mut index = 0;
    while index + 1 < found.len() {
        let first = index;
        index += 1;
        if found[first].measure != Measure::Ordinal(None) {
            continue;
        }
        let mut last = first;
        let mut section = None;
        while section.is_none()
            && last - first < LONGEST_LIST
            && let Some(next) = found.get(last + 1)
            && (listed(context, &found[last], next) || ranged(context, &found[last], next))
            && matches!(next.measure, Measure::Number { .. } | Measure::Ordinal(_))
        {
            section = section_after(context, next);
            last += 1;
        }
        let Some((of, stop)) = section else { continue };
        for member in &mut found[first..=last] {
            let number = member.value.number().and_then(Number::as_integer).and_then(|value| u64::try_from(value).ok());
            if let Some(number) = number {
                member.value = Value::Single(Scalar::Path([number].into()));
            }
            member.measure = Measure::Ordinal(Some(of));
            member.alternatives.clear();
            member.optional = false;
        }
        found[last].span = Span::new(found[last].span.start(), stop.max(found[last].span.end()));
        index = last;
    }
}

/// What the word right after a whole number, or at the end of an ordinal, says is numbered; with the byte after it.
fn section_after(context: &Context<'_>, figure: &Figure) -> Option<(&'static str, usize)> {
    if let Measure::Ordinal(Some(of)) = figure.measure {
        return Some((of, figure.span.end()));
    }
    figure.value.number().and_then(Number::as_integer)?;
    let at = context.tokens.partition_point(|token| token.start < figure.span.end());
    let token = context.token(at).filter(|token| token.start == figure.span.end())?;
    token.find(Class::section).map(|of| (of, token.end))
}

/// Whether a word or dash for a range stands between two figures.
pub(in crate::figures) fn ranged(context: &Context<'_>, one: &Figure, other: &Figure) -> bool {
    let at = context.token_at(one.span.end());
    let between = context.text.get(one.span.end()..other.span.start()).unwrap_or_default();
    let between = if context.words() { between.trim() } else { between };
    context.token(at).is_some_and(|token| token.is(Class::Range)) && context.written(at) == between
}

/// 一千或五千分之一: the denominators of a list share the numerator of the last one.
fn denominator(context: &Context<'_>, found: &mut [Figure]) {
    for index in (1..found.len()).rev() {
        let (before, part) = (&found[index - 1], &found[index]);
        let one =
            part.value.number().is_some_and(|number| *number.value().numer() == 1 && !number.value().is_integer());
        let bare = |figure: &Figure| figure.measure == Measure::BARE;
        let plain = bare(before) && bare(part);
        if !one || !plain || !listed(context, before, part) || !has_mark(context, part) {
            continue;
        }
        let below = before.value.number().and_then(Number::as_integer).filter(|below| *below > 1);
        if let Some(share) = below.and_then(|below| Number::fraction(1, below)) {
            let whole = before.value.clone();
            found[index - 1].alternatives.push((Measure::BARE, whole));
            found[index - 1].value = Value::from(share);
        }
    }
}

/// 每6人中就有1人: another language may say one in six, so that the first number need not stand there and the second may be a
/// part of it.
fn one_in(context: &Context<'_>, found: &mut [Figure]) {
    for index in 1..found.len() {
        let (all, part) = (&found[index - 1], &found[index]);
        let counts = |figure: &Figure| matches!(figure.measure, Measure::Number { .. });
        if !counts(all) || !counts(part) || !ends_in_one_in(context, all.span.end(), part.span.start()) {
            continue;
        }
        let (Some(above), Some(below)) = (part.value.number(), all.value.number()) else { continue };
        let share = above.value().checked_div(&below.value()).filter(|share| *share < Ratio::from_integer(1));
        let share = share.and_then(|share| Number::fraction(*share.numer(), *share.denom()));
        if let Some(share) = share {
            found[index].alternatives.push((Measure::BARE, Value::from(share)));
            found[index - 1].optional = true;
        }
    }
}

/// Whether the text from `from` to `to` is what may stand between the numbers of 每四个家庭就有一个: what is counted, and 就有.
fn ends_in_one_in(context: &Context<'_>, from: usize, to: usize) -> bool {
    /// Bytes of what is counted and of the word for "in", at most.
    const LONGEST: usize = 24;
    let between = context.text.get(from..to).filter(|between| between.len() <= LONGEST).unwrap_or_default();
    between.chars().all(char::is_alphabetic)
        && between.char_indices().any(|(at, _)| context.is_between(from + at, to, Class::OneIn))
}

/// 12.5、13.6和14.8万元, 12、13、14日: bare numbers of a list share scale and measure of its last member.
fn measure_of_list(context: &Context<'_>, found: &mut [Figure]) {
    let mut taken = 0;
    for index in (1..found.len()).rev() {
        // Each step goes one member back, so that the last one is looked at again by its neighbour alone.
        let (before, last) = found.split_at_mut(index);
        let (Some(one), Some(last)) = (before.last_mut(), last.first()) else { continue };
        taken = if taken < LONGEST_LIST && share_measure(context, one, last) { taken + 1 } else { 0 };
    }
}

/// Gives the bare number `one` the measure and the scale of `last`, where they are members of a list.
fn share_measure(context: &Context<'_>, one: &mut Figure, last: &Figure) -> bool {
    let bare = one.measure == Measure::BARE && one.alternatives.is_empty();
    let share = matches!(last.measure, Measure::Percent | Measure::Points);
    let measured = share || matches!(last.measure, Measure::Money { .. } | Measure::Quantity(_) | Measure::Duration(_));
    if !bare || !measured || !listed(context, one, last) {
        return false;
    }
    let (at, end) = (token_at(context, one), token_at(context, last));
    let digits = context.digits(at).filter(|shape| shape.regular && context.stop(at) == one.span.end());
    let joined = context.gap(end).trim() == "、" || end > at + 1;
    if digits.is_none() || !joined {
        return false;
    }
    let (Some(low), Some(high)) = (context.digits_value(at), context.digits_value(end)) else { return false };
    // Numbers of very different size are no members of one list: 第2、500元.
    let ratio = low.value().checked_div(&high.value());
    let near = share || ratio.is_some_and(|ratio| ratio > Ratio::new(1, 20) && ratio < Ratio::from_integer(20));
    let scale = last.value.number().and_then(|value| value.value().checked_div(&high.value()));
    let Some(value) = scale.filter(|_| near).and_then(|scale| low.times(scale)) else { return false };
    one.alternatives.push((one.measure, one.value.clone()));
    one.measure = last.measure;
    one.value = Value::from(value);
    true
}

/// Whether the mark of a fraction stands in the figure.
fn has_mark(context: &Context<'_>, figure: &Figure) -> bool {
    let tokens = context.tokens.get(token_at(context, figure)..).unwrap_or_default();
    tokens.iter().take_while(|token| token.end <= figure.span.end()).any(|token| {
        token.find(|class| matches!(class, Class::FractionMark | Class::SharePrefix(_)).then_some(())).is_some()
    })
}

/// Whether nothing but a comma or a word that joins the members of a list stands between two figures.
fn listed(context: &Context<'_>, one: &Figure, other: &Figure) -> bool {
    let (from, to) = (one.span.end(), other.span.start());
    let Some(gap) = context.text.get(from..to) else { return false };
    if matches!(gap, "、" | "，" | ",") {
        return true;
    }
    gap.len() <= LONGEST_JOINER && context.is_between(from, to, Class::ListAnd)
}

/// Bytes of the longest word that joins the members of a list: 以及.
const LONGEST_JOINER: usize = 6;

/// The first token of a figure.
fn token_at(context: &Context<'_>, figure: &Figure) -> usize {
    context.token_at(figure.span.start())
}
