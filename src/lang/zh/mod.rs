//! Chinese, simplified and traditional.

mod alignment;
mod changes;
mod comparison;
mod falsification;
mod figures;
mod frequencies;
mod page;
mod scripts;
mod segmentation;
mod style;

use super::Language;
use super::detection::Detection;

/// Chinese.
pub static ZH: Language = Language {
    tag: "zh",
    name: "Chinese",
    detection: Detection {
        letters: &[('\u{3400}', '\u{9FFF}'), ('\u{F900}', '\u{FAFF}')],
        words: &[],
        scripts: &[("zh-Hans", scripts::SIMPLIFIED), ("zh-Hant", scripts::TRADITIONAL)],
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
