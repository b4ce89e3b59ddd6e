//! Values that one text states and the other one implies: what follows from other figures is no difference.

pub(super) mod derived;
pub(super) mod elsewhere;
mod enumerated;
pub(super) mod follows;
mod lengths;
pub(super) mod multipliers;
pub(super) mod products;
mod rates;
pub(super) mod settle;
pub(super) mod wholes;
pub(super) mod written;
