use super::context::Context;
use super::token::Kind;
use crate::lang::figures::Class;
use crate::number::Number;

/// A number in digits, words, or both.
#[derive(Clone, Debug)]
pub(super) struct Numeral {
    /// The value; `None` for what is malformed or does not fit.
    pub value: Option<Number>,
    /// The other value of an ambiguous scale.
    pub alternative: Option<Number>,
    /// The bounds of a vague or approximate numeral: 数百, 五六百.
    pub bounds: Option<(Number, Number)>,
    /// The token after the last one.
    pub end: usize,
    /// Whether digits are grouped in a way that no value can be read from.
    pub malformed: bool,
    /// Whether a space or line break stands inside.
    pub spaced: bool,
    /// Whether it is written in words alone.
    pub words: bool,
    /// The power of ten of the last scale word, where one closes the number.
    pub scale: i32,
    /// Tokens that carry digits or digit words.
    pub digits: u32,
}

/// What has been read of a number so far.
#[derive(Default)]
struct Parts {
    total: Option<Number>,
    section: Option<Number>,
    current: Option<Number>,
    last_scale: Option<u32>,
    last_power: Option<u32>,
    spelled: u32,
    scale: i32,
    failed: bool,
}

impl Parts {
    fn sum(&self) -> Option<Number> {
        [self.total, self.section, self.current].into_iter().flatten().try_fold(None, |sum: Option<Number>, part| {
            match sum {
                None => Some(Some(part)),
                Some(sum) => sum.plus(part).map(Some),
            }
        })?
    }

    fn group(&self) -> Option<Number> {
        match (self.section, self.current) {
            (Some(section), Some(current)) => section.plus(current),
            (one, other) => one.or(other),
        }
    }

    /// Closes the group with a scale word.
    fn close(&mut self, power: u32) -> bool {
        let scaled = |number: Number| number.scaled(power.cast_signed());
        let group = self.group();
        let raise_all = self.last_scale.is_some_and(|last| power >= last);
        let closed = match (self.total, group) {
            (None, None) => return false,
            (Some(total), None) => scaled(total),
            (None, Some(group)) => scaled(group),
            (Some(total), Some(group)) if raise_all => total.plus(group).and_then(scaled),
            (Some(total), Some(group)) => scaled(group).and_then(|group| total.plus(group)),
        };
        self.failed |= closed.is_none();
        self.total = closed;
        self.section = None;
        self.current = None;
        self.last_scale = Some(power);
        self.last_power = Some(power);
        self.scale = if group.is_none() { self.scale + power.cast_signed() } else { power.cast_signed() };
        self.spelled = 0;
        true
    }

    /// Multiplies the current digit by a power inside the group.
    fn raise(&mut self, power: u32) {
        let raised = self.current.unwrap_or(Number::integer(1)).scaled(power.cast_signed());
        self.section = match (self.section, raised) {
            (Some(section), Some(raised)) => section.plus(raised),
            (_, raised) => raised,
        };
        self.failed |= self.section.is_none();
        self.current = None;
        self.last_power = Some(power);
        self.scale = power.cast_signed();
        self.spelled = 0;
    }
}

/// The numeral that starts at token `first`; `joins` tells whether "and" may join its parts.
#[expect(clippy::too_many_lines, reason = "one loop over the kinds of tokens that a numeral is made of")]
pub(super) fn numeral(context: &Context<'_>, first: usize, joins: bool) -> Option<Numeral> {
    let mut parts = Parts::default();
    let mut at = first;
    let mut words = true;
    let mut digits = 0;
    let mut spaced = false;
    let mut ambiguous = None;
    let spelled = context.figures.spelled_digits;
    if let Some(vague) = vague(context, first) {
        return Some(vague);
    }
    loop {
        if at >= context.tokens.len() || (at > first && !joined(context, at)) {
            break;
        }
        let token = &context.tokens[at];
        if let Kind::Digits(shape) = token.kind {
            if parts.current.is_some() || (at > first && parts.last_power.is_none()) {
                break;
            }
            if !shape.regular {
                if at > first {
                    break;
                }
                return Some(Numeral { malformed: true, ..empty(at + 1) });
            }
            spaced |= shape.spaced;
            words = false;
            digits += 1;
            let Some(value) = context.digits_value(at) else {
                return Some(Numeral { digits: 1, ..empty(at + 1) });
            };
            parts.current = Some(value);
            at += 1;
            continue;
        }
        if let Some(value) = token.find(|class| match class {
            Class::Digit(value) => Some(i128::from(value)),
            Class::Small(value) => Some(i128::from(value)),
            _ => None,
        }) {
            if !take_word(context, &mut parts, at, first, value) {
                break;
            }
            digits += 1;
            at += 1;
            if let Some((number, next)) = approximate(context, &parts, at) {
                return Some(Numeral { bounds: Some(number), digits, ..empty(next) });
            }
            continue;
        }
        let article = at == first && token.is(Class::Article);
        if article {
            let next = context.find(at + 1, |class| match class {
                Class::Inner(_) | Class::Scale(_) | Class::Dozen(_) => Some(()),
                _ => None,
            });
            if next.is_none() || !context.follows(at + 1) {
                break;
            }
            parts.current = Some(Number::integer(1));
            at += 1;
            continue;
        }
        if let Some(power) = token.find(|class| if let Class::Inner(power) = class { Some(power) } else { None }) {
            if parts.current.is_none() && !(spelled && power == 1) {
                break;
            }
            parts.raise(power);
            at += 1;
            continue;
        }
        if let Some((power, other)) = token.find(|class| match class {
            Class::Scale(power) => Some((power, None)),
            Class::AmbiguousScale(power, other) => Some((power, Some(other))),
            _ => None,
        }) {
            if !parts.close(power) {
                break;
            }
            ambiguous = other.map(|other| other.cast_signed() - power.cast_signed());
            at += 1;
            continue;
        }
        if let Some(count) = token.find(|class| if let Class::Dozen(count) = class { Some(count) } else { None }) {
            let times = parts.current.unwrap_or(Number::integer(1));
            parts.current = times.times(num_rational::Ratio::from_integer(i128::from(count)));
            at += 1;
            break;
        }
        if token.is(Class::Point) && parts.sum().is_some() {
            let Some((value, next)) = decimals(context, at, &parts) else { break };
            parts = Parts { current: Some(value), ..Parts::default() };
            at = next;
            continue;
        }
        if joins && token.is(Class::Filler) && at > first {
            let Some(next) = conjunction(context, &mut parts, at) else { break };
            at = next;
            continue;
        }
        break;
    }
    if at == first {
        return half(context, first);
    }
    colloquial_tail(context, &mut parts, at);
    let value = if parts.failed { None } else { parts.sum() };
    let alternative = ambiguous.and_then(|power| value?.scaled(power));
    Some(Numeral {
        value,
        alternative,
        bounds: None,
        end: at,
        malformed: false,
        spaced,
        words,
        scale: parts.scale,
        digits,
    })
}

fn empty(end: usize) -> Numeral {
    Numeral {
        value: None,
        alternative: None,
        bounds: None,
        end,
        malformed: false,
        spaced: false,
        words: false,
        scale: 0,
        digits: 0,
    }
}

/// Whether token `at` continues the number before it.
fn joined(context: &Context<'_>, at: usize) -> bool {
    if context.figures.words { context.follows_or_hyphen(at) } else { context.touches(at) || context.gap(at) == "\n" }
}

/// Takes a digit word or small number into the parts; `false` where it begins another number.
fn take_word(context: &Context<'_>, parts: &mut Parts, at: usize, first: usize, value: i128) -> bool {
    let spelled = context.figures.spelled_digits;
    match parts.current {
        None if value == 0 && at > first && spelled => {
            // 零 between groups says that places are skipped.
            parts.last_power = None;
            true
        }
        None => {
            parts.current = Some(Number::integer(value));
            parts.spelled = 1;
            true
        }
        Some(current) if spelled && parts.spelled > 0 && value < 10 => {
            let longer = current.scaled(1).and_then(|tens| tens.plus(Number::integer(value)));
            parts.failed |= longer.is_none();
            parts.current = longer.map(|number| number.with_last_digit(0));
            parts.spelled += 1;
            longer.is_some()
        }
        Some(current) => {
            let tens = current.as_integer().filter(|tens| (20..100).contains(tens) && tens % 10 == 0);
            if spelled || tens.is_none() || !(1..10).contains(&value) || parts.spelled != 1 {
                return false;
            }
            parts.current = current.plus(Number::integer(value));
            parts.spelled += 1;
            true
        }
    }
}

/// 五六百, 三五, 七八: two digits side by side that bound an approximate number.
fn approximate(context: &Context<'_>, parts: &Parts, at: usize) -> Option<((Number, Number), usize)> {
    if !context.figures.spelled_digits || parts.spelled != 2 || parts.total.is_some() {
        return None;
    }
    let both = parts.current?.as_integer()?;
    let (low, high) = (both / 10, both % 10);
    if low == 0 || !(high == low + 1 || (low, high) == (3, 5)) {
        return None;
    }
    let mut next = at;
    let mut power = 0;
    while let Some(step) = context.find(next, |class| match class {
        Class::Inner(power) | Class::Scale(power) => Some(power),
        _ => None,
    }) {
        if !context.touches(next) {
            break;
        }
        power += step.cast_signed();
        next += 1;
    }
    let counted = context.touches(next)
        && context
            .find(next, |class| match class {
                Class::Classifier(_) | Class::Unit(_) | Class::Duration(_) | Class::Tenths => Some(()),
                _ => None,
            })
            .is_some();
    if power == 0 && !counted {
        return None;
    }
    let base = parts.section.unwrap_or(Number::integer(0));
    let bound = |digit: i128| Number::integer(digit).scaled(power)?.plus(base);
    Some(((bound(low)?, bound(high)?), next))
}

/// The digits after the word for the decimal point.
fn decimals(context: &Context<'_>, point: usize, parts: &Parts) -> Option<(Number, usize)> {
    let mut at = point + 1;
    let mut fraction = String::new();
    while joined(context, at)
        && let Some(value) = context.find(at, |class| if let Class::Digit(value) = class { Some(value) } else { None })
    {
        fraction.push(char::from(b'0' + value));
        at += 1;
    }
    if fraction.is_empty() {
        return None;
    }
    let whole = parts.sum()?.as_integer()?;
    Some((Number::parse(&format!("{whole}.{fraction}"))?, at))
}

/// "and" inside a number: one hundred and five, two and a half, one million and eight hundred thousand.
fn conjunction(context: &Context<'_>, parts: &mut Parts, at: usize) -> Option<usize> {
    let next = at + 1;
    if !context.follows(next) {
        return None;
    }
    if context.is(next, Class::Article) && context.is(next + 1, Class::Half) && context.follows(next + 1) {
        let with_half = parts.current?.plus(Number::fraction(1, 2)?)?;
        parts.current = Some(with_half);
        return Some(next + 2);
    }
    let power = parts.last_power.filter(|_| parts.current.is_none())?;
    let rest = numeral(context, next, true)?;
    let value = rest.value.filter(|_| rest.words)?;
    let limit = Number::integer(10).scaled(power.cast_signed() - 1)?;
    if parts.last_scale != parts.last_power {
        // After "hundred": a number below a hundred, which a scale word may still follow.
        let small = numeral_below_hundred(context, next)?;
        parts.current = Some(small.0);
        parts.spelled = 3;
        return Some(small.1);
    }
    if value >= limit {
        return None;
    }
    parts.current = Some(value);
    parts.spelled = 3;
    Some(rest.end)
}

fn numeral_below_hundred(context: &Context<'_>, at: usize) -> Option<(Number, usize)> {
    let word = |at: usize| {
        context.find(at, |class| match class {
            Class::Digit(value) => Some(i128::from(value)),
            Class::Small(value) => Some(i128::from(value)),
            _ => None,
        })
    };
    let first = word(at)?;
    let second = word(at + 1).filter(|unit| first >= 20 && *unit < 10 && context.follows_or_hyphen(at + 1));
    let end = at + 1 + usize::from(second.is_some());
    if context.find(end, |class| if let Class::Inner(power) = class { Some(power) } else { None }).is_some()
        && context.follows(end)
    {
        return None;
    }
    Some((Number::integer(first + second.unwrap_or(0)), end))
}

/// 三万五 is 35,000: a last digit right after a scale stands for the next lower place.
fn colloquial_tail(context: &Context<'_>, parts: &mut Parts, end: usize) {
    let (Some(current), Some(power), 1) = (parts.current, parts.last_power, parts.spelled) else { return };
    if context.figures.spelled_digits && power >= 2 && parts.sum().is_some() {
        let previous = end.checked_sub(2);
        let after_scale = previous.is_some_and(|at| {
            context.find(at, |class| matches!(class, Class::Inner(_) | Class::Scale(_)).then_some(())).is_some()
        });
        if after_scale {
            parts.current = current.scaled(power.cast_signed() - 1);
        }
    }
}

/// 半 and half: alone, or before an article and a scale.
fn half(context: &Context<'_>, first: usize) -> Option<Numeral> {
    if !context.is(first, Class::Half) {
        return None;
    }
    let half = Number::fraction(1, 2)?;
    if context.is(first + 1, Class::Article) && context.follows(first + 1) {
        let power = context.find(first + 2, |class| match class {
            Class::Scale(power) => Some((power, 1)),
            Class::Dozen(count) => Some((0, count)),
            _ => None,
        });
        if let Some((power, count)) = power.filter(|_| context.follows(first + 2)) {
            let value = half.times(num_rational::Ratio::from_integer(i128::from(count)))?.scaled(power.cast_signed());
            return Some(Numeral { value, words: true, digits: 1, scale: power.cast_signed(), ..empty(first + 3) });
        }
    }
    Some(Numeral { value: Some(half), words: true, digits: 1, ..empty(first + 1) })
}

/// 数百, 几十万, several hundred, hundreds, tens of thousands: an order of magnitude.
fn vague(context: &Context<'_>, first: usize) -> Option<Numeral> {
    let power = |class| match class {
        Class::Inner(power) | Class::Scale(power) => Some(power),
        _ => None,
    };
    let mut at = first;
    let mut total = 0;
    if context.is(first, Class::Several) {
        at += 1;
        while let Some(step) = context.find(at, power).filter(|_| joined(context, at)) {
            total += step;
            at += 1;
        }
    } else if context.find(first, power) == Some(1) && context.figures.spelled_digits {
        // 十几
        if !(context.is(first + 1, Class::Several) && context.touches(first + 1)) {
            return None;
        }
        let low = Number::integer(10);
        return Some(Numeral { bounds: Some((low, Number::integer(20))), ..empty(first + 2) });
    } else {
        let plural = |class| if let Class::Vague(power) = class { Some(power) } else { None };
        total = context.find(at, plural)?;
        at += 1;
        if context.gap(at) == " of "
            && let Some(more) = context.find(at, plural)
        {
            total += more;
            at += 1;
        }
    }
    if total == 0 {
        return None;
    }
    let low = Number::integer(1).scaled(total.cast_signed())?;
    let high = Number::integer(1).scaled(total.cast_signed() + 1)?;
    Some(Numeral { bounds: Some((low, high)), ..empty(at) })
}
