#![doc = include_str!("numbering_differs.md")]

use crate::model::{Rule, Severity};

/// The rule.
pub const RULE: Rule =
    Rule { name: "numbering-differs", severity: Severity::Warning, page: include_str!("numbering_differs.md") };
