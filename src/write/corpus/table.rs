use super::{Header, Unit};

/// Columns that a table has of its own, beside those of the two languages.
const OWN: [&str; 5] = ["id", "probability", "bead", "check", "document"];

/// The columns of a corpus as a table: `id`, one for each side under its language tag, `probability`, `bead`, `check`,
/// `document`, and those that the input has beside them. What bitally wrote in an earlier run is not repeated.
pub(super) fn columns(header: &Header) -> Vec<&str> {
    let languages = &header.languages;
    let mut columns =
        vec!["id", &languages.authoritative, &languages.reference, "probability", "bead", "check", "document"];
    columns.extend(repeated(header));
    columns
}

/// The cells of a unit under those columns.
pub(super) fn cells(header: &Header, unit: &Unit) -> Vec<String> {
    let mut cells = vec![
        cell(&unit.id),
        cell(&unit.texts.authoritative),
        cell(&unit.texts.reference),
        unit.probability(),
        unit.bead_type(),
        unit.standing.name().to_owned(),
        cell(&unit.document),
    ];
    let values = &unit.carried.unit.values;
    let carried = |column: &str| values.iter().find(|(name, _)| name == column).map(|(_, value)| cell(value));
    cells.extend(repeated(header).map(|column| carried(column).unwrap_or_default()));
    cells
}

/// Columns of the input that are repeated.
fn repeated(header: &Header) -> impl Iterator<Item = &str> {
    let languages = &header.languages;
    let is_own =
        |column: &&str| OWN.contains(column) || *column == languages.authoritative || *column == languages.reference;
    header.columns.iter().map(String::as_str).filter(move |column| !is_own(column))
}

/// `text` with everything that would end a cell, a row or a line as a space.
pub(super) fn cell(text: &str) -> String {
    text.replace(['\t', '\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'], " ")
}
