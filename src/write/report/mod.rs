//! Reports for the tools that take them: code scanning, test reports, annotations, summaries.
//!
//! Every format is a function over one gathered list of results, so that one run can write several.

mod annotations;
mod checkstyle;
mod code_quality;
mod gathered;
mod junit;
mod markdown;
mod sarif;
mod xml;

pub use annotations::annotations;
pub use checkstyle::checkstyle;
pub use code_quality::code_quality;
pub use gathered::{Case, Failure, Gathered, Item};
pub use junit::Junit;
pub use markdown::markdown;
pub use sarif::sarif;
