//! Where a finding stands in the files that people have: line and column, or the address of an element or paragraph.

use crate::model::{Document, Layout, Origin, source_span};
use crate::text::{LineIndex, Span};

/// Where something stands in its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    /// The file, as the run names it.
    pub document: String,
    /// Lines and columns; `None` where the file has none that a person could count (web pages, office files).
    /// In a bitext the line on which the unit begins.
    pub region: Option<Region>,
    /// The CSS path of the element or the number of the paragraph, where the file has such.
    pub address: Option<String>,
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

/// File, line and column, or file and address: `a.txt:2:7`, `a.docx, paragraph 3`.
impl std::fmt::Display for Location {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.document)?;
        match (&self.region, &self.address) {
            (Some(Region { start: Position { line, column }, .. }), _) => write!(formatter, ":{line}:{column}"),
            (None, Some(address)) => write!(formatter, ", {address}"),
            (None, None) => Ok(()),
        }
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

/// Finds the places of one document in its files.
///
/// ```
/// use bitally::read::{self, Lines};
/// use bitally::text::Span;
/// use bitally::write::location::Locator;
/// let document = read::text("一\n二三", "a.txt", Lines::Wrapped);
/// let place = Locator::new(&document).locate(Span::new(7, 10));
/// assert_eq!(place.to_string(), "a.txt:2:2");
/// ```
#[derive(Debug)]
pub struct Locator<'a> {
    document: &'a Document,
    files: Vec<(usize, File<'a>)>,
    /// The line of the bitext on which the document's unit begins.
    unit_line: Option<usize>,
}

/// One file of a document.
#[derive(Debug)]
struct File<'a> {
    name: &'a str,
    origin: Option<&'a Origin>,
    lines: Option<LineIndex>,
}

impl<'a> Locator<'a> {
    /// Notes the lines of the document's files.
    #[must_use]
    pub fn new(document: &'a Document) -> Self {
        if document.origins.is_empty() {
            let lines = Some(LineIndex::new(&document.text));
            return Self {
                document,
                files: vec![(0, File { name: &document.name, origin: None, lines })],
                unit_line: None,
            };
        }
        let files = document.origins.iter().enumerate().map(|(index, origin)| {
            let lines = match &origin.layout {
                Layout::Whole => Some(LineIndex::new(own_text(document, index))),
                Layout::Pieces { source, .. } => Some(LineIndex::new(source)),
                Layout::Addresses(_) => None,
            };
            // The one file of a document is called what the run calls the document.
            let name = if document.origins.len() == 1 { &document.name } else { &origin.name };
            (origin.start, File { name, origin: Some(origin), lines })
        });
        Self { document, files: files.collect(), unit_line: None }
    }

    /// Names the line of the bitext on which the unit begins that has the document as one of its sides.
    #[must_use]
    pub fn in_unit(document: &'a Document, line: u64) -> Self {
        Self { document, files: Vec::new(), unit_line: usize::try_from(line).ok() }
    }

    /// The document.
    #[must_use]
    pub fn document(&self) -> &'a Document {
        self.document
    }

    /// The place of `span`.
    #[must_use]
    pub fn locate(&self, span: Span) -> Location {
        let text = &self.document.text;
        let index = self.files.partition_point(|(start, _)| *start <= span.start()).saturating_sub(1);
        let place = |name: &str| Location {
            document: name.to_owned(),
            region: None,
            address: None,
            text: span.of(text).to_owned(),
        };
        let Some((start, file)) = self.files.get(index) else {
            let start = self.unit_line.map(|line| Position { line, column: 1 });
            let region = start.map(|start| Region { start, end: start });
            return Location { region, ..place(&self.document.name) };
        };
        let relative = Span::new(span.start().saturating_sub(*start), span.end().saturating_sub(*start));
        let region = |source: &str, span: Span| {
            let lines = file.lines.as_ref()?;
            let [start, end] = [span.start(), span.end()].map(|at| {
                let (line, column) = lines.position(source, at);
                Position { line, column }
            });
            Some(Region { start, end })
        };
        let located = place(file.name);
        match file.origin.map(|origin| &origin.layout) {
            None => Location { region: region(text, span), ..located },
            Some(Layout::Whole) => Location { region: region(own_text(self.document, index), relative), ..located },
            Some(Layout::Pieces { source, pieces }) => {
                let stands = source_span(pieces, relative);
                Location { region: stands.and_then(|span| region(source, span)), ..located }
            }
            Some(Layout::Addresses(addresses)) => {
                let before = addresses.partition_point(|(begin, _)| *begin <= relative.start());
                let address = before.checked_sub(1).and_then(|index| addresses.get(index));
                Location { address: address.map(|(_, address)| address.clone()), ..located }
            }
        }
    }
}

/// The stretch of the document's text that comes from one of its files.
fn own_text(document: &Document, index: usize) -> &str {
    let start = document.origins.get(index).map_or(0, |origin| origin.start);
    let end = document.origins.get(index + 1).map_or(document.text.len(), |next| next.start);
    document.text.get(start..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Piece;
    use crate::read::{Lines, text};

    #[test]
    fn paths_become_uri_references() {
        for (path, wanted) in [
            ("notices/7.en.txt", "notices/7.en.txt"),
            ("./公告 7.txt", "%E5%85%AC%E5%91%8A%207.txt"),
            ("/tmp/a.txt", "file:///tmp/a.txt"),
            ("a:b#c?.txt", "a%3Ab%23c%3F.txt"),
        ] {
            assert_eq!(uri(path), wanted);
        }
    }

    #[test]
    fn every_layout_leads_back() {
        let one = text("一\n二三", "a.txt", Lines::Wrapped);
        let mut marked = text("a fine", "b.md", Lines::Wrapped);
        let pieces = vec![
            Piece { text: Span::new(0, 2), source: Span::new(0, 2) },
            Piece { text: Span::new(2, 6), source: Span::new(5, 9) },
        ];
        let layout = Layout::Pieces { source: "a \n**fine**".into(), pieces };
        marked.origins = vec![Origin { start: 0, name: "b.md".into(), layout }];
        let mut page = text("x", "c.html", Lines::Wrapped);
        let layout = Layout::Addresses(vec![(0, "body > p:nth-of-type(1)".into())]);
        page.origins = vec![Origin { start: 0, name: "c.html".into(), layout }];
        let place = |document: &Document, words: &str| {
            let at = document.text.find(words).expect(words);
            Locator::new(document).locate(Span::new(at, at + words.len())).to_string()
        };
        assert_eq!(place(&one, "三"), "a.txt:2:2");
        assert_eq!(place(&marked, "fine"), "b.md:2:3");
        assert_eq!(place(&page, "x"), "c.html, body > p:nth-of-type(1)");
        let mut all = one;
        all.append(marked);
        all.append(page);
        assert_eq!(place(&all, "三"), "a.txt:2:2");
        assert_eq!(place(&all, "fine"), "b.md:2:3");
        assert_eq!(place(&all, "x"), "c.html, body > p:nth-of-type(1)");
    }
}
