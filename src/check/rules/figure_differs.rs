#![doc = include_str!("figure_differs.md")]

use crate::model::{Rule, Severity};

/// The rule.
pub const RULE: Rule =
    Rule { name: "figure-differs", severity: Severity::Error, page: include_str!("figure_differs.md") };
