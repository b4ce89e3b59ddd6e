//! How English writes figures.

use crate::lang::style::Style;

/// The writing style of English, after the United Nations Editorial Manual (numbers, dates and time).
pub const STYLE: Style = Style {
    scales: &[("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12)],
    scale_gap: " ",
    decimal: super::figures::FIGURES.decimal,
    group_separator: ",",
    months: &[
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ],
    sentence_gap: " ",
    percent: " percent",
};
