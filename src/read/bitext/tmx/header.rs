use std::io::BufRead;

use super::{rules, unit};
use crate::model::Fields;
use crate::read::Error;
use crate::read::bitext::faults::Checker;
use crate::read::xml::{Element, Node, XmlReader};

/// What the header says that matters for reading.
pub(super) struct Header {
    /// The language that is translated from; `None` where every unit has its own (`*all*`) or none is stated.
    pub srclang: Option<String>,
    /// Its attributes, properties and notes.
    pub fields: Fields,
}

/// Attributes that the DTD requires of a header.
const REQUIRED: &[&str] =
    &["creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"];

/// Values of `segtype`.
pub(super) const SEGMENT_TYPES: &[&str] = &["block", "paragraph", "sentence", "phrase"];

/// The value of `srclang` that leaves the source language open.
pub(super) const ANY_LANGUAGE: &str = "*all*";

/// Reads up to the begin of the body.
pub(super) fn read<R: BufRead>(xml: &mut XmlReader<R>, checker: &Checker) -> Result<Header, Error> {
    let structure = |xml: &XmlReader<R>, fault: String| xml.fault(rules::STRUCTURE, fault);
    match xml.next_node()? {
        Node::Start(root) if root.name == "tmx" => version(&root, xml.line, checker)?,
        other => return Err(structure(xml, format!("<tmx> is expected, found {}", named(&other)))),
    }
    let mut header = match next_element(xml)? {
        Node::Start(element) if element.name == "header" => checked(&element, xml.line, checker)?,
        other => return Err(structure(xml, format!("<header> is expected, found {}", named(&other)))),
    };
    loop {
        match next_element(xml)? {
            Node::Start(element) if matches!(&*element.name, "note" | "prop") => {
                unit::field(xml, &element, &mut header.fields)?;
            }
            Node::Start(_) => skip_element(xml)?,
            Node::Text(_) => {}
            Node::End(_) | Node::Done => break,
        }
    }
    match next_element(xml)? {
        Node::Start(element) if element.name == "body" => Ok(header),
        other => Err(structure(xml, format!("<body> is expected, found {}", named(&other)))),
    }
}

fn version(root: &Element, line: u64, checker: &Checker) -> Result<(), Error> {
    let version = root.attribute("version").unwrap_or_default();
    if version == "1" || version.starts_with("1.") {
        return Ok(());
    }
    checker.report(line, rules::ATTRIBUTE, format!("version=\"1.4\" is expected in <tmx>, found {version:?}"))
}

fn checked(element: &Element, line: u64, checker: &Checker) -> Result<Header, Error> {
    for name in REQUIRED.iter().filter(|name| element.attribute(name).is_none()) {
        let rule = if *name == "srclang" { rules::SOURCE } else { rules::ATTRIBUTE };
        checker.report(line, rule, format!("<header> must have the attribute {name}, and has none"))?;
    }
    dates(element, line, checker)?;
    let segment_type = element.attribute("segtype").map_or(Ok(()), |value| rules::one_of(value, SEGMENT_TYPES));
    segment_type.or_else(|fault| checker.report(line, rules::ATTRIBUTE, format!("segtype: {fault}")))?;
    let srclang = element.attribute("srclang").filter(|tag| !tag.eq_ignore_ascii_case(ANY_LANGUAGE)).map(str::to_owned);
    if let Some(tag) = &srclang {
        rules::language(tag).or_else(|fault| checker.report(line, rules::LANGUAGE, format!("srclang: {fault}")))?;
    }
    if let Some(tag) = element.attribute("adminlang") {
        rules::language(tag).or_else(|fault| checker.report(line, rules::LANGUAGE, format!("adminlang: {fault}")))?;
    }
    Ok(Header { srclang, fields: unit::attributes(element, &[]) })
}

/// Checks the dates that header, unit and variant may have.
pub(super) fn dates(element: &Element, line: u64, checker: &Checker) -> Result<(), Error> {
    for name in ["creationdate", "changedate", "lastusagedate"] {
        if let Some(Err(fault)) = element.attribute(name).map(rules::date) {
            checker.report(line, rules::DATE, format!("{name}: {fault}"))?;
        }
    }
    Ok(())
}

/// The next node that is not white space.
pub(super) fn next_element<R: BufRead>(xml: &mut XmlReader<R>) -> Result<Node, Error> {
    loop {
        match xml.next_node()? {
            Node::Text(text) if text.trim().is_empty() => {}
            node => return Ok(node),
        }
    }
}

/// Reads over what is inside the element that has just begun.
fn skip_element<R: BufRead>(xml: &mut XmlReader<R>) -> Result<(), Error> {
    let mut depth = 1_u32;
    while depth > 0 {
        match xml.next_node()? {
            Node::Start(_) => depth += 1,
            Node::End(_) => depth -= 1,
            Node::Text(_) => {}
            Node::Done => break,
        }
    }
    Ok(())
}

/// What a node is called in messages.
pub(super) fn named(node: &Node) -> String {
    match node {
        Node::Start(element) => format!("<{}>", element.name),
        Node::End(name) => format!("</{name}>"),
        Node::Text(_) => "text".into(),
        Node::Done => "the end".into(),
    }
}
