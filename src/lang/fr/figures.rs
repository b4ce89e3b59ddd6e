use crate::lang::figures::{Class, Figures, Surface, Variant};
use crate::lang::symbols;

/// The months as French writes them.
pub(super) const MONTHS: &[&str] = &[
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
];

#[rustfmt::skip]
const SURFACES: &[Surface] = &[
    ("janvier", Class::MonthName(1)), ("février", Class::MonthName(2)), ("mars", Class::MonthName(3)),
    ("avril", Class::MonthName(4)), ("mai", Class::MonthName(5)), ("juin", Class::MonthName(6)),
    ("juillet", Class::MonthName(7)), ("août", Class::MonthName(8)), ("septembre", Class::MonthName(9)),
    ("octobre", Class::MonthName(10)), ("novembre", Class::MonthName(11)), ("décembre", Class::MonthName(12)),
    ("pour cent", Class::ShareSuffix(100)), ("%", Class::ShareSuffix(100)),
];

pub(super) const FIGURES: Figures = Figures {
    surfaces: &[SURFACES],
    symbols: &[symbols::CURRENCIES, symbols::POWERS],
    capitals: &[],
    no_figures: &[],
    plurals: &["s"],
    year_parts: symbols::YEAR_PARTS,
    part_letters: &[],
    between_sides: &[],
    joiners: &["et", "ou"],
    exchanges: &[],
    year_ends: &[],
    copulas: &[],
    of_them: &[],
    days: &[],
    multiplier_labels: &[],
    multiplier_ends: &[],
    words: true,
    day_first: true,
    variants: &[Variant { letters: "", currency: "EUR", other_currencies: &[], era: None }],
};
