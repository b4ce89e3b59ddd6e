use std::io::{self, Write};

use super::{Event, Unit};

/// Writes a corpus as tab-separated values: a header row, then one unit a row.
///
/// The columns are `id`, one for each side under its language tag, `probability`, `bead`, `check` and `document`. The
/// texts are on one line and free of tabs already; nothing is quoted.
///
/// # Errors
/// What `output` says.
pub fn tsv(output: &mut impl Write, event: Event) -> io::Result<()> {
    match event {
        Event::Begin(header) => {
            let languages = &header.languages;
            writeln!(
                output,
                "id\t{}\t{}\tprobability\tbead\tcheck\tdocument",
                languages.authoritative, languages.reference
            )
        }
        Event::Unit(_, unit) => row(output, unit),
        Event::Document(..) | Event::DocumentEnd | Event::End => Ok(()),
    }
}

fn row(output: &mut impl Write, unit: &Unit) -> io::Result<()> {
    writeln!(
        output,
        "{}\t{}\t{}\t{}\t{}\t{}\t{}",
        cell(&unit.id),
        cell(&unit.texts.authoritative),
        cell(&unit.texts.reference),
        unit.probability(),
        unit.bead_type(),
        unit.standing.name(),
        cell(&unit.document)
    )
}

/// `text` with everything that would end a cell or row as a space.
fn cell(text: &str) -> String {
    text.replace(['\t', '\n', '\r'], " ")
}
