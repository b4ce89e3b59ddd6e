//! How Chinese writes figures.

mod calendar;
mod classifiers;
mod money;
mod numerals;
mod ordinals;
mod parts;
mod qualifiers;
mod slogans;
mod units;
mod words;

use crate::lang::figures::Figures;

/// The figure tables of Chinese.
pub const FIGURES: Figures = Figures {
    surfaces: &[
        numerals::DIGITS,
        numerals::SCALES,
        parts::PARTS,
        parts::MULTIPLES,
        qualifiers::QUALIFIERS,
        money::MONEY,
        units::UNITS,
        calendar::CALENDAR,
        ordinals::ORDINALS,
        classifiers::CLASSIFIERS,
        slogans::SLOGANS,
    ],
    symbols: &[],
    no_figures: words::NO_FIGURES,
    words: false,
    day_first: false,
    // Characters of the traditional script that stand in amounts: bare 元 is then the New Taiwan dollar.
    currency_hints: &[(&['億', '萬', '圓', '臺', '幣', '罰', '條', '該', '處', '應'], "TWD"), (&[], "CNY")],
};
