//! Inline markup in the formats that have it: as it came in where that is the same format, and in the format's plainest
//! elements where it came from another.

mod marks;
mod tmx;
mod xliff1;
mod xliff2;

pub(super) use marks::marks;
pub(super) use tmx::{tmx, tmx_alone};
pub(super) use xliff1::xliff1;
pub(super) use xliff2::{OriginalData, xliff2};
