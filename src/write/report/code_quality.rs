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
        let path = plain(&failure.file);
        json!({
            "description": failure.message,
            "check_name": "not-checked",
            "fingerprint": unique(format!("not-checked:{path}"), &mut seen),
            "severity": "blocker",
            "location": {"path": path, "lines": {"begin": 1}},
        })
    }));
    serde_json::to_writer_pretty(&mut *output, &issues)?;
    output.write_all(b"\n")
}

/// GitLab takes paths from the root of the repository on.
fn plain(path: &str) -> &str {
    path.strip_prefix("./").unwrap_or(path)
}

/// GitLab drops all but one issue of a fingerprint, so that it has the file in it, and further ones of equal sentences are
/// numbered.
fn unique(known: String, seen: &mut BTreeMap<String, usize>) -> String {
    let count = seen.entry(known.clone()).and_modify(|count| *count += 1).or_insert(1);
    if *count == 1 { known } else { format!("{known}-{count}") }
}

fn issue(item: &Item, seen: &mut BTreeMap<String, usize>) -> Value {
    let place = &item.places.reference;
    let path = plain(&place.document);
    let severity = match item.severity {
        Severity::Note => "info",
        Severity::Warning => "minor",
        Severity::Error => "major",
    };
    json!({
        "description": item.advice(),
        "check_name": item.rule,
        "fingerprint": unique(format!("{}:{path}", item.fingerprint), seen),
        "severity": severity,
        "location": {"path": path, "lines": {"begin": place.line()}},
    })
}
