//! The JSON shapes that scripts rely on: keys in a fixed order, byte offsets into the decoded text.

mod bead;
mod check;
mod figure;
mod sentence;
mod whole_units;

pub use bead::bead_line;
pub use check::{CheckObject, finding_line};
pub use figure::{FigureShape, figure_line};
pub use sentence::{explained_line, sentence_line};
