use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::files::Files;
use super::findings::Findings;
use crate::baseline::Baseline;
use crate::decisions::Decisions;
use crate::model::Report;
use crate::read;
use crate::text::{Pair, counted};

/// The accepted findings of a run: those that a baseline holds, and those that are written to a new one.
pub(super) struct Accepted {
    known: Option<(PathBuf, Baseline)>,
    seen: BTreeSet<String>,
    new: Option<(PathBuf, Baseline)>,
    decided: Option<(PathBuf, Decisions)>,
}

impl Accepted {
    /// Reads the known baseline, and the decisions that the flags name.
    pub(super) fn open(flags: &Findings, known: Option<&Path>) -> Result<Self> {
        let known = known.filter(|_| flags.write_baseline.is_none());
        let known = known.map(|path| Ok::<_, anyhow::Error>((path.to_owned(), baseline(path)?)));
        let new = flags.write_baseline.clone().map(|path| (path, Baseline::default()));
        let decided =
            flags.decisions.as_deref().map(|path| Ok::<_, anyhow::Error>((path.to_owned(), decisions(path)?)));
        Ok(Self { known: known.transpose()?, seen: BTreeSet::new(), new, decided: decided.transpose()? })
    }

    /// Takes the accepted findings out of `report`; with `--write-baseline` all of them become accepted.
    pub(super) fn apply(&mut self, report: &mut Report, texts: Pair<&str>) {
        if let Some((_, new)) = &mut self.new {
            report.accept(|finding| {
                new.accept(finding, texts);
                true
            });
        }
        if let Some((_, known)) = &self.known {
            known.apply(report, &mut self.seen);
        }
        if let Some((_, decided)) = &self.decided {
            decided.apply(report, &mut self.seen);
        }
    }

    /// Writes the new baseline and says which accepted findings no longer occur.
    pub(super) fn finish(self, files: &Files, quiet: bool) -> Result<()> {
        if let Some((path, baseline)) = &self.new {
            let mut output = files.open(Some(path))?;
            baseline.write(&mut output)?;
            output.finish()?;
            if !quiet {
                anstream::eprintln!("{}: {} accepted", path.display(), counted(baseline.accepted.len(), "finding"));
            }
        }
        if let Some((path, decided)) = self.decided.as_ref().filter(|_| !quiet) {
            for stale in decided.stale(&self.seen) {
                let who = if stale.reviewer.is_empty() { "a reviewer" } else { &stale.reviewer };
                anstream::eprintln!(
                    "{}: stale, its sentence has changed or the finding is gone: {} {} ({who}, {})",
                    path.display(),
                    stale.fingerprint,
                    stale.rule,
                    stale.date
                );
            }
        }
        let Some((path, baseline)) = &self.known else { return Ok(()) };
        for (fingerprint, accepted) in &baseline.accepted {
            if !self.seen.contains(fingerprint) && !quiet {
                anstream::eprintln!(
                    "{}: no longer occurs, take it out: {fingerprint} {}: {}",
                    path.display(),
                    accepted.rule,
                    accepted.message
                );
            }
        }
        Ok(())
    }
}

fn decisions(path: &Path) -> Result<Decisions> {
    let text = read::whole(path)?;
    Decisions::parse(&text).with_context(|| format!("cannot read {}", path.display()))
}

fn baseline(path: &Path) -> Result<Baseline> {
    let text = read::whole(path)?;
    let help = || format!("{} is no baseline; write one with `bitally check … --write-baseline FILE`", path.display());
    Baseline::parse(&text).with_context(help)
}
