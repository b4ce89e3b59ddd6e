//! Letters before the number of a standard, which all languages share and whose capitals matter.
//!
//! Sources: the designations that ISO, IEC, ITU, CEN, ASTM, ANSI, IEEE, DIN, JISC and BSI print on their own standards; GB
//! and its kinds by the Standardization Administration of China; CNS by Taiwan's Bureau of Standards.

use crate::lang::figures::{Class, Surface};

/// Designations of standards.
pub(super) const STANDARDS: &[Surface] = &[
    ("ISO", Class::StandardBefore),
    ("IEC", Class::StandardBefore),
    ("ISO/IEC", Class::StandardBefore),
    ("ISO/TS", Class::StandardBefore),
    ("ISO/TR", Class::StandardBefore),
    ("EN", Class::StandardBefore),
    ("EN ISO", Class::StandardBefore),
    ("ASTM", Class::StandardBefore),
    ("ANSI", Class::StandardBefore),
    ("IEEE", Class::StandardBefore),
    ("DIN", Class::StandardBefore),
    ("JIS", Class::StandardBefore),
    ("BS", Class::StandardBefore),
    ("GB", Class::StandardBefore),
    ("GB/T", Class::StandardBefore),
    ("GB/Z", Class::StandardBefore),
    ("CNS", Class::StandardBefore),
    ("RFC", Class::StandardBefore),
];
