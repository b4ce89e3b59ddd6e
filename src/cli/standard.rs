use std::path::{Path, PathBuf};

use anyhow::Result;

use super::arguments::{Check, CheckFormat, FailOn, Languages};
use super::input;
use super::names::Names;
use super::reports::ReportKind;
use crate::align::LonePairs;
use crate::config::{self, Leniency, Project};
use crate::model::Severity;
use crate::pipeline::Options;
use crate::read;
use crate::text::Pair;

/// By what a run checks: what the settings say, unless the command line says otherwise.
pub(super) struct Standard {
    pub reading: read::Options,
    pub options: Options,
    pub fails_from: Option<Severity>,
    pub leniency: Leniency,
    pub baseline: Option<PathBuf>,
    /// What the run calls files.
    pub names: Names,
    /// The settings, where there are some.
    pub project: Option<Project>,
    /// The files that are read for all that, without the baseline.
    pub files: Vec<PathBuf>,
}

impl Standard {
    /// Reads the settings that `--config` names, or, for a run without operands, the nearest ones.
    pub(super) fn of(command: &Check) -> Result<Self> {
        let names = Names::of_run()?;
        let path = match (&command.config, &command.authoritative) {
            (Some(path), _) => Some(path.clone()),
            (None, Some(_)) => None,
            (None, None) => Some(nearest(&names)?),
        };
        let project = path.as_deref().map(config::open).transpose()?;
        let settings = project.as_ref().map(|project| project.settings.clone()).unwrap_or_default();
        let stated = &command.languages;
        let languages = match &project {
            Some(project) => input::languages(project, stated)?,
            None => Pair::new(stated.from.clone(), stated.to.clone()),
        };
        let languages = Languages { from: languages.authoritative, to: languages.reference };
        let of_file = settings.rules.iter().map(|(rule, level)| (rule.get_ref().clone(), level.severity()));
        let of_flags = command.findings.rules.iter().map(|&(rule, severity)| (rule.to_owned(), severity));
        let check = crate::check::Options { severities: of_file.chain(of_flags).collect() };
        let beside = |file: String| path.as_deref().unwrap_or(Path::new("")).with_file_name(file);
        let own = command.pairing.lexicon.clone().or(settings.lexicon.map(beside));
        // Of what a check writes, the web page alone shows probabilities.
        let shown = command.format == Some(CheckFormat::Html)
            || command.findings.reports.iter().any(|(kind, _)| *kind == ReportKind::Html);
        let lone = if shown { LonePairs::Weighed } else { LonePairs::Certain };
        let align = crate::align::Options { lexicon: input::lexicon(own.as_deref())?, lone, ..Default::default() };
        Ok(Self {
            reading: input::options(&command.reading, Some(&languages)),
            options: Options { languages: input::stated(&languages)?, check, align },
            fails_from: fails_from(command.fail_on.or(settings.fail_on.map(FailOn::from)).unwrap_or(FailOn::Error)),
            leniency: project.as_ref().map(Leniency::of).transpose()?.unwrap_or_default(),
            baseline: command.findings.baseline.clone().or(settings.baseline.map(beside)),
            files: [path.clone(), own, command.findings.decisions.clone()].into_iter().flatten().collect(),
            names,
            project,
        })
    }
}

/// The settings of the folder in which the run stands or of the nearest one above it, by the path from here.
fn nearest(names: &Names) -> Result<PathBuf> {
    Ok(names.relative(&config::find(names.here())?).into())
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

impl From<config::FailOn> for FailOn {
    fn from(stated: config::FailOn) -> Self {
        match stated {
            config::FailOn::Note => Self::Note,
            config::FailOn::Warning => Self::Warning,
            config::FailOn::Error => Self::Error,
            config::FailOn::Never => Self::Never,
        }
    }
}
