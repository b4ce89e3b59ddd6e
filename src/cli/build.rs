use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};

use super::arguments::{AlignFormat, Common, Languages, Pairing, Reading, Selecting};
use super::build_summary::BuildSummary;
use super::corpus::{self, CorpusWriter, Source, Target};
use super::files::Files;
use super::output::is_standard;
use super::progress::BuildProgress;
use super::{input, run};
use crate::build::{self, Entry, Failure, Outcome, Part, Settings, Shard, Sources, State};
use crate::config::{self, Operands, Project, UnpairedFiles};
use crate::lang;
use crate::pipeline::Options;
use crate::read;
use crate::text::Pair;
use crate::write::corpus::Header;

/// The arguments of `bitally build`.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  bitally build pairs.tsv -o corpus.tmx --from zh-CN --to en-GB
  bitally build pairs.tsv -o corpus --format moses --min-probability 0.5 --max-chars 1000 --dedup
  bitally build pairs.tsv --shard 3/40 --state parts
  bitally build pairs.tsv --state parts -o corpus.tmx --summary summary.json
  bitally build bitally.toml -o corpus.tmx

A manifest has one document pair a line: the authoritative path, a tab, the reference path, and where they are needed
tabs and a name and the two languages. A line with one path is a bitext. Paths are relative to the manifest. A file that
ends in .toml is a project's settings (see `bitally init`), whose patterns name the pairs.

Finished pairs stay in the state folder. A run that was interrupted goes on where it stopped, a later one works on what
has changed alone, and the result is the same bytes either way. Delete the folder when the corpus is done.

Exit status: 0 every pair was built, 2 some were not (they are listed, and the corpus has the others) or none.")]
pub struct Build {
    /// The document pairs: a table, - for one on standard input, or a project's bitally.toml
    pub manifest: String,
    /// How to write the corpus; by default as the output's name says
    #[arg(long, value_parser = formats())]
    pub format: Option<AlignFormat>,
    /// Keep finished pairs in this folder [default: the output's name and .parts]
    #[arg(long, value_name = "FOLDER")]
    pub state: Option<PathBuf>,
    /// Work on one of several equal shares of the manifest, such as 3/40; without --output the state folder alone is filled,
    /// and a last run without --shard puts the corpus together
    #[arg(long, value_name = "N/OF")]
    pub shard: Option<Shard>,
    /// Write counts, expected quality and failures as JSON to this file too
    #[arg(long, value_name = "FILE")]
    pub summary: Option<PathBuf>,
    /// Pairing.
    #[command(flatten)]
    pub pairing: Pairing,
    /// Which units are written.
    #[command(flatten)]
    pub selecting: Selecting,
    /// Languages.
    #[command(flatten)]
    pub languages: Languages,
    /// Reading.
    #[command(flatten)]
    pub reading: Reading,
}

/// The formats that a corpus may have; a ladder is of one pair.
fn formats() -> impl TypedValueParser<Value = AlignFormat> {
    let of_corpora = AlignFormat::value_variants().iter().filter(|format| **format != AlignFormat::Ladder);
    let names = PossibleValuesParser::new(of_corpora.filter_map(ValueEnum::to_possible_value));
    names.try_map(|name| AlignFormat::from_str(&name, false))
}

/// `bitally build`.
pub(super) fn run(command: &Build, common: &Common) -> Result<u8> {
    let plan = Plan::of(command, common)?;
    let Manifest { entries: all, lexicon } = manifest(&command.manifest, &command.languages)?;
    build::require_distinct(&all).with_context(|| command.manifest.clone())?;
    let lexicon = command.pairing.lexicon.clone().or(lexicon);
    let files = files(command, &plan, &all, lexicon.as_deref())?;
    let entries = of_shard(&all, command.shard);
    let settings = settings(command, lexicon.as_deref())?;
    let state = State::open(&plan.state)?;
    let progress = BuildProgress::new(common.quiet, &entries);
    let outcomes = build::run(&entries, &settings, &state, |entry, outcome| progress.advance(entry, outcome));
    progress.finish();
    let mut summary = BuildSummary::default();
    let mut built = Vec::new();
    for (entry, outcome) in entries.iter().zip(outcomes?) {
        summary.count(entry, &outcome);
        if !matches!(outcome, Outcome::Failed(_)) {
            built.push(*entry);
        }
    }
    match &plan.corpus {
        Some((target, format)) if !built.is_empty() => {
            let job = Job { command, target, format: *format, state: &state, files: &files };
            job.assemble(&built, &mut summary)?;
        }
        Some(_) => {}
        None => built.iter().try_for_each(|entry| part(&state, entry).map(|part| summary.add(part.tally())))?,
    }
    summary.report(common.quiet);
    if command.summary.is_some() {
        summary.write(files.open(command.summary.as_deref())?)?;
    }
    if built.is_empty() && !entries.is_empty() {
        anyhow::bail!("none of the pairs could be built, and nothing was written");
    }
    Ok(if summary.failures() > 0 { run::FAILED } else { run::CLEAN })
}

/// What a manifest says.
struct Manifest {
    entries: Vec<Entry>,
    /// The lexicon that a project's settings name.
    lexicon: Option<PathBuf>,
}

/// Reads a manifest, which is a project's settings, a table, or a table on standard input.
fn manifest(manifest: &str, languages: &Languages) -> Result<Manifest> {
    if Path::new(manifest).extension().is_some_and(|extension| extension.eq_ignore_ascii_case("toml")) {
        let project = config::open(Path::new(manifest))?;
        let lexicon = project.settings.lexicon.as_ref().map(|lexicon| project.folder().join(lexicon));
        return Ok(Manifest { entries: of_project(&project, languages)?, lexicon });
    }
    let (text, folder) = if manifest == "-" {
        (std::io::read_to_string(std::io::stdin()).context("cannot read the manifest from standard input")?, None)
    } else {
        (read::whole(Path::new(manifest))?, Path::new(manifest).parent())
    };
    let entries = build::manifest(&text, manifest, folder.unwrap_or(Path::new("")))?;
    Ok(Manifest { entries, lexicon: None })
}

/// The pairs and bitexts that a project's patterns name, by their references, which no two of them share as a rule. The
/// languages of the project hold where the command line states none. A file without its counterpart is an entry too,
/// which fails when it is read, unless the project passes over such files.
fn of_project(project: &Project, stated: &Languages) -> Result<Vec<Entry>> {
    let expansion = config::expand(project)?;
    let path = |path: &str| project.folder().join(path);
    let settings = &project.settings;
    let languages = input::languages(project, stated)?;
    let languages = languages.map(|tag| tag.as_deref().map(input::canonical).transpose()).transpose()?;
    let found = expansion.operands.iter().map(|operands| match operands {
        Operands::Documents(pair) => (pair.reference.clone(), Sources::Documents(pair.as_ref().map(|name| path(name)))),
        Operands::Bitext(name) => (name.clone(), Sources::Bitext(path(name))),
    });
    let alone = expansion.unpaired.iter().filter(|_| settings.unpaired == UnpairedFiles::Error).map(|alone| {
        let mut files = Pair::new(path(&alone.present), path(&alone.present));
        files[alone.missing_side] = path(&alone.missing);
        (alone.present.clone(), Sources::Documents(files))
    });
    Ok(found.chain(alone).map(|(name, sources)| Entry { name, sources, languages: languages.clone() }).collect())
}

fn of_shard(entries: &[Entry], shard: Option<Shard>) -> Vec<&Entry> {
    let within = |index: usize| shard.is_none_or(|shard| shard.has(index));
    entries.iter().enumerate().filter(|&(index, _)| within(index)).map(|(_, entry)| entry).collect()
}

/// Where a run keeps its parts, and what it writes.
struct Plan<'a> {
    state: PathBuf,
    corpus: Option<(&'a Path, AlignFormat)>,
}

impl<'a> Plan<'a> {
    fn of(command: &Build, common: &'a Common) -> Result<Self> {
        let output = common.output.as_deref();
        anyhow::ensure!(
            !output.is_some_and(is_standard),
            "a corpus does not go to standard output: the finished pairs are kept beside it; name a file, such as -o corpus.tmx"
        );
        anyhow::ensure!(
            output.is_some() || command.shard.is_some(),
            "the corpus needs a name; state it with --output, such as -o corpus.tmx"
        );
        let state = match (&command.state, output) {
            (Some(state), _) => state.clone(),
            (None, Some(output)) => {
                anyhow::ensure!(
                    !output.exists() || output.is_file(),
                    "{} is no file, beside which the finished pairs could be kept; state a folder for them with --state",
                    output.display()
                );
                let mut beside = output.as_os_str().to_owned();
                beside.push(".parts");
                beside.into()
            }
            (None, None) => anyhow::bail!(
                "a shard without --output needs a folder for its parts; state it with --state, the same for all shards"
            ),
        };
        let corpus =
            output.map(|output| Ok::<_, anyhow::Error>((output, corpus::format(command.format, Some(output))?)));
        let corpus = corpus.transpose()?;
        anyhow::ensure!(
            !matches!(corpus, Some((_, AlignFormat::Ladder))),
            "a ladder is of one document pair; write another format, or run `bitally align` on the pair"
        );
        Ok(Self { state, corpus })
    }
}

/// What the run reads, and the summary that it writes. The corpus is held against them when it is opened, because its
/// names may depend on languages; where they do not, also before the work begins.
fn files(command: &Build, plan: &Plan, entries: &[Entry], lexicon: Option<&Path>) -> Result<Files> {
    let sources = entries.iter().flat_map(|entry| entry.sources.paths().map(PathBuf::as_path));
    let files = Files::reading(sources.chain([Path::new(&command.manifest)]).chain(lexicon));
    let files = files.writing(command.summary.as_deref().map(Some))?;
    let corpus = plan.corpus.filter(|(_, format)| *format != AlignFormat::Moses);
    files.clone().writing(corpus.map(|(target, _)| Some(target)))?;
    Ok(files)
}

fn settings(command: &Build, lexicon: Option<&Path>) -> Result<Settings> {
    let mut options = Options { languages: input::stated(&command.languages)?, ..Options::default() };
    options.align.lexicon = input::lexicon(lexicon)?;
    let digest = |path: &Path| build::digest(path).with_context(|| format!("cannot read {}", path.display()));
    let lexicon = lexicon.map(digest).transpose()?.unwrap_or_default();
    Ok(Settings { reading: input::options(&command.reading, Some(&command.languages)), options, lexicon })
}

fn part(state: &State, entry: &Entry) -> Result<Part> {
    state.part(entry)?.with_context(|| format!("the part of {} vanished from the state folder; run again", entry.name))
}

/// Puts a corpus together from its parts.
struct Job<'a> {
    command: &'a Build,
    target: &'a Path,
    format: AlignFormat,
    state: &'a State,
    files: &'a Files,
}

impl Job<'_> {
    fn assemble(&self, built: &[&Entry], summary: &mut BuildSummary) -> Result<()> {
        let languages = self.languages(built)?;
        let columns = self.columns(built)?;
        let header = Header { languages: languages.clone(), date: corpus::date()?, columns, ..Header::default() };
        let selection = corpus::selection(&self.command.selecting, self.format)?;
        let target = Target { path: Some(self.target), files: self.files };
        let mut writer = CorpusWriter::open(&target, self.format, header, selection)?;
        for entry in built {
            let part = part(self.state, entry)?;
            if !same_languages(part.languages(), languages.as_ref().map(String::as_str)) {
                let found = part.languages().map(str::to_owned);
                summary.fail(entry, &Failure::OtherLanguages { found, corpus: languages.clone() });
                continue;
            }
            summary.add(part.tally());
            let (names, languages) = (part.names().map(str::to_owned), part.languages().map(str::to_owned));
            let of = Source { names, languages };
            writer.document(&of, |writer| {
                for unit in part {
                    let mut unit = unit?;
                    let own = unit.carried.languages.zip(of.languages.clone());
                    unit.carried.languages = own.map(|(own, tag)| own.or(Some(tag)));
                    writer.unit(&of, &unit)?;
                }
                Ok(())
            })?;
        }
        summary.selected(writer.finish()?);
        Ok(())
    }

    /// The tags under which the corpus states its languages: those of all its parts, where they agree; else those of the
    /// flags or of the first part, or, in a format that has no place for others, what is common to those of all parts.
    fn languages(&self, built: &[&Entry]) -> Result<Pair<String>> {
        let first = part(self.state, built[0])?;
        let usual = input::tags(&self.command.languages, first.languages())?;
        let usual_tags = || usual.as_ref().map(String::as_str);
        let mut all: Pair<BTreeSet<String>> = Pair::default();
        for entry in built {
            let part = part(self.state, entry)?;
            if same_languages(part.languages(), usual_tags()) {
                let tags = part.languages().map(str::to_owned);
                all.authoritative.insert(tags.authoritative);
                all.reference.insert(tags.reference);
            }
        }
        let one = corpus::has_one_pair_of_tags(self.format);
        Ok(all.zip(usual).map(|(tags, usual)| {
            if tags.len() > 1 && !one {
                usual
            } else {
                tags.into_iter().reduce(|one, other| common(&one, &other)).unwrap_or(usual)
            }
        }))
    }

    /// The fields that the units of any part carry along, in the order in which they come first.
    fn columns(&self, built: &[&Entry]) -> Result<Vec<String>> {
        let mut columns: Vec<String> = Vec::new();
        for entry in built {
            for column in part(self.state, entry)?.columns() {
                if !columns.contains(column) {
                    columns.push(column.clone());
                }
            }
        }
        Ok(columns)
    }
}

/// The subtags with which two language tags begin alike: `zh-Hant` of `zh-Hant-TW` and `zh-Hant-HK`.
fn common(one: &str, other: &str) -> String {
    let alike = one.split('-').zip(other.split('-')).take_while(|(one, other)| one.eq_ignore_ascii_case(other));
    alike.map(|(subtag, _)| subtag).collect::<Vec<_>>().join("-")
}

/// Whether both sides are in the same languages, whatever script or region their tags add.
fn same_languages(left: Pair<&str>, right: Pair<&str>) -> bool {
    let primary = |tags: Pair<&str>| tags.map(|tag| lang::find(tag).map(|language| language.tag));
    primary(left) == primary(right)
}
