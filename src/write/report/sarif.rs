use std::io::{self, Write};

use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use super::{Failure, Gathered, Item};
use crate::model::Rule;
use crate::write::location::{self, Location, Region};

/// Writes a log of SARIF 2.1.0 (OASIS) for code scanning; `rules` are those that could have been reported.
///
/// The reference is where a result stands, the authoritative side a related location. Columns count code points.
///
/// # Errors
/// What `output` says.
pub fn sarif(output: &mut impl Write, gathered: &Gathered, rules: &[&Rule]) -> io::Result<()> {
    let tool = json!({"driver": {
        "name": env!("CARGO_PKG_NAME"),
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "informationUri": env!("CARGO_PKG_REPOSITORY"),
        "rules": rules.iter().map(|rule| descriptor(rule)).collect::<Vec<_>>(),
    }});
    let invocation = json!({
        "executionSuccessful": gathered.failures.is_empty(),
        "toolExecutionNotifications": gathered.failures.iter().map(notification).collect::<Vec<_>>(),
    });
    let results = Results { gathered, rules };
    let run = Run { tool, invocations: [invocation], column_kind: "unicodeCodePoints", results };
    let log = Log { schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
    serde_json::to_writer_pretty(&mut *output, &log)?;
    output.write_all(b"\n")
}

#[derive(Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
struct Run<'a> {
    tool: Value,
    invocations: [Value; 1],
    #[serde(rename = "columnKind")]
    column_kind: &'static str,
    results: Results<'a>,
}

/// The results, made one by one while they are written.
struct Results<'a> {
    gathered: &'a Gathered,
    rules: &'a [&'a Rule],
}

impl Serialize for Results<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let cases = self.gathered.cases.iter();
        let items = cases.flat_map(|case| case.items.iter().map(|item| (item, case.unit.as_deref())));
        serializer.collect_seq(items.map(|(item, unit)| result(item, unit, self.rules)))
    }
}

/// A pair that could not be checked.
fn notification(failure: &Failure) -> Value {
    let uri = location::uri(&failure.file);
    json!({
        "level": "error",
        "message": {"text": message(&failure.message)},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri}}}],
    })
}

/// A text as a message of SARIF, in which braces would be a placeholder and brackets before a parenthesis a link
/// (sections 3.11.5 and 3.11.6).
fn message(text: &str) -> String {
    let text = text.replace('{', "{{").replace('}', "}}");
    if text.contains("](") { text.replace('[', "\\[").replace(']', "\\]") } else { text }
}

fn descriptor(rule: &Rule) -> Value {
    let about = rule.page.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with('#'));
    json!({
        "id": rule.name,
        "name": camel_case(rule.name),
        "shortDescription": {"text": about.unwrap_or(rule.name)},
        "fullDescription": {"text": about.unwrap_or(rule.name)},
        "help": {"text": rule.page, "markdown": rule.page},
        "defaultConfiguration": {"level": rule.severity.name()},
    })
}

/// `figure-differs` as `FigureDiffers`, which is how SARIF wants the name beside the id.
fn camel_case(name: &str) -> String {
    let words = name.split('-').filter(|word| !word.is_empty());
    words.map(|word| word[..1].to_uppercase() + &word[1..]).collect()
}

fn result(item: &Item, unit: Option<&str>, rules: &[&Rule]) -> Value {
    let mut result = json!({
        "ruleId": item.rule,
        "level": item.severity.name(),
        "message": {"text": message(&item.advice())},
        "locations": [place_of(&item.places.reference, unit)],
        "relatedLocations": [related(&item.places.authoritative, unit)],
        "partialFingerprints": {"bitallyFinding/v1": item.fingerprint},
    });
    if let Some(index) = rules.iter().position(|rule| rule.name == item.rule) {
        result["ruleIndex"] = index.into();
    }
    if let Some(fix) = fix(item).filter(|_| unit.is_none()) {
        result["fixes"] = json!([fix]);
    }
    result
}

fn related(place: &Location, unit: Option<&str>) -> Value {
    let mut related = place_of(place, unit);
    related["id"] = 1.into();
    related["message"] = json!({"text": message(&format!("the authoritative text: {}", place.text))});
    related
}

fn place_of(place: &Location, unit: Option<&str>) -> Value {
    let mut physical = json!({"artifactLocation": {"uri": place.uri()}});
    match place.region {
        // Of a unit the line is known on which it begins, and not where in the file its texts stand.
        Some(found) if unit.is_some() => physical["region"] = json!({"startLine": found.start.line}),
        Some(found) => {
            physical["region"] = region(found);
            physical["region"]["snippet"] = json!({"text": place.text});
        }
        None => {}
    }
    let mut location = json!({"physicalLocation": physical});
    if let Some(name) = unit.or(place.address.as_deref()) {
        location["logicalLocations"] = json!([{"name": name, "kind": "element"}]);
    }
    location
}

fn region(region: Region) -> Value {
    json!({
        "startLine": region.start.line,
        "startColumn": region.start.column,
        "endLine": region.end.line,
        "endColumn": region.end.column,
    })
}

/// The suggestion as a change of the reference, where it replaces a figure of known place.
fn fix(item: &Item) -> Option<Value> {
    let suggestion = item.suggestion.as_ref().filter(|_| item.replaces)?;
    let place = &item.places.reference;
    Some(json!({
        "description": {"text": message(&format!("write {suggestion}"))},
        "artifactChanges": [{
            "artifactLocation": {"uri": place.uri()},
            "replacements": [{"deletedRegion": region(place.region?), "insertedContent": {"text": suggestion}}],
        }],
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_is_a_link_or_a_placeholder() {
        assert_eq!(message("no. [2024] 3 {0}"), "no. [2024] 3 {{0}}");
        assert_eq!(message("see [here](https://x)"), "see \\[here\\](https://x)");
    }
}
