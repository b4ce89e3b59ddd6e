//! The words of a language that writes them apart, where they stand.

/// The words of a text, each with where it starts.
pub(in crate::check) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split(|letter: char| !is_of_word(letter)).filter(|word| !word.is_empty()).filter_map(move |word| {
        let start = text.get(at..)?.find(word).map(|found| at + found)?;
        at = start + word.len();
        Some((start, word))
    })
}

/// The last word of a text, where nothing but spaces follows it, and where it starts.
pub(in crate::check) fn last_word(text: &str) -> Option<(usize, &str)> {
    let text = text.trim_end();
    let start = text.char_indices().rev().take_while(|(_, letter)| is_of_word(*letter)).last()?.0;
    Some((start, text.get(start..)?))
}

/// The first word of a text behind a space.
pub(in crate::check) fn first_word(text: &str) -> Option<&str> {
    let text = text.strip_prefix(char::is_whitespace)?;
    text.split(|letter: char| !is_of_word(letter)).next().filter(|word| !word.is_empty())
}

/// Whether a word is one of some that are known in lower case.
pub(in crate::check) fn is_one(word: &str, of: &[&str]) -> bool {
    of.iter().any(|known| known.eq_ignore_ascii_case(word))
}

fn is_of_word(letter: char) -> bool {
    letter.is_ascii_alphabetic() || letter == '-'
}
