use anyhow::Result;

use super::arguments::CheckFormat;
use super::output::Output;
use super::reports::ReportKind;
use crate::model::{Rule, Severity, Summary};
use crate::pipeline::{self, Checked};
use crate::text::Pair;
use crate::write::ledger::Ledger;
use crate::write::location::Locator;
use crate::write::report::{self, Case, Failure, Gathered};
use crate::write::{html, json, terminal};

/// One report in the making.
pub(super) enum ReportWriter {
    Text(Output, terminal::Style),
    Json(Box<json::CheckObject<Output>>),
    Jsonl(Output),
    Html(Output, Vec<html::Reported>),
    Csv(Box<Ledger<Output>>),
    Junit(Box<report::Junit<Output>>),
    /// Written at the end, from the gathered findings of the whole run.
    Whole(Output, ReportKind),
}

impl ReportWriter {
    /// A report of `kind` that goes to `output`.
    pub(super) fn new(
        kind: ReportKind,
        output: Output,
        style: terminal::Style,
        fails_from: Option<Severity>,
    ) -> Result<Self> {
        Ok(match kind {
            ReportKind::Text => Self::Text(output, style),
            ReportKind::Json => Self::Json(Box::new(json::CheckObject::begin(output)?)),
            ReportKind::Jsonl => Self::Jsonl(output),
            ReportKind::Html => Self::Html(output, Vec::new()),
            ReportKind::Csv => Self::Csv(Box::new(Ledger::new(output)?)),
            ReportKind::Junit => Self::Junit(Box::new(report::Junit::begin(output, fails_from)?)),
            whole => Self::Whole(output, whole),
        })
    }

    /// Whether it is written from the findings of the whole run.
    pub(super) fn needs_all(&self) -> bool {
        matches!(self, Self::Whole(..))
    }

    /// Whether it takes each result as a case of a report for tools.
    pub(super) fn needs_cases(&self) -> bool {
        matches!(self, Self::Whole(..) | Self::Junit(_))
    }

    /// Takes the result of one pair as a case.
    pub(super) fn take_case(&mut self, case: &Case) -> Result<()> {
        if let Self::Junit(junit) = self {
            junit.add(case)?;
        }
        Ok(())
    }

    /// Takes a pair that could not be checked.
    pub(super) fn fail(&mut self, failure: &Failure) -> Result<()> {
        if let Self::Junit(junit) = self {
            junit.fail(failure)?;
        }
        Ok(())
    }

    /// Takes the result of one pair; `unit` is the id of its bitext unit, `label` what tables call it.
    pub(super) fn take(
        &mut self,
        checked: &Checked,
        locators: &Pair<Locator>,
        unit: Option<&str>,
        label: Option<&str>,
    ) -> Result<()> {
        let (report, texts) = (&checked.report, checked.aligned.texts.as_ref());
        match self {
            Self::Text(output, style) => terminal::findings(output, report, texts, locators, unit, *style)?,
            Self::Json(object) => object.add(report, label, locators)?,
            Self::Jsonl(output) => {
                for finding in &report.findings {
                    json::finding_line(output, finding, label, locators)?;
                }
            }
            Self::Html(_, pages) => pages.push(pipeline::reported(checked.clone(), label.map(str::to_owned))),
            Self::Csv(ledger) => ledger.add(report, label, locators)?,
            Self::Junit(_) | Self::Whole(..) => {}
        }
        Ok(())
    }

    /// Writes what is left and gives the output back, to be completed with the others.
    pub(super) fn write(
        self,
        summary: &Summary,
        gathered: Option<&Gathered>,
        quiet: bool,
        rules: &[&Rule],
    ) -> Result<Output> {
        Ok(match self {
            Self::Text(mut output, style) => {
                if !quiet {
                    terminal::summary(&mut output, summary, style)?;
                }
                output
            }
            Self::Json(object) => object.finish(summary)?,
            Self::Jsonl(output) => output,
            Self::Html(mut output, pages) => {
                html::page(&mut output, &pages)?;
                output
            }
            Self::Csv(ledger) => ledger.finish()?,
            Self::Junit(junit) => junit.finish()?,
            Self::Whole(mut output, kind) => {
                let nothing = Gathered::default();
                let gathered = gathered.unwrap_or(&nothing);
                match kind {
                    ReportKind::Sarif => report::sarif(&mut output, gathered, rules)?,
                    ReportKind::Checkstyle => report::checkstyle(&mut output, gathered)?,
                    ReportKind::Github => report::annotations(&mut output, gathered)?,
                    ReportKind::Gitlab => report::code_quality(&mut output, gathered)?,
                    _ => report::markdown(&mut output, gathered)?,
                }
                output
            }
        })
    }
}

impl From<CheckFormat> for ReportKind {
    fn from(format: CheckFormat) -> Self {
        match format {
            CheckFormat::Text => Self::Text,
            CheckFormat::Json => Self::Json,
            CheckFormat::Jsonl => Self::Jsonl,
            CheckFormat::Html => Self::Html,
        }
    }
}
