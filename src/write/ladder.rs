//! The ladder: sentence indexes of both sides, one bead a line.

use std::fmt;
use std::io::{self, Write};
use std::ops::Range;

use crate::model::Bead;

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

/// The hundredths of a probability, rounded as `{:.2}` rounds them: a number of 24 bits times 100 is exact in 53.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a probability is between 0 and 1")]
fn hundredths(probability: f32) -> u32 {
    (f64::from(probability) * 100.0).round_ties_even() as u32
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hundredths_are_rounded_as_the_formatter_rounds_them() {
        for step in 0..=4096_u16 {
            let probability = f32::from(step) / 4096.0;
            let hundredths = hundredths(probability);
            assert_eq!(format!("{}.{:02}", hundredths / 100, hundredths % 100), format!("{probability:.2}"));
        }
    }
}
