use std::io::{self, Write};

use serde_json::{Value, json};

use super::{Gathered, Item, Location, Region};
use crate::model::Rule;

/// Writes a log of SARIF 2.1.0 (OASIS) for code scanning; `rules` are those that could have been reported.
///
/// The reference is where a result stands, the authoritative side a related location. Columns count code points.
///
/// # Errors
/// What `output` says.
pub fn sarif(output: &mut impl Write, gathered: &Gathered, rules: &[&Rule]) -> io::Result<()> {
    let results: Vec<Value> = gathered
        .cases
        .iter()
        .flat_map(|case| case.items.iter().map(|item| result(item, case.unit.as_deref(), rules)))
        .collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": env!("CARGO_PKG_NAME"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "informationUri": env!("CARGO_PKG_REPOSITORY"),
                "rules": rules.iter().map(|rule| descriptor(rule)).collect::<Vec<_>>(),
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    serde_json::to_writer_pretty(&mut *output, &log)?;
    output.write_all(b"\n")
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
        "message": {"text": item.advice()},
        "locations": [location(&item.places.reference, unit)],
        "relatedLocations": [related(&item.places.authoritative, unit)],
        "partialFingerprints": {"bitallyFinding/v1": item.fingerprint},
    });
    if let Some(index) = rules.iter().position(|rule| rule.name == item.rule) {
        result["ruleIndex"] = index.into();
    }
    if let Some(fix) = fix(item) {
        result["fixes"] = json!([fix]);
    }
    result
}

fn related(place: &Location, unit: Option<&str>) -> Value {
    let mut related = location(place, unit);
    related["id"] = 1.into();
    related["message"] = json!({"text": format!("the authoritative text: {}", place.text)});
    related
}

fn location(place: &Location, unit: Option<&str>) -> Value {
    let mut physical = json!({"artifactLocation": {"uri": place.uri()}});
    if let Some(found) = place.region {
        physical["region"] = region(found);
        physical["region"]["snippet"] = json!({"text": place.text});
    }
    let mut location = json!({"physicalLocation": physical});
    if let Some(unit) = unit {
        location["logicalLocations"] = json!([{"name": unit, "kind": "element"}]);
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
        "description": {"text": format!("write {suggestion}")},
        "artifactChanges": [{
            "artifactLocation": {"uri": place.uri()},
            "replacements": [{"deletedRegion": region(place.region?), "insertedContent": {"text": suggestion}}],
        }],
    }))
}
