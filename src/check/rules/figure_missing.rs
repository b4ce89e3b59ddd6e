#![doc = include_str!("figure_missing.md")]

use crate::model::{Rule, Severity};

/// The rule.
pub const RULE: Rule =
    Rule { name: "figure-missing", severity: Severity::Warning, page: include_str!("figure_missing.md") };
