use std::borrow::Cow;

use super::charset::Charset;
use super::declared::declared;
use super::detect::{self, Detected};

/// An encoding, and why it was chosen.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::read) struct Choice {
    pub charset: Charset,
    /// What decided for it, for people.
    pub reason: Cow<'static, str>,
    /// Bytes of the byte order mark that the text begins with.
    pub mark: usize,
}

/// Why no encoding can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::read) enum NoChoice {
    /// The label that the user gave names no encoding.
    NoSuchEncoding { label: String },
    /// The bytes are no text in any encoding.
    NoText { offset: usize },
}

/// Byte order marks; the longer ones first, since `FF FE 00 00` begins like UTF-16.
const MARKS: &[(&[u8], Charset)] = &[
    (b"\xEF\xBB\xBF", Charset::Standard(encoding_rs::UTF_8)),
    (b"\xFF\xFE\0\0", Charset::Utf32 { big_endian: false }),
    (b"\0\0\xFE\xFF", Charset::Utf32 { big_endian: true }),
    (b"\xFF\xFE", Charset::Standard(encoding_rs::UTF_16LE)),
    (b"\xFE\xFF", Charset::Standard(encoding_rs::UTF_16BE)),
];

/// How many well-formed sequences of UTF-8 refute a declaration that says otherwise. Two Han characters in GB18030 can be
/// UTF-8 by accident (联通 is the famous case); that all of eight or more are is out of the question.
const REFUTES_DECLARATION: usize = 8;

/// Chooses the encoding: what the user says, else the byte order mark, else what the text declares, else what it looks like.
///
/// `bytes` is the whole input or, where `complete` is false, its beginning.
pub(in crate::read) fn choose(bytes: &[u8], complete: bool, stated: Option<&str>) -> Result<Choice, NoChoice> {
    let marked = MARKS.iter().find(|(mark, _)| bytes.starts_with(mark));
    if let Some(label) = stated {
        let charset = Charset::of_label(label).ok_or_else(|| NoChoice::NoSuchEncoding { label: label.into() })?;
        let mark = marked.filter(|(_, of)| *of == charset).map_or(0, |(mark, _)| mark.len());
        return Ok(Choice { charset, reason: "stated with --encoding".into(), mark });
    }
    if let Some((mark, charset)) = marked {
        return Ok(Choice { charset: *charset, reason: "byte order mark".into(), mark: mark.len() });
    }
    let choice = |charset, reason| Choice { charset, reason, mark: 0 };
    let Some(declared) = declared(bytes) else { return detected(detect::detect(bytes, complete)) };
    let said = format!("declared as {} by its {}", declared.label, declared.by);
    let Some(charset) = Charset::of_label(&declared.label) else {
        let found = detected(detect::detect(bytes, complete))?;
        return Ok(choice(found.charset, format!("{said}, which is no known encoding; {}", found.reason).into()));
    };
    // A declaration that could be read byte by byte does not stand in UTF-16 text.
    let impossible = matches!(charset, Charset::Standard(encoding) if !encoding.is_ascii_compatible());
    let utf8 = Charset::Standard(encoding_rs::UTF_8);
    let sequences = detect::utf8_sequences(bytes, complete);
    if charset != utf8 && (impossible || sequences.is_some_and(|count| count >= REFUTES_DECLARATION)) {
        return Ok(choice(utf8, format!("{said}; but every byte sequence is well-formed UTF-8").into()));
    }
    Ok(choice(charset, said.into()))
}

fn detected(found: Detected) -> Result<Choice, NoChoice> {
    match found {
        Detected::Charset { charset, reason } => Ok(Choice { charset, reason: reason.into(), mark: 0 }),
        Detected::NoText { offset } => Err(NoChoice::NoText { offset }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], stated: Option<&str>, name: &str, reason: &str) {
        let choice = choose(bytes, true, stated).expect("some encoding");
        assert_eq!(choice.charset.name(), name);
        assert!(choice.reason.contains(reason), "{}", choice.reason);
    }

    #[test]
    fn mark_before_declaration_before_looks() {
        check(b"\xEF\xBB\xBF<?xml encoding='Big5'?>", None, "UTF-8", "byte order mark");
        check(b"\xFF\xFE-N", None, "UTF-16LE", "byte order mark");
        check(b"\xFF\xFE\0\0a\0\0\0", None, "UTF-32LE", "byte order mark");
        check(b"<meta charset=big5>\xA4\xA4", None, "Big5", "declared as big5 by its meta element");
        check(b"<meta charset=gb2312>", None, "GB18030", "declared as gb2312");
    }

    #[test]
    fn the_user_has_the_last_word() {
        check(b"\xFF\xFE-N", Some("UTF-16LE"), "UTF-16LE", "--encoding");
        check(b"<meta charset=big5>", Some("latin1"), "windows-1252", "--encoding");
        assert_eq!(choose(b"a", true, Some("x")), Err(NoChoice::NoSuchEncoding { label: "x".into() }));
    }

    #[test]
    fn a_declaration_that_the_bytes_refute_is_not_followed_and_said_so() {
        let page = "<meta charset=gb2312><p>国家统计局公布数据</p>";
        check(page.as_bytes(), None, "UTF-8", "declared as gb2312 by its meta element; but");
        check(b"<meta charset=klingon>ab", None, "UTF-8", "no known encoding");
    }
}
