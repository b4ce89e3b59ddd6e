//! The command line, pinned by the transcripts in `tests/cmd/`: every command, its output and its exit status.

#[test]
fn transcripts_hold() {
    trycmd::TestCases::new().case("tests/cmd/*.md");
}
