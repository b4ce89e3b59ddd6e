use super::Unit;
use crate::model::{Fields, is_own_field};

/// What begins the name of a property that bitally writes itself.
pub(super) const OWN: &str = "x-bitally-";

/// What begins a note in which bitally tells a finding.
pub(super) const FINDING: &str = "bitally: ";

/// Attributes of a TMX `tu` that say something about a unit as it came in and still hold when it is written again. Those
/// that bitally decides itself (`tuid`, `segtype`, `srclang`, `datatype`) are not among them.
const ATTRIBUTES: &[&str] = &[
    "changedate", "changeid", "creationdate", "creationid", "creationtool", "creationtoolversion", "lastusagedate",
    "o-encoding", "o-tmf", "usagecount",
];

/// Attributes of a TMX `tu` that a written unit states anew.
const RESTATED: &[&str] = &["datatype", "segtype", "srclang"];

/// What begins the name of a carried field that was a property.
const PROPERTY: &str = "prop:";

/// Fields of the unit that came in, which are attributes of a `tu`.
pub(super) fn attributes(unit: &Unit) -> impl Iterator<Item = (&str, &str)> {
    borrowed(&unit.carried.unit).filter(|(name, _)| ATTRIBUTES.contains(name))
}

/// Fields of the unit that came in, which are properties: those of a TMX under their own type, the columns and keys of other
/// formats under theirs with `x-` before it. What bitally wrote there in an earlier run it writes anew.
pub(super) fn properties(unit: &Unit) -> impl Iterator<Item = (String, &str)> {
    let others =
        borrowed(&unit.carried.unit).filter(|(name, _)| !ATTRIBUTES.contains(name) && !RESTATED.contains(name));
    let others = others.filter(|(name, _)| !is_own_field(name));
    others.map(|(name, value)| match name.strip_prefix(PROPERTY) {
        Some(kind) => (kind.to_owned(), value),
        None => (format!("x-{name}"), value),
    })
}

/// Notes of the unit that came in, but for those in which an earlier run told its findings.
pub(super) fn notes(unit: &Unit) -> impl Iterator<Item = &str> {
    unit.carried.unit.notes.iter().map(String::as_str).filter(|note| !note.starts_with(FINDING))
}

/// Fields of one `tuv` that are attributes; its language is written apart.
pub(super) fn side_attributes(fields: &Fields) -> impl Iterator<Item = (&str, &str)> {
    borrowed(fields).filter(|(name, _)| ATTRIBUTES.contains(name) || *name == "datatype")
}

/// Fields of one `tuv` or header that are properties, by their types.
pub(super) fn side_properties(fields: &Fields) -> impl Iterator<Item = (&str, &str)> {
    borrowed(fields).filter_map(|(name, value)| Some((name.strip_prefix(PROPERTY)?, value)))
}

fn borrowed(fields: &Fields) -> impl Iterator<Item = (&str, &str)> {
    fields.values.iter().map(|(name, value)| (name.as_str(), value.as_str()))
}
