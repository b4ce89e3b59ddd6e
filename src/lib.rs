//! bitally holds a translation against the text that counts: it pairs the sentences of the two texts and flags every
//! figure that diverges.
//!
//! ```text
//! bytes ─read→ Document ─segment→ Sentences ─figures→ Figures ─align→ Beads ─check→ Findings ─write→ report, TMX …
//! ```

pub mod align;
pub mod check;
pub mod figures;
pub mod lang;
pub mod model;
pub mod number;
pub mod pipeline;
pub mod read;
pub mod segment;
pub mod text;
pub mod write;
