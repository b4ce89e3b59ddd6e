//! The ladder: sentence indexes of both sides, one bead a line.

use std::fmt;
use std::io::{self, Write};
use std::ops::Range;

use crate::model::{Bead, hundredths};

/// Writes one bead as `[0,1]:[0]:0.97`: 0-based sentence indexes of each side and the bead's probability.
///
/// # Errors
/// What `output` says.
pub fn bead_line(output: &mut impl Write, bead: &Bead) -> io::Result<()> {
    let mut line = String::with_capacity(32);
    list(&mut line, &bead.sentences.authoritative);
    line.push(':');
    list(&mut line, &bead.sentences.reference);
    let hundredths = hundredths(bead.probability);
    // A string takes whatever is written to it.
    let _ = fmt::write(&mut line, format_args!(":{}.{:02}\n", hundredths / 100, hundredths % 100));
    output.write_all(line.as_bytes())
}

fn list(line: &mut String, range: &Range<usize>) {
    line.push('[');
    for index in range.clone() {
        if index > range.start {
            line.push(',');
        }
        let _ = fmt::write(line, format_args!("{index}"));
    }
    line.push(']');
}
