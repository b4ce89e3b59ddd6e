use super::marks::{Mark, attribute, begin, woven};
use crate::model::{CodeRole, Dialect};
use crate::write::corpus::xml::escape;

/// The `data` elements of a unit: the native codes that its inline elements stand for, each once.
#[derive(Default)]
pub(in crate::write::corpus) struct OriginalData {
    natives: Vec<String>,
}

/// The content of a `source` or `target` of XLIFF 2.
///
/// A code that came from XLIFF 2 is written as it was, or as an isolated `sc` or `ec` where its other half stands elsewhere.
/// Others become `sc`, `ec` and `ph`, and a highlight becomes a `mrk`.
pub(in crate::write::corpus) fn xliff2(text: &str, marks: &[Mark], data: &mut OriginalData) -> String {
    woven(text, marks, |mark| tag(mark, data))
}

impl OriginalData {
    /// The `originalData` element, or nothing.
    pub(in crate::write::corpus) fn element(&self) -> String {
        if self.natives.is_empty() {
            return String::new();
        }
        let data = self.natives.iter().enumerate();
        let data = data.map(|(index, native)| format!("<data id=\"d{}\">{}</data>", index + 1, escape(native)));
        format!("      <originalData>{}</originalData>\n", data.collect::<String>())
    }

    /// Adds a reference to a native code, if there is one.
    fn refer(&mut self, tag: &mut String, name: &str, native: &str) {
        if native.is_empty() {
            return;
        }
        let known = self.natives.iter().position(|known| known == native);
        let index = known.unwrap_or_else(|| {
            self.natives.push(native.to_owned());
            self.natives.len() - 1
        });
        attribute(tag, name, &format!("d{}", index + 1));
    }
}

/// Attributes of a `pc` that its halves have too.
const OF_HALVES: &[&str] = &["canCopy", "canDelete", "canOverlap", "canReorder", "dir", "subType", "type"];

fn tag(mark: &Mark, data: &mut OriginalData) -> String {
    let (code, tag) = (mark.code, &mark.code.tag);
    let own = tag.dialect == Dialect::Xliff2;
    let around = tag.dialect.surrounds(&tag.element);
    let alone = mark.partner.is_none() && code.role != CodeRole::Point;
    if tag.dialect.annotates(&tag.element) {
        return match code.role {
            _ if alone => String::new(),
            _ if own && !around => begin(&tag.element, tag, |_| true) + "/>",
            CodeRole::End => "</mrk>".into(),
            _ if own => begin("mrk", tag, |_| true) + ">",
            _ => format!("<mrk id=\"m{}\">", mark.number),
        };
    }
    if own && around && !alone {
        if code.role == CodeRole::End {
            return format!("</{}>", tag.element);
        }
        let mut begin = begin(&tag.element, tag, |_| true);
        data.refer(&mut begin, "dataRefStart", &code.native);
        data.refer(&mut begin, "dataRefEnd", mark.partner.map_or("", |end| end.native.as_str()));
        return begin + ">";
    }
    let name = match code.role {
        CodeRole::Point if own => tag.element.as_str(),
        CodeRole::Point => "ph",
        CodeRole::Begin => "sc",
        CodeRole::End => "ec",
    };
    let number = mark.number.to_string();
    let mut begin = match (own, alone) {
        (true, false) => begin(name, tag, |_| true),
        (true, true) => {
            let halved = around;
            let mut begin = begin(name, tag, |attribute| match attribute {
                "id" | "isolated" | "startRef" => false,
                _ => !halved || OF_HALVES.contains(&attribute),
            });
            attribute(&mut begin, "id", if code.id.is_empty() { &number } else { &code.id });
            begin + " isolated=\"yes\""
        }
        (false, true) => format!("<{name} id=\"{number}\" isolated=\"yes\""),
        (false, false) if code.role == CodeRole::End => format!("<ec startRef=\"{number}\""),
        (false, false) => format!("<{name} id=\"{number}\""),
    };
    data.refer(&mut begin, "dataRef", &code.native);
    begin + "/>"
}
