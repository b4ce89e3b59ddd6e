use std::io::{self, Write};

use super::excerpt::{excerpt, printable};
use super::groups::{Group, groups};
use super::paint::{Paint, Style};
use crate::model::{Finding, Report, Severity, Text, Value};
use crate::text::{Pair, Side, Span};
use crate::write::listing::on_one_line;
use crate::write::location::Locator;

/// Writes the findings of one pair, in the order of the authoritative text, and then its notes on one line each, or one for
/// several that say the same in a row; `unit` is the id of its bitext unit.
///
/// ```
/// use bitally::write::{location::Locator, terminal};
/// use bitally::{Options, read};
/// let chinese = read::text("罚款五十亿元。", "zh.txt", read::Lines::Wrapped);
/// let english = read::text("A fine of 50 billion yuan.", "en.txt", read::Lines::Wrapped);
/// let checked = bitally::check(&chinese, &english, &Options::default())?;
/// let mut report = Vec::new();
/// let texts = checked.aligned.texts.as_ref();
/// let locators = texts.map(|text| Locator::new(&text.document));
/// terminal::findings(&mut report, &checked.report, texts, &locators, None, terminal::Style::default()).unwrap();
/// assert!(String::from_utf8_lossy(&report).contains("should read: 5 billion yuan"));
/// # Ok::<(), bitally::Error>(())
/// ```
///
/// # Errors
/// What `output` says.
pub fn findings(
    output: &mut impl Write,
    report: &Report,
    texts: Pair<&Text>,
    locators: &Pair<Locator>,
    unit: Option<&str>,
    style: Style,
) -> io::Result<()> {
    if report.findings.is_empty() {
        return Ok(());
    }
    let scene = Scene { texts, locators, unit, style };
    let in_full = |finding: &&Finding| style.verbose || finding.severity > Severity::Note;
    for group in groups(report.findings.iter().filter(in_full), texts) {
        scene.group(output, &group)?;
    }
    let notes: Vec<&Finding> = report.findings.iter().filter(|finding| !in_full(finding)).collect();
    if !notes.is_empty() {
        notes.chunk_by(|one, next| goes_on(one, next)).try_for_each(|row| scene.note(output, row))?;
        writeln!(output)?;
    }
    Ok(())
}

/// Whether a note says of the sentences after those of another what that one says: a passage that one text lacks.
fn goes_on(one: &Finding, next: &Finding) -> bool {
    let figures = |finding: &Finding| Side::BOTH.into_iter().any(|side| finding.places[side].figure.is_some());
    next.bead == one.bead + 1 && (next.rule, &next.message) == (one.rule, &one.message) && !figures(next)
}

/// Spaces before what is said of a finding.
const INDENT: usize = 2;

/// Spaces before the sentences of a finding.
const EXCERPT_INDENT: usize = 4;

/// What every finding of one pair is shown against.
struct Scene<'a> {
    texts: Pair<&'a Text>,
    locators: &'a Pair<Locator<'a>>,
    unit: Option<&'a str>,
    style: Style,
}

impl Scene<'_> {
    fn group(&self, output: &mut impl Write, group: &Group) -> io::Result<()> {
        let Some(first) = group.findings.first() else { return Ok(()) };
        let severity = self.style.paint(Paint::Severity(first.severity), first.severity.name());
        let count = if group.findings.len() > 1 { format!(" ({})", group.findings.len()) } else { String::new() };
        writeln!(output, "{severity}: {}{count}", self.style.paint(Paint::Heading, first.rule))?;
        for side in Side::BOTH {
            self.side(output, group, side)?;
        }
        for finding in &group.findings {
            self.values(output, finding)?;
        }
        writeln!(output)
    }

    /// Where one side stands, its sentences, and the figures marked under them.
    fn side(&self, output: &mut impl Write, group: &Group, side: Side) -> io::Result<()> {
        let source = &self.texts[side].document.text;
        let marks = group.marks(side);
        let passage = group.passages[side];
        let at = marks.first().map_or(passage.start(), |mark| mark.start());
        writeln!(output, "  {}", self.style.paint(Paint::Place, self.place(side, at)))?;
        let paint = if side == Side::Authoritative { Paint::Authoritative } else { Paint::Reference };
        if passage.is_empty() {
            return Ok(());
        }
        for line in excerpt(source, passage, &marks, self.style.width.saturating_sub(EXCERPT_INDENT)) {
            writeln!(output, "{:EXCERPT_INDENT$}{}", "", line.text)?;
            if !line.marks.is_empty() {
                writeln!(output, "{:EXCERPT_INDENT$}{}", "", self.style.paint(paint, line.marks))?;
            }
        }
        Ok(())
    }

    /// The two values side by side, what is wrong with them, and what the reference should read.
    fn values(&self, output: &mut impl Write, finding: &Finding) -> io::Result<()> {
        if let [Some(authoritative), Some(reference)] = Side::BOTH.map(|side| self.value(finding, side)) {
            let beside = format!("{authoritative} · {reference}");
            if columns(&beside) + INDENT <= self.style.width {
                self.paragraph(output, &beside)?;
            } else {
                self.paragraph(output, &authoritative)?;
                self.paragraph(output, &reference)?;
            }
            let written = finding.places.reference.span.of(&self.texts.reference.document.text);
            self.paragraph(output, explanation(&finding.message, &on_one_line(written)))?;
        } else {
            self.paragraph(output, &finding.message)?;
        }
        if let Some(suggestion) = &finding.suggestion {
            let suggestion: String = suggestion.chars().map(printable).collect();
            let suggestion = self.style.paint(Paint::Suggestion, suggestion);
            writeln!(output, "{:INDENT$}should read: {suggestion}", "")?;
        }
        Ok(())
    }

    /// The figure of one side and its value: `五十億元 = 5,000,000,000 TWD`.
    fn value(&self, finding: &Finding, side: Side) -> Option<String> {
        let figure = finding.places[side].figure.as_ref()?;
        let written = figure.span.of(&self.texts[side].document.text);
        let value = if figure.value == Value::Malformed { "?".into() } else { figure.describe() };
        let equals = if value.starts_with(['>', '<', '≥', '≤', '≈']) { "" } else { "= " };
        Some(format!("{} {equals}{value}", on_one_line(written)))
    }

    /// Notes that say the same in a row on one line, with the place where they stand.
    fn note(&self, output: &mut impl Write, row: &[&Finding]) -> io::Result<()> {
        let [note, ..] = row else { return Ok(()) };
        let has_figure = |&side: &Side| note.places[side].figure.is_some();
        let has_text = |side: &Side| !note.places[*side].span.is_empty();
        let side = Side::BOTH.into_iter().find(has_figure).or_else(|| Side::BOTH.into_iter().find(has_text));
        let side = side.unwrap_or(Side::Authoritative);
        let severity = self.style.paint(Paint::Severity(note.severity), note.severity.name());
        let mut place = self.place(side, note.places[side].span.start());
        if let [_, .., last] = row {
            let last = self.place(side, last.places[side].span.start());
            let to = if last == place { String::new() } else { format!(" to {last}") };
            place = format!("{} in a row, {place}{to}", row.len());
        }
        let message: String = note.message.chars().map(printable).collect();
        writeln!(
            output,
            "{severity}: {message} {}",
            self.style.paint(Paint::Place, format!("({}, {place})", note.rule))
        )
    }

    /// File, line and column, or file and address or unit.
    fn place(&self, side: Side, at: usize) -> String {
        let document = &self.texts[side].document;
        if let Some(unit) = self.unit {
            let name: String = document.name.chars().map(printable).collect();
            return format!("{name}#{unit}, {}", side.name());
        }
        let located = self.locators[side].locate(Span::new(at, at));
        located.to_string().chars().map(printable).collect()
    }

    /// Text on as many lines as it takes.
    fn paragraph(&self, output: &mut impl Write, text: &str) -> io::Result<()> {
        let whole = crate::text::Span::new(0, text.len());
        let wide = self.style.width.saturating_sub(INDENT);
        // A message is never cut: its whole length counts as marked, and no marks are written.
        for line in excerpt(text, whole, &[whole], wide) {
            writeln!(output, "{:INDENT$}{}", "", line.text)?;
        }
        Ok(())
    }
}

/// What a message says beyond the two figures that stand above it already: of `3亿元 (…) became 3 billion yuan (…), ten
/// times too much` the last part.
fn explanation<'a>(message: &'a str, reference: &str) -> &'a str {
    let Some((_, after)) = message.split_once(" became ") else { return message };
    let Some(at) = after.find(reference) else { return message };
    let rest = after[at + reference.len()..].trim_start();
    let rest = rest.strip_prefix('(').and_then(|value| value.split_once(')')).map_or(rest, |(_, rest)| rest);
    let rest = rest.trim_start_matches([',', ':', ' ']);
    if rest.is_empty() { "the figures differ" } else { rest }
}

fn columns(text: &str) -> usize {
    unicode_width::UnicodeWidthStr::width(text)
}

#[cfg(test)]
mod tests {
    use super::explanation;

    #[test]
    fn says_what_the_values_do_not() {
        let check = |message, reference, wanted| assert_eq!(explanation(message, reference), wanted);
        check(
            "3亿元 (300,000,000 CNY) became 3 billion yuan (3,000,000,000 CNY), ten times too much",
            "3 billion yuan",
            "ten times too much",
        );
        check("0.8个百分点 became 0.8 percent: not of points", "0.8 percent", "not of points");
        check("351.9亿 became over 62 million GJ (62,000,000 GJ)", "over 62 million GJ", "the figures differ");
        check("2.2倍 is 2.2 times the base", "2.2 times", "2.2倍 is 2.2 times the base");
    }
}
