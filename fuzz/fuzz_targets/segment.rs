//! The segmenter: sentences and the gaps between them rebuild the text.
#![no_main]

use bitally::{lang, pipeline, read};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|written: (bool, bool, &str)| {
    let (chinese, wrapped, written) = written;
    let lines = if wrapped { read::Lines::Wrapped } else { read::Lines::Sentences };
    let Some(language) = lang::find(if chinese { "zh" } else { "en" }) else { return };
    let text = pipeline::text(read::text(written, "a", lines), language);
    let mut end = 0;
    for sentence in &text.sentences {
        assert!(sentence.span.start() >= end && sentence.span.end() <= text.document.text.len(), "sentences overlap");
        end = sentence.span.end();
        let _ = sentence.span.of(&text.document.text);
    }
});
