//! How Chinese writes figures.

use crate::lang::style::Style;

/// The writing style of Chinese, after GB/T 15835 (numerals in publications).
pub const STYLE: Style = Style {
    scales: &[("万", 4), ("萬", 4), ("亿", 8), ("億", 8)],
    scale_gap: "",
    decimal: super::figures::FIGURES.decimal,
    group_separator: "",
    months: &[],
    sentence_gap: "",
    percent: "%",
};
