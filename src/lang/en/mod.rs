//! English.

mod alignment;
mod changes;
mod comparison;
mod falsification;
mod figures;
mod frequencies;
mod page;
mod segmentation;
mod style;

use super::Language;
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
    alignment: alignment::ALIGNMENT,
    page: page::PAGE,
    style: style::STYLE,
    comparison: comparison::COMPARISON,
    changes: changes::CHANGES,
    frequencies: frequencies::FREQUENCIES,
    falsification: falsification::FALSIFICATION,
};
