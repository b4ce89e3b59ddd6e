use std::collections::BTreeSet;
use std::io::BufRead;

use super::rules;
use crate::model::InlineCode;
use crate::read::Error;
use crate::read::bitext::faults::Checker;
use crate::read::xml::{Element, Node, XmlReader, escaped};

/// A segment: its text, and the markup that was taken out of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Segment {
    pub text: String,
    pub codes: Vec<InlineCode>,
    /// The `x` values by element, for matching with the other variants.
    pub matching: BTreeSet<(String, String)>,
}

/// Elements whose content is code and no text.
const CODE: &[&str] = &["bpt", "ept", "it", "ph", "ut"];

/// Reads the content of the `<seg>` that has just begun.
pub(super) fn read<R: BufRead>(xml: &mut XmlReader<R>, checker: &Checker) -> Result<Segment, Error> {
    let mut segment = Segment::default();
    let mut pairs = Pairs::default();
    let mut open: Vec<String> = Vec::new();
    let begin = xml.line;
    loop {
        let node = xml.next_node()?;
        let in_code = open.iter().any(|name| CODE.contains(&name.as_str()));
        match node {
            Node::Text(text) if in_code => segment.extend_code(&escaped(&text)),
            Node::Text(text) => segment.text.push_str(&text),
            Node::Start(element) => {
                require_place(&element, &open, xml)?;
                segment.note_matching(&element, xml.line, checker)?;
                pairs.note(&element, xml.line, checker)?;
                let markup = format!("<{}>", element.raw);
                segment.add_markup(markup, in_code);
                open.push(element.name);
            }
            Node::End(name) if open.is_empty() && name == "seg" => break,
            Node::End(name) => {
                open.pop();
                let markup = format!("</{name}>");
                // The end of <hi>, whose content is text, is a code of its own; so is nothing else.
                let ends_code = in_code || CODE.contains(&name.as_str());
                segment.add_markup(markup, ends_code);
            }
            Node::Done => break,
        }
    }
    pairs.finish(begin, checker)?;
    Ok(segment)
}

/// Refuses elements that may not stand in a segment, or not there.
fn require_place<R: BufRead>(element: &Element, open: &[String], xml: &XmlReader<R>) -> Result<(), Error> {
    let inside = open.last().map_or("seg", String::as_str);
    let in_code = CODE.contains(&inside);
    let fits = match element.name.as_str() {
        "sub" => in_code,
        "hi" => !in_code,
        name => CODE.contains(&name) && !in_code,
    };
    if fits {
        return Ok(());
    }
    Err(xml.fault(rules::STRUCTURE, format!("<{}> may not stand inside <{inside}>", element.name)))
}

impl Segment {
    /// Adds a tag to the code that is open, or begins a code with it.
    fn add_markup(&mut self, markup: String, continues: bool) {
        if continues {
            self.extend_code(&markup);
        } else {
            let at = u32::try_from(self.text.len()).unwrap_or(u32::MAX);
            self.codes.push(InlineCode { at, markup });
        }
    }

    fn extend_code(&mut self, markup: &str) {
        if let Some(code) = self.codes.last_mut() {
            code.markup.push_str(markup);
        }
    }

    /// Notes an `x`, which may occur once for each element of a segment.
    fn note_matching(&mut self, element: &Element, line: u64, checker: &Checker) -> Result<(), Error> {
        let Some(x) = element.attribute("x") else { return Ok(()) };
        if self.matching.insert((element.name.clone(), x.to_owned())) {
            return Ok(());
        }
        checker.report(line, rules::MATCHING, format!("<{} x={x:?}> stands twice in one segment", element.name))
    }
}

/// The `i` values of a segment's `<bpt>` and `<ept>`.
#[derive(Default)]
struct Pairs {
    begun: BTreeSet<String>,
    open: BTreeSet<String>,
}

impl Pairs {
    fn note(&mut self, element: &Element, line: u64, checker: &Checker) -> Result<(), Error> {
        let begins = element.name == "bpt";
        if !begins && element.name != "ept" {
            return Ok(());
        }
        let name = &element.name;
        let Some(i) = element.attribute("i") else {
            return checker.report(line, rules::PAIRS, format!("<{name}> must have the attribute i, and has none"));
        };
        if begins {
            self.open.insert(i.to_owned());
            if !self.begun.insert(i.to_owned()) {
                return checker.report(line, rules::PAIRS, format!("<bpt i={i:?}> stands twice in one segment"));
            }
        } else if !self.open.remove(i) {
            return checker.report(line, rules::PAIRS, format!("<ept i={i:?}> has no <bpt i={i:?}> before it"));
        }
        Ok(())
    }

    fn finish(self, line: u64, checker: &Checker) -> Result<(), Error> {
        let lonely = |i: &String| {
            checker.report(line, rules::PAIRS, format!("<bpt i={i:?}> has no <ept i={i:?}> in its segment"))
        };
        self.open.iter().try_for_each(lonely)
    }
}
