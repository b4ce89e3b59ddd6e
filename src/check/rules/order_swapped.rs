#![doc = include_str!("order_swapped.md")]

use crate::model::{Rule, Severity};

/// The rule.
pub const RULE: Rule =
    Rule { name: "order-swapped", severity: Severity::Warning, page: include_str!("order_swapped.md") };
