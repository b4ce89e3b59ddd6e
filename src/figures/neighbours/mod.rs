//! What the figures around a figure decide about it.

pub(super) mod carried;
pub(super) mod markers;
pub(super) mod readings;
