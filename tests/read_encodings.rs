//! Documents in every encoding that Chinese and English texts come in, and what is said about bytes that none explains.

use bitally::model::Document;
use bitally::read::{self, Input, Options};

/// A notice of a few lines, and one of a dozen characters.
const CHINESE: &str = "国家统计局公告\n\n2023年全国粮食总产量69541万吨，比上年增加888万吨，增长1.3％。\n其中，夏粮产量14615万吨；早稻产量2834万吨。\n";
const SHORT: &str = "海关总署公告（第12号）";
const TRADITIONAL: &str = "中央銀行公告：一百一十三年三月，外匯存底5,681億美元，較上月減少13億美元。";
const ENGLISH: &str =
    "The Bureau’s notice – “grain output” rose 1.3% to 695.41 million tonnes, or about £40 billion.\n";

fn read(bytes: Vec<u8>, options: &Options) -> Result<Document, String> {
    match read::read("notice", std::io::Cursor::new(bytes), options).map_err(|error| error.to_string())? {
        Input::Document(document) => Ok(document),
        Input::Bitext(_) => Err("took a document for a bitext".into()),
    }
}

fn encoded(text: &str, label: &str) -> Vec<u8> {
    match label {
        "UTF-16LE" => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        "UTF-16BE" => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        _ => {
            let encoding = encoding_rs::Encoding::for_label(label.as_bytes()).expect("a label");
            let (bytes, _, unmappable) = encoding.encode(text);
            assert!(!unmappable, "{text} cannot be written in {label}");
            bytes.into_owned()
        }
    }
}

#[track_caller]
fn detects(text: &str, label: &str) {
    let document = read(encoded(text, label), &Options::default()).expect("readable");
    assert_eq!((document.text.as_str(), document.encoding.name), (text, label));
}

#[test]
fn detects_what_notices_come_in() {
    for text in [CHINESE, SHORT] {
        for label in ["UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"] {
            detects(text, label);
        }
    }
    for label in ["UTF-8", "Big5", "UTF-16LE", "UTF-16BE"] {
        detects(TRADITIONAL, label);
    }
    for label in ["UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"] {
        detects(ENGLISH, label);
    }
}

#[test]
fn detects_short_titles_in_either_chinese_encoding() {
    let simplified =
        ["公告", "通知", "财政部令", "国务院办公厅", "关于调整部分商品税率的公告", "第三季度 GDP 增长4.9%"];
    for title in simplified {
        detects(title, "GB18030");
    }
    for title in ["行政院公報", "罰鍰新臺幣五十億元", "衛生福利部公告", "第二季進出口統計"]
    {
        detects(title, "Big5");
    }
}

#[test]
fn detects_hz() {
    let document = read(b"Notice ~{<:Ky2;S{#,NpJ)l6HK!#~}\n".to_vec(), &Options::default()).expect("readable");
    assert_eq!((document.text.as_str(), document.encoding.name), ("Notice 己所不欲，勿施於人。\n", "HZ-GB-2312"));
}

#[test]
fn strips_the_byte_order_mark() {
    let mut bytes = b"\xFF\xFE".to_vec();
    bytes.extend(encoded(CHINESE, "UTF-16LE"));
    let document = read(bytes, &Options::default()).expect("readable");
    assert_eq!(document.text, CHINESE);
    assert_eq!(document.encoding.reason, "byte order mark");
}

#[test]
fn bytes_that_do_not_decode_are_an_error_with_place_and_remedy() {
    for label in ["UTF-8", "GB18030", "Big5"] {
        let text = if label == "Big5" { TRADITIONAL } else { CHINESE }.repeat(4);
        let mut bytes = encoded(&text, label);
        let place = bytes.len() / 2 + bytes[bytes.len() / 2..].iter().position(u8::is_ascii_digit).expect("a digit");
        bytes[place] = 0xFF;
        let error = read(bytes.clone(), &Options::default()).expect_err(label);
        // The byte before may be taken together with the stray one.
        let named = (place - 2..=place).any(|at| error.contains(&format!("at offset {at} ")));
        assert!(
            named && error.contains(label) && error.contains("--encoding") && error.contains("--lossy"),
            "{place} {error}"
        );
        let lossy = read(bytes, &Options { lossy: true, ..Options::default() }).expect("lossy");
        assert!(lossy.text.contains('\u{FFFD}'));
        assert_eq!(lossy.encoding.name, label);
    }
}

#[test]
fn a_file_cut_inside_a_character_is_an_error() {
    let bytes = CHINESE.as_bytes();
    let error = read(bytes[..bytes.len() - 3].to_vec(), &Options::default()).expect_err("cut");
    assert!(error.contains("is no UTF-8"), "{error}");
}

#[test]
fn bytes_of_no_encoding_are_an_error() {
    let noise: Vec<u8> = (0..4000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let error = read(noise, &Options::default()).expect_err("noise");
    assert!(error.contains("no encoding explains it") && error.contains("offset"), "{error}");
    let error = read(b"\x7FELF\x02\x01\x01\0\0\0\0".to_vec(), &Options::default()).expect_err("a program");
    assert!(error.contains("byte 00 at offset 7"), "{error}");
}

#[test]
fn the_user_states_the_encoding() {
    let options = Options { encoding: Some("big5".into()), ..Options::default() };
    let document = read(encoded(TRADITIONAL, "Big5"), &options).expect("readable");
    assert_eq!((document.text.as_str(), document.encoding.reason.as_ref()), (TRADITIONAL, "stated with --encoding"));
    let error =
        read(b"a".to_vec(), &Options { encoding: Some("gb-1".into()), ..Options::default() }).expect_err("label");
    assert!(error.contains("\"gb-1\"") && error.contains("GB18030"), "{error}");
}

#[test]
fn what_is_no_document_says_what_would_help() {
    let said = |bytes: &[u8]| read(bytes.to_vec(), &Options::default()).expect_err("no document");
    assert!(said(b"").contains("is empty"));
    assert!(said(b"%PDF-1.7 ...").contains("a PDF file") && said(b"%PDF-1.7 ...").contains("pdftotext"));
    assert!(said(b"\xD0\xCF\x11\xE0\xA1\xB1").contains("save it as DOCX or ODT"));
    assert!(said(b"<?xml version='1.0'?><rss/>").contains("root element <rss>"));
}

#[test]
fn a_hundred_megabytes_without_a_line_break_are_read() {
    let begin = std::time::Instant::now();
    let document = read("统计局".repeat(11_000_000).into_bytes(), &Options::default()).expect("readable");
    assert_eq!(document.blocks.len(), 1);
    assert!(begin.elapsed().as_secs() < 30, "{:?}", begin.elapsed());
}

#[test]
fn a_document_of_more_bytes_than_allowed_is_refused() {
    let limits = read::Limits { document_bytes: 2_000_000, ..read::Limits::default() };
    let error = read(vec![b'a'; 3_000_000], &Options { limits, ..Options::default() }).expect_err("too large");
    assert!(error.contains("at most 2000000") && error.contains("--max-bytes"), "{error}");
}

#[test]
fn directories_and_missing_files_are_named() {
    let error = read::open(env!("CARGO_MANIFEST_DIR"), &Options::default()).expect_err("a directory").to_string();
    assert!(error.contains("it is a directory"), "{error}");
    let error = read::open("no/such/file.txt", &Options::default()).expect_err("missing").to_string();
    assert!(error.starts_with("cannot read no/such/file.txt: "), "{error}");
}

proptest::proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..400), lossy: bool) {
        let _ = read(bytes, &Options { lossy, ..Options::default() });
    }

    #[test]
    fn utf8_comes_back_as_it_was(text in "[一-龥a-z0-9。，\n ]{1,200}") {
        proptest::prop_assert_eq!(read(text.clone().into_bytes(), &Options::default()).expect("readable").text, text);
    }
}

#[test]
fn a_damaged_byte_does_not_turn_utf8_into_another_encoding() {
    for damaged in [
        &b"caf\xe9s\xe2\x80\x99 owner said \xe2\x80\x9cfine of 500 yuan\xe2\x80\x9d.\n"[..],
        b"A fine of \xe2\x82\xac5 in the caf\xe9.\n",
    ] {
        let said = read(damaged.to_vec(), &Options::default()).expect_err("damaged");
        assert!(said.contains("UTF-8") && said.contains("E9") && said.contains("--encoding"), "{said}");
    }
    // Accents and signs that stand side by side in encodings of single bytes.
    for (text, label) in [
        ("Il a dit : « Un café\u{a0}», c’est prévu.\n", "windows-1252"),
        ("„Ein großer Spaß“, sagte er.\n", "windows-1252"),
    ] {
        let document = read(encoded(text, label), &Options::default()).expect("readable");
        assert_ne!(document.encoding.name, "UTF-8", "{text}");
    }
}
