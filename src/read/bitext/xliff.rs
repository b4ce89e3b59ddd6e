//! XLIFF 1.2 and 2.x: a streaming reader of their units.

use std::io::BufRead;

use super::stream::{Begun, TranslationUnit};
use super::{faults::Checker, faults::Faults, languages};
use crate::model::{Document, InlineCode};
use crate::read::xml::{Element, Node, XmlReader, escaped, local};
use crate::read::{Error, Options, text};
use crate::text::Pair;

/// The rule that the faults of such a file break.
const RULE: &str = "XLIFF";

/// Elements of a segment whose content is the code of another format, not text (XLIFF 1.2, section 2.4).
const CODE: &[&str] = &["bpt", "ept", "ph", "it"];

/// Reads an XLIFF file unit by unit; the source is the authoritative side, unless the user says otherwise. Units without a
/// target are left out and counted.
pub(super) fn units(
    name: &str,
    input: impl BufRead + Send + 'static,
    options: &Options,
    faults: &Faults,
) -> Result<Begun, Error> {
    let checker = Checker { name: name.into(), lenient: options.lenient, faults: faults.clone() };
    let mut file =
        File { xml: XmlReader::new(name, input, &options.limits), tags: Pair::default(), unit: Unit::default() };
    let mut first = file.next_unit()?;
    let tags = file.tags.clone();
    let known: Vec<String> = [tags.authoritative, tags.reference].into_iter().filter(|tag| !tag.is_empty()).collect();
    let order = languages::choose(name, &known, options)?;
    let chosen = order.map(|index| known[index].clone());
    let swapped = order.authoritative > order.reference;
    let expected = file.tags.clone();
    let (name, lines) = (name.to_owned(), options.lines);
    let mut number = 0_u64;
    let next = move || {
        loop {
            let segment = match first.take() {
                Some(segment) => segment,
                None => match file.next_unit().transpose()? {
                    Ok(segment) => segment,
                    Err(error) => return Some(Err(error)),
                },
            };
            number += 1;
            if file.tags != expected {
                let fault = format!(
                    "every <file> must have the languages of the first, {:?} and {:?}",
                    expected.authoritative, expected.reference
                );
                return Some(Err(file.xml.fault(RULE, fault)));
            }
            let Segment { id, line, sides, notes } = segment;
            let Some(target) = sides.reference else {
                checker.faults.count_incomplete_unit();
                continue;
            };
            let side = |side: Content| Document { codes: side.codes, ..text(&side.text, &name, lines) };
            let sides = Pair::new(side(sides.authoritative.unwrap_or_default()), side(target));
            let sides = if swapped { sides.swapped() } else { sides };
            let id = if id.is_empty() { number.to_string() } else { id };
            return Some(Ok(TranslationUnit { id, line, sides, notes, carried: Vec::new() }));
        }
    };
    Ok(Begun { languages: chosen, columns: Vec::new(), units: Box::new(std::iter::from_fn(next)) })
}

/// A segment of a unit: the whole `trans-unit` of 1.2, or one `segment` of 2.x.
#[derive(Default)]
struct Segment {
    id: String,
    line: u64,
    sides: Pair<Option<Content>>,
    notes: Vec<String>,
}

/// Text with the markup that was taken out of it.
#[derive(Default)]
struct Content {
    text: String,
    codes: Vec<InlineCode>,
}

/// The unit that is open.
#[derive(Default)]
struct Unit {
    id: String,
    notes: Vec<String>,
    segments: usize,
}

struct File<R> {
    xml: XmlReader<R>,
    tags: Pair<String>,
    unit: Unit,
}

impl<R: BufRead> File<R> {
    fn next_unit(&mut self) -> Result<Option<Segment>, Error> {
        let mut segment = None;
        loop {
            match self.xml.next_node()? {
                Node::Start(element) => match local(&element.name) {
                    "xliff" | "file" => self.note_languages(&element),
                    "unit" | "trans-unit" => {
                        let id = element.attribute("id").unwrap_or_default().to_owned();
                        self.unit = Unit { id, ..Unit::default() };
                        if local(&element.name) == "trans-unit" {
                            segment = Some(self.segment(None));
                        }
                    }
                    "segment" => segment = Some(self.segment(element.attribute("id"))),
                    "note" => {
                        let note = content(&mut self.xml)?.text;
                        let notes = segment.as_mut().map_or(&mut self.unit.notes, |open| &mut open.notes);
                        notes.push(note);
                    }
                    // Proposals and the segmented copy of a source are no unit of their own.
                    "alt-trans" | "seg-source" | "matches" | "ignorable" | "originalData" | "glossary" => {
                        content(&mut self.xml)?;
                    }
                    "source" if segment.is_some() => {
                        let source = content(&mut self.xml)?;
                        segment.get_or_insert_default().sides.authoritative = Some(source);
                    }
                    "target" if segment.is_some() => {
                        let target = content(&mut self.xml)?;
                        segment.get_or_insert_default().sides.reference = Some(target);
                    }
                    _ => {}
                },
                Node::End(name) if matches!(local(&name), "segment" | "trans-unit") => {
                    if let Some(segment) = segment {
                        return self.complete(segment).map(Some);
                    }
                }
                Node::Done => return Ok(None),
                Node::End(_) | Node::Text(_) => {}
            }
        }
    }

    fn note_languages(&mut self, element: &Element) {
        let attribute = |names: [&str; 2]| names.iter().find_map(|name| element.attribute(name)).map(str::to_owned);
        if let Some(tag) = attribute(["source-language", "srcLang"]) {
            self.tags.authoritative = tag;
        }
        if let Some(tag) = attribute(["target-language", "trgLang"]) {
            self.tags.reference = tag;
        }
    }

    /// Begins a segment; within one unit several are told apart by their ids or numbers.
    fn segment(&mut self, id: Option<&str>) -> Segment {
        self.unit.segments += 1;
        let unit = &self.unit;
        let id = match id {
            Some(id) => format!("{}/{id}", unit.id),
            None if unit.segments == 1 => unit.id.clone(),
            None => format!("{}/{}", unit.id, unit.segments),
        };
        Segment { id, line: self.xml.line, notes: unit.notes.clone(), ..Segment::default() }
    }

    fn complete(&self, segment: Segment) -> Result<Segment, Error> {
        if segment.sides.authoritative.is_some() {
            return Ok(segment);
        }
        Err(self.xml.fault(RULE, format!("the unit {:?} must have a <source>, and has none", segment.id)))
    }
}

/// Reads the content of the element that has just begun.
fn content<R: BufRead>(xml: &mut XmlReader<R>) -> Result<Content, Error> {
    let mut content = Content::default();
    let mut open: Vec<String> = Vec::new();
    loop {
        let node = xml.next_node()?;
        // A <ph> of 2.x is empty and one of 1.2 holds code, so that its content is no text in either.
        let in_code = open.iter().any(|name| CODE.contains(&local(name)));
        match node {
            Node::Text(text) if in_code => content.markup(escaped(&text), true),
            Node::Text(text) => content.text.push_str(&text),
            Node::Start(element) => {
                content.markup(format!("<{}>", element.raw), in_code);
                open.push(element.name);
            }
            Node::End(name) => {
                if open.pop().is_none() {
                    return Ok(content);
                }
                let continues = in_code || content.ends_with_begin_of(&name);
                content.markup(format!("</{name}>"), continues);
            }
            Node::Done => return Ok(content),
        }
    }
}

impl Content {
    /// Adds a tag to the last code, or begins a code with it.
    fn markup(&mut self, markup: String, continues: bool) {
        match self.codes.last_mut() {
            Some(code) if continues => code.markup.push_str(&markup),
            _ => self.codes.push(InlineCode { at: u32::try_from(self.text.len()).unwrap_or(u32::MAX), markup }),
        }
    }

    /// Whether the last code is the begin of an element of this name, with nothing after it: an empty element is one code.
    fn ends_with_begin_of(&self, name: &str) -> bool {
        let begin = format!("<{name}");
        let here = |code: &&InlineCode| code.at as usize == self.text.len();
        self.codes
            .last()
            .filter(here)
            .is_some_and(|code| code.markup.starts_with(&begin) && !code.markup.contains("</"))
    }
}
