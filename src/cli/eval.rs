use anyhow::Result;

use super::arguments::{Common, Eval, EvalKind};
use super::output::Output;
use super::run;
use crate::eval::{self, Evaluation, Parallel};
use crate::pipeline::Options;

/// `bitally eval`.
pub(super) fn run(command: &Eval, common: &Common) -> Result<u8> {
    let evaluation = evaluate(command)?;
    if let Some(report) = &command.report {
        let mut output = Output::open(Some(report), &[])?;
        eval::report(&mut output, command.kind.name(), &evaluation)?;
        output.finish()?;
    }
    let mut output = Output::open(common.output.as_deref(), &[])?;
    eval::table(&mut output, &evaluation, common.verbose)?;
    output.finish()?;
    Ok(run::CLEAN)
}

fn evaluate(command: &Eval) -> Result<Evaluation> {
    let options = Options::default();
    if command.kind == EvalKind::Align {
        return Ok(eval::align(&parallels(command)?, &options));
    }
    let notices = eval::notices(&command.gold)?;
    Ok(match command.kind {
        EvalKind::Segment => eval::segment(&notices),
        EvalKind::Figures => eval::figures(&notices),
        EvalKind::Align | EvalKind::Check => eval::check(&notices, &options)?,
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
