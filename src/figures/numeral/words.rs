//! Numbers in a language of separate words, whose groups are thousands: two hundred and five thousand, 1.2 million.

use super::parts::Parts;
use super::{LONGEST, Mode, Numeral, spelled, vague};
use crate::figures::amount::fraction;
use crate::figures::context::Context;
use crate::figures::lexer::token::{Gap, Kind};
use crate::lang::figures::Class;
use crate::number::Number;

/// What the last word of a number was, which decides what can follow it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::figures) enum Last {
    Nothing,
    Digit,
    Teen,
    Tens,
    Hundred,
    Scale,
    Figures,
    Done,
}

/// What has been read of a number, and where the reading stands.
pub(in crate::figures) struct Reader<'c, 'a> {
    pub context: &'c Context<'a>,
    pub mode: Mode,
    pub first: usize,
    pub at: usize,
    pub parts: Parts,
    pub last: Last,
    pub found: Numeral,
}

/// The number that starts at token `first`.
pub(in crate::figures) fn numeral(context: &Context<'_>, first: usize, mode: Mode) -> Option<Numeral> {
    if let Some(found) = vague::words(context, first).or_else(|| spelled::digits(context, first)) {
        return Some(found);
    }
    let found = Numeral { words: true, plain: true, ..Numeral::default() };
    let mut reader = Reader { context, mode, first, at: first, parts: Parts::default(), last: Last::Nothing, found };
    while reader.at < context.tokens.len() && reader.at - first < LONGEST {
        if reader.at > first && !context.follows_or_hyphen(reader.at) && !reader.after_comma() {
            break;
        }
        if !reader.step() || reader.found.malformed || reader.found.ordinal {
            break;
        }
    }
    let found = reader.finish()?;
    Some(repeated(context, &found).or_else(|| spelled_out(context, &found)).unwrap_or(found))
}

/// 5 (five): digits with their value in words behind them in brackets.
fn spelled_out(context: &Context<'_>, found: &Numeral) -> Option<Numeral> {
    let at = found.end;
    let value = found.value.filter(|_| !found.words && context.gap(at).trim_start() == "(")?;
    let again = context.entry(at).filter(|entry| entry.starts_number)?;
    let words = numeral(context, at, Mode { joins: true, ..Mode::default() }).filter(|_| again.leads_number)?;
    let same = words.words && words.value.is_some_and(|again| again.same_value(value));
    let closed = context.after(words.end.checked_sub(1)?).starts_with(')');
    (same && closed).then_some(Numeral { end: words.end, repeated: true, plain: false, ..*found })
}

/// Five (5), five (5) million: words with their value in digits behind them in brackets.
fn repeated(context: &Context<'_>, found: &Numeral) -> Option<Numeral> {
    let at = found.end;
    let value = found.value.filter(|_| found.words && !found.ordinal)?;
    let again = context.digits_value(at).filter(|_| context.digits(at).is_some_and(|shape| shape.exponent == 0))?;
    let bracketed = matches!(context.gap(at).trim_start(), "(" | "（") && context.after(at).starts_with([')', '）']);
    if !bracketed || !value.same_value(again) {
        return None;
    }
    let repeated = Numeral { end: at + 1, repeated: true, plain: false, ..*found };
    let scale = context.find(at + 1, Class::scale).map(u32::cast_signed);
    match scale.filter(|_| context.gap(at + 1) == ") ") {
        Some(power) => {
            Some(Numeral { value: value.scaled(power), end: at + 2, repeated: false, scale: power, ..repeated })
        }
        None => Some(repeated),
    }
}

impl Reader<'_, '_> {
    /// Takes the token at hand; `false` where the number ends before it.
    fn step(&mut self) -> bool {
        let context = self.context;
        let Some(token) = context.token(self.at) else { return false };
        if let Kind::Digits(shape) = token.kind {
            return self.digits(shape.regular, shape.spaced);
        }
        if let Some(value) = token.find(|class| match class {
            Class::Digit(digit) => Some(digit.into()),
            Class::Small(value) => Some(value),
            _ => None,
        }) {
            return self.small(value);
        }
        if let Some(power) = token.find(Class::inner) {
            return self.hundred(power);
        }
        if let Some(power) = self.scale_at(self.at) {
            return self.scale(power);
        }
        if self.mode.ordinal && self.ordinal() {
            return true;
        }
        if token.is(Class::Article) && self.at == self.first {
            return self.article();
        }
        if let Some(count) = token.find(Class::dozen) {
            return self.dozen(count);
        }
        if token.is(Class::Point) && self.mode.point {
            return self.point();
        }
        if let Some((above, below)) = token.find(Class::vulgar) {
            return self.add_fraction(Number::fraction(above.into(), below.into()), self.at + 1);
        }
        token.is(Class::Filler) && self.at > self.first && self.and() || self.parted_tens() || self.hyphen()
    }

    fn digits(&mut self, regular: bool, spaced: bool) -> bool {
        let context = self.context;
        if !regular && self.at == self.first {
            self.found.malformed = true;
            self.at += 1;
            return true;
        }
        if self.last == Last::Figures && context.gap(self.at) != "-" {
            return self.mixed_fraction();
        }
        let smaller_scale = self.last == Last::Scale
            && context.follows(self.at + 1)
            && context
                .find(self.at + 1, |class| match class {
                    Class::Scale(power) | Class::Inner(power) => Some(power),
                    _ => None,
                })
                .zip(self.parts.last_scale)
                .is_some_and(|(power, last)| power < last);
        if !regular || !(self.at == self.first || smaller_scale) {
            return false;
        }
        self.parts.wait(context.digits_value(self.at), 0);
        self.found.words = false;
        self.found.spaced |= spaced;
        self.last = Last::Figures;
        self.at += 1;
        true
    }

    /// 10 1/2: a fraction in digits after whole digits.
    fn mixed_fraction(&mut self) -> bool {
        match fraction::slashed(self.context, self.at) {
            Some((value, end)) => self.add_fraction(Some(value), end),
            None => false,
        }
    }

    pub(in crate::figures) fn add_fraction(&mut self, value: Option<Number>, end: usize) -> bool {
        if self.last == Last::Done {
            return false;
        }
        // Three million and a half is half a million more.
        let unit = if self.last == Last::Scale { self.parts.last_scale.unwrap_or(0) } else { 0 };
        let part = value.and_then(|value| value.scaled(unit.cast_signed()));
        let sum = part.map(|part| self.parts.current.map_or(Some(part), |current| current.plus(part)));
        self.parts.wait(sum.flatten(), 0);
        self.found.plain = false;
        self.last = Last::Done;
        self.at = end;
        true
    }

    fn small(&mut self, value: u32) -> bool {
        let kind = match value {
            0..=9 => Last::Digit,
            10..=19 => Last::Teen,
            _ => Last::Tens,
        };
        let current = self.parts.current.and_then(Number::as_integer);
        let value = i128::from(value);
        let sum = match (self.last, kind) {
            // 1.7 million four years ago: words do not go on with digits, unless they bring a power of ten of their own.
            (Last::Scale, _) if !self.found.words && !self.power_follows() => return false,
            // Twenty twenty-fifths: the tens belong to the denominator.
            _ if kind == Last::Tens && self.at > self.first && self.denominator_follows() => return false,
            (Last::Nothing | Last::Scale, _) => value,
            (Last::Hundred, _) | (Last::Tens, Last::Digit) if value > 0 => current.unwrap_or(0) + value,
            (Last::Teen | Last::Tens, Last::Teen | Last::Tens) if self.is_year_head(current) => {
                current.unwrap_or(0) * 100 + value
            }
            (Last::Digit, Last::Tens) if self.is_hundred_head() => current.unwrap_or(0) * 100 + value,
            _ => return false,
        };
        self.parts.wait(Some(Number::integer(sum)), 1);
        self.last = kind;
        self.at += 1;
        true
    }

    /// Whether a power of ten stands behind the token at hand.
    fn power_follows(&self) -> bool {
        let and = self.context.is(self.at.wrapping_sub(1), Class::Filler);
        let power = self.context.any(self.at + 1, |class| matches!(class, Class::Inner(_) | Class::Scale(_)));
        and || power && self.context.follows(self.at + 1)
    }

    /// Whether a denominator below ten goes on with the tens at hand.
    fn denominator_follows(&self) -> bool {
        let below = self.context.any(self.at + 1, |class| matches!(class, Class::Denominator(3..=9)));
        below && self.context.follows_or_hyphen(self.at + 1) && !self.context.is(self.at + 1, Class::Quarter)
    }

    /// Nineteen eighty-four.
    fn is_year_head(&self, current: Option<i128>) -> bool {
        self.at == self.first + 1 && current.is_some_and(|head| (13..=21).contains(&head))
    }

    /// One twenty-two: tens and units after a digit that stands for hundreds.
    fn is_hundred_head(&self) -> bool {
        let unit = self.context.any(self.at + 1, |class| matches!(class, Class::Digit(1..=9)));
        self.at == self.first + 1 && unit && self.context.follows_or_hyphen(self.at + 1)
    }

    fn hundred(&mut self, power: u32) -> bool {
        if self.at == self.first {
            return self.bare();
        }
        let head = matches!(self.last, Last::Digit | Last::Teen | Last::Tens | Last::Figures | Last::Done);
        let Some(current) = self.parts.current.filter(|_| head) else { return false };
        let raised = current.scaled(power.cast_signed());
        self.parts.wait(raised, 0);
        self.parts.scale = power.cast_signed();
        self.parts.last_power = Some(power);
        self.found.plain = false;
        self.last = Last::Hundred;
        self.at += 1;
        true
    }

    /// Thousand and one: a power of ten without its one, which only counts where the number goes on.
    fn bare(&mut self) -> bool {
        let next = self.at + 1 + usize::from(self.context.is(self.at + 1, Class::Filler));
        let goes_on = self.context.follows(self.at + 1)
            && self.context.follows(next)
            && self.context.any(next, |class| match class {
                Class::Digit(_) | Class::Small(_) => true,
                Class::OrdinalWord(_) => self.mode.ordinal,
                _ => false,
            });
        if goes_on {
            self.parts.wait(Some(Number::integer(1)), 1);
            self.last = Last::Digit;
            let power = self.context.find(self.at, |class| match class {
                Class::Inner(power) => Some((power, true)),
                Class::Scale(power) => Some((power, false)),
                _ => None,
            });
            self.found.plain = false;
            return match power {
                Some((power, true)) => {
                    self.parts.wait(Number::integer(1).scaled(power.cast_signed()), 0);
                    self.parts.last_power = Some(power);
                    self.last = Last::Hundred;
                    self.at += 1;
                    true
                }
                Some((power, false)) => self.close(power),
                None => false,
            };
        }
        false
    }

    /// Takes the hyphen between the digits at hand and a power of ten.
    fn hyphen(&mut self) -> bool {
        let scaled = self.last == Last::Figures && is_apart(self.context, self.at);
        self.at += usize::from(scaled);
        scaled
    }

    fn scale(&mut self, power: u32) -> bool {
        if self.at == self.first {
            return self.bare();
        }
        let open = self.parts.current.is_some();
        let larger = self.parts.last_scale.is_some_and(|last| power >= last);
        // Two million three million: the second one is another number.
        if self.parts.total.is_some() && open && larger {
            return false;
        }
        self.close(power)
    }

    fn close(&mut self, power: u32) -> bool {
        self.parts.close(power, true);
        self.found.plain = false;
        self.last = Last::Scale;
        self.at += 1;
        true
    }

    /// Twenty-first, one hundred and fifth: an ordinal word that ends the number.
    pub(in crate::figures) fn ordinal(&mut self) -> bool {
        let context = self.context;
        let unit = context.find(self.at, Class::ordinal_word);
        let current = self.parts.current.and_then(Number::as_integer).unwrap_or(0);
        if let Some(value) = unit {
            let fits = match self.last {
                Last::Tens => value < 10,
                Last::Hundred => value < 100,
                Last::Scale => true,
                Last::Nothing => self.at == self.first,
                _ => false,
            };
            if !fits {
                return false;
            }
            self.parts.wait(Some(Number::integer(current + i128::from(value))), 1);
        } else {
            let power = context.find(self.at, Class::ordinal_power);
            let Some(power) = power else { return false };
            if power == 2 {
                let raised = self.parts.current.unwrap_or(Number::integer(1)).scaled(2);
                self.parts.wait(raised, 0);
            } else {
                self.parts.close(power, true);
            }
        }
        self.found.ordinal = true;
        self.at += 1;
        true
    }

    /// A hundred, a dozen.
    fn article(&mut self) -> bool {
        let counts = self.context.any(self.at + 1, |class| {
            matches!(class, Class::Inner(_) | Class::Scale(_) | Class::Dozen(_))
                || (self.mode.ordinal && matches!(class, Class::OrdinalPower(_)))
        });
        if !counts || !self.context.follows(self.at + 1) {
            return false;
        }
        self.parts.wait(Some(Number::integer(1)), 1);
        self.last = Last::Digit;
        self.found.plain = false;
        self.at += 1;
        true
    }

    fn dozen(&mut self, count: u32) -> bool {
        let times = num_rational::Ratio::from_integer(i128::from(count));
        let Some(current) = self.parts.current else { return false };
        self.parts.wait(current.times(times).map(|number| number.with_last_digit(0)), 0);
        self.found.plain = false;
        self.last = Last::Done;
        self.at += 1;
        true
    }

    fn point(&mut self) -> bool {
        let follows = self.context.follows(self.at + 1);
        let Some((decimals, end)) = spelled::decimals(self.context, self.at + 1).filter(|_| follows) else {
            return false;
        };
        let first = self.at == self.first;
        // "Point two" of an agenda is no decimal: it must be long, or measure something.
        let measured = || {
            self.context.follows(end)
                && self.context.any(end, |class| {
                    matches!(class, Class::Unit(_) | Class::Scale(_) | Class::ShareSuffix(_) | Class::Currency { .. })
                })
        };
        if first && decimals.len() < 2 && !measured() {
            return false;
        }
        let whole = if first { Some(Number::integer(0)) } else { self.parts.sum() };
        let value = whole.and_then(Number::as_integer).and_then(|whole| Number::parse(&format!("{whole}.{decimals}")));
        if value.is_none() {
            return false;
        }
        self.parts = Parts { current: value, ..Parts::default() };
        self.found.plain = false;
        self.last = Last::Figures;
        self.at = end;
        true
    }

    fn finish(mut self) -> Option<Numeral> {
        if self.at == self.first || (self.parts.is_empty() && !self.found.malformed) {
            return None;
        }
        self.found.end = self.at;
        if !self.found.malformed {
            self.found.value = self.parts.sum();
            self.found.scale = self.parts.scale;
        }
        Some(self.found)
    }
}

/// Whether the hyphen before a power of ten stands at token `at`, apart as in text that was split into words: 1.3 - billion.
pub(in crate::figures) fn is_apart(context: &Context<'_>, at: usize) -> bool {
    let apart = |at: usize| context.token(at).is_some_and(|token| token.gap == Gap::Space);
    apart(at)
        && apart(at + 1)
        && context.is(at, Class::Range)
        && context.written(at) == "-"
        && context.any(at + 1, |class| matches!(class, Class::Scale(_)))
}
