//! The straight line from documents to findings, for one pair and for many.

mod bitext;
mod joined;
mod pair;
mod select;
mod units;
mod vetted;

pub use bitext::{each_unit, unit_languages};
pub use pair::{
    Aligned, Checked, Error, Options, align, align_in, align_unit, check, check_aligned, languages, reported,
    require_language, require_lexicon, stated_language, text,
};
pub use select::{Rejection, Selection, Selector};
pub use units::{Origin, units};
pub use vetted::vetted;
