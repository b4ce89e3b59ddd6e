use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::Args;

use super::arguments::Common;
use super::files::Files;
use super::output::is_standard;
use super::run;
use crate::config::{FILE_NAME, TEMPLATE, schema};

/// `bitally init`.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  bitally init
  bitally init --schema -o bitally.schema.json

Then name the pairs in it, and `bitally check` without operands checks them all.

Exit status: 0 done, 2 the run could not be done.")]
pub struct Init {
    /// Replace settings that are there already
    #[arg(long)]
    pub force: bool,
    /// Write the JSON schema of the settings instead, for editors that check them
    #[arg(long, conflicts_with = "force")]
    pub schema: bool,
}

/// Writes settings with every key explained, or their schema.
pub(super) fn run(command: &Init, common: &Common) -> Result<u8> {
    if command.schema {
        let output = common.output.as_deref();
        let mut output = Files::default().writing([output])?.open(output)?;
        output.write_all(schema()?.as_bytes())?;
        output.finish()?;
        return Ok(run::CLEAN);
    }
    let target = common.output.clone().unwrap_or_else(|| PathBuf::from(FILE_NAME));
    write_template(&target, command.force)?;
    if !common.quiet {
        anstream::eprintln!("{}: name your pairs in it, then run `bitally check`", target.display());
    }
    Ok(run::CLEAN)
}

fn write_template(target: &Path, force: bool) -> Result<()> {
    anyhow::ensure!(
        force || is_standard(target) || target.symlink_metadata().is_err(),
        "{} is there already; --force replaces it, -o FILE writes another one",
        target.display()
    );
    let mut output = Files::default().writing([Some(target)])?.open(Some(target))?;
    output.write_all(TEMPLATE.as_bytes())?;
    output.finish()
}
