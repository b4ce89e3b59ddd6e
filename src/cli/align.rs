use anyhow::Result;

use super::arguments::{Align, AlignFormat, Common};
use super::output::Output;
use super::{input, run};
use crate::pipeline::{self, Aligned, Options};
use crate::read::{self, Input};
use crate::text::Pair;
use crate::write::ladder;

/// `bitally align`.
pub(super) fn run(command: &Align, common: &Common) -> Result<u8> {
    let reading = input::options(&command.reading, Some(&command.languages));
    let options = Options { languages: input::stated(&command.languages)?, ..Options::default() };
    let mut output = Output::open(common.output.as_deref())?;
    match &command.reference {
        Some(reference) => {
            let documents = Pair::new(&command.authoritative, reference);
            let documents = documents.map(|operand| input::document(operand, &reading, common)).transpose()?;
            write(&mut output, &pipeline::align(documents, &options)?, command)?;
        }
        None => match read::open(&command.authoritative, &reading)? {
            Input::Bitext(bitext) => {
                let languages = pipeline::unit_languages(bitext.name(), bitext.languages())?;
                let units = bitext.map(|unit| unit.map_err(anyhow::Error::from));
                let work = |unit: read::TranslationUnit| pipeline::align_in(unit.sides, languages, &options);
                pipeline::each_unit(units, work, |aligned| write(&mut output, &aligned, command))?;
            }
            Input::Document(document) => anyhow::bail!(
                "{} is one document; name its translation: bitally align {} REFERENCE",
                document.name,
                command.authoritative
            ),
        },
    }
    output.finish()?;
    Ok(run::CLEAN)
}

fn write(output: &mut Output, aligned: &Aligned, command: &Align) -> Result<()> {
    for bead in &aligned.beads {
        match command.format.unwrap_or(AlignFormat::Ladder) {
            AlignFormat::Ladder => ladder::bead_line(output, bead)?,
            other => anyhow::bail!("no writer for {other:?}"),
        }
    }
    Ok(())
}
