//! Symbols that every language writes the same.

mod currencies;
mod units;

pub(in crate::lang) use currencies::CURRENCIES;
pub(in crate::lang) use units::{SCALES, UNITS};
