//! The command line: arguments in, exit status out. It holds no knowledge that the library lacks.

mod accepted;
mod align;
mod arguments;
mod build;
mod build_summary;
mod changed;
mod check;
mod corpus;
mod eval;
mod figures;
mod files;
mod findings;
mod fix;
mod init;
mod input;
mod lexicon;
mod names;
mod output;
mod progress;
mod project;
mod report_writer;
mod reports;
mod rule;
mod run;
mod segment;
mod sink;
mod size;
mod stale;
mod standard;
mod unfinished;

pub use arguments::Arguments;
pub use run::main;
