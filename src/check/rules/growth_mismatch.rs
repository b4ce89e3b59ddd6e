#![doc = include_str!("growth_mismatch.md")]

use crate::model::{Rule, Severity};

/// The rule.
pub const RULE: Rule =
    Rule { name: "growth-mismatch", severity: Severity::Note, page: include_str!("growth_mismatch.md") };
