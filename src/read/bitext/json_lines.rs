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

/// Keys under which bitally writes the two texts of a bead, and those of their languages.
const OWN_TEXTS: Pair<&str> = Pair::new("source_text", "target_text");
const OWN_LANGUAGES: Pair<&str> = Pair::new("source_language", "target_language");

/// Keys of a bead that say what an earlier run knew of it.
const OWN_FIELDS: &[&str] = &["probability", "unit", "check", "document", "position"];

/// Keys of a bead that say nothing of its unit: the numbers of its sentences.
const OWN_NUMBERS: &[&str] = &["source", "target"];

/// Reads one JSON object a line; the first one says which keys hold the languages, or that they are beads as bitally writes them.
pub(super) fn units(name: &str, input: impl BufRead + Send + 'static, options: &Options) -> Result<Begun, Error> {
    let mut lines = LineReader::new(name, input, &options.limits);
    let mut first = next_object(&mut lines)?;
    let Keys { texts, languages, are_beads } = keys(name, first.as_ref(), options)?;
    let is_own = |key: &str| are_beads && (is_own_key(key) || OWN_FIELDS.contains(&key));
    let all = first.iter().flat_map(|object| object.keys()).filter(|key| *key != "id" && !is_own(key));
    let columns = all.filter(|key| **key != texts.authoritative && **key != texts.reference).cloned().collect();
    let reader = Reader { name: name.into(), texts, languages: languages.clone(), are_beads, options: options.clone() };
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

/// Where the two sides are.
struct Keys {
    /// The keys of the texts.
    texts: Pair<String>,
    /// The tags of their languages.
    languages: Pair<String>,
    /// Whether the objects are beads as bitally writes them, whose languages stand under keys of their own.
    are_beads: bool,
}

/// Which keys of the first object hold the two sides.
fn keys(name: &str, first: Option<&Map<String, Value>>, options: &Options) -> Result<Keys, Error> {
    let all = || first.into_iter().flat_map(Map::keys);
    let tags: Vec<String> = all().filter(|key| names_language(key, options)).cloned().collect();
    if let Some(bead) = first.filter(|_| tags.len() < 2).filter(|first| is_bead(first)) {
        let known = OWN_LANGUAGES.map(|key| bead.get(key).and_then(Value::as_str).map(str::to_owned));
        let known = known.zip(options.languages.clone()).map(|(known, stated)| known.or(stated));
        let Pair { authoritative: Some(authoritative), reference: Some(reference) } = known else {
            let fault = "these beads do not say which languages they are in; state them with --from and --to".into();
            return Err(Error::Languages { name: name.into(), fault });
        };
        let tags = [authoritative, reference];
        let order = languages::choose(name, &tags, options)?;
        let texts = [OWN_TEXTS.authoritative, OWN_TEXTS.reference];
        return Ok(Keys {
            texts: order.map(|index| texts[index].to_owned()),
            languages: order.map(|index| tags[index].clone()),
            are_beads: true,
        });
    }
    let chosen = languages::choose(name, &tags, options).map_err(|error| match error {
        Error::Languages { name, fault } => {
            let found: String = all().map(String::as_str).collect::<Vec<_>>().join(", ").chars().take(80).collect();
            let fault =
                format!("{fault}; a side is the value of a key named by its tag, and the keys here are: {found}");
            Error::Languages { name, fault }
        }
        other => other,
    })?;
    let languages = chosen.map(|index| tags[index].clone());
    Ok(Keys { texts: languages.clone(), languages, are_beads: false })
}

/// Whether an object is a bead as `bitally align` writes it.
fn is_bead(object: &Map<String, Value>) -> bool {
    [OWN_TEXTS.authoritative, OWN_TEXTS.reference].iter().all(|key| object.get(*key).is_some_and(Value::is_string))
}

/// Whether a key of a bead says how it is written, and nothing of its unit.
fn is_own_key(key: &str) -> bool {
    OWN_NUMBERS.contains(&key) || key == OWN_LANGUAGES.authoritative || key == OWN_LANGUAGES.reference
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
    /// The keys of the texts.
    texts: Pair<String>,
    languages: Pair<String>,
    are_beads: bool,
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
        let sides = self.texts.as_ref().map(&mut side).transpose()?;
        let id = object.shift_remove("id").map_or_else(|| number.to_string(), plain);
        let own_languages = if self.are_beads { self.own_languages(&object, lines)? } else { Pair::default() };
        let mut carried = Carried { languages: own_languages, ..Carried::default() };
        for (key, value) in object {
            match key.as_str() {
                own if self.are_beads && is_own_key(own) => {}
                own if self.are_beads && OWN_FIELDS.contains(&own) => carried.push_own(own, plain(value)),
                _ => carried.unit.values.push((key, plain(value))),
            }
        }
        Ok(TranslationUnit { id, line: lines.number, sides, carried })
    }
}

impl Reader {
    /// The tags of a bead that are not those of the first one, where the user states none.
    fn own_languages<R: BufRead>(
        &self,
        object: &Map<String, Value>,
        lines: &LineReader<R>,
    ) -> Result<Pair<Option<String>>, Error> {
        let is_turned = self.texts.authoritative == OWN_TEXTS.reference;
        let keys = if is_turned { OWN_LANGUAGES.swapped() } else { OWN_LANGUAGES };
        let own = |(key, known, stated): (&str, &String, &Option<String>)| match object.get(key).and_then(Value::as_str)
        {
            Some(tag) if !languages::same_language(tag, known) => {
                let fault = format!(
                    "every bead must be in the languages of the first; {known:?} is expected under {key:?}, found {tag:?}"
                );
                Err(lines.fault(RULE, fault))
            }
            Some(tag) if stated.is_none() && !tag.eq_ignore_ascii_case(known) => Ok(Some(tag.to_owned())),
            _ => Ok(None),
        };
        let each = keys.zip(self.languages.as_ref()).zip(self.options.languages.as_ref());
        each.map(|((key, known), stated)| own((key, known, stated))).transpose()
    }
}

/// A string's content, or another value as JSON.
fn plain(value: Value) -> String {
    match value {
        Value::String(content) => content,
        other => other.to_string(),
    }
}
