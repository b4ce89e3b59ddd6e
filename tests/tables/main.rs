//! What tables state: the unit multipliers of their numbers, and totals with their parts.

mod multipliers;
mod sums;

use std::io::Cursor;

use bitally::model::Document;
use bitally::read;

fn markdown(text: &str) -> Document {
    let bytes = Cursor::new(text.to_owned().into_bytes());
    match read::read("text.md", bytes, &read::Options::default()) {
        Ok(read::Input::Document(document)) => document,
        other => panic!("{other:?}"),
    }
}
