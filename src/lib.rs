//! bitally holds a translation against the text that counts: it pairs the sentences of the two texts and flags every
//! figure that diverges.
//!
//! ```text
//! bytes ─read→ Document ─segment→ Sentences ─figures→ Figures ─align→ Beads ─check→ Findings ─write→ report, TMX …
//! ```
//!
//! ```
//! use bitally::{Options, read};
//! let chinese = read::text("罰款新臺幣五十億元。", "notice.zh.txt", read::Lines::Wrapped);
//! let english = read::text("A fine of NT$50 billion.", "notice.en.txt", read::Lines::Wrapped);
//! let checked = bitally::check(&chinese, &english, &Options::default())?;
//! let finding = &checked.report.findings[0];
//! assert_eq!((finding.rule, finding.suggestion.as_deref()), ("figure-differs", Some("NT$5 billion")));
//! # Ok::<(), bitally::Error>(())
//! ```

use model::Document;
pub use pipeline::{Checked, Error, Options};
use text::Pair;

/// Compares a translation with the text that counts.
///
/// # Errors
/// [`Error`] where a language is not known, both documents are in one, or a side has no sentences.
pub fn check(authoritative: &Document, reference: &Document, options: &Options) -> Result<Checked, Error> {
    pipeline::check(Pair::new(authoritative.clone(), reference.clone()), options)
}

pub mod align;
pub mod baseline;
pub mod build;
pub mod check;
#[cfg(feature = "cli")]
pub mod cli;
pub mod config;
pub mod decisions;
pub mod eval;
pub mod figures;
pub mod lang;
pub mod model;
pub mod number;
pub mod path;
pub mod pipeline;
pub mod read;
pub mod segment;
pub mod stale;
pub mod text;
pub mod write;

/// The README's example is run as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
