use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Result;

use super::accepted::{Accepted, Ended};
use super::arguments::{Check, CheckFormat, Common};
use super::files::{Files, same_file};
use super::names::Names;
use super::output::{Output, is_standard};
use super::report_writer::ReportWriter;
use super::reports::ReportKind;
use super::run;
use super::standard::Standard;
use crate::check::RULES;
use crate::config::Leniency;
use crate::model::{Report, Rule, Severity, Summary};
use crate::pipeline::{Aligned, Checked};
use crate::text::{Pair, Side, Span};
use crate::write::location::Locator;
use crate::write::report::{Case, Failure, Gathered};
use crate::write::terminal;

/// Where a checked pair comes from.
#[derive(Clone)]
pub(super) struct Source {
    /// Names of the two documents, by which they open; the bitext's for both sides of a unit.
    documents: Arc<Pair<String>>,
    /// What they are called in the repository.
    in_repository: Arc<Pair<String>>,
    /// The unit's id.
    unit: Option<String>,
    /// The line of the bitext on which the unit begins.
    line: Option<u64>,
}

impl Source {
    /// Two documents, or twice the one bitext.
    pub(super) fn of(documents: Pair<String>, names: &Names) -> Self {
        let in_repository = Arc::new(documents.as_ref().map(|name| names.in_repository(name)));
        Self { documents: Arc::new(documents), in_repository, unit: None, line: None }
    }

    /// A unit of the bitext, which begins on this line.
    pub(super) fn unit(&self, id: String, line: u64) -> Self {
        Self { unit: Some(id), line: Some(line), ..self.clone() }
    }

    /// The name of the reference or bitext, by which the pair is known.
    pub(super) fn name(&self) -> &str {
        &self.documents.reference
    }

    /// What tables and JSON call the unit: its id; in a run of many pairs the file of the reference with it.
    fn label(&self, many: bool) -> Option<String> {
        let document = &self.documents.reference;
        match (many, &self.unit) {
            (false, unit) => unit.clone(),
            (true, None) => Some(document.clone()),
            (true, Some(unit)) => Some(format!("{document}#{unit}")),
        }
    }
}

/// Takes results one by one and hands them to every report of the run.
pub(super) struct Sink {
    writers: Vec<ReportWriter>,
    gathered: Option<Gathered>,
    accepted: Accepted,
    /// The files of the run.
    pub files: Files,
    leniency: Leniency,
    fails_from: Option<Severity>,
    /// How the run ends, as far as it has come.
    status: u8,
    summary: Summary,
    names: Names,
    quiet: bool,
    /// Whether the run has many pairs, so that each result must say whose it is.
    many: bool,
}

impl Sink {
    /// Opens every report that the command line asks for; the text gives way, unless it is asked for, where another report
    /// takes standard output, and any `--format` where --output is the place of a correction. `checked` are the files that are held against each other.
    pub(super) fn open(
        command: &Check,
        common: &Common,
        standard: &Standard,
        checked: impl IntoIterator<Item = PathBuf>,
    ) -> Result<Self> {
        let flags = &command.findings;
        let mut wanted = flags.reports.clone();
        let takes_standard = |place: Option<&Path>| place.is_none_or(is_standard);
        let taken = wanted.iter().any(|(_, place)| takes_standard(place.as_deref()));
        let gives_way = command.format.is_none() && taken && takes_standard(common.output.as_deref());
        if !flags.fix && !gives_way {
            let format = command.format.unwrap_or(CheckFormat::Text);
            wanted.insert(0, (format.into(), common.output.clone()));
        }
        wanted.extend(flags.ledger.clone().map(|path| (ReportKind::Csv, Some(path))));
        let places = wanted.iter().map(|(_, place)| place.as_deref());
        let corrected = flags.fix.then_some(common.output.as_deref());
        let baseline = flags.write_baseline.as_deref();
        // A new baseline may take the place of the old one, and of nothing else.
        let known = standard.baseline.as_deref().filter(|known| !baseline.is_some_and(|new| same_file(known, new)));
        let inputs = checked.into_iter().chain(standard.files.iter().cloned()).chain(known.map(Path::to_owned));
        let files = Files::reading(inputs).writing(places.chain(corrected).chain(baseline.map(Some)))?;
        let mut writers = Vec::new();
        for (kind, place) in wanted {
            let output = files.open(place.as_deref())?.outlasting();
            let style = terminal::Style { color: output.color(), width: output.width(), verbose: common.verbose };
            writers.push(ReportWriter::new(kind, output, style, standard.fails_from)?);
        }
        Ok(Self {
            gathered: writers.iter().any(ReportWriter::needs_all).then(Gathered::default),
            writers,
            accepted: Accepted::open(flags, standard.baseline.as_deref(), off(standard))?,
            files,
            leniency: standard.leniency.clone(),
            fails_from: standard.fails_from,
            status: run::CLEAN,
            summary: Summary::default(),
            names: standard.names.clone(),
            quiet: common.quiet,
            many: command.authoritative.is_none(),
        })
    }

    /// Takes the accepted findings out of a result, writes it, and gives it back.
    pub(super) fn take(&mut self, mut checked: Checked, source: &Source) -> Result<Checked> {
        self.leave_out(&mut checked.report, &checked.aligned, source.name());
        self.summary.add(&checked.summary());
        let fails = |severity| self.fails_from.is_some_and(|from| severity >= from);
        if checked.report.findings.iter().any(|finding| fails(finding.severity)) {
            self.status = self.status.max(run::FINDINGS);
        }
        let label = source.label(self.many);
        let locators = checked.aligned.texts.as_ref().map(|text| match source.line {
            Some(line) => Locator::in_unit(&text.document, line),
            None => Locator::new(&text.document),
        });
        for writer in &mut self.writers {
            writer.take(&checked, &locators, source.unit.as_deref(), label.as_deref())?;
        }
        if self.writers.iter().any(ReportWriter::needs_cases) {
            let mut case = Case::of(&checked.report, &locators, &source.in_repository, source.unit.as_deref());
            for places in case.items.iter_mut().map(|item| &mut item.places) {
                for side in Side::BOTH {
                    places[side].document = self.names.in_repository(&places[side].document);
                }
            }
            self.writers.iter_mut().try_for_each(|writer| writer.take_case(&case))?;
            if let Some(gathered) = &mut self.gathered
                && (case.unit.is_none() || !case.items.is_empty())
            {
                gathered.cases.push(case);
            }
        }
        Ok(checked)
    }

    /// Notes a pair or bitext that could not be checked, for the reports that can say so; `present` is a file of it that
    /// is there.
    pub(super) fn fail(&mut self, source: &Source, present: &str, message: &str) -> Result<()> {
        self.status = run::FAILED;
        let failure = Failure {
            documents: source.in_repository.clone(),
            file: self.names.in_repository(present),
            message: message.to_owned(),
        };
        self.writers.iter_mut().try_for_each(|writer| writer.fail(&failure))?;
        if let Some(gathered) = &mut self.gathered {
            gathered.failures.push(failure);
        }
        Ok(())
    }

    /// Notes that a pair or bitext was checked to its end.
    pub(super) fn check(&mut self, source: &Source) {
        self.accepted.check(source.name());
    }

    fn leave_out(&mut self, report: &mut Report, aligned: &Aligned, document: &str) {
        let sources = aligned.texts.as_ref().map(|text| text.document.text.as_str());
        self.leniency.apply(report, sources, |bead| {
            let Some(bead) = aligned.beads.get(bead) else { return Pair::default() };
            let sides = bead.sentences.as_ref().zip(aligned.texts.as_ref());
            sides.map(|(sentences, text)| {
                let spans = text.sentences.get(sentences.clone()).unwrap_or_default().iter();
                let whole = spans.map(|sentence| sentence.span).reduce(Span::to);
                whole.map_or("", |span| span.of(&text.document.text))
            })
        });
        self.accepted.apply(report, document, sources);
    }

    /// Completes every report and says how the run ended; `whole` is one that took every pair of the project.
    pub(super) fn finish(self, whole: bool) -> Result<u8> {
        let gathered = self.gathered.map(|gathered| Gathered { summary: self.summary.clone(), ..gathered });
        let mut outputs = Vec::new();
        for writer in self.writers {
            outputs.push(writer.write(&self.summary, gathered.as_ref(), self.quiet, RULES)?);
        }
        outputs.into_iter().try_for_each(Output::finish)?;
        let failed = self.status == run::FAILED;
        self.accepted.finish(&self.files, Ended { failed, whole: whole && !failed }, self.quiet)?;
        Ok(self.status)
    }
}

/// The rules that are turned off.
fn off(standard: &Standard) -> BTreeSet<String> {
    let check = &standard.options.check;
    let is_off = |rule: &&&Rule| check.severity(rule.name, rule.severity).is_none();
    RULES.iter().filter(is_off).map(|rule| rule.name.to_owned()).collect()
}
