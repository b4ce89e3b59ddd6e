use super::Options;
use crate::lang;
use crate::text::Side;

/// A format that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Plain text.
    Text,
    /// A web page.
    Html,
    /// A bitext of tab-separated columns with a header row.
    Tsv,
    /// A bitext of one JSON object a line.
    JsonLines,
    /// Markdown.
    Markdown,
    /// Translation Memory eXchange.
    Tmx,
    /// XML Localisation Interchange File Format, 1.2 or 2.x.
    Xliff,
}

/// What bytes that are no text were recognised as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Container {
    Zip,
    /// A known format that is not read: its name, and what would help.
    Unread {
        found: &'static str,
        help: &'static str,
    },
}

/// First bytes of formats that are not text.
const CONTAINERS: &[(&[u8], Container)] = &[
    (b"PK\x03\x04", Container::Zip),
    (b"PK\x05\x06", Container::Zip),
    (
        b"%PDF-",
        unread("a PDF file", "extract its text first, for example with pdftotext, and check that it is complete"),
    ),
    (b"\xD0\xCF\x11\xE0", unread("an old Office file (.doc, .xls)", "save it as DOCX or ODT")),
    (b"{\\rtf", unread("an RTF file", "save it as DOCX or ODT")),
    (b"\x28\xB5\x2F\xFD", unread("compressed with zstd", "decompress it, or compress it with gzip")),
    (b"\xFD7zXZ\0", unread("compressed with xz", "decompress it, or compress it with gzip")),
    (b"BZh", unread("compressed with bzip2", "decompress it, or compress it with gzip")),
    (b"7z\xBC\xAF", unread("a 7z archive", "unpack it and name the document in it")),
    (b"Rar!", unread("a RAR archive", "unpack it and name the document in it")),
    (b"\x89PNG", unread("a picture", "name the document's text")),
    (b"\xFF\xD8\xFF", unread("a picture", "name the document's text")),
    (b"GIF8", unread("a picture", "name the document's text")),
];

const fn unread(found: &'static str, help: &'static str) -> Container {
    Container::Unread { found, help }
}

/// Recognises what is not text by its first bytes.
pub(super) fn container(head: &[u8]) -> Option<Container> {
    CONTAINERS.iter().find(|(magic, _)| head.starts_with(magic)).map(|&(_, container)| container)
}

/// What text turned out to be, by its beginning, or by its name where the beginning says nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Recognised {
    Kind(Kind),
    /// A bitext as comma-separated values, which is written and not read.
    Csv,
    /// An XML file of another kind, with its root element's name.
    OtherXml(String),
}

/// Recognises the kind of a text by its first characters, and by its name where these leave it open.
pub(super) fn recognise(head: &str, name: &str, options: &Options) -> Recognised {
    let start = head.trim_start();
    if let Some(root) = start.starts_with('<').then(|| root_element(start)).flatten() {
        return match root.name.as_str() {
            "tmx" => Recognised::Kind(Kind::Tmx),
            "html" | "head" | "body" => Recognised::Kind(Kind::Html),
            _ if matches!(extension(name), "html" | "htm" | "xhtml" | "shtml") => Recognised::Kind(Kind::Html),
            "xliff" => Recognised::Kind(Kind::Xliff),
            _ if is_markdown(name) => Recognised::Kind(Kind::Markdown),
            _ if root.after_xml_declaration => Recognised::OtherXml(root.name),
            _ => Recognised::Kind(Kind::Text),
        };
    }
    let header = head.lines().next().unwrap_or_default();
    if extension(name) == "csv" && language_columns(&header.replace('"', ""), ',', options) >= Side::BOTH.len() {
        return Recognised::Csv;
    }
    let opens_object = start.strip_prefix('{').is_some_and(|rest| rest.trim_start().starts_with(['"', '}']));
    let kind = match extension(name) {
        _ if opens_object => Kind::JsonLines,
        _ if language_columns(header, '\t', options) >= Side::BOTH.len() => Kind::Tsv,
        "tsv" | "tab" => Kind::Tsv,
        "jsonl" | "ndjson" => Kind::JsonLines,
        "tmx" => Kind::Tmx,
        "html" | "htm" | "xhtml" | "shtml" => Kind::Html,
        "xlf" | "xliff" => Kind::Xliff,
        _ if is_markdown(name) => Kind::Markdown,
        _ => Kind::Text,
    };
    Recognised::Kind(kind)
}

/// Whether the name says Markdown; nothing in the content does so surely, and such a text may begin with a tag.
fn is_markdown(name: &str) -> bool {
    matches!(extension(name), "md" | "markdown" | "mdown")
}

/// The part of the name after the last dot, without `.gz`.
fn extension(name: &str) -> &str {
    let name = name.strip_suffix(".gz").unwrap_or(name);
    name.rsplit_once('.').map_or("", |(_, extension)| extension)
}

/// How many of a header row's columns are named by a language.
fn language_columns(header: &str, between: char, options: &Options) -> usize {
    header.split(between).filter(|column| names_language(column.trim(), options)).count()
}

/// Whether a column or key is the tag of a built-in language or of one that the user stated.
pub(super) fn names_language(column: &str, options: &Options) -> bool {
    let stated = |side: Side| options.languages[side].as_deref().is_some_and(|tag| tag.eq_ignore_ascii_case(column));
    Side::BOTH.into_iter().any(stated) || lang::find(column).is_some()
}

struct Root {
    /// In lower case, without its namespace prefix.
    name: String,
    after_xml_declaration: bool,
}

/// The first element of a text of markup, behind declaration, comments and document type.
fn root_element(markup: &str) -> Option<Root> {
    let mut rest = markup.trim_start();
    let mut after_xml_declaration = false;
    loop {
        let terminator = if rest.starts_with("<?") {
            after_xml_declaration |= rest.starts_with("<?xml");
            "?>"
        } else if rest.starts_with("<!--") {
            "-->"
        } else if rest.starts_with("<!") {
            ">"
        } else {
            break;
        };
        rest = rest.get(rest.find(terminator)? + terminator.len()..)?.trim_start();
    }
    let name = rest.strip_prefix('<')?;
    let end = name.find(|letter: char| letter.is_whitespace() || letter == '>' || letter == '/').unwrap_or(name.len());
    let name = name.get(..end)?.rsplit(':').next().unwrap_or_default().to_ascii_lowercase();
    name.starts_with(|letter: char| letter.is_ascii_alphabetic()).then_some(Root { name, after_xml_declaration })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(head: &str, name: &str, kind: Kind) {
        assert_eq!(recognise(head, name, &Options::default()), Recognised::Kind(kind), "{head:?} {name}");
    }

    #[test]
    fn content_comes_before_name() {
        check(
            "<?xml version=\"1.0\"?>\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<!-- x --><tmx version=\"1.4\">",
            "a.txt",
            Kind::Tmx,
        );
        check("{\"id\": 1, \"zh\": \"一\"}", "a.txt", Kind::JsonLines);
        check("id\tzh-TW\ten\n", "a.txt", Kind::Tsv);
        check("plain text", "a.txt", Kind::Text);
        check("id\tname\n", "a.tsv", Kind::Tsv);
        check("{no object}", "a.txt", Kind::Text);
        check("x", "a.jsonl.gz", Kind::JsonLines);
    }

    #[test]
    fn other_markup_is_named() {
        let found = recognise("<?xml version='1.0'?><x:Feed>", "a.xml", &Options::default());
        assert_eq!(found, Recognised::OtherXml("feed".into()));
    }
}
