//! Chinese, simplified and traditional.

mod comparison;
mod figures;
mod segmentation;
mod style;

use super::Language;
use super::alignment::Alignment;
use super::detection::Detection;

/// Chinese.
pub static ZH: Language = Language {
    tag: "zh",
    name: "Chinese",
    detection: Detection { letters: &[('\u{3400}', '\u{9FFF}'), ('\u{F900}', '\u{FAFF}')], words: &[] },
    segmentation: segmentation::SEGMENTATION,
    figures: figures::FIGURES,
    alignment: Alignment { letters_per_character: 3.6 },
    style: style::STYLE,
    comparison: comparison::COMPARISON,
};
