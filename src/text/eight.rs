//! Eight bytes of ASCII at a time.

/// Eight bytes as one number, the first one lowest, and what the letters among them are.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Eight {
    /// The bytes.
    bytes: u64,
    /// The bytes with the bit set that tells small letters from capitals.
    lower: u64,
    /// The highest bit of each byte that is a letter of ASCII.
    pub letters: u64,
}

/// A one in each byte.
const EACH: u64 = 0x0101_0101_0101_0101;

/// The highest bit of each byte.
const HIGHEST: u64 = EACH << 7;

impl Eight {
    /// The eight bytes from `at` on, with zeros behind the last one.
    #[inline]
    pub(crate) fn at(bytes: &[u8], at: usize) -> Self {
        let rest = bytes.get(at..).unwrap_or_default();
        let bytes = rest.first_chunk().map_or_else(
            || rest.iter().rev().fold(0, |eight, byte| eight << 8 | u64::from(*byte)),
            |eight| u64::from_le_bytes(*eight),
        );
        let lower = bytes | EACH << 5;
        Self { bytes, lower, letters: within(lower, b'a', b'z') & !bytes }
    }

    /// The highest bit of each byte that is a digit of ASCII.
    pub(crate) fn digits(self) -> u64 {
        within(self.bytes, b'0', b'9') & !self.bytes
    }

    /// How many letters of ASCII it begins with.
    pub(crate) fn leading_letters(self) -> u32 {
        leading(self.letters)
    }

    /// The first `count` bytes without their capitals, and zeros.
    pub(crate) fn lower_first(self, count: u32) -> u64 {
        self.lower & mask(count)
    }

    /// The letters that it begins with, without their capitals, and zeros: the head of a word.
    #[inline]
    pub(crate) fn head(self) -> u64 {
        let past = !self.letters & HIGHEST;
        // The highest bit of the first byte that is no letter, brought down to its lowest, less one: all bits before that byte.
        self.lower & ((past & past.wrapping_neg()) >> 7).wrapping_sub(1)
    }

    /// The letters that it has at byte `at`, without their capitals: two in a row, one, or none. Two bytes follow there.
    #[inline]
    pub(crate) fn two_letters(self, at: u32) -> u64 {
        let (lower, letters) = (self.lower >> (at * 8), self.letters >> (at * 8));
        let one = letters >> 7 & 1;
        let two = one & letters >> 15;
        lower & ((one * 0xff) | (two * 0xff00))
    }

    /// Whether a capital stands among the first `count` bytes.
    pub(crate) fn has_capital(self, count: u32) -> bool {
        self.letters & !(self.bytes << 2) & HIGHEST & mask(count) != 0
    }
}

/// How many bytes in a row from the first on have their highest bit set.
pub(crate) fn leading(highest: u64) -> u32 {
    (!highest & HIGHEST).trailing_zeros() / 8
}

/// All bits of the first `count` bytes, which are eight at most.
fn mask(count: u32) -> u64 {
    u64::MAX.checked_shr(64 - count * 8).unwrap_or(0)
}

/// Sets the highest bit of each byte that lies from `first` to `last`; bytes beyond ASCII are taken for what is left of them
/// without that bit.
fn within(bytes: u64, first: u8, last: u8) -> u64 {
    let low = bytes & !HIGHEST;
    let from = low + EACH * u64::from(128 - first);
    let beyond = low + EACH * u64::from(127 - last);
    from & !beyond
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(bytes: &[u8]) -> Eight {
        Eight::at(bytes, 0)
    }

    #[test]
    fn letters_and_digits_are_told_from_all_other_bytes() {
        for byte in 0..=u8::MAX {
            let eight = whole(&[b'a', byte, b'Z']);
            let (letters, digits) = (leading(eight.letters), eight.digits() >> 15 & 1 == 1);
            assert_eq!(letters, if byte.is_ascii_alphabetic() { 3 } else { 1 }, "{byte}");
            assert_eq!(digits, byte.is_ascii_digit(), "{byte}");
        }
        assert_eq!(whole(b"").leading_letters(), 0);
        assert_eq!(whole(b"abcdefghi").leading_letters(), 8);
        let two = |bytes: &[u8]| whole(bytes).two_letters(3).to_le_bytes();
        assert_eq!((two(b"an Axe"), two(b"an A-"), two(b"an 4x")), (*b"ax\0\0\0\0\0\0", *b"a\0\0\0\0\0\0\0", [0; 8]));
        assert!(whole(b"abC").has_capital(3) && !whole(b"abC").has_capital(2));
        assert_eq!(whole(b"AbC4").lower_first(3).to_le_bytes(), *b"abc\0\0\0\0\0");
    }
}
