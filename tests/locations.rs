//! Findings lead back to the files: line and column, element, paragraph, page, unit.

use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;
use std::process::Command;

use bitally::model::{Layout, source_span};
use bitally::read::{self, Input, Options};
use bitally::text::Span;
use bitally::write::location::Locator;

/// Where the words stand in their file.
#[track_caller]
fn place(name: &str, bytes: &[u8], words: &str) -> String {
    let read = read::read(name, Cursor::new(bytes.to_vec()), &Options::default()).expect(name);
    let Input::Document(document) = read else { panic!("{name} is a document") };
    let at = document.text.find(words).unwrap_or_else(|| panic!("{words} is not in {:?}", document.text));
    Locator::new(&document).locate(Span::new(at, at + words.len())).to_string()
}

#[test]
fn markdown_leads_to_line_and_column_of_its_source() {
    let source = "---\ntitle: x\n---\n# 收费\n\n* 每日**320元**，见[附件](a.html)\n  第12页\n\n| 甲 | 5&nbsp;元 |\n|---|---|\n| 乙 | `7` |\n\n<p>共<b>9</b>人</p>\n";
    for (words, wanted) in [
        ("收费", "a.md:4:3"),
        ("320元", "a.md:6:7"),
        ("附件", "a.md:6:16"),
        ("12", "a.md:7:4"),
        ("甲", "a.md:9:3"),
        ("元\n乙", "a.md:9:14"),
        ("7", "a.md:11:8"),
        ("9", "a.md:13:8"),
    ] {
        assert_eq!(place("a.md", source.as_bytes(), words), wanted, "{words}");
    }
}

#[test]
fn web_pages_lead_to_elements() {
    let page = "<html><head><title>t</title></head><body><nav><a href=/>home</a></nav><div><p>Fee notice of the port.</p>\
                <p>A fine of <b>5</b> yuan.</p><script>x</script><table><tr><td>12</td><td>13</td></tr></table></div>\
                <div id=\"notes\"><p>one</p><ul><li>first</li><li>20 berths</li></ul></div></body></html>";
    for (words, wanted) in [
        ("5 yuan", "a.html, body > div:nth-of-type(1) > p:nth-of-type(2)"),
        (
            "13",
            "a.html, body > div:nth-of-type(1) > table:nth-of-type(1) > tbody:nth-of-type(1) > tr:nth-of-type(1) > td:nth-of-type(2)",
        ),
        ("20", "a.html, #notes > ul:nth-of-type(1) > li:nth-of-type(2)"),
    ] {
        assert_eq!(place("a.html", page.as_bytes(), words), wanted, "{words}");
    }
}

#[test]
fn office_files_lead_to_paragraphs() {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let body = "<w:document xmlns:w=\"w\"><w:body><w:p/><w:p><w:r><w:t>One 5</w:t></w:r></w:p>\
                <w:p><w:r><w:t>Two 6</w:t></w:r></w:p></w:body></w:document>";
    let notes = "<w:footnotes xmlns:w=\"w\"><w:p><w:r><w:t>Note 7</w:t></w:r></w:p></w:footnotes>";
    for (part, content) in [("word/document.xml", body), ("word/footnotes.xml", notes)] {
        zip.start_file(part, zip::write::SimpleFileOptions::default()).expect("in memory");
        zip.write_all(content.as_bytes()).expect("in memory");
    }
    let bytes = zip.finish().expect("in memory").into_inner();
    assert_eq!(place("a.docx", &bytes, "6"), "a.docx, paragraph 3");
    assert_eq!(place("a.docx", &bytes, "7"), "a.docx, footnotes, paragraph 1");
}

fn write(folder: &Path, name: &str, text: &str) {
    fs::write(folder.join(name), text).expect("written");
}

fn run(folder: &Path, arguments: &[&str]) -> String {
    let done = Command::new(env!("CARGO_BIN_EXE_bitally")).current_dir(folder).args(arguments).output().expect("runs");
    String::from_utf8_lossy(&[done.stdout, done.stderr].concat()).into_owned()
}

#[test]
fn pages_are_one_document_in_the_order_of_their_numbers() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    let head = "<h1>Port fees</h1><p>Updated: 2021-12-29</p>";
    write(folder, "en.page1.html", &format!("{head}<p>The fee is 5 yuan.</p>"));
    write(folder, "en.page2.html", &format!("{head}<p>The fine is 7 yuan.</p>"));
    write(folder, "en.page10.html", &format!("{head}<p>There are 99 berths.</p>"));
    write(folder, "zh.txt", "港口收费\n\n更新日期：2021-12-29\n\n收费5元。\n\n罚款7元。\n\n泊位共90个。\n");
    let said = run(folder, &["check", "zh.txt", "en.page*.html"]);
    assert!(said.contains("en.page10.html, body > p:nth-of-type(2)"), "{said}");
    assert!(said.contains("1 error") && !said.contains("added"), "{said}");
    let json = run(folder, &["check", "zh.txt", "en.page*.html", "--format", "jsonl"]);
    assert!(json.contains("\"file\":\"en.page10.html\""), "{json}");
    let sarif = run(folder, &["check", "zh.txt", "en.page*.html", "--report", "sarif=-"]);
    assert!(sarif.contains("\"uri\": \"en.page10.html\""), "{sarif}");
    let said = run(folder, &["check", "zh.txt", "fr.page*.html"]);
    assert!(said.contains("fr.page*.html: no file is called so"), "{said}");
    let said = run(folder, &["align", "zh.txt", "en.page*.html", "-o", "en.page2.html", "--format", "tsv"]);
    assert!(said.contains("en.page2.html is also an input"), "{said}");
}

#[test]
fn bitexts_lead_to_the_lines_of_their_units() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    write(folder, "a.tsv", "id\tzh\ten\n1\t共5人\t5 people\n2\t罚款7元\tA fine of 9 yuan\n");
    let sarif = run(folder, &["check", "a.tsv", "--report", "sarif=-"]);
    assert!(sarif.contains("\"startLine\": 3"), "{sarif}");
}

#[test]
fn a_correction_of_markdown_keeps_its_markup() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    write(folder, "zh.md", "# 公告\n\n罚款**五十亿元**，见[附件](a.html)。\n\n共15人，另有2人。\n");
    let english =
        "# Notice\n\nA fine of **50 billion yuan**, see the [annex](a.html).\n\n5<b>1</b> people, and 2 more.\n";
    write(folder, "en.md", english);
    let said = run(folder, &["check", "zh.md", "en.md", "--fix", "-o", "fixed.md"]);
    assert!(said.contains("en.md:3:13: 50 billion yuan → 5 billion yuan"), "{said}");
    // Markup stands in the figure, so that it is left to correct by hand.
    assert!(said.contains("left to correct by hand: 1 error"), "{said}");
    let fixed = fs::read_to_string(folder.join("fixed.md")).expect("written");
    assert_eq!(fixed, english.replace("50 billion", "5 billion"));
}

proptest::proptest! {
    #[test]
    fn every_letter_of_markdown_leads_to_itself(parts in proptest::collection::vec(proptest::sample::select(vec![
        "# ", "\n\n", "\n", "**", "`", "[a](b)", "<br>", "<p>", "</p>", "<!-- 1 -->", "&amp;", "&#20108;", "\\*", "五十", "x", "12", "| ", "|---|\n",
        "1. ", "- ", "> ", "    ", "~~", "<b", "{: .c }", "\r\n", "[^1]", "[^1]: ", "![i](j)", "```\n", "$", "\u{a0}",
    ]), 0..40)) {
        let source = format!("x{}", parts.concat());
        if let Ok(Input::Document(document)) = read::read("a.md", Cursor::new(source.clone().into_bytes()), &Options::default()) {
            let locator = Locator::new(&document);
            for block in &document.blocks {
                let _ = locator.locate(block.span);
            }
            let Layout::Pieces { source: own, pieces } = &document.origins[0].layout else { panic!("pieces") };
            proptest::prop_assert_eq!(own, &source);
            for piece in pieces {
                proptest::prop_assert!(source.is_char_boundary(piece.source.start()) && source.is_char_boundary(piece.source.end()));
                proptest::prop_assert!(source_span(pieces, piece.text).is_some());
            }
        }
    }
}

#[test]
fn a_unit_stands_on_its_line_for_code_scanning() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), "m.tsv", "zh\ten\n罚款500元。\tA fine of 600 yuan.\n");
    run(folder.path(), &["check", "m.tsv", "--report", "sarif=m.sarif", "--fail-on", "never"]);
    let log = fs::read_to_string(folder.path().join("m.sarif")).expect("written");
    let log: serde_json::Value = serde_json::from_str(&log).expect("JSON");
    let result = &log["runs"][0]["results"][0];
    let region = &result["locations"][0]["physicalLocation"]["region"];
    assert_eq!(region, &serde_json::json!({"startLine": 2}));
    // Where on the line the figure stands is not known, so that nothing can be put in its place.
    assert_eq!(result["fixes"], serde_json::Value::Null);
}
