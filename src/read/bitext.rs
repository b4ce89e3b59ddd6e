use super::{Error, Lines, Options, text};
use crate::model::Document;
use crate::text::Pair;

/// A file of translation units in two languages, read as a stream. Every unit is a wall: nothing aligns across it.
#[derive(Debug)]
pub struct Bitext {
    name: String,
    languages: Pair<String>,
    units: std::vec::IntoIter<TranslationUnit>,
}

/// One translation unit, reduced to the two languages that are compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TranslationUnit {
    /// The unit's id: its own, or its number in the file counted from 1.
    pub id: String,
    /// The two sides.
    pub sides: Pair<Document>,
    /// Fields that are carried along, by name.
    pub carried: Vec<(String, String)>,
}

impl Bitext {
    /// The file's name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The tags of the two sides.
    #[must_use]
    pub fn languages(&self) -> Pair<&str> {
        self.languages.as_ref().map(String::as_str)
    }

    pub(super) fn json_lines(name: &str, bytes: Vec<u8>, options: &Options) -> Result<Self, Error> {
        let failed = |source| Error::Io { name: name.into(), source };
        let decoded = String::from_utf8(bytes).map_err(|error| failed(std::io::Error::other(error)))?;
        let languages = Pair::new("zh", "en").map(str::to_owned);
        let languages = options.languages.clone().zip(languages).map(|(stated, usual)| stated.unwrap_or(usual));
        let mut units = Vec::new();
        for line in decoded.lines().filter(|line| !line.trim().is_empty()) {
            let fields: serde_json::Value = serde_json::from_str(line).map_err(|error| failed(error.into()))?;
            let field = |key: &str| fields.get(key).and_then(serde_json::Value::as_str).unwrap_or_default();
            let sides = languages.as_ref().map(|tag| text(field(tag), name, Lines::Wrapped));
            units.push(TranslationUnit { id: field("id").into(), sides, carried: Vec::new() });
        }
        Ok(Self { name: name.into(), languages, units: units.into_iter() })
    }
}

impl Iterator for Bitext {
    type Item = Result<TranslationUnit, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        self.units.next().map(Ok)
    }
}
