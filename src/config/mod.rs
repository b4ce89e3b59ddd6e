//! `bitally.toml`: which pairs a project has, and how they are checked.

mod accept;
mod error;
mod pairs;
mod pattern;
mod settings;
mod source;
mod template;

pub use accept::Leniency;
pub use error::Error;
pub use pairs::{Expansion, Operands, Unpaired, expand};
pub use settings::{FailOn, Ignored, Level, PairPattern, Settings, Tolerance, UnpairedFiles};
pub use source::{FILE_NAME, Project, find, open, parse};
pub use template::{TEMPLATE, schema};
