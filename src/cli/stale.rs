use std::path::Path;

use anyhow::Result;
use clap::Args;

use super::arguments::{Common, Languages, ListFormat, Pairing, Reading};
use super::files::Files;
use super::{input, run};
use crate::pipeline::Options;
use crate::read;
use crate::stale;

/// The arguments of `bitally stale`.
#[derive(Args, Debug)]
#[command(after_help = "Example:
  bitally stale notice-old.zh.txt notice.zh.txt notice.en.txt

Exit status: 0 nothing changed, 1 something did, 2 the run could not be done.")]
pub struct Stale {
    /// The version of the authoritative text that was translated
    pub old: String,
    /// Its current version
    pub new: String,
    /// The translation of the old version
    pub reference: String,
    /// How to write the changes
    #[arg(long, value_enum, default_value_t = ListFormat::Text)]
    pub format: ListFormat,
    /// Pairing.
    #[command(flatten)]
    pub pairing: Pairing,
    /// Languages.
    #[command(flatten)]
    pub languages: Languages,
    /// Reading.
    #[command(flatten)]
    pub reading: Reading,
}

/// `bitally stale`.
pub(super) fn run(command: &Stale, common: &Common) -> Result<u8> {
    let from_standard =
        [&command.old, &command.new, &command.reference].into_iter().filter(|name| *name == "-").count();
    anyhow::ensure!(
        from_standard < 2,
        "standard input cannot be {from_standard} documents; name files for all but one"
    );
    let inputs = [&command.old, &command.new, &command.reference].into_iter().map(Path::new);
    let files = Files::reading(inputs.chain(command.pairing.lexicon.as_deref()));
    let files = files.writing([common.output.as_deref()])?;
    let reading = input::options(&command.reading, Some(&command.languages));
    let mut options = Options { languages: input::stated(&command.languages)?, ..Options::default() };
    options.align.lexicon = input::lexicon(command.pairing.lexicon.as_deref())?;
    let document = |operand: &str| input::document(operand, &reading, common);
    let (old, new, reference) = (document(&command.old)?, document(&command.new)?, document(&command.reference)?);
    read::require_pages(&reading, [&old, &new, &reference])?;
    let found = stale::stale(old, new, reference, &options)?;
    let mut output = files.open(common.output.as_deref())?.outlasting();
    match command.format {
        ListFormat::Text => stale::text(&mut output, &found)?,
        ListFormat::Jsonl => stale::json_lines(&mut output, &found)?,
    }
    output.finish()?;
    Ok(if found.changes.is_empty() { run::CLEAN } else { run::FINDINGS })
}
