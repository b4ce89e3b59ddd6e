//! EPUB, under a name that says something else.

use bitally::read::{Limits, Options};

use super::{archive, read_as};

const CONTAINER: &str = "<container><rootfiles><rootfile full-path=\"OEBPS/book.opf\"/></rootfiles></container>";

const PACKAGE: &str = "<package xmlns:dc=\"dc\"><metadata><dc:title>Fees</dc:title></metadata><manifest>\
    <item id=\"two\" href=\"text/2.xhtml\" media-type=\"application/xhtml+xml\"/>\
    <item id=\"nav\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>\
    <item id=\"one\" href=\"text/first%20part.xhtml\" media-type=\"application/xhtml+xml\"/>\
    <item id=\"aside\" href=\"aside.xhtml\" media-type=\"application/xhtml+xml\"/>\
    <item id=\"cover\" href=\"cover.png\" media-type=\"image/png\"/></manifest>\
    <spine><itemref idref=\"cover\"/><itemref idref=\"nav\"/><itemref idref=\"one\"/><itemref idref=\"two\"/>\
    <itemref idref=\"aside\" linear=\"no\"/></spine></package>";

fn chapter(body: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>t</title></head><body>{body}</body></html>"
    )
}

fn book(package: &str) -> Vec<u8> {
    archive(&[
        ("mimetype", "application/epub+zip"),
        ("META-INF/container.xml", CONTAINER),
        ("OEBPS/book.opf", package),
        ("OEBPS/text/2.xhtml", &chapter("<p>第二章收费五百元。</p><table><tr><td>12</td><td>42</td></tr></table>")),
        ("OEBPS/text/first part.xhtml", &chapter("<h1>第一章</h1><p>罚款五十亿元。</p>")),
        ("OEBPS/nav.xhtml", &chapter("<nav><ol><li>Contents 1</li></ol></nav>")),
        ("OEBPS/aside.xhtml", &chapter("<p>An aside of 7 lines.</p>")),
    ])
}

#[test]
fn chapters_come_in_reading_order() {
    let found = read_as(book(PACKAGE), &Options::default()).expect("readable");
    assert_eq!(
        found,
        "heading: 第一章\nparagraph: 罚款五十亿元。\nparagraph: 第二章收费五百元。\ntable-cell: 12\ntable-cell: 42"
    );
}

#[test]
fn all_takes_contents_and_asides_too() {
    let found = read_as(book(PACKAGE), &Options { all: true, ..Options::default() }).expect("readable");
    assert!(found.contains("Contents 1") && found.ends_with("An aside of 7 lines."), "{found}");
}

#[test]
fn a_selector_may_match_in_one_chapter() {
    let select = |select: &str| Options { select: Some(select.into()), ..Options::default() };
    assert_eq!(read_as(book(PACKAGE), &select("h1")).expect("readable"), "heading: 第一章");
    let error = read_as(book(PACKAGE), &select("h6")).expect_err("nowhere");
    assert!(error.contains("no element of the page matches it"), "{error}");
}

#[test]
fn a_broken_book_is_refused_with_its_cause() {
    for (package, said) in [
        ("<package><manifest/><spine/></package>", "OEBPS/book.opf has no chapter in its reading order"),
        ("<package><spine><itemref idref=\"x\"/></spine></package>", "lacks the item \"x\""),
        (
            "<package><manifest><item id=\"x\" href=\"no.xhtml\" media-type=\"text/html\"/></manifest>\
             <spine><itemref idref=\"x\"/></spine></package>",
            "the part OEBPS/no.xhtml is expected",
        ),
        ("<package>", "a.docx:OEBPS/book.opf"),
    ] {
        let error = read_as(book(package), &Options::default()).expect_err(package);
        assert!(error.contains(said), "{package}: {error}");
    }
    let bare = archive(&[("mimetype", "application/epub+zip")]);
    let error = read_as(bare, &Options::default()).expect_err("no container");
    assert!(error.contains("META-INF/container.xml"), "{error}");
    let small = Options { limits: Limits { document_bytes: 900, ..Limits::default() }, ..Options::default() };
    assert!(read_as(book(PACKAGE), &small).expect_err("too large").contains("--max-bytes"));
}
