//! The JSON shapes that scripts rely on: keys in a fixed order, byte offsets into the decoded text.

mod check;
mod figure;
mod sentence;

pub use check::{CheckObject, check_object, finding_line};
pub use figure::{FigureShape, figure_line};
pub use sentence::sentence_line;
