//! Digits in languages that part decimals by a comma: 5,2, 1 234 567,89 and 1.234,5.

use super::digits::{self, Before, count, digit, exponent, run, short_mantissa};
use super::token::Shape;

/// The most digits of the first group.
const FIRST: u32 = 3;

/// The bytes of a group of three.
const GROUP: usize = 3;

/// What may part groups: spaces (plain, unbroken, narrow, thin) or points.
const SEPARATORS: [char; 5] = [' ', '\u{a0}', '\u{202f}', '\u{2009}', '.'];

/// The shape of the digits that start at `at`, and their end, where a comma is the decimal sign.
///
/// Digits with two commas, or with a point behind one, are a list or written as in English (1,234.50), and read so; what stands
/// `before` them is asked then. A point that parts no group of three parts decimals, or the levels of a number: 12.1.
pub(in crate::figures) fn digits(text: &str, at: usize, end: usize, before: impl FnOnce() -> Before) -> (Shape, usize) {
    let rest = text.get(at..end).unwrap_or_default();
    // The 2 of 1,2,3.
    let listed = text
        .get(..at)
        .and_then(|before| before.strip_suffix(','))
        .is_some_and(|before| before.ends_with(|last: char| digit(last).is_some()));
    let mut shape = Shape { regular: true, ..Shape::default() };
    let first = run(rest);
    shape.whole = count(&rest[..first]);
    let mut stop = groups(rest, first, &mut shape);
    let decimals = fraction(&rest[stop..], ',');
    let goes_on = |decimals: &str| {
        let after = &rest[stop + 1 + decimals.len()..];
        first > 0 && (fraction(after, ',').is_some() || fraction(after, '.').is_some())
    };
    if decimals.is_some_and(|decimals| listed || goes_on(decimals)) {
        return digits::digits(text, at, end, before);
    }
    if let Some(decimals) = decimals.or_else(|| fraction(&rest[stop..], '.')) {
        shape.decimals = count(decimals);
        stop += 1 + decimals.len();
    }
    stop = exponent(rest, stop, &mut shape);
    shape.mantissa = short_mantissa(rest, shape);
    (shape, at + stop)
}

/// The digits right behind `sign`, with which `rest` begins.
fn fraction(rest: &str, sign: char) -> Option<&str> {
    let after = rest.strip_prefix(sign)?;
    Some(&after[..run(after)]).filter(|digits| !digits.is_empty())
}

/// Takes the groups of three that one separator parts, where nothing else goes on with it.
fn groups(rest: &str, first: usize, shape: &mut Shape) -> usize {
    let separator = rest[first..].chars().next().filter(|next| SEPARATORS.contains(next));
    let led = (1..=FIRST).contains(&shape.whole) && !rest.starts_with('0');
    let Some(separator) = separator.filter(|_| led) else { return first };
    let mut stop = first;
    let mut found = 0;
    while let Some(group) = fraction(&rest[stop..], separator) {
        // 12 345 67: cells of a table, or a number that names something.
        if group.len() != GROUP {
            return first;
        }
        stop += separator.len_utf8() + GROUP;
        found += 1;
    }
    shape.groups = found;
    shape.whole += 3 * found;
    stop
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The plain form of the digits that `text` begins with, and what stands behind them.
    fn read(text: &str) -> (String, &str) {
        let (shape, end) = digits(text, 0, text.len(), Before::default);
        assert!(shape.regular, "{text}");
        (digits::plain(&text[..end], shape), &text[end..])
    }

    #[test]
    fn a_comma_parts_decimals_and_spaces_and_points_part_groups() {
        for (text, value) in [
            ("5,2", "5.2"),
            ("0,05", "0.05"),
            (",77", "0.77"),
            ("12 345", "12345"),
            ("1 234 567,89", "1234567.89"),
            ("1\u{a0}234,5", "1234.5"),
            ("1\u{202f}234\u{202f}567", "1234567"),
            ("1.234,5", "1234.5"),
            ("1.234.567", "1234567"),
            ("12.1", "12.1"),
            ("1,234,567.5", "1234567.5"),
            ("1,234.50", "1234.50"),
            ("５,２", "5.2"),
            ("2021", "2021"),
        ] {
            assert_eq!(read(text), (value.to_owned(), ""), "{text}");
        }
        assert_eq!(digits("1,3×10⁶", 0, "1,3×10⁶".len(), Before::default).0.exponent, 6);
    }

    #[test]
    fn what_is_no_group_and_no_decimal_stays_apart() {
        for (text, value, left) in [
            ("1, 2 et 3", "1", ", 2 et 3"),
            ("1,2,3", "1", ",2,3"),
            ("12 345 67", "12", " 345 67"),
            ("2021 300", "2021", " 300"),
            ("06 123 456", "06", " 123 456"),
            ("12 34", "12", " 34"),
            ("5,", "5", ","),
            ("15.11.2021", "15.11", ".2021"),
        ] {
            assert_eq!(read(text), (value.to_owned(), left), "{text}");
        }
    }

    #[test]
    fn the_mantissa_is_that_of_the_plain_form() {
        for text in ["1 234 567,89", "1.234,5", "12 345 678 901 234 567 890,5"] {
            let (shape, end) = digits(text, 0, text.len(), Before::default);
            let plain: String = digits::plain(&text[..end], shape).chars().filter(char::is_ascii_digit).collect();
            assert_eq!(digits::mantissa(&text[..end], shape), plain.parse().ok(), "{text}");
        }
    }
}
