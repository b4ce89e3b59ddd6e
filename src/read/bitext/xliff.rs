//! XLIFF 1.2 and 2.x: a streaming reader of their units.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::BufRead;

use super::codes::Content;
use super::stream::{Begun, TranslationUnit};
use super::{faults::Checker, faults::Faults, languages};
use crate::model::{Carried, Dialect, Document, Fields, InlineCode};
use crate::read::xml::{Element, Node, XmlReader, local};
use crate::read::{Error, Options, text};
use crate::text::Pair;

/// The rule that the faults of such a file break.
const RULE: &str = "XLIFF";

/// Reads an XLIFF file unit by unit; the source is the authoritative side, unless the user says otherwise. Units without a
/// target are left out and counted.
pub(super) fn units(
    name: &str,
    input: impl BufRead + Send + 'static,
    options: &Options,
    faults: &Faults,
) -> Result<Begun, Error> {
    let checker = Checker { name: name.into(), lenient: options.lenient, faults: faults.clone() };
    let mut file = File {
        xml: XmlReader::new(name, input, &options.limits),
        tags: Pair::default(),
        documents: Documents::default(),
        unit: Unit::begin("", Dialect::Xliff2),
    };
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
            // zh-CN behind zh-TW: what `build` writes of documents with tags of their own.
            if !are_same_languages(&expected, &file.tags) {
                let fault = format!(
                    "every <file> must have the languages of the first, {:?} and {:?}, found {:?} and {:?}; put the <file> \
                     elements of other languages into a file of their own",
                    expected.authoritative, expected.reference, file.tags.authoritative, file.tags.reference
                );
                return Some(Err(file.xml.fault(RULE, fault)));
            }
            let Segment { id, line, sides, fields, original } = segment;
            let Some(target) = sides.reference else {
                checker.faults.count_incomplete_unit();
                continue;
            };
            let side = |side: Side| Document { codes: side.codes, ..text(&side.text, &name, lines) };
            let sides = Pair::new(side(sides.authoritative.unwrap_or_default()), side(target));
            let sides = if swapped { sides.swapped() } else { sides };
            let id = if id.is_empty() { number.to_string() } else { id };
            let mut carried = Carried { unit: fields, ..Carried::default() };
            if !original.is_empty() {
                carried.push_own("original", original);
            }
            return Some(Ok(TranslationUnit { id, line, sides, carried }));
        }
    };
    Ok(Begun {
        languages: chosen,
        columns: Vec::new(),
        header: Fields::default(),
        units: Box::new(std::iter::from_fn(next)),
    })
}

/// Whether two pairs of tags name the same languages, side by side.
fn are_same_languages(left: &Pair<String>, right: &Pair<String>) -> bool {
    let same = languages::same_language;
    same(&left.authoritative, &right.authoritative) && same(&left.reference, &right.reference)
}

/// A segment of a unit: the whole `trans-unit` of 1.2, or one `segment` of 2.x.
#[derive(Default)]
struct Segment {
    id: String,
    line: u64,
    sides: Pair<Option<Side>>,
    fields: Fields,
    /// The document that the unit is of.
    original: String,
}

/// The text of one side, and the markup that was taken out of it.
#[derive(Default)]
struct Side {
    text: String,
    codes: Vec<InlineCode>,
}

/// The unit that is open.
struct Unit {
    id: String,
    dialect: Dialect,
    fields: Fields,
    segments: usize,
    /// Its `data` elements by their ids.
    data: HashMap<String, String>,
}

/// The documents that an XLIFF holds, each a `file` of it with ids of its own.
#[derive(Default)]
struct Documents {
    /// What the one at hand is called: its `original`, or else its id.
    name: String,
    /// The ids of its units, and those of all before it.
    ids: HashSet<u64>,
    before: HashSet<u64>,
}

impl Documents {
    /// Goes on to the next document.
    fn begin(&mut self, element: &Element) {
        self.before.extend(self.ids.drain());
        let named =
            ["original", "id"].into_iter().find_map(|name| element.attribute(name).filter(|name| !name.is_empty()));
        named.unwrap_or_default().clone_into(&mut self.name);
    }

    /// The id by which the bitext knows a unit: its own; with the document before it where an earlier document has that id too.
    fn qualified(&mut self, id: String) -> String {
        let mut hasher = DefaultHasher::new();
        id.hash(&mut hasher);
        let digest = hasher.finish();
        self.ids.insert(digest);
        if self.before.contains(&digest) && !id.is_empty() { format!("{}/{id}", self.name) } else { id }
    }
}

struct File<R> {
    xml: XmlReader<R>,
    tags: Pair<String>,
    documents: Documents,
    unit: Unit,
}

impl<R: BufRead> File<R> {
    fn next_unit(&mut self) -> Result<Option<Segment>, Error> {
        let mut segment = None;
        loop {
            match self.xml.next_node()? {
                Node::Start(element) => match local(&element.name) {
                    "xliff" => self.note_languages(&element),
                    "file" => {
                        self.note_languages(&element);
                        self.documents.begin(&element);
                    }
                    "unit" | "trans-unit" => {
                        let whole = local(&element.name) == "trans-unit";
                        let dialect = if whole { Dialect::Xliff1 } else { Dialect::Xliff2 };
                        self.unit = Unit::begin(element.attribute("id").unwrap_or_default(), dialect);
                        if whole {
                            segment = Some(self.segment(None));
                        }
                    }
                    "segment" => segment = Some(self.segment(element.attribute("id"))),
                    "note" | "context" => {
                        let text = self.content()?.text;
                        let fields = segment.as_mut().map_or(&mut self.unit.fields, |open| &mut open.fields);
                        note(fields, &element, text);
                    }
                    "data" => {
                        let id = element.attribute("id").unwrap_or_default().to_owned();
                        let code = self.content()?.text;
                        self.unit.data.insert(id, code);
                    }
                    // Proposals and the segmented copy of a source are no unit of their own.
                    "alt-trans" | "seg-source" | "matches" | "ignorable" | "glossary" => {
                        self.content()?;
                    }
                    "source" if segment.is_some() => {
                        let source = self.content()?;
                        segment.get_or_insert_default().sides.authoritative = Some(source);
                    }
                    "target" if segment.is_some() => {
                        let target = self.content()?;
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
        let fields = unit.fields.clone();
        let id = self.documents.qualified(id);
        Segment { id, line: self.xml.line, fields, original: self.documents.name.clone(), ..Segment::default() }
    }

    fn complete(&self, segment: Segment) -> Result<Segment, Error> {
        if segment.sides.authoritative.is_some() {
            return Ok(segment);
        }
        Err(self.xml.fault(RULE, format!("the unit {:?} must have a <source>, and has none", segment.id)))
    }

    /// Reads the content of the element that has just begun.
    fn content(&mut self) -> Result<Side, Error> {
        let mut content = Content::new(self.unit.dialect, &self.unit.data);
        loop {
            match self.xml.next_node()? {
                Node::Text(text) => content.text(&text),
                Node::Start(element) => content.begin(element),
                Node::End(_) if content.end() => {}
                Node::End(_) | Node::Done => return Ok(Side { text: content.text, codes: content.codes }),
            }
        }
    }
}

impl Unit {
    fn begin(id: &str, dialect: Dialect) -> Self {
        Self { id: id.to_owned(), dialect, fields: Fields::default(), segments: 0, data: HashMap::new() }
    }
}

/// Adds a note, or a property where its kind is stated; the findings of an earlier run of bitally are left out.
fn note(fields: &mut Fields, element: &Element, text: String) {
    let attribute = |name: &str| element.attribute(name).unwrap_or_default();
    let kind = match local(&element.name) {
        "context" => {
            let kind = attribute("context-type");
            kind.strip_prefix("x-").unwrap_or(kind)
        }
        _ => attribute("category"),
    };
    if kind == "bitally-finding" || attribute("from") == "bitally" {
        return;
    }
    if kind.starts_with("bitally-") {
        fields.values.push((format!("prop:x-{kind}"), text));
    } else if kind.is_empty() {
        fields.notes.push(text);
    } else {
        fields.values.push((format!("prop:{kind}"), text));
    }
}
