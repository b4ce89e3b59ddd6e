use std::collections::BTreeMap;
use std::io::{self, Write};

use serde_json::{Value, json};

use super::{Gathered, Item};
use crate::model::Severity;

/// Writes GitLab's code quality report: the list of issues of a Code Climate report that GitLab reads.
///
/// # Errors
/// What `output` says.
pub fn code_quality(output: &mut impl Write, gathered: &Gathered) -> io::Result<()> {
    let mut seen = BTreeMap::new();
    let items = gathered.cases.iter().flat_map(|case| &case.items);
    let mut issues: Vec<Value> = items.map(|item| issue(item, &mut seen)).collect();
    issues.extend(gathered.failures.iter().map(|failure| {
        let path = failure.file.strip_prefix("./").unwrap_or(&failure.file);
        json!({
            "description": failure.message,
            "check_name": "not-checked",
            "fingerprint": format!("not-checked:{path}"),
            "severity": "blocker",
            "location": {"path": path, "lines": {"begin": 1}},
        })
    }));
    serde_json::to_writer_pretty(&mut *output, &issues)?;
    output.write_all(b"\n")
}

/// GitLab drops all but one issue of a fingerprint, so that further ones of equal sentences are numbered.
fn issue(item: &Item, seen: &mut BTreeMap<String, usize>) -> Value {
    let place = &item.places.reference;
    let known = format!("{}:{}", place.document, item.fingerprint);
    let count = seen.entry(known).and_modify(|count| *count += 1).or_insert(1);
    let fingerprint = if *count == 1 { item.fingerprint.clone() } else { format!("{}-{count}", item.fingerprint) };
    let severity = match item.severity {
        Severity::Note => "info",
        Severity::Warning => "minor",
        Severity::Error => "major",
    };
    json!({
        "description": item.advice(),
        "check_name": item.rule,
        "fingerprint": fingerprint,
        "severity": severity,
        "location": {"path": place.document.strip_prefix("./").unwrap_or(&place.document), "lines": {"begin": place.line()}},
    })
}
