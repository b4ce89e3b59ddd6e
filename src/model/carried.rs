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

impl Carried {
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
