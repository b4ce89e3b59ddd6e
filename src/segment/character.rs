use crate::lang::marks::{self, Mark};

/// White space, or a character without width that stands beside it.
pub(super) fn is_space(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\u{200B}' | '\u{FEFF}' | '\u{00AD}' | '\u{2060}')
}

/// A bullet that opens a list item.
pub(super) fn is_bullet(letter: char) -> bool {
    marks::mark(letter) == Mark::Bullet
}

/// A mark that can end a sentence.
pub(super) fn is_stop(letter: char) -> bool {
    matches!(marks::mark(letter), Mark::Period | Mark::Point | Mark::Exclamation | Mark::Ellipsis)
}

/// A mark that closes a quotation or bracket.
pub(super) fn is_closer(letter: char) -> bool {
    matches!(marks::mark(letter), Mark::Close | Mark::Quote)
}

/// A character of a script that is written without spaces.
pub(super) fn is_wide(letter: char) -> bool {
    ('\u{2E80}'..='\u{9FFF}').contains(&letter)
        || ('\u{F900}'..='\u{FAFF}').contains(&letter)
        || ('\u{FF00}'..='\u{FFEF}').contains(&letter)
        || ('\u{20000}'..='\u{3FFFF}').contains(&letter)
}

/// A letter of a script that is written without spaces, and no mark.
pub(super) fn is_wide_letter(letter: char) -> bool {
    is_wide(letter) && letter.is_alphabetic()
}
