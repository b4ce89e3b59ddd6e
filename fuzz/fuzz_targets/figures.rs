//! The figures of any text, in every language: their spans lie in it, in order.
#![no_main]

use bitally::figures::figures;
use bitally::lang::LANGUAGES;
use bitally::text::Span;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|written: &str| {
    for language in LANGUAGES {
        let mut end = 0;
        for figure in figures(written, Span::new(0, written.len()), language) {
            assert!(figure.span.start() >= end, "figures overlap");
            end = figure.span.end();
            let _ = (figure.span.of(written), figure.describe());
        }
    }
});
