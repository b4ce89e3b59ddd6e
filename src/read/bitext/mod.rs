//! Bitexts: files of translation units, read as streams.

mod codes;
mod faults;
mod json_lines;
mod languages;
mod line_reader;
mod stream;
mod tmx;
mod tsv;
mod xliff;

pub use faults::{Faults, Found};
pub(super) use stream::read;
pub use stream::{Bitext, TranslationUnit};
