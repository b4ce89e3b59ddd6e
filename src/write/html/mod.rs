//! The report as one web page: no network, nothing from outside, everything that the documents say escaped.

mod charts;
mod findings;
mod marks;
mod page;
mod policy;
mod rows;

pub use page::{Reported, page};
