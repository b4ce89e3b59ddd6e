use super::key::spread;

/// A word of ASCII alone, read eight letters at a time.
#[derive(Clone, Copy, Debug)]
pub(super) struct PlainWord {
    /// Where it ends.
    pub end: usize,
    /// A key of its letters in lower case, which no other word has but by chance in 2⁶⁴.
    pub key: u64,
    /// Whether it has a capital.
    pub capital: bool,
}

/// A one in each byte.
const EACH: u64 = 0x0101_0101_0101_0101;

/// The highest bit of each byte.
const HIGHEST: u64 = EACH << 7;

impl PlainWord {
    /// The word that starts at byte `from`; `None` where no letter stands there, or where it goes on in other letters.
    pub(super) fn at(text: &str, from: usize) -> Option<Self> {
        let bytes = text.as_bytes();
        if !bytes[from].is_ascii_alphabetic() {
            return None;
        }
        let (mut end, mut folded, mut capital) = (from, 0_u64, false);
        loop {
            let eight = eight(&bytes[end..]);
            let lower = eight | EACH << 5;
            let letters = within(lower, b'a', b'z') & !eight;
            let others = !(letters | within(eight, b'0', b'9') & !eight) & HIGHEST;
            let count = others.trailing_zeros() / 8;
            let mask = u64::MAX.checked_shr(64 - count * 8).unwrap_or(0);
            folded = folded.rotate_left(23).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ lower & mask;
            capital |= letters & !(eight << 2) & HIGHEST & mask != 0;
            end += count as usize;
            if count < 8 {
                break;
            }
        }
        let plain = bytes.get(end).is_none_or(|next| next.is_ascii() && *next != b'\'');
        plain.then(|| Self { end, key: spread(folded), capital })
    }
}

/// The first eight bytes, the first one lowest, and zeros after the last.
fn eight(bytes: &[u8]) -> u64 {
    bytes.first_chunk().map_or_else(
        || bytes.iter().rev().fold(0, |eight, byte| eight << 8 | u64::from(*byte)),
        |eight| u64::from_le_bytes(*eight),
    )
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

    fn word(text: &str) -> Option<(&str, bool)> {
        PlainWord::at(text, 0).map(|word| (&text[..word.end], word.capital))
    }

    #[test]
    fn words_end_where_letters_and_digits_do() {
        assert_eq!(word("the authority"), Some(("the", false)));
        assert_eq!(word("Implementation"), Some(("Implementation", true)));
        assert_eq!(word("interNational,"), Some(("interNational", true)));
        assert_eq!(word("h1n1-like"), Some(("h1n1", false)));
        assert_eq!(word("A"), Some(("A", true)));
        assert_eq!(word("eighteen"), Some(("eighteen", false)));
        for other in ["don't", "café", "naïveté", "8 h", "-x", "中"] {
            assert_eq!(word(other), None, "{other}");
        }
        for byte in (0..128_u8).filter(|byte| *byte != b'\'') {
            let text = format!("ab{}c", char::from(byte));
            let end = if byte.is_ascii_alphanumeric() { 4 } else { 2 };
            assert_eq!(PlainWord::at(&text, 0).map(|word| word.end), Some(end), "{byte}");
        }
    }

    #[test]
    fn capitals_do_not_tell_words_apart_and_letters_do() {
        let key = |text: &str| PlainWord::at(text, 0).map(|word| word.key);
        assert_eq!(key("Administration"), key("ADMINISTRATION of"));
        let words = ["a", "aa", "administration", "administrations", "bdministration", "administratiom"];
        for (index, one) in words.iter().enumerate() {
            assert!(words[index + 1..].iter().all(|other| key(one) != key(other)), "{one}");
        }
    }
}
