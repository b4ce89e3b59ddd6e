#![doc = include_str!("unit_missing.md")]

use crate::model::{Rule, Severity};

/// The rule.
pub const RULE: Rule = Rule { name: "unit-missing", severity: Severity::Note, page: include_str!("unit_missing.md") };
