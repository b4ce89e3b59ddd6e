//! Reads documents and bitexts: bytes to one decoded text with blocks.

mod bitext;
mod composer;
mod encoding;
mod error;
mod html;
mod kind;
mod markdown;
mod office;
mod open;
mod options;
mod pages;
mod source;
mod text;
mod xml;

pub use bitext::{Bitext, Faults, Found, TranslationUnit};
pub use encoding::Undecodable;
pub use error::{Error, remedy};
pub use kind::Kind;
pub use open::{Input, open, read, require_pages};
pub use options::{Limits, Lines, Options};
pub use pages::pages;
pub use source::whole;
pub use text::text;
