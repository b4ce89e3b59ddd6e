//! The values of the figures of a bead.

pub(super) mod atom;
pub(super) mod bead;
