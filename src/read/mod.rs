//! Reads documents and bitexts: bytes to one decoded text with blocks.

mod bitext;
mod error;
mod open;
mod options;
mod text;

pub use bitext::{Bitext, TranslationUnit};
pub use error::Error;
pub use open::{Input, open};
pub use options::{Lines, Options};
pub use text::text;
