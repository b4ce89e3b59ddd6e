use std::io::Read;

use super::{Bitext, Error, Options, text};
use crate::model::Document;

/// What an operand turned out to be.
#[derive(Debug)]
pub enum Input {
    /// One document.
    Document(Document),
    /// A file of translation units.
    Bitext(Bitext),
}

/// Opens a file, or standard input for `-`, as what its content and name say it is.
///
/// # Errors
/// [`Error`], naming the file and what would help.
pub fn open(operand: &str, options: &Options) -> Result<Input, Error> {
    let failed = |source| Error::Io { name: operand.into(), source };
    let mut bytes = Vec::new();
    if operand == "-" {
        std::io::stdin().lock().read_to_end(&mut bytes).map_err(failed)?;
    } else {
        bytes = std::fs::read(operand).map_err(failed)?;
    }
    if operand.contains(".jsonl") {
        return Bitext::json_lines(operand, bytes, options).map(Input::Bitext);
    }
    let decoded = String::from_utf8(bytes).map_err(|error| failed(std::io::Error::other(error)))?;
    Ok(Input::Document(text(&decoded, operand, options.lines)))
}
