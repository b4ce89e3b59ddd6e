//! Values that one text states and the other one implies: what follows from other figures is no difference.

pub(super) mod derived;
mod follows;
pub(super) mod multipliers;
pub(super) mod products;
pub(super) mod settle;
pub(super) mod wholes;
pub(super) mod written;
