//! Every dependency stands in ARCHITECTURE.md with its reason, and under a licence that `deny.toml` lists.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The platform that the tests run on.
fn host() -> String {
    let rustc = Command::new("rustc").arg("-vV").output().expect("rustc runs");
    let about = String::from_utf8(rustc.stdout).expect("rustc writes UTF-8");
    about.lines().find_map(|line| line.strip_prefix("host: ")).expect("rustc names its host").to_owned()
}

/// The dependencies on this platform, all of which cargo has fetched for the build: nothing is downloaded.
fn metadata() -> Value {
    let cargo = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--offline", "--filter-platform", &host()])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    assert!(cargo.status.success(), "cargo metadata: {}", String::from_utf8_lossy(&cargo.stderr));
    serde_json::from_slice(&cargo.stdout).expect("cargo metadata writes JSON")
}

fn packages(metadata: &Value) -> &[Value] {
    metadata["packages"].as_array().expect("there are packages")
}

/// The licences that `deny.toml` allows.
fn allowed() -> BTreeSet<String> {
    let deny = fs::read_to_string(root().join("deny.toml")).expect("deny.toml is readable");
    let deny: toml::Value = toml::from_str(&deny).expect("deny.toml is TOML");
    let allow = deny["licenses"]["allow"].as_array().expect("licenses.allow is a list");
    allow.iter().map(|licence| licence.as_str().expect("a licence is a string").to_owned()).collect()
}

/// Whether the SPDX expression can be met by allowed licences alone: `OR` asks for one of its parts, `AND` for all.
fn is_met(expression: &str, allowed: &BTreeSet<String>) -> bool {
    let expression = expression.trim();
    let parts = |operator: &str| split_outside_brackets(expression, operator);
    let alternatives = [parts(" OR "), parts("/")].into_iter().find(|parts| parts.len() > 1);
    if let Some(alternatives) = alternatives {
        return alternatives.iter().any(|part| is_met(part, allowed));
    }
    let all = parts(" AND ");
    if all.len() > 1 {
        return all.iter().all(|part| is_met(part, allowed));
    }
    let inside = expression.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    inside.map_or_else(|| allowed.contains(expression), |inside| is_met(inside, allowed))
}

fn split_outside_brackets<'a>(expression: &'a str, operator: &str) -> Vec<&'a str> {
    let mut parts = Vec::new();
    let mut depth = 0_i32;
    let mut start = 0;
    for (at, letter) in expression.char_indices() {
        match letter {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ if depth == 0 && at >= start && expression[at..].starts_with(operator) => {
                parts.push(&expression[start..at]);
                start = at + operator.len();
            }
            _ => {}
        }
    }
    parts.push(&expression[start..]);
    parts
}

#[test]
fn licences_are_those_that_are_allowed() {
    let allowed = allowed();
    let metadata = metadata();
    let mut faults = Vec::new();
    for package in packages(&metadata).iter().filter(|package| !package["source"].is_null()) {
        let licence = package["license"].as_str().unwrap_or("none stated");
        if !is_met(licence, &allowed) {
            faults.push(format!("{} {}: {licence}", package["name"], package["version"]));
        }
    }
    assert!(packages(&metadata).len() > 20, "the dependencies were not found");
    assert!(faults.is_empty(), "not allowed by deny.toml:\n{}", faults.join("\n"));
}

#[test]
fn expressions_are_read_as_spdx_says() {
    let allowed = BTreeSet::from(["MIT".to_owned(), "Zlib".to_owned()]);
    let check = |expression, wanted| assert_eq!(is_met(expression, &allowed), wanted, "{expression}");
    check("MIT", true);
    check("GPL-3.0-only", false);
    check("GPL-3.0-only OR MIT", true);
    check("Unlicense/MIT", true);
    check("MIT AND GPL-3.0-only", false);
    check("(MIT OR Apache-2.0) AND Zlib", true);
    check("(GPL-2.0 OR Apache-2.0) AND Zlib", false);
}

#[test]
fn every_dependency_has_its_reason() {
    let page = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("readable");
    let listed: BTreeSet<&str> = page
        .lines()
        .filter_map(|line| line.strip_prefix("| `").and_then(|row| row.split(" |").next()))
        .flat_map(|cell| cell.split(", ").map(|name| name.trim_matches('`')))
        .collect();
    let metadata = metadata();
    let own = packages(&metadata).iter().find(|package| package["name"] == "bitally").expect("the package is there");
    let dependencies = own["dependencies"].as_array().expect("there are dependencies");
    let outside = dependencies.iter().filter(|dependency| dependency["path"].is_null());
    let without: Vec<&str> =
        outside.filter_map(|dependency| dependency["name"].as_str()).filter(|name| !listed.contains(name)).collect();
    assert!(without.is_empty(), "ARCHITECTURE.md gives no reason for {without:?}");
}

#[test]
fn the_package_has_what_a_registry_asks_for() {
    let metadata = metadata();
    let own = packages(&metadata).iter().find(|package| package["name"] == "bitally").expect("the package is there");
    for field in ["description", "license", "repository", "readme", "rust_version"] {
        assert!(own[field].is_string(), "{field} is not stated");
    }
    for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
        assert!(Path::new(&root().join(licence)).is_file(), "{licence} is missing");
    }
}
