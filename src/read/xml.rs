//! XML as a stream of nodes with line numbers, within limits, with every reference resolved.

use std::io::{self, BufRead, Read};

use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;

use super::error::StreamFault;
use super::{Error, Limits};

/// The rule that text breaks which is no XML at all.
const RULE: &str = "XML";

/// What comes next in a text of markup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Node {
    /// An element begins.
    Start(Element),
    /// The element of this name ends.
    End(String),
    /// Text, with references resolved; adjoining text may come in several nodes.
    Text(String),
    /// The root element has ended, and nothing but white space, comments and processing instructions follows.
    Done,
}

/// The begin of an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Element {
    /// The name as it is written, with its prefix.
    pub name: String,
    /// The attributes with their values unescaped, in order.
    pub attributes: Vec<(String, String)>,
    /// What stands between `<` and `>`.
    pub raw: String,
}

impl Element {
    /// The value of an attribute, by the name as it is written.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }
}

/// A name without its namespace prefix.
pub(super) fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// Reads nodes one by one, in memory that does not grow with the input.
pub(super) struct XmlReader<R> {
    name: String,
    reader: Reader<Lines<R>>,
    buffer: Vec<u8>,
    open: Vec<String>,
    depth: usize,
    begun: bool,
    /// The line on which the last node began, counted from 1.
    pub line: u64,
}

impl<R: BufRead> XmlReader<R> {
    /// Starts to read UTF-8; `name` is what errors call the input.
    pub(super) fn new(name: &str, input: R, limits: &Limits) -> Self {
        let mut reader = Reader::from_reader(Lines { input, line: 1, since: 0, limit: limits.unit_bytes });
        reader.config_mut().expand_empty_elements = true;
        let (open, depth) = (Vec::new(), limits.depth);
        Self { name: name.into(), reader, buffer: Vec::new(), open, depth, begun: false, line: 1 }
    }

    /// The next node.
    pub(super) fn next_node(&mut self) -> Result<Node, Error> {
        loop {
            self.line = self.reader.get_ref().line;
            self.reader.get_mut().since = 0;
            let mut buffer = std::mem::take(&mut self.buffer);
            buffer.clear();
            let event = self.reader.read_event_into(&mut buffer);
            let node = match event {
                Ok(event) if self.begun && self.open.is_empty() => self.behind(&event),
                Ok(event) => self.node(event),
                Err(quick_xml::Error::Io(source)) => Err(Error::shared_io(&self.name, &source)),
                Err(error) => Err(self.fault(RULE, without_preamble(&error.to_string()).to_owned())),
            };
            self.buffer = buffer;
            if let Some(node) = node? {
                return Ok(node);
            }
        }
    }

    fn node(&mut self, event: Event<'_>) -> Result<Option<Node>, Error> {
        Ok(match event {
            Event::Start(start) | Event::Empty(start) => Some(Node::Start(self.start(&start)?)),
            Event::End(end) => {
                self.open.pop();
                Some(Node::End(end.name().as_ref().to_owned()))
            }
            Event::Text(text) => self.text(text.xml10_content().into_owned())?,
            Event::CData(text) => self.text(text.xml10_content().into_owned())?,
            Event::GeneralRef(reference) => self.reference(&reference)?,
            Event::Eof => {
                let fault = match self.open.last() {
                    Some(name) => format!("the input ends inside <{name}>; it is cut off, or an end tag is missing"),
                    None => "an element is expected, found none".into(),
                };
                return Err(self.fault(RULE, fault));
            }
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => None,
        })
    }

    /// What stands behind the root element: production 27 of XML 1.0, `Misc`, allows little there.
    fn behind(&mut self, event: &Event<'_>) -> Result<Option<Node>, Error> {
        match event {
            Event::Eof => return Ok(Some(Node::Done)),
            Event::Comment(_) | Event::PI(_) => return Ok(None),
            Event::Text(text) => {
                let text = text.xml10_content();
                let content = text.trim_start_matches([' ', '\t', '\n', '\r']);
                if content.is_empty() {
                    return Ok(None);
                }
                self.line += text[..text.len() - content.len()].matches('\n').count() as u64;
            }
            _ => {}
        }
        Err(self.fault(
            RULE,
            "content behind the end of the root element; were two files joined? make each a file of its own".into(),
        ))
    }

    fn start(&mut self, start: &BytesStart<'_>) -> Result<Element, Error> {
        let name = start.name().as_ref().to_owned();
        self.begun = true;
        self.open.push(name.clone());
        if self.open.len() > self.depth {
            let (what, limit) = ("elements that stand too deep inside each other", self.depth as u64);
            return Err(Error::Limit { name: self.name.clone(), what, limit, flag: "--max-depth" });
        }
        let mut attributes = Vec::new();
        // Comparing every attribute with every other would make a huge list cost its square; the first one of a name counts.
        for attribute in start.attributes().with_checks(false) {
            let attribute = attribute.map_err(|error| self.fault(RULE, format!("in <{name}>: {error}")))?;
            let value = attribute.normalized_value(XmlVersion::Implicit1_0);
            let value = value.map_err(|error| self.fault(RULE, format!("in <{name}>: {error}")))?;
            self.require_characters(&value)?;
            attributes.push((attribute.key.as_ref().to_owned(), value.into_owned()));
        }
        Ok(Element { name, attributes, raw: start.to_string() })
    }

    fn text(&self, text: String) -> Result<Option<Node>, Error> {
        if self.open.is_empty() {
            return if text.trim_matches(['\u{FEFF}', ' ', '\t', '\n', '\r']).is_empty() {
                Ok(None)
            } else {
                Err(self.fault(RULE, "an element is expected, found text outside of any".into()))
            };
        }
        self.require_characters(&text)?;
        Ok(Some(Node::Text(text)))
    }

    fn reference(&self, reference: &BytesRef<'_>) -> Result<Option<Node>, Error> {
        let named = || resolve_predefined_entity(reference).map(str::to_owned);
        let resolved = reference.resolve_char_ref().map_err(|error| self.fault(RULE, error.to_string()))?;
        match resolved.map(String::from).or_else(named) {
            Some(text) => self.text(text),
            None => Err(self.fault(
                RULE,
                format!("the entity &{}; is not one of XML's own, and others are not expanded", &**reference),
            )),
        }
    }

    /// Refuses what XML 1.0 forbids in any form (production 2, `Char`).
    fn require_characters(&self, text: &str) -> Result<(), Error> {
        match text.chars().find(|&letter| !is_xml_character(letter)) {
            Some(letter) => Err(self.fault(
                RULE,
                format!("the character U+{:04X} may not stand in XML, in whatever form", u32::from(letter)),
            )),
            None => Ok(()),
        }
    }

    /// An error at the node that was read last.
    pub(super) fn fault(&self, rule: &'static str, fault: String) -> Error {
        Error::Malformed { name: self.name.clone(), line: self.line, rule, fault }
    }
}

/// What the parser says, without its naming the class of the error.
fn without_preamble(said: &str) -> &str {
    ["ill-formed document: ", "syntax error: "].iter().find_map(|class| said.strip_prefix(class)).unwrap_or(said)
}

/// Whether XML 1.0 allows the character (production 2, `Char`).
fn is_xml_character(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | '\r' | '\u{20}'..='\u{FFFD}' | '\u{10000}'..)
}

/// Escapes text for a place between tags.
pub(super) fn escaped(text: &str) -> String {
    quick_xml::escape::partial_escape(text).into_owned()
}

/// Counts the lines of what is taken from a stream, and stops what runs on for too long.
struct Lines<R> {
    input: R,
    line: u64,
    /// Bytes taken since the last node.
    since: u64,
    limit: u64,
}

impl<R: BufRead> BufRead for Lines<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.since > self.limit {
            let what = "too long a tag or text";
            return Err(StreamFault::TooLong { what, limit: self.limit, flag: "--max-unit-bytes" }.into());
        }
        self.input.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        if let Ok(buffer) = self.input.fill_buf() {
            let taken = buffer.get(..amount).unwrap_or_default();
            self.line += memchr::memchr_iter(b'\n', taken).count() as u64;
        }
        self.since += amount as u64;
        self.input.consume(amount);
    }
}

impl<R: BufRead> Read for Lines<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let amount = self.fill_buf()?.read(into)?;
        self.consume(amount);
        Ok(amount)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nodes(xml: &str) -> Result<Vec<Node>, String> {
        let mut reader = XmlReader::new("memory", xml.as_bytes(), &Limits { depth: 4, ..Limits::default() });
        let mut nodes = Vec::new();
        loop {
            match reader.next_node().map_err(|error| error.to_string())? {
                Node::Done => return Ok(nodes),
                node => nodes.push(node),
            }
        }
    }

    #[track_caller]
    fn refuses(xml: &str, said: &str) {
        let error = nodes(xml).expect_err(xml);
        assert!(error.contains(said), "{xml}: {error}");
    }

    #[test]
    fn resolves_references() {
        let text = nodes("<a b='1 &lt; 2'>x &amp; &#x4E00;<![CDATA[<b>]]></a>").expect("well-formed");
        let joined: String =
            text.iter().filter_map(|node| if let Node::Text(text) = node { Some(&**text) } else { None }).collect();
        assert_eq!(joined, "x & 一<b>");
        assert!(matches!(&text[0], Node::Start(element) if element.attribute("b") == Some("1 < 2")));
    }

    #[test]
    fn names_what_is_wrong_and_where() {
        refuses("<a>\n<b>\n</a>", "memory:3: XML: expected `</b>`, but `</a>` was found");
        refuses("<a>\n\n", "the input ends inside <a>");
        refuses("<a>&nbsp;</a>", "&nbsp; is not one of XML's own");
        refuses("<a>\u{1}</a>", "U+0001");
        refuses("<a>&#1;</a>", "U+0001");
        refuses("<a b=c/>", "in <a>");
        refuses("x", "outside of any");
        refuses("<a><a><a><a><a/></a></a></a></a>", "raise --max-depth");
    }

    #[test]
    fn nothing_stands_behind_the_root_element() {
        assert_eq!(nodes("<a/>\n<!-- b -->\t<?c d?>\r\n").map(|nodes| nodes.len()), Ok(2));
        for behind in ["<a/>", "<?xml version='1.0'?>", "x", "&amp;", "<![CDATA[ ]]>", "<!DOCTYPE a>", "</a>", "\u{a0}"]
        {
            let error = nodes(&format!("<a>\n</a>\n\n<!-- b -->{behind}")).expect_err(behind);
            assert!(error.contains("memory:4: XML: "), "{behind}: {error}");
        }
        refuses("<a></a>\n\n x", "memory:3: XML: content behind");
        refuses("<a></a><!-- b", "memory:1");
    }

    #[test]
    fn expands_no_entities() {
        refuses("<!DOCTYPE a [<!ENTITY b \"xxxxxxxx\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>", "&c; is not one");
    }
}
