//! The command line of bitally.

fn main() {}
