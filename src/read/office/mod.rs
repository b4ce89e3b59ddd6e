//! Documents that are archives of XML parts: those of word processors, and books.

mod archive;
mod docx;
mod epub;
mod numbering;
mod odt;
mod odt_lists;
mod open;

pub(super) use open::document;
