//! Holds the reading of figures against the case files of each language, its tables against their cases, and numbers
//! against every way of spelling them.

mod adversarial;
mod case;
mod cases;
mod documents;
mod languages;
mod properties;
mod spelling;
mod tables;
