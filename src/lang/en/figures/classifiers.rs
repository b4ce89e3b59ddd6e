//! What is counted, in English.

use crate::lang::figures::{Class, Surface};

/// Nouns that are counted, by what they count.
pub(super) const CLASSIFIERS: &[Surface] = &[
    ("people", Class::Classifier("person")),
    ("persons", Class::Classifier("person")),
    ("person", Class::Classifier("person")),
    ("passengers", Class::Classifier("person")),
    ("workers", Class::Classifier("person")),
    ("employees", Class::Classifier("person")),
    ("residents", Class::Classifier("person")),
    ("students", Class::Classifier("person")),
    ("patients", Class::Classifier("person")),
    ("suspects", Class::Classifier("person")),
    ("offenders", Class::Classifier("person")),
    ("cases", Class::Classifier("case")),
    ("case", Class::Classifier("case")),
    ("vehicles", Class::Classifier("vehicle")),
    ("cars", Class::Classifier("vehicle")),
    ("trucks", Class::Classifier("vehicle")),
    ("ships", Class::Classifier("vehicle")),
    ("vessels", Class::Classifier("vehicle")),
    ("aircraft", Class::Classifier("vehicle")),
    ("households", Class::Classifier("household")),
    ("families", Class::Classifier("household")),
    ("pieces", Class::Classifier("piece")),
    ("items", Class::Classifier("piece")),
    ("units", Class::Classifier("piece")),
    ("copies", Class::Classifier("piece")),
    ("votes", Class::Classifier("vote")),
    ("years old", Class::Classifier("year of age")),
    ("years of age", Class::Classifier("year of age")),
    ("year-old", Class::Classifier("year of age")),
    ("years-old", Class::Classifier("year of age")),
];
