use serde::{Deserialize, Serialize};

use super::InlineCode;
use crate::text::Pair;

/// What a unit of a bitext has beside the two texts that are compared. It is written again where the format has a place for
/// it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Carried {
    /// What holds for the whole unit.
    pub unit: Fields,
    /// What holds for one side alone: the attributes, properties and notes of its `tuv`.
    pub sides: Pair<Fields>,
    /// The unit in further languages.
    pub others: Vec<Variant>,
    /// Tags of the two sides, where they are not those that the whole file is known by.
    #[serde(default, skip_serializing_if = "are_of_the_file")]
    pub languages: Pair<Option<String>>,
}

fn are_of_the_file(languages: &Pair<Option<String>>) -> bool {
    languages.authoritative.is_none() && languages.reference.is_none()
}

/// Fields and notes that are carried along.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fields {
    /// The other columns or keys by name; in TMX the attributes, and the properties as `prop:` and their type.
    pub values: Vec<(String, String)>,
    /// Notes.
    pub notes: Vec<String>,
}

/// A unit's text in a language that is not compared.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Variant {
    /// Its BCP 47 tag, as the file writes it.
    pub language: String,
    /// Its attributes, properties and notes.
    pub fields: Fields,
    /// The text.
    pub text: String,
    /// The inline markup that was taken out of the text.
    pub codes: Vec<InlineCode>,
}

/// What begins the name of a field in which an earlier run of bitally says where the unit comes from, and what it found.
const OWN: &str = "prop:x-bitally-";

/// Whether a field is one of those that bitally writes itself.
#[must_use]
pub fn is_own_field(name: &str) -> bool {
    name.starts_with(OWN)
}

impl Carried {
    /// What an earlier run of bitally says of the unit: `document`, `unit`, `position`, `probability` …; `original` is the
    /// document that an XLIFF names.
    #[must_use]
    pub fn own(&self, name: &str) -> Option<&str> {
        let is_it = |field: &str| field.strip_prefix(OWN) == Some(name);
        self.unit
            .values
            .iter()
            .find(|(field, value)| is_it(field) && !value.is_empty())
            .map(|(_, value)| value.as_str())
    }

    /// Adds what an earlier run said of the unit.
    pub fn push_own(&mut self, name: &str, value: String) {
        self.unit.values.push((format!("{OWN}{name}"), value));
    }

    /// The probability that an earlier run gave the unit, where it is one.
    #[must_use]
    pub fn probability(&self) -> Option<f32> {
        let stated = self.own("probability")?.parse().ok()?;
        (0.0..=1.0).contains(&stated).then_some(stated)
    }

    /// Fields of the unit alone, without notes.
    ///
    /// ```
    /// let carried = bitally::model::Carried::of(vec![("source".into(), "gazette".into())]);
    /// assert_eq!(carried.unit.values.len(), 1);
    /// ```
    #[must_use]
    pub fn of(values: Vec<(String, String)>) -> Self {
        Self { unit: Fields { values, notes: Vec::new() }, ..Self::default() }
    }
}
