use std::path::PathBuf;

use clap::Args;

use super::reports::{Requested, requested};
use crate::check::RULES;
use crate::model::Severity;

/// What is done with findings.
#[derive(Args, Debug)]
#[command(next_help_heading = "Findings")]
pub struct Findings {
    /// Set a rule's severity or turn it off, such as unit-missing=off or figure-added=error; may be repeated
    #[arg(long = "rule", value_name = "NAME=off|note|warning|error", value_parser = setting)]
    pub rules: Vec<Setting>,
    /// Leave out the findings that this file accepts, each in its document and so often, and say which of those that were
    /// checked no longer occur
    #[arg(long, value_name = "FILE")]
    pub baseline: Option<PathBuf>,
    /// Write the findings to this file as accepted, for --baseline of later runs. What it accepts already and this run does
    /// not check stays in it; a run that ends with status 2 leaves it as it is
    #[arg(long, value_name = "FILE")]
    pub write_baseline: Option<PathBuf>,
    /// Leave out the findings that a reviewer accepted or called false alarms in the HTML report, as it saved them, each in
    /// its document, and say which decisions on what was checked fit no finding any more
    #[arg(long, value_name = "FILE")]
    pub decisions: Option<PathBuf>,
    /// Write every authoritative figure with its counterpart and verdict to this CSV file
    #[arg(long, value_name = "FILE")]
    pub ledger: Option<PathBuf>,
    /// Write a report too, such as sarif=findings.sarif or junit=junit.xml; may be repeated, - is standard output. Kinds:
    /// text, json, jsonl, html, csv, sarif, junit, checkstyle, github, gitlab, markdown
    #[arg(long = "report", value_name = "KIND=FILE", value_parser = requested)]
    pub reports: Vec<Requested>,
    /// Write a corrected copy of a plain-text or Markdown reference to --output, and say what changed
    #[arg(long, conflicts_with_all = ["format", "write_baseline"])]
    pub fix: bool,
}

/// A rule and the severity that it is set to; `None` turns it off.
pub type Setting = (&'static str, Option<Severity>);

/// Reads `NAME=SEVERITY`.
fn setting(written: &str) -> Result<Setting, String> {
    let Some((name, severity)) = written.split_once('=') else {
        return Err("expected NAME=off, NAME=note, NAME=warning or NAME=error".into());
    };
    let Some(rule) = RULES.iter().find(|rule| rule.name == name) else {
        let names: Vec<&str> = RULES.iter().map(|rule| rule.name).collect();
        return Err(format!("no rule is named {name:?}; the rules are {}", names.join(", ")));
    };
    let severity = match severity {
        "off" => None,
        "note" => Some(Severity::Note),
        "warning" => Some(Severity::Warning),
        "error" => Some(Severity::Error),
        other => return Err(format!("expected off, note, warning or error, found {other:?}")),
    };
    Ok((rule.name, severity))
}
