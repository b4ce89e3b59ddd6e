use std::collections::BTreeMap;
use std::io::{self, Write};

use quick_xml::Writer;

use super::xml::{allowed, begin};
use super::{Gathered, Item};
use crate::model::Severity;

/// Writes Checkstyle XML: the findings of each reference file.
///
/// # Errors
/// What `output` says.
pub fn checkstyle(output: &mut impl Write, gathered: &Gathered) -> io::Result<()> {
    let mut files: BTreeMap<&str, Vec<&Item>> = BTreeMap::new();
    for case in &gathered.cases {
        files.entry(&case.documents.reference).or_default().extend(&case.items);
    }
    let mut writer = begin(&mut *output)?;
    writer.create_element("checkstyle").with_attribute(("version", "4.3")).write_inner_content(|writer| {
        for failure in &gathered.failures {
            let (name, message) = (allowed(&failure.file), allowed(&failure.message));
            let file = writer.create_element("file").with_attribute(("name", &*name));
            let attributes = [("severity", "error"), ("message", &*message), ("source", "bitally.not-checked")];
            file.write_inner_content(|writer| {
                writer.create_element("error").with_attributes(attributes).write_empty().map(|_| ())
            })?;
        }
        for (name, items) in &files {
            let name = allowed(name);
            let file = writer.create_element("file").with_attribute(("name", &*name));
            file.write_inner_content(|writer| items.iter().try_for_each(|item| error(writer, item)))?;
        }
        Ok(())
    })?;
    output.write_all(b"\n")
}

fn error<W: Write>(writer: &mut Writer<W>, item: &Item) -> io::Result<()> {
    let place = &item.places.reference;
    let severity = match item.severity {
        Severity::Note => "info",
        Severity::Warning => "warning",
        Severity::Error => "error",
    };
    let (line, message) = (place.line().to_string(), allowed(&item.advice()));
    let column = place.region.map_or(1, |region| region.start.column).to_string();
    let source = format!("bitally.{}", item.rule);
    let attributes =
        [("line", &*line), ("column", &*column), ("severity", severity), ("message", &*message), ("source", &*source)];
    writer.create_element("error").with_attributes(attributes).write_empty()?;
    Ok(())
}
