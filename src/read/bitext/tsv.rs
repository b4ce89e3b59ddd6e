use std::io::BufRead;

use super::languages;
use super::line_reader::LineReader;
use super::stream::{Begun, TranslationUnit};
use crate::model::{Document, Fields};
use crate::read::kind::names_language;
use crate::read::{Error, Options, text};
use crate::text::Pair;

/// The rule that the faults of such a file break.
const RULE: &str = "tab-separated text";

/// The columns of a table that bitally writes, beside the id and the texts.
const OWN: [&str; 4] = ["probability", "bead", "check", "document"];

/// Reads tab-separated columns under a header row. Cells hold neither tabs nor line ends, and quotation marks are text.
pub(super) fn units(name: &str, input: impl BufRead + Send + 'static, options: &Options) -> Result<Begun, Error> {
    let mut lines = LineReader::new(name, input, &options.limits);
    let header = lines.next_filled_line()?.unwrap_or_default();
    let columns: Vec<String> = header.split('\t').map(|column| column.trim().to_owned()).collect();
    let named: Vec<usize> = (0..columns.len()).filter(|&index| names_language(&columns[index], options)).collect();
    let tags: Vec<String> = named.iter().map(|&index| columns[index].clone()).collect();
    let chosen = languages::choose(name, &tags, options).map_err(|error| explain(error, &columns))?;
    let sides = chosen.map(|index| named[index]);
    let tags = sides.map(|index| columns[index].clone());
    let is_side = |index: usize| index == sides.authoritative || index == sides.reference;
    let others = (0..columns.len()).filter(|&index| !is_side(index) && !is_id(&columns[index]));
    // A table with all of them was written by bitally, which knows what it says there.
    let is_own = OWN.iter().all(|own| columns.iter().any(|column| column == own));
    let others = others.filter(|&index| !(is_own && OWN.contains(&columns[index].as_str())));
    let carried = others.map(|index| columns[index].clone()).collect();
    let layout = Layout { name: name.into(), columns, is_own, sides, options: options.clone() };
    let mut number = 0;
    let next = move || {
        let line = lines.next_filled_line().transpose()?;
        number += 1;
        Some(line.and_then(|line| layout.unit(&line, number, &lines)))
    };
    Ok(Begun {
        languages: tags,
        columns: carried,
        header: Fields::default(),
        units: Box::new(std::iter::from_fn(next)),
    })
}

/// Whether a column names the units.
fn is_id(column: &str) -> bool {
    column.eq_ignore_ascii_case("id")
}

/// Adds to an error about languages that they are looked for in the header row.
fn explain(error: Error, columns: &[String]) -> Error {
    match error {
        Error::Languages { name, fault } => {
            let header: String = columns.join(" | ").chars().take(80).collect();
            Error::Languages {
                name,
                fault: format!("{fault}; the header row of a bitext names its columns, here: {header}"),
            }
        }
        other => other,
    }
}

/// What the header row says.
struct Layout {
    name: String,
    columns: Vec<String>,
    /// Whether bitally wrote the table.
    is_own: bool,
    sides: Pair<usize>,
    options: Options,
}

impl Layout {
    fn unit<R: BufRead>(&self, line: &str, number: usize, lines: &LineReader<R>) -> Result<TranslationUnit, Error> {
        let cells: Vec<&str> = line.split('\t').collect();
        let needed = self.sides.authoritative.max(self.sides.reference) + 1;
        if cells.len() > self.columns.len() || cells.len() < needed {
            let (expected, found) = (self.columns.len(), cells.len());
            let fault = format!(
                "{expected} cells are expected as in the header, found {found}; no cell may hold a tab or line end"
            );
            return Err(lines.fault(RULE, fault));
        }
        let cell = |index: usize| cells.get(index).copied().unwrap_or_default();
        let side = |index: usize| -> Document { text(cell(index), &self.name, self.options.lines) };
        let mut unit = TranslationUnit {
            id: number.to_string(),
            line: lines.number,
            sides: self.sides.map(side),
            ..TranslationUnit::default()
        };
        for (index, column) in self.columns.iter().enumerate() {
            if is_id(column) {
                cell(index).clone_into(&mut unit.id);
            } else if self.is_own && OWN.contains(&column.as_str()) {
                unit.carried.push_own(column, cell(index).to_owned());
            } else if index != self.sides.authoritative && index != self.sides.reference {
                unit.carried.unit.values.push((column.clone(), cell(index).to_owned()));
            }
        }
        Ok(unit)
    }
}
