use std::io::{BufRead, Error as IoError, ErrorKind, Read};

use crate::read::error::StreamFault;
use crate::read::{Error, Limits};

/// Reads a stream of UTF-8 line by line and counts.
pub(super) struct LineReader<R> {
    name: String,
    input: R,
    limit: u64,
    /// The bytes of the line that was read last.
    line: Vec<u8>,
    /// Number of the line that was read last, counted from 1.
    pub number: u64,
}

impl<R: BufRead> LineReader<R> {
    pub(super) fn new(name: &str, input: R, limits: &Limits) -> Self {
        Self { name: name.into(), input, limit: limits.unit_bytes, line: Vec::new(), number: 0 }
    }

    /// The next line without its end.
    pub(super) fn next_line(&mut self) -> Result<Option<String>, Error> {
        let failed = |error| Error::io(&self.name, error);
        let mut limited = self.input.by_ref().take(self.limit.saturating_add(1));
        self.line.clear();
        let read = limited.read_until(b'\n', &mut self.line).map_err(failed)?;
        if read as u64 > self.limit {
            let what = "too long a line";
            return Err(failed(StreamFault::TooLong { what, limit: self.limit, flag: "--max-unit-bytes" }.into()));
        }
        self.number += 1;
        let line =
            self.line.strip_suffix(b"\n").map_or(&self.line[..], |line| line.strip_suffix(b"\r").unwrap_or(line));
        let line =
            simdutf8::compat::from_utf8(line).map_err(|error| failed(IoError::new(ErrorKind::InvalidData, error)))?;
        Ok((read > 0).then(|| line.to_owned()))
    }

    /// The next line that is not blank.
    pub(super) fn next_filled_line(&mut self) -> Result<Option<String>, Error> {
        loop {
            match self.next_line()? {
                Some(line) if line.trim().is_empty() => {}
                found => return Ok(found),
            }
        }
    }

    /// An error in the line that was read last.
    pub(super) fn fault(&self, rule: &'static str, fault: String) -> Error {
        Error::Malformed { name: self.name.clone(), line: self.number, rule, fault }
    }
}
