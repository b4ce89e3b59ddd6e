use memchr::{memchr, memmem};

/// What a page costs that a parser would pay for with the square of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Nesting {
    /// Start tags without their end tags, at the most, of elements that must have one.
    pub unclosed: usize,
    /// Attributes of one tag, at the most.
    pub attributes: usize,
}

/// Elements without an end tag, or whose end tag may be left out (HTML Living Standard, sections 13.1.2 and 13.1.2.4).
const NEED_NO_END: &[&str] = &[
    "area", "base", "body", "br", "col", "colgroup", "dd", "dt", "embed", "head", "hr", "html", "img", "input", "li",
    "link", "meta", "optgroup", "option", "p", "param", "rp", "rt", "source", "tbody", "td", "tfoot", "th", "thead",
    "tr", "track", "wbr",
];

/// Elements whose content is no markup.
const VERBATIM: &[&str] = &["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"];

/// Measures a page in one pass over its bytes, before it is parsed.
///
/// A parser of HTML looks through all open elements at many a tag, so that a megabyte of `<div>` would cost it minutes.
pub(super) fn nesting(markup: &str) -> Nesting {
    let bytes = markup.as_bytes();
    let mut found = Nesting::default();
    let mut open = 0_usize;
    let mut at = 0;
    while let Some(step) = memchr(b'<', bytes.get(at..).unwrap_or_default()) {
        at += step;
        let rest = &bytes[at..];
        if rest.starts_with(b"<!--") {
            at += memmem::find(rest, b"-->").map_or(rest.len(), |end| end + 3);
            continue;
        }
        let closing = rest.get(1) == Some(&b'/');
        let from = 1 + usize::from(closing);
        let length =
            rest.get(from..).unwrap_or_default().iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
        if length == 0 {
            at += 1;
            continue;
        }
        let name = markup.get(at + from..at + from + length).unwrap_or_default().to_ascii_lowercase();
        let (end, attributes) = tag(rest);
        found.attributes = found.attributes.max(attributes);
        at += end;
        if NEED_NO_END.contains(&name.as_str()) {
            continue;
        }
        if closing {
            open = open.saturating_sub(1);
            continue;
        }
        if VERBATIM.contains(&name.as_str()) {
            // The content is passed over up to its end tag, which is not counted, as its start tag is not.
            let mut inside = bytes.get(at..).unwrap_or_default();
            loop {
                let Some(next) = memmem::find(inside, b"</") else {
                    inside = &[];
                    break;
                };
                inside = &inside[next + 2..];
                if inside.get(..name.len()).is_some_and(|word| word.eq_ignore_ascii_case(name.as_bytes())) {
                    break;
                }
            }
            at = bytes.len() - inside.len();
            continue;
        }
        open += 1;
        found.unclosed = found.unclosed.max(open);
    }
    found
}

/// The length of the tag at the start of `rest` in bytes, and how many attributes have a value in it.
fn tag(rest: &[u8]) -> (usize, usize) {
    let mut quote = None;
    let mut attributes = 0;
    for (index, &byte) in rest.iter().enumerate().skip(1) {
        match (quote, byte) {
            (Some(open), _) if byte == open => quote = None,
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'>') => return (index + 1, attributes),
            (None, b' ' | b'\n' | b'\t' | b'\r' | b'\x0C' | b'/') => attributes += 1,
            _ => {}
        }
    }
    (rest.len(), attributes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(markup: &str, unclosed: usize) {
        assert_eq!(nesting(markup).unclosed, unclosed, "{markup}");
    }

    #[test]
    fn counts_what_must_be_closed() {
        check("<div><span>一</span></div><div>二</div>", 2);
        check("<p>一<p>二<li>三<br>四", 0);
        check("<script>if (a<b) '<div><div>'</script><div>", 1);
        check("<!-- <div><div> --><b>a</b> 1 < 2", 1);
        check(&"<div>".repeat(1000), 1000);
        check("</div></div><i>", 1);
        check("<script>never closed <div>", 0);
    }

    #[test]
    fn counts_attributes() {
        assert_eq!(nesting("<p a=1 b='x y z' c>").attributes, 3);
    }
}
