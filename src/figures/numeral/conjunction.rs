//! What joins the parts of a number in words: one hundred and five, two and a half, one million, two hundred thousand.

use super::words::{Last, Reader};
use super::{Mode, Numeral, numeral};
use crate::figures::amount::fraction;
use crate::lang::figures::Class;
use crate::number::Number;

impl Reader<'_, '_> {
    /// "And" inside a number: one hundred and five, two and a half, one million and eight hundred thousand.
    pub(in crate::figures) fn and(&mut self) -> bool {
        let next = self.at + 1;
        if !self.context.follows_or_hyphen(next) {
            return false;
        }
        if !matches!(self.last, Last::Done | Last::Nothing)
            && let Some((part, end)) = fraction::small_part(self.context, next)
        {
            if let Some(whole) = self.part_of_smaller_scale(part, end) {
                return whole;
            }
            return self.add_fraction(Some(part), end);
        }
        // 5 and 1/2 inches.
        if self.last == Last::Figures
            && let Some((part, end)) = fraction::slashed(self.context, next).filter(|(part, _)| part.is_part())
        {
            return self.add_fraction(Some(part), end);
        }
        if !self.mode.joins {
            return false;
        }
        match self.last {
            // Twenty and three and three fifths.
            Last::Tens
                if self.context.any(next, |class| matches!(class, Class::Digit(1..=9)))
                    && self.context.is(next + 1, Class::Filler)
                    && self.context.follows(next + 1)
                    && fraction::small_part(self.context, next + 2).is_some() =>
            {
                self.at = next;
                true
            }
            Last::Hundred => self.below_hundred(next),
            // HK$1 million and two years: digits do not go on in words.
            Last::Scale if self.in_digits() && self.is_lone(next) => false,
            Last::Scale => self.smaller_number(next),
            _ => false,
        }
    }

    /// Whether the number begins in digits.
    fn in_digits(&self) -> bool {
        self.context.digits(self.first).is_some()
    }

    /// Whether the numeral at token `at` is one word without a power of ten.
    fn is_lone(&self, at: usize) -> bool {
        let power = |class| matches!(class, Class::Inner(_) | Class::Scale(_));
        let numeral = |class| matches!(class, Class::Digit(_) | Class::Small(_));
        self.context.any(at, numeral) && !(self.context.follows(at + 1) && self.context.any(at + 1, power))
    }

    /// Twenty - five, twenty—fifth: tens and their unit with a hyphen apart, or with a dash for the hyphen.
    pub(in crate::figures) fn parted_tens(&mut self) -> bool {
        let (context, next) = (self.context, self.at + 1);
        if self.last != Last::Tens {
            return false;
        }
        let hyphen = context.written(self.at) == "-";
        let dash = context.is(self.at, Class::Range) && (hyphen || context.touches(self.at) && context.touches(next));
        let unit = context.any(next, |class| match class {
            Class::Digit(1..=9) => true,
            Class::OrdinalWord(1..=9) => self.mode.ordinal,
            _ => false,
        });
        // "Of the twenty - five of them women" goes on with a clause.
        let clause = context.is(next + 1, Class::Of) && context.follows(next + 1);
        let joined = dash && unit && context.follows(next) && !clause;
        if joined {
            self.found.spaced |= !context.touches(self.at);
            self.at = next;
        }
        joined
    }

    /// One billion and a half million: the part has a scale of its own.
    fn part_of_smaller_scale(&mut self, part: Number, end: usize) -> Option<bool> {
        let last = self.parts.last_scale.filter(|_| self.last == Last::Scale)?;
        let power = self.context.find(end, Class::scale)?;
        if power >= last || !self.context.follows(end) {
            return None;
        }
        self.parts.wait(part.scaled(power.cast_signed()), 0);
        self.last = Last::Done;
        self.at = end + 1;
        Some(true)
    }

    /// One million, two hundred thousand: a comma between groups that fall.
    pub(in crate::figures) fn after_comma(&self) -> bool {
        let context = self.context;
        if self.last != Last::Scale || !self.mode.joins || context.gap(self.at) != ", " {
            return false;
        }
        let Some(rest) = self.rest(self.at) else { return false };
        let large = rest.value.is_some_and(|value| value.value() >= num_rational::Ratio::from_integer(100));
        large && !rest.plain
    }

    fn below_hundred(&mut self, at: usize) -> bool {
        let context = self.context;
        let word = |at: usize| {
            context.find(at, |class| match class {
                Class::Digit(value) => Some(u32::from(value)),
                Class::Small(value) => Some(value),
                _ => None,
            })
        };
        if self.mode.ordinal && context.any(at, |class| matches!(class, Class::OrdinalWord(_))) {
            self.at = at;
            return self.ordinal();
        }
        if let Some(digits) = context.plain_value(at, 99).filter(|_| !self.found.words) {
            // 4 thousand 3 hundred and 21.
            let sum = self.parts.current.and_then(|current| current.plus(Number::integer(digits.into())));
            self.parts.wait(sum, 0);
            self.last = Last::Done;
            self.at = at + 1;
            return true;
        }
        let Some(first) = word(at) else { return false };
        let unit = word(at + 1).filter(|unit| first >= 20 && *unit < 10 && context.follows_or_hyphen(at + 1));
        let end = at + 1 + usize::from(unit.is_some());
        // One hundred and five hundred are two numbers.
        if context.follows(end) && context.any(end, |class| matches!(class, Class::Inner(_))) {
            return false;
        }
        self.at = at;
        true
    }

    /// After a scale: a smaller number, in words throughout.
    fn smaller_number(&mut self, at: usize) -> bool {
        if self.mode.ordinal && self.context.any(at, |class| matches!(class, Class::OrdinalWord(_))) {
            self.at = at;
            return self.ordinal();
        }
        if self.rest(at).is_none() {
            return false;
        }
        self.at = at;
        true
    }

    /// The number in words at token `at`, where it is smaller than the last scale.
    fn rest(&self, at: usize) -> Option<Numeral> {
        let limit = Number::integer(1).scaled(self.parts.last_scale?.cast_signed())?;
        let rest = numeral(self.context, at, Mode { joins: false, ordinal: false, ..self.mode })?;
        let below = rest.value.is_some_and(|value| value.value() < limit.value());
        (below && rest.words && rest.end > at).then_some(rest)
    }
}
