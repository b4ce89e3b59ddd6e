use super::archive::Archive;
use super::odt_lists::Lists;
use crate::model::{BlockKind, Document};
use crate::read::composer::Composer;
use crate::read::xml::{Element, Node, XmlReader};
use crate::read::{Error, Options};

/// Reads an ODT: the body, then its footnotes. Tracked changes are taken as accepted, and comments are left out.
pub(super) fn read(archive: &mut Archive, name: &str, options: &Options) -> Result<Document, Error> {
    const PART: &str = "content.xml";
    const STYLES: &str = "styles.xml";
    let place = format!("{name}:{PART}");
    let Some(content) = archive.part(PART)? else {
        let fault = format!("the part {PART} is expected, and there is none; save the document again");
        return Err(Error::Malformed { name: name.into(), line: 1, rule: "ODT", fault });
    };
    let mut xml = XmlReader::new(&place, content.as_slice(), &options.limits);
    let mut body = Body::default();
    if let Some(styles) = archive.part(STYLES)? {
        body.lists = styles_of(&mut XmlReader::new(&format!("{name}:{STYLES}"), styles.as_slice(), &options.limits))?;
    }
    loop {
        match xml.next_node()? {
            Node::Start(element) => body.begin(element),
            Node::End(name) => body.end(&name),
            Node::Text(text) => body.text(&text),
            Node::Done => break,
        }
    }
    Ok(body.finish(name))
}

/// The list styles that the document has for all its parts.
fn styles_of(xml: &mut XmlReader<&[u8]>) -> Result<Lists, Error> {
    let mut lists = Lists::default();
    loop {
        match xml.next_node()? {
            Node::Start(element) => lists.begin(&element),
            Node::End(name) => lists.end(&name),
            Node::Text(_) => {}
            Node::Done => return Ok(lists),
        }
    }
}

/// Elements whose content is not running text: what was deleted, comments, numbers of notes, and what describes a picture.
const UNSEEN: &[&str] =
    &["text:tracked-changes", "office:annotation", "text:note-citation", "svg:title", "svg:desc", "text:ruby-text"];

/// Elements that are paragraphs.
const PARAGRAPHS: &[&str] = &["text:p", "text:h"];

#[derive(Default)]
struct Body {
    composer: Composer,
    lists: Lists,
    open: Vec<Paragraph>,
    path: Vec<String>,
    unseen: usize,
    cells: usize,
    items: usize,
    /// Paragraphs of notes, read after the body.
    notes: Vec<(String, BlockKind, usize)>,
    in_note: usize,
    /// How many paragraphs have begun.
    paragraphs: usize,
}

#[derive(Default)]
struct Paragraph {
    text: String,
    anchored: Vec<(String, BlockKind, usize)>,
    /// Its number in the document, from 1.
    number: usize,
    /// Its level, where it is a heading outside of a list.
    outline: Option<String>,
}

impl Body {
    fn begin(&mut self, element: Element) {
        if self.unseen > 0 || UNSEEN.contains(&element.name.as_str()) {
            self.unseen += 1;
        } else {
            self.lists.begin(&element);
            match element.name.as_str() {
                name if PARAGRAPHS.contains(&name) => {
                    self.paragraphs += 1;
                    let outline =
                        element.attribute("text:outline-level").filter(|_| self.items == 0 && name == "text:h");
                    let outline = outline.filter(|_| element.attribute("text:is-list-header") != Some("true"));
                    let outline = outline.map(str::to_owned);
                    self.open.push(Paragraph { number: self.paragraphs, outline, ..Paragraph::default() });
                }
                "table:table-cell" => self.cells += 1,
                "text:list-item" => self.items += 1,
                "text:note-body" => self.in_note += 1,
                "text:s" => {
                    /// No line has more spaces; the attribute could claim any number.
                    const SPACES: usize = 256;
                    let count = element.attribute("text:c").and_then(|count| count.parse().ok()).unwrap_or(1);
                    self.write(&" ".repeat(SPACES.min(count)));
                }
                "text:tab" => self.write("\t"),
                "text:line-break" => self.write("\n"),
                _ => {}
            }
        }
        self.path.push(element.name);
    }

    fn end(&mut self, name: &str) {
        self.path.pop();
        if self.unseen > 0 {
            self.unseen -= 1;
            return;
        }
        self.lists.end(name);
        match name {
            name if PARAGRAPHS.contains(&name) => self.close(name == "text:h"),
            "table:table-cell" => self.cells = self.cells.saturating_sub(1),
            "text:list-item" => self.items = self.items.saturating_sub(1),
            "text:note-body" => self.in_note = self.in_note.saturating_sub(1),
            _ => {}
        }
    }

    /// Adds text with its white space folded, as the format has it (`OpenDocument` 1.3, part 3, section 6.1.2).
    fn text(&mut self, text: &str) {
        if self.unseen > 0 {
            return;
        }
        let Some(open) = self.open.last_mut() else { return };
        for letter in text.chars() {
            if !letter.is_ascii_whitespace() {
                open.text.push(letter);
            } else if !open.text.is_empty() && !open.text.ends_with(' ') {
                open.text.push(' ');
            }
        }
    }

    fn write(&mut self, text: &str) {
        if let Some(open) = self.open.last_mut() {
            open.text.push_str(text);
        }
    }

    fn close(&mut self, heading: bool) {
        let Some(Paragraph { text, anchored, number, outline }) = self.open.pop() else { return };
        let kind = match (self.cells > 0, heading, self.items > 0) {
            _ if self.in_note > 0 => BlockKind::Paragraph,
            (true, ..) => BlockKind::TableCell,
            (_, true, _) => BlockKind::Heading,
            (_, _, true) => BlockKind::ListItem,
            _ => BlockKind::Paragraph,
        };
        let shown = match outline {
            _ if text.trim().is_empty() => None,
            Some(level) => self.lists.heading(&level),
            None => self.lists.number().filter(|_| self.in_note == 0),
        };
        let text = shown.unwrap_or_default() + &text;
        let blocks = std::iter::once((text, kind, number)).chain(anchored);
        if self.in_note > 0 {
            self.notes.extend(blocks);
        } else if let Some(host) = self.open.last_mut() {
            host.anchored.extend(blocks);
        } else {
            blocks.for_each(|block| write(&mut self.composer, block));
        }
    }

    fn finish(mut self, name: &str) -> Document {
        self.notes.into_iter().for_each(|block| write(&mut self.composer, block));
        self.composer.finish(name)
    }
}

fn write(composer: &mut Composer, (text, kind, number): (String, BlockKind, usize)) {
    composer.push(&text);
    composer.close_at(kind, || format!("paragraph {number}"));
}
