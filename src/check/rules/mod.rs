//! The rules: one file and one page each.

pub mod change_differs;
pub mod date_differs;
pub mod figure_added;
pub mod figure_differs;
pub mod figure_missing;
pub mod growth_mismatch;
pub mod malformed_figure;
pub mod multiple_reading;
pub mod numbering_differs;
pub mod order_swapped;
pub mod qualifier_differs;
pub mod sentence_added;
pub mod sentence_omitted;
pub mod sum_mismatch;
pub mod unit_differs;
pub mod unit_missing;

use crate::model::Rule;

/// The rules, in the order in which they are listed.
pub const RULES: &[&Rule] = &[
    &figure_differs::RULE,
    &figure_missing::RULE,
    &figure_added::RULE,
    &unit_differs::RULE,
    &unit_missing::RULE,
    &qualifier_differs::RULE,
    &multiple_reading::RULE,
    &date_differs::RULE,
    &order_swapped::RULE,
    &malformed_figure::RULE,
    &sentence_omitted::RULE,
    &sentence_added::RULE,
    &sum_mismatch::RULE,
    &growth_mismatch::RULE,
    &numbering_differs::RULE,
    &change_differs::RULE,
];
