use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;

use crate::model::{hundredths, is_own_field};
use crate::write::corpus::{Header, Unit};

#[derive(Serialize)]
struct BeadShape<'a> {
    source: Vec<usize>,
    target: Vec<usize>,
    probability: f64,
    source_text: &'a str,
    target_text: &'a str,
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'a str>,
    check: &'static str,
    document: &'a str,
    position: usize,
    source_language: &'a str,
    target_language: &'a str,
    /// Columns and keys of the bitext unit.
    #[serde(flatten)]
    carried: BTreeMap<&'a str, &'a str>,
}

/// Keys that a line has of its own.
const OWN: &[&str] = &[
    "source", "target", "probability", "source_text", "target_text", "id", "unit", "check", "document", "position",
    "source_language", "target_language",
];

/// One line of `align --format jsonl`: the bead's 0-based sentence indexes, its probability, both texts, and their languages.
///
/// # Errors
/// What `output` says.
pub fn bead_line(output: &mut impl Write, header: &Header, unit: &Unit) -> io::Result<()> {
    let carried = unit.carried.unit.values.iter().map(|(key, value)| (key.as_str(), value.as_str()));
    let languages = unit.languages(header);
    let shape = BeadShape {
        source: unit.bead.sentences.authoritative.clone().collect(),
        target: unit.bead.sentences.reference.clone().collect(),
        probability: f64::from(hundredths(unit.bead.probability)) / 100.0,
        source_text: &unit.texts.authoritative,
        target_text: &unit.texts.reference,
        id: &unit.id,
        unit: unit.within.as_deref(),
        check: unit.standing.name(),
        document: &unit.document,
        position: unit.position + 1,
        source_language: languages.authoritative,
        target_language: languages.reference,
        carried: carried.filter(|(key, _)| !OWN.contains(key) && !is_own_field(key)).collect(),
    };
    serde_json::to_writer(&mut *output, &shape)?;
    output.write_all(b"\n")
}
