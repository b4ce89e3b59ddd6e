//! The command line: arguments in, exit status out. It holds no knowledge that the library lacks.

mod accepted;
mod align;
mod arguments;
mod check;
mod corpus;
mod eval;
mod figures;
mod findings;
mod fix;
mod init;
mod input;
mod lexicon;
mod output;
mod progress;
mod rule;
mod run;
mod segment;
mod stale;

pub use arguments::Arguments;
pub use run::main;
