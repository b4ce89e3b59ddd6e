#![doc = include_str!("malformed_figure.md")]

use crate::model::{Rule, Severity};

/// The rule.
pub const RULE: Rule =
    Rule { name: "malformed-figure", severity: Severity::Error, page: include_str!("malformed_figure.md") };
