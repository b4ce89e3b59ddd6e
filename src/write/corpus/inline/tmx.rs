use std::collections::HashSet;

use super::marks::{Mark, Numbers, attribute, begin, element, woven};
use crate::model::{CodeRole, Dialect, Variant};
use crate::text::Pair;
use crate::write::corpus::Unit;
use crate::write::corpus::xml::escape;

/// The content of the two `seg` elements of a unit.
///
/// A code that came from TMX is written as it was. Others become `bpt` and `ept`, or `it` where the other half stands
/// elsewhere, or `ph`. An `x` that the other side would have to have, and has not, is left out.
pub(in crate::write::corpus) fn tmx(unit: &Unit, marks: &Pair<Vec<Mark>>) -> Pair<String> {
    let matching = marks.as_ref().map(|marks| marks.iter().filter_map(matching).collect::<HashSet<_>>());
    let others = Pair::new(&matching.reference, &matching.authoritative);
    let sides = unit.texts.as_ref().zip(marks.as_ref()).zip(others);
    sides.map(|((text, marks), other)| woven(text, marks, |mark| tag(mark, |x| other.is_empty() || other.contains(x))))
}

/// The content of the `seg` of a language that is not compared.
pub(in crate::write::corpus) fn tmx_alone(variant: &Variant) -> String {
    let mut numbers = Numbers::default();
    woven(&variant.text, &numbers.side(&variant.codes), |mark| tag(mark, |_| true))
}

/// The element that a code is written as, and the `x` that it has.
fn matching(mark: &Mark) -> Option<(&'static str, String)> {
    let name = name(mark)?;
    let own = mark.code.tag.dialect == Dialect::Tmx;
    let x = if own { mark.code.counterpart.clone()? } else { mark.number.to_string() };
    (name != "ept").then_some((name, x))
}

/// The name of the element that a code is written as; `None` for half of a highlight, whose other half stands elsewhere.
fn name(mark: &Mark) -> Option<&'static str> {
    let tag = &mark.code.tag;
    if tag.dialect.annotates(&tag.element) {
        return (tag.dialect.surrounds(&tag.element) && mark.partner.is_some()).then_some("hi");
    }
    Some(match (mark.code.role, mark.partner) {
        (CodeRole::Begin, Some(_)) => "bpt",
        (CodeRole::End, Some(_)) => "ept",
        (CodeRole::Begin | CodeRole::End, None) => "it",
        (CodeRole::Point, _) if tag.dialect == Dialect::Tmx && tag.element == "ut" => "ut",
        (CodeRole::Point, _) => "ph",
    })
}

fn tag(mark: &Mark, has_counterpart: impl Fn(&(&'static str, String)) -> bool) -> String {
    let Some(name) = name(mark) else { return String::new() };
    let (code, tag) = (mark.code, &mark.code.tag);
    let own = tag.dialect == Dialect::Tmx;
    if name == "hi" && code.role == CodeRole::End {
        return "</hi>".into();
    }
    let x = matching(mark).filter(has_counterpart);
    let mut begin = if own {
        let as_it_was = tag.element == name;
        begin(name, tag, |attribute| match attribute {
            "x" => x.is_some(),
            "i" | "pos" => as_it_was,
            _ => true,
        })
    } else {
        format!("<{name}")
    };
    if name == "it" && !(own && tag.element == "it") {
        attribute(&mut begin, "pos", if code.role == CodeRole::Begin { "begin" } else { "end" });
    }
    if !own {
        if matches!(name, "bpt" | "ept") {
            attribute(&mut begin, "i", &mark.number.to_string());
        }
        if let Some((_, x)) = &x {
            attribute(&mut begin, "x", x);
        }
    }
    if name == "hi" {
        return begin + ">";
    }
    let content = if own { tag.content.clone() } else { escape(&code.native).into_owned() };
    element(&begin, name, &content)
}
