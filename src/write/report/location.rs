use std::path::Path;

use crate::model::Document;
use crate::text::{LineIndex, Span};

/// Where one side of a finding stands in its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    /// The file, as the run names it.
    pub document: String,
    /// Lines and columns; `None` where the text does not stand in its file as it was read (web pages, office files,
    /// bitexts).
    pub region: Option<Region>,
    /// The words.
    pub text: String,
}

/// From the first character to the one after the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region {
    /// The first character.
    pub start: Position,
    /// The character after the last.
    pub end: Position,
}

/// A place in a file, counted from 1; columns count characters (Unicode code points).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

impl Location {
    /// The first line, or 1 where none is known, for formats that ask for one.
    #[must_use]
    pub fn line(&self) -> usize {
        self.region.map_or(1, |region| region.start.line)
    }

    /// The file as a URI reference: relative for a relative path.
    #[must_use]
    pub fn uri(&self) -> String {
        uri(&self.document)
    }
}

/// A path as a URI reference: relative for a relative path.
pub(super) fn uri(path: &str) -> String {
    let path = path.replace('\\', "/");
    let path = path.strip_prefix("./").unwrap_or(&path);
    let scheme = if path.starts_with('/') { "file://" } else { "" };
    let escaped = path.bytes().map(|byte| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' | b'~' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    });
    scheme.to_owned() + &escaped.collect::<String>()
}

/// Finds the places of one document in its file.
pub(super) struct Locator<'a> {
    document: &'a Document,
    name: &'a str,
    lines: Option<LineIndex>,
}

impl<'a> Locator<'a> {
    /// Notes the lines of a document whose text is its file's; `in_bitext` says that it is a side of a unit.
    pub(super) fn new(document: &'a Document, name: &'a str, in_bitext: bool) -> Self {
        let lines = (!in_bitext && stands_as_read(name)).then(|| LineIndex::new(&document.text));
        Self { document, name, lines }
    }

    /// The place of `span`.
    pub(super) fn locate(&self, span: Span) -> Location {
        let text = &self.document.text;
        let region = self.lines.as_ref().map(|lines| {
            let [start, end] = [span.start(), span.end()].map(|at| {
                let (line, column) = lines.position(text, at);
                Position { line, column }
            });
            Region { start, end }
        });
        Location { document: self.name.to_owned(), region, text: span.of(text).to_owned() }
    }
}

/// Whether the lines of the decoded text are those of the file.
fn stands_as_read(name: &str) -> bool {
    let name = name.strip_suffix(".gz").unwrap_or(name);
    let extension = Path::new(name).extension().map(|extension| extension.to_string_lossy().to_lowercase());
    extension.as_deref().is_none_or(|extension| ["txt", "text", "md", "markdown"].contains(&extension))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_become_uri_references() {
        for (path, uri) in [
            ("notices/7.en.txt", "notices/7.en.txt"),
            ("./公告 7.txt", "%E5%85%AC%E5%91%8A%207.txt"),
            ("/tmp/a.txt", "file:///tmp/a.txt"),
            ("a:b#c?.txt", "a%3Ab%23c%3F.txt"),
        ] {
            assert_eq!(Location { document: path.into(), region: None, text: String::new() }.uri(), uri);
        }
    }

    #[test]
    fn only_text_as_read_has_lines() {
        let document = Document { text: "一\n二三".into(), ..Document::default() };
        let place = Locator::new(&document, "a.txt", false).locate(Span::new(7, 10));
        let position = |column| Position { line: 2, column };
        assert_eq!(place.region, Some(Region { start: position(2), end: position(3) }));
        assert_eq!(Locator::new(&document, "a.html", false).locate(Span::new(7, 10)).region, None);
        assert_eq!(Locator::new(&document, "a.txt", true).locate(Span::new(7, 10)).region, None);
    }
}
