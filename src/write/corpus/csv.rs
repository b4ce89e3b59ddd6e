use std::io::{self, Write};

use super::{Event, table};
use crate::write::formula::inert;

/// Writes a corpus as CSV (RFC 4180), with the columns of [`tsv`](super::tsv); a cell that a spreadsheet would take for a
/// formula begins with an apostrophe.
///
/// ```
/// use bitally::text::Pair;
/// use bitally::write::corpus::{Event, Header, csv};
/// let header = Header { languages: Pair::new("zh".into(), "en".into()), ..Header::default() };
/// let mut file = Vec::new();
/// csv(&mut file, Event::Begin(&header))?;
/// assert_eq!(file, b"id,zh,en,probability,bead,check,document\n");
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # Errors
/// What `output` says.
pub fn csv(output: &mut impl Write, event: Event) -> io::Result<()> {
    match event {
        Event::Begin(header) => row(output, table::columns(header).into_iter().map(str::to_owned)),
        Event::Unit(header, unit) => row(output, table::cells(header, unit).into_iter()),
        Event::Document(..) | Event::DocumentEnd | Event::End => Ok(()),
    }
}

fn row(output: &mut impl Write, cells: impl Iterator<Item = String>) -> io::Result<()> {
    /// Bytes of a usual row, so that it is handed on in one piece.
    const ROW: usize = 1 << 10;
    let mut writer = ::csv::WriterBuilder::new().buffer_capacity(ROW).from_writer(output);
    writer.write_record(cells.map(inert))?;
    writer.flush()
}
