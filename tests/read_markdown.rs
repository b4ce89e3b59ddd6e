//! Markdown: what a reader sees, with its blocks.

use std::fmt::Write as _;
use std::io::Cursor;

use bitally::read::{self, Input, Options};

/// The blocks, one a line: kind and text.
fn blocks(markdown: &str, options: &Options) -> String {
    let bytes = Cursor::new(markdown.as_bytes().to_vec());
    let Input::Document(document) = read::read("a.md", bytes, options).expect("readable") else { panic!("a document") };
    let mut listed = String::new();
    for block in &document.blocks {
        writeln!(listed, "{}: {}", block.kind.name(), block.span.of(&document.text).escape_debug()).expect("in memory");
    }
    listed
}

#[track_caller]
fn check(markdown: &str, expected: &str) {
    assert_eq!(blocks(markdown, &Options::default()).trim_end(), expected);
}

#[test]
fn blocks_have_their_kinds() {
    check(
        "---\ntitle: x\n---\n# Fees {#fees}\n\nThe fee is **5** yuan\nfrom [May](http://x/2024).\n\n3. first\n4. second\n\n   more\n\n* bullet\n",
        "heading: Fees\nparagraph: The fee is 5 yuan from May.\nlist-item: 3. first\nlist-item: 4. second\n\
         list-item: more\nlist-item: bullet",
    );
}

#[test]
fn cells_stay_apart() {
    check("| a | b |\n|---|---|\n| 12 | 42 |\n", "table-cell: a\ntable-cell: b\ntable-cell: 12\ntable-cell: 42");
}

#[test]
fn a_folded_line_of_chinese_has_no_space() {
    check("罚款五千\n元，共 3\n笔。  \n完", "paragraph: 罚款五千元，共 3 笔。\\n完");
}

#[test]
fn code_pictures_and_tags_are_no_text() {
    let markdown =
        "Run `make 3`:<br>now\n\n```\nx = 1\n```\n\n![5 files](a.png)\n\n<div>\n<!-- 7 -->\n<p>Kept</p>\n</div>\n";
    check(markdown, "paragraph: Run make 3:\\nnow\nparagraph: Kept");
    let all = blocks(markdown, &Options { all: true, ..Options::default() });
    assert!(all.contains("x = 1"), "{all}");
}

#[test]
fn deep_nesting_is_refused() {
    let bytes = Cursor::new("> ".repeat(100_000).into_bytes());
    let error = read::read("a.md", bytes, &Options::default()).expect_err("too deep").to_string();
    assert!(error.contains("--max-depth"), "{error}");
}

proptest::proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "[a-z#*_`|<>\\[\\]()!{}:\\-0-9.一 \n\t]{1,200}", all: bool) {
        // Content decides before the name, so that such a text may be taken for another format, or be refused.
        drop(read::read("a.md", Cursor::new(text.into_bytes()), &Options { all, ..Options::default() }));
    }
}
