use std::borrow::Cow;

/// `text` for an element or attribute of XML 1.0.
///
/// Line ends and tabs become character references, so that no reader normalises them away. Characters that XML 1.0
/// forbids even as references (most of the control characters, U+FFFE, U+FFFF) become U+FFFD: the file stays well-formed
/// and the fault stays visible.
pub(super) fn escape(text: &str) -> Cow<'_, str> {
    if !text.contains(needs_escape) {
        return text.into();
    }
    let mut escaped = String::with_capacity(text.len() + 16);
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' => escaped.push_str("&#9;"),
            '\n' => escaped.push_str("&#10;"),
            '\r' => escaped.push_str("&#13;"),
            letter if is_forbidden(letter) => escaped.push(char::REPLACEMENT_CHARACTER),
            letter => escaped.push(letter),
        }
    }
    escaped.into()
}

/// `id` without white space and characters that XML forbids, as TMX asks of `tuid` and XML of names.
pub(super) fn identifier(id: &str) -> String {
    let unspaced = id.chars().map(|letter| if letter.is_whitespace() || is_forbidden(letter) { '_' } else { letter });
    escape(&unspaced.collect::<String>()).into_owned()
}

/// `id` as an XML name token (`NMTOKEN`), which XLIFF 2 asks of its ids.
pub(super) fn token(id: &str) -> String {
    let allowed = |letter: char| letter.is_alphanumeric() || matches!(letter, '.' | '-' | '_' | ':');
    let token: String = id.chars().map(|letter| if allowed(letter) { letter } else { '_' }).collect();
    if token.is_empty() { "_".into() } else { token }
}

fn needs_escape(letter: char) -> bool {
    matches!(letter, '&' | '<' | '>' | '"') || letter < ' ' || is_forbidden(letter)
}

/// What production 2 (`Char`) of XML 1.0 leaves out.
fn is_forbidden(letter: char) -> bool {
    matches!(letter, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_breaks_the_file() {
        assert_eq!(escape("三 < \"5\" & more"), "三 &lt; &quot;5&quot; &amp; more");
        assert_eq!(escape("a\u{0}b\u{b}\u{ffff}\r\n\t"), "a\u{fffd}b\u{fffd}\u{fffd}&#13;&#10;&#9;");
        assert_eq!(escape("plain"), "plain");
        assert_eq!(identifier("a b\u{1}&"), "a_b_&amp;");
    }

    proptest::proptest! {
        #[test]
        fn what_is_escaped_is_read_back(text in "\\PC*|.*") {
            let wanted: String = text.chars().map(|c| if is_forbidden(c) { '\u{fffd}' } else { c }).collect();
            let escaped = escape(&text);
            proptest::prop_assert_eq!(quick_xml::escape::unescape(&escaped).expect("well-formed"), wanted);
        }
    }
}
