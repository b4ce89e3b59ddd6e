//! The aligner and the check over two texts: every sentence stands in exactly one bead.
#![no_main]

use bitally::{lang, pipeline, read, text::Pair};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|written: (&str, &str)| {
    let tags = Pair::new("zh", "en");
    let languages = tags.map(|tag| lang::find(tag).expect("built in"));
    let texts = Pair::new(written.0, written.1).zip(languages);
    let texts =
        texts.map(|(written, language)| pipeline::text(read::text(written, "a", read::Lines::Wrapped), language));
    let beads = bitally::align::align(texts.as_ref(), languages, &bitally::align::Options::default());
    let mut ends = Pair::new(0, 0);
    for bead in &beads {
        assert_eq!(bead.sentences.as_ref().map(|range| range.start), ends, "beads tile both sides");
        ends = bead.sentences.as_ref().map(|range| range.end);
    }
    assert_eq!(ends, texts.as_ref().map(|text| text.sentences.len()), "no sentence is lost");
    let documents = Pair::new(written.0, written.1).map(|written| read::text(written, "a", read::Lines::Wrapped));
    let options = pipeline::Options { languages: tags.map(|tag| lang::find(tag)), ..pipeline::Options::default() };
    let _ = bitally::check(&documents.authoritative, &documents.reference, &options);
});
