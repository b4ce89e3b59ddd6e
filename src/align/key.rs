use std::hash::{BuildHasherDefault, Hasher};

/// A map whose keys are spread already.
pub(super) type KeyMap<V> = std::collections::HashMap<u64, V, BuildHasherDefault<KeyHasher>>;

/// A set of keys that are spread already.
pub(super) type KeySet = std::collections::HashSet<u64, BuildHasherDefault<KeyHasher>>;

/// The key of a piece of text: 64-bit FNV-1a (RFC 9923), taken letter by letter and then mixed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Key(u64);

impl Key {
    /// The key of the empty text.
    pub(super) const EMPTY: Self = Self(0xcbf2_9ce4_8422_2325);

    /// The key after one more letter.
    pub(super) fn letter(self, letter: char) -> Self {
        Self((self.0 ^ u64::from(letter)).wrapping_mul(0x0000_0100_0000_01b3))
    }

    /// The key after some more letters in UTF-8; bytes that are none stand as U+FFFD.
    pub(super) fn letters(self, text: &[u8]) -> Self {
        if text.is_ascii() {
            return text.iter().fold(self, |key, byte| key.letter(char::from(*byte)));
        }
        String::from_utf8_lossy(text).chars().fold(self, Self::letter)
    }

    /// The key with its bits spread, so that the top bits alone can find a place.
    pub(super) fn finish(self) -> u64 {
        spread(self.0)
    }
}

/// A number with its bits spread, by the finaliser of `MurmurHash3`.
pub(super) fn spread(number: u64) -> u64 {
    let mut bits = number;
    bits ^= bits >> 33;
    bits = bits.wrapping_mul(0xff51_afd7_ed55_8ccd);
    bits ^= bits >> 33;
    bits = bits.wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    bits ^ (bits >> 33)
}

/// The finished key of `text`.
pub(super) fn key(text: &str) -> u64 {
    text.chars().fold(Key::EMPTY, Key::letter).finish()
}

/// The finished key of a whole number as it is written in decimal digits.
pub(super) fn key_of_whole(number: i128) -> u64 {
    /// The digits of the largest number.
    const LONGEST: usize = 39;
    let mut digits = [0_u8; LONGEST];
    let (mut rest, mut first) = (number.unsigned_abs(), LONGEST);
    while first == LONGEST || rest > 0 {
        first -= 1;
        digits[first] = b'0' + (rest % 10) as u8;
        rest /= 10;
    }
    let sign = if number < 0 { Key::EMPTY.letter('-') } else { Key::EMPTY };
    digits[first..].iter().fold(sign, |key, digit| key.letter(char::from(*digit))).finish()
}

/// Passes a key through as its own hash.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct KeyHasher(u64);

impl Hasher for KeyHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_have_the_keys_of_their_digits() {
        for number in [0, 7, -7, 10, 2_018, -1_748_100, i128::from(u64::MAX), i128::MAX, i128::MIN] {
            assert_eq!(key_of_whole(number), key(&number.to_string()), "{number}");
        }
    }
}
