use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Read, Seek, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use tempfile::{NamedTempFile, SpooledTempFile};

use super::unit_shape::UnitShape;
use super::{Error, Tally};
use crate::text::Pair;
use crate::write::corpus::Unit;

/// How many bytes of units are held in memory before they go to a file.
const SPOOL: usize = 8 << 20;

/// What came of one entry, as the state folder keeps it: a first line that says what it is, then one unit a line.
pub struct Part {
    path: PathBuf,
    head: Head,
    units: BufReader<File>,
    read: u64,
}

/// The first line of a part.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Head {
    /// What the part was made from.
    pub key: String,
    /// Names of the two documents, or twice that of the bitext.
    pub names: (String, String),
    /// Tags of the two languages.
    pub languages: (String, String),
    /// Names of the fields that units carry along, where the source states them for all.
    pub columns: Vec<String>,
    /// The counts of the entry.
    pub tally: Tally,
    /// How many bytes the units take.
    pub bytes: u64,
}

/// Units on their way into a part.
pub(super) struct Draft {
    units: BufWriter<SpooledTempFile>,
    /// What is known of the part so far.
    pub head: Head,
}

impl Draft {
    pub(super) fn new() -> Self {
        Self { units: BufWriter::new(SpooledTempFile::new(SPOOL)), head: Head::default() }
    }

    pub(super) fn push(&mut self, unit: Unit) -> io::Result<()> {
        serde_json::to_writer(&mut self.units, &UnitShape::from(unit))?;
        self.units.write_all(b"\n")
    }

    /// Writes the part whole, or not at all.
    pub(super) fn finish(self, path: &Path) -> io::Result<()> {
        let Self { units, mut head } = self;
        let mut units = units.into_inner().map_err(io::IntoInnerError::into_error)?;
        head.bytes = units.stream_position()?;
        units.rewind()?;
        let folder = path.parent().unwrap_or(Path::new("."));
        std::fs::create_dir_all(folder)?;
        let mut file = BufWriter::new(NamedTempFile::new_in(folder)?);
        serde_json::to_writer(&mut file, &head)?;
        file.write_all(b"\n")?;
        io::copy(&mut units, &mut file)?;
        file.into_inner().map_err(io::IntoInnerError::into_error)?.persist(path)?;
        Ok(())
    }
}

impl Part {
    /// Opens the part at `path`; `None` where there is none, or one that is not whole.
    pub(super) fn open(path: &Path) -> Result<Option<Self>, Error> {
        let failed = |source| Error::State { path: path.into(), source };
        let file = match File::open(path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(failed(error)),
        };
        let length = file.metadata().map_err(failed)?.len();
        let mut units = BufReader::new(file);
        let mut line = String::new();
        if units.read_line(&mut line).is_err() {
            return Ok(None);
        }
        let head = serde_json::from_str(&line).ok();
        let whole = head.filter(|head: &Head| line.len() as u64 + head.bytes == length);
        Ok(whole.map(|head| Self { path: path.into(), head, units, read: 0 }))
    }

    pub(super) fn key(&self) -> &str {
        &self.head.key
    }

    /// The names of its two documents, or twice that of its bitext.
    #[must_use]
    pub fn names(&self) -> Pair<&str> {
        Pair::new(&self.head.names.0, &self.head.names.1)
    }

    /// The tags of its two languages.
    #[must_use]
    pub fn languages(&self) -> Pair<&str> {
        Pair::new(&self.head.languages.0, &self.head.languages.1)
    }

    /// The names of the fields that all its units carry along.
    #[must_use]
    pub fn columns(&self) -> &[String] {
        &self.head.columns
    }

    /// Its counts.
    #[must_use]
    pub fn tally(&self) -> &Tally {
        &self.head.tally
    }
}

impl Iterator for Part {
    type Item = Result<Unit, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut line = Vec::new();
        let rest = self.head.bytes - self.read;
        let read = match self.units.by_ref().take(rest).read_until(b'\n', &mut line) {
            Ok(0) => return None,
            Ok(read) => read as u64,
            Err(source) => return Some(Err(Error::State { path: self.path.clone(), source })),
        };
        self.read += read;
        let unit = serde_json::from_slice::<UnitShape>(&line).map(Unit::from);
        Some(unit.map_err(|error| Error::BrokenPart { path: self.path.clone(), fault: error.to_string() }))
    }
}
