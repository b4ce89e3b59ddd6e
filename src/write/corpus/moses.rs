use std::io::{self, Write};

use super::{Event, table};
use crate::text::Pair;

/// Writes a corpus as Moses pairs: two files, whose lines of one number translate each other.
///
/// A unit with text on one side only has an empty line on the other, and belongs in no such corpus unless it is asked for.
///
/// # Errors
/// What an output says.
pub fn moses(outputs: &mut Pair<impl Write>, event: Event) -> io::Result<()> {
    if let Event::Unit(_, unit) = event {
        writeln!(outputs.authoritative, "{}", table::cell(&unit.texts.authoritative))?;
        writeln!(outputs.reference, "{}", table::cell(&unit.texts.reference))?;
    }
    Ok(())
}
