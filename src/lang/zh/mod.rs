//! Chinese, simplified and traditional.

mod alignment;
mod changes;
mod comparison;
mod falsification;
mod figures;
mod page;
mod segmentation;
mod style;

use super::Language;
use super::detection::Detection;

/// Frequent characters that the simplified or the traditional script alone writes (General List of Simplified Chinese
/// Characters, 1986).
const SCRIPTS: &[(&str, &str)] = &[
    ("zh-Hans", "国为与这时对发学会来个们产动报务员电经处条办万亿华区关门问开长东车专业严书买乱从优传伤价众"),
    ("zh-Hant", "國為與這時對發學會來個們產動報務員電經處條辦萬億華區關門問開長東車專業嚴書買亂從優傳傷價眾"),
];

/// Chinese.
pub static ZH: Language = Language {
    tag: "zh",
    name: "Chinese",
    detection: Detection {
        letters: &[('\u{3400}', '\u{9FFF}'), ('\u{F900}', '\u{FAFF}')],
        words: &[],
        scripts: SCRIPTS,
    },
    segmentation: segmentation::SEGMENTATION,
    figures: figures::FIGURES,
    alignment: alignment::ALIGNMENT,
    page: page::PAGE,
    style: style::STYLE,
    comparison: comparison::COMPARISON,
    changes: changes::CHANGES,
    falsification: falsification::FALSIFICATION,
};
