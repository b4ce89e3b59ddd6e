use std::path::Path;

use serde::Deserialize;

use super::Error;
use crate::text::{Pair, Side};

/// A gold file, as `docs/evaluation.md` describes it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gold {
    /// Whether nothing diverges.
    pub clean: bool,
    /// File name of the authoritative document.
    pub authoritative: String,
    /// File name of the reference.
    pub reference: String,
    /// The files' encodings where they are not UTF-8; what is read must find them out.
    #[serde(default)]
    pub encoding: Sides<Option<String>>,
    /// Texts of a web page that are not part of the notice.
    #[serde(default)]
    pub left_out: Sides<Vec<String>>,
    /// The beads, tiling both documents in order.
    #[serde(rename = "bead")]
    pub beads: Vec<GoldBead>,
    /// The divergences.
    #[serde(default, rename = "finding")]
    pub findings: Vec<GoldFinding>,
}

/// One thing for each side, as a gold file writes it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Sides<T: Default> {
    /// The authoritative side's.
    pub authoritative: T,
    /// The reference side's.
    pub reference: T,
}

/// One bead of a gold file.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct GoldBead {
    /// Sentences of the authoritative side.
    pub authoritative: Vec<String>,
    /// Sentences of the reference side.
    pub reference: Vec<String>,
    /// The figures of each side.
    pub figures: Sides<Vec<GoldFigure>>,
}

/// A figure of a gold file: text, kind, value, unit.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "Vec<String>")]
pub struct GoldFigure {
    /// The figure as written.
    pub text: String,
    /// Its kind, or `optional`.
    pub kind: String,
    /// Its value; an identifier may leave it out.
    pub value: Option<String>,
    /// Its unit, or the reading of a multiple.
    pub unit: Option<String>,
}

/// A divergence of a gold file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GoldFinding {
    /// Index of its bead.
    pub bead: usize,
    /// The rule that must report it.
    pub rule: String,
    /// `error`, `warning` or `note`.
    pub severity: String,
    /// The authoritative figure or sentence.
    pub authoritative: Option<String>,
    /// The reference's figure or sentence.
    pub reference: Option<String>,
    /// How the values relate.
    pub relation: Option<String>,
    /// What the reference should read.
    pub suggestion: Option<String>,
    /// Whether it may be reported and need not be.
    #[serde(default)]
    pub optional: bool,
}

impl Gold {
    /// Reads a gold file.
    ///
    /// # Errors
    /// [`Error::Io`], and [`Error::Malformed`] with line and column.
    pub fn read(path: &Path) -> Result<Self, Error> {
        let source = std::fs::read_to_string(path).map_err(|source| Error::Io { path: path.into(), source })?;
        toml::from_str(&source).map_err(|error| Error::Malformed { path: path.into(), what: error.to_string() })
    }

    /// The sentences of one side, each with the index of its bead.
    pub fn sentences(&self, side: Side) -> impl Iterator<Item = (usize, &str)> {
        self.beads
            .iter()
            .enumerate()
            .flat_map(move |(index, bead)| bead.sentences(side).iter().map(move |sentence| (index, sentence.as_str())))
    }
}

impl GoldBead {
    /// The sentences of one side.
    #[must_use]
    pub fn sentences(&self, side: Side) -> &[String] {
        match side {
            Side::Authoritative => &self.authoritative,
            Side::Reference => &self.reference,
        }
    }

    /// The figures of one side.
    #[must_use]
    pub fn figures(&self, side: Side) -> &[GoldFigure] {
        match side {
            Side::Authoritative => &self.figures.authoritative,
            Side::Reference => &self.figures.reference,
        }
    }
}

impl GoldFinding {
    /// The texts that it names.
    #[must_use]
    pub fn texts(&self) -> Pair<Option<&str>> {
        Pair::new(self.authoritative.as_deref(), self.reference.as_deref())
    }
}

impl TryFrom<Vec<String>> for GoldFigure {
    type Error = String;

    fn try_from(fields: Vec<String>) -> Result<Self, String> {
        let count = fields.len();
        let mut fields = fields.into_iter();
        match (fields.next(), fields.next()) {
            (Some(text), Some(kind)) if count <= 4 && !text.trim().is_empty() => {
                Ok(Self { text, kind, value: fields.next(), unit: fields.next() })
            }
            _ => Err("a figure is a list of its text, kind, value and unit".into()),
        }
    }
}
