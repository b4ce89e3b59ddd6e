//! French, as far as aligning needs it: its figure tables know digits, percentages and the names of months.

mod alignment;
mod figures;

use super::Language;
use super::comparison::Comparison;
use super::detection::Detection;
use super::segmentation::{Abbreviation, Segmentation};
use super::style::Style;

/// French.
pub static FR: Language = Language {
    tag: "fr",
    name: "French",
    detection: Detection {
        letters: &[('A', 'Z'), ('a', 'z'), ('À', 'Ö'), ('Ø', 'ö'), ('ø', 'ÿ'), ('Œ', 'œ')],
        words: &["le", "la", "les", "de", "des", "du", "et", "un", "une", "dans", "est", "pour", "que", "qui", "sur"],
        scripts: &[],
    },
    segmentation: Segmentation {
        spaced: true,
        abbreviations: &[
            (Abbreviation::Title, &["m", "mm", "mme", "mlle", "dr", "me"]),
            (Abbreviation::Number, &["art", "no", "p", "chap"]),
            (Abbreviation::Final, &["etc"]),
        ],
        starters: &["le", "la", "les", "un", "une", "il", "elle", "ce", "cette"],
        continuations: &["dit", "déclare", "explique"],
        numbered: &["Article", "Chapitre"],
        markers: &[],
        inserted: &[],
        numerals: &[],
    },
    figures: figures::FIGURES,
    alignment: alignment::ALIGNMENT,
    style: Style {
        scales: &[("mille", 3), ("millions", 6), ("milliards", 9)],
        scale_gap: " ",
        group_separator: "\u{202f}",
        months: figures::MONTHS,
        sentence_gap: " ",
        percent: " pour cent",
    },
    comparison: Comparison {
        negations: &["ne ", "n'", "n’", "pas", "sans", "aucun"],
        remainders: &["moins de", "inférieur", "réduction", "remise"],
        reach: 40,
        joints: &[" et ", " ou "],
    },
};
