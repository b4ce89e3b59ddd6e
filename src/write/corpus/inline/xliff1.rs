use super::marks::{Mark, attribute, begin, element, woven};
use crate::model::{CodeRole, Dialect};
use crate::write::corpus::xml::escape;

/// The content of a `source` or `target` of XLIFF 1.2.
///
/// A code that came from XLIFF 1.2 is written as it was, or as `it` where its other half stands elsewhere. Others become
/// `bpt` and `ept`, `it` or `ph`, and a highlight becomes a `mrk`.
pub(in crate::write::corpus) fn xliff1(text: &str, marks: &[Mark]) -> String {
    woven(text, marks, tag)
}

fn tag(mark: &Mark) -> String {
    let (code, tag) = (mark.code, &mark.code.tag);
    let own = tag.dialect == Dialect::Xliff1;
    let around = tag.dialect.surrounds(&tag.element);
    let alone = mark.partner.is_none() && code.role != CodeRole::Point;
    if tag.dialect.annotates(&tag.element) {
        return match code.role {
            _ if alone || !around => String::new(),
            CodeRole::End => "</mrk>".into(),
            _ if own => begin("mrk", tag, |_| true) + ">",
            _ => format!("<mrk mtype=\"x-{}\">", tag.element),
        };
    }
    if own && around && !alone {
        return match code.role {
            CodeRole::End => format!("</{}>", tag.element),
            _ => begin(&tag.element, tag, |_| true) + ">",
        };
    }
    let name = match code.role {
        _ if own && (!alone || tag.element == "it") => tag.element.as_str(),
        CodeRole::Point => "ph",
        _ if alone => "it",
        CodeRole::Begin => "bpt",
        CodeRole::End => "ept",
    };
    let moved = name != tag.element;
    let mut begin = if own {
        begin(name, tag, |attribute| !moved || !matches!(attribute, "rid" | "clone"))
    } else {
        format!("<{name} id=\"{}\"", mark.number)
    };
    if name == "it" && (moved || !own) {
        attribute(&mut begin, "pos", if code.role == CodeRole::Begin { "open" } else { "close" });
    }
    let content = if own { tag.content.clone() } else { escape(&code.native).into_owned() };
    element(&begin, name, &content)
}
