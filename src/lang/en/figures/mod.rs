//! How English writes figures.

mod surfaces;

use crate::lang::figures::Figures;

/// The figure tables of English.
pub const FIGURES: Figures = Figures {
    surfaces: &[
        surfaces::NUMERALS,
        surfaces::ORDINALS,
        surfaces::PARTS,
        surfaces::QUALIFIERS,
        surfaces::MONEY,
        surfaces::UNITS,
        surfaces::CALENDAR,
        surfaces::CLASSIFIERS,
        surfaces::NO_FIGURES,
    ],
    words: true,
    spelled_digits: false,
    currency_hints: &[(&[], "USD")],
};
