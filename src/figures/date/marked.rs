//! Numbers that calendar words follow: 2021年11月5日, 民國110年, 11月, 26日.

use super::calendar::{figure, joins_range, small, stretch};
use super::period;
use super::year::following_year;
use super::years::{COUNTED_OF_ERA, MARKED, MODERN, NUMBERING, OURS_OF_ERA, full_year};
use crate::figures::context::Context;
use crate::figures::numeral::whole;
use crate::lang::figures::Class;
use crate::lang::units;
use crate::model::{Date, Figure, Measure, Period, Qualifier, Scalar, Value};
use crate::number::Number;

/// What has been read: the date, and the token after it.
struct Read {
    date: Date,
    end: usize,
}

/// A marked date or a range of such dates that starts at token `first`.
pub(super) fn marked(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    if let Some(found) = shared_mark(context, first) {
        return Some(found);
    }
    if let Some(found) = fiscal_year(context, first).or_else(|| day_in_brackets(context, first)) {
        return Some(found);
    }
    let read = one(context, first)?;
    if joins_range(context, read.end)
        && let Some(to) = one(context, read.end + 1)
        && let Some(to_date) = completed(read.date, to.date)
    {
        return stretch(context, first, to.end, read.date, to_date);
    }
    if let Some(found) = days_of_month(context, first, &read).or_else(|| months_of_year(context, first, &read)) {
        return Some(found);
    }
    let alone = read.date.year.is_none() && read.date.month.is_none() && read.date.period.is_none();
    if counts_months(context, first, &read) {
        return None;
    }
    match read.date.day {
        Some(day) if alone => lone_day(context, first, read.end, read.date, day),
        _ => figure(context, first, read.end, read.date),
    }
}

/// 六月以上五年以下: a number of months that is limited, which the reader of amounts takes.
fn counts_months(context: &Context<'_>, first: usize, read: &Read) -> bool {
    let alone = read.date.year.is_none() && read.date.day.is_none() && read.date.period.is_none();
    let words = context.digits(first).is_none();
    let limits = |class| match class {
        Class::After(Qualifier::AtLeast) => true,
        Class::After(Qualifier::AtMost) => words,
        _ => false,
    };
    alone && read.date.month.is_some() && context.touches(read.end) && context.any(read.end, limits)
}

/// 2024年1—6月: a stretch of months after their year.
fn months_of_year(context: &Context<'_>, first: usize, read: &Read) -> Option<(Figure, usize)> {
    let year = read.date.year.filter(|_| read.date.month.is_none() && read.date.period.is_none())?;
    let (months, end) = shared_mark(context, read.end).filter(|_| context.follows(read.end))?;
    let Value::Range { low: Some(Scalar::Date(low)), high: Some(Scalar::Date(high)) } = months.value else {
        return None;
    };
    let of_year = |date: Date| Date { year: Some(year), ..date };
    (low.year.is_none()).then(|| stretch(context, first, end, of_year(low), of_year(high))).flatten()
}

/// The later date of a range with the year and month that it shares with the earlier one.
fn completed(from: Date, to: Date) -> Option<Date> {
    if to.period.is_some() || from.period.is_some() {
        return None;
    }
    let finer = |date: Date| (date.month.is_some(), date.day.is_some());
    if from.year.is_some() && finer(from) == (false, false) && to.year.is_some() {
        return Some(to);
    }
    if finer(from).1 != finer(to).1 || (finer(from).0 && to.month.is_none() && to.day.is_none()) {
        return None;
    }
    let month = to.month.or(if to.year.is_none() { from.month } else { None });
    Some(Date { year: to.year.or(from.year), month, ..to })
}

fn one(context: &Context<'_>, first: usize) -> Option<Read> {
    let mut date = Date::default();
    let mut end = first;
    if let Some((year, after)) = year(context, first)? {
        date.year = Some(year);
        end = after;
        if context.follows(end)
            && let Some((period, after)) = period::at(context, end)
        {
            date.period = Some(period);
            return Some(Read { date, end: after });
        }
    }
    let near = |at: usize| at == first || context.follows(at);
    if near(end)
        && let Some((month, after)) = month(context, end)
    {
        date.month = Some(month);
        end = after;
        if context.follows(end)
            && let Some((period @ Period::TenDays(_), after)) = period::at(context, end)
        {
            date.period = Some(period);
            return Some(Read { date, end: after });
        }
    }
    if near(end)
        && let Some((day, after)) = day(context, end, date.month.is_some())
    {
        date.day = Some(day);
        end = after;
    }
    (end > first).then_some(Read { date, end })
}

/// The year at token `first` with its era. `None` where a number of years is a length of time; `Some(None)` where no year
/// stands there.
#[expect(clippy::option_option, reason = "the outer layer says that no date can start here at all")]
fn year(context: &Context<'_>, first: usize) -> Option<Option<(i32, usize)>> {
    let era = context.find(first, Class::era);
    let at = first + usize::from(era.is_some());
    if era.is_some() && !context.follows(at) {
        return None;
    }
    if let Some(before) = era.filter(|_| context.is(at, Class::FirstYear) && context.is(at + 1, Class::Year)) {
        return Some(Some((before + 1, at + 2)));
    }
    let Some((value, number)) = whole(context, at) else { return if era.is_some() { None } else { Some(None) } };
    let after = number.end;
    if !(context.is(after, Class::Year) && context.follows(after)) {
        return if era.is_some() { None } else { Some(None) };
    }
    let year = i32::try_from(value).ok()?;
    if let Some(before) = era {
        return Some(Some((year.checked_add(before).filter(|year| MARKED.contains(year))?, after + 1)));
    }
    let digits = context.digits(at).map(|shape| shape.whole);
    let spelled = digits == Some(4) || (digits.is_none() && number.plain && after - at == 4);
    if spelled && MARKED.contains(&year) {
        return Some(Some((year, after + 1)));
    }
    if digits.is_none() && !number.plain && is_year_in_words(context, first, year, after) {
        return Some(Some((year, after + 1)));
    }
    let part = || context.touches(after + 1) && period::at(context, after + 1).is_some();
    let told = || goes_on_to_month(context, after + 1) || is_year_of_era(context, first, year, after);
    if let Some(year) = era_of_variant(context, year).filter(|_| part() || told()) {
        return Some(Some((year, after + 1)));
    }
    // A bare number of years is a length of time, unless a month and a day follow.
    let (_, month_end) = month(context, after + 1).filter(|_| context.follows(after + 1))?;
    let two = digits == Some(2) || (digits.is_none() && number.plain && after - at == 2);
    // 113年1月 is a year of an era in either script.
    if digits.is_some() && OURS_OF_ERA.contains(&year) {
        let era = context.figures.variants.iter().find_map(|variant| variant.era);
        return era.map(|era| Some((era + year, after + 1)));
    }
    let era = era_of_variant(context, year);
    // 15年10月 where years are told by an era that is older: so long a time.
    let counts_by_era = || context.variant().is_some_and(|variant| variant.era.is_some());
    if two && (era.is_some() || !counts_by_era()) {
        return Some(Some((era.unwrap_or_else(|| full_year(year)), after + 1)));
    }
    if let Some(year) = era {
        return Some(Some((year, after + 1)));
    }
    day(context, month_end, true)?;
    None
}

/// Whether a number of years that is written as one, with its thousands, is a year of our time: 二千零二十六年. So many years that a
/// word limits, or that have passed, are none, and two thousand years only where their month follows.
fn is_year_in_words(context: &Context<'_>, first: usize, year: i32, mark: usize) -> bool {
    let month = || context.follows(mark + 1) && month(context, mark + 1).is_some();
    let limits = |class| matches!(class, Class::Before(_));
    let limited = context.touches(first) && first.checked_sub(1).is_some_and(|before| context.any(before, limits));
    let passed = |class| matches!(class, Class::After(_) | Class::Elapsed | Class::FirstOf);
    let length = limited || context.touches(mark + 1) && context.any(mark + 1, passed);
    NUMBERING.contains(&year) && (month() || year % 1000 != 0 && !length)
}

/// Whether a range goes on at token `at` to a month of a year: 114年至116年12月31日.
fn goes_on_to_month(context: &Context<'_>, at: usize) -> bool {
    let to = joins_range(context, at).then(|| whole(context, at + 1)).flatten();
    let year = to.map(|(_, number)| number.end).filter(|&year| context.is(year, Class::Year) && context.follows(year));
    year.is_some_and(|year| context.follows(year + 1) && month(context, year + 1).is_some())
}

/// Whether the words beside a number of years tell a year of the variant's era and no length of time: 113年底, 110年至113年.
fn is_year_of_era(context: &Context<'_>, first: usize, year: i32, mark: usize) -> bool {
    let near = |at: usize| {
        let written = context.digits(at).filter(|shape| shape.is_plain()).map(|shape| shape.mantissa);
        written.and_then(|year| i32::try_from(year).ok()).is_some_and(|year| OURS_OF_ERA.contains(&year))
    };
    if !OURS_OF_ERA.contains(&year) {
        return false;
    }
    let ends = context.figures.year_ends.iter().any(|word| context.after(mark).starts_with(word));
    let later = || {
        let at = mark + 2;
        joins_range(context, mark + 1) && near(at) && context.is(at + 1, Class::Year) && context.touches(at + 1)
    };
    let earlier = || {
        let year = first.checked_sub(3).filter(|&before| near(before) && joins_range(context, first - 1));
        year.is_some_and(|before| context.is(before + 1, Class::Year))
    };
    ends || near(first) && (later() || earlier())
}

/// The year that a short number means in the era of the text's variant: 114年 in a text from Taiwan is 2025.
pub(in crate::figures) fn era_of_variant(context: &Context<'_>, year: i32) -> Option<i32> {
    let era = context.variant()?.era?;
    COUNTED_OF_ERA.contains(&year).then_some(era + year)
}

/// 102年度, 一百零二會計年度: a short year of the variant's era, where the word for the year says that it is one.
fn fiscal_year(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let (value, number) = whole(context, first)?;
    let end = number.end;
    if !context.follows(end) || !context.is(end, Class::FiscalYear) {
        return None;
    }
    let written = i32::try_from(value).ok()?;
    let counted = era_of_variant(context, written);
    let year = counted.or(Some(written).filter(|year| MODERN.contains(year)))?;
    let (mut found, end) = figure(context, first, end + 1, Date { year: Some(year), ..Date::default() })?;
    if counted.is_some() {
        // "The school year of 103": a translation may leave the year as it is counted.
        found.alternatives.push((Measure::BARE, Value::from(Number::integer(value))));
    }
    Some((found, end))
}

/// 今（19）日: the number of a day that a word tells, in brackets.
fn day_in_brackets(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let day = u8::try_from(context.plain_value(first, 31)?).ok().filter(|day| *day > 0)?;
    let start = context.token(first)?.start;
    let before = context.text.get(context.start..start)?.strip_suffix(['（', '('])?;
    let told = context.figures.days.iter().any(|word| before.ends_with(word));
    let mark = first + 1;
    let closed = matches!(context.gap(mark), "）" | ")") && context.is(mark, Class::Day);
    let date = Date { day: Some(day), ..Date::default() };
    (told && closed).then(|| figure(context, first, mark, date)).flatten()
}

fn month(context: &Context<'_>, at: usize) -> Option<(u8, usize)> {
    let (month, after) = small(context, at, 12)?;
    (context.is(after, Class::Month) && context.follows(after)).then_some((month, after + 1))
}

fn day(context: &Context<'_>, at: usize, month_stated: bool) -> Option<(u8, usize)> {
    let (day, after) = small(context, at, 31)?;
    let marked = context.is(after, Class::Day) || (month_stated && context.is(after, Class::DayAfterMonth));
    (marked && context.follows(after)).then_some((day, after + 1))
}

/// 2020/21学年, 2024/25年, 2020-21年度, 二○二五至二六年度: a year that begins in one and ends in the next.
fn school_year(context: &Context<'_>, first: usize, low: i128, at: usize) -> Option<(Figure, usize)> {
    let at = if matches!(context.gap(at), "/" | "／") { at } else { at + usize::from(joins_range(context, at)) };
    let from = i32::try_from(low).ok().filter(|year| MODERN.contains(year) && at > first)?;
    let (to, end) = following_year(context, at, from).map(|to| (to, at + 1)).or_else(|| {
        let (written, number) = whole(context, at).filter(|(_, number)| number.words && number.end == at + 2)?;
        (written == i128::from((from + 1) % 100)).then_some((from + 1, number.end))
    })?;
    let year = |class| matches!(class, Class::FiscalYear | Class::Year);
    let marked = context.follows(end) && context.any(end, year);
    let date = |year: i32| Date { year: Some(year), ..Date::default() };
    marked.then(|| stretch(context, first, end + 1, date(from), date(to))).flatten()
}

/// 1至7月, 2019—2021年, 26至28日: two numbers before one mark; 七八月 without anything between.
fn shared_mark(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let (low, number) = whole(context, first + usize::from(context.is(first, Class::OrdinalPrefix)))?;
    let at = number.end;
    if let Some(found) = quarters(context, first, low, at) {
        return Some(found);
    }
    // 七八月: two months side by side.
    let side_by_side = number.plain && number.words && at == first + 2;
    if side_by_side
        && context.touches(at)
        && context.is(at, Class::Month)
        && let (seven, eight) = (low / 10, low % 10)
        && eight == seven + 1
        && seven > 0
    {
        let month = |value: i128| Date { month: u8::try_from(value).ok(), ..Date::default() };
        return stretch(context, first, at + 1, month(seven), month(eight));
    }
    if let Some(found) = school_year(context, first, low, at) {
        return Some(found);
    }
    if !joins_range(context, at) {
        return None;
    }
    let (high, second) = whole(context, at + 1)?;
    let mark = second.end;
    if !context.follows(mark) || low >= high {
        return None;
    }
    if let Some(days) = days(context, first, [low, high], mark) {
        return Some(days);
    }
    let account = context.is(mark, Class::FiscalYear);
    let told = context.is(mark, Class::Year) || account;
    let build = |value: i128| {
        let part = u8::try_from(value).ok();
        if context.is(mark, Class::Month) && (1..=12).contains(&value) {
            return Some(Date { month: part, ..Date::default() });
        }
        // 103~112年, 109至113學年度.
        let counted = i32::try_from(value).ok().filter(|year| OURS_OF_ERA.contains(year) && told);
        if let Some(year) = counted.and_then(|year| era_of_variant(context, year)) {
            return Some(Date { year: Some(year), ..Date::default() });
        }
        let four = |at: usize| context.digits(at).is_none_or(|shape| shape.whole == 4);
        let year = i32::try_from(value).ok().filter(|year| told && four(first) && MARKED.contains(year))?;
        Some(Date { year: Some(year), ..Date::default() })
    };
    let (mut found, end) = stretch(context, first, mark + 1, build(low)?, build(high)?)?;
    if account && i32::try_from(high).is_ok_and(|year| OURS_OF_ERA.contains(&year)) {
        // "The school years 109 to 113": as a single one, they may be told as they are counted.
        let [low, high] = [low, high].map(|year| Some(Scalar::Number(Number::integer(year))));
        found.alternatives.push((Measure::BARE, Value::Range { low, high }));
    }
    Some((found, end))
}

/// 17—19日: days that share one mark, in digits, which may be so many days as well.
fn days(context: &Context<'_>, first: usize, [low, high]: [i128; 2], mark: usize) -> Option<(Figure, usize)> {
    let plain = context.plain_value(first, 31).is_some() && context.is(mark, Class::Day) && low > 0 && high <= 31;
    let limits = |class| matches!(class, Class::After(_) | Class::Before(_));
    let after = context.touches(mark + 1) && context.any(mark + 1, limits);
    let before = context.follows(first) && first.checked_sub(1).is_some_and(|before| context.any(before, limits));
    if !plain || after || before {
        return None;
    }
    let date = |value: i128| Date { day: u8::try_from(value).ok(), ..Date::default() };
    let (mut found, end) = stretch(context, first, mark + 1, date(low), date(high))?;
    let [low, high] = [low, high].map(|value| Some(Scalar::Number(Number::integer(value))));
    found.alternatives.push((Measure::Duration(&units::DAY), Value::Range { low, high }));
    Some((found, end))
}

/// 2024年3月5—7日: two days of a month before one mark.
fn days_of_month(context: &Context<'_>, first: usize, read: &Read) -> Option<(Figure, usize)> {
    if read.date.month.is_none() || read.date.day.is_some() || read.date.period.is_some() {
        return None;
    }
    let (low, link) = small(context, read.end, 31).filter(|_| context.follows(read.end))?;
    let (high, end) = joins_range(context, link).then(|| day(context, link + 1, true)).flatten()?;
    let date = |day: u8| Date { day: Some(day), ..read.date };
    (low < high).then(|| stretch(context, first, end, date(low), date(high))).flatten()
}

/// 第1—3季度, 三、四季度: two quarters before one mark, with a dash or comma between.
fn quarters(context: &Context<'_>, first: usize, low: i128, at: usize) -> Option<(Figure, usize)> {
    let listed = context.gap(at) == "、";
    let next = at + usize::from(!listed);
    if !listed && !joins_range(context, at) {
        return None;
    }
    let (high, number) = whole(context, next + usize::from(context.is(next, Class::OrdinalPrefix)))?;
    let mark = number.end;
    let follows = context.follows(mark) && context.is(mark, Class::Quarter);
    if !follows || !(1..high).contains(&low) || high > 4 || (listed && high != low + 1) {
        return None;
    }
    let date = |quarter: i128| {
        let period = u8::try_from(quarter).ok().map(Period::Quarter);
        Date { period, ..Date::default() }
    };
    stretch(context, first, mark + 1, date(low), date(high))
}

/// 26日 is a date, 三十日內 a length of time; where the words do not tell, both are kept.
fn lone_day(context: &Context<'_>, first: usize, end: usize, date: Date, day: u8) -> Option<(Figure, usize)> {
    let limited = context.touches(end) && context.any(end, |class| matches!(class, Class::After(_)));
    let before = first
        .checked_sub(1)
        .is_some_and(|before| context.follows(first) && context.any(before, |class| matches!(class, Class::Before(_))));
    if limited || before {
        // The reader of amounts takes the number with its limit.
        return None;
    }
    let (mut dated, end) = figure(context, first, end, date)?;
    let length = (Measure::Duration(&units::DAY), Value::from(Number::integer(i128::from(day))));
    if context.digits(first).is_none() {
        let alternative = (dated.measure, dated.value.clone());
        (dated.measure, dated.value) = length;
        dated.alternatives.push(alternative);
        // Each day: one day need not be counted.
        dated.optional = day == 1;
    } else {
        dated.alternatives.push(length);
    }
    Some((dated, end))
}
