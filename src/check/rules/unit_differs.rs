#![doc = include_str!("unit_differs.md")]

use crate::model::{Rule, Severity};

/// The rule.
pub const RULE: Rule = Rule { name: "unit-differs", severity: Severity::Error, page: include_str!("unit_differs.md") };
