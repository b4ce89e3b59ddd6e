#![doc = include_str!("qualifier_differs.md")]

use crate::model::{Rule, Severity};

/// The rule.
pub const RULE: Rule =
    Rule { name: "qualifier-differs", severity: Severity::Warning, page: include_str!("qualifier_differs.md") };
