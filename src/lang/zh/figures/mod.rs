//! How Chinese writes figures.

mod surfaces;

use crate::lang::figures::Figures;

/// The figure tables of Chinese.
pub const FIGURES: Figures = Figures {
    surfaces: &[
        surfaces::DIGITS,
        surfaces::SCALES,
        surfaces::PARTS,
        surfaces::MULTIPLES,
        surfaces::QUALIFIERS,
        surfaces::MONEY,
        surfaces::UNITS,
        surfaces::CALENDAR,
        surfaces::ORDINALS,
        surfaces::CLASSIFIERS,
        surfaces::NO_FIGURES,
        surfaces::SLOGANS,
    ],
    words: false,
    spelled_digits: true,
    // Characters of the traditional script that stand in amounts: bare 元 is then the New Taiwan dollar.
    currency_hints: &[(&['億', '萬', '圓', '臺', '幣', '罰', '條', '該', '處', '應'], "TWD"), (&[], "CNY")],
};
