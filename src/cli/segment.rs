use anyhow::Result;

use super::arguments::{Common, ListFormat, Segment};
use super::files::Files;
use super::{input, run};
use crate::segment::{self, Options, Semicolons};
use crate::write::{json, listing};

/// `bitally segment`.
pub(super) fn run(command: &Segment, common: &Common) -> Result<u8> {
    let files = Files::reading([&command.file]).writing([common.output.as_deref()])?;
    let (document, language) = input::listed(&command.file, command.lang.as_deref(), &command.reading, common)?;
    let mut output = files.open(common.output.as_deref())?;
    let semicolons = if command.clauses { Semicolons::Split } else { Semicolons::Keep };
    for explained in segment::explain(&document, language, Options { semicolons }) {
        match (command.format, command.explain) {
            (ListFormat::Text, false) => listing::sentence_line(&mut output, &explained.sentence, &document)?,
            (ListFormat::Text, true) => listing::explained_line(&mut output, &explained, &document)?,
            (ListFormat::Jsonl, false) => json::sentence_line(&mut output, &explained.sentence, &document)?,
            (ListFormat::Jsonl, true) => json::explained_line(&mut output, &explained, &document)?,
        }
    }
    output.finish()?;
    Ok(run::CLEAN)
}
