//! Corpora: paired sentences as translation units, in the formats that translation tools and pipelines read.
//!
//! Each format is a function over [`Event`]s, so that a corpus of any size is written as a stream.

mod carried;
mod csv;
mod event;
mod ids;
mod inline;
mod moses;
mod table;
mod tmx;
mod tsv;
mod xliff1;
mod xliff2;
mod xml;

pub use csv::csv;
pub use event::{Document, Event, Header, Standing, Tool, Unit};
pub use ids::Ids;
pub use moses::moses;
pub use tmx::tmx;
pub use tsv::tsv;
pub use xliff1::xliff1;
pub use xliff2::xliff2;
