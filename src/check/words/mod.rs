//! What the words at two figures of one value say otherwise.

pub(super) mod base_period;
pub(super) mod bases;
mod bases_apart;
mod bases_running;
pub(super) mod beside;
pub(super) mod change;
pub(super) mod direction;
pub(super) mod limit;
pub(super) mod limit_itself;
pub(super) mod opposites;
pub(super) mod otherwise;
pub(super) mod per;
pub(super) mod several;
pub(super) mod split;
pub(super) mod surroundings;
pub(super) mod told_for_all;
pub(super) mod unit_words;
