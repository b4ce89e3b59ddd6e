//! What the program knows about each language, as constant tables.
//!
//! One folder holds one language; nothing outside this room names one. A further language is one folder and one line in
//! [`LANGUAGES`].

mod class;
mod detection;
mod en;
mod fr;
mod per_language;
mod role;
mod symbols;
mod tag;
mod zh;

pub mod alignment;
pub mod change;
pub mod classifiers;
pub mod comparison;
pub mod falsification;
pub mod figures;
pub mod frequency;
pub mod marks;
pub mod page;
pub mod sections;
pub mod segmentation;
pub mod style;
pub mod units;

pub use detection::{are_exchanged, contradiction, detect, find, tag_with_script};
pub(crate) use per_language::{PerLanguage, index_of};
pub use symbols::SIGNS;
pub use tag::canonical_tag;

/// Everything that is known about one language.
#[derive(Clone, Copy, Debug)]
pub struct Language {
    /// BCP 47 language subtag: `zh`, `en`.
    pub tag: &'static str,
    /// Name in English, for messages.
    pub name: &'static str,
    /// How a text in the language is recognised.
    pub detection: detection::Detection,
    /// Where its sentences end.
    pub segmentation: segmentation::Segmentation,
    /// How it writes figures.
    pub figures: figures::Figures,
    /// What helps to align it.
    pub alignment: alignment::Alignment,
    /// What its web pages put around a notice.
    pub page: page::Page,
    /// How a figure is written in it, for suggestions.
    pub style: style::Style,
    /// The words around a figure that decide how it compares.
    pub comparison: comparison::Comparison,
    /// The words that say that an amount rose or fell.
    pub changes: change::Changes,
    /// How it says how often something happens.
    pub frequencies: frequency::Frequencies,
    /// How its figures are falsified, to see whether the check notices.
    pub falsification: falsification::Falsification,
}

impl Language {
    /// Whether the language is written with `letter`.
    #[must_use]
    pub fn has_letter(&self, letter: char) -> bool {
        self.detection.letters.iter().any(|(first, last)| (*first..=*last).contains(&letter))
    }
}

/// The languages that are built in. Of two that recognise a text equally well the later one is taken.
pub static LANGUAGES: &[&Language] = &[&zh::ZH, &fr::FR, &en::EN];
