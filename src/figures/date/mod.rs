//! Calendar dates, whole and partial, in every order that texts write them in.

mod calendar;
mod happening;
mod in_digits;
mod marked;
mod named;
mod numeric;
mod period;
mod year;
pub(super) mod years;

pub(super) use calendar::{date, is_day};
pub(super) use in_digits::marked_digits;
pub(super) use marked::era_of_variant;
pub(super) use named::of_month;
pub(super) use numeric::numeric;
pub(super) use year::{alone, is_compared_year};
