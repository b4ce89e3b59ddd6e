use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::files::Files;
use super::findings::Findings;
use super::names::Names;
use super::output::is_standard;
use crate::baseline::{Baseline, Stale};
use crate::decisions::Decisions;
use crate::model::{Coverage, Report};
use crate::read;
use crate::text::{Pair, counted};

/// The accepted findings of a run: those that a baseline holds, and those that are written to a new one.
pub(super) struct Accepted {
    known: Option<Known>,
    new: Option<New>,
    decided: Option<(PathBuf, Decisions, Coverage)>,
    /// What the baseline calls each document of the run.
    names: BTreeMap<String, String>,
}

/// A baseline that findings are held against.
struct Known {
    path: PathBuf,
    baseline: Baseline,
    coverage: Coverage,
}

/// A baseline in the making.
struct New {
    path: PathBuf,
    baseline: Baseline,
    /// The one that it replaces.
    before: Baseline,
    coverage: Coverage,
}

impl Accepted {
    /// Reads the known baseline, and the decisions that the flags name. `off` are the rules that are turned off.
    pub(super) fn open(flags: &Findings, known: Option<&Path>, off: BTreeSet<String>) -> Result<Self> {
        let coverage = Coverage::without(off);
        let open = |path: &Path| {
            Ok::<_, anyhow::Error>(Known {
                path: path.to_owned(),
                baseline: baseline(path)?,
                coverage: coverage.clone(),
            })
        };
        let new = flags.write_baseline.as_deref().map(|path| New::open(path, known, coverage.clone())).transpose()?;
        let known = known.filter(|_| new.is_none()).map(open).transpose()?;
        let decided = flags
            .decisions
            .as_deref()
            .map(|path| Ok::<_, anyhow::Error>((path.to_owned(), decisions(path)?, coverage.clone())));
        Ok(Self { known, new, decided: decided.transpose()?, names: BTreeMap::new() })
    }

    /// Takes the accepted findings of `document` out of `report`; with `--write-baseline` all of them become accepted.
    pub(super) fn apply(&mut self, report: &mut Report, document: &str, texts: Pair<&str>) {
        if self.known.is_none() && self.new.is_none() && self.decided.is_none() {
            return;
        }
        let named = self.name(document);
        report.accept(|finding| {
            let decided = self.decided.as_mut();
            let decided = decided.is_some_and(|(_, known, seen)| known.suppresses(finding, document, seen));
            let known = self.known.as_mut();
            let known = known.is_some_and(|known| known.baseline.accepts(finding, &named, &mut known.coverage));
            if let Some(new) = &mut self.new {
                new.baseline.accept(finding, &named, texts);
                return true;
            }
            decided || known
        });
    }

    /// Notes that a document was checked to its end.
    pub(super) fn check(&mut self, document: &str) {
        let named = self.name(document);
        if let Some(known) = &mut self.known {
            known.coverage.check(&named);
        }
        if let Some(new) = &mut self.new {
            new.coverage.check(&named);
        }
        if let Some((_, _, coverage)) = &mut self.decided {
            coverage.check(document);
        }
    }

    /// Writes the new baseline, and says which accepted findings of those that were checked no longer occur. After a run
    /// that `failed` nothing is written; `whole` is one that checked every pair of the project.
    pub(super) fn finish(mut self, files: &Files, run: Ended, quiet: bool) -> Result<()> {
        if let Some(new) = self.new.take() {
            new.finish(files, run, quiet)?;
        }
        if quiet {
            return Ok(());
        }
        if let Some((path, decided, coverage)) = &mut self.decided {
            coverage.whole = run.whole;
            say_undecided(path, decided, coverage);
        }
        if let Some(known) = &mut self.known {
            known.coverage.whole = run.whole;
            cover_gone(&mut known.coverage, &known.baseline, &known.path);
            for stale in known.baseline.stale(&known.coverage) {
                say_stale(&known.path, &stale);
            }
        }
        Ok(())
    }

    /// What the baseline calls a document: its path from the folder of the baseline.
    fn name(&mut self, document: &str) -> String {
        let place = self.new.as_ref().map(|new| &new.path).or(self.known.as_ref().map(|known| &known.path));
        let Some(place) = place else { return document.to_owned() };
        let named = || Names::from_folder(folder(place), document);
        self.names.entry(document.to_owned()).or_insert_with(named).clone()
    }
}

/// How a run came to its end.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ended {
    /// Something could not be checked.
    pub failed: bool,
    /// Every pair of the project was checked.
    pub whole: bool,
}

impl New {
    /// The baseline that is written to `path` takes the place of the one that is there, or else of the one that is `known`.
    fn open(path: &Path, known: Option<&Path>, coverage: Coverage) -> Result<Self> {
        let has_content = |path: &&Path| path.metadata().is_ok_and(|found| found.is_file() && found.len() > 0);
        let before = match Some(path).filter(has_content).or(known.filter(has_content)) {
            Some(before) => moved(baseline(before)?, folder(before), folder(path)),
            None => Baseline::default(),
        };
        Ok(Self { path: path.to_owned(), baseline: Baseline::default(), before, coverage })
    }

    fn finish(self, files: &Files, run: Ended, quiet: bool) -> Result<()> {
        let Self { path, mut baseline, before, mut coverage } = self;
        if run.failed {
            anstream::eprintln!("{}: not written, because not everything could be checked; see above", path.display());
            return Ok(());
        }
        coverage.whole = run.whole;
        cover_gone(&mut coverage, &before, &path);
        let found = count(&baseline);
        baseline.keep(before, &coverage);
        let kept = count(&baseline).saturating_sub(found);
        let mut output = files.open(Some(&path))?;
        baseline.write(&mut output)?;
        output.finish()?;
        if !quiet {
            let kept = if kept > 0 { format!("; {kept} more kept, which were not checked") } else { String::new() };
            anstream::eprintln!("{}: {} accepted{kept}", path.display(), counted(found, "finding"));
        }
        Ok(())
    }
}

/// After a run of the whole project, a document that is no longer there can be spoken of too.
fn cover_gone(coverage: &mut Coverage, baseline: &Baseline, path: &Path) {
    if coverage.whole {
        let is_file = |document: &&str| !is_standard(Path::new(document)) && !document.contains('*');
        let gone = baseline.documents().filter(is_file).filter(|document| !folder(path).join(document).exists());
        gone.for_each(|document| coverage.check(document));
    }
}

/// The folder from which a baseline names its documents; the working directory for one that goes to a device or a pipe.
fn folder(path: &Path) -> &Path {
    let is_file = path.metadata().is_ok_and(|found| found.is_file()) || !path.exists();
    let folder = path.parent().filter(|folder| is_file && !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new("."))
}

/// A baseline with the names of its documents as they are from another folder.
fn moved(mut baseline: Baseline, from: &Path, to: &Path) -> Baseline {
    for entry in baseline.accepted.values_mut() {
        let documents = std::mem::take(&mut entry.documents).into_iter();
        let renamed = documents.map(|(name, count)| {
            let path = from.join(&name);
            (if is_standard(Path::new(&name)) { name } else { Names::from_folder(to, &path.to_string_lossy()) }, count)
        });
        entry.documents = renamed.collect();
    }
    baseline
}

/// How many findings a baseline accepts.
fn count(baseline: &Baseline) -> usize {
    baseline.accepted.values().map(|entry| entry.documents.values().sum::<usize>().max(1)).sum()
}

fn say_stale(path: &Path, stale: &Stale) {
    let Stale { fingerprint, entry, document, accepted, met } = *stale;
    let place = document.map(|document| format!(" in {document}")).unwrap_or_default();
    let what = match met {
        0 => format!("no longer occurs{place}, take it out"),
        met => format!("accepted {} and found {}{place}, lower the count", times(accepted), times(met)),
    };
    anstream::eprintln!("{}: {what}: {fingerprint} {}: {}", path.display(), entry.rule, entry.message);
}

fn times(count: usize) -> String {
    counted(count, "time")
}

fn say_undecided(path: &Path, decided: &Decisions, coverage: &Coverage) {
    for stale in decided.stale(coverage) {
        let said_by = [&stale.reviewer, &stale.date].into_iter().filter(|part| !part.is_empty());
        let said_by = said_by.map(String::as_str).collect::<Vec<_>>().join(", ");
        let said_by = if said_by.is_empty() { said_by } else { format!(" ({said_by})") };
        let rule = if stale.rule.is_empty() { String::new() } else { format!(" {}", stale.rule) };
        anstream::eprintln!(
            "{}: stale, its sentence has changed or the finding is gone: {}{rule}{said_by}",
            path.display(),
            stale.fingerprint
        );
    }
}

fn decisions(path: &Path) -> Result<Decisions> {
    let text = read::whole(path)?;
    Decisions::parse(&text).with_context(|| format!("cannot read {}", path.display()))
}

fn baseline(path: &Path) -> Result<Baseline> {
    let missing = || format!("no baseline yet; make one with `bitally check … --write-baseline {}`", path.display());
    let text = read::whole(path);
    let text = if path.exists() { text? } else { text.with_context(missing)? };
    let help = || format!("{} is no baseline; write one with `bitally check … --write-baseline FILE`", path.display());
    Baseline::parse(&text).with_context(help)
}
