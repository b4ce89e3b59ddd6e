use std::path::Path;

use anyhow::Result;

use super::arguments::{Common, Eval, EvalKind};
use super::files::Files;
use super::run;
use crate::eval::{self, Evaluation, Parallel};
use crate::pipeline::{self, Options};
use crate::read::{self, Input};

/// `bitally eval`.
pub(super) fn run(command: &Eval, common: &Common) -> Result<u8> {
    let inputs = if command.gold.is_dir() { eval::files(&command.gold)? } else { vec![command.gold.clone()] };
    let report = command.report.as_deref();
    let files = Files::reading(inputs).writing(report.map(Some).into_iter().chain([common.output.as_deref()]))?;
    let evaluation = evaluate(command)?;
    if report.is_some() {
        let mut output = files.open(report)?;
        eval::report(&mut output, command.kind.name(), &evaluation)?;
        output.finish()?;
    }
    let mut output = files.open(common.output.as_deref())?;
    eval::table(&mut output, &evaluation, common.verbose)?;
    output.finish()?;
    Ok(run::CLEAN)
}

fn evaluate(command: &Eval) -> Result<Evaluation> {
    let options = Options::default();
    if command.kind == EvalKind::Align {
        return Ok(eval::align(&parallels(command)?, &options));
    }
    if command.kind == EvalKind::Injection {
        return injection(&command.gold, &options);
    }
    let notices = eval::notices(&command.gold)?;
    Ok(match command.kind {
        EvalKind::Segment => eval::segment(&notices),
        EvalKind::Figures => eval::figures(&notices),
        EvalKind::Align | EvalKind::Check | EvalKind::Injection => eval::check(&notices, &options)?,
    })
}

/// Gold beads of notices, or else of ladders.
fn parallels(command: &Eval) -> Result<Vec<Parallel>> {
    match eval::notices(&command.gold) {
        Ok(notices) => Ok(notices.iter().map(Parallel::from).collect()),
        Err(eval::Error::Nothing { .. }) => Ok(eval::parallels(&command.gold)?),
        Err(error) => Err(error.into()),
    }
}

/// Falsifies the units of a bitext.
fn injection(path: &Path, options: &Options) -> Result<Evaluation> {
    let name = path.to_string_lossy();
    let Input::Bitext(bitext) = read::open(&name, &read::Options::default())? else {
        anyhow::bail!(
            "{name} is one document; figures are falsified in the units of a bitext (.tmx, .xlf, .tsv, .jsonl)"
        )
    };
    let languages = pipeline::unit_languages(&name, bitext.languages())?;
    let units = pipeline::vetted::<anyhow::Error>(bitext, languages);
    let units = units.map(|unit| unit.map(|unit| unit.sides)).collect::<Result<Vec<_>>>()?;
    Ok(eval::injection(&units, languages, options)?)
}
