/// Ends a sentence wherever it stands, whatever follows it but more punctuation.
pub(super) fn is_full_stop(letter: char) -> bool {
    matches!(letter, '。' | '！' | '？' | '｡' | '⁉' | '⁈' | '‼')
}

/// Ends a sentence where the text around it agrees.
pub(super) fn is_weak_stop(letter: char) -> bool {
    matches!(letter, '.' | '!' | '?' | '…' | '．')
}

/// Closes a quotation or bracket and belongs to what stands before it.
pub(super) fn is_closer(letter: char) -> bool {
    matches!(letter, '”' | '’' | '」' | '』' | '）' | ')' | ']' | '】' | '》' | '〉' | '"' | '\'' | '〕' | '］' | '»')
}

/// Goes on with the sentence before it.
pub(super) fn is_continuing(letter: char) -> bool {
    matches!(
        letter,
        '，' | '、' | '；' | '：' | ',' | ';' | ':' | '）' | ')' | '】' | '》' | '」' | '』' | '—' | '-' | '–' | '·'
    )
}

/// White space, or a character without width that stands beside it.
pub(super) fn is_space(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\u{200B}' | '\u{FEFF}' | '\u{00AD}' | '\u{2060}')
}

/// A bullet that opens a list item.
pub(super) fn is_bullet(letter: char) -> bool {
    matches!(
        letter,
        '•' | '●'
            | '○'
            | '■'
            | '□'
            | '◆'
            | '◇'
            | '▪'
            | '‣'
            | '※'
            | '★'
            | '◎'
            | '▲'
            | '►'
            | '·'
            | '|'
            | '×'
            | '➤'
    ) || ('①'..='⓿').contains(&letter)
        || ('⑴'..='⒵').contains(&letter)
}

/// A character of a script that is written without spaces.
pub(super) fn is_wide(letter: char) -> bool {
    ('\u{2E80}'..='\u{9FFF}').contains(&letter)
        || ('\u{F900}'..='\u{FAFF}').contains(&letter)
        || ('\u{FF00}'..='\u{FFEF}').contains(&letter)
}
