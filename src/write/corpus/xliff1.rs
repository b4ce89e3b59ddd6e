use std::io::{self, Write};

use super::xml::{escape, identifier};
use super::{Document, Event, Header, Standing, Unit, carried, inline};

/// The context types of the standard; every other one begins with `x-`.
const CONTEXT_TYPES: &[&str] = &[
    "database", "element", "elementtitle", "linenumber", "numparams", "paramnotes", "record", "recordtitle",
    "sourcefile",
];

/// Writes a corpus as XLIFF 1.2 (OASIS Standard, 2008), which many translation tools still ask for.
///
/// A unit whose figures fail has a target in the state `needs-review-translation`; every other one is `translated`.
///
/// # Errors
/// What `output` says.
pub fn xliff1(output: &mut impl Write, event: Event) -> io::Result<()> {
    match event {
        Event::Begin(_) => output.write_all(
            b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
              <xliff xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" version=\"1.2\">\n",
        ),
        Event::Document(header, of) => document(output, header, of),
        Event::Unit(_, unit) => translation_unit(output, unit),
        Event::DocumentEnd => output.write_all(b"    </body>\n  </file>\n"),
        Event::End => output.write_all(b"</xliff>\n"),
    }
}

fn document(output: &mut impl Write, header: &Header, of: Document) -> io::Result<()> {
    let languages = of.languages.map(escape);
    let tool = header.tool;
    writeln!(
        output,
        "  <file original=\"{}\" source-language=\"{}\" target-language=\"{}\" datatype=\"plaintext\">\n    <header>\
         <tool tool-id=\"{}\" tool-name=\"{}\" tool-version=\"{}\"/></header>\n    <body>",
        escape(of.names.authoritative),
        languages.authoritative,
        languages.reference,
        tool.name,
        tool.name,
        tool.version
    )
}

fn translation_unit(output: &mut impl Write, unit: &Unit) -> io::Result<()> {
    writeln!(output, "      <trans-unit id=\"{}\">", identifier(&unit.id))?;
    let marks = inline::marks(unit);
    let segments = unit.texts.as_ref().zip(marks.as_ref()).map(|(text, marks)| inline::xliff1(text, marks));
    writeln!(output, "        <source>{}</source>", segments.authoritative)?;
    if !unit.texts.reference.is_empty() {
        let state = if unit.standing == Standing::Error { "needs-review-translation" } else { "translated" };
        writeln!(output, "        <target state=\"{state}\">{}</target>", segments.reference)?;
    }
    output.write_all(b"        <context-group name=\"bitally\" purpose=\"information\">")?;
    for (name, value) in unit.properties() {
        write!(output, "<context context-type=\"x-bitally-{name}\">{}</context>", escape(&value))?;
    }
    for (name, value) in carried::properties(unit) {
        let kind = if CONTEXT_TYPES.contains(&name.as_str()) { name } else { format!("x-{name}") };
        write!(output, "<context context-type=\"{}\">{}</context>", escape(&kind), escape(value))?;
    }
    output.write_all(b"</context-group>\n")?;
    for note in carried::notes(unit) {
        writeln!(output, "        <note>{}</note>", escape(note))?;
    }
    for finding in &unit.findings {
        writeln!(output, "        <note from=\"bitally\">{}</note>", escape(finding))?;
    }
    output.write_all(b"      </trans-unit>\n")
}
