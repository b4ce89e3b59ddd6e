use num_rational::Ratio;

use super::coins::closing_digits;
use super::{Amount, coordinate, part, qualifier};
use crate::figures::context::Context;
use crate::figures::numeral;
use crate::lang::classifiers::AGE;
use crate::lang::figures::Class;
use crate::lang::units;
use crate::model::{Measure, Qualifier, Unit};
use crate::number::Number;

/// The most units of one amount: days, hours, minutes, seconds.
const UNITS: usize = 4;

/// A comma joins an amount to a unit of which the larger one has no more: 2 hours, 5 minutes; 10 km, 8 metres.
const NEXT: i128 = 1000;

/// Takes the smaller units that go on with the amount, in the last of them: 两年零三个月 and two years and three months
/// are 27 months, five feet ten inches 70 inches.
pub(in crate::figures) fn whole(context: &Context<'_>, amount: &mut Amount, limited: bool) {
    for _ in 0..UNITS {
        match joined(context, amount, limited) {
            Some(more) => *amount = more,
            None => break,
        }
    }
    tail(context, amount);
}

/// Takes what goes on with an amount in a unit.
type Tail = fn(&Context<'_>, &mut Amount);

/// Takes what goes on with the amount by the unit that it is told in.
fn tail(context: &Context<'_>, amount: &mut Amount) {
    let tails: [(&Unit, Tail); 6] = [
        (&units::DEGREE, coordinate::tail),
        (&units::METRE, metre_tail),
        (&units::SECOND, second_tail),
        (&units::HOUR, minute_tail),
        (&units::MU, mu_tail),
        (&units::FOOT, inch_tail),
    ];
    let unit = unit(amount).filter(|_| amount.single);
    let tail = unit.and_then(|unit| tails.iter().find(|(told_in, _)| told_in.symbol == unit.symbol));
    if let Some((_, take)) = tail {
        take(context, amount);
    }
}

fn joined(context: &Context<'_>, amount: &Amount, limited: bool) -> Option<Amount> {
    let minutes = |amount: &Amount| is_minutes(context, amount).then_some(&units::MINUTE);
    let large = unit(amount).or_else(|| minutes(amount)).or_else(|| is_age(amount).then_some(&units::YEAR))?;
    // 35.53 metres, 3 centimetres above the mark: what has decimals goes on in no smaller unit.
    let whole = amount.low.is_none_or(|low| low.value().is_integer());
    if !amount.single || amount.qualifier != Qualifier::Exact || amount.fraction || !whole {
        return None;
    }
    // 1小時又10分鐘: "and" in running characters.
    let joins = |class| class == Class::Filler || !context.words() && class == Class::Mixed;
    let link = usize::from(context.follows(amount.end) && context.any(amount.end, joins))
        + usize::from(!context.words() && context.is(amount.end, Class::Digit(0)) && context.touches(amount.end));
    let first = amount.end + link.min(1);
    let near = if context.words() {
        // "One week, five days or one day" is a list.
        let listed = || context.text.get(..amount.start).is_some_and(|before| before.ends_with(", "));
        // A limit ends its clause: "where it is less than one year, two months".
        context.follows(first) || (link == 0 && context.gap(first) == ", " && !limited && !listed())
    } else {
        context.touches(first)
    };
    if !near || context.any(first, |class| matches!(class, Class::Before(_) | Class::Currency { .. } | Class::Negative))
    {
        return None;
    }
    let more = part(context, first, false)?;
    let in_minutes = minutes(&more).filter(|_| large.symbol == units::HOUR.symbol);
    let in_months =
        is_months(context, amount, &more).then_some(&units::MONTH).filter(|_| large.symbol == units::YEAR.symbol);
    let small = unit(&more).or(in_minutes).or(in_months).filter(|_| more.single && !more.fraction)?;
    let factor = ratio(large, small)?;
    // "Less than 40 kg, 10 mg a day" are two amounts.
    if context.words() && context.gap(first) == ", " && factor > Ratio::from_integer(NEXT) {
        return None;
    }
    let below = more.low?.value() < factor;
    let sum = amount.low?.times(factor)?.plus(more.low?)?;
    let sum = sum.with_last_digit(more.low?.last_digit());
    let words = amount.words && more.words;
    let mut joined = Amount { low: Some(sum), start: amount.start, words, ..more };
    if in_minutes.is_some() {
        joined.measure = Some(Measure::Duration(small));
        joined.stop = context.stop(joined.end - 1);
    }
    if in_months.is_some() {
        joined.measure = Some(Measure::Duration(small));
        joined.take(context, 1);
        qualifier::after(context, &mut joined);
    }
    below.then_some(joined)
}

/// 3年6月: a number before the word for the month, which counts months behind years where the clause ends or a limit stands.
fn is_months(context: &Context<'_>, years: &Amount, amount: &Amount) -> bool {
    let month = amount.measure.is_none() && context.touches(amount.end) && context.is(amount.end, Class::Month);
    let after = amount.end + 1;
    let ends = !context.touches(after) && !context.after(amount.end).starts_with(char::is_alphanumeric);
    let limited = context.touches(after) && qualifier::of_last(context, after).is_some();
    let number = context.touches(after)
        && (context.digits(after).is_some() || context.entry(after).is_some_and(|entry| entry.leads_number));
    month && (ends || limited || is_short(years.low) && !number)
}

/// Whether a number of years is too small for one that a month would follow in a date: 3年4月.
fn is_short(years: Option<Number>) -> bool {
    /// Years of an era of which no text of our time tells a month.
    const SHORT: i128 = 30;
    years.and_then(Number::as_integer).is_some_and(|years| years < SHORT)
}

/// 五歲八個月: an age, which is counted in years.
fn is_age(amount: &Amount) -> bool {
    amount.measure == Some(Measure::Number { classifier: Some(AGE) })
}

/// 20分30秒: a number before the word for the minute, which counts points and coins too.
fn is_minutes(context: &Context<'_>, amount: &Amount) -> bool {
    let counted = matches!(amount.measure, Some(Measure::Number { classifier: Some(_) }));
    let minute = |back: usize| amount.end.checked_sub(back).is_some_and(|at| context.is(at, Class::Minute));
    // 30分以内: a limit may stand behind it.
    counted && (minute(1) || amount.qualifier != Qualifier::Exact && minute(2))
}

fn unit(amount: &Amount) -> Option<&'static Unit> {
    match amount.measure {
        Some(Measure::Duration(unit) | Measure::Quantity(unit)) => Some(unit),
        _ => None,
    }
}

/// How many of the small unit make the large one, where it is a whole number above one.
fn ratio(large: &Unit, small: &Unit) -> Option<Ratio<i128>> {
    let plain = large.offset.0 == 0 && small.offset.0 == 0;
    let factor = Ratio::new(large.scale.0, large.scale.1) / Ratio::new(small.scale.0, small.scale.1);
    let holds = plain && large.dimension == small.dimension && factor.is_integer() && factor > Ratio::from_integer(1);
    holds.then_some(factor)
}

/// 一米八, 1米75: one or two last digits after whole metres are tenths and hundredths.
fn metre_tail(context: &Context<'_>, amount: &mut Amount) {
    let at = amount.end;
    let written = |at: usize| context.find(at, Class::digit).filter(|_| amount.words && context.touches(at));
    let decimal = context.digits(at).filter(|shape| !amount.words && shape.is_plain() && shape.whole <= 2);
    let (decimals, count) = match (written(at), written(at + 1)) {
        (Some(tenths), Some(hundredths)) => (Number::decimal_of(i128::from(tenths * 10 + hundredths), 2), 2),
        (Some(tenths), None) => (Number::decimal_of(tenths.into(), 1), 1),
        _ => (decimal.and_then(|shape| Number::decimal_of(shape.mantissa.into(), shape.whole)), 1),
    };
    let last = at + count - 1;
    let ends = !context.touches(last + 1) && !context.after(last).starts_with(char::is_alphanumeric);
    let whole = amount.low.is_some_and(|low| low.value().is_integer());
    let more = decimals.filter(|decimals| !decimals.is_zero() && ends && whole);
    if !context.words() && context.touches(at) && more.is_some() {
        amount.add(more);
        amount.take(context, count);
    }
}

/// 9秒83: two digits after seconds are hundredths, where nothing counts or measures them.
fn second_tail(context: &Context<'_>, amount: &mut Amount) {
    let whole = amount.low.is_some_and(|low| low.value().is_integer());
    let at = amount.end;
    let digits = context.digits(at).is_some_and(|shape| shape.is_plain() && shape.whole == 2);
    let ends = !context.touches(at + 1) || context.is(at + 1, Class::NoFigure);
    if whole && digits && !context.words() && context.touches(at) && ends {
        amount.add(context.digits_value(at).and_then(|hundredths| hundredths.scaled(-2)));
        amount.take(context, 1);
    }
}

/// One hour thirty, 2 hours and 10: two digits that close the sentence are minutes.
fn minute_tail(context: &Context<'_>, amount: &mut Amount) {
    const MINUTES: i128 = 60;
    let whole = amount.low.is_some_and(|low| low.value().is_integer());
    if !whole || !context.words() {
        return;
    }
    if let Some((minutes, end)) = closing_digits(context, amount.end, MINUTES) {
        amount.multiply(Ratio::from_integer(MINUTES));
        amount.add(Some(minutes));
        (amount.measure, amount.unit) = (Some(Measure::Duration(&units::MINUTE)), None);
        amount.take(context, end - amount.end);
    }
}

/// 一亩三分: the word for hundredths counts tenths of a mu.
fn mu_tail(context: &Context<'_>, amount: &mut Amount) {
    if context.words() || !context.touches(amount.end) {
        return;
    }
    if let Some((tenths @ 1..=9, number)) = numeral::whole(context, amount.end)
        && context.touches(number.end)
        && context.is(number.end, Class::Coin(1))
    {
        amount.add(Number::integer(tenths).scaled(-1));
        amount.take(context, number.end + 1 - amount.end);
    }
}

/// 6-foot-6: digits behind feet and a hyphen are inches.
fn inch_tail(context: &Context<'_>, amount: &mut Amount) {
    const INCHES: i128 = 12;
    let at = amount.end;
    let hyphen = context.words() && context.written(at) == "-" && context.touches(at) && context.touches(at + 1);
    let inches = context.plain_value(at + 1, 11).filter(|_| hyphen);
    let ends = !context.follows_or_hyphen(at + 2);
    let whole = amount.low.is_some_and(|low| low.value().is_integer());
    if let Some(inches) = inches.filter(|_| ends && whole) {
        amount.multiply(Ratio::from_integer(INCHES));
        amount.add(Some(Number::integer(inches.into())));
        (amount.measure, amount.unit) = (Some(Measure::Quantity(&units::INCH)), None);
        amount.take(context, 2);
    }
}
