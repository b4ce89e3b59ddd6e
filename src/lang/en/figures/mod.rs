//! How English writes figures.

mod calendar;
mod classifiers;
mod currencies;
mod money;
mod numerals;
mod ordinals;
mod parts;
mod qualifiers;
mod units;
mod words;

use crate::lang::figures::{Figures, Variant};
use crate::lang::symbols;

/// The figure tables of English.
pub const FIGURES: Figures = Figures {
    surfaces: &[
        numerals::NUMERALS,
        ordinals::ORDINALS,
        parts::PARTS,
        qualifiers::QUALIFIERS,
        money::MONEY,
        currencies::CURRENCIES,
        units::UNITS,
        units::NAMED_TIMES,
        words::WORDED,
        calendar::CALENDAR,
        classifiers::CLASSIFIERS,
    ],
    symbols: symbols::ALL,
    capitals: ordinals::CAPITALS,
    no_figures: &[words::NO_FIGURES],
    plurals: &["s"],
    year_parts: symbols::YEAR_PARTS,
    part_letters: &["B"],
    between_sides: &["x", "X", "×", "✕", "*", "by"],
    joiners: &["and", "or", "and/or", "nor", "plus", "&"],
    exchanges: &[],
    year_ends: &[],
    copulas: &[],
    changes_by: &[],
    runs_before: &["past", "last", "previous", "preceding", "recent", "next", "following", "coming"],
    runs_behind: &["running", "in a row", "in succession", "straight", "earlier", "ago", "later"],
    of_them: &[],
    days: &[],
    multiplier_labels: &["Unit", "Units", "unit", "units"],
    multiplier_ends: &[],
    words: true,
    decimal: '.',
    day_first: false,
    variants: &[Variant { letters: "", currency: "USD", other_currencies: &[], era: None, short_fractions: false }],
};
