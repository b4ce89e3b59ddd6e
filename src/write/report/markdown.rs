use std::io::{self, Write};

use super::{Case, Gathered, Item};
use crate::model::{Severity, Summary};
use crate::text::counted;

/// Writes Markdown (GitHub flavoured) for a step summary, a merge request or a mail: counts, then a table for each pair with
/// findings.
///
/// # Errors
/// What `output` says.
pub fn markdown(output: &mut impl Write, gathered: &Gathered) -> io::Result<()> {
    writeln!(output, "# bitally\n")?;
    if gathered.summary.units == 0 {
        writeln!(output, "Nothing was checked.")?;
    } else {
        counts(output, &gathered.summary)?;
    }
    if !gathered.failures.is_empty() {
        writeln!(output, "\n## Not checked\n")?;
        for failure in &gathered.failures {
            let (file, message) = (&failure.file, cell(&failure.message));
            let own_name = file.rsplit('/').next().unwrap_or(file);
            if failure.message.contains(own_name) {
                writeln!(output, "- {message}")?;
            } else {
                writeln!(output, "- {}: {message}", cell(file))?;
            }
        }
    }
    gathered.cases.iter().filter(|case| !case.items.is_empty()).try_for_each(|case| table(output, case))
}

fn counts(output: &mut impl Write, summary: &Summary) -> io::Result<()> {
    let pairs = counted(summary.units, "pair");
    let figures = counted(summary.figures.authoritative, "authoritative figure");
    writeln!(output, "{pairs} checked; {} of {figures} tally.\n", summary.tallied)?;
    let count =
        |severity: Severity| counted(summary.severities.get(&severity).copied().unwrap_or_default(), severity.name());
    let [errors, warnings, notes] = [Severity::Error, Severity::Warning, Severity::Note].map(count);
    let accepted = if summary.accepted > 0 { format!("; {} accepted", summary.accepted) } else { String::new() };
    writeln!(output, "{errors}, {warnings}, {notes}{accepted}.")
}

fn table(output: &mut impl Write, case: &Case) -> io::Result<()> {
    writeln!(output, "\n## {}\n", cell(&case.name()))?;
    writeln!(output, "| severity | rule | place | authoritative | reference | what is wrong |")?;
    writeln!(output, "|---|---|---|---|---|---|")?;
    case.items.iter().try_for_each(|item| row(output, item))
}

fn row(output: &mut impl Write, item: &Item) -> io::Result<()> {
    let places = item.places.as_ref();
    let line = places.reference.region.map(|region| region.start.line.to_string());
    let line = line.or_else(|| places.reference.address.as_deref().map(cell)).unwrap_or_default();
    let [authoritative, reference] = [places.authoritative, places.reference].map(|place| cell(&place.text));
    let (severity, rule, advice) = (item.severity.name(), item.rule, cell(&item.advice()));
    writeln!(output, "| {severity} | {rule} | {line} | {authoritative} | {reference} | {advice} |")
}

/// Text as one cell, in which nothing is markup.
fn cell(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        match letter {
            '<' => escaped.push_str("&lt;"),
            '&' => escaped.push_str("&amp;"),
            '@' => escaped.push_str("&#64;"),
            '\\' | '|' | '`' | '*' | '_' | '[' | ']' | '#' | '~' | '!' | '$' => escaped.extend(['\\', letter]),
            _ => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_holds_no_markup() {
        assert_eq!(cell("a|b\n<b> `x` @you"), "a\\|b &lt;b> \\`x\\` &#64;you");
    }
}
