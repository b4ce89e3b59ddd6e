//! Every reader: the first byte chooses the name that the bytes come under, which decides where the content leaves it open.
#![no_main]

use std::io::Cursor;

use bitally::read::{self, Input, Limits, Options};
use libfuzzer_sys::fuzz_target;

const NAMES: &[&str] =
    &["a.txt", "a.html", "a.md", "a.docx", "a.odt", "a.epub", "a.tmx", "a.xlf", "a.tsv", "a.jsonl", "a.gz"];

fuzz_target!(|data: &[u8]| {
    let Some((&first, bytes)) = data.split_first() else { return };
    let name = NAMES[usize::from(first) % NAMES.len()];
    let limits = Limits { document_bytes: 1 << 20, unit_bytes: 1 << 16, depth: 128, parts: 64 };
    let options =
        Options { limits, all: first >= 128, lossy: first & 64 > 0, lenient: first & 32 > 0, ..Options::default() };
    match read::read(name, Cursor::new(bytes.to_vec()), &options) {
        Ok(Input::Document(document)) => {
            let mut end = 0;
            for block in &document.blocks {
                assert!(block.span.start() >= end, "blocks overlap");
                end = block.span.end();
                let _ = block.span.of(&document.text);
            }
        }
        Ok(Input::Bitext(units)) => units.take_while(Result::is_ok).for_each(drop),
        Err(_) => {}
    }
});
