#![doc = include_str!("multiple_reading.md")]

use crate::model::{Rule, Severity};

/// The rule.
pub const RULE: Rule =
    Rule { name: "multiple-reading", severity: Severity::Warning, page: include_str!("multiple_reading.md") };
