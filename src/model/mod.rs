//! The values that pass along the straight line: document, sentence, figure, bead, finding.

mod bead;
mod carried;
mod coverage;
mod date;
mod document;
mod figure;
mod finding;
mod inline_code;
mod numbering;
mod origin;
mod summary;
mod text;
mod word_link;

pub use bead::{Bead, hundredths};
pub use carried::{Carried, Fields, Variant, is_own_field};
pub use coverage::Coverage;
pub use date::{Date, Period, TimeOfDay, day_number, days_in_month};
pub use document::{Block, BlockKind, Document, Encoding, Sentence};
pub use figure::{Figure, Measure, Qualifier, Reading, Scalar, Unit, Value};
pub use finding::{Entry, Finding, Place, Relation, Report, Rule, Severity, Verdict};
pub use inline_code::{CodeRole, CodeTag, Dialect, InlineCode};
pub use numbering::{Numbering, NumberingStyle};
pub use origin::{Layout, Origin, Piece, source_span};
pub use summary::Summary;
pub use text::Text;
pub use word_link::WordLink;
