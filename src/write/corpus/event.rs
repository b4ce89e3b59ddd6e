use crate::model::{Bead, Carried, Fields, InlineCode, Severity, hundredths};
use crate::text::Pair;

/// What a corpus writer is told, in this order: `Begin`, then for each document its `Document`, its `Unit`s and
/// `DocumentEnd`, and `End` at last.
#[derive(Clone, Copy, Debug)]
pub enum Event<'a> {
    /// The corpus begins.
    Begin(&'a Header),
    /// A document or bitext begins.
    Document(&'a Header, Document<'a>),
    /// One translation unit.
    Unit(&'a Header, &'a Unit),
    /// The document ends.
    DocumentEnd,
    /// The corpus ends.
    End,
}

/// One document pair or bitext of a corpus.
#[derive(Clone, Copy, Debug)]
pub struct Document<'a> {
    /// What tells it from the others of its corpus.
    pub id: &'a str,
    /// The names of its two sides.
    pub names: Pair<&'a str>,
    /// BCP 47 tags of the two sides.
    pub languages: Pair<&'a str>,
}

/// What holds for a whole corpus.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Header {
    /// BCP 47 tags of the two sides, as the corpus states them: `zh-CN`, `en`. A unit may have tags of its own, which TMX, XLIFF
    /// 1.2 and JSON lines have a place for.
    pub languages: Pair<String>,
    /// When the corpus was made, as TMX writes it: `20211119T000000Z`. The program has no clock; the caller states it.
    pub date: Option<String>,
    /// What the header of the TMX file says that the corpus is made from: its attributes, properties and notes.
    pub carried: Fields,
    /// Names of the fields that units carry along, where a format needs to know them before the first unit.
    pub columns: Vec<String>,
    /// The tool that makes it.
    pub tool: Tool,
}

/// The tool that a corpus names as its maker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tool {
    /// Its name.
    pub name: &'static str,
    /// Its version.
    pub version: &'static str,
}

impl Default for Tool {
    fn default() -> Self {
        Self { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") }
    }
}

/// One translation unit: the sentences of one bead, joined on each side.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// Identifies the unit in its corpus.
    pub id: String,
    /// Name of the authoritative document, or of the bitext.
    pub document: String,
    /// Id of the bitext unit inside which the bead was aligned.
    pub within: Option<String>,
    /// Index of the bead in its document or bitext unit, from 0.
    pub position: usize,
    /// The bead.
    pub bead: Bead,
    /// The text of each side, on one line; empty where the side has no sentence.
    pub texts: Pair<String>,
    /// What the check says of the bead.
    pub standing: Standing,
    /// The messages of the bead's findings.
    pub findings: Vec<String>,
    /// The inline markup of each side, with offsets into its text.
    pub codes: Pair<Vec<InlineCode>>,
    /// What the bitext unit has beside its texts. Only the unit's one bead has it in further languages.
    pub carried: Carried,
}

impl Unit {
    /// The bead's type: `1:2` pairs one authoritative sentence with two of the reference.
    #[must_use]
    pub fn bead_type(&self) -> String {
        let Pair { authoritative, reference } = self.bead.sentences.clone().map(|range| range.len());
        format!("{authoritative}:{reference}")
    }

    /// The bead's probability with two digits, as every format writes it.
    #[must_use]
    pub fn probability(&self) -> String {
        let hundredths = hundredths(self.bead.probability);
        format!("{}.{:02}", hundredths / 100, hundredths % 100)
    }

    /// The tags of its two sides: its own, or else those of its corpus.
    #[must_use]
    pub fn languages<'a>(&'a self, header: &'a Header) -> Pair<&'a str> {
        let each = self.carried.languages.as_ref().zip(header.languages.as_ref());
        each.map(|(own, general)| own.as_deref().unwrap_or(general))
    }

    /// Properties that say where the unit comes from and what was found about it, by name.
    #[must_use]
    pub fn properties(&self) -> Vec<(&'static str, String)> {
        let mut properties = vec![("document", self.document.clone())];
        properties.extend(self.within.clone().map(|id| ("unit", id)));
        properties.extend([
            ("position", (self.position + 1).to_string()),
            ("bead", self.bead_type()),
            ("probability", self.probability()),
            ("check", self.standing.name().to_owned()),
        ]);
        properties
    }
}

/// What the check says of one translation unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Nothing was found.
    #[default]
    Tallies,
    /// The worst finding is a note.
    Note,
    /// The worst finding is a warning.
    Warning,
    /// A figure fails.
    Error,
}

impl Standing {
    /// The name that properties and columns use.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Tallies => "tallies",
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl From<Option<Severity>> for Standing {
    fn from(worst: Option<Severity>) -> Self {
        match worst {
            None => Self::Tallies,
            Some(Severity::Note) => Self::Note,
            Some(Severity::Warning) => Self::Warning,
            Some(Severity::Error) => Self::Error,
        }
    }
}
