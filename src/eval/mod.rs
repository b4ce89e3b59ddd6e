//! Scores each stage against gold data: how much of what it says is right, and how much of what is right it says.
//!
//! `docs/evaluation.md` describes the gold files and the definitions.

mod align;
mod check;
mod error;
mod figures;
mod gold;
mod injection;
mod ladder;
mod notice;
mod scores;
mod segment;
mod squeezed;
mod table;

pub use align::{Parallel, align};
pub use check::check;
pub use error::Error;
pub use figures::figures;
pub use gold::{Gold, GoldBead, GoldFigure, GoldFinding, Sides};
pub use injection::{WAYS, Way, injection};
pub use ladder::{ladder, parallels};
pub use notice::{Notice, files, notices};
pub use scores::{Counts, Evaluation, Row};
pub use segment::segment;
pub use table::{report, table};
