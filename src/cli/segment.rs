use anyhow::Result;

use super::arguments::{Common, ListFormat, Segment};
use super::output::Output;
use super::{input, run};
use crate::segment;
use crate::write::{json, listing};

/// `bitally segment`.
pub(super) fn run(command: &Segment, common: &Common) -> Result<u8> {
    let document = input::document(&command.file, &input::options(&command.reading, None), common)?;
    let language = input::language(&document, command.lang.as_deref())?;
    let mut output = Output::open(common.output.as_deref(), &[&command.file])?;
    for sentence in segment::segment(&document, language) {
        match command.format {
            ListFormat::Text => listing::sentence_line(&mut output, &sentence, &document)?,
            ListFormat::Jsonl => json::sentence_line(&mut output, &sentence, &document)?,
        }
    }
    output.finish()?;
    Ok(run::CLEAN)
}
