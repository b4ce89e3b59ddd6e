//! The ladder: sentence indexes of both sides, one bead a line.

use std::io::{self, Write};
use std::ops::Range;

use crate::model::Bead;

/// Writes one bead as `[0,1]:[0]:0.97`: 0-based sentence indexes of each side and the bead's probability.
///
/// # Errors
/// What `output` says.
pub fn bead_line(output: &mut impl Write, bead: &Bead) -> io::Result<()> {
    list(output, bead.sentences.authoritative.clone())?;
    output.write_all(b":")?;
    list(output, bead.sentences.reference.clone())?;
    writeln!(output, ":{:.2}", bead.probability)
}

fn list(output: &mut impl Write, range: Range<usize>) -> io::Result<()> {
    output.write_all(b"[")?;
    for index in range.clone() {
        write!(output, "{}{index}", if index == range.start { "" } else { "," })?;
    }
    output.write_all(b"]")
}
