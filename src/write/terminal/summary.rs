use std::io::{self, Write};

use super::paint::{Paint, Style};
use crate::model::{Severity, Summary};
use crate::text::{Pair, counted};

/// Writes the counts at the end of a report.
///
/// # Errors
/// What `output` says.
pub fn summary(output: &mut impl Write, summary: &Summary, style: Style) -> io::Result<()> {
    if summary.units == 0 {
        return writeln!(output, "nothing was checked");
    }
    let units = if summary.units == 1 { String::new() } else { format!("{}, ", counted(summary.units, "unit")) };
    let Pair { authoritative, reference } = summary.sentences;
    let total: usize = summary.beads.values().sum();
    writeln!(
        output,
        "{units}{authoritative} and {reference} sentences in {}{}",
        counted(total, "bead"),
        beads(summary)
    )?;
    let Pair { authoritative, reference } = summary.figures;
    let tallied = summary.tallied;
    writeln!(output, "{authoritative} and {reference} figures; {tallied} of the authoritative {authoritative} tally")?;
    let accepted = if summary.accepted > 0 { format!("; {} accepted", summary.accepted) } else { String::new() };
    if summary.findings.is_empty() {
        return writeln!(output, "{}{accepted}", style.paint(Paint::Suggestion, "no findings"));
    }
    let severities: Vec<String> = [Severity::Error, Severity::Warning, Severity::Note]
        .into_iter()
        .filter_map(|severity| {
            let count = *summary.severities.get(&severity)?;
            Some(style.paint(Paint::Severity(severity), counted(count, severity.name())))
        })
        .collect();
    let rules: Vec<String> = summary.findings.iter().map(|(rule, count)| format!("{count} {rule}")).collect();
    writeln!(output, "{} ({}){accepted}", severities.join(", "), rules.join(", "))
}

/// The types of beads behind a colon, the most frequent first.
fn beads(summary: &Summary) -> String {
    const MOST: usize = 6;
    let mut beads: Vec<_> = summary.beads.iter().collect();
    beads.sort_by_key(|&(bead, count)| (std::cmp::Reverse(*count), *bead));
    let more = beads.len().saturating_sub(MOST);
    let mut shown: Vec<String> =
        beads.iter().take(MOST).map(|((left, right), count)| format!("{count} of {left}:{right}")).collect();
    if more > 0 {
        shown.push(counted(more, "other type"));
    }
    if shown.is_empty() { String::new() } else { format!(": {}", shown.join(", ")) }
}
