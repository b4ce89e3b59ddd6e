use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result};
use rayon::prelude::*;

use super::arguments::{Check, Common};
use super::changed;
use super::check::{documents, units};
use super::progress::Progress;
use super::run;
use super::sink::{Sink, Source};
use super::standard::Standard;
use crate::config::{self, Expansion, Operands, Project, UnpairedFiles};
use crate::pipeline::Checked;
use crate::read::{self, Input};
use crate::text::Pair;

/// Pairs that the cores share out before their results are written: enough for every core, and little text.
const BATCH: usize = 64;

/// `bitally check` without operands: every pair that the settings name. One that cannot be read stops no other; the run
/// then ends with status 2.
pub(super) fn run(command: &Check, common: &Common, standard: &Standard) -> Result<u8> {
    let project = standard.project.as_ref().context("a run without operands has settings")?;
    let mut expansion = config::expand(project)?;
    let files = files(&expansion, project.folder());
    if let Some(revision) = &command.changed_since {
        changed::keep(&mut expansion, project, revision)?;
        if expansion.operands.is_empty() && expansion.unpaired.is_empty() && !common.quiet {
            anstream::eprintln!("nothing has changed since {revision}: no pair is checked");
        }
    }
    let mut sink = Sink::open(command, common, standard, files)?;
    let mut not_done = name_unpaired(&expansion, project, &mut sink)?;
    let mut progress = Progress::units(common.quiet);
    for batch in expansion.operands.chunks(BATCH) {
        let checked: Vec<Option<Result<Checked>>> = batch
            .par_iter()
            .map(|operands| match operands {
                Operands::Documents(pair) => Some(pair_of(pair, project.folder(), standard, common)),
                Operands::Bitext(_) => None,
            })
            .collect();
        for (operands, checked) in batch.iter().zip(checked) {
            progress.advance();
            let done = match (operands, checked) {
                (Operands::Documents(pair), Some(Ok(checked))) => {
                    sink.take(checked, &Source { documents: Arc::new(pair.clone()), unit: None, line: None })?;
                    Ok(())
                }
                (_, Some(Err(error))) => Err(error),
                (Operands::Bitext(name), _) => bitext(name, project.folder(), standard, common, &mut sink),
                (Operands::Documents(_), None) => Ok(()),
            };
            if let Err(error) = done {
                run::say(&error);
                let name = match operands {
                    Operands::Documents(pair) => &pair.reference,
                    Operands::Bitext(name) => name,
                };
                sink.fail(name, format!("{error:#}"))?;
                not_done += 1;
            }
        }
    }
    progress.finish();
    let status = sink.finish()?;
    if not_done > 0 {
        anstream::eprintln!("{not_done} of the project's files could not be checked; see above");
        return Ok(run::FAILED);
    }
    Ok(status)
}

/// All files of the project that there are, whether they have changed or not.
fn files(expansion: &Expansion, folder: &Path) -> Vec<PathBuf> {
    let checked = expansion.operands.iter().flat_map(|operands| match operands {
        Operands::Documents(pair) => vec![&pair.authoritative, &pair.reference],
        Operands::Bitext(name) => vec![name],
    });
    let alone = expansion.unpaired.iter().map(|alone| &alone.present);
    checked.chain(alone).map(|name| folder.join(name)).collect()
}

fn pair_of(pair: &Pair<String>, folder: &Path, standard: &Standard, common: &Common) -> Result<Checked> {
    let paths = pair.as_ref().map(|name| path(folder, name));
    let mut checked = documents(paths.as_ref().map(String::as_str), standard, common)?;
    checked.aligned.texts.authoritative.document.name.clone_from(&pair.authoritative);
    checked.aligned.texts.reference.document.name.clone_from(&pair.reference);
    Ok(checked)
}

fn bitext(name: &str, folder: &Path, standard: &Standard, common: &Common, sink: &mut Sink) -> Result<()> {
    match read::open(&path(folder, name), &standard.reading)? {
        Input::Bitext(bitext) => units(bitext, standard, common, sink),
        Input::Document(_) => anyhow::bail!("{name} is one document; name it with authoritative and reference"),
    }
}

/// The path of a file of the project; in the working directory it is the name itself.
fn path(folder: &Path, name: &str) -> String {
    if folder == Path::new(".") { name.to_owned() } else { folder.join(name).to_string_lossy().into_owned() }
}

/// Names the files without a counterpart and says how many of them fail the run.
fn name_unpaired(expansion: &Expansion, project: &Project, sink: &mut Sink) -> Result<usize> {
    let level = match project.settings.unpaired {
        UnpairedFiles::Off => return Ok(0),
        UnpairedFiles::Warning => "warning",
        UnpairedFiles::Error => "error",
    };
    for alone in &expansion.unpaired {
        let message = format!(
            "{} has no {} side: there is no {}; add it, or set unpaired = \"{}\" in {}",
            alone.present,
            alone.missing_side.name(),
            alone.missing,
            if level == "error" { "warning" } else { "off" },
            project.path.display()
        );
        anstream::eprintln!("{level}: {message}");
        if level == "error" {
            sink.fail(&alone.present, message)?;
        }
    }
    Ok(if level == "error" { expansion.unpaired.len() } else { 0 })
}
