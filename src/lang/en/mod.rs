//! English.

mod comparison;
mod figures;
mod segmentation;
mod style;

use super::Language;
use super::alignment::Alignment;
use super::detection::Detection;

/// English.
pub static EN: Language = Language {
    tag: "en",
    name: "English",
    detection: Detection {
        letters: &[('A', 'Z'), ('a', 'z')],
        words: &["the", "of", "and", "to", "in", "for", "is", "on", "that", "by", "with", "as", "from", "at", "are"],
        scripts: &[],
    },
    segmentation: segmentation::SEGMENTATION,
    figures: figures::FIGURES,
    alignment: Alignment { letters_per_character: 1.0 },
    style: style::STYLE,
    comparison: comparison::COMPARISON,
};
