//! Reads documents and bitexts: bytes to one decoded text with blocks.

mod bitext;
mod error;
mod text;

pub use bitext::{Bitext, TranslationUnit};
pub use error::Error;
pub use text::text;
