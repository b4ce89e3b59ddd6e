#![doc = include_str!("sentence_omitted.md")]

use crate::model::{Rule, Severity};

/// The rule.
pub const RULE: Rule =
    Rule { name: "sentence-omitted", severity: Severity::Warning, page: include_str!("sentence_omitted.md") };
