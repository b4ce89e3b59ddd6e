//! The ladder: sentence indexes of both sides, one bead a line.

use std::io::{self, Write};
use std::ops::Range;

use crate::model::Bead;

/// Writes one bead as `[0,1]:[0]:0.97`: 0-based sentence indexes of each side and the bead's probability.
///
/// # Errors
/// What `output` says.
pub fn bead_line(output: &mut impl Write, bead: &Bead) -> io::Result<()> {
    let indexes = bead.sentences.clone().map(list);
    writeln!(output, "[{}]:[{}]:{:.2}", indexes.authoritative, indexes.reference, bead.probability)
}

fn list(range: Range<usize>) -> String {
    range.map(|index| index.to_string()).collect::<Vec<_>>().join(",")
}
