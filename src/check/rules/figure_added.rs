#![doc = include_str!("figure_added.md")]

use crate::model::{Rule, Severity};

/// The rule.
pub const RULE: Rule =
    Rule { name: "figure-added", severity: Severity::Warning, page: include_str!("figure_added.md") };
