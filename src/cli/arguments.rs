use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use super::build::Build;
use super::findings::Findings;
use super::init::Init;
use super::size::size;
use super::stale::Stale;

/// Hold a translation against the text that counts.
///
/// bitally splits both texts into sentences, reads their figures, pairs the sentences with the figures as anchors, and
/// flags every figure of the translation that is not the authoritative text's. The pairs it also writes as TMX, XLIFF or
/// tables. It reads plain text, web pages and bitexts, and opens no network connection.
#[derive(Debug, Parser)]
#[command(
    name = "bitally",
    version,
    after_help = "Examples:
  bitally check notice.zh.html notice.en.html
  bitally check memory.tmx --format jsonl
  bitally align notice.zh.txt notice.en.txt -o notice.tmx

`bitally COMMAND --help` explains a command, `bitally rule NAME` a kind of finding.

Exit status: 0 nothing to report, 1 findings at or above --fail-on, 2 the run could not be done."
)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// What every command understands.
    #[command(flatten)]
    pub common: Common,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Flag every figure of the reference that is not the authoritative text's
    Check(Check),
    /// Pair the sentences of two texts
    Align(Align),
    /// Build one corpus from many document pairs
    Build(Build),
    /// Split a text into sentences
    Segment(Segment),
    /// List the figures of a text with their values
    Figures(Figures),
    /// List the rules, or show one rule's page
    Rule(Rule),
    /// Score a stage against gold data
    Eval(Eval),
    /// Find what is no longer current in a translation when its authoritative text changed
    Stale(Stale),
    /// Write the settings of a project, `bitally.toml`, with every key explained
    Init(Init),
    /// Make a bilingual lexicon to align with
    #[command(
        subcommand,
        after_help = "Example:
  bitally lexicon learn memory.tmx -o mine.lexicon

Exit status: 0 done, 2 the run could not be done."
    )]
    Lexicon(Lexicon),
}

/// What every command understands.
#[derive(Args, Debug)]
#[command(next_help_heading = "Common options")]
pub struct Common {
    /// Write to this file instead of standard output; it is replaced only when the run is complete
    #[arg(short, long, value_name = "FILE", global = true)]
    pub output: Option<PathBuf>,
    /// Print the result alone: no progress, no summary
    #[arg(short, long, global = true)]
    pub quiet: bool,
    /// Say more: how each input was decoded and why, notes in full, every fault of a score
    #[arg(short, long, global = true)]
    pub verbose: bool,
    /// When to colour
    #[arg(long, value_enum, default_value_t = Color::Auto, global = true)]
    pub color: Color,
    /// Threads for many units; every core by default. The result is the same whatever their number
    #[arg(long, value_name = "N", global = true)]
    pub jobs: Option<usize>,
}

/// When to colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// How inputs are read.
#[derive(Args, Debug)]
#[command(next_help_heading = "Reading")]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub struct Reading {
    /// Take every line as one sentence; empty lines keep their number
    #[arg(long)]
    pub lines: bool,
    /// Encoding of the input, such as GB18030, Big5 or UTF-16LE; recognised by default
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<String>,
    /// Replace undecodable bytes by U+FFFD instead of refusing the file
    #[arg(long)]
    pub lossy: bool,
    /// Keep all text of a web page, not the notice alone
    #[arg(long)]
    pub all: bool,
    /// Read the elements of a web page that this CSS selector names
    #[arg(long, value_name = "CSS", conflicts_with = "all")]
    pub select: Option<String>,
    /// Read on where a TMX or XLIFF breaks a rule of its standard that does not hinder reading
    #[arg(long)]
    pub lenient: bool,
    /// Most bytes of one document, after decompression [default: 512 MiB]
    #[arg(long, value_name = "SIZE", value_parser = size, hide_short_help = true)]
    pub max_bytes: Option<u64>,
    /// Most bytes of one line, tag or text of a bitext [default: 64 MiB]
    #[arg(long, value_name = "SIZE", value_parser = size, hide_short_help = true)]
    pub max_unit_bytes: Option<u64>,
    /// Most elements inside each other [default: 512]
    #[arg(long, value_name = "N", hide_short_help = true)]
    pub max_depth: Option<usize>,
    /// Most files in a DOCX, ODT or EPUB [default: 4096]
    #[arg(long, value_name = "N", hide_short_help = true)]
    pub max_parts: Option<usize>,
}

/// The languages of the two sides.
#[derive(Args, Debug)]
#[command(next_help_heading = "Languages")]
pub struct Languages {
    /// Language of the authoritative side (BCP 47, such as zh); recognised by default
    #[arg(long, value_name = "TAG")]
    pub from: Option<String>,
    /// Language of the reference side (BCP 47, such as en); recognised by default
    #[arg(long, value_name = "TAG")]
    pub to: Option<String>,
}

/// `bitally check`.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  bitally check notice.zh.txt notice.en.txt
  bitally check memory.tmx --format jsonl --fail-on warning
  bitally check notice.zh.html notice.en.html --format html -o report.html
  bitally check notice.zh.txt notice.en.txt --rule unit-missing=off --baseline accepted.json --ledger ledger.csv
  bitally check notice.zh.txt notice.en.txt --fix -o corrected.en.txt
  curl -s https://example.org/notice.html | bitally check notice.zh.html -
  bitally check --report sarif=findings.sarif --report junit=junit.xml --changed-since origin/main

How to read a finding: first its severity (error: wrong; warning: doubtful; note: worth knowing) and rule, then the
sentences of both sides with the figures marked, then both values, how they differ, and what the reference should read.
Notes take one line each, or one for several in a row; --verbose shows their sentences too. `bitally rule NAME` explains
a rule, --rule NAME=off turns it off, and a --baseline holds what was looked at and accepted.

Exit status: 0 nothing to report, 1 findings at or above --fail-on, 2 the run could not be done or a pair not checked.")]
pub struct Check {
    /// The text that counts, or a bitext (.tmx, .xlf, .tsv, .jsonl, each also .gz); - is standard input
    ///
    /// A quoted pattern such as 'law.page*.html' names the pages of one document. Without operands the pairs that
    /// bitally.toml names are checked.
    #[arg(value_name = "AUTHORITATIVE|BITEXT")]
    pub authoritative: Option<String>,
    /// The translation to check
    pub reference: Option<String>,
    /// How to report [default: text, and nothing where a --report takes standard output]
    #[arg(long, value_enum)]
    pub format: Option<CheckFormat>,
    /// Exit with 1 when a finding is at least this severe [default: error]
    #[arg(long, value_enum, value_name = "SEVERITY")]
    pub fail_on: Option<FailOn>,
    /// Settings; without operands, the nearest bitally.toml from the working directory up
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Check only the pairs that differ from where the branch left this revision of git, committed or not
    #[arg(long, value_name = "REV")]
    pub changed_since: Option<String>,
    /// Findings.
    #[command(flatten)]
    pub findings: Findings,
    /// Pairing.
    #[command(flatten)]
    pub pairing: Pairing,
    /// Languages.
    #[command(flatten)]
    pub languages: Languages,
    /// Reading.
    #[command(flatten)]
    pub reading: Reading,
}

impl Check {
    /// The operands that are read.
    #[must_use]
    pub fn inputs(&self) -> Vec<PathBuf> {
        [&self.authoritative, &self.reference].into_iter().flatten().map(PathBuf::from).collect()
    }
}

/// How sentences are paired.
#[derive(Args, Debug)]
pub struct Pairing {
    /// Align with this lexicon, made by `bitally lexicon learn`, instead of the built-in one
    #[arg(long, value_name = "FILE")]
    pub lexicon: Option<PathBuf>,
}

/// Formats of `bitally check`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum CheckFormat {
    /// For people
    Text,
    /// One object: findings, ledger and summary
    Json,
    /// One finding a line
    Jsonl,
    /// One web page to look at, send on, print and sign
    Html,
}

/// The severity from which a check fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FailOn {
    /// Any finding
    Note,
    /// Warnings and errors
    Warning,
    /// Errors
    Error,
    /// Findings never fail the run
    Never,
}

/// `bitally align`.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  bitally align notice.zh.txt notice.en.txt -o notice.tmx --from zh-CN --to en-GB
  bitally align memory.tmx -o clean.tmx --min-probability 0.5 --dedup
  bitally align --lines zh.txt en.txt --format ladder

A TMX file and Moses pairs leave out units whose figures fail and sentences without a counterpart; every other
format keeps them.
The date in a TMX header is SOURCE_DATE_EPOCH's; without it there is none, and equal input gives equal bytes.

Exit status: 0 done, 2 the run could not be done.")]
pub struct Align {
    /// The text that counts, or a bitext whose units are aligned inside
    #[arg(value_name = "AUTHORITATIVE|BITEXT")]
    pub authoritative: String,
    /// Its translation
    pub reference: Option<String>,
    /// Pairing.
    #[command(flatten)]
    pub pairing: Pairing,
    /// How to write the pairs; by default as the output's name says, tsv on standard output
    #[arg(long, value_enum)]
    pub format: Option<AlignFormat>,
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

impl Align {
    /// The files that are read.
    #[must_use]
    pub fn inputs(&self) -> Vec<PathBuf> {
        let operands = [Some(&self.authoritative), self.reference.as_ref()].into_iter().flatten().map(PathBuf::from);
        operands.chain(self.pairing.lexicon.clone()).collect()
    }
}

/// Which translation units a corpus takes.
#[derive(Args, Debug)]
#[command(next_help_heading = "Selecting")]
pub struct Selecting {
    /// Keep units whose figures fail in a TMX file or Moses pairs; in TMX their property x-bitally-check is "error"
    #[arg(long)]
    pub include_failing: bool,
    /// Leave out units whose bead is less probable than this, 0 to 1; one that a bitext states goes before a new one
    #[arg(long, value_name = "P", default_value_t = 0.0, hide_default_value = true)]
    pub min_probability: f32,
    /// Leave out units with a side of more characters than this
    #[arg(long, value_name = "N")]
    pub max_chars: Option<usize>,
    /// Leave out units whose two texts were written before
    #[arg(long)]
    pub dedup: bool,
}

/// Formats of `bitally align`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum AlignFormat {
    /// TMX 1.4b
    Tmx,
    /// XLIFF 2.1
    Xliff,
    /// XLIFF 1.2
    #[value(name = "xliff-1.2")]
    Xliff1,
    /// Tab-separated, with a header
    Tsv,
    /// Comma-separated, with a header; no cell starts a formula
    Csv,
    /// Two files of lines, one for each side, named by --output and the language
    Moses,
    /// One bead a line
    Jsonl,
    /// Sentence indexes and probability, one bead a line
    Ladder,
}

/// `bitally segment`.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  bitally segment notice.zh.txt --format jsonl
  bitally segment notice.en.txt --explain

With --lines every line is a sentence, an empty one too, whose text is empty.

Exit status: 0 done, 2 the run could not be done.")]
pub struct Segment {
    /// The document; - is standard input
    pub file: String,
    /// How to write the sentences
    #[arg(long, value_enum, default_value_t = ListFormat::Text)]
    pub format: ListFormat,
    /// Language (BCP 47, such as zh); recognised by default
    #[arg(long, value_name = "TAG")]
    pub lang: Option<String>,
    /// Say why each sentence ends where it does
    #[arg(long)]
    pub explain: bool,
    /// End segments at semicolons too
    #[arg(long)]
    pub clauses: bool,
    /// Reading.
    #[command(flatten)]
    pub reading: Reading,
}

/// `bitally figures`.
#[derive(Args, Debug)]
#[command(after_help = "Example:
  bitally figures notice.en.txt --format jsonl

With --lines the JSON says in its key `line` on which line a figure stands, counted from 0; `bitally check` counts lines from 1.

Exit status: 0 done, 2 the run could not be done.")]
pub struct Figures {
    /// The document; - is standard input
    pub file: String,
    /// How to write the figures
    #[arg(long, value_enum, default_value_t = ListFormat::Text)]
    pub format: ListFormat,
    /// Language (BCP 47, such as zh); recognised by default
    #[arg(long, value_name = "TAG")]
    pub lang: Option<String>,
    /// Reading.
    #[command(flatten)]
    pub reading: Reading,
}

/// Formats of listings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ListFormat {
    /// For people
    Text,
    /// One JSON object a line
    Jsonl,
}

/// `bitally rule`.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  bitally rule
  bitally rule multiple-reading

Exit status: 0 done, 2 the run could not be done.")]
pub struct Rule {
    /// The rule whose page to show
    pub name: Option<String>,
}

/// `bitally eval`.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  bitally eval check corpora --verbose
  bitally eval align corpora --report scores.json
  bitally eval injection memory.tmx

docs/evaluation.md describes the gold data and the scores. --verbose lists what was missed and what was found wrongly.

Exit status: 0 done, whatever the scores, 2 the run could not be done.")]
pub struct Eval {
    /// The stage
    #[arg(value_enum)]
    pub kind: EvalKind,
    /// A folder of notices with gold.toml; for align also of documents with a ladder (gold.txt), for injection a bitext
    pub gold: PathBuf,
    /// Write the scores and every fault as JSON to this file too
    #[arg(long, value_name = "FILE")]
    pub report: Option<PathBuf>,
}

/// Stages that can be scored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum EvalKind {
    /// Sentence boundaries
    Segment,
    /// Figures and their values
    Figures,
    /// Beads
    Align,
    /// Findings, from the two files on
    Check,
    /// How many figures are reported that are falsified in the right pairs of a bitext, in twelve ways
    Injection,
}

impl EvalKind {
    /// The name by which the command line and the report know it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Segment => "segment",
            Self::Figures => "figures",
            Self::Align => "align",
            Self::Check => "check",
            Self::Injection => "injection",
        }
    }
}

/// `bitally lexicon`.
#[derive(Debug, Subcommand)]
pub enum Lexicon {
    /// Learn a lexicon from bitexts, such as your own translation memories
    Learn(LearnLexicon),
}

/// `bitally lexicon learn`.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  bitally lexicon learn memory.tmx -o mine.lexicon
  bitally lexicon learn --from zh --to en --dictionary cedict_ts.u8 laws.jsonl.gz -o zh-en.lexicon
  bitally align notice.zh.txt notice.en.txt --lexicon mine.lexicon

Exit status: 0 done, 2 the run could not be done.")]
pub struct LearnLexicon {
    /// Bitexts (.tmx, .xlf, .tsv, .jsonl, each also .gz)
    #[arg(value_name = "BITEXT")]
    pub bitexts: Vec<String>,
    /// A dictionary of the source language in the CC-CEDICT format
    #[arg(long, value_name = "FILE")]
    pub dictionary: Vec<PathBuf>,
    /// Languages.
    #[command(flatten)]
    pub languages: Languages,
    /// Reading.
    #[command(flatten)]
    pub reading: Reading,
}
