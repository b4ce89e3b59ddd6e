#![doc = include_str!("date_differs.md")]

use crate::model::{Rule, Severity};

/// The rule.
pub const RULE: Rule = Rule { name: "date-differs", severity: Severity::Error, page: include_str!("date_differs.md") };
