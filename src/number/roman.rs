//! Roman numerals, which number the parts of laws, treaties and lists.

/// The letters of the longest numeral that [`value`] reads: CCCLXXXVIII.
pub const LONGEST: usize = 11;

const THOUSANDS: [&str; 4] = ["", "M", "MM", "MMM"];
const HUNDREDS: [&str; 10] = ["", "C", "CC", "CCC", "CD", "D", "DC", "DCC", "DCCC", "CM"];
const TENS: [&str; 10] = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"];
const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];

/// The value of a Roman numeral in capitals, from 1 to 399, which is written in the one right way.
///
/// Nothing has more parts, and words of the letters D and M are rather words. C and L alone are letters of the alphabet:
/// far more annexes have a letter than fifty others before them.
///
/// ```
/// use bitally::number::roman;
/// assert_eq!(roman::value("CXLIV"), Some(144));
/// assert_eq!(roman::value("IIX"), None);
/// ```
#[must_use]
pub fn value(written: &str) -> Option<u16> {
    if matches!(written, "C" | "L") {
        return None;
    }
    // The longest beginning comes last in each row, or stands behind what it begins with.
    let head = |row: &[&str], text: &str| (0..row.len()).rev().find(|&digit| text.starts_with(row[digit]));
    let hundreds = head(&HUNDREDS[..4], written)?;
    let rest = &written[HUNDREDS[hundreds].len()..];
    let tens = head(&TENS, rest)?;
    let ones = ONES.iter().position(|ones| *ones == &rest[TENS[tens].len()..])?;
    Some((hundreds * 100 + tens * 10 + ones) as u16).filter(|value| *value > 0)
}

/// A number as a Roman numeral in capitals; `None` for zero and above 3,999, which have none.
///
/// ```
/// assert_eq!(bitally::number::roman::numeral(44).as_deref(), Some("XLIV"));
/// ```
#[must_use]
pub fn numeral(number: u32) -> Option<String> {
    let digit = |place: u32| (number / place % 10) as usize;
    let thousands = THOUSANDS.get((number / 1000) as usize).filter(|_| number > 0)?;
    Some([thousands, HUNDREDS[digit(100)], TENS[digit(10)], ONES[digit(1)]].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        for number in (1..=399).filter(|number| !matches!(number, 50 | 100)) {
            let written = numeral(number).expect("a numeral");
            assert_eq!(value(&written).map(u32::from), Some(number), "{written}");
        }
    }

    #[test]
    fn numerals_are_read_in_the_one_right_way() {
        for written in ["", "IIX", "VX", "IIII", "VV", "IC", "XXC", "LL", "C", "L", "CD", "M", "iv", "IN", "ＩＶ"] {
            assert_eq!(value(written), None, "{written}");
        }
        assert_eq!(value("CCCLXXXVIII"), Some(388));
        assert_eq!((numeral(0), numeral(4000)), (None, None));
        assert_eq!(numeral(3999).as_deref(), Some("MMMCMXCIX"));
    }
}
