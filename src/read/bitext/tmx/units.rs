use std::collections::VecDeque;
use std::io::BufRead;

use super::header::{self, named, next_element};
use super::inline::Segment;
use super::rules;
use super::unit::{self, Unit, Variant};
use crate::lang;
use crate::model::{self, Carried, Document};
use crate::read::bitext::faults::{Checker, Faults};
use crate::read::bitext::languages::{self, same_language};
use crate::read::bitext::stream::{Begun, TranslationUnit};
use crate::read::xml::{Node, XmlReader};
use crate::read::{Error, Options, text};
use crate::text::Pair;

/// How many units are looked at to find out which languages the file has.
const LOOK_AHEAD: usize = 1000;

/// Reads a TMX file unit by unit.
///
/// The file's source language is the authoritative side, unless the user says otherwise. Units that lack one of the two
/// languages are left out and counted.
pub(in crate::read::bitext) fn units(
    name: &str,
    input: impl BufRead + Send + 'static,
    options: &Options,
    faults: &Faults,
) -> Result<Begun, Error> {
    let mut xml = XmlReader::new(name, input, &options.limits);
    let checker = Checker { name: name.into(), lenient: options.lenient, faults: faults.clone() };
    let header = header::read(&mut xml, &checker)?;
    let mut file = File { xml, checker, srclang: header.srclang, ended: false };
    let header = header.fields;
    let mut ahead = VecDeque::new();
    let mut tags: Vec<String> = Vec::new();
    let chosen = loop {
        let unit = file.next_unit()?;
        let ended = unit.is_none() || ahead.len() == LOOK_AHEAD;
        for variant in unit.iter().flat_map(|unit| &unit.variants).filter(|variant| !variant.tag.is_empty()) {
            note_tag(&mut tags, &variant.tag, file.srclang.as_deref());
        }
        ahead.extend(unit);
        match languages::choose(name, &tags, options) {
            Err(_) if ended && ahead.is_empty() => break without_units(file.srclang.as_deref(), options),
            Err(error) if ended => return Err(error),
            Err(_) => {}
            Ok(chosen) => break chosen.map(|index| tags[index].clone()),
        }
    };
    let tags = chosen.clone();
    // What the user states holds for every unit; other tags are the file's own.
    let unstated = options.languages.as_ref().zip(chosen.clone());
    let unstated = unstated.map(|(stated, tag)| stated.is_none().then_some(tag));
    let name = name.to_owned();
    let lines = options.lines;
    let mut number = 0_u64;
    let next = move || {
        loop {
            let unit = match ahead.pop_front() {
                Some(unit) => unit,
                None => match file.next_unit().transpose()? {
                    Ok(unit) => unit,
                    Err(error) => return Some(Err(error)),
                },
            };
            number += 1;
            let side = |variant: &Variant| Document {
                codes: variant.segment.codes.clone(),
                ..text(&variant.segment.text, &name, lines)
            };
            match (find(&unit, &tags.authoritative), find(&unit, &tags.reference)) {
                (Some(authoritative), Some(reference)) => {
                    let chosen = Pair::new(authoritative, reference);
                    let sides = chosen.map(|index| side(&unit.variants[index]));
                    let id = unit.id.clone().unwrap_or_else(|| number.to_string());
                    let line = unit.line;
                    return Some(Ok(TranslationUnit { id, line, sides, carried: carried(unit, chosen, &unstated) }));
                }
                _ => file.checker.faults.count_incomplete_unit(),
            }
        }
    };
    Ok(Begun { languages: chosen, columns: Vec::new(), header, units: Box::new(std::iter::from_fn(next)) })
}

/// The languages of a file that has no unit: those that are stated, and its source language. The other one says nothing of any
/// text, so that one of the languages built in will do.
fn without_units(srclang: Option<&str>, options: &Options) -> Pair<String> {
    let stated = &options.languages;
    let is_other = |tag: &str, other: Option<&String>| other.is_none_or(|other| !same_language(tag, other));
    let any_but = |other: Option<&String>| {
        let known = lang::LANGUAGES.iter().rev().map(|language| language.tag);
        known.filter(|tag| is_other(tag, other)).map(str::to_owned).next().unwrap_or_default()
    };
    let source = srclang.filter(|tag| is_other(tag, stated.reference.as_ref())).map(str::to_owned);
    let authoritative = stated.authoritative.clone().or(source).unwrap_or_else(|| any_but(stated.reference.as_ref()));
    let reference = stated.reference.clone().unwrap_or_else(|| any_but(Some(&authoritative)));
    Pair::new(authoritative, reference)
}

/// Notes a language of the file; the source language goes first.
fn note_tag(tags: &mut Vec<String>, tag: &str, srclang: Option<&str>) {
    if tags.iter().any(|known| known.eq_ignore_ascii_case(tag)) {
        return;
    }
    let is_source = srclang.is_some_and(|source| same_language(source, tag));
    tags.insert(if is_source { 0 } else { tags.len() }, tag.to_owned());
}

/// The index of the unit's variant in a language.
fn find(unit: &Unit, tag: &str) -> Option<usize> {
    let exact = unit.variants.iter().position(|variant| variant.tag.eq_ignore_ascii_case(tag));
    exact.or_else(|| unit.variants.iter().position(|variant| same_language(&variant.tag, tag)))
}

/// What the unit has beside the two variants that were chosen.
fn carried(unit: Unit, chosen: Pair<usize>, tags: &Pair<Option<String>>) -> Carried {
    let languages = chosen.zip(tags.as_ref()).map(|(index, tag)| {
        let own = &unit.variants[index].tag;
        tag.as_ref().filter(|tag| !tag.eq_ignore_ascii_case(own)).map(|_| own.clone())
    });
    let sides = chosen.map(|index| unit.variants[index].fields.clone());
    let is_other = |index: &usize| *index != chosen.authoritative && *index != chosen.reference;
    let others = unit.variants.into_iter().enumerate().filter(|(index, _)| is_other(index));
    let others = others.map(|(_, Variant { tag: language, fields, segment, .. })| {
        let Segment { text, codes, .. } = segment;
        model::Variant { language, fields, text, codes }
    });
    Carried { unit: unit.fields, sides, others: others.collect(), languages }
}

struct File<R> {
    xml: XmlReader<R>,
    checker: Checker,
    srclang: Option<String>,
    ended: bool,
}

impl<R: BufRead> File<R> {
    fn next_unit(&mut self) -> Result<Option<Unit>, Error> {
        if self.ended {
            return Ok(None);
        }
        match next_element(&mut self.xml)? {
            Node::Start(start) if start.name == "tu" => {
                unit::read(&mut self.xml, &start, self.srclang.as_deref(), &self.checker).map(Some)
            }
            Node::End(_) | Node::Done => {
                self.ended = true;
                self.require_end()?;
                Ok(None)
            }
            other => {
                Err(self.xml.fault(rules::STRUCTURE, format!("<tu> is expected in <body>, found {}", named(&other))))
            }
        }
    }

    /// After the body nothing may follow but the end of the root element.
    fn require_end(&mut self) -> Result<(), Error> {
        loop {
            match next_element(&mut self.xml)? {
                Node::End(_) => {}
                Node::Done => return Ok(()),
                other => {
                    return Err(self
                        .xml
                        .fault(rules::STRUCTURE, format!("</tmx> is expected, found {}", named(&other))));
                }
            }
        }
    }
}
