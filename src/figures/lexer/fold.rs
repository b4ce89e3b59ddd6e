use std::ops::RangeInclusive;

/// The character that a surface has where `letter` is written: capitals and kinds of white space do not tell words apart; where
/// words do not stand apart, the width of letters does not.
pub(in crate::figures) fn fold(letter: char, words: bool) -> char {
    match letter {
        _ if !words => narrow(letter),
        'A'..='Z' => letter.to_ascii_lowercase(),
        '\n' | '\u{a0}' => ' ',
        '’' => '\'',
        _ => letter,
    }
}

/// Whether [`fold`] changes nothing in a text.
pub(in crate::figures) fn is_folded(text: &str, words: bool) -> bool {
    let plain = |byte: u8| if words { byte.is_ascii_lowercase() || byte == b' ' } else { byte != WIDE_LEAD };
    text.bytes().all(plain) || text.chars().all(|letter| fold(letter, words) == letter)
}

/// The ASCII letter that a full-width one stands for.
pub(in crate::figures) fn narrow(letter: char) -> char {
    let wide = WIDE.iter().any(|letters| letters.contains(&letter));
    char::from_u32(letter as u32 - if wide { '！' as u32 - '!' as u32 } else { 0 }).unwrap_or(letter)
}

/// Whether full-width letters stand on both sides of `at`.
pub(in crate::figures) fn parts_wide_letters(text: &str, at: usize) -> bool {
    let wide = |letter: Option<char>| letter.is_some_and(|letter| narrow(letter) != letter);
    text.as_bytes().get(at) == Some(&WIDE_LEAD)
        && text
            .split_at_checked(at)
            .is_some_and(|(before, after)| wide(before.chars().next_back()) && wide(after.chars().next()))
}

/// The characters that [`fold`] changes besides capitals, where words stand apart.
pub(in crate::figures) const FOLDED: [char; 3] = ['\n', '\u{a0}', '’'];

/// The full-width letters, which stand in the order of ASCII.
pub(in crate::figures) const WIDE: [RangeInclusive<char>; 2] = ['Ａ'..='Ｚ', 'ａ'..='ｚ'];

/// The first byte of full-width letters in UTF-8.
const WIDE_LEAD: u8 = 0xef;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_folded_is_listed() {
        for letter in '\0'..=char::MAX {
            let listed = FOLDED.contains(&letter) || letter.is_ascii_uppercase();
            assert_eq!(fold(letter, true) != letter, listed, "{letter:?}");
            let wide = WIDE.iter().any(|letters| letters.contains(&letter));
            assert_eq!(fold(letter, false) != letter, wide, "{letter:?}");
            assert_eq!(is_folded(&format!("a{letter}"), true), !listed, "{letter:?}");
            assert_eq!(is_folded(&format!("A{letter}"), false), !wide, "{letter:?}");
        }
        assert_eq!("ＡＺａｚ".chars().map(|letter| fold(letter, false)).collect::<String>(), "AZaz");
    }

    #[test]
    fn only_wide_letters_are_parted() {
        assert!(parts_wide_letters("ｋｍ", 3));
        assert!(!parts_wide_letters("ｋ，", 3) && !parts_wide_letters("ｋｍ", 6) && !parts_wide_letters("公ｍ", 3));
    }
}
