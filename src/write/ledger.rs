//! The ledger as a table: every authoritative figure with its counterpart and what became of it.

use std::io::{self, Write};

use super::formula::inert;
use super::location::Locator;
use crate::model::{Figure, Report};
use crate::text::Pair;

/// The columns of the table.
const COLUMNS: [&str; 12] = [
    "unit", "bead", "line", "authoritative", "value", "start", "end", "reference", "reference_value",
    "reference_start", "reference_end", "verdict",
];

/// Writes ledgers as CSV (RFC 4180), one figure a row; a cell that a spreadsheet would take for a formula (`-5%`) begins
/// with an apostrophe. The column `line` has the address of the element or paragraph where the file has no lines, and that of the unit
/// in a bitext.
pub struct Ledger<W: Write> {
    writer: csv::Writer<W>,
}

impl<W: Write> Ledger<W> {
    /// A table with its header.
    ///
    /// # Errors
    /// What `output` says.
    pub fn new(output: W) -> io::Result<Self> {
        let mut writer = csv::Writer::from_writer(output);
        writer.write_record(COLUMNS)?;
        Ok(Self { writer })
    }

    /// Adds the figures of one pair; `unit` is the id of its bitext unit, `locators` tell where they stand in their files.
    ///
    /// # Errors
    /// What the output says.
    pub fn add(&mut self, report: &Report, unit: Option<&str>, locators: &Pair<Locator>) -> io::Result<()> {
        let texts = locators.as_ref().map(|locator| locator.document().text.as_str());
        for entry in &report.ledger {
            let located = locators.authoritative.locate(entry.authoritative.span);
            let line = located.region.map(|region| region.start.line.to_string());
            let line = line.or(located.address).unwrap_or_default();
            let mut row = vec![unit.unwrap_or_default().to_owned(), entry.bead.to_string(), line];
            row.extend(cells(Some(&entry.authoritative), texts.authoritative));
            row.extend(cells(entry.reference.as_ref(), texts.reference));
            row.push(entry.verdict.name().to_owned());
            self.writer.write_record(row.into_iter().map(inert))?;
        }
        Ok(())
    }

    /// Completes the table and gives its output back.
    ///
    /// # Errors
    /// What the output says.
    pub fn finish(self) -> io::Result<W> {
        self.writer.into_inner().map_err(csv::IntoInnerError::into_error)
    }
}

/// A figure as written, its value, and where it stands.
fn cells(figure: Option<&Figure>, source: &str) -> [String; 4] {
    figure.map_or_else(Default::default, |figure| {
        let span = figure.span;
        [span.of(source).to_owned(), figure.describe(), span.start().to_string(), span.end().to_string()]
    })
}
