use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

/// Settings of a project that holds translations against the texts that count (`bitally.toml`).
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Settings {
    /// Language of the authoritative side (BCP 47, such as zh); recognised by default.
    #[schemars(with = "Option<String>")]
    pub from: Option<Spanned<String>>,
    /// Language of the reference side (BCP 47, such as en); recognised by default.
    #[schemars(with = "Option<String>")]
    pub to: Option<Spanned<String>>,
    /// The least severity that fails a run; `error` by default.
    pub fail_on: Option<FailOn>,
    /// File of the accepted findings, relative to this file, as `--write-baseline` wrote it.
    pub baseline: Option<String>,
    /// File of the lexicon to align with, relative to this file, as `bitally lexicon learn` made it; the built-in one by
    /// default.
    pub lexicon: Option<String>,
    /// What to do about a file that has no counterpart.
    pub unpaired: UnpairedFiles,
    /// The pairs of documents, and the bitexts.
    pub pairs: Vec<PairPattern>,
    /// Severity of each rule, or off; `bitally rule` lists the rules.
    #[schemars(with = "BTreeMap<String, Level>")]
    pub rules: BTreeMap<Spanned<String>, Level>,
    /// By how much two values may differ before a finding is reported.
    pub tolerance: Tolerance,
    /// Figures and terms whose findings are left out, each with a reason.
    pub ignore: Vec<Ignored>,
}

/// The documents of a project by a pattern of paths, or its bitexts.
///
/// `{name}` stands for a part of a path without `/` and has the same value on both sides; `{name*}` may hold `/`.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct PairPattern {
    /// Paths of the texts that count, such as `notices/{name}.zh.html`.
    #[schemars(with = "Option<String>")]
    pub authoritative: Option<Spanned<String>>,
    /// Paths of their translations, such as `notices/{name}.en.html`.
    #[schemars(with = "Option<String>")]
    pub reference: Option<Spanned<String>>,
    /// Paths of bitexts instead, such as `memories/{name}.tmx`.
    #[schemars(with = "Option<String>")]
    pub bitext: Option<Spanned<String>>,
}

/// The least severity that fails a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FailOn {
    /// Any finding.
    Note,
    /// Warnings and errors.
    Warning,
    /// Errors.
    Error,
    /// Findings never fail the run.
    Never,
}

/// What to do about a file that has no counterpart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum UnpairedFiles {
    /// Name it, check the others, and fail the run: what was not read is not known to be right.
    #[default]
    Error,
    /// Name it and check the others.
    Warning,
    /// Pass over it.
    Off,
}

/// The severity that a rule is set to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Nothing is reported.
    Off,
    /// Worth knowing.
    Note,
    /// Doubtful.
    Warning,
    /// Wrong.
    Error,
}

/// By how much two values of one kind may differ, as a share of the authoritative value: `"0.5%"`.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Tolerance {
    /// Counts and bare numbers.
    #[schemars(with = "Option<String>")]
    pub number: Option<Spanned<String>>,
    /// Amounts of money.
    #[schemars(with = "Option<String>")]
    pub money: Option<Spanned<String>>,
    /// Amounts in a unit of measurement.
    #[schemars(with = "Option<String>")]
    pub quantity: Option<Spanned<String>>,
    /// Lengths of time.
    #[schemars(with = "Option<String>")]
    pub duration: Option<Spanned<String>>,
    /// Shares: half a percent of 20% is 0.1 points.
    #[schemars(with = "Option<String>")]
    pub percent: Option<Spanned<String>>,
}

/// A figure or term whose findings are left out.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Ignored {
    /// The figure as either text writes it, such as `12345`.
    pub figure: Option<String>,
    /// A term; findings in a sentence that has it are left out.
    pub term: Option<String>,
    /// The one rule that is meant; every rule by default.
    #[schemars(with = "Option<String>")]
    pub rule: Option<Spanned<String>>,
    /// Why it is left out, for whoever reads this next year.
    #[schemars(with = "String")]
    pub reason: Spanned<String>,
}
