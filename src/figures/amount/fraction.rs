use num_rational::Ratio;
use num_traits::CheckedDiv;

use crate::figures::context::{Context, ends_clause};
use crate::figures::date::years::{NUMBERING, four_digits};
use crate::figures::numeral::{Mode, Numeral, half, numeral};
use crate::lang::figures::Class;
use crate::lang::units;
use crate::number::Number;

/// A part of something without a numerator that starts at token `first`, with the token after it: half a million, a third
/// of, a quarter million.
pub(in crate::figures) fn part(context: &Context<'_>, first: usize) -> Option<(Number, usize)> {
    if !context.words() || context.digits(first).is_some() {
        return None;
    }
    let article = usize::from(context.is(first, Class::Article));
    let (below, end) = denominator(context, first + article)
        .or_else(|| if article == 1 { ordinal_denominator(context, first + 1) } else { None })
        .filter(|_| article == 0 || context.follows(first + 1))?;
    let part = Number::fraction(1, below)?;
    if let Some((whole, end)) = whole_of(context, end) {
        return Some((part.times(whole.value())?.with_last_digit(whole.last_digit()), end));
    }
    if let Some(end) = of_one_percent(context, end) {
        return Some((part, end));
    }
    let is_half = context.is(first + article, Class::Half);
    if is_half && context.is(end, Class::Article) && context.follows(end) && followed_by_measure(context, end + 1) {
        // Half an hour.
        return Some((part, end + 1));
    }
    // Half-built: the hyphen makes a word of another kind, unless a unit follows.
    let hyphen = context.after(end.saturating_sub(1)).strip_prefix('-');
    if hyphen.is_some_and(|word| word.starts_with(char::is_alphabetic)) && !context.any(end, Class::measures) {
        return None;
    }
    let of = context.is(end, Class::Of) && context.follows(end);
    // The word alone is an ordinal, or the fourth of a year.
    let told = is_half
        || (of && below == 4 && is_hour(context, end + 1))
        || (of && (article == 1 || below == 4 && opens(context, first)))
        || (article == 1 && (limited(context, first) || part_of_unit(context, end) || stands_alone(context, end)));
    told.then_some((part, end))
}

/// Whether an hour is told of which something is a part: every quarter of an hour.
fn is_hour(context: &Context<'_>, article: usize) -> bool {
    let hour = |class| matches!(class, Class::Duration(unit) if unit.symbol == units::HOUR.symbol);
    context.is(article, Class::Article) && context.follows(article + 1) && context.any(article + 1, hour)
}

/// The denominator of an ordinal of several words: twenty-first.
fn ordinal_denominator(context: &Context<'_>, at: usize) -> Option<(i128, usize)> {
    let below = numeral(context, at, Mode { ordinal: true, ..Mode::default() })
        .filter(|below| below.ordinal && below.end > at + 1)?;
    Some((below.value?.as_integer()?, below.end))
}

/// Whether token `first` opens the stretch or a clause: "quarter of the firms", but not "the old quarter of the city".
fn opens(context: &Context<'_>, first: usize) -> bool {
    context.before(first).is_none() || context.gap(first).trim_end().ends_with([',', ';', ':', '('])
}

/// Whether a word before token `first` limits it or says by how much something changes.
fn limited(context: &Context<'_>, first: usize) -> bool {
    let limits = |class| matches!(class, Class::Before(_) | Class::IncreaseLink | Class::IncreaseBefore(_));
    context.follows(first) && first.checked_sub(1).is_some_and(|before| context.any(before, limits))
}

/// Whether no word that an ordinal could number follows: the text ends, or a word that compares stands there.
fn stands_alone(context: &Context<'_>, end: usize) -> bool {
    let compares_by = |class| match class {
        Class::ReadingAfter(_) | Class::Comparative => true,
        // A third below the average: the word limits no number.
        Class::Before(_) => context.digits(end + 1).is_none() && !context.any(end + 1, Class::is_numeral),
        _ => false,
    };
    let by_it = context.follows(end) && context.any(end, compares_by);
    let after = end.checked_sub(1).map_or("", |last| context.after(last));
    by_it || after.trim_start_matches(['.', '?', '!', '”', '"', '\'', ')']).trim_start().is_empty()
}

/// What follows a number and makes a fraction with it: 三分之二, two thirds, 1/3, one in five; with the token after it.
pub(in crate::figures) fn after(context: &Context<'_>, first: usize, start: &Numeral) -> Option<(Number, usize)> {
    let value = start.value?;
    let at = start.end;
    if !context.words() && !context.follows(at) {
        return slashed(context, first).filter(|_| start.end == first + 1);
    }
    if let Some(end) = mark(context, at).filter(|end| context.follows(at) && context.follows(*end)) {
        return above_mark(context, end, value);
    }
    if let Some((parts, end)) =
        share_prefix(context, at).filter(|(_, end)| context.touches(at) && context.follows(*end))
    {
        // 一百万分之五: the share goes on with the numeral before it.
        let above = numeral(context, end, Mode { share: true, ..Mode::default() })?;
        let below = value.times(Ratio::from_integer(i128::from(parts)))?;
        return above_over(above.value?, below).map(|number| (number, above.end));
    }
    if let Some(found) = mixed(context, at, value).or_else(|| short(context, first, start)) {
        return Some(found);
    }
    if !context.words() {
        let digits = start.end == first + 1;
        let part = slashed(context, at)
            .filter(|(part, _)| digits && context.gap(at) == " " && part.value() < Ratio::from_integer(1));
        let mixed = part.and_then(|(part, end)| Some((value.plus(part)?, end)));
        return mixed.or_else(|| slashed(context, first).filter(|_| digits));
    }
    if let Some(found) = hyphened(context, first, start, value) {
        return Some(found);
    }
    named(context, first, start, value)
        .or_else(|| slashed(context, first).filter(|_| start.end == first + 1))
        .or_else(|| proportion(context, at, start, value))
}

/// 四分三, 三分一: a fraction without the last part of the word between its numbers, in texts that write them so. 三分二十秒 is none,
/// and neither is 十分一流.
fn short(context: &Context<'_>, first: usize, start: &Numeral) -> Option<(Number, usize)> {
    let at = start.end;
    let marked = context.is(at, Class::FractionMarkStart) && context.touches(at) && context.touches(at + 1);
    let below = context.find(first, Class::digit).filter(|_| marked && at == first + 1)?;
    let above = context.find(at + 1, Class::digit).filter(|above| (1..below).contains(above))?;
    let written_so = context.variant().is_some_and(|variant| variant.short_fractions);
    let end = at + 2;
    let goes_on = |class: Class| {
        class.is_numeral() || matches!(class, Class::Second | Class::Half | Class::Coin(_) | Class::FractionMark)
    };
    let goes_on = context.touches(end) && (context.digits(end).is_some() || context.any(end, goes_on));
    let part = Number::fraction(above.into(), below.into()).filter(|_| written_so && !goes_on)?;
    // Points and rebounds of a match are hardly told in lowest terms.
    (*part.value().denom() == i128::from(below)).then_some((part, end))
}

/// The months of a year.
const MONTHS: i128 = 12;

/// 1/3, ３／５: digits with a stroke between, which are no date.
pub(in crate::figures) fn slashed(context: &Context<'_>, first: usize) -> Option<(Number, usize)> {
    let stroke = |at: usize| matches!(context.gap(at), "/" | "／" | "⁄" | " / ");
    let (above, below) = (context.digits(first)?, context.digits(first + 1)?);
    if let Some(found) = scale_of_map(context, first) {
        return Some(found);
    }
    if !stroke(first + 1) || stroke(first + 2) || matches!(context.before(first), Some('/' | '／')) {
        return None;
    }
    let round = below.groups > 0 && below.decimals == 0 && context.written(first + 1).ends_with(",000");
    if !above.is_plain() || !(below.is_plain() || round) {
        return None;
    }
    let above = context.digits_value(first)?.as_integer()?;
    let below = context.digits_value(first + 1)?.as_integer()?;
    // HCA 123/2019: a running number and its year.
    if above > MONTHS && four_digits(context, first + 1).is_some_and(|year| NUMBERING.contains(&year)) {
        return None;
    }
    let proper = above > 0 && above < below || (below > 1 && below <= 10 && above <= 100);
    proper.then(|| Some((Number::fraction(above, below)?, first + 2))).flatten()
}

/// 3-1/2 inches: a whole number and a part of an inch or of a point, which a hyphen joins.
fn hyphened(context: &Context<'_>, first: usize, whole: &Numeral, value: Number) -> Option<(Number, usize)> {
    /// The parts that inches and interest rates are written in.
    const BELOW: [i128; 6] = [2, 4, 8, 16, 32, 64];
    let at = whole.end;
    let whole = at == first + 1 && context.digits(first).is_some_and(|shape| shape.is_plain() && shape.whole <= 3);
    let joined = context.written(at) == "-" && context.touches(at) && context.touches(at + 1);
    if !whole || !joined || matches!(context.before(first), Some('-' | '/')) {
        return None;
    }
    let (part, end) = slashed(context, at + 1)?;
    let in_use = BELOW.contains(part.value().denom()) && part.value() < Ratio::from_integer(1);
    in_use.then(|| Some((value.plus(part)?, end))).flatten()
}

/// 1:50,000, 1/50,000: one to a number of hundreds or more.
fn scale_of_map(context: &Context<'_>, first: usize) -> Option<(Number, usize)> {
    let strokes = matches!(context.gap(first + 1), "/" | "／" | "⁄" | ":" | "：" | "∶" | "︰");
    let below = context.digits(first + 1).filter(|below| strokes && below.whole >= 3 && below.decimals == 0)?;
    let one = context.plain_value(first, 1) == Some(1) && context.digits(first)?.whole == 1;
    let alone = !matches!(context.before(first), Some('/' | '／' | ':' | '：'))
        && !context.after(first + 1).starts_with(['/', '／', ':', '：', '-']);
    // 1/2021 is a month more likely than a scale.
    let grouped = below.groups > 0 || below.whole != 4 || context.written(first + 1).ends_with("00");
    let parts = context.digits_value(first + 1)?.as_integer()?;
    (one && alone && grouped).then(|| Some((Number::fraction(1, parts)?, first + 2))).flatten()
}

/// A fraction after "and": a half, a quarter, three quarters, one third.
pub(in crate::figures) fn small_part(context: &Context<'_>, first: usize) -> Option<(Number, usize)> {
    let article = usize::from(context.is(first, Class::Article) && context.follows_or_hyphen(first + 1));
    if let Some((below, end)) = denominator(context, first + article)
        && (article == 1 || context.is(first, Class::Half) || below == 4)
    {
        return Some((Number::fraction(1, below)?, end))
            .filter(|(_, end)| article == 1 || followed_by_measure(context, *end));
    }
    let above = context.find(first, |class| match class {
        Class::Digit(value) => Some(i128::from(value)),
        Class::Small(value) => Some(i128::from(value)),
        _ => None,
    })?;
    let (above, at) = match context.find(first + 1, Class::digit) {
        Some(unit) if above >= 20 && context.follows_or_hyphen(first + 1) => (above + i128::from(unit), first + 2),
        _ => (above, first + 1),
    };
    let (below, end) = denominator(context, at).filter(|_| context.follows_or_hyphen(at))?;
    (above < below).then(|| Some((Number::fraction(above, below)?, end))).flatten()
}

/// The number after 分之.
fn above_mark(context: &Context<'_>, first: usize, below: Number) -> Option<(Number, usize)> {
    let negative = context.is(first, Class::Negative);
    let above = numeral(context, first + usize::from(negative), Mode::default())?;
    let value = above.value?.value().checked_div(&below.value()).filter(|_| !below.is_zero())?;
    let number = Number::fraction(*value.numer(), *value.denom())?;
    Some((if negative { number.negated()? } else { number }, above.end))
}

/// 三又二分之一.
fn mixed(context: &Context<'_>, at: usize, whole: Number) -> Option<(Number, usize)> {
    if !(context.is(at, Class::Mixed) && context.follows(at) && context.follows(at + 1)) {
        return None;
    }
    if let Some((parts, end)) = share_prefix(context, at + 1) {
        let above = numeral(context, end, Mode { share: true, ..Mode::default() })?;
        let part = above.value?.times(Ratio::new(1, i128::from(parts)))?;
        return Some((whole.plus(part)?, above.end));
    }
    let below = numeral(context, at + 1, Mode::default())?;
    if let Some((parts, end)) = share_prefix(context, below.end).filter(|_| context.follows(below.end)) {
        // 一千分之二十三 after 又: the numeral belongs to the denominator.
        let above = numeral(context, end, Mode { share: true, ..Mode::default() })?;
        let whole_below = below.value?.times(Ratio::from_integer(i128::from(parts)))?;
        let part = above.value?.value().checked_div(&whole_below.value())?;
        return Some((whole.plus(Number::fraction(*part.numer(), *part.denom())?)?, above.end));
    }
    let (part, end) = after(context, at + 1, &below)?;
    Some((whole.plus(part)?, end))
}

/// The parts that a share before its number is made of, and the token after its words: 百分之, 百 分 之.
pub(in crate::figures) fn share_prefix(context: &Context<'_>, at: usize) -> Option<(u32, usize)> {
    if let Some(parts) = context.find(at, Class::share_prefix) {
        return Some((parts, at + 1));
    }
    let power = context.find(at, |class| match class {
        Class::Inner(power @ 2..=3) | Class::Scale(power @ 4) => Some(power),
        _ => None,
    })?;
    let end = mark(context, at + 1).filter(|_| context.follows(at + 1))?;
    let spaced = (at + 1..end).any(|at| !context.touches(at));
    spaced.then_some((10_u32.checked_pow(power)?, end))
}

/// The token after the words between denominator and numerator, which a space may split: 分之, 分 之.
fn mark(context: &Context<'_>, at: usize) -> Option<usize> {
    if context.is(at, Class::FractionMark) {
        return Some(at + 1);
    }
    let split = context.is(at, Class::FractionMarkStart) && context.is(at + 1, Class::SubSection);
    (split && context.follows(at + 1) && !context.touches(at + 1)).then_some(at + 2)
}

/// Two thirds, fifty-four hundredths, three quarters of a million.
fn named(context: &Context<'_>, first: usize, start: &Numeral, value: Number) -> Option<(Number, usize)> {
    let at = start.end;
    // Five - eighths.
    let dash = usize::from(start.words && context.is(at, Class::Range) && context.written(at) == "-");
    let at = at + dash;
    if !context.follows_or_hyphen(at) {
        return None;
    }
    let above = value.as_integer()?;
    if above == 1 && start.words && dash == 0 {
        // One twenty-fifth.
        if let Some((below, end)) = ordinal_denominator(context, at) {
            return Some((Number::fraction(1, below)?, end));
        }
    }
    if let Some((below, end)) = composite(context, at) {
        return Some((Number::fraction(above, below)?, end));
    }
    let singular = context.any(at, |class| matches!(class, Class::OrdinalWord(_) | Class::OrdinalPower(_)));
    // The third quarter is no fraction, and ten second is none either.
    if !start.words
        && (singular || context.any(at, |class| matches!(class, Class::Quarter)))
        && !context.is(at + 1, Class::Of)
    {
        return None;
    }
    if singular && above > 20 {
        return None;
    }
    if super::quarters::are_counted(context, first, at, above) {
        return None;
    }
    let (below, end) = denominator(context, at)?;
    // Five third prizes are prizes.
    if singular && above >= below {
        return None;
    }
    let part = Number::fraction(above, below)?;
    match whole_of(context, end) {
        Some((whole, end)) => Some((part.times(whole.value())?.with_last_digit(whole.last_digit()), end)),
        None => Some((part, of_one_percent(context, end).unwrap_or(end))),
    }
}

/// Twenty-fifths, one thousand eight hundred fifths: a denominator of several words, and the token after it.
fn composite(context: &Context<'_>, at: usize) -> Option<(i128, usize)> {
    let head = numeral(context, at, Mode { joins: false, ..Mode::default() }).filter(|head| head.words)?;
    let parts = context.find(head.end, |class| match class {
        Class::Denominator(parts) | Class::DenominatorUnit(parts) => Some(i128::from(parts)),
        _ => None,
    })?;
    let tens = head.value?.as_integer()?;
    let fits = if parts < 10 { tens % 10 == 0 && tens % 100 != 10 } else { tens % 100 == 0 };
    (fits && parts != 4 && context.follows_or_hyphen(head.end)).then_some((tens + parts, head.end + 1))
}

/// One in five, two out of three, one over twenty.
fn proportion(context: &Context<'_>, at: usize, start: &Numeral, value: Number) -> Option<(Number, usize)> {
    if !context.follows(at) || !context.follows(at + 1) {
        return None;
    }
    let one = value.same_value(Number::integer(1));
    let over = context.is(at, Class::PartOf) || context.is(at, Class::Over) && (start.words || one);
    let one_in = context.is(at, Class::OneIn);
    // Digits beside a year or a place are no part of it: 4 in 100,000 alone.
    let many = || context.digits(at + 1).is_some_and(|shape| shape.groups > 0);
    if !(over || one_in && (one || start.words || many())) {
        return None;
    }
    let below = numeral(context, at + 1, Mode { joins: true, ..Mode::default() })?;
    let parts = below.value?;
    // Nine in ten, four in five of them, but not "two in five days".
    let round = parts.digits().is_some_and(|(digits, _)| digits == "1");
    let of_them = context.is(below.end, Class::Of) && context.follows(below.end);
    // Three in five, come from the province.
    let alone = start.words && below.words && ends_clause(context.after(below.end - 1));
    if one_in && !one && !((round || of_them || alone) && !followed_by_measure(context, below.end)) {
        return None;
    }
    let year = context.digits(at + 1).is_some_and(|shape| shape.whole >= 4 && !(one_in && shape.groups > 0));
    let proper = parts.value() > value.value()
        && !year
        && (context.is(at, Class::PartOf)
            || !over
            || ((below.words || one) && !followed_by_measure(context, below.end)));
    proper.then(|| above_over(value, parts)).flatten().map(|number| (number, below.end))
}

fn above_over(above: Number, below: Number) -> Option<Number> {
    let value = above.value().checked_div(&below.value())?;
    Number::fraction(*value.numer(), *value.denom())
}

/// The scale or dozen that a part is taken of: half a million, a quarter of a million, half a dozen.
pub(super) fn whole_of(context: &Context<'_>, first: usize) -> Option<(Number, usize)> {
    let mut at = first;
    if context.is(at, Class::Of) && context.follows(at) {
        at += 1;
    }
    if context.is(at, Class::Article) && context.follows(at) {
        at += 1;
    }
    if !context.follows_or_hyphen(at) {
        return None;
    }
    let whole = context.find(at, |class| match class {
        Class::Scale(power) => Number::integer(1).scaled(power.cast_signed()),
        Class::Dozen(count) => Some(Number::integer(count.into())),
        _ => None,
    })?;
    Some((whole, at + 1))
}

/// The token of the percent sign after "of one" at token `at`: half of one percent, two tenths of 1%.
pub(in crate::figures) fn of_one_percent(context: &Context<'_>, at: usize) -> Option<usize> {
    let one = context.is(at + 1, Class::Digit(1)) || context.plain_value(at + 1, 1) == Some(1);
    let percent = context.any(at + 2, |class| matches!(class, Class::ShareSuffix(_)));
    let joined = context.is(at, Class::Of) && context.follows(at) && context.follows(at + 1) && context.follows(at + 2);
    (joined && one && percent).then_some(at + 2)
}

/// The denominator that starts at token `at`, and the token after it.
fn denominator(context: &Context<'_>, at: usize) -> Option<(i128, usize)> {
    let below = context.find(at, |class| match class {
        Class::Denominator(parts) => Some(i128::from(parts)),
        Class::OrdinalWord(parts) if parts > 2 => Some(i128::from(parts)),
        Class::OrdinalPower(power) | Class::DenominatorPower(power) => 10_i128.checked_pow(power),
        Class::Half => Some(2),
        _ => None,
    })?;
    Some((below, at + 1))
}

/// Whether a unit follows that a part is told of: a quarter mile, a third of a mile. A third degree is the third one.
fn part_of_unit(context: &Context<'_>, end: usize) -> bool {
    let numbers = |class| matches!(class, Class::OrdinalWord(_));
    let of = context.is(end, Class::Of) && context.follows(end);
    followed_by_measure(context, end) && (of || end.checked_sub(1).is_none_or(|last| !context.any(last, numbers)))
}

fn followed_by_measure(context: &Context<'_>, at: usize) -> bool {
    let at = at + usize::from(context.is(at, Class::Of) && context.follows(at));
    context.follows(at) && context.any(at, Class::measures)
}

/// Half of a number's unit, where the word for a half follows it.
pub(in crate::figures) fn half_more(number: Number) -> Option<Number> {
    number.plus(half()?)
}
