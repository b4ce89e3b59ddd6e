#![doc = include_str!("sentence_added.md")]

use crate::model::{Rule, Severity};

/// The rule.
pub const RULE: Rule =
    Rule { name: "sentence-added", severity: Severity::Note, page: include_str!("sentence_added.md") };
