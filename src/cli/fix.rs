use std::io::Write;
use std::path::Path;

use anyhow::Result;

use super::arguments::Common;
use super::files::Files;
use super::run;
use crate::model::Severity;
use crate::pipeline::Checked;
use crate::text::counted;
use crate::write::corrected::corrected;
use crate::write::location::Locator;

/// Refuses a reference that is not text as it is written: a correction has no place in it.
pub(super) fn require_text(reference: &str) -> Result<()> {
    let extension = Path::new(reference).extension().map(|extension| extension.to_string_lossy().to_lowercase());
    let text = extension.as_deref().is_none_or(|extension| ["txt", "md", "markdown", "text"].contains(&extension));
    anyhow::ensure!(
        text,
        "cannot correct {reference}: --fix takes plain text (.txt) and Markdown (.md); correct it by hand from the report"
    );
    Ok(())
}

/// `bitally check --fix`: writes the corrected reference and says on standard error what changed and what did not.
pub(super) fn write(checked: &Checked, files: &Files, common: &Common, fails_from: Option<Severity>) -> Result<u8> {
    let document = &checked.aligned.texts.reference.document;
    anyhow::ensure!(
        document.origins.len() <= 1,
        "cannot correct {}: it is several files; check each of them with its own original",
        document.name
    );
    let (text, corrections) = corrected(document, &checked.report.findings);
    let mut output = files.open(common.output.as_deref())?.outlasting();
    output.write_all(text.as_bytes())?;
    output.finish()?;
    let locator = Locator::new(document);
    if !common.quiet {
        for correction in &corrections {
            let (old, new) = (one_line(&correction.old), one_line(&correction.new));
            anstream::eprintln!("{}: {old} → {new} ({})", locator.locate(correction.read), correction.rule);
        }
    }
    let fixed = |span| corrections.iter().any(|correction| correction.read == span);
    let findings = || checked.report.findings.iter().filter(|finding| !fixed(finding.places.reference.span));
    let left = findings().filter(|finding| fails_from.is_some_and(|from| finding.severity >= from)).count();
    if !common.quiet {
        let of = |severity| findings().filter(|finding| finding.severity == severity).count();
        anstream::eprintln!(
            "corrected: {}; left to correct by hand: {}, {}",
            counted(corrections.len(), "figure"),
            counted(of(Severity::Error), "error"),
            counted(of(Severity::Warning), "warning")
        );
    }
    Ok(if left > 0 { run::FINDINGS } else { run::CLEAN })
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
