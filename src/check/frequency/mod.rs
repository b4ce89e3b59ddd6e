//! How often something happens, as either text tells it: every two years, 每季一次.

mod apart;
pub(super) mod differs;
mod rate;
mod read;
mod running;
pub(super) mod settle;
