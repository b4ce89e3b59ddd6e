//! DOCX, ODT and EPUB, made here part by part.

mod epub;

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use bitally::read::{self, Input, Limits, Options};
use zip::write::SimpleFileOptions;

fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).expect("in memory");
        zip.write_all(content.as_bytes()).expect("in memory");
    }
    zip.finish().expect("in memory").into_inner()
}

fn read_as(bytes: Vec<u8>, options: &Options) -> Result<String, String> {
    match read::read("a.docx", Cursor::new(bytes), options).map_err(|error| error.to_string())? {
        Input::Document(document) => {
            let mut listed = String::new();
            for block in &document.blocks {
                writeln!(listed, "{}: {}", block.kind.name(), block.span.of(&document.text)).expect("in memory");
            }
            Ok(listed.trim_end().to_owned())
        }
        Input::Bitext(_) => Err("took a document for a bitext".into()),
    }
}

fn docx(body: &str, more: &[(&str, &str)]) -> Vec<u8> {
    let document = format!("<w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>");
    archive(&[&[("word/document.xml", document.as_str())], more].concat())
}

#[track_caller]
fn check_docx(body: &str, expected: &str) {
    assert_eq!(read_as(docx(body, &[]), &Options::default()).expect("readable"), expected);
}

fn odt(body: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    );
    archive(&[("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", &content)])
}

#[test]
fn paragraphs_headings_and_cells() {
    check_docx(
        "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>Fees</w:t></w:r></w:p>\
         <w:p><w:r><w:t xml:space=\"preserve\">The fee </w:t></w:r><w:r><w:t>is 5</w:t><w:br/><w:t>yuan.</w:t></w:r></w:p>\
         <w:tbl><w:tr><w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>42</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
        "heading: Fees\nparagraph: The fee is 5\nyuan.\ntable-cell: 12\ntable-cell: 42",
    );
}

#[test]
fn tracked_changes_are_accepted_and_hidden_text_is_left_out() {
    check_docx(
        "<w:p><w:r><w:t xml:space=\"preserve\">pays </w:t></w:r><w:del><w:r><w:delText>5</w:delText></w:r></w:del>\
         <w:ins><w:r><w:t>50</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r></w:p>\
         <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>one </w:t></w:r></w:p><w:p><w:r><w:t>two</w:t></w:r></w:p>\
         <w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>gone</w:t></w:r></w:p></w:tc></w:tr>\
         <w:tr><w:tc><w:p><w:r><w:t>kept</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
        "paragraph: pays 50\nparagraph: one two\ntable-cell: kept",
    );
}

#[test]
fn a_text_box_is_read_once_and_after_its_paragraph() {
    check_docx(
        "<w:p><w:r><w:t>before</w:t><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>box 7</w:t></w:r></w:p>\
         </w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>box 7</w:t></w:r></w:p></w:txbxContent></mc:Fallback>\
         </mc:AlternateContent></w:r><w:r><w:t xml:space=\"preserve\"> after</w:t></w:r></w:p>",
        "paragraph: before after\nparagraph: box 7",
    );
}

#[test]
fn lists_have_their_numbers_as_shown_and_notes_follow() {
    let numbering = "<w:numbering><w:abstractNum w:abstractNumId=\"4\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>\
        <w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"第%1条\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"decimal\"/>\
        <w:lvlText w:val=\"%2.\"/></w:lvl></w:abstractNum><w:num w:numId=\"2\"><w:abstractNumId w:val=\"4\"/></w:num></w:numbering>";
    let notes = "<w:footnotes><w:footnote w:type=\"separator\"><w:p><w:r><w:t>-</w:t></w:r></w:p></w:footnote>\
        <w:footnote><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote></w:footnotes>";
    let item = |level: usize, text: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"2\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let body = item(0, "甲") + &item(1, "a") + &item(1, "b") + &item(0, "乙") + &item(1, "c");
    let read =
        read_as(docx(&body, &[("word/numbering.xml", numbering), ("word/footnotes.xml", notes)]), &Options::default());
    let expected = "list-item: 第一条 甲\nlist-item: 1. a\nlist-item: 2. b\nlist-item: 第二条 乙\nlist-item: 1. c\nparagraph: A note.";
    assert_eq!(read.expect("readable"), expected);
}

#[test]
fn odt_lists_have_their_numbers_as_shown() {
    let content = "<office:document-content><office:automatic-styles><text:list-style style:name=\"L1\">\
        <text:list-level-style-number text:level=\"1\" style:num-format=\"一, 二, 三, ...\" style:num-prefix=\"第\" style:num-suffix=\"条\"/>\
        <text:list-level-style-number text:level=\"2\" style:num-format=\"1\" style:num-suffix=\")\" text:display-levels=\"2\" text:start-value=\"3\"/>\
        </text:list-style><text:list-style style:name=\"L2\"><text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"•\"/>\
        </text:list-style></office:automatic-styles><office:body><office:text>\
        <text:h text:outline-level=\"1\">Fees</text:h><text:list text:style-name=\"L1\"><text:list-item><text:p>甲</text:p><text:p>more</text:p>\
        <text:list><text:list-item><text:p>a</text:p></text:list-item><text:list-item><text:p>b</text:p></text:list-item></text:list></text:list-item>\
        <text:list-header><text:p>head</text:p></text:list-header><text:list-item><text:p>乙</text:p></text:list-item></text:list>\
        <text:list text:style-name=\"L2\"><text:list-item><text:p>dot</text:p></text:list-item></text:list>\
        <text:list text:style-name=\"L1\" text:continue-numbering=\"true\"><text:list-item><text:p>丙</text:p></text:list-item></text:list>\
        <text:list text:style-name=\"L1\"><text:list-item text:start-value=\"7\"><text:p>丁</text:p></text:list-item></text:list>\
        <text:h text:outline-level=\"2\">Fines</text:h></office:text></office:body></office:document-content>";
    let styles = "<office:document-styles><office:styles><text:outline-style><text:outline-level-style text:level=\"1\" \
        style:num-format=\"I\" style:num-suffix=\".\"/><text:outline-level-style text:level=\"2\" style:num-format=\"\"/>\
        </text:outline-style></office:styles></office:document-styles>";
    let parts =
        [("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", content), ("styles.xml", styles)];
    let expected = "heading: I. Fees\nlist-item: 第一条 甲\nlist-item: more\nlist-item: 一.3) a\nlist-item: 一.4) b\n\
        paragraph: head\nlist-item: 第二条 乙\nlist-item: dot\nlist-item: 第三条 丙\nlist-item: 第七条 丁\nheading: Fines";
    assert_eq!(read_as(archive(&parts), &Options::default()).expect("readable"), expected);
}

#[test]
fn odt_has_the_same_blocks() {
    let body = "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region>\
        </text:tracked-changes><text:h text:outline-level=\"1\">Fees</text:h>\
        <text:p>The  fee\n is<text:s text:c=\"2\"/><text:span>5</text:span><text:note><text:note-citation>1</text:note-citation>\
        <text:note-body><text:p>A note.</text:p></text:note-body></text:note> yuan<office:annotation><text:p>why?</text:p></office:annotation>.</text:p>\
        <text:list><text:list-item><text:p>item</text:p></text:list-item></text:list>\
        <table:table><table:table-row><table:table-cell><text:p>12</text:p></table:table-cell><table:table-cell><text:p>42</text:p>\
        </table:table-cell></table:table-row></table:table>";
    let expected = "heading: Fees\nparagraph: The fee is  5 yuan.\nlist-item: item\ntable-cell: 12\ntable-cell: 42\nparagraph: A note.";
    assert_eq!(read_as(odt(body), &Options::default()).expect("readable"), expected);
}

#[test]
fn faults_and_limits_are_named() {
    let said = |bytes: Vec<u8>, limits: Limits| {
        read_as(bytes, &Options { limits, ..Options::default() }).expect_err("a fault")
    };
    let usual = Limits::default();
    assert!(said(docx("<w:p>", &[]), usual).contains("a.docx:word/document.xml:1: XML:"));
    assert!(said(b"PK\x03\x04 and no archive".to_vec(), usual).contains("a whole ZIP archive is expected"));
    assert!(said(archive(&[("a.txt", "x")]), usual).contains("holds no DOCX, ODT or EPUB"));
    let bomb = docx(&format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", " ".repeat(3_000_000)), &[]);
    assert!(said(bomb, Limits { document_bytes: 1_000_000, ..usual }).contains("--max-bytes"));
    assert!(said(docx("", &[("a", ""), ("b", "")]), Limits { parts: 2, ..usual }).contains("--max-parts"));
    assert!(said(docx(&"<w:p>".repeat(100_000), &[]), usual).contains("--max-depth"));
}

proptest::proptest! {
    #[test]
    fn no_part_makes_it_panic(parts in proptest::collection::vec(proptest::sample::select(vec![
        "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:del/>", "<w:rPr>", "</w:rPr>", "<w:pPr>", "</w:pPr>", "<w:tc>", "</w:tc>",
        "<w:trPr>", "</w:trPr>", "一", "<w:vanish/>", "<text:p>", "</text:p>", "<text:s text:c=\"99999999\"/>", "<text:note-body>", "</text:note-body>",
    ]), 0..40), word: bool) {
        let body = parts.concat();
        let _ = read_as(if word { docx(&body, &[]) } else { odt(&body) }, &Options::default());
    }

    #[test]
    fn no_damage_makes_it_panic(at in 0_usize..400, byte: u8) {
        let mut bytes = docx("<w:p><w:r><w:t>x</w:t></w:r></w:p>", &[]);
        let place = at % bytes.len();
        bytes[place] = byte;
        let _ = read_as(bytes, &Options::default());
    }
}
