//! Fractions in one character, and signs that limit a number.

use crate::lang::figures::{Class, Surface};
use crate::model::{Period, Qualifier};

/// Fractions in one character: the Unicode blocks Latin-1 Supplement and Number Forms.
pub(super) const FRACTIONS: &[Surface] = &[
    ("½", Class::Vulgar(1, 2)),
    ("⅓", Class::Vulgar(1, 3)),
    ("⅔", Class::Vulgar(2, 3)),
    ("¼", Class::Vulgar(1, 4)),
    ("¾", Class::Vulgar(3, 4)),
    ("⅕", Class::Vulgar(1, 5)),
    ("⅖", Class::Vulgar(2, 5)),
    ("⅗", Class::Vulgar(3, 5)),
    ("⅘", Class::Vulgar(4, 5)),
    ("⅙", Class::Vulgar(1, 6)),
    ("⅚", Class::Vulgar(5, 6)),
    ("⅛", Class::Vulgar(1, 8)),
    ("⅜", Class::Vulgar(3, 8)),
    ("⅝", Class::Vulgar(5, 8)),
    ("⅞", Class::Vulgar(7, 8)),
];

/// Signs of comparison before a number (ISO 80000-2), with the forms that Chinese typesetting and keyboards have for them.
pub(super) const LIMITS: &[Surface] = &[
    ("≥", Class::Before(Qualifier::AtLeast)),
    ("≧", Class::Before(Qualifier::AtLeast)),
    ("⩾", Class::Before(Qualifier::AtLeast)),
    (">=", Class::Before(Qualifier::AtLeast)),
    ("≤", Class::Before(Qualifier::AtMost)),
    ("≦", Class::Before(Qualifier::AtMost)),
    ("⩽", Class::Before(Qualifier::AtMost)),
    ("<=", Class::Before(Qualifier::AtMost)),
    (">", Class::Before(Qualifier::MoreThan)),
    ("＞", Class::Before(Qualifier::MoreThan)),
    ("<", Class::Before(Qualifier::LessThan)),
    ("＜", Class::Before(Qualifier::LessThan)),
    ("=<", Class::Before(Qualifier::AtMost)),
    ("≈", Class::Before(Qualifier::About)),
    ("->", Class::NoFigure),
    ("=>", Class::NoFigure),
];

/// The quarters and halves of a year as companies write them.
pub(in crate::lang) const YEAR_PARTS: &[(&str, Period)] = &[
    ("1Q", Period::Quarter(1)),
    ("2Q", Period::Quarter(2)),
    ("3Q", Period::Quarter(3)),
    ("4Q", Period::Quarter(4)),
    ("1H", Period::Half(1)),
    ("2H", Period::Half(2)),
];
