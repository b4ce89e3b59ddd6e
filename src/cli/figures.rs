use anyhow::Result;

use super::arguments::{Common, Figures, ListFormat};
use super::files::Files;
use super::{input, run};
use crate::pipeline;
use crate::write::{json, listing};

/// `bitally figures`.
pub(super) fn run(command: &Figures, common: &Common) -> Result<u8> {
    let files = Files::reading([&command.file]).writing([common.output.as_deref()])?;
    let (document, language) = input::listed(&command.file, command.lang.as_deref(), &command.reading, common)?;
    let text = pipeline::text(document, language);
    let source = &text.document.text;
    let mut output = files.open(common.output.as_deref())?;
    for (number, (sentence, figures)) in text.sentences.iter().zip(&text.figures).enumerate() {
        for figure in figures {
            let line = command.reading.lines.then_some((number, sentence.span));
            match command.format {
                ListFormat::Text => listing::figure_line(&mut output, figure, source)?,
                ListFormat::Jsonl => json::figure_line(&mut output, figure, source, line)?,
            }
        }
    }
    output.finish()?;
    Ok(run::CLEAN)
}
