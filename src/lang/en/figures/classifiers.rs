//! What is counted, in English.

use crate::lang::classifiers;
use crate::lang::figures::{Class, Surface};

/// Nouns that are counted, by what they count.
pub(super) const CLASSIFIERS: &[Surface] = &[
    ("people", Class::Classifier(classifiers::PERSON)),
    ("persons", Class::Classifier(classifiers::PERSON)),
    ("person", Class::Classifier(classifiers::PERSON)),
    ("passengers", Class::Classifier(classifiers::PERSON)),
    ("workers", Class::Classifier(classifiers::PERSON)),
    ("employees", Class::Classifier(classifiers::PERSON)),
    ("residents", Class::Classifier(classifiers::PERSON)),
    ("students", Class::Classifier(classifiers::PERSON)),
    ("patients", Class::Classifier(classifiers::PERSON)),
    ("suspects", Class::Classifier(classifiers::PERSON)),
    ("offenders", Class::Classifier(classifiers::PERSON)),
    ("cases", Class::Classifier(classifiers::CASE)),
    ("case", Class::Classifier(classifiers::CASE)),
    ("vehicles", Class::Classifier(classifiers::VEHICLE)),
    ("cars", Class::Classifier(classifiers::VEHICLE)),
    ("trucks", Class::Classifier(classifiers::VEHICLE)),
    ("ships", Class::Classifier(classifiers::VEHICLE)),
    ("vessels", Class::Classifier(classifiers::VEHICLE)),
    ("aircraft", Class::Classifier(classifiers::VEHICLE)),
    ("households", Class::Classifier(classifiers::HOUSEHOLD)),
    ("families", Class::Classifier(classifiers::HOUSEHOLD)),
    ("pieces", Class::Classifier(classifiers::PIECE)),
    ("items", Class::Classifier(classifiers::PIECE)),
    ("units", Class::Classifier(classifiers::PIECE)),
    ("copies", Class::Classifier(classifiers::PIECE)),
    ("votes", Class::Classifier(classifiers::VOTE)),
    ("years old", Class::Classifier(classifiers::AGE)),
    ("years of age", Class::Classifier(classifiers::AGE)),
    ("year-old", Class::Classifier(classifiers::AGE)),
    ("years-old", Class::Classifier(classifiers::AGE)),
];
