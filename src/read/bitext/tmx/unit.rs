use std::io::BufRead;

use super::header::{ANY_LANGUAGE, SEGMENT_TYPES, dates, named, next_element};
use super::inline::{self, Segment};
use super::rules;
use crate::model::Fields;
use crate::read::Error;
use crate::read::bitext::faults::Checker;
use crate::read::bitext::languages::same_language;
use crate::read::xml::{Element, Node, XmlReader};

/// A `<tu>` as it stands in the file.
#[derive(Clone, Debug, Default)]
pub(super) struct Unit {
    pub id: Option<String>,
    pub line: u64,
    /// Attributes other than the id, properties, notes.
    pub fields: Fields,
    pub variants: Vec<Variant>,
}

/// A `<tuv>`.
#[derive(Clone, Debug, Default)]
pub(super) struct Variant {
    pub tag: String,
    pub line: u64,
    /// Attributes other than the language, properties, notes.
    pub fields: Fields,
    pub segment: Segment,
}

/// Reads the `<tu>` that has just begun.
pub(super) fn read<R: BufRead>(
    xml: &mut XmlReader<R>,
    start: &Element,
    srclang: Option<&str>,
    checker: &Checker,
) -> Result<Unit, Error> {
    let mut unit = Unit { line: xml.line, ..Unit::default() };
    dates(start, unit.line, checker)?;
    let segment_type = start.attribute("segtype").map_or(Ok(()), |value| rules::one_of(value, SEGMENT_TYPES));
    segment_type.or_else(|fault| checker.report(unit.line, rules::ATTRIBUTE, format!("segtype: {fault}")))?;
    unit.id = start.attribute("tuid").map(str::to_owned);
    unit.fields = attributes(start, &["tuid"]);
    loop {
        match next_element(xml)? {
            Node::Start(element) => match element.name.as_str() {
                "note" | "prop" => field(xml, &element, &mut unit.fields)?,
                "tuv" => unit.variants.push(variant(xml, &element, checker)?),
                other => {
                    return Err(xml.fault(
                        rules::STRUCTURE,
                        format!("<note>, <prop> or <tuv> is expected in <tu>, found <{other}>"),
                    ));
                }
            },
            Node::End(_) | Node::Done => break,
            Node::Text(_) => {
                return Err(
                    xml.fault(rules::STRUCTURE, "text may not stand in <tu>, but in the <seg> of a <tuv>".into())
                );
            }
        }
    }
    let own = start.attribute("srclang").filter(|tag| !tag.eq_ignore_ascii_case(ANY_LANGUAGE));
    let open = start.attribute("srclang").is_some_and(|tag| tag.eq_ignore_ascii_case(ANY_LANGUAGE));
    unit.check(own.or(srclang.filter(|_| !open)), checker)?;
    Ok(unit)
}

fn variant<R: BufRead>(xml: &mut XmlReader<R>, start: &Element, checker: &Checker) -> Result<Variant, Error> {
    let line = xml.line;
    dates(start, line, checker)?;
    // Up to TMX 1.3 the attribute was called `lang`.
    let tag = start.attribute("xml:lang").or_else(|| start.attribute("lang")).unwrap_or_default();
    rules::language(tag)
        .or_else(|fault| checker.report(line, rules::LANGUAGE, format!("xml:lang of <tuv>: {fault}")))?;
    let mut fields = attributes(start, &["xml:lang", "lang"]);
    let mut segment = None;
    loop {
        match next_element(xml)? {
            Node::Start(element) => match element.name.as_str() {
                "note" | "prop" => field(xml, &element, &mut fields)?,
                "seg" if segment.is_none() => segment = Some(inline::read(xml, checker)?),
                "seg" => {
                    return Err(xml.fault(rules::STRUCTURE, "one <seg> is expected in <tuv>, found a second".into()));
                }
                other => {
                    return Err(xml.fault(
                        rules::STRUCTURE,
                        format!("<note>, <prop> or <seg> is expected in <tuv>, found <{other}>"),
                    ));
                }
            },
            Node::End(_) | Node::Done => break,
            other @ Node::Text(_) => {
                return Err(xml.fault(rules::STRUCTURE, format!("<seg> is expected in <tuv>, found {}", named(&other))));
            }
        }
    }
    let Some(segment) = segment else {
        return Err(xml.fault(rules::STRUCTURE, "one <seg> is expected in <tuv>, found none".into()));
    };
    Ok(Variant { tag: tag.to_owned(), line, fields, segment })
}

/// The attributes of an element, but for some.
pub(super) fn attributes(element: &Element, but_for: &[&str]) -> Fields {
    let values = element.attributes.iter().filter(|(name, _)| !but_for.contains(&name.as_str())).cloned().collect();
    Fields { values, notes: Vec::new() }
}

/// Reads the `<note>` or `<prop>` that has just begun.
pub(super) fn field<R: BufRead>(xml: &mut XmlReader<R>, element: &Element, fields: &mut Fields) -> Result<(), Error> {
    let text = content(xml)?;
    if element.name == "note" {
        fields.notes.push(text);
    } else {
        let kind = element.attribute("type").unwrap_or_default();
        fields.values.push((format!("prop:{kind}"), text));
    }
    Ok(())
}

/// The text inside the element that has just begun.
fn content<R: BufRead>(xml: &mut XmlReader<R>) -> Result<String, Error> {
    let mut content = String::new();
    let mut depth = 1_u32;
    while depth > 0 {
        match xml.next_node()? {
            Node::Text(text) => content.push_str(&text),
            Node::Start(_) => depth += 1,
            Node::End(_) => depth -= 1,
            Node::Done => break,
        }
    }
    Ok(content)
}

impl Unit {
    /// Checks what the variants owe each other.
    fn check(&self, srclang: Option<&str>, checker: &Checker) -> Result<(), Error> {
        if self.variants.is_empty() {
            checker.report(self.line, rules::STRUCTURE, "<tu> must have a <tuv>, and has none".into())?;
        }
        if let Some(tag) = srclang.filter(|tag| !self.variants.iter().any(|variant| same_language(&variant.tag, tag))) {
            checker.report(self.line, rules::SOURCE, format!("<tu> has no <tuv> in the source language {tag:?}"))?;
        }
        // Variants without any x do not use the attribute.
        let mut using = self.variants.iter().filter(|variant| !variant.segment.matching.is_empty());
        let Some(first) = using.next() else { return Ok(()) };
        for other in using {
            let difference = first.segment.matching.symmetric_difference(&other.segment.matching).next();
            if let Some((element, x)) = difference {
                let fault = format!("<{element} x={x:?}> must stand in both {:?} and {:?}", first.tag, other.tag);
                checker.report(other.line, rules::MATCHING, fault)?;
            }
        }
        Ok(())
    }
}
