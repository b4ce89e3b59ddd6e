//! The command line of bitally: parse, run, exit status.

use std::process::ExitCode;

fn main() -> ExitCode {
    bitally::cli::main()
}
