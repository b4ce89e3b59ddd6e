use crate::lang::figures::{Class, Figures, Surface, Variant};
use crate::lang::{sections, symbols, units};
use crate::model::Qualifier;

/// The months as French writes them.
pub(super) const MONTHS: &[&str] = &[
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
];

#[rustfmt::skip]
const CALENDAR: &[Surface] = &[
    ("janvier", Class::MonthName(1)), ("février", Class::MonthName(2)), ("mars", Class::MonthName(3)),
    ("avril", Class::MonthName(4)), ("mai", Class::MonthName(5)), ("juin", Class::MonthName(6)),
    ("juillet", Class::MonthName(7)), ("août", Class::MonthName(8)), ("septembre", Class::MonthName(9)),
    ("octobre", Class::MonthName(10)), ("novembre", Class::MonthName(11)), ("décembre", Class::MonthName(12)),
    ("h", Class::Hour),
];

/// Words that hold one of these and are no figure.
const NO_FIGURES: &[&str] = &["premier ministre"];

const PARTS: &[Surface] = &[
    ("un", Class::Article),
    ("million", Class::Scale(6)),
    ("millions", Class::Scale(6)),
    ("milliard", Class::Scale(9)),
    ("milliards", Class::Scale(9)),
    ("pour cent", Class::ShareSuffix(100)),
    ("%", Class::ShareSuffix(100)),
    ("point de pourcentage", Class::Points(100)),
    ("points de pourcentage", Class::Points(100)),
    ("-", Class::Range),
    ("–", Class::Range),
    ("à", Class::Range),
    ("au", Class::Range),
    ("entre", Class::Between),
    ("et", Class::RangeAnd),
    ("-", Class::Negative),
    ("−", Class::Negative),
];

const QUALIFIERS: &[Surface] = &[
    ("environ", Class::Before(Qualifier::About)),
    ("environ", Class::After(Qualifier::About)),
    ("près de", Class::Before(Qualifier::About)),
    ("plus de", Class::Before(Qualifier::MoreThan)),
    ("moins de", Class::Before(Qualifier::LessThan)),
    ("au moins", Class::Before(Qualifier::AtLeast)),
    ("au plus", Class::Before(Qualifier::AtMost)),
    ("jusqu'à", Class::Before(Qualifier::AtMost)),
];

/// Currencies, and what joins them to millions of them.
const MONEY: &[Surface] = &[
    ("euro", Class::Currency { code: "EUR", certain: true }),
    ("euros", Class::Currency { code: "EUR", certain: true }),
    ("d'euros", Class::Currency { code: "EUR", certain: true }),
    ("dollar", Class::Currency { code: "USD", certain: false }),
    ("dollars", Class::Currency { code: "USD", certain: false }),
    ("de dollars", Class::Currency { code: "USD", certain: false }),
    ("dollars américains", Class::Currency { code: "USD", certain: true }),
    ("de dollars américains", Class::Currency { code: "USD", certain: true }),
    ("yuan", Class::Currency { code: "CNY", certain: true }),
    ("yuans", Class::Currency { code: "CNY", certain: true }),
    ("de yuans", Class::Currency { code: "CNY", certain: true }),
];

#[rustfmt::skip]
const UNITS: &[Surface] = &[
    ("minute", Class::Duration(&units::MINUTE)), ("minutes", Class::Duration(&units::MINUTE)),
    ("heure", Class::Duration(&units::HOUR)), ("heures", Class::Duration(&units::HOUR)),
    ("jour", Class::Duration(&units::DAY)), ("jours", Class::Duration(&units::DAY)),
    ("semaine", Class::Duration(&units::WEEK)), ("semaines", Class::Duration(&units::WEEK)),
    ("mois", Class::Duration(&units::MONTH)),
    ("an", Class::Duration(&units::YEAR)), ("ans", Class::Duration(&units::YEAR)),
    ("mètre", Class::Unit(&units::METRE)), ("mètres", Class::Unit(&units::METRE)),
    ("kilomètre", Class::Unit(&units::KILOMETRE)), ("kilomètres", Class::Unit(&units::KILOMETRE)),
    ("km", Class::Unit(&units::KILOMETRE)),
    ("hectare", Class::Unit(&units::HECTARE)), ("hectares", Class::Unit(&units::HECTARE)),
    ("tonne", Class::Unit(&units::TONNE)), ("tonnes", Class::Unit(&units::TONNE)),
    ("de tonnes", Class::Unit(&units::TONNE)),
];

/// What is numbered, and the endings of ordinals in digits.
const ORDINALS: &[Surface] = &[
    ("article", Class::SectionBefore(sections::ARTICLE)),
    ("articles", Class::SectionBefore(sections::ARTICLE)),
    ("n°", Class::SectionBefore(sections::SERIAL)),
    ("chapitre", Class::SectionBefore(sections::CHAPTER)),
    ("chapitres", Class::SectionBefore(sections::CHAPTER)),
    ("er", Class::OrdinalSuffix),
    ("re", Class::OrdinalSuffix),
    ("e", Class::OrdinalSuffix),
    ("premier", Class::OrdinalWord(1)),
    ("première", Class::OrdinalWord(1)),
];

pub(super) const FIGURES: Figures = Figures {
    surfaces: &[CALENDAR, PARTS, QUALIFIERS, MONEY, UNITS, ORDINALS],
    symbols: &[symbols::CURRENCIES, symbols::POWERS],
    capitals: &[],
    no_figures: &[NO_FIGURES],
    plurals: &["s"],
    year_parts: symbols::YEAR_PARTS,
    part_letters: &[],
    between_sides: &[],
    joiners: &["et", "ou"],
    exchanges: &[],
    year_ends: &[],
    copulas: &[],
    changes_by: &[],
    runs_before: &[],
    runs_behind: &[],
    of_them: &[],
    days: &[],
    multiplier_labels: &[],
    multiplier_ends: &[],
    words: true,
    decimal: ',',
    day_first: true,
    variants: &[Variant { letters: "", currency: "EUR", other_currencies: &[], era: None, short_fractions: false }],
};
