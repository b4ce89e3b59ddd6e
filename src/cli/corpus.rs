use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};

use super::arguments::{AlignFormat, Common, Selecting};
use super::output::Output;
use crate::pipeline::{Rejection, Selection, Selector};
use crate::text::Pair;
use crate::write::corpus::{self, Event, Header, Unit};
use crate::write::{json, ladder};

/// Writes selected units in one format, and counts what it left out.
pub(super) struct CorpusWriter {
    output: Output,
    format: AlignFormat,
    header: Header,
    selector: Selector,
    written: usize,
    rejected: BTreeMap<Rejection, usize>,
}

impl CorpusWriter {
    pub(super) fn open(output: Output, format: AlignFormat, header: Header, selection: Selection) -> Result<Self> {
        let selector = Selector::new(selection);
        let mut writer = Self { output, format, header, selector, written: 0, rejected: BTreeMap::new() };
        let header = writer.header.clone();
        writer.event(Event::Begin(&header))?;
        Ok(writer)
    }

    /// Writes the units of one document or bitext between the marks of its format.
    pub(super) fn document(&mut self, names: Pair<&str>, units: impl FnOnce(&mut Self) -> Result<()>) -> Result<()> {
        let header = self.header.clone();
        self.event(Event::Document(&header, names))?;
        units(self)?;
        self.event(Event::DocumentEnd)
    }

    /// Writes the units that the selection takes.
    pub(super) fn units(&mut self, units: &[Unit]) -> Result<()> {
        let header = self.header.clone();
        for unit in units {
            match self.selector.judge(unit) {
                Ok(()) => {
                    self.written += 1;
                    self.event(Event::Unit(&header, unit))?;
                }
                Err(rejection) => *self.rejected.entry(rejection).or_default() += 1,
            }
        }
        Ok(())
    }

    /// Completes the file and says what was left out of it.
    pub(super) fn finish(mut self, common: &Common) -> Result<()> {
        self.event(Event::End)?;
        self.output.finish()?;
        if !common.quiet && !self.rejected.is_empty() {
            let causes = self.rejected.iter().map(|(cause, count)| format!("{count} {}", cause.name()));
            let causes = causes.collect::<Vec<_>>().join(", ");
            anstream::eprintln!("{} units written; left out: {causes}", self.written);
        }
        Ok(())
    }

    fn event(&mut self, event: Event) -> Result<()> {
        let output = &mut self.output;
        match (self.format, event) {
            (AlignFormat::Tmx, event) => corpus::tmx(output, event)?,
            (AlignFormat::Xliff, event) => corpus::xliff2(output, event)?,
            (AlignFormat::Xliff1, event) => corpus::xliff1(output, event)?,
            (AlignFormat::Tsv, event) => corpus::tsv(output, event)?,
            (AlignFormat::Jsonl, Event::Unit(_, unit)) => json::bead_line(output, unit)?,
            (AlignFormat::Ladder, Event::Unit(_, unit)) => ladder::bead_line(output, &unit.bead)?,
            (AlignFormat::Jsonl | AlignFormat::Ladder, _) => {}
        }
        Ok(())
    }
}

/// The stated format, or else the one that the output's name says; tab-separated on standard output.
pub(super) fn format(stated: Option<AlignFormat>, output: Option<&Path>) -> Result<AlignFormat> {
    if let Some(stated) = stated {
        return Ok(stated);
    }
    let Some(output) = output else { return Ok(AlignFormat::Tsv) };
    let extension = output.extension().map(|extension| extension.to_string_lossy().to_ascii_lowercase());
    Ok(match extension.as_deref() {
        Some("tmx") => AlignFormat::Tmx,
        Some("xlf" | "xliff") => AlignFormat::Xliff,
        Some("tsv" | "tab") => AlignFormat::Tsv,
        Some("jsonl" | "ndjson") => AlignFormat::Jsonl,
        Some("ladder") => AlignFormat::Ladder,
        _ => anyhow::bail!(
            "the name {} does not say which format to write; end it in .tmx, .xlf, .tsv, .jsonl or .ladder, or state \
             --format",
            output.display()
        ),
    })
}

/// What the flags select; only TMX leaves failing and unpaired units out unasked.
pub(super) fn selection(selecting: &Selecting, format: AlignFormat) -> Result<Selection> {
    let least = selecting.min_probability;
    anyhow::ensure!((0.0..=1.0).contains(&least), "--min-probability {least}: a probability lies between 0 and 1");
    let filters = least > 0.0 || selecting.max_chars.is_some() || selecting.dedup;
    anyhow::ensure!(
        !(filters && format == AlignFormat::Ladder),
        "a ladder names every sentence of both sides and takes no --min-probability, --max-chars or --dedup; select from \
         its lines by their probability, or write another format"
    );
    let everything = format != AlignFormat::Tmx;
    Ok(Selection {
        failing: everything || selecting.include_failing,
        unpaired: everything,
        min_probability: least,
        max_chars: selecting.max_chars,
        unique: selecting.dedup,
    })
}

/// The date that `SOURCE_DATE_EPOCH` states, as TMX writes it; without the variable there is none.
///
/// <https://reproducible-builds.org/specs/source-date-epoch/>
pub(super) fn date() -> Result<Option<String>> {
    let Some(seconds) = std::env::var_os("SOURCE_DATE_EPOCH") else { return Ok(None) };
    let seconds = seconds.to_string_lossy();
    let wanted = || format!("SOURCE_DATE_EPOCH={seconds}: it must be a count of seconds since 1970");
    let timestamp = jiff::Timestamp::from_second(seconds.parse().with_context(wanted)?).with_context(wanted)?;
    Ok(Some(timestamp.strftime("%Y%m%dT%H%M%SZ").to_string()))
}
