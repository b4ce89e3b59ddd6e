//! Numbers in a script where every numeral is one character and groups are myriads: 一千二百万, 3万4千, 二〇二一.

use super::parts::Parts;
use super::powers::{colloquial_tail, counts, inner_power, is_power, measured, of_unit, scale};
use super::{LONGEST, Mode, Numeral, vague};
use crate::figures::context::Context;
use crate::figures::lexer::token::Kind;
use crate::lang::figures::Class;
use crate::model::Qualifier;
use crate::number::Number;

/// What is known about the number while it is read.
pub(in crate::figures) struct Reader<'c, 'a> {
    /// The tokens.
    pub(in crate::figures) context: &'c Context<'a>,
    /// What the number may be.
    pub(in crate::figures) mode: Mode,
    /// Its first token.
    pub(in crate::figures) first: usize,
    /// The token at hand.
    pub(in crate::figures) at: usize,
    /// What has been read of it.
    pub(in crate::figures) parts: Parts,
    /// What is known of it.
    pub(in crate::figures) found: Numeral,
    /// The exponent between the two readings of an ambiguous scale.
    ambiguous: Option<i32>,
}

/// What comes of a token.
enum Step {
    /// It is part of the number.
    Taken,
    /// The number ends before it.
    Ends,
    /// The number ends with it, and has these bounds.
    Bounds(Number, Number),
}

/// The number that starts at token `first`.
pub(in crate::figures) fn numeral(context: &Context<'_>, first: usize, mode: Mode) -> Option<Numeral> {
    if let Some(vague) = vague::characters(context, first) {
        return Some(vague);
    }
    let found = Numeral { words: true, plain: true, ..Numeral::default() };
    let mut reader = Reader { context, mode, first, at: first, parts: Parts::default(), found, ambiguous: None };
    while reader.at < context.tokens.len() && reader.at - first < LONGEST {
        if reader.at > first && !reader.joined() {
            break;
        }
        match reader.step() {
            Step::Taken => {}
            Step::Ends => break,
            Step::Bounds(low, high) => {
                return Some(Numeral { bounds: Some((low, high)), end: reader.at, value: None, ..reader.found });
            }
        }
        if reader.found.malformed {
            break;
        }
    }
    reader.finish()
}

impl Reader<'_, '_> {
    fn step(&mut self) -> Step {
        let context = self.context;
        let Some(token) = context.token(self.at) else { return Step::Ends };
        if let Kind::Digits(shape) = token.kind {
            return self.digits(shape.regular, shape.spaced);
        }
        if let Some(digit) = token.find(Class::digit) {
            return self.digit(digit.into());
        }
        if let Some(value) = token.find(Class::small) {
            return self.small(value);
        }
        if let Some(power) = token.find(Class::inner) {
            return self.inner(power);
        }
        if let Some((power, other)) = scale(context, self.at) {
            return self.scale(power, other);
        }
        if token.is(Class::Point) && self.mode.point {
            return self.point();
        }
        if let Some((above, below)) = token.find(Class::vulgar) {
            return self.vulgar(Number::fraction(above.into(), below.into()));
        }
        if self.at > self.first && !self.parts.is_empty() {
            return self.linked();
        }
        Step::Ends
    }

    /// Whether the token continues the number before it: directly, or over white space that stands at a power of ten.
    fn joined(&mut self) -> bool {
        if self.context.touches(self.at) {
            return true;
        }
        if !self.context.follows(self.at) {
            return self.comma_group() || self.bounds_with_comma();
        }
        let context = self.context;
        let power = |at: usize| is_power(context, at);
        let digits_before = context.digits(self.at - 1).is_some();
        let wrapped = context.gap(self.at).contains('\n')
            && power(self.at - 1)
            && context.any(self.at, |class| matches!(class, Class::Digit(_)));
        let linked = context.any(self.at, |class| matches!(class, Class::After(_))) && power(self.at + 1);
        let open = wrapped || linked || context.is(self.at - 1, Class::Point) || context.is(self.at, Class::Point);
        let smaller_follows = || {
            let next = inner_power(context, self.at + 1).filter(|_| context.follows(self.at + 1));
            power(self.at - 1) && next.zip(self.parts.last_power).is_some_and(|(next, last)| next < last)
        };
        // 壹百 五 十 二: a number whose characters all stand apart.
        let apart =
            self.found.spaced && power(self.at - 1) && context.any(self.at, |class| matches!(class, Class::Digit(_)));
        let joined = power(self.at) || open || apart || smaller_follows();
        // Between digits and a power of ten a space is a matter of typesetting.
        self.found.spaced |= joined && !digits_before;
        joined
    }

    /// 一二、○○○: the digits after a comma that groups them.
    fn comma_group(&self) -> bool {
        let context = self.context;
        if !matches!(context.gap(self.at), "、" | "，" | ",") || self.parts.run == 0 || self.parts.section.is_some() {
            return false;
        }
        let digit = |at: usize| {
            let touches = at == self.at || context.touches(at);
            context.find(at, Class::digit).filter(|_| touches)
        };
        let digits = [digit(self.at), digit(self.at + 1), digit(self.at + 2)];
        let measured =
            context.touches(self.at + 3) && context.any(self.at + 3, |class| matches!(class, Class::Currency { .. }));
        let again = context.gap(self.at + 3) == context.gap(self.at);
        digits.iter().all(Option::is_some)
            && digit(self.at + 3).is_none()
            && (digits.contains(&Some(0)) || measured || again)
    }

    fn digits(&mut self, regular: bool, spaced: bool) -> Step {
        let started = self.at > self.first;
        if self.is_zero_among_numerals() {
            return self.digit(0);
        }
        if self.parts.current.is_some_and(|zero| !zero.is_zero()) || (started && self.parts.is_empty()) {
            return Step::Ends;
        }
        if !regular {
            if started {
                return Step::Ends;
            }
            self.found.malformed = true;
            self.at += 1;
            return Step::Taken;
        }
        let value = self.context.digits_value(self.at);
        // 3万4000: what follows a power of ten is smaller than it.
        let limit = self.parts.last_power.and_then(|power| Number::integer(1).scaled(power.cast_signed()));
        if started && !self.goes_on_below(value, limit) {
            return Step::Ends;
        }
        self.found.spaced |= spaced;
        self.found.words = false;
        self.parts.wait(value, 0);
        self.at += 1;
        Step::Taken
    }

    /// Whether the token at hand is a zero in digits behind numerals of one character: 二0二0年.
    fn is_zero_among_numerals(&self) -> bool {
        let zero = || self.context.plain_value(self.at, 0).is_some() && self.context.written(self.at).len() == 1;
        self.parts.run > 0 && self.found.words && self.context.touches(self.at) && zero()
    }

    fn goes_on_below(&self, value: Option<Number>, limit: Option<Number>) -> bool {
        let below = value.zip(limit).is_some_and(|(value, limit)| value.value() < limit.value());
        let raised = is_power(self.context, self.at + 1) && self.context.touches(self.at + 1);
        let after_zero = self.parts.last_power.is_none() && !self.parts.is_empty();
        below || raised || after_zero
    }

    fn digit(&mut self, digit: u32) -> Step {
        let value = Number::integer(digit.into());
        match self.parts.current {
            None if digit == 0 && !self.parts.is_empty() => {
                // 零 between groups says that places are skipped, and so it does before the decimals of 一百零点五; one that ends a
                // number belongs to what follows.
                if !(self.number_follows() || self.decimals_follow()) {
                    return Step::Ends;
                }
                self.parts.last_power = None;
                self.at += 1;
                return self.several_after(1).map_or(Step::Taken, |(low, high)| Step::Bounds(low, high));
            }
            // 三千两百两: the last word is the unit.
            None if !self.parts.is_empty() && self.is_unit() => return Step::Ends,
            None => self.parts.wait(Some(value), 1),
            Some(current) if self.parts.run > 0 && self.found.words => {
                if self.is_unit() {
                    return Step::Ends;
                }
                let longer = current.scaled(1).and_then(|tens| tens.plus(value));
                let run = self.parts.run + 1;
                self.parts.wait(longer.map(|number| number.with_last_digit(0)), run);
            }
            Some(_) => return Step::Ends,
        }
        self.at += 1;
        self.approximate().map_or(Step::Taken, |(low, high)| Step::Bounds(low, high))
    }

    /// Whether the numeral at hand is a unit here: 二两.
    fn is_unit(&self) -> bool {
        // 一两个月, 零两天: what is counted stands behind.
        let one = self.parts.section.is_none()
            && self.parts.current.is_some_and(|one| one.is_zero() || one.same_value(Number::integer(1)));
        let counts = one && self.context.touches(self.at + 1) && counts(self.context, self.at + 1);
        self.context.any(self.at, |class| matches!(class, Class::Unit(_))) && !self.number_follows() && !counts
    }

    /// Whether the number goes on after the token at hand.
    fn number_follows(&self) -> bool {
        let next = self.at + 1;
        self.context.touches(next)
            && (self.context.digits(next).is_some()
                || self.context.any(next, |class| {
                    matches!(class, Class::Digit(_) | Class::Small(_) | Class::Inner(_) | Class::Several)
                }))
    }

    /// Whether the decimal point follows the token at hand, and a numeral behind it.
    fn decimals_follow(&self) -> bool {
        let point = self.at + 1;
        let joined = self.context.touches(point) && self.context.touches(point + 1);
        let numeral = |class| matches!(class, Class::Digit(_));
        self.mode.point && joined && self.context.is(point, Class::Point) && self.context.any(point + 1, numeral)
    }

    fn small(&mut self, value: u32) -> Step {
        if self.parts.current.is_some() {
            return Step::Ends;
        }
        self.parts.add(value.into(), Some(1));
        self.found.plain = false;
        self.at += 1;
        Step::Taken
    }

    fn inner(&mut self, power: u32) -> Step {
        if self.parts.current.is_none() && power > 1 && !self.bare_power() {
            return Step::Ends;
        }
        // 250万千克: a power right behind a scale multiplies all of it.
        let scaled = self.parts.current.is_none() && self.parts.section.is_none() && self.parts.total.is_some();
        if power > 1 && scaled && self.parts.last_power == self.parts.last_scale {
            self.parts.close(power, true);
            self.found.plain = false;
            self.at += 1;
            return Step::Taken;
        }
        // A second ten, hundred or thousand of the same group belongs to another number.
        let lower = self.parts.last_power.is_none_or(|last| power < last || self.parts.section.is_none());
        if !lower && self.parts.section.is_some() && self.found.words {
            return Step::Ends;
        }
        self.parts.raise(power);
        self.found.plain = false;
        self.at += 1;
        self.several_after(power).map_or(Step::Taken, |(low, high)| Step::Bounds(low, high))
    }

    /// Whether a power of ten without a digit stands for one of itself: 百万元, 千一, 一万零百一十一.
    fn bare_power(&self) -> bool {
        let next = self.at + 1;
        if self.at == self.first && (self.mode.share || self.per() || of_unit(self.context, self.first)) {
            return true;
        }
        if !self.context.touches(next) {
            return false;
        }
        if self.at > self.first {
            return self.parts.last_power.is_none() || self.parts.last_scale.is_some();
        }
        // 百余所: some more than a hundred.
        let more = self.context.any(next, |class| matches!(class, Class::After(Qualifier::MoreThan)));
        let digit = more || self.context.any(next, |class| matches!(class, Class::Digit(1..=9)));
        // 突破百亿: with two powers of ten it is an amount, whatever it measures.
        let scaled = scale(self.context, next).is_some() && (measured(self.context, next + 1) || self.limited());
        digit || scaled || self.limited() && measured(self.context, next)
    }

    /// Whether a word that limits the number touches it: 近千人.
    fn limited(&self) -> bool {
        let before = self.first.checked_sub(1).filter(|_| self.context.touches(self.first));
        before.is_some_and(|before| self.context.any(before, |class| matches!(class, Class::Before(_))))
    }

    fn scale(&mut self, power: u32, other: Option<u32>) -> Step {
        if self.parts.is_empty() && !(self.at == self.first && self.bare_scale()) {
            return Step::Ends;
        }
        // 百二万 is 1,200,000: without its one, the power of ten is said as in speech.
        if self.at == self.first + 2 {
            colloquial_tail(self.context, &mut self.parts, self.first..self.at);
        }
        self.parts.close(power, true);
        self.found.plain = false;
        self.ambiguous = other.map(|other| other.cast_signed() - power.cast_signed());
        self.at += 1;
        self.several_after(power).map_or(Step::Taken, |(low, high)| Step::Bounds(low, high))
    }

    /// 万五千: ten thousand without its one.
    fn bare_scale(&self) -> bool {
        let next = self.at + 1;
        let goes_on = self.context.touches(next)
            && self.context.any(next, |class| matches!(class, Class::Digit(2..=9) | Class::After(Qualifier::MoreThan)));
        goes_on
            || self.per()
            || of_unit(self.context, self.first)
            || measured(self.context, next) && (self.limited() || self.of_class(next))
    }

    /// Whether the word at token `unit` measures the size of a class of things: 万吨级.
    fn of_class(&self, unit: usize) -> bool {
        self.context.touches(unit + 1) && self.context.is(unit + 1, Class::SizeClass)
    }

    /// Whether a rate is told for each so many: 每万人, 每千名.
    fn per(&self) -> bool {
        let before = self.first.checked_sub(1).filter(|_| self.context.touches(self.first));
        before.is_some_and(|before| self.context.is(before, Class::Per))
    }

    /// 3½: a fraction in one character, alone or after digits.
    fn vulgar(&mut self, part: Option<Number>) -> Step {
        let after_digits = self.at == self.first + 1 && self.context.digits(self.first).is_some();
        if !(self.at == self.first || after_digits) || self.parts.failed {
            return Step::Ends;
        }
        let value = self.parts.sum().map_or(part, |whole| whole.plus(part?));
        self.parts = Parts { current: value, failed: value.is_none(), ..Parts::default() };
        (self.found.plain, self.found.words) = (false, false);
        self.at += 1;
        Step::Taken
    }

    fn point(&mut self) -> Step {
        let context = self.context;
        let mut at = self.at + 1;
        let mut written = String::new();
        while at - self.at < LONGEST
            && (context.touches(at) || (at == self.at + 1 && context.follows(at)))
            && !context.is(at, Class::Counting)
            && let Some(digit) = context.find(at, Class::digit)
        {
            written.push(char::from(b'0' + digit));
            at += 1;
        }
        let ascii = context.digits(at).filter(|shape| shape.is_plain() && written.is_empty() && context.touches(at));
        if ascii.is_some() {
            written.push_str(context.written(at));
            at += 1;
        }
        let first = self.at == self.first;
        let whole = if first { Some(Number::integer(0)) } else { self.parts.sum() };
        // 考点386: a point without a number before it is a place, unless two numerals follow.
        let headless = first && !self.mode.share;
        if headless && ascii.is_some() {
            return Step::Ends;
        }
        if written.is_empty() || headless && written.len() < 2 && !is_power(context, at) {
            return Step::Ends;
        }
        // 八点二十 is a time: its minutes go on with a ten; 一点五千万 is 15 million, but 上午十点三百人 are three hundred at ten.
        let half_of_day = || {
            let told = |class| matches!(class, Class::Morning | Class::Afternoon);
            self.first.checked_sub(1).is_some_and(|before| context.any(before, told))
        };
        let power = inner_power(context, at).filter(|_| context.touches(at));
        if power.is_some_and(|power| power == 1 || headless || written.len() > 1 || half_of_day()) {
            return Step::Ends;
        }
        let Some(value) =
            whole.and_then(Number::as_integer).and_then(|whole| Number::parse(&format!("{whole}.{written}")))
        else {
            return Step::Ends;
        };
        self.parts = Parts { current: Some(value), ..Parts::default() };
        self.found.plain = false;
        self.at = at;
        Step::Taken
    }

    /// Words inside a number: 十多万, 两个亿.
    fn linked(&mut self) -> Step {
        let next = self.at + 1;
        if !self.context.follows(next) || !is_power(self.context, next) {
            return Step::Ends;
        }
        let more =
            self.context.any(self.at, |class| matches!(class, Class::After(Qualifier::MoreThan | Qualifier::About)));
        let scaled = scale(self.context, next).is_some();
        // 3个万吨级 are three of them.
        let classes = measured(self.context, next + 1) && self.of_class(next + 1);
        if more || (scaled && !classes && self.context.is(self.at, Class::ScaleLink)) {
            self.found.more |= more;
            self.at = next;
            return Step::Taken;
        }
        Step::Ends
    }

    fn finish(mut self) -> Option<Numeral> {
        if self.at == self.first {
            return None;
        }
        self.found.end = self.at;
        if self.found.malformed {
            return Some(self.found);
        }
        // ○○○ alone keeps a place free for a number.
        if self.parts.run > 1 && self.parts.sum().is_some_and(Number::is_zero) && self.parts.section.is_none() {
            return None;
        }
        let unit_power = colloquial_tail(self.context, &mut self.parts, self.first..self.at);
        self.found.value = self.parts.sum().and_then(|sum| sum.scaled(-unit_power));
        self.found.alternative = self.ambiguous.zip(self.found.value).and_then(|(power, value)| value.scaled(power));
        self.found.scale = self.parts.scale;
        Some(self.found)
    }
}
