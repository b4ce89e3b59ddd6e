use std::collections::{HashMap, HashSet};

use crate::model::{CodeRole, CodeTag, InlineCode};
use crate::text::Pair;
use crate::write::corpus::Unit;
use crate::write::corpus::xml::escape;

/// An inline code among the others of its unit.
pub(in crate::write::corpus) struct Mark<'a> {
    pub code: &'a InlineCode,
    /// Its number in the unit, from 1, which its counterpart in the other language and its own end share.
    pub number: usize,
    /// The end of this begin, or the begin of this end, if it stands in the same text.
    pub partner: Option<&'a InlineCode>,
}

/// The inline codes of both sides of a unit.
pub(in crate::write::corpus) fn marks(unit: &Unit) -> Pair<Vec<Mark<'_>>> {
    let mut numbers = Numbers::default();
    Pair::new(numbers.side(&unit.codes.authoritative), numbers.side(&unit.codes.reference))
}

/// Gives codes their numbers: those of one meaning the same on both sides.
#[derive(Default)]
pub(super) struct Numbers<'a> {
    known: HashMap<Key<'a>, usize>,
    last: usize,
}

/// What makes two codes of different sides the same.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Key<'a> {
    /// They say so.
    Stated(bool, &'a str),
    /// Their begins and ends are joined by the same id.
    Joined(bool, &'a str),
    /// They say nothing, and are the same in number.
    Counted(usize),
}

impl<'a> Numbers<'a> {
    pub(super) fn side(&mut self, codes: &'a [InlineCode]) -> Vec<Mark<'a>> {
        let partners = partners(codes);
        let mut used = HashSet::new();
        let mut counted = 0;
        let mut marks: Vec<Mark> = Vec::with_capacity(codes.len());
        for (code, partner) in codes.iter().zip(partners) {
            let number = match partner {
                Some(partner) if code.role == CodeRole::End => marks[partner].number,
                _ => {
                    let ends = code.role == CodeRole::End;
                    let key = match &code.counterpart {
                        Some(name) => Key::Stated(ends, name),
                        None if !code.id.is_empty() => Key::Joined(ends, &code.id),
                        None => {
                            counted += 1;
                            Key::Counted(counted)
                        }
                    };
                    let number = self.number(key);
                    if used.insert(number) { number } else { self.fresh() }
                }
            };
            marks.push(Mark { code, number, partner: partner.map(|index| &codes[index]) });
        }
        marks
    }

    fn number(&mut self, key: Key<'a>) -> usize {
        if let Some(&number) = self.known.get(&key) {
            return number;
        }
        let number = self.fresh();
        self.known.insert(key, number);
        number
    }

    fn fresh(&mut self) -> usize {
        self.last += 1;
        self.last
    }
}

/// The index of each code's begin or end.
fn partners(codes: &[InlineCode]) -> Vec<Option<usize>> {
    let mut partners = vec![None; codes.len()];
    let mut open: HashMap<&str, Vec<usize>> = HashMap::new();
    for (index, code) in codes.iter().enumerate().filter(|(_, code)| !code.id.is_empty()) {
        match code.role {
            CodeRole::Begin => open.entry(&code.id).or_default().push(index),
            CodeRole::End => {
                if let Some(begin) = open.get_mut(code.id.as_str()).and_then(Vec::pop) {
                    partners[begin] = Some(index);
                    partners[index] = Some(begin);
                }
            }
            CodeRole::Point => {}
        }
    }
    partners
}

/// The text, escaped, with the tag of each code in its place.
pub(super) fn woven(text: &str, marks: &[Mark], mut tag: impl FnMut(&Mark) -> String) -> String {
    let mut woven = String::with_capacity(text.len());
    let mut written = 0;
    for mark in marks {
        let at = mark.code.at as usize;
        woven.push_str(&escape(text.get(written..at).unwrap_or_default()));
        written = written.max(at);
        woven.push_str(&tag(mark));
    }
    woven.push_str(&escape(text.get(written..).unwrap_or_default()));
    woven
}

/// The begin of a tag as it was written, without its `>`, with the attributes for which `keep` says so.
pub(super) fn begin(element: &str, tag: &CodeTag, keep: impl Fn(&str) -> bool) -> String {
    let mut written = format!("<{element}");
    for (name, value) in tag.attributes.iter().filter(|(name, _)| keep(name)) {
        attribute(&mut written, name, value);
    }
    written
}

/// Adds an attribute to the begin of a tag.
pub(super) fn attribute(tag: &mut String, name: &str, value: &str) {
    tag.extend([" ", name, "=\"", &escape(value), "\""]);
}

/// Completes an element with its content, which is markup.
pub(super) fn element(begin: &str, name: &str, content: &str) -> String {
    if content.is_empty() { format!("{begin}/>") } else { format!("{begin}>{content}</{name}>") }
}
