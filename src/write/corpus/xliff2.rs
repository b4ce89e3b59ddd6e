use std::io::{self, Write};

use super::xml::{escape, token};
use super::{Document, Event, Header, Standing, Unit, carried, inline};

/// Writes a corpus as XLIFF 2.1 (OASIS Standard, 2018), one `file` a document.
///
/// Every unit with a target is `translated`, and none `reviewed`: nobody has looked at it. One with a finding has the subState
/// `bitally:note`, `bitally:warning` or `bitally:error` too. What is known about a unit stands in its notes, whose category is the property's name.
///
/// # Errors
/// What `output` says.
pub fn xliff2(output: &mut impl Write, event: Event) -> io::Result<()> {
    match event {
        Event::Begin(header) => begin(output, header),
        Event::Document(_, of) => document(output, of),
        Event::Unit(_, unit) => translation_unit(output, unit),
        Event::DocumentEnd => output.write_all(b"  </file>\n"),
        Event::End => output.write_all(b"</xliff>\n"),
    }
}

fn begin(output: &mut impl Write, header: &Header) -> io::Result<()> {
    let languages = header.languages.as_ref().map(|tag| escape(tag));
    writeln!(
        output,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" \
         version=\"2.1\" srcLang=\"{}\" trgLang=\"{}\">",
        languages.authoritative, languages.reference
    )
}

fn document(output: &mut impl Write, of: Document) -> io::Result<()> {
    writeln!(output, "  <file id=\"{}\" original=\"{}\">", token(of.id), escape(of.names.authoritative))
}

fn translation_unit(output: &mut impl Write, unit: &Unit) -> io::Result<()> {
    writeln!(output, "    <unit id=\"{}\">\n      <notes>", token(&unit.id))?;
    for (name, value) in unit.properties() {
        writeln!(output, "        <note category=\"bitally-{name}\">{}</note>", escape(&value))?;
    }
    for (name, value) in carried::properties(unit) {
        writeln!(output, "        <note category=\"{}\">{}</note>", escape(&name), escape(value))?;
    }
    for note in carried::notes(unit) {
        writeln!(output, "        <note>{}</note>", escape(note))?;
    }
    for finding in &unit.findings {
        writeln!(output, "        <note category=\"bitally-finding\">{}</note>", escape(finding))?;
    }
    let mut data = inline::OriginalData::default();
    let marks = inline::marks(unit);
    let segments = unit.texts.as_ref().zip(marks.as_ref()).map(|(text, marks)| inline::xliff2(text, marks, &mut data));
    writeln!(output, "      </notes>")?;
    output.write_all(data.element().as_bytes())?;
    let state = match unit.standing {
        _ if unit.texts.reference.is_empty() => "state=\"initial\"".into(),
        Standing::Tallies => "state=\"translated\"".into(),
        found => format!("state=\"translated\" subState=\"bitally:{}\"", found.name()),
    };
    writeln!(output, "      <segment {state}>\n        <source>{}</source>", segments.authoritative)?;
    if !unit.texts.reference.is_empty() {
        writeln!(output, "        <target>{}</target>", segments.reference)?;
    }
    output.write_all(b"      </segment>\n    </unit>\n")
}
