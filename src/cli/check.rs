use std::path::Path;

use anyhow::Result;

use super::accepted::Accepted;
use super::arguments::{Check, CheckFormat, Common, FailOn};
use super::output::Output;
use super::progress::Progress;
use super::{fix, input, run};
use crate::model::{Severity, Summary};
use crate::pipeline::{self, Checked, Options};
use crate::read::{self, Bitext, Input};
use crate::text::Pair;
use crate::write::ledger::Ledger;
use crate::write::{html, json, terminal};

/// `bitally check`.
pub(super) fn run(command: &Check, common: &Common) -> Result<u8> {
    let reading = input::options(&command.reading, Some(&command.languages));
    let check = crate::check::Options {
        severities: command.findings.rules.iter().map(|&(rule, severity)| (rule.to_owned(), severity)).collect(),
    };
    let options = Options { languages: input::stated(&command.languages)?, check, ..Options::default() };
    if let (true, Some(reference)) = (command.findings.fix, &command.reference) {
        fix::require_text(reference)?;
        let operands = Pair::new(command.authoritative.as_str(), reference.as_str());
        let documents = input::documents(operands, &reading, common)?;
        let mut checked = pipeline::check(documents, &options)?;
        let mut accepted = Accepted::open(&command.findings)?;
        let sources = checked.aligned.texts.as_ref().map(|text| text.document.text.as_str());
        accepted.apply(&mut checked.report, sources);
        accepted.finish(common.quiet)?;
        return fix::write(&checked, command, common, fails_from(command.fail_on));
    }
    let mut sink = Sink::open(command, common)?;
    match &command.reference {
        Some(reference) => {
            let operands = Pair::new(command.authoritative.as_str(), reference.as_str());
            let documents = input::documents(operands, &reading, common)?;
            sink.take(pipeline::check(documents, &options)?, None)?;
        }
        None => match read::open(&command.authoritative, &reading)? {
            Input::Bitext(bitext) => bitext_units(bitext, &options, common, &mut sink)?,
            Input::Document(document) => anyhow::bail!(
                "{} is one document; name the reference to check against it: bitally check {} REFERENCE",
                document.name,
                command.authoritative
            ),
        },
    }
    sink.finish()
}

fn bitext_units(bitext: Bitext, options: &Options, common: &Common, sink: &mut Sink) -> Result<()> {
    let languages = pipeline::unit_languages(bitext.name(), bitext.languages())?;
    let (name, faults) = (bitext.name().to_owned(), bitext.faults());
    let mut progress = Progress::units(common.quiet);
    let work = |unit: read::TranslationUnit| {
        let aligned = pipeline::align_in(unit.sides, languages, options);
        (unit.id, pipeline::check_aligned(aligned, options))
    };
    let units = bitext.map(|unit| unit.map_err(anyhow::Error::from));
    let done = pipeline::each_unit(units, work, |(id, checked)| {
        progress.advance();
        sink.take(checked, Some(&id))
    });
    progress.finish();
    input::report_faults(&name, &faults);
    done
}

/// Takes results one by one and writes them in the chosen format.
struct Sink {
    output: Output,
    format: CheckFormat,
    style: terminal::Style,
    quiet: bool,
    fails_from: Option<Severity>,
    failed: bool,
    object: json::CheckObject,
    page: Vec<html::Reported>,
    summary: Summary,
    accepted: Accepted,
    ledger: Option<Ledger<Output>>,
}

fn open_ledger(path: &Path, command: &Check) -> Result<Ledger<Output>> {
    Ok(Ledger::new(Output::open(Some(path), &command.inputs())?)?)
}

/// The least severity that fails the run.
fn fails_from(fail_on: FailOn) -> Option<Severity> {
    match fail_on {
        FailOn::Note => Some(Severity::Note),
        FailOn::Warning => Some(Severity::Warning),
        FailOn::Error => Some(Severity::Error),
        FailOn::Never => None,
    }
}

impl Sink {
    fn open(command: &Check, common: &Common) -> Result<Self> {
        let output = Output::open(common.output.as_deref(), &command.inputs())?;
        let color = output.color();
        Ok(Self {
            style: terminal::Style { color, width: output.width(), verbose: common.verbose },
            output,
            format: command.format,
            quiet: common.quiet,
            fails_from: fails_from(command.fail_on),
            accepted: Accepted::open(&command.findings)?,
            ledger: command.findings.ledger.as_deref().map(|path| open_ledger(path, command)).transpose()?,
            failed: false,
            object: json::CheckObject::default(),
            page: Vec::new(),
            summary: Summary::default(),
        })
    }

    fn take(&mut self, mut checked: Checked, unit: Option<&str>) -> Result<()> {
        let texts = checked.aligned.texts.as_ref();
        let sources = texts.map(|text| text.document.text.as_str());
        self.accepted.apply(&mut checked.report, sources);
        if let Some(ledger) = &mut self.ledger {
            ledger.add(&checked.report, unit, texts)?;
        }
        let report = &checked.report;
        self.summary.add(&checked.summary());
        let fails = |severity| self.fails_from.is_some_and(|from| severity >= from);
        self.failed |= report.findings.iter().any(|finding| fails(finding.severity));
        match self.format {
            CheckFormat::Text => terminal::findings(&mut self.output, report, texts, unit, self.style)?,
            CheckFormat::Json => self.object.add(report, unit, sources)?,
            CheckFormat::Jsonl => {
                for finding in &report.findings {
                    json::finding_line(&mut self.output, finding, unit, sources)?;
                }
            }
            CheckFormat::Html => self.page.push(pipeline::reported(checked, unit.map(str::to_owned))),
        }
        Ok(())
    }

    fn finish(mut self) -> Result<u8> {
        match self.format {
            CheckFormat::Text if !self.quiet => terminal::summary(&mut self.output, &self.summary, self.style)?,
            CheckFormat::Json => json::check_object(&mut self.output, &self.object, &self.summary)?,
            CheckFormat::Html => html::page(&mut self.output, &self.page)?,
            CheckFormat::Text | CheckFormat::Jsonl => {}
        }
        self.output.finish()?;
        if let Some(ledger) = self.ledger {
            ledger.finish()?.finish()?;
        }
        self.accepted.finish(self.quiet)?;
        Ok(if self.failed { run::FINDINGS } else { run::CLEAN })
    }
}
