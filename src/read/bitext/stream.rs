use std::io::BufRead;

use super::faults::Faults;
use super::{json_lines, tmx, tsv, xliff};
use crate::model::{Carried, Document, Encoding, Fields};
use crate::read::{Error, Kind, Options};
use crate::text::Pair;

/// A file of translation units in two languages, read as a stream. Every unit is a wall: nothing aligns across it.
pub struct Bitext {
    pub(super) name: String,
    pub(super) languages: Pair<String>,
    pub(super) columns: Vec<String>,
    pub(super) header: Fields,
    pub(super) encoding: Encoding,
    pub(super) faults: Faults,
    pub(super) units: Units,
}

/// The units, read one by one while the file stays open.
pub(super) type Units = Box<dyn Iterator<Item = Result<TranslationUnit, Error>> + Send>;

/// A file whose languages are known, and whose units come next.
pub(super) struct Begun {
    pub languages: Pair<String>,
    pub columns: Vec<String>,
    pub header: Fields,
    pub units: Units,
}

/// One translation unit, reduced to the two languages that are compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TranslationUnit {
    /// The unit's id: its own, or its number in the file counted from 1.
    pub id: String,
    /// The line of the file on which the unit begins, counted from 1.
    pub line: u64,
    /// The two sides.
    pub sides: Pair<Document>,
    /// What the unit has beside them, which is carried along.
    pub carried: Carried,
}

impl Bitext {
    /// The file's name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The tags of the two sides, as the file writes them.
    #[must_use]
    pub fn languages(&self) -> Pair<&str> {
        self.languages.as_ref().map(String::as_str)
    }

    /// The names of the fields that units carry along, where the file states them for all: the other columns of a table, the
    /// other keys of the first JSON object.
    #[must_use]
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// What the header of a TMX file says: its attributes, properties and notes. Other formats say nothing of the kind.
    #[must_use]
    pub fn header(&self) -> &Fields {
        &self.header
    }

    /// How the bytes are decoded.
    #[must_use]
    pub fn encoding(&self) -> &Encoding {
        &self.encoding
    }

    /// Where the reader notes what it reads over; it is complete once the units are at their end.
    #[must_use]
    pub fn faults(&self) -> Faults {
        self.faults.clone()
    }
}

impl std::fmt::Debug for Bitext {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut shown = formatter.debug_struct("Bitext");
        shown.field("name", &self.name).field("languages", &self.languages).finish_non_exhaustive()
    }
}

impl Iterator for Bitext {
    type Item = Result<TranslationUnit, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        self.units.next()
    }
}

/// Starts to read a bitext of a kind that is one.
pub(in crate::read) fn read(
    kind: Kind,
    name: &str,
    input: impl BufRead + Send + 'static,
    encoding: Encoding,
    options: &Options,
) -> Result<Bitext, Error> {
    let faults = Faults::default();
    let Begun { languages, columns, header, units } = match kind {
        Kind::JsonLines => json_lines::units(name, input, options)?,
        Kind::Tmx => tmx::units(name, input, options, &faults)?,
        Kind::Xliff => xliff::units(name, input, options, &faults)?,
        _ => tsv::units(name, input, options)?,
    };
    Ok(Bitext { name: name.into(), languages, columns, header, encoding, faults, units })
}
