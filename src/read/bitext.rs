use crate::model::Document;
use crate::text::Pair;

/// A file of translation units in two or more languages. Every unit is a wall: nothing aligns across it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bitext {
    /// The units, in file order.
    pub units: Vec<TranslationUnit>,
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
