use super::archive::Archive;
use super::numbering::Numbering;
use crate::model::{BlockKind, Document};
use crate::read::composer::Composer;
use crate::read::xml::{Element, Node, XmlReader};
use crate::read::{Error, Options};

/// Reads a DOCX: the body, then its footnotes and endnotes. Tracked changes are taken as accepted, hidden text is left out,
/// and headers and footers, which are not part of the running text, are read with `options.all` alone.
pub(super) fn read(archive: &mut Archive, name: &str, options: &Options) -> Result<Document, Error> {
    let mut body = Body::default();
    if let Some(part) = archive.part("word/numbering.xml")? {
        body.numbering = Numbering::read(&mut reader(name, "word/numbering.xml", &part, options))?;
    }
    let mut parts = vec!["word/document.xml".to_owned(), "word/footnotes.xml".into(), "word/endnotes.xml".into()];
    if options.all {
        /// More pages than these do not differ in their headers.
        const HEADERS: usize = 20;
        let numbered = |kind: &'static str| (1..=HEADERS).map(move |number| format!("word/{kind}{number}.xml"));
        parts.extend(numbered("header").chain(numbered("footer")));
    }
    for part in parts {
        if let Some(content) = archive.part(&part)? {
            part.strip_prefix("word/")
                .and_then(|part| part.strip_suffix(".xml"))
                .unwrap_or(&part)
                .clone_into(&mut body.part);
            body.paragraphs = 0;
            body.part(&mut reader(name, &part, &content, options))?;
        }
    }
    Ok(body.composer.finish(name))
}

fn reader<'a>(name: &str, part: &str, content: &'a [u8], options: &Options) -> XmlReader<&'a [u8]> {
    XmlReader::new(&format!("{name}:{part}"), content, &options.limits)
}

/// Elements whose content no reader sees once changes are accepted: what was deleted, moved away or stands in for readers
/// that do not know a newer element; also notes that only separate.
const UNSEEN: &[&str] =
    &["w:del", "w:moveFrom", "mc:Fallback", "w:instrText", "w:delText", "w:sectPr", "w:rubyPr", "w:rt"];

#[derive(Default)]
struct Body {
    composer: Composer,
    numbering: Numbering,
    /// The paragraphs that are open; text boxes stand inside the paragraph that they are anchored in.
    open: Vec<Paragraph>,
    /// What is open, by name.
    path: Vec<String>,
    /// The depth of `path` below which nothing is seen.
    unseen_below: Option<usize>,
    cells: usize,
    hidden_run: bool,
    /// What the part is called in addresses, and how many paragraphs of it have begun.
    part: String,
    paragraphs: usize,
}

#[derive(Default)]
struct Paragraph {
    text: String,
    heading: bool,
    list: Option<(String, usize)>,
    /// Text boxes that are anchored in it, read after it.
    anchored: Vec<(String, BlockKind, usize)>,
    /// Its number in its part, from 1.
    number: usize,
    /// Whether its end was deleted, so that the next paragraph goes on with it.
    joined: bool,
}

impl Body {
    fn part(&mut self, xml: &mut XmlReader<&[u8]>) -> Result<(), Error> {
        loop {
            match xml.next_node()? {
                Node::Start(element) => self.begin(element),
                Node::End(name) => self.end(&name),
                Node::Text(text) => {
                    if self.path.last().is_some_and(|name| name == "w:t") {
                        self.write(&text);
                    }
                }
                Node::Done => break,
            }
        }
        // A paragraph whose end was deleted has nothing to go on with at the end of its part.
        while let Some(paragraph) = self.open.pop() {
            self.close(paragraph);
        }
        Ok(())
    }

    fn begin(&mut self, element: Element) {
        let inside = self.path.last().map_or("", String::as_str);
        let separates = matches!(element.attribute("w:type"), Some("separator" | "continuationSeparator"));
        let deleted_row = element.name == "w:del" && inside == "w:trPr";
        // An empty <w:del> among properties marks the end of the paragraph or the row as deleted, and encloses nothing.
        if self.unseen_below.is_none() && (UNSEEN.contains(&element.name.as_str()) || separates) {
            self.unseen_below = Some(if deleted_row { self.path.len().saturating_sub(2) } else { self.path.len() });
        }
        if element.name == "w:del"
            && inside == "w:rPr"
            && self.path.iter().rev().nth(1).is_some_and(|name| name == "w:pPr")
        {
            self.paragraph().joined = true;
        }
        if self.unseen_below.is_none() {
            self.begin_seen(&element);
        }
        self.path.push(element.name);
    }

    fn begin_seen(&mut self, element: &Element) {
        let value = element.attribute("w:val").unwrap_or_default();
        match element.name.as_str() {
            "w:p" => {
                let goes_on =
                    self.open.last().is_some_and(|open| open.joined) && !self.path.iter().any(|name| name == "w:p");
                if goes_on {
                    self.paragraph().joined = false;
                } else {
                    self.paragraphs += 1;
                    self.open.push(Paragraph { number: self.paragraphs, ..Paragraph::default() });
                }
            }
            "w:tc" => self.cells += 1,
            "w:r" => self.hidden_run = false,
            "w:vanish" if self.path.iter().rev().nth(1).is_some_and(|name| name == "w:r") => {
                self.hidden_run = !matches!(value, "0" | "false");
            }
            "w:pStyle" => {
                let lower = value.to_ascii_lowercase();
                // Word names its heading styles 1 to 9 where its interface is Chinese.
                let numbered = value.len() == 1 && value.bytes().all(|byte| byte.is_ascii_digit());
                self.paragraph().heading |= lower.starts_with("heading") || lower == "title" || numbered;
            }
            "w:outlineLvl" => self.paragraph().heading |= value.parse::<u8>().is_ok_and(|level| level < 9),
            "w:numId" => value.clone_into(&mut self.paragraph().list.get_or_insert_default().0),
            "w:ilvl" => self.paragraph().list.get_or_insert_default().1 = value.parse().unwrap_or_default(),
            "w:tab" if self.path.last().is_some_and(|name| name == "w:r") => self.write("\t"),
            "w:br" | "w:cr" => self.write("\n"),
            "w:noBreakHyphen" => self.write("\u{2011}"),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        self.path.pop();
        if let Some(depth) = self.unseen_below {
            if self.path.len() <= depth {
                self.unseen_below = None;
            }
            return;
        }
        match name {
            "w:p" if !self.open.last().is_some_and(|open| open.joined) => {
                if let Some(paragraph) = self.open.pop() {
                    self.close(paragraph);
                }
            }
            "w:tc" => self.cells = self.cells.saturating_sub(1),
            _ => {}
        }
    }

    fn paragraph(&mut self) -> &mut Paragraph {
        if self.open.is_empty() {
            self.open.push(Paragraph::default());
        }
        let last = self.open.len() - 1;
        &mut self.open[last]
    }

    fn write(&mut self, text: &str) {
        if !self.hidden_run && self.unseen_below.is_none() {
            self.paragraph().text.push_str(text);
        }
    }

    /// Writes a paragraph, or keeps it for after the one that it is anchored in.
    fn close(&mut self, paragraph: Paragraph) {
        let Paragraph { text, heading, list, anchored, number, .. } = paragraph;
        let numbered = list.filter(|(list, _)| list != "0");
        let kind = match (self.cells > 0, heading, &numbered) {
            (true, ..) => BlockKind::TableCell,
            (_, true, _) => BlockKind::Heading,
            (_, _, Some(_)) => BlockKind::ListItem,
            _ => BlockKind::Paragraph,
        };
        let shown = if text.trim().is_empty() {
            None
        } else {
            numbered.and_then(|(list, level)| self.numbering.next(&list, level))
        };
        let text = shown.unwrap_or_default() + &text;
        let blocks = std::iter::once((text, kind, number)).chain(anchored);
        if let Some(host) = self.open.last_mut() {
            host.anchored.extend(blocks);
            return;
        }
        for (text, kind, number) in blocks {
            self.composer.push(&text);
            self.composer.close_at(kind, || match self.part.as_str() {
                "document" => format!("paragraph {number}"),
                part => format!("{part}, paragraph {number}"),
            });
        }
    }
}
