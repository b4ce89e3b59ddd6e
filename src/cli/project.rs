use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use rayon::prelude::*;

use super::arguments::{Check, Common};
use super::changed;
use super::check::{documents, units};
use super::names::Names;
use super::progress::{Meter, Progress};
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
    let mut not_done = name_unpaired(&expansion, project, &mut sink, &standard.names)?;
    let mut progress = Progress::pairs(common.quiet, expansion.operands.len());
    let operands: Vec<Operands> =
        expansion.operands.iter().map(|operands| named(operands, project, &standard.names)).collect();
    for batch in operands.chunks(BATCH) {
        let checked: Vec<Option<Result<Checked>>> = batch
            .par_iter()
            .map(|operands| match operands {
                Operands::Documents(pair) => Some(documents(pair.as_ref().map(String::as_str), standard, common)),
                Operands::Bitext(_) => None,
            })
            .collect();
        for (operands, checked) in batch.iter().zip(checked) {
            progress.advance();
            let source = Source::of(names_of(operands), &standard.names);
            let done = match (operands, checked) {
                (_, Some(Ok(checked))) => sink.take(checked, &source).map(|_| sink.check(&source)),
                (_, Some(Err(error))) => Err(error),
                (Operands::Bitext(name), None) => bitext(name, standard, &mut sink),
                (Operands::Documents(_), None) => Ok(()),
            };
            if let Err(error) = done {
                run::say(&error);
                sink.fail(&source, source.name(), &run::message(&error))?;
                not_done += 1;
            }
        }
    }
    progress.finish();
    let status = sink.finish(command.changed_since.is_none())?;
    if not_done > 0 {
        anstream::eprintln!("{not_done} of the project's files could not be checked; see above");
    }
    Ok(status)
}

/// The operands by the names by which they open.
fn named(operands: &Operands, project: &Project, names: &Names) -> Operands {
    let path = |name: &String| names.of_project(project.folder(), name);
    match operands {
        Operands::Documents(pair) => Operands::Documents(pair.as_ref().map(path)),
        Operands::Bitext(name) => Operands::Bitext(path(name)),
    }
}

fn names_of(operands: &Operands) -> Pair<String> {
    match operands {
        Operands::Documents(pair) => pair.clone(),
        Operands::Bitext(name) => Pair::new(name.clone(), name.clone()),
    }
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

fn bitext(name: &str, standard: &Standard, sink: &mut Sink) -> Result<()> {
    // The pairs have a line of progress already.
    let mut progress = Progress::units(true, Meter::default());
    match read::open(name, &standard.reading)? {
        Input::Bitext(bitext) => units(bitext, standard, &mut progress, sink),
        Input::Document(_) => anyhow::bail!("{name} is one document; name it with authoritative and reference"),
    }
}

/// Names the files without a counterpart and says how many of them fail the run.
fn name_unpaired(expansion: &Expansion, project: &Project, sink: &mut Sink, names: &Names) -> Result<usize> {
    let level = match project.settings.unpaired {
        UnpairedFiles::Off => return Ok(0),
        UnpairedFiles::Warning => "warning",
        UnpairedFiles::Error => "error",
    };
    for alone in &expansion.unpaired {
        let [present, missing] = [&alone.present, &alone.missing].map(|name| names.of_project(project.folder(), name));
        let message = format!(
            "{present} has no {} side: there is no {missing}; add it, or set unpaired = \"{}\" in {}",
            alone.missing_side.name(),
            if level == "error" { "warning" } else { "off" },
            project.path.display()
        );
        anstream::eprintln!("{level}: {message}");
        if level == "error" {
            let mut documents = Pair::new(present.clone(), present.clone());
            documents[alone.missing_side] = missing;
            sink.fail(&Source::of(documents, names), &present, &message)?;
        }
    }
    Ok(if level == "error" { expansion.unpaired.len() } else { 0 })
}
