use num_rational::Ratio;

use super::{Amount, coins, fraction, hundredths, interest, qualifier};
use crate::figures::context::Context;
use crate::figures::numeral::half;
use crate::lang::classifiers::{AGE, PIECE, POINT};
use crate::lang::figures::Class;
use crate::lang::units;
use crate::model::{Measure, Qualifier, Reading, Unit};
use crate::number::Number;

/// Takes unit, share, multiple or classifier after the number, and the qualifiers around them.
pub(in crate::figures) fn suffix(context: &Context<'_>, amount: &mut Amount) {
    qualifier::after(context, amount);
    let at = amount.end;
    // Five (5) percent.
    let bracket = context.gap(at).strip_prefix([')', '）']).is_some_and(|gap| matches!(gap, " " | ""))
        && at.checked_sub(1).is_some_and(|last| amount.stop > context.stop(last));
    if bracket {
        take_measure(context, amount, at);
    } else if context.adjoins(at) && !amount.malformed {
        half_or_more(context, amount);
        part_of_percent(context, amount);
        take_measure(context, amount, amount.end);
    } else if context.adjoins(at) {
        currency(context, amount, at);
    }
    qualifier::after(context, amount);
    half_after_unit(context, amount);
    if context.follows(amount.end) && context.is(amount.end, Class::NegativeAfter) {
        amount.low = amount.low.and_then(Number::negated);
        amount.take(context, 1);
    }
}

/// The money that the word at token `at` names.
pub(in crate::figures) fn money(context: &Context<'_>, at: usize) -> Option<Measure> {
    context.find(at, |class| match class {
        Class::Currency { code: "", .. } => Some(Measure::Money { code: context.suggested_currency(), certain: false }),
        Class::Currency { code, certain } => Some(Measure::Money { code, certain }),
        _ => None,
    })
}

fn take_measure(context: &Context<'_>, amount: &mut Amount, at: usize) {
    let taken = share(context, amount, at)
        || points(context, amount, at)
        || discount(context, amount, at)
        || multiple(context, amount, at)
        || currency(context, amount, at);
    if taken || amount.measure.is_some() {
        if !taken && amount.measure == Some(Measure::Percent) {
            part_of_unit(context, amount, at);
        }
        if !taken && matches!(amount.measure, Some(Measure::Money { .. })) && !coins::of_currency(context, amount, at) {
            coins::behind_number(context, amount);
        }
        return;
    }
    if dozens(context, amount, at) {
        return;
    }
    if !unit(context, amount, at) && !coins::alone(context, amount, at) {
        classifier(context, amount, at);
    }
}

/// 5%, three percent, 三成, 七成六, 七五成.
fn share(context: &Context<'_>, amount: &mut Amount, at: usize) -> bool {
    let tenths = context.is(at, Class::Tenths);
    let factor = context.find(at, |class| match class {
        Class::ShareSuffix(parts) => Some(hundredths(parts)),
        Class::Tenths => Some(Ratio::from_integer(10)),
        _ => None,
    });
    let Some(factor) = factor else { return false };
    if tenths && (amount.fraction || amount.measure.is_some()) {
        return false;
    }
    // 七五成: digits side by side are tenths and hundredths.
    let hundredths = tenths
        && amount.single
        && amount.plain
        && amount.words
        && amount.low.is_some_and(|low| low.value() > Ratio::from_integer(10));
    amount.multiply(if hundredths { Ratio::from_integer(1) } else { factor });
    amount.measure = amount.measure.or(Some(Measure::Percent));
    amount.take(context, 1);
    interest::tail(context, amount);
    if tenths && context.touches(amount.end) {
        let digit = context.find(amount.end, |class| match class {
            Class::Half => Some(5),
            Class::Digit(digit) => Some(digit),
            _ => None,
        });
        if let Some(digit) = digit {
            amount.add(Some(Number::integer(digit.into())));
            amount.take(context, 1);
        }
    }
    true
}

/// 0.25 of 1 per cent.
fn part_of_percent(context: &Context<'_>, amount: &mut Amount) {
    if amount.measure.is_none()
        && !amount.words
        && amount.single
        && context.is(amount.end, Class::Of)
        && context.words()
        && amount.low.is_some_and(Number::is_part)
        && let Some(percent) = fraction::of_one_percent(context, amount.end)
    {
        amount.end = percent;
    }
}

fn points(context: &Context<'_>, amount: &mut Amount, at: usize) -> bool {
    // 0.1 of a percentage point.
    let part = context.is(at, Class::Of)
        && context.is(at + 1, Class::Article)
        && context.follows(at + 1)
        && context.follows(at + 2);
    let at = at + if part { 2 } else { 0 };
    // 碼 is a yard as well, and steps of a rate only in the second place.
    let parts = context.find(at, Class::points).filter(|_| !context.any(at, |class| matches!(class, Class::Unit(_))));
    let Some(parts) = parts else { return false };
    amount.multiply(hundredths(parts).recip());
    amount.measure = Some(Measure::Points);
    amount.take(context, if part { 3 } else { 1 });
    true
}

/// 八折 is 80%, 八五折 85%.
fn discount(context: &Context<'_>, amount: &mut Amount, at: usize) -> bool {
    if !context.is(at, Class::Discount) || !amount.single {
        return false;
    }
    let tenths = amount.low.is_some_and(|low| low.value() < Ratio::from_integer(10));
    amount.multiply(Ratio::from_integer(if tenths { 10 } else { 1 }));
    amount.measure = Some(Measure::Percent);
    amount.take(context, 1);
    true
}

/// 3倍, three times, with the words after it that say how it is meant.
fn multiple(context: &Context<'_>, amount: &mut Amount, at: usize) -> bool {
    let reading = context.find(at, Class::multiple);
    let Some(reading) = reading else { return false };
    amount.take(context, 1);
    // 三倍半: three and a half times.
    if amount.single && !context.words() && context.touches(amount.end) && context.is(amount.end, Class::Half) {
        amount.add(Number::fraction(1, 2));
        amount.take(context, 1);
    }
    let after = context.find(amount.end, Class::reading_after);
    let after: Option<Reading> = after.filter(|_| context.follows(amount.end));
    amount.measure = Some(Measure::Multiple(after.unwrap_or(reading)));
    true
}

fn currency(context: &Context<'_>, amount: &mut Amount, at: usize) -> bool {
    let Some(found) = money(context, at).or_else(|| money_with_coins(context, at)) else { return false };
    // Two $75 million plants: the sign belongs to the number behind it.
    let sign = context.words() && !context.written(at).contains(char::is_alphanumeric);
    let again = context.digits(at + 1).is_some() && context.follows(at + 1) && !coins::follow(context, at + 1);
    if sign && !context.touches(at) && again {
        return false;
    }
    if amount.measure.is_none() || matches!(found, Measure::Money { certain: true, .. }) {
        amount.measure = Some(found);
    }
    raise(context, amount, at);
    amount.take(context, 1);
    if coins::of_currency_before(context, amount) {
        return true;
    }
    if context.follows(amount.end)
        && let Some(certain @ Measure::Money { certain: true, .. }) = money(context, amount.end)
    {
        amount.measure = Some(certain);
        amount.take(context, 1);
    }
    coins::after(context, amount);
    true
}

/// Multiplies by the power of ten that the currency word at token `at` counts in: 120 MEUR.
pub(in crate::figures) fn raise(context: &Context<'_>, amount: &mut Amount, at: usize) {
    let power = context.find(at, Class::money_power);
    if let Some(factor) = power.and_then(|power| 10_i128.checked_pow(power)) {
        amount.multiply(Ratio::from_integer(factor));
    }
}

/// One pound twenty pence: coins say that a word for a weight is money.
fn money_with_coins(context: &Context<'_>, at: usize) -> Option<Measure> {
    let code = context.find(at, Class::money_too)?;
    coins::follow(context, at + 1).then_some(Measure::Money { code, certain: true })
}

fn unit(context: &Context<'_>, amount: &mut Amount, at: usize) -> bool {
    let of = parts_of(context, amount, at);
    let at = at + of;
    let found = context.find(at, |class| match class {
        Class::Duration(unit) => Some(Measure::Duration(unit)),
        Class::Unit(unit) => Some(Measure::Quantity(unit)),
        Class::Year => Some(Measure::Duration(&units::YEAR)),
        Class::Day => Some(Measure::Duration(&units::DAY)),
        Class::Month if limited(context, at + 1) => Some(Measure::Duration(&units::MONTH)),
        Class::HalfMore(unit) if amount.single => Some(Measure::Duration(unit)),
        _ => None,
    });
    let Some(found) = found else { return false };
    // A letter apart from words is no symbol: "five m".
    if amount.words && context.written(at).len() == 1 {
        return false;
    }
    if context.any(at, |class| matches!(class, Class::HalfMore(_))) {
        amount.low = amount.low.and_then(fraction::half_more);
    }
    amount.measure = Some(in_common_units(amount, found));
    amount.unit = Some(at);
    amount.take(context, of + 1);
    true
}

/// How many tokens stand before the unit whose parts are counted: three quarters of an hour, one and a half of hour.
fn parts_of(context: &Context<'_>, amount: &Amount, at: usize) -> usize {
    if !context.words() || !context.is(at, Class::Of) || !context.follows(at + 1) {
        return 0;
    }
    let mixed = |low: Number| !low.value().is_integer() && low.value() > Ratio::from_integer(1);
    let mixed = amount.words && amount.single && amount.low.is_some_and(mixed);
    if (amount.fraction || mixed) && context.is(at + 1, Class::Article) && context.follows(at + 2) {
        return 2;
    }
    // "Two thirds of hours" are no length of time.
    usize::from(mixed)
}

/// Whether token `at` limits what it touches: 六月以上.
fn limited(context: &Context<'_>, at: usize) -> bool {
    context.touches(at) && matches!(qualifier::of_last(context, at), Some(Qualifier::AtLeast | Qualifier::AtMost))
}

/// Decades and centuries are counted in years, quarters of an hour in minutes.
fn in_common_units(amount: &mut Amount, found: Measure) -> Measure {
    let Measure::Duration(unit) = found else { return found };
    let (common, factor) = common(unit);
    amount.multiply(factor);
    Measure::Duration(common)
}

/// The unit that a length of time is counted in, and how many of them its own unit is.
fn common(unit: &'static Unit) -> (&'static Unit, Ratio<i128>) {
    let common = match unit.dimension {
        dimension if dimension == units::YEAR.dimension && unit.scale.0 > units::YEAR.scale.0 => &units::YEAR,
        _ if unit.symbol == units::QUARTER_HOUR.symbol => &units::MINUTE,
        _ => return (unit, Ratio::from_integer(1)),
    };
    (common, Ratio::new(unit.scale.0, common.scale.0))
}

/// A part of the unit that stands at the end of an amount: half a century is fifty years.
fn of_unit(context: &Context<'_>, amount: &Amount, part: Option<Number>) -> Option<Number> {
    let factor = amount.unit.and_then(|at| context.find(at, Class::duration)).map(|unit| common(unit).1);
    factor.map_or(part, |factor| part?.times(factor))
}

fn classifier(context: &Context<'_>, amount: &mut Amount, at: usize) {
    let name = context.find(at, Class::classifier);
    if let Some(name) = name {
        amount.measure = Some(Measure::Number { classifier: Some(name) });
        amount.end += 1;
    }
}

/// 十打: twelves that are counted in a script without spaces.
fn dozens(context: &Context<'_>, amount: &mut Amount, at: usize) -> bool {
    let count = context.find(at, Class::dozen);
    let Some(count) = count.filter(|_| !context.words() && context.touches(at)) else { return false };
    amount.multiply(Ratio::from_integer(i128::from(count)));
    amount.measure = Some(Measure::Number { classifier: Some(PIECE) });
    amount.take(context, 1);
    true
}

/// 两个半小时, 两个多月: half a unit more, or more than so many, between a classifier and the unit.
fn half_or_more(context: &Context<'_>, amount: &mut Amount) {
    let at = amount.end;
    if !context.is(at, Class::ScaleLink) || !context.touches(at + 1) || !amount.single || amount.measure.is_some() {
        return;
    }
    let measured = context.touches(at + 2)
        && context.any(at + 2, |class| matches!(class, Class::Duration(_) | Class::Unit(_) | Class::Month));
    let ends = || !context.touches(at + 2) && !context.after(at + 1).starts_with(char::is_alphanumeric);
    let more = |class| matches!(class, Class::After(Qualifier::MoreThan));
    if context.is(at + 1, Class::Half) && (measured || ends()) {
        amount.add(half());
    } else if measured && context.touches(at) && context.any(at + 1, more) {
        amount.qualifier = Qualifier::MoreThan;
    } else {
        return;
    }
    amount.take(context, 2);
    if context.is(amount.end, Class::Month) {
        amount.measure = Some(Measure::Duration(&units::MONTH));
        amount.take(context, 1);
    }
}

/// 千分之二毫米: a part of a unit.
fn part_of_unit(context: &Context<'_>, amount: &mut Amount, at: usize) {
    let unit = context.find(at, Class::unit);
    // A word of one character may begin another one.
    let whole = context.written(at).chars().nth(1).is_some() && context.touches(at);
    if let Some(unit) = unit.filter(|_| whole && amount.share.is_some() && amount.single) {
        amount.multiply(Ratio::new(1, 100));
        (amount.share, amount.measure, amount.unit) = (None, Some(Measure::Quantity(unit)), Some(at));
        amount.take(context, 1);
    }
}

/// 两年半, 3斤半; a year and a half, a century and a quarter, two dollars and a half.
fn half_after_unit(context: &Context<'_>, amount: &mut Amount) {
    let lasting = match amount.measure {
        Some(Measure::Duration(_) | Measure::Quantity(_)) => true,
        // 三岁半; 每题两分半.
        Some(Measure::Number { classifier }) => {
            let ends = || !context.after(amount.end).starts_with(char::is_alphanumeric);
            classifier == Some(AGE) || classifier == Some(POINT) && ends()
        }
        _ => false,
    };
    let at = amount.end;
    let currency = |class| matches!(class, Class::Currency { .. });
    let money = matches!(amount.measure, Some(Measure::Money { .. }))
        && amount.scale == 0
        && at.checked_sub(1).is_some_and(|last| context.any(last, currency));
    if !amount.single || !(lasting || money) {
        return;
    }
    if !context.words() {
        if context.touches(at) && context.is(at, Class::Half) {
            amount.add(of_unit(context, amount, half()));
            amount.take(context, 1);
        }
        return;
    }
    if !context.is(at, Class::Filler) || !context.follows(at) || !context.follows(at + 1) {
        return;
    }
    let article = usize::from(context.is(at + 1, Class::Article) && context.follows(at + 2));
    let last = at + 1 + article;
    let part = if context.is(last, Class::Half) && !(article == 0 && (money || context.touches(last + 1))) {
        half()
    } else if article == 1 && lasting && context.is(last, Class::Denominator(4)) {
        Number::fraction(1, 4)
    } else {
        return;
    };
    amount.add(of_unit(context, amount, part));
    amount.take(context, 2 + article);
}
