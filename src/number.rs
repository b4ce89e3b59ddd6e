//! Exact numbers that remember how precisely they were written.

pub mod roman;

use std::cmp::Ordering;
use std::fmt;

use num_rational::Ratio;
use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub, Signed, Zero};

/// An exact rational with the power of ten of its last written digit.
///
/// `12亿` and `1.2 billion` are the same value with the same last digit (10⁸); `三分之一` is 1/3. All arithmetic is
/// checked: what does not fit into 128 bits gives `None`, and its caller then keeps the figure as it was written.
///
/// Equality compares value *and* precision; [`Number::same_value`] compares the value alone.
///
/// ```
/// use bitally::number::Number;
/// let chinese = Number::integer(12).scaled(8).unwrap();
/// let english = Number::parse("1.2").unwrap().scaled(9).unwrap();
/// assert_eq!(chinese, english);
/// assert_eq!(english.last_digit(), 8);
/// assert_eq!(Number::fraction(1, 3).unwrap().to_string(), "1/3");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Number {
    value: Ratio<i128>,
    last_digit: i32,
    /// Whether the denominator is one. It also leaves room for what an `Option` or an enum around the number has to say.
    whole: bool,
}

/// The largest power of ten that fits an `i128`.
const MAX_POWER: u32 = 38;

impl Number {
    /// A whole number, written to the unit.
    #[must_use]
    pub const fn integer(value: i128) -> Self {
        Self { value: Ratio::new_raw(value, 1), last_digit: 0, whole: true }
    }

    /// `numerator / denominator` in lowest terms, as exact as a fraction in words is; `None` for a denominator of zero
    /// and for what does not fit.
    #[must_use]
    pub fn fraction(numerator: i128, denominator: i128) -> Option<Self> {
        let value = Ratio::from_integer(numerator).checked_div(&nonzero(denominator)?)?;
        Some(Self::of(value, 0))
    }

    /// A value in lowest terms with its last digit.
    fn of(value: Ratio<i128>, last_digit: i32) -> Self {
        Self { value, last_digit, whole: value.is_integer() }
    }

    /// Reads ASCII digits with at most one `.` and an optional leading `-`; `None` for anything else.
    ///
    /// The last digit is remembered: `3.50` was written to hundredths.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
        if whole.is_empty() || (digits.contains('.') && decimals.is_empty()) {
            return None;
        }
        let mut mantissa: i128 = 0;
        for byte in whole.bytes().chain(decimals.bytes()) {
            let digit = byte.is_ascii_digit().then(|| i128::from(byte - b'0'))?;
            mantissa = mantissa.checked_mul(10)?.checked_add(digit)?;
        }
        Self::decimal_of(sign * mantissa, u32::try_from(decimals.len()).ok()?)
    }

    /// `mantissa / 10^decimals`, written to its last decimal; `None` where it does not fit.
    ///
    /// ```
    /// use bitally::number::Number;
    /// assert_eq!(Number::decimal_of(350, 2), Number::parse("3.50"));
    /// ```
    #[must_use]
    pub fn decimal_of(mantissa: i128, decimals: u32) -> Option<Self> {
        if decimals == 0 {
            return Some(Self::integer(mantissa));
        }
        if decimals > MAX_POWER {
            return None;
        }
        // A power of ten has no prime factors but two and five, so lowest terms need no general divisor.
        let even = mantissa.trailing_zeros().min(decimals);
        let (above, fives) = without_fives(mantissa >> even, decimals);
        let (twos, fives) = (decimals - even, decimals - fives);
        let below = 2_i128.checked_pow(twos)?.checked_mul(5_i128.checked_pow(fives)?)?;
        let last_digit = -i32::try_from(decimals).ok()?;
        Some(Self::of(Ratio::new_raw(above, below), last_digit))
    }

    /// The exact value.
    #[must_use]
    pub const fn value(self) -> Ratio<i128> {
        self.value
    }

    /// The power of ten of the last digit that was written: 0 for `1200`, 8 for `12亿`, -2 for `3.50`.
    #[must_use]
    pub const fn last_digit(self) -> i32 {
        self.last_digit
    }

    /// The same value with another last digit.
    #[must_use]
    pub const fn with_last_digit(self, last_digit: i32) -> Self {
        Self { last_digit, ..self }
    }

    /// Multiplied by a power of ten; the last digit moves along.
    #[must_use]
    pub fn scaled(self, power: i32) -> Option<Self> {
        let last_digit = self.last_digit.checked_add(power)?;
        if power >= 0
            && let Some(whole) = self.as_integer()
        {
            let factor = 10_i128.checked_pow(power.unsigned_abs())?;
            return Some(Self::integer(whole.checked_mul(factor)?).with_last_digit(last_digit));
        }
        if self.whole && power < 0 {
            return Some(Self::decimal_of(*self.value.numer(), power.unsigned_abs())?.with_last_digit(last_digit));
        }
        let factor = power_of_ten(power.unsigned_abs())?;
        let (whole, rest) = (factor.numer() / self.value.denom(), factor.numer() % self.value.denom());
        if power > 0 && rest == 0 {
            // A decimal with no more digits than the power takes away.
            return Some(Self::integer(i128::checked_mul(*self.value.numer(), whole)?).with_last_digit(last_digit));
        }
        let value = if power < 0 { self.value.checked_div(&factor)? } else { self.value.checked_mul(&factor)? };
        Some(Self::of(value, last_digit))
    }

    /// The sum, written to the finer of the two last digits.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        let last_digit = self.last_digit.min(other.last_digit);
        if let (Some(one), Some(more)) = (self.as_integer(), other.as_integer()) {
            return Some(Self::integer(one.checked_add(more)?).with_last_digit(last_digit));
        }
        let value = self.value.checked_add(&other.value)?;
        Some(Self::of(value, last_digit))
    }

    /// The first number, the sum of the first two, and so on, as far as they fit.
    pub(crate) fn running_sums(numbers: impl IntoIterator<Item = Self>) -> impl Iterator<Item = Self> {
        numbers.into_iter().scan(None, |sum: &mut Option<Self>, number| {
            *sum = sum.map_or(Some(number), |sum| sum.plus(number));
            *sum
        })
    }

    /// The difference, written to the finer of the two last digits.
    #[must_use]
    pub fn minus(self, other: Self) -> Option<Self> {
        let value = self.value.checked_sub(&other.value)?;
        Some(Self::of(value, self.last_digit.min(other.last_digit)))
    }

    /// Multiplied by an exact factor that has no precision of its own, such as the scale of a unit. The last digit moves
    /// by the factor's order of magnitude.
    #[must_use]
    pub fn times(self, factor: Ratio<i128>) -> Option<Self> {
        if factor.is_integer()
            && let Some(whole) = self.as_integer()
        {
            let last_digit = self.last_digit.checked_add(order_of_magnitude(factor))?;
            return Some(Self::integer(whole.checked_mul(*factor.numer())?).with_last_digit(last_digit));
        }
        let value = self.value.checked_mul(&factor)?;
        Some(Self::of(value, self.last_digit.checked_add(order_of_magnitude(factor))?))
    }

    /// The number with its sign turned.
    #[must_use]
    pub fn negated(self) -> Option<Self> {
        Number::integer(0).with_last_digit(self.last_digit).minus(self)
    }

    /// Whether the number is below zero.
    #[must_use]
    pub fn is_negative(self) -> bool {
        self.value.is_negative()
    }

    /// Whether the number is a part of one: above zero and below one.
    pub(crate) fn is_part(self) -> bool {
        self.value > Ratio::from_integer(0) && self.value < Ratio::from_integer(1)
    }

    /// Whether the number is zero.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.value.is_zero()
    }

    /// The value where it is whole.
    #[must_use]
    pub fn as_integer(self) -> Option<i128> {
        self.whole.then(|| *self.value.numer())
    }

    /// Whether both have the same value, however precisely they were written.
    #[must_use]
    pub fn same_value(self, other: Self) -> bool {
        // Both are in lowest terms.
        self.value.numer() == other.value.numer() && self.value.denom() == other.value.denom()
    }

    /// Whether `coarse` is this number rounded (half away from zero) to `coarse`'s last digit.
    ///
    /// ```
    /// use bitally::number::Number;
    /// let exact = Number::parse("1993.03").unwrap().scaled(4).unwrap();
    /// let rounded = Number::parse("19.93").unwrap().scaled(6).unwrap();
    /// assert!(exact.rounds_to(rounded));
    /// assert!(!rounded.rounds_to(exact));
    /// ```
    #[must_use]
    pub fn rounds_to(self, coarse: Self) -> bool {
        self.same_value(coarse) || self.to_precision(coarse.last_digit).is_some_and(|mine| mine.same_value(coarse))
    }

    /// Whether `coarse` is this number cut off (towards zero) at `coarse`'s last digit.
    #[must_use]
    pub fn truncates_to(self, coarse: Self) -> bool {
        let cut = || {
            let scaled = self.scaled(coarse.last_digit.checked_neg()?)?;
            Number::of(scaled.value.trunc(), 0).scaled(coarse.last_digit)
        };
        self.same_value(coarse) || cut().is_some_and(|mine| mine.same_value(coarse))
    }

    /// Rounded half away from zero so that the digit at `last_digit` is the last one.
    #[must_use]
    pub fn to_precision(self, last_digit: i32) -> Option<Self> {
        let scaled = self.scaled(last_digit.checked_neg()?)?;
        // `Ratio::round` doubles the remainder; where that could leave 128 bits the number counts as not fitting.
        scaled.value.denom().checked_mul(&2)?;
        Number::of(scaled.value.round(), 0).scaled(last_digit)
    }

    /// The power of ten of the leading digit: 3 for 1,200, -1 for 0.5, `None` for zero.
    #[must_use]
    pub fn magnitude(self) -> Option<i32> {
        (!self.is_zero()).then(|| order_of_magnitude(self.value))
    }

    /// The digits of the value without trailing zeros, and the power of ten of the last of them; `None` where no finite
    /// decimal exists. 50,000,000 gives `("5", 7)`.
    #[must_use]
    pub fn digits(self) -> Option<(String, i32)> {
        let (mantissa, power) = self.decimal()?;
        let text = mantissa.unsigned_abs().to_string();
        let trimmed = text.trim_end_matches('0');
        if trimmed.is_empty() {
            return Some(("0".into(), 0));
        }
        Some((trimmed.into(), power + i32::try_from(text.len() - trimmed.len()).ok()?))
    }

    /// The number with commas between its thousands, for people: `5,000,000,000`.
    ///
    /// ```
    /// use bitally::number::Number;
    /// assert_eq!(Number::parse("-12345.678").unwrap().grouped(), "-12,345.678");
    /// ```
    #[must_use]
    pub fn grouped(self) -> String {
        let digits = self.to_string();
        let (whole, fraction) = digits.split_at(digits.find(['.', '/']).unwrap_or(digits.len()));
        let (sign, whole) = whole.strip_prefix('-').map_or(("", whole), |rest| ("-", rest));
        let mut grouped = String::from(sign);
        for (index, digit) in whole.char_indices() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        grouped + fraction
    }

    /// Mantissa and power of ten of a finite decimal.
    fn decimal(self) -> Option<(i128, i32)> {
        let mut numerator = *self.value.numer();
        let mut denominator = *self.value.denom();
        let mut power = 0;
        while denominator != 1 {
            let step = if denominator % 10 == 0 {
                denominator /= 10;
                1
            } else if denominator % 2 == 0 {
                denominator /= 2;
                5
            } else if denominator % 5 == 0 {
                denominator /= 5;
                2
            } else {
                return None;
            };
            numerator = numerator.checked_mul(step)?;
            power -= 1;
        }
        Some((numerator, power))
    }
}

impl PartialOrd for Number {
    /// Orders by value; two numbers of one value but different precision are ordered by precision, so that the order
    /// agrees with equality.
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        self.value.cmp(&other.value).then(self.last_digit.cmp(&other.last_digit))
    }
}

impl fmt::Display for Number {
    /// A plain decimal without trailing zeros, or `n/d` in lowest terms where no finite decimal exists.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some((mantissa, power)) = self.decimal() else {
            return write!(formatter, "{}/{}", self.value.numer(), self.value.denom());
        };
        let sign = if mantissa < 0 { "-" } else { "" };
        let decimals = power.unsigned_abs() as usize;
        let digits = format!("{:0>width$}", mantissa.unsigned_abs(), width = decimals + 1);
        let (whole, fraction) = digits.split_at(digits.len() - decimals);
        let fraction = fraction.trim_end_matches('0');
        let point = if fraction.is_empty() { "" } else { "." };
        write!(formatter, "{sign}{whole}{point}{fraction}")
    }
}

/// The number without its factors of five, of which it takes out `most` at most, and how many they were.
fn without_fives(number: i128, most: u32) -> (i128, u32) {
    // Most numbers are small, and a division of 64 bits is many times as fast.
    let fifth = |number: i128| match i64::try_from(number) {
        Ok(small) => (small % 5 == 0).then_some(i128::from(small / 5)),
        Err(_) => (number % 5 == 0).then_some(number / 5),
    };
    let (mut left, mut count) = (number, 0);
    while count < most
        && let Some(less) = fifth(left)
    {
        (left, count) = (less, count + 1);
    }
    (left, count)
}

/// 10 to the `power`, where it fits.
fn power_of_ten(power: u32) -> Option<Ratio<i128>> {
    (power <= MAX_POWER).then(|| Ratio::from_integer(10_i128.pow(power)))
}

fn nonzero(denominator: i128) -> Option<Ratio<i128>> {
    // The smallest value has no opposite, which reduction to lowest terms needs.
    (denominator != 0 && denominator != i128::MIN).then(|| Ratio::from_integer(denominator))
}

/// The power of ten of the leading digit of a value other than zero; 0 for zero.
fn order_of_magnitude(value: Ratio<i128>) -> i32 {
    let (mut numerator, mut denominator) = (value.numer().unsigned_abs(), value.denom().unsigned_abs());
    if numerator == 0 {
        return 0;
    }
    let mut power = 0;
    while numerator / denominator >= 10 {
        numerator /= 10;
        power += 1;
    }
    while numerator < denominator {
        match numerator.checked_mul(10) {
            Some(larger) => numerator = larger,
            None => denominator /= 10,
        }
        power -= 1;
    }
    power
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn writes_the_shortest_exact_form() {
        for (number, written) in [
            (Number::parse("3.50"), "3.5"),
            (Number::parse("-0.05"), "-0.05"),
            (Number::integer(12).scaled(8), "1200000000"),
            (Number::fraction(2, 6), "1/3"),
            (Number::integer(5).scaled(-3), "0.005"),
            (Number::parse("0"), "0"),
        ] {
            assert_eq!(number.map(|number| number.to_string()).as_deref(), Some(written));
        }
    }

    #[test]
    fn refuses_what_is_not_a_decimal() {
        for text in ["", "-", ".", "1.", ".5", "1.2.3", "1,2", "１", "+1", "170141183460469231731687303715884105728"] {
            assert_eq!(Number::parse(text), None, "{text}");
        }
    }

    #[test]
    fn extremes_give_none_and_never_panic() {
        let largest = Number::integer(i128::MAX);
        let smallest = Number::integer(i128::MIN);
        assert_eq!(largest.plus(Number::integer(1)), None);
        assert_eq!(smallest.negated(), None);
        assert_eq!(largest.scaled(1), None);
        assert_eq!(Number::fraction(1, 0), None);
        assert_eq!(Number::fraction(1, i128::MIN), None);
        assert_eq!(largest.times(Ratio::from_integer(2)), None);
        assert_eq!(smallest.scaled(-38).map(Number::is_negative), Some(true));
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(mantissa in -10_i128.pow(20)..10_i128.pow(20), decimals in 0..9_i32) {
            let number = Number::integer(mantissa).scaled(-decimals).expect("fits");
            let again = Number::parse(&number.to_string()).expect("reads back");
            prop_assert!(number.same_value(again));
        }

        #[test]
        fn rounding_is_within_half_a_digit(mantissa in -10_i128.pow(20)..10_i128.pow(20), digit in 0..12_i32) {
            let number = Number::integer(mantissa);
            let rounded = number.to_precision(digit).expect("fits");
            let half = Number::fraction(10_i128.pow(digit.cast_unsigned()), 2).expect("fits");
            let error = rounded.minus(number).expect("fits").value().abs();
            prop_assert!(error <= half.value());
            prop_assert!(number.rounds_to(rounded));
        }
    }
}
