use std::io::{self, Write};

use super::xml::{escape, identifier};
use super::{Event, Header, Unit, carried, inline};
use crate::model::Fields;

/// Writes a corpus as TMX 1.4b (Translation Memory eXchange, OSCAR/LISA 2005), one unit at a time.
///
/// Where each unit comes from and what the check says of it stands in `prop` elements named `x-bitally-…`; the messages
/// of findings are notes. A unit in other languages than the header says has tags of its own. A unit of several sentences has `segtype="block"`. What a TMX file had beside its texts is written
/// again: properties and notes of the header, the units and the variants, further languages of units that stayed whole,
/// and inline markup.
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
    let carried = |name: &str| {
        let found = header.carried.values.iter().find(|(own, value)| own == name && !value.is_empty());
        found.map(|(_, value)| value.as_str())
    };
    output.write_all(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n")?;
    write!(
        output,
        "  <header creationtool=\"{}\" creationtoolversion=\"{}\" segtype=\"sentence\" o-tmf=\"{}\" adminlang=\"{}\" \
         srclang=\"{}\" datatype=\"{}\"",
        tool.name,
        tool.version,
        escape(carried("o-tmf").unwrap_or(tool.name)),
        escape(carried("adminlang").unwrap_or("en")),
        escape(&header.languages.authoritative),
        escape(carried("datatype").unwrap_or("plaintext")),
    )?;
    let date = header.date.as_deref().or(carried("creationdate"));
    let kept = ["creationid", "changedate", "changeid", "o-encoding"].map(|name| (name, carried(name)));
    for (name, value) in [("creationdate", date)].into_iter().chain(kept) {
        if let Some(value) = value {
            write!(output, " {name}=\"{}\"", escape(value))?;
        }
    }
    if header.carried.notes.is_empty() && carried::side_properties(&header.carried).next().is_none() {
        return output.write_all(b"/>\n  <body>\n");
    }
    output.write_all(b">")?;
    notes_and_properties(output, &header.carried)?;
    output.write_all(b"</header>\n  <body>\n")
}

fn translation_unit(output: &mut impl Write, header: &Header, unit: &Unit) -> io::Result<()> {
    write!(output, "    <tu tuid=\"{}\"", identifier(&unit.id))?;
    if unit.bead.sentences.authoritative.len() > 1 || unit.bead.sentences.reference.len() > 1 {
        output.write_all(b" segtype=\"block\"")?;
    }
    let languages = unit.languages(header);
    if languages.authoritative != header.languages.authoritative {
        write!(output, " srclang=\"{}\"", escape(languages.authoritative))?;
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
    let segments = inline::tmx(unit, &inline::marks(unit));
    let sides = languages.zip(unit.carried.sides.as_ref()).zip(segments);
    for ((language, fields), segment) in [sides.authoritative, sides.reference] {
        variant(output, language, fields, &segment)?;
    }
    for other in &unit.carried.others {
        variant(output, &other.language, &other.fields, &inline::tmx_alone(other))?;
    }
    output.write_all(b"    </tu>\n")
}

/// The unit in one language; `segment` is markup.
fn variant(output: &mut impl Write, language: &str, fields: &Fields, segment: &str) -> io::Result<()> {
    write!(output, "      <tuv xml:lang=\"{}\"", escape(language))?;
    for (name, value) in carried::side_attributes(fields) {
        write!(output, " {name}=\"{}\"", escape(value))?;
    }
    output.write_all(b">")?;
    notes_and_properties(output, fields)?;
    writeln!(output, "<seg>{segment}</seg></tuv>")
}

fn notes_and_properties(output: &mut impl Write, fields: &Fields) -> io::Result<()> {
    for note in &fields.notes {
        write!(output, "<note>{}</note>", escape(note))?;
    }
    for (kind, value) in carried::side_properties(fields) {
        write!(output, "<prop type=\"{}\">{}</prop>", escape(kind), escape(value))?;
    }
    Ok(())
}
