//! What a text of markup says about its own encoding: the XML declaration, and HTML's `meta` elements.

/// An encoding that the input itself declares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Declared {
    /// The label as it is written.
    pub label: String,
    /// What declares it.
    pub by: &'static str,
}

/// How far the declaration is looked for. The standard asks authors to put it into the first kilobyte; published pages
/// have it after long comments and scripts.
const HEAD: usize = 8192;

/// Finds the declaration at the head of a text of markup whose encoding extends ASCII.
pub(super) fn declared(bytes: &[u8]) -> Option<Declared> {
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    let head: String = head.iter().map(|&byte| if byte.is_ascii() { char::from(byte) } else { '\u{1A}' }).collect();
    let head = head.trim_start();
    if !head.starts_with('<') {
        return None;
    }
    let xml = head.strip_prefix("<?xml").and_then(|rest| rest.split("?>").next());
    let by_xml = xml.and_then(|declaration| attribute(declaration, "encoding"));
    by_xml.map(|label| Declared { label, by: "XML declaration" }).or_else(|| by_meta(head))
}

fn by_meta(head: &str) -> Option<Declared> {
    let lower = head.to_ascii_lowercase();
    let mut rest = lower.as_str();
    loop {
        let (at, comment) = match (rest.find("<meta"), rest.find("<!--")) {
            (Some(meta), Some(comment)) if comment < meta => (comment, true),
            (Some(meta), _) => (meta, false),
            (None, _) => return None,
        };
        let (from, terminator) = if comment { (&rest[at..], "-->") } else { (&rest[at..], ">") };
        let end = from.find(terminator)?;
        if !comment && let Some(label) = attribute(&from[..end], "charset") {
            return Some(Declared { label, by: "meta element" });
        }
        rest = &from[end..];
    }
}

/// The value that follows `name =`, also inside another attribute's value (`content="text/html; charset=gb2312"`).
fn attribute(tag: &str, name: &str) -> Option<String> {
    let mut rest = tag;
    while let Some(at) = rest.find(name) {
        rest = &rest[at + name.len()..];
        let Some(value) = rest.trim_start().strip_prefix('=') else { continue };
        let value = value.trim_start().trim_start_matches(['"', '\'']);
        let end = value.find(|letter: char| !letter.is_ascii_alphanumeric() && !"-_:.".contains(letter));
        let label = &value[..end.unwrap_or(value.len())];
        return (!label.is_empty()).then(|| label.to_owned());
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(markup: &str, label: Option<&str>) {
        assert_eq!(declared(markup.as_bytes()).map(|found| found.label).as_deref(), label, "{markup}");
    }

    #[test]
    fn finds_what_pages_declare() {
        check("<?xml version='1.0' encoding='GB18030'?><tmx/>", Some("GB18030"));
        check("<!DOCTYPE html><html><head><meta charset=gbk>", Some("gbk"));
        check("\n<html><META http-equiv=\"Content-Type\" content=\"text/html; charset=big5\" />", Some("big5"));
        check("<html><!-- <meta charset=big5> --><meta name=a><meta charset = 'utf-8'>", Some("utf-8"));
        check("<?xml version='1.0'?><html><meta charset=gbk>", Some("gbk"));
    }

    #[test]
    fn takes_nothing_from_running_text() {
        check("charset=gbk", None);
        check("<p>no declaration</p>", None);
        check("<meta name=\"charset\">", None);
        check("<meta", None);
    }
}
