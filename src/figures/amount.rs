use num_rational::Ratio;

use super::context::Context;
use super::fraction;
use super::numeral::{Numeral, numeral};
use super::token::Kind;
use crate::lang::figures::Class;
use crate::lang::units;
use crate::model::{Figure, Measure, Qualifier, Reading, Scalar, Value};
use crate::number::Number;
use crate::text::Span;

/// What has been read of an amount: number, measure, limits.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is one fact about how the amount is written")]
struct Amount {
    low: Option<Number>,
    high: Option<Number>,
    single: bool,
    alternative: Option<Number>,
    measure: Option<Measure>,
    qualifier: Qualifier,
    malformed: bool,
    spaced: bool,
    scale: i32,
    words: bool,
    digits: u32,
    start: usize,
    /// Byte after the amount, without a classifier.
    stop: usize,
    end: usize,
}

/// A figure that is a number with what it measures, starting at token `first`; with the token after it.
pub(super) fn amount(context: &Context<'_>, first: usize) -> Option<(Figure, usize)> {
    let mut at = first;
    let between = context.is(at, Class::Between);
    at += usize::from(between);
    let mut before = Qualifier::Exact;
    while let Some(qualifier) =
        context.find(at, |class| if let Class::Before(qualifier) = class { Some(qualifier) } else { None })
    {
        before = stronger(before, qualifier);
        at += 1;
        if !context.follows(at) {
            return None;
        }
    }
    if at > first && !context.follows(at) {
        return None;
    }
    let mut read = part(context, at, between)?;
    if let Some(whole) = range(context, &read, between) {
        read = whole;
    }
    read.qualifier = match (before, read.qualifier) {
        (Qualifier::Exact, after) => after,
        (before, Qualifier::Exact | Qualifier::About | Qualifier::MoreThan) => before,
        (_, after) => after,
    };
    read.start = context.token(first)?.start;
    finish(context, &read, first)
}

fn stronger(one: Qualifier, other: Qualifier) -> Qualifier {
    if one == Qualifier::Exact || one == Qualifier::About { other } else { one }
}

/// One number with currency, unit and qualifiers after it.
fn part(context: &Context<'_>, first: usize, between: bool) -> Option<Amount> {
    let mut at = first;
    let start = context.token(first)?.start;
    let mut currency = context.find(at, money(context));
    if currency.is_some() {
        at += 1;
        if context.find(at, money(context)).is_some() && context.follows(at) {
            at += 1;
        }
        if !context.follows(at) {
            return None;
        }
    }
    let negative = context.is(at, Class::Negative) && is_sign(context, at);
    at += usize::from(negative);
    let mut share = None;
    if let Some(parts) =
        context.find(at, |class| if let Class::SharePrefix(parts) = class { Some(parts) } else { None })
    {
        share = Some(parts);
        at += 1;
        if !context.touches(at) && context.gap(at) != "\n" {
            return None;
        }
    }
    let inner_negative = share.is_some() && context.is(at, Class::Negative);
    at += usize::from(inner_negative);
    let negative = negative || inner_negative;
    if currency.is_none() && share.is_none() && context.is(at, Class::Article) {
        let (value, end) = fraction::fraction(context, at).or_else(|| article_number(context, at))?;
        let mut amount = plain(value, start, end, context)?;
        suffix(context, &mut amount);
        return Some(amount);
    }
    let number = numeral(context, at, !between)?;
    if let Some((value, end)) = fraction::after_numeral(context, &number).filter(|_| share.is_none()) {
        let mut amount = plain(value, start, end, context)?;
        suffix(context, &mut amount);
        return Some(amount);
    }
    let signed = |value: Number| if negative { value.negated() } else { Some(value) };
    let (low, high, single) = match number.bounds {
        Some((low, high)) => (signed(low), signed(high), false),
        None => (number.value.and_then(signed), None, true),
    };
    let digits = context.digits(at);
    let too_fine = currency.is_some() && digits.is_some_and(|shape| shape.groups > 0 && shape.decimals > 2)
        || digits.is_some_and(|shape| {
            shape.decimals > 0
                && context.after(at).starts_with(',')
                && currency.is_some()
                && digit_after_comma(context, at)
        });
    let vague = number.bounds.is_some();
    let mut amount = Amount {
        low,
        high,
        single,
        alternative: number.alternative,
        measure: currency.take(),
        qualifier: if vague { vague_or_about(&number) } else { Qualifier::Exact },
        malformed: (number.malformed && (currency_before(context, first) || many_groups(context, at))) || too_fine,
        spaced: number.spaced || context.text.get(start..context.token(number.end - 1)?.end)?.contains('\n'),
        scale: number.scale,
        words: number.words,
        digits: number.digits,
        start,
        stop: context.token(number.end - 1)?.end,
        end: number.end,
    };
    if number.malformed && !amount.malformed {
        return None;
    }
    if let Some(parts) = share {
        amount.measure = Some(Measure::Percent);
        let factor = Ratio::new(100, i128::from(parts));
        amount.low = amount.low.and_then(|low| low.times(factor));
        amount.high = amount.high.and_then(|high| high.times(factor));
    }
    suffix(context, &mut amount);
    Some(amount)
}

fn vague_or_about(number: &Numeral) -> Qualifier {
    if number.digits > 0 { Qualifier::About } else { Qualifier::Vague }
}

fn digit_after_comma(context: &Context<'_>, at: usize) -> bool {
    context.digits(at + 1).is_some() && context.gap(at + 1) == ","
}

fn currency_before(context: &Context<'_>, first: usize) -> bool {
    context.find(first, |class| matches!(class, Class::Currency { .. }).then_some(())).is_some()
}

fn many_groups(context: &Context<'_>, at: usize) -> bool {
    context.digits(at).is_some_and(|shape| shape.groups > 1)
}

/// A hundred, a dozen: an article that counts as one.
fn article_number(context: &Context<'_>, at: usize) -> Option<(Number, usize)> {
    let number = numeral(context, at, true)?;
    Some((number.value?, number.end))
}

fn plain(value: Number, start: usize, end: usize, context: &Context<'_>) -> Option<Amount> {
    Some(Amount {
        low: Some(value),
        high: None,
        single: true,
        alternative: None,
        measure: None,
        qualifier: Qualifier::Exact,
        malformed: false,
        spaced: false,
        scale: 0,
        words: true,
        digits: 1,
        start,
        stop: context.token(end.checked_sub(1)?)?.end,
        end,
    })
}

/// Whether a hyphen at token `at` is a minus sign: nothing that it could join stands before it, and the number touches it.
fn is_sign(context: &Context<'_>, at: usize) -> bool {
    if context.written(at).chars().all(|letter| !letter.is_alphanumeric()) {
        let joins =
            context.before(at).is_some_and(|letter| letter.is_alphanumeric() || matches!(letter, ')' | '）' | '%'));
        return !joins && context.touches(at + 1);
    }
    context.follows(at + 1)
}

fn money<'a>(context: &'a Context<'_>) -> impl Fn(Class) -> Option<Measure> + 'a {
    |class| match class {
        Class::Currency { code: "", .. } => Some(Measure::Money { code: context.currency, certain: false }),
        Class::Currency { code, certain } => Some(Measure::Money { code, certain }),
        _ => None,
    }
}

/// Takes unit, share, multiple or classifier after the number, and the qualifiers around them.
fn suffix(context: &Context<'_>, amount: &mut Amount) {
    after_qualifier(context, amount);
    let at = amount.end;
    let near = if context.figures.words { context.follows_or_hyphen(at) } else { context.follows(at) };
    if near {
        measure(context, amount, at);
    }
    after_qualifier(context, amount);
    if let Some(Measure::Duration(_)) = amount.measure
        && context.touches(amount.end)
        && context.is(amount.end, Class::Half)
        && !context.figures.words
        && let Some(with_half) = amount.low.zip(Number::fraction(1, 2)).and_then(|(low, half)| low.plus(half))
    {
        amount.low = Some(with_half);
        take(context, amount, 1);
    }
}

fn after_qualifier(context: &Context<'_>, amount: &mut Amount) {
    while context.follows(amount.end)
        && let Some(qualifier) =
            context.find(amount.end, |class| if let Class::After(qualifier) = class { Some(qualifier) } else { None })
    {
        if amount.qualifier != Qualifier::Vague {
            amount.qualifier = qualifier;
        }
        take(context, amount, 1);
    }
}

/// Moves the amount's end over `count` tokens.
fn take(context: &Context<'_>, amount: &mut Amount, count: usize) {
    amount.end += count;
    if let Some(token) = amount.end.checked_sub(1).and_then(|last| context.token(last)) {
        amount.stop = token.end;
    }
}

fn scale_by(amount: &mut Amount, factor: Ratio<i128>) {
    amount.low = amount.low.and_then(|low| low.times(factor));
    amount.high = amount.high.and_then(|high| high.times(factor));
}

fn measure(context: &Context<'_>, amount: &mut Amount, at: usize) {
    if let Some(factor) = context.find(at, |class| match class {
        Class::ShareSuffix(parts) => Some(Ratio::new(100, i128::from(parts))),
        Class::Tenths if amount.words || amount.digits > 0 => Some(Ratio::from_integer(10)),
        _ => None,
    }) {
        scale_by(amount, factor);
        if amount.measure.is_none() {
            amount.measure = Some(Measure::Percent);
        }
        take(context, amount, 1);
        let tenths = context.is(at, Class::Tenths);
        if tenths && context.is(amount.end, Class::Half) && context.touches(amount.end) {
            amount.low = amount.low.and_then(|low| low.plus(Number::integer(5)));
            take(context, amount, 1);
        }
        return;
    }
    if let Some(parts) = context.find(at, |class| if let Class::Points(parts) = class { Some(parts) } else { None }) {
        scale_by(amount, Ratio::new(i128::from(parts), 100));
        amount.measure = Some(Measure::Points);
        return take(context, amount, 1);
    }
    if context.is(at, Class::Discount) {
        // 八折 is 80%, 八五折 85%.
        let ten = amount.low.is_some_and(|low| low.value() < Ratio::from_integer(10));
        scale_by(amount, Ratio::from_integer(if ten { 10 } else { 1 }));
        amount.measure = Some(Measure::Percent);
        return take(context, amount, 1);
    }
    if let Some(reading) =
        context.find(at, |class| if let Class::Multiple(reading) = class { Some(reading) } else { None })
    {
        amount.measure = Some(Measure::Multiple(reading));
        take(context, amount, 1);
        let after = amount.end;
        if context.follows(after)
            && let Some(reading) =
                context.find(after, |class| if let Class::ReadingAfter(reading) = class { Some(reading) } else { None })
        {
            amount.measure = Some(Measure::Multiple(reading));
        }
        return;
    }
    if let Some(money) = context.find(at, money(context)) {
        if amount.measure.is_none() || matches!(money, Measure::Money { certain: true, .. }) {
            amount.measure = Some(money);
        }
        take(context, amount, 1);
        if context.follows(amount.end)
            && let Some(Measure::Money { code, certain: true }) = context.find(amount.end, self::money(context))
        {
            amount.measure = Some(Measure::Money { code, certain: true });
            take(context, amount, 1);
        }
        return coins(context, amount);
    }
    if amount.measure.is_some() {
        return;
    }
    if let Some(found) = context.find(at, |class| match class {
        Class::Duration(unit) => Some(Measure::Duration(unit)),
        Class::Unit(unit) => Some(Measure::Quantity(unit)),
        Class::Year if !context.figures.words => Some(Measure::Duration(&units::YEAR)),
        Class::Day if !context.figures.words => Some(Measure::Duration(&units::DAY)),
        _ => None,
    }) {
        let letter = context.written(at).len() == 1 && context.figures.words && !context.touches(at);
        if letter && amount.words {
            return;
        }
        amount.measure = Some(found);
        return take(context, amount, 1);
    }
    if context.find(at, |class| matches!(class, Class::Coin(_)).then_some(())).is_some() && !context.figures.words {
        return coins(context, amount);
    }
    if let Some(classifier) =
        context.find(at, |class| if let Class::Classifier(name) = class { Some(name) } else { None })
    {
        amount.measure = Some(Measure::Number { classifier: Some(classifier) });
        amount.end += 1;
    }
}

/// 角 and 分 after 元, cents after dollars, and 整.
fn coins(context: &Context<'_>, amount: &mut Amount) {
    if matches!(amount.measure, None | Some(Measure::Money { .. })) && !context.figures.words {
        let coin =
            |at: usize| context.find(at, |class| if let Class::Coin(parts) = class { Some(parts) } else { None });
        if amount.measure.is_none() {
            if let Some(parts) = coin(amount.end).filter(|&parts| parts == 10) {
                scale_by(amount, Ratio::new(i128::from(parts), 100));
                amount.measure = Some(Measure::Money { code: context.currency, certain: false });
                take(context, amount, 1);
            } else {
                return;
            }
        }
        while context.touches(amount.end)
            && let Some(number) = numeral(context, amount.end, false)
            && let Some(parts) = coin(number.end).filter(|_| context.touches(number.end))
            && let Some(value) = number.value.and_then(|value| value.times(Ratio::new(i128::from(parts), 100)))
        {
            amount.low = amount.low.and_then(|low| low.plus(value));
            let count = number.end + 1 - amount.end;
            take(context, amount, count);
        }
        if context.touches(amount.end) && context.is(amount.end, Class::WholeAmount) {
            take(context, amount, 1);
        }
    }
}

/// The range whose lower bound has been read.
fn range(context: &Context<'_>, low: &Amount, between: bool) -> Option<Amount> {
    let at = low.end;
    if !low.single || low.malformed || !context.follows(at) {
        // 以上…以下: at least and at most of one measure, side by side.
        return both_bounds(context, low);
    }
    let joined = context.is(at, Class::Range) || (between && context.is(at, Class::RangeAnd));
    if !joined {
        return both_bounds(context, low);
    }
    if !context.follows(at + 1) {
        return None;
    }
    let high = part(context, at + 1, false)?;
    if !high.single || high.malformed {
        return None;
    }
    let (mut bottom, top) = (low.low?, high.low?);
    let measure = match (low.measure, high.measure) {
        (Some(Measure::Money { certain: true, .. }), Some(Measure::Money { certain: false, .. }) | None) => low.measure,
        (Some(Measure::Number { .. }) | None, other) => other,
        (one, None) => one,
        (Some(one), Some(other)) if one.kind() == other.kind() => Some(other),
        _ => return None,
    };
    let shared = low.scale == 0 && high.scale > 0 && bottom.value() < Ratio::from_integer(1000);
    if shared && !low.words {
        let scaled = bottom.scaled(high.scale)?;
        if scaled.value() < top.value() {
            bottom = scaled;
        }
    }
    if low.measure.is_none() && matches!(measure, Some(Measure::Percent)) && context.is(high.end - 1, Class::Tenths) {
        bottom = bottom.times(Ratio::from_integer(10))?;
    }
    let hyphen = context.written(at).chars().all(|letter| !letter.is_alphanumeric());
    if hyphen && bottom.value() >= top.value() {
        return None;
    }
    let mut whole = Amount { low: Some(bottom), high: Some(top), single: false, measure, start: low.start, ..high };
    if whole.qualifier == Qualifier::Exact {
        whole.qualifier = low.qualifier;
    }
    Some(whole)
}

/// 二十萬元以上一百萬元以下.
fn both_bounds(context: &Context<'_>, low: &Amount) -> Option<Amount> {
    if low.qualifier != Qualifier::AtLeast || !low.single || !(context.touches(low.end) || context.gap(low.end) == "，")
    {
        return None;
    }
    let high = part(context, low.end, false)?;
    let same = high.measure.map(Measure::kind) == low.measure.map(Measure::kind);
    if high.qualifier != Qualifier::AtMost || !high.single || !same || high.low? <= low.low? {
        return None;
    }
    Some(Amount { low: low.low, high: high.low, single: false, start: low.start, qualifier: Qualifier::Exact, ..high })
}

fn finish(context: &Context<'_>, read: &Amount, first: usize) -> Option<(Figure, usize)> {
    let counted = !matches!(read.measure, None | Some(Measure::Number { .. }));
    let mut measure = read.measure.unwrap_or(Measure::Number { classifier: None });
    if let Measure::Multiple(reading) = measure
        && reading != Reading::Increase
    {
        let increase = first.checked_sub(1).is_some_and(|before| {
            context.is(before, Class::IncreaseBefore)
                && matches!(context.gap(first).trim(), "" | "了" | "by" | "近" | "约")
        });
        if increase {
            measure = Measure::Multiple(if context.figures.words { Reading::Either } else { Reading::Increase });
        }
    }
    let span = Span::new(read.start, read.stop);
    let value = if read.malformed {
        Value::Malformed
    } else if read.single {
        match read.low {
            Some(number) => Value::from(number),
            // What does not fit is kept as it was written.
            None if read.digits > 0 => Value::Single(Scalar::Text(span.of(context.text).into())),
            None => return None,
        }
    } else {
        Value::Range { low: read.low.map(Scalar::Number), high: read.high.map(Scalar::Number) }
    };
    let mut figure = Figure::new(span, measure, value);
    figure.qualifier = read.qualifier;
    figure.spaced = read.spaced;
    if let Some(other) = read.alternative {
        figure.alternatives.push((measure, Value::from(other)));
    }
    let one = read.words && read.low.is_some_and(|low| low.same_value(Number::integer(1)));
    let half = read.words && read.low.is_some_and(|low| Some(low) == Number::fraction(1, 2));
    if read.single && !counted && !context.figures.words && (one || half) && read.measure.is_none() {
        return None;
    }
    figure.optional = read.single
        && read.words
        && ((one && !matches!(measure, Measure::Money { .. } | Measure::Percent)) || half && !counted);
    if matches!(context.token(first)?.kind, Kind::Name) {
        return None;
    }
    Some((figure, read.end))
}
