use std::collections::{BTreeSet, HashMap};
use std::io::BufRead;

use super::rules;
use crate::model::{Dialect, InlineCode};
use crate::read::Error;
use crate::read::bitext::codes::Content;
use crate::read::bitext::faults::Checker;
use crate::read::xml::{Element, Node, XmlReader};

/// A segment: its text, and the markup that was taken out of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Segment {
    pub text: String,
    pub codes: Vec<InlineCode>,
    /// The `x` values by element, for matching with the other variants.
    pub matching: Matching,
}

/// Values of `x` with the element that has them.
type Matching = BTreeSet<(String, String)>;

/// Elements whose content is code and no text.
const CODE: &[&str] = &["bpt", "ept", "it", "ph", "ut"];

/// Reads the content of the `<seg>` that has just begun.
pub(super) fn read<R: BufRead>(xml: &mut XmlReader<R>, checker: &Checker) -> Result<Segment, Error> {
    let no_data = HashMap::new();
    let mut content = Content::new(Dialect::Tmx, &no_data);
    let mut matching = Matching::new();
    let mut pairs = Pairs::default();
    let begin = xml.line;
    loop {
        match xml.next_node()? {
            Node::Text(text) => content.text(&text),
            Node::Start(element) => {
                require_place(&element, content.innermost().unwrap_or("seg"), xml)?;
                note_matching(&mut matching, &element, xml.line, checker)?;
                pairs.note(&element, xml.line, checker)?;
                content.begin(element);
            }
            Node::End(_) if content.end() => {}
            Node::End(_) | Node::Done => break,
        }
    }
    pairs.finish(begin, checker)?;
    Ok(Segment { text: content.text, codes: content.codes, matching })
}

/// Refuses elements that may not stand in a segment, or not there.
fn require_place<R: BufRead>(element: &Element, inside: &str, xml: &XmlReader<R>) -> Result<(), Error> {
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

/// Notes an `x`, which may occur once for each element of a segment.
fn note_matching(matching: &mut Matching, element: &Element, line: u64, checker: &Checker) -> Result<(), Error> {
    let Some(x) = element.attribute("x") else { return Ok(()) };
    if matching.insert((element.name.clone(), x.to_owned())) {
        return Ok(());
    }
    checker.report(line, rules::MATCHING, format!("<{} x={x:?}> stands twice in one segment", element.name))
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
