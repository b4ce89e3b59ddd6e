//! The bilingual lexicons that bitally aligns with, as bytes in the format of `bitally lexicon learn`.
//!
//! `zh-en.lexicon` holds statistics learnt from CC-CEDICT (published by MDBG, CC BY-SA 4.0) and from bilingual law; the
//! README beside this crate's manifest says how it is made. No sentence and no gloss is kept in it.

/// The lexicons, one for each pair of languages.
pub static LEXICONS: &[&[u8]] = &[include_bytes!("../data/zh-en.lexicon")];
