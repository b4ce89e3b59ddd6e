#![doc = include_str!("sum_mismatch.md")]

use crate::model::{Rule, Severity};

/// The rule.
pub const RULE: Rule =
    Rule { name: "sum-mismatch", severity: Severity::Warning, page: include_str!("sum_mismatch.md") };
