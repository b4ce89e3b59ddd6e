use std::io::{self, Write};

use super::{Event, table};

/// Writes a corpus as tab-separated values: a header row, then one unit a row.
///
/// The columns are `id`, one for each side under its language tag, `probability`, `bead`, `check` and `document`, and then
/// those of the input that it has beside them. The texts are on one line and free of tabs already; nothing is quoted.
///
/// # Errors
/// What `output` says.
pub fn tsv(output: &mut impl Write, event: Event) -> io::Result<()> {
    match event {
        Event::Begin(header) => writeln!(output, "{}", table::columns(header).join("\t")),
        Event::Unit(header, unit) => writeln!(output, "{}", table::cells(header, unit).join("\t")),
        Event::Document(..) | Event::DocumentEnd | Event::End => Ok(()),
    }
}
