use super::key::spread;
use crate::text::eight::{Eight, leading};

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

impl PlainWord {
    /// The word that starts at byte `from`; `None` where no letter stands there, or where it goes on in other letters.
    pub(super) fn at(text: &str, from: usize) -> Option<Self> {
        let bytes = text.as_bytes();
        if !bytes[from].is_ascii_alphabetic() {
            return None;
        }
        let (mut end, mut folded, mut capital) = (from, 0_u64, false);
        loop {
            let eight = Eight::at(bytes, end);
            let count = leading(eight.letters | eight.digits());
            let lower = eight.lower_first(count);
            folded = folded.rotate_left(23).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ lower;
            capital |= eight.has_capital(count);
            end += count as usize;
            if count < 8 {
                break;
            }
        }
        let plain = bytes.get(end).is_none_or(|next| next.is_ascii() && *next != b'\'');
        plain.then(|| Self { end, key: spread(folded), capital })
    }
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
