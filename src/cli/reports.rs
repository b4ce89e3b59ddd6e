use std::path::PathBuf;

use clap::ValueEnum;

/// Kinds of `--report`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ReportKind {
    /// For people
    Text,
    /// One object: findings, ledger and summary
    Json,
    /// One finding a line
    Jsonl,
    /// One web page
    Html,
    /// The ledger as a table
    Csv,
    /// SARIF 2.1.0 for code scanning
    Sarif,
    /// `JUnit` XML for test reports
    Junit,
    /// Checkstyle XML
    Checkstyle,
    /// Annotations of GitHub Actions
    Github,
    /// Code quality report of GitLab
    Gitlab,
    /// A table for a step summary
    Markdown,
}

/// A kind of report and where it goes; `None` is standard output.
pub type Requested = (ReportKind, Option<PathBuf>);

/// Reads `KIND=FILE`.
pub(super) fn requested(written: &str) -> Result<Requested, String> {
    let names = || {
        let kinds = ReportKind::value_variants().iter().filter_map(ValueEnum::to_possible_value);
        kinds.map(|kind| kind.get_name().to_owned()).collect::<Vec<_>>()
    };
    let Some((kind, file)) = written.split_once('=').filter(|(_, file)| !file.is_empty()) else {
        return Err(format!("expected KIND=FILE such as sarif=findings.sarif; the kinds are {}", names().join(", ")));
    };
    let kind = ReportKind::from_str(kind, false)
        .map_err(|_| format!("there is no report {kind:?}; the kinds are {}", names().join(", ")))?;
    Ok((kind, (file != "-").then(|| PathBuf::from(file))))
}
