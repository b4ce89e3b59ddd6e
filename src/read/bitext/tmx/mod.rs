//! TMX 1.4b (and its older 1.x): a streaming reader that also checks what the DTD cannot.

mod header;
mod inline;
mod rules;
mod unit;
mod units;

pub(super) use units::units;
