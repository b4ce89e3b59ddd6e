use std::io::BufRead;

use serde_json::{Map, Value};

use super::languages;
use super::line_reader::LineReader;
use super::stream::{Begun, TranslationUnit};
use crate::model::{Carried, Document, Fields};
use crate::read::kind::names_language;
use crate::read::{Error, Options, text};
use crate::text::Pair;

/// The rule that the faults of such a file break.
const RULE: &str = "JSON lines";

/// Reads one JSON object a line; the first one says which keys hold the languages.
pub(super) fn units(name: &str, input: impl BufRead + Send + 'static, options: &Options) -> Result<Begun, Error> {
    let mut lines = LineReader::new(name, input, &options.limits);
    let mut first = next_object(&mut lines)?;
    let keys = first.iter().flat_map(|object| object.keys());
    let tags: Vec<String> = keys.filter(|key| names_language(key, options)).cloned().collect();
    let languages = languages::choose(name, &tags, options)?.map(|index| tags[index].clone());
    let keys = first.iter().flat_map(|object| object.keys()).filter(|key| *key != "id");
    let columns =
        keys.filter(|key| **key != languages.authoritative && **key != languages.reference).cloned().collect();
    let reader = Reader { name: name.into(), languages: languages.clone(), options: options.clone() };
    let mut number = 0;
    let next = move || {
        let object = match first.take() {
            Some(object) => Ok(object),
            None => next_object(&mut lines).transpose()?,
        };
        number += 1;
        Some(object.and_then(|object| reader.unit(object, number, &lines)))
    };
    Ok(Begun { languages, columns, header: Fields::default(), units: Box::new(std::iter::from_fn(next)) })
}

fn next_object<R: BufRead>(lines: &mut LineReader<R>) -> Result<Option<Map<String, Value>>, Error> {
    let Some(line) = lines.next_filled_line()? else { return Ok(None) };
    match serde_json::from_str(&line) {
        Ok(Value::Object(object)) => Ok(Some(object)),
        Ok(other) => Err(lines.fault(RULE, format!("an object is expected, found {}", kind(&other)))),
        // serde_json counts lines from the start of the one line that it is given.
        Err(error) => {
            let said = error.to_string();
            let said = said.split(" at line ").next().unwrap_or_default();
            Err(lines.fault(RULE, format!("one whole JSON object is expected: {said} at column {}", error.column())))
        }
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}

/// What the first object says.
struct Reader {
    name: String,
    languages: Pair<String>,
    options: Options,
}

impl Reader {
    fn unit<R: BufRead>(
        &self,
        mut object: Map<String, Value>,
        number: usize,
        lines: &LineReader<R>,
    ) -> Result<TranslationUnit, Error> {
        let mut side = |tag: &String| -> Result<Document, Error> {
            match object.shift_remove(tag) {
                Some(Value::String(content)) => Ok(text(&content, &self.name, self.options.lines)),
                Some(other) => {
                    Err(lines.fault(RULE, format!("the key {tag:?} must hold a string, found {}", kind(&other))))
                }
                None => {
                    Err(lines.fault(RULE, format!("no key {tag:?}; every object must have the languages of the first")))
                }
            }
        };
        let sides = self.languages.as_ref().map(&mut side).transpose()?;
        let id = object.shift_remove("id").map_or_else(|| number.to_string(), plain);
        let carried = Carried::of(object.into_iter().map(|(key, value)| (key, plain(value))).collect());
        Ok(TranslationUnit { id, line: lines.number, sides, carried })
    }
}

/// A string's content, or another value as JSON.
fn plain(value: Value) -> String {
    match value {
        Value::String(content) => content,
        other => other.to_string(),
    }
}
