//! Symbols that every language writes the same.

mod currencies;
mod numbers;
mod standards;
mod units;

pub(in crate::lang) use currencies::{CURRENCIES, POWERS};
pub(in crate::lang) use numbers::{FRACTIONS, LIMITS};
pub(in crate::lang) use standards::STANDARDS;
pub(in crate::lang) use units::{SCALES, UNITS};
