use std::io::{self, Write};

use super::xml::{escape, identifier};
use super::{Event, Header, Unit, carried};

/// Writes a corpus as TMX 1.4b (Translation Memory eXchange, OSCAR/LISA 2005), one unit at a time.
///
/// Where each unit comes from and what the check says of it stands in `prop` elements named `x-bitally-…`; the messages
/// of findings are notes. A unit of several sentences has `segtype="block"`.
///
/// ```
/// use bitally::text::Pair;
/// use bitally::write::corpus::{Event, Header, tmx};
/// let header = Header { languages: Pair::new("zh-CN".into(), "en".into()), ..Header::default() };
/// let mut file = Vec::new();
/// tmx(&mut file, Event::Begin(&header))?;
/// tmx(&mut file, Event::End)?;
/// assert!(String::from_utf8_lossy(&file).contains("srclang=\"zh-CN\""));
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # Errors
/// What `output` says.
pub fn tmx(output: &mut impl Write, event: Event) -> io::Result<()> {
    match event {
        Event::Begin(header) => begin(output, header),
        Event::Unit(header, unit) => translation_unit(output, header, unit),
        Event::Document(..) | Event::DocumentEnd => Ok(()),
        Event::End => output.write_all(b"  </body>\n</tmx>\n"),
    }
}

fn begin(output: &mut impl Write, header: &Header) -> io::Result<()> {
    let tool = header.tool;
    output.write_all(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n")?;
    write!(
        output,
        "  <header creationtool=\"{}\" creationtoolversion=\"{}\" segtype=\"sentence\" o-tmf=\"{}\" adminlang=\"en\" \
         srclang=\"{}\" datatype=\"plaintext\"",
        tool.name,
        tool.version,
        tool.name,
        escape(&header.languages.authoritative)
    )?;
    if let Some(date) = &header.date {
        write!(output, " creationdate=\"{}\"", escape(date))?;
    }
    output.write_all(b"/>\n  <body>\n")
}

fn translation_unit(output: &mut impl Write, header: &Header, unit: &Unit) -> io::Result<()> {
    write!(output, "    <tu tuid=\"{}\"", identifier(&unit.id))?;
    if unit.bead.sentences.authoritative.len() > 1 || unit.bead.sentences.reference.len() > 1 {
        output.write_all(b" segtype=\"block\"")?;
    }
    for (name, value) in carried::attributes(unit) {
        write!(output, " {name}=\"{}\"", escape(value))?;
    }
    output.write_all(b">\n")?;
    for note in carried::notes(unit) {
        writeln!(output, "      <note>{}</note>", escape(note))?;
    }
    for finding in &unit.findings {
        writeln!(output, "      <note>{}{}</note>", carried::FINDING, escape(finding))?;
    }
    for (name, value) in unit.properties() {
        writeln!(output, "      <prop type=\"{}{name}\">{}</prop>", carried::OWN, escape(&value))?;
    }
    for (name, value) in carried::properties(unit) {
        writeln!(output, "      <prop type=\"{}\">{}</prop>", escape(&name), escape(value))?;
    }
    let sides = header.languages.as_ref().zip(unit.texts.as_ref());
    for (language, text) in [sides.authoritative, sides.reference] {
        writeln!(output, "      <tuv xml:lang=\"{}\"><seg>{}</seg></tuv>", escape(language), escape(text))?;
    }
    output.write_all(b"    </tu>\n")
}
