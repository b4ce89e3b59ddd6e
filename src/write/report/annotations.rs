use std::io::{self, Write};

use super::{Gathered, Item};
use crate::model::Severity;

/// Writes workflow commands, by which GitHub Actions marks the lines of a change.
///
/// # Errors
/// What `output` says.
pub fn annotations(output: &mut impl Write, gathered: &Gathered) -> io::Result<()> {
    gathered.cases.iter().flat_map(|case| &case.items).try_for_each(|item| command(output, item))?;
    gathered.failures.iter().try_for_each(|failure| {
        writeln!(output, "::error file={},title=not checked::{}", property(&failure.file), data(&failure.message))
    })
}

fn command(output: &mut impl Write, item: &Item) -> io::Result<()> {
    let level = match item.severity {
        Severity::Note => "notice",
        Severity::Warning => "warning",
        Severity::Error => "error",
    };
    let place = &item.places.reference;
    write!(output, "::{level} file={}", property(&place.document))?;
    if let Some(region) = place.region {
        write!(output, ",line={},col={},endLine={}", region.start.line, region.start.column, region.end.line)?;
        if region.start.line == region.end.line {
            write!(output, ",endColumn={}", region.end.column)?;
        }
    }
    writeln!(output, ",title={}::{}", property(item.rule), data(&item.advice()))
}

/// Escapes as the runner's own toolkit does (actions/toolkit, `command.ts`).
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_ends_a_command() {
        assert_eq!(property("a:b,c\n::error::x 5%"), "a%3Ab%2Cc%0A%3A%3Aerror%3A%3Ax 5%25");
        assert_eq!(data("a: b,\r\nc%0A"), "a: b,%0D%0Ac%250A");
    }
}
