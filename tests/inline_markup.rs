//! Inline markup, further languages and what units carry along: from a bitext through the line and out again.

use std::io::Cursor;

use bitally::pipeline::{self, Options, Origin};
use bitally::read::{self, Bitext, Input, Lines};
use bitally::text::Pair;
use bitally::write::corpus::{self, Document, Event, Header};

/// The formats that have inline markup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Tmx,
    Xliff1,
    Xliff2,
}

fn open(name: &str, bytes: &str, lines: Lines) -> Bitext {
    let languages = Pair::new(Some("zh".to_owned()), Some("en".to_owned()));
    let options = read::Options { lines, languages, ..read::Options::default() };
    match read::read(name, Cursor::new(bytes.as_bytes().to_vec()), &options).expect(bytes) {
        Input::Bitext(bitext) => bitext,
        Input::Document(_) => panic!("took a bitext for a document: {bytes}"),
    }
}

/// Reads a bitext, pairs what is in its units, and writes it again.
fn rewritten(bytes: &str, lines: Lines, format: Format) -> String {
    let bitext = open("a.xml", bytes, lines);
    let languages = pipeline::unit_languages("a", bitext.languages()).expect("two languages");
    let header = Header {
        languages: bitext.languages().map(str::to_owned),
        carried: bitext.header().clone(),
        ..Header::default()
    };
    let mut file = Vec::new();
    let mut write = |event: Event| {
        let written = match format {
            Format::Tmx => corpus::tmx(&mut file, event),
            Format::Xliff1 => corpus::xliff1(&mut file, event),
            Format::Xliff2 => corpus::xliff2(&mut file, event),
        };
        written.expect("memory takes everything");
    };
    write(Event::Begin(&header));
    let of = Document { id: "a", names: Pair::new("a", "a"), languages: header.languages.as_ref().map(String::as_str) };
    write(Event::Document(&header, of));
    for unit in bitext {
        let unit = unit.expect(bytes);
        let options = Options::default();
        let checked = pipeline::check_aligned(pipeline::align_in(unit.sides, languages, &options), &options);
        let origin =
            Origin { document: "a", within: Some(&unit.id), stem: Some(&unit.id), carried: Some(&unit.carried) };
        for unit in pipeline::units(&checked, origin) {
            write(Event::Unit(&header, &unit));
        }
    }
    write(Event::DocumentEnd);
    write(Event::End);
    String::from_utf8(file).expect("UTF-8")
}

fn tmx(chinese: &str, english: &str) -> String {
    format!(
        "<tmx version=\"1.4\"><header creationtool=\"t\" creationtoolversion=\"1\" segtype=\"block\" o-tmf=\"t\" \
         adminlang=\"en\" srclang=\"zh\" datatype=\"html\"><note>of the header</note><prop type=\"project\">P</prop></header>\
         <body><tu tuid=\"u\"><prop type=\"client\">C</prop><tuv xml:lang=\"zh\" changedate=\"20211105T093000Z\">\
         <prop type=\"by\">Z</prop><seg>{chinese}</seg></tuv><tuv xml:lang=\"en\"><seg>{english}</seg></tuv>\
         <tuv xml:lang=\"fr\"><seg>Un <ph>&lt;br/&gt;</ph> d'eux</seg></tuv></tu></body></tmx>"
    )
}

fn xliff1(chinese: &str, english: &str) -> String {
    format!(
        "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" xmlns:q=\"urn:q\"><file original=\"f\" \
         source-language=\"zh\" target-language=\"en\" datatype=\"html\"><body><trans-unit id=\"u\">\
         <source>{chinese}</source><target>{english}</target></trans-unit></body></file></xliff>"
    )
}

fn xliff2(chinese: &str, english: &str) -> String {
    format!(
        "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"zh\" trgLang=\"en\"><file id=\"f\">\
         <unit id=\"u\"><originalData><data id=\"b\">&lt;b&gt;</data><data id=\"e\">&lt;/b&gt;</data></originalData>\
         <segment><source>{chinese}</source><target>{english}</target></segment></unit></file></xliff>"
    )
}

#[track_caller]
fn has(written: &str, parts: &[&str]) {
    for part in parts {
        assert!(written.contains(part), "{part}\nis not in\n{written}");
    }
}

#[test]
fn tmx_comes_back_as_it_was() {
    let chinese = "共<bpt i=\"1\" x=\"1\" type=\"bold\">&lt;b&gt;</bpt>12<ept i=\"1\">&lt;/b&gt;</ept>人<hi>。</hi>";
    let english = "<it pos=\"begin\">[</it>In all <bpt i=\"1\" x=\"1\">&lt;b&gt;</bpt>12<ept i=\"1\">&lt;/b&gt;</ept> \
                   people<ph>&lt;fn&gt;<sub>a &amp; b</sub></ph>.";
    let written = rewritten(&tmx(chinese, english), Lines::Sentences, Format::Tmx);
    has(&written, &[chinese, english]);
    has(&written, &["datatype=\"html\"", "<note>of the header</note><prop type=\"project\">P</prop></header>"]);
    has(
        &written,
        &["<prop type=\"client\">C</prop>", "changedate=\"20211105T093000Z\"><prop type=\"by\">Z</prop><seg>"],
    );
    has(&written, &["<tuv xml:lang=\"fr\"><seg>Un <ph>&lt;br/&gt;</ph> d'eux</seg></tuv>"]);
}

#[test]
fn xliff_comes_back_as_it_was() {
    let one =
        "<g id=\"1\" ctype=\"bold\">12</g>a<x id=\"2\"/><ph id=\"3\">&lt;br/&gt;</ph><bx id=\"4\"/>b<ex id=\"4\"/>";
    let written = rewritten(&xliff1(one, one), Lines::Sentences, Format::Xliff1);
    has(&written, &[&format!("<source>{one}</source>"), &format!(">{one}</target>")]);
    let foreign = "<g id=\"1\" q:name=\"x\">12</g>";
    has(
        &rewritten(&xliff1(foreign, foreign), Lines::Sentences, Format::Xliff1),
        &["<source><g id=\"1\">12</g></source>"],
    );

    let two = "<pc id=\"1\" dataRefStart=\"b\" dataRefEnd=\"e\">12</pc><ph id=\"2\" equiv=\"x\"/><sc id=\"3\"/>a<ec startRef=\"3\"/>";
    let written = rewritten(&xliff2(two, two), Lines::Sentences, Format::Xliff2);
    let renamed = two.replace("\"b\"", "\"d1\"").replace("\"e\"", "\"d2\"");
    has(&written, &[&format!("<source>{renamed}</source>"), &format!("<target>{renamed}</target>")]);
    has(&written, &["<originalData><data id=\"d1\">&lt;b&gt;</data><data id=\"d2\">&lt;/b&gt;</data></originalData>"]);
}

#[test]
fn a_boundary_isolates_the_halves_of_a_pair() {
    let pair = |begin: &str, end: &str| {
        (format!("共{begin}12人。罚款{end}5元。"), format!("There are {begin}12 people. The fine{end} is 5 yuan."))
    };
    let (chinese, english) = pair("<bpt i=\"1\" type=\"b\">[</bpt>", "<ept i=\"1\">]</ept>");
    let written = rewritten(&tmx(&chinese, &english), Lines::Wrapped, Format::Tmx);
    has(&written, &["<seg>共<it type=\"b\" pos=\"begin\">[</it>12人。</seg>", "罚款<it pos=\"end\">]</it>5元。"]);
    assert!(!written.contains("xml:lang=\"fr\""), "a sentence has not the translation of the whole:\n{written}");
    // An x would have to stand on the other side too, which now is in another unit.
    let apart = tmx(
        "共12人<ph x=\"3\"/>。<ph x=\"4\"/>罚款5元。",
        "There are 12 people<ph x=\"3\"/>. The fine is 5<ph x=\"4\"/> yuan.",
    );
    let written = rewritten(&apart, Lines::Wrapped, Format::Tmx);
    has(&written, &["共12人<ph x=\"3\"/>。<ph/></seg>", "people<ph x=\"3\"/>.", "5<ph"]);
    let (chinese, english) = pair("<g id=\"7\">", "</g>");
    let written = rewritten(&xliff1(&chinese, &english), Lines::Wrapped, Format::Xliff1);
    has(&written, &["共<it id=\"7\" pos=\"open\"/>12人。", "The fine<it id=\"7\" pos=\"close\"/> is 5 yuan."]);
    let (chinese, english) = pair("<pc id=\"7\" dataRefStart=\"b\" dataRefEnd=\"e\">", "</pc>");
    let written = rewritten(&xliff2(&chinese, &english), Lines::Wrapped, Format::Xliff2);
    has(&written, &["共<sc id=\"7\" isolated=\"yes\" dataRef=\"d1\"/>12人。"]);
    has(&written, &["The fine<ec id=\"7\" isolated=\"yes\" dataRef=\"d1\"/> is 5 yuan."]);
}

#[test]
fn markup_moves_between_formats() {
    let pair = "<bpt i=\"4\" x=\"2\">&lt;b&gt;</bpt>12<ept i=\"4\">&lt;/b&gt;</ept><ph x=\"5\">&lt;br/&gt;</ph>";
    let from_tmx = tmx(pair, pair);
    has(
        &rewritten(&from_tmx, Lines::Sentences, Format::Xliff1),
        &[
            "<source><bpt id=\"1\">&lt;b&gt;</bpt>12<ept id=\"1\">&lt;/b&gt;</ept><ph id=\"2\">&lt;br/&gt;</ph></source>",
        ],
    );
    has(
        &rewritten(&from_tmx, Lines::Sentences, Format::Xliff2),
        &[
            "<target><sc id=\"1\" dataRef=\"d1\"/>12<ec startRef=\"1\" dataRef=\"d2\"/><ph id=\"2\" dataRef=\"d3\"/></target>",
        ],
    );
    let two = "<pc id=\"a\" dataRefStart=\"b\" dataRefEnd=\"e\">12</pc><mrk id=\"m\" type=\"term\">x</mrk>";
    has(
        &rewritten(&xliff2(two, two), Lines::Sentences, Format::Tmx),
        &["<seg><bpt i=\"1\" x=\"1\">&lt;b&gt;</bpt>12<ept i=\"1\">&lt;/b&gt;</ept><hi x=\"2\">x</hi></seg>"],
    );
}

#[test]
fn properties_survive_the_way_through_xliff() {
    for format in [Format::Xliff1, Format::Xliff2] {
        let there = rewritten(&tmx("共12人。", "There are 12 people."), Lines::Sentences, format);
        let back = rewritten(&there, Lines::Sentences, Format::Tmx);
        has(&back, &["<prop type=\"client\">C</prop>"]);
        assert_eq!(back.matches("<prop type=\"x-bitally-document\">").count(), 1, "{back}");
        assert_eq!(back.matches("bitally-document").count(), 1, "{back}");
    }
}

proptest::proptest! {
    /// Whatever markup stands in the segments, what is written is read without a fault, and a second writing changes nothing.
    #[test]
    fn what_is_written_is_read(
        from in proptest::sample::select(vec![Format::Tmx, Format::Xliff1, Format::Xliff2]),
        to in proptest::sample::select(vec![Format::Tmx, Format::Xliff1, Format::Xliff2]),
        chinese in proptest::collection::vec(0..9_usize, 0..9),
        english in proptest::collection::vec(0..9_usize, 0..9),
    ) {
        let side = |parts: &[usize], sentence: &str| -> String {
            let mut open = 0;
            let mut text = String::new();
            for (at, part) in parts.iter().enumerate() {
                let (begin, end, point) = match from {
                    Format::Tmx => (format!("<bpt i=\"{at}\">[</bpt>"), "", format!("<ph x=\"{at}\">*</ph>")),
                    Format::Xliff1 => (format!("<g id=\"{at}\">"), "</g>", format!("<x id=\"{at}\"/>")),
                    Format::Xliff2 => (format!("<pc id=\"{at}\" dataRefStart=\"b\">"), "</pc>", format!("<ph id=\"{at}\"/>")),
                };
                match part {
                    0 | 1 if from == Format::Tmx => text.extend([&begin, "x", &begin.replace("bpt", "ept")]),
                    0 | 1 => { text += &begin; open += 1; }
                    2 if open > 0 => { text += end; open -= 1; }
                    3 if from != Format::Xliff2 => text += &point,
                    4 => text.push(' '),
                    _ => text += sentence,
                }
            }
            text + &"</g>".repeat(if from == Format::Xliff1 { open } else { 0 })
                + &"</pc>".repeat(if from == Format::Xliff2 { open } else { 0 })
        };
        let (chinese, english) = (side(&chinese, "共12人。"), side(&english, "There are 12 people. "));
        let bytes = match from {
            // The x of a ph would have to stand in all variants.
            Format::Tmx => tmx(&chinese, &english).replace(" x=", " assoc="),
            Format::Xliff1 => xliff1(&chinese, &english),
            Format::Xliff2 => xliff2(&chinese, &english),
        };
        let once = rewritten(&bytes, Lines::Wrapped, to);
        if once.contains("<tu ") || once.contains("<target") {
            let twice = rewritten(&once, Lines::Sentences, to);
            let thrice = rewritten(&twice, Lines::Sentences, to);
            proptest::prop_assert_eq!(twice, thrice);
        }
    }
}
