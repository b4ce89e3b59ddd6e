//! Calendar dates, whole and partial, in every order that texts write them in.

mod calendar;
mod marked;
mod named;
mod numeric;
mod period;
mod year;

pub(super) use calendar::date;
pub(super) use marked::era_of_variant;
