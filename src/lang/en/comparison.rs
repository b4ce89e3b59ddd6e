//! The words around an English figure that decide how it compares.

use crate::lang::comparison::Comparison;

/// Negations after Quirk et al., *A Comprehensive Grammar of the English Language* (1985), §10.54–10.70.
pub(super) const COMPARISON: Comparison = Comparison {
    negations: &[
        "not ", "n't", "n’t", "cannot", "no ", "never", "nor ", "neither", "none", "without", "whether", "nothing",
        "nobody", "prohibit", "forbid", "fail", "unless", "except",
    ],
    remainders: &[
        "less than", "lower than", "below", "off", "discount", "reduc", "cut", "decreas", "minus", "remain", "rest",
        "deduct", "exempt", "other than", "balance",
    ],
    joints: &[",", ";", " and ", " or ", "/", "&"],
    reach: 40,
};
