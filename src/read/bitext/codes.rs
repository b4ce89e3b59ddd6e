use std::collections::HashMap;

use crate::model::{CodeRole, CodeTag, Dialect, InlineCode};
use crate::read::xml::{Element, escaped, local};

/// The content of a segment on its way: the text, and the inline codes that stand in it.
pub(super) struct Content<'a> {
    dialect: Dialect,
    /// What the unit's `data` elements hold, by their ids (XLIFF 2).
    data: &'a HashMap<String, String>,
    open: Vec<Open>,
    pub text: String,
    pub codes: Vec<InlineCode>,
}

/// An element that is open.
struct Open {
    name: String,
    kind: Kind,
}

#[derive(Clone, PartialEq, Eq)]
enum Kind {
    /// It stands around text; its code has this id.
    Around { id: String, tag: CodeTag, native_end: String },
    /// What it holds is code and no text.
    Code,
}

impl<'a> Content<'a> {
    pub(super) fn new(dialect: Dialect, data: &'a HashMap<String, String>) -> Self {
        Self { dialect, data, open: Vec::new(), text: String::new(), codes: Vec::new() }
    }

    /// Whether what comes next is code and no text.
    pub(super) fn in_code(&self) -> bool {
        self.open.last().is_some_and(|open| open.kind == Kind::Code)
    }

    /// The names of the elements that are open, the innermost last.
    pub(super) fn innermost(&self) -> Option<&str> {
        self.open.last().map(|open| open.name.as_str())
    }

    pub(super) fn text(&mut self, text: &str) {
        if !self.in_code() {
            self.text.push_str(text);
        } else if let Some(code) = self.codes.last_mut() {
            code.native.push_str(text);
            code.tag.content.push_str(&escaped(text));
        }
    }

    pub(super) fn begin(&mut self, element: Element) {
        let kind = if self.in_code() {
            self.markup(&tag(&element));
            Kind::Code
        } else {
            self.code(&element)
        };
        self.open.push(Open { name: element.name, kind });
    }

    /// Ends the innermost element; false where none is open, so that it is the segment itself that ends.
    pub(super) fn end(&mut self) -> bool {
        let Some(Open { name, kind }) = self.open.pop() else { return false };
        match kind {
            Kind::Around { id, tag, native_end } => self.push(CodeRole::End, id, native_end, tag),
            Kind::Code if self.in_code() => self.markup(&format!("</{}>", local(&name))),
            Kind::Code => {}
        }
        true
    }

    /// Begins the code that an element stands for.
    fn code(&mut self, element: &Element) -> Kind {
        let name = local(&element.name);
        let attribute = |name: &str| element.attribute(name).unwrap_or_default().to_owned();
        let data = |name: &str| element.attribute(name).and_then(|id| self.data.get(id)).cloned().unwrap_or_default();
        let tag = CodeTag {
            dialect: self.dialect,
            element: name.to_owned(),
            attributes: element.attributes.iter().filter(|(name, _)| is_kept(name)).cloned().collect(),
            content: String::new(),
        };
        if self.dialect.surrounds(name) {
            let own = attribute("id");
            let id = if own.is_empty() { format!("{name}:{}", self.codes.len()) } else { own };
            let (native, native_end) = (data("dataRefStart"), data("dataRefEnd"));
            self.push(CodeRole::Begin, id.clone(), native, tag.clone());
            return Kind::Around { id, tag, native_end };
        }
        let (role, id) = match (self.dialect, name) {
            (Dialect::Tmx, "bpt") => (CodeRole::Begin, attribute("i")),
            (Dialect::Tmx, "ept") => (CodeRole::End, attribute("i")),
            (Dialect::Xliff1, "bpt" | "bx") => (CodeRole::Begin, linked(element, "rid")),
            (Dialect::Xliff1, "ept" | "ex") => (CodeRole::End, linked(element, "rid")),
            (Dialect::Xliff2, "sc" | "sm") => (CodeRole::Begin, attribute("id")),
            (Dialect::Xliff2, "ec" | "em") => (CodeRole::End, linked(element, "startRef")),
            (_, "it") if matches!(&*attribute("pos"), "begin" | "open") => (CodeRole::Begin, String::new()),
            (_, "it") => (CodeRole::End, String::new()),
            _ => (CodeRole::Point, String::new()),
        };
        let native = data("dataRef");
        self.push(role, id, native, tag);
        Kind::Code
    }

    fn push(&mut self, role: CodeRole, id: String, native: String, tag: CodeTag) {
        let at = u32::try_from(self.text.len()).unwrap_or(u32::MAX);
        let name = if self.dialect == Dialect::Tmx { "x" } else { "id" };
        let named = |(own, value): &(String, String)| (own == name).then(|| value.clone());
        let counterpart = tag.attributes.iter().find_map(named);
        self.codes.push(InlineCode { at, role, id, counterpart, native, tag });
    }

    fn markup(&mut self, markup: &str) {
        if let Some(code) = self.codes.last_mut() {
            code.tag.content.push_str(markup);
        }
    }
}

/// The id of the element that the attribute links with, or its own.
fn linked(element: &Element, link: &str) -> String {
    element.attribute(link).or_else(|| element.attribute("id")).unwrap_or_default().to_owned()
}

/// Attributes that still mean something elsewhere: none of another namespace, and none that points to another element.
fn is_kept(name: &str) -> bool {
    let foreign = name.contains(':') && !name.starts_with("xml:") || name.starts_with("xmlns");
    !foreign && !name.starts_with("dataRef") && !name.starts_with("subFlows")
}

fn tag(element: &Element) -> String {
    let mut tag = format!("<{}", local(&element.name));
    for (name, value) in element.attributes.iter().filter(|(name, _)| is_kept(name)) {
        tag.extend([" ", name, "=\"", &quick_xml::escape::escape(value), "\""]);
    }
    tag + ">"
}
