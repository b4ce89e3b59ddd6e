//! Bytes to text: which encoding, why, and where it does not fit.

mod charset;
mod choose;
mod declared;
mod detect;
mod hz;
mod transcode;

pub use charset::Undecodable;
pub(super) use charset::decode;
pub(super) use choose::{Choice, NoChoice, choose};
pub(super) use transcode::Transcoder;
