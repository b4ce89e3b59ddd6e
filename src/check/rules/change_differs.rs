#![doc = include_str!("change_differs.md")]

use crate::model::{Rule, Severity};

/// The rule.
pub const RULE: Rule =
    Rule { name: "change-differs", severity: Severity::Warning, page: include_str!("change_differs.md") };
