//! Documents of word processors: archives of XML parts.

mod archive;
mod docx;
mod numbering;
mod odt;
mod open;

pub(super) use open::document;
