use std::io::{self, Write};

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

/// A writer of indented XML that has begun with its declaration.
pub(super) fn begin<W: Write>(output: W) -> io::Result<Writer<W>> {
    let mut writer = Writer::new_with_indent(output, b' ', 2);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    Ok(writer)
}

/// Text without the characters that XML 1.0 forbids; U+FFFD shows where one stood.
pub(super) fn allowed(text: &str) -> String {
    let is_allowed = |letter: char| matches!(letter, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    text.chars().map(|letter| if is_allowed(letter) { letter } else { '\u{fffd}' }).collect()
}

/// Writes `text` as the content of the open element.
pub(super) fn text<W: Write>(writer: &mut Writer<W>, text: &str) -> io::Result<()> {
    writer.write_event(Event::Text(BytesText::new(&allowed(text))))
}
