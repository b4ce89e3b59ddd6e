use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::Path;

use anyhow::Result;
use serde_json::json;

use super::corpus::Selected;
use super::output::Output;
use crate::build::{Entry, Outcome, Tally};
use crate::text::counted;

/// What a run of `bitally build` came to.
#[derive(Default)]
pub(super) struct BuildSummary {
    made: BTreeSet<String>,
    kept: BTreeSet<String>,
    failed: Vec<Failed>,
    tally: Tally,
    selected: Option<Selected>,
}

/// An entry that gave nothing.
struct Failed {
    name: String,
    cause: String,
    /// The cause without the name of the file that the entry is called by.
    told: String,
}

impl BuildSummary {
    pub(super) fn count(&mut self, entry: &Entry, outcome: &Outcome) {
        match outcome {
            Outcome::Made => _ = self.made.insert(entry.name.clone()),
            Outcome::Kept => _ = self.kept.insert(entry.name.clone()),
            Outcome::Failed(failure) => self.fail(entry, failure),
        }
    }

    /// Notes that an entry gave nothing to the corpus, be it that its part was made.
    pub(super) fn fail(&mut self, entry: &Entry, failure: &impl ToString) {
        self.made.remove(&entry.name);
        self.kept.remove(&entry.name);
        let cause = failure.to_string();
        let files = entry.sources.paths().map(|path| path.display().to_string());
        let mut own = files.filter(|file| Path::new(file).ends_with(&entry.name));
        let told = own.find_map(|file| cause.strip_prefix(&format!("{file}: ")).map(str::to_owned));
        self.failed.push(Failed { name: entry.name.clone(), told: told.unwrap_or_else(|| cause.clone()), cause });
    }

    pub(super) fn failures(&self) -> usize {
        self.failed.len()
    }

    pub(super) fn add(&mut self, tally: &Tally) {
        self.tally.add(tally);
    }

    pub(super) fn selected(&mut self, selected: Selected) {
        self.selected = Some(selected);
    }

    /// Prints the summary on standard error; `quiet` prints the failures alone.
    pub(super) fn report(&self, quiet: bool) {
        if !quiet {
            self.lines().iter().for_each(|line| anstream::eprintln!("{line}"));
        }
        for Failed { name, told, .. } in &self.failed {
            anstream::eprintln!("failed: {name}: {told}");
        }
    }

    fn lines(&self) -> Vec<String> {
        let tally = &self.tally;
        let (built, kept) = (self.made.len() + self.kept.len(), self.kept.len());
        let kept = if kept > 0 { format!(" ({kept} of them kept from before)") } else { String::new() };
        let mut lines = vec![format!("pairs: {built} built{kept}, {} failed", self.failed.len())];
        let beads = listed(&tally.beads, |name, count| format!("{count} {name}"));
        lines.push(format!(
            "sentences: {} authoritative, {} reference; beads: {beads}",
            tally.sentences.0, tally.sentences.1
        ));
        if let (Some(precision), Some(recall), Some(f1)) =
            (tally.expected_precision(), tally.expected_recall(), tally.expected_f1())
        {
            lines.push(format!(
                "pairing, as expected from the probabilities: precision {precision:.3}, recall {recall:.3}, F1 {f1:.3}"
            ));
        }
        let findings = listed(&tally.findings, |name, count| format!("{count} {name}"));
        lines.push(format!(
            "figures: {} authoritative, {} reference; {} tally; findings: {findings}",
            tally.figures.0, tally.figures.1, tally.tallied
        ));
        if tally.incomplete_units + tally.faults > 0 {
            lines.push(format!(
                "bitexts: left out for want of a language: {}; read over: {}",
                counted(tally.incomplete_units, "unit"),
                counted(tally.faults, "fault")
            ));
        }
        if let Some(selected) = &self.selected {
            lines.push(selected.describe());
        }
        lines
    }

    /// Writes the summary as one JSON object.
    pub(super) fn write(&self, mut output: Output) -> Result<()> {
        let tally = &self.tally;
        let selected = self.selected.as_ref();
        let failed: Vec<_> =
            self.failed.iter().map(|failed| json!({"name": failed.name, "cause": failed.cause})).collect();
        let object = json!({
            "pairs": {
                "built": self.made.len() + self.kept.len(),
                "kept": self.kept.len(),
                "failed": self.failed.len(),
            },
            "sentences": {"authoritative": tally.sentences.0, "reference": tally.sentences.1},
            "beads": tally.beads,
            "expected": {
                "precision": tally.expected_precision().map(rounded),
                "recall": tally.expected_recall().map(rounded),
                "f1": tally.expected_f1().map(rounded),
            },
            "figures": {
                "authoritative": tally.figures.0,
                "reference": tally.figures.1,
                "tallied": tally.tallied,
            },
            "findings": tally.findings,
            "incompleteUnits": tally.incomplete_units,
            "faults": tally.faults,
            "units": selected.map(|selected| json!({
                "written": selected.written,
                "renumbered": selected.renumbered,
                "leftOut": selected.rejected.iter().map(|(cause, count)| (cause.key(), *count)).collect::<BTreeMap<_, _>>(),
            })),
            "failures": failed,
        });
        serde_json::to_writer_pretty(&mut output, &object)?;
        output.write_all(b"\n")?;
        output.finish()
    }
}

/// A share to six digits; the probabilities that it comes from have no more.
fn rounded(share: f64) -> f64 {
    const MILLION: f64 = 1e6;
    (share * MILLION).round() / MILLION
}

fn listed(counts: &BTreeMap<String, u64>, line: impl Fn(&str, u64) -> String) -> String {
    let mut counts: Vec<_> = counts.iter().collect();
    counts.sort_by_key(|&(name, count)| (std::cmp::Reverse(*count), name.clone()));
    let listed = counts.into_iter().map(|(name, count)| line(name, *count)).collect::<Vec<_>>().join(", ");
    if listed.is_empty() { "none".into() } else { listed }
}
