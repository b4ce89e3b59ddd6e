//! Symbols that every language writes the same.

mod currencies;
mod numbers;
mod signs;
mod standards;
mod units;

pub(in crate::lang) use currencies::{CURRENCIES, POWERS};
pub(in crate::lang) use numbers::YEAR_PARTS;
pub use signs::SIGNS;

use super::figures::Surface;

/// All of them.
pub(in crate::lang) const ALL: &[&[Surface]] =
    &[units::SCALES, units::UNITS, CURRENCIES, POWERS, standards::STANDARDS, numbers::FRACTIONS, numbers::LIMITS];
