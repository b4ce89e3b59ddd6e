use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::arguments::{AlignFormat, Selecting};
use super::files::Files;
use super::output::{Output, is_standard};
use crate::model::Bead;
use crate::pipeline::{Rejection, Selection, Selector};
use crate::text::{Pair, counted};
use crate::write::corpus::{self, Document, Event, Header, Ids, Unit};
use crate::write::{json, ladder};

/// Writes selected units in one format, and counts what it left out.
pub(super) struct CorpusWriter {
    output: Outputs,
    format: AlignFormat,
    header: Header,
    selector: Selector,
    selected: Selected,
    unit_ids: Ids,
    document_ids: Ids,
    /// The name of the document whose units are being written.
    open: Option<String>,
}

/// What units come from.
pub(super) struct Source {
    /// The names of the two sides.
    pub names: Pair<String>,
    /// Their language tags.
    pub languages: Pair<String>,
}

/// Where a corpus goes.
pub(super) struct Target<'a> {
    /// The file, or what the two files of Moses pairs begin with; `None` is standard output.
    pub path: Option<&'a Path>,
    /// The files of the run, none of which it may replace.
    pub files: &'a Files,
}

/// What a selection took and left out.
#[derive(Default)]
pub(super) struct Selected {
    pub written: usize,
    pub rejected: BTreeMap<Rejection, usize>,
    /// Units whose id another one had before, and which got a number.
    pub renumbered: usize,
}

enum Outputs {
    One(Output),
    /// A file for each side.
    Two(Pair<Output>),
}

impl CorpusWriter {
    pub(super) fn open(target: &Target, format: AlignFormat, header: Header, selection: Selection) -> Result<Self> {
        let output = if format == AlignFormat::Moses {
            Outputs::Two(sides(target, &header.languages)?)
        } else {
            Outputs::One(target.files.clone().writing([target.path])?.open(target.path)?)
        };
        let selector = Selector::new(selection);
        let selected = Selected::default();
        let (unit_ids, document_ids) = (Ids::default(), Ids::default());
        let mut writer = Self { output, format, header, selector, selected, unit_ids, document_ids, open: None };
        let header = writer.header.clone();
        writer.event(Event::Begin(&header))?;
        Ok(writer)
    }

    /// The language tags of the corpus.
    pub(super) fn languages(&self) -> &Pair<String> {
        &self.header.languages
    }

    /// Writes the units of one document or bitext between the marks of its format.
    pub(super) fn document(&mut self, of: &Source, units: impl FnOnce(&mut Self) -> Result<()>) -> Result<()> {
        units(self)?;
        if self.open.is_none() {
            self.begin(of, None)?;
        }
        self.open = None;
        self.event(Event::DocumentEnd)
    }

    /// Begins a document: the one at hand, or another one that a unit of a bitext says it is from.
    fn begin(&mut self, of: &Source, told: Option<&str>) -> Result<()> {
        if self.open.is_some() {
            self.event(Event::DocumentEnd)?;
        }
        let names = of.names.as_ref().map(|name| told.unwrap_or(name));
        let numbered = self.document_ids.take(names.authoritative);
        let id = numbered.as_deref().unwrap_or(names.authoritative);
        let header = self.header.clone();
        let languages = of.languages.as_ref().map(String::as_str);
        self.event(Event::Document(&header, Document { id, names, languages }))?;
        self.open = Some(names.authoritative.to_owned());
        Ok(())
    }

    /// Writes a unit if the selection takes it, under an id that no unit had before.
    pub(super) fn unit(&mut self, of: &Source, unit: &Unit) -> Result<()> {
        if let Err(rejection) = self.selector.judge(unit) {
            *self.selected.rejected.entry(rejection).or_default() += 1;
            return Ok(());
        }
        let told = unit.carried.own("original").or(unit.carried.own("document"));
        if self.open.as_deref() != Some(told.unwrap_or(&of.names.authoritative)) {
            self.begin(of, told)?;
        }
        self.selected.written += 1;
        let Some(id) = self.unit_ids.take(&unit.id) else {
            return write(&mut self.output, self.format, Event::Unit(&self.header, unit));
        };
        self.selected.renumbered += 1;
        let unit = Unit { id, ..unit.clone() };
        write(&mut self.output, self.format, Event::Unit(&self.header, &unit))
    }

    /// Writes a bead to a ladder, which takes all of them.
    pub(super) fn bead(&mut self, bead: &Bead) -> Result<()> {
        if let Outputs::One(output) = &mut self.output {
            ladder::bead_line(output, bead)?;
        }
        Ok(())
    }

    /// Completes the file and says what came into it.
    pub(super) fn finish(mut self) -> Result<Selected> {
        self.event(Event::End)?;
        match self.output {
            Outputs::One(output) => output.finish()?,
            Outputs::Two(outputs) => {
                outputs.authoritative.finish()?;
                outputs.reference.finish()?;
            }
        }
        Ok(self.selected)
    }

    fn event(&mut self, event: Event) -> Result<()> {
        write(&mut self.output, self.format, event)
    }
}

impl Selected {
    /// The counts as a line of a summary.
    pub(super) fn describe(&self) -> String {
        let causes = self.rejected.iter().map(|(cause, count)| format!("{count} {}", cause.name()));
        let causes = causes.collect::<Vec<_>>().join(", ");
        let causes = if causes.is_empty() { "nothing".into() } else { causes };
        let mut line = format!("{} written; left out: {causes}", counted(self.written, "unit"));
        if self.renumbered > 0 {
            let ids = counted(self.renumbered, "id");
            line.extend(["; numbered, because another unit had it before: ", &ids]);
        }
        line
    }
}

fn write(output: &mut Outputs, format: AlignFormat, event: Event) -> Result<()> {
    let output = match output {
        Outputs::One(output) => output,
        Outputs::Two(outputs) => return Ok(corpus::moses(outputs, event)?),
    };
    match (format, event) {
        (AlignFormat::Tmx, event) => corpus::tmx(output, event)?,
        (AlignFormat::Xliff, event) => corpus::xliff2(output, event)?,
        (AlignFormat::Xliff1, event) => corpus::xliff1(output, event)?,
        (AlignFormat::Tsv, event) => corpus::tsv(output, event)?,
        (AlignFormat::Csv, event) => corpus::csv(output, event)?,
        (AlignFormat::Jsonl, Event::Unit(header, unit)) => json::bead_line(output, header, unit)?,
        // A ladder is made of beads.
        (AlignFormat::Jsonl | AlignFormat::Ladder | AlignFormat::Moses, _) => {}
    }
    Ok(())
}

/// The two files of Moses pairs: the stated name and a language tag.
fn sides(target: &Target, languages: &Pair<String>) -> Result<Pair<Output>> {
    let begin = target.path.filter(|path| !is_standard(path)).context(
        "Moses pairs are two files; name what they begin with, such as -o corpus for corpus.zh and corpus.en",
    )?;
    let named = |tag: &String| {
        let mut name = begin.as_os_str().to_owned();
        name.push(".");
        name.push(tag);
        PathBuf::from(name)
    };
    let paths = languages.as_ref().map(named);
    let files = target.files.clone().writing([Some(&*paths.authoritative), Some(&*paths.reference)])?;
    paths.map(|name| files.open(Some(&name))).transpose()
}

/// Whether a format has one pair of language tags for all of a corpus, and none for each of its documents or units.
pub(super) fn has_one_pair_of_tags(format: AlignFormat) -> bool {
    match format {
        AlignFormat::Tmx | AlignFormat::Xliff1 | AlignFormat::Jsonl => false,
        AlignFormat::Xliff | AlignFormat::Tsv | AlignFormat::Csv | AlignFormat::Moses | AlignFormat::Ladder => true,
    }
}

/// The stated format, or else the one that the output's name says; tab-separated on standard output.
pub(super) fn format(stated: Option<AlignFormat>, output: Option<&Path>) -> Result<AlignFormat> {
    if let Some(stated) = stated {
        return Ok(stated);
    }
    let Some(output) = output.filter(|output| !is_standard(output)) else { return Ok(AlignFormat::Tsv) };
    let extension = output.extension().map(|extension| extension.to_string_lossy().to_ascii_lowercase());
    Ok(match extension.as_deref() {
        Some("tmx") => AlignFormat::Tmx,
        Some("xlf" | "xliff") => AlignFormat::Xliff,
        Some("tsv" | "tab") => AlignFormat::Tsv,
        Some("csv") => AlignFormat::Csv,
        Some("jsonl" | "ndjson") => AlignFormat::Jsonl,
        Some("ladder") => AlignFormat::Ladder,
        _ => anyhow::bail!(
            "the name {} does not say which format to write; end it in .tmx, .xlf, .tsv, .csv or .jsonl, or \
             state --format",
            output.display()
        ),
    })
}

/// What the flags select; only TMX and Moses pairs, which are trained and translated with, leave failing and unpaired units
/// out unasked.
pub(super) fn selection(selecting: &Selecting, format: AlignFormat) -> Result<Selection> {
    let least = selecting.min_probability;
    anyhow::ensure!((0.0..=1.0).contains(&least), "--min-probability {least}: a probability lies between 0 and 1");
    let filters = least > 0.0 || selecting.max_chars.is_some() || selecting.dedup;
    anyhow::ensure!(
        !(filters && format == AlignFormat::Ladder),
        "a ladder names every sentence of both sides and takes no --min-probability, --max-chars or --dedup; select from \
         its lines by their probability, or write another format"
    );
    let everything = !matches!(format, AlignFormat::Tmx | AlignFormat::Moses);
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
