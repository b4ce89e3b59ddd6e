//! TMX: units with their markup, notes and properties, and the rules that a DTD does not check.

use std::io::Cursor;

use bitally::model::CodeRole;
use bitally::read::{self, Bitext, Input, Options, TranslationUnit};
use bitally::text::Pair;

const HEADER: &str = "<header creationtool=\"t\" creationtoolversion=\"1\" segtype=\"sentence\" o-tmf=\"t\" adminlang=\"en\" \
                      srclang=\"zh-CN\" datatype=\"plaintext\"/>";

fn memory(units: &str) -> String {
    format!("<?xml version=\"1.0\"?>\n<tmx version=\"1.4\">\n{HEADER}\n<body>\n{units}\n</body>\n</tmx>\n")
}

/// A unit with two segments.
fn unit(chinese: &str, english: &str) -> String {
    format!(
        "<tu tuid=\"u1\"><tuv xml:lang=\"zh-CN\"><seg>{chinese}</seg></tuv>\n\
         <tuv xml:lang=\"en\"><seg>{english}</seg></tuv></tu>"
    )
}

fn open(tmx: &str, options: &Options) -> Result<Bitext, String> {
    match read::read("memory.tmx", Cursor::new(tmx.as_bytes().to_vec()), options).map_err(|error| error.to_string())? {
        Input::Bitext(bitext) => Ok(bitext),
        Input::Document(_) => Err("took a memory for a document".into()),
    }
}

fn units(tmx: &str) -> Result<Vec<TranslationUnit>, String> {
    let units: Result<Vec<_>, _> = open(tmx, &Options::default())?.collect();
    units.map_err(|error| error.to_string())
}

#[track_caller]
fn refuses(tmx: &str, parts: &[&str]) {
    let error = units(tmx).expect_err(tmx);
    for part in parts {
        assert!(error.contains(part), "{part:?} is not in: {error}");
    }
}

#[test]
fn the_source_language_is_authoritative() {
    let tmx = memory("<tu><tuv xml:lang=\"en\"><seg>Five</seg></tuv><tuv xml:lang=\"zh-CN\"><seg>五</seg></tuv></tu>");
    let units = units(&tmx).expect("readable");
    assert_eq!((units[0].sides.authoritative.text.as_str(), units[0].sides.reference.text.as_str()), ("五", "Five"));
    assert_eq!((units[0].id.as_str(), units[0].line), ("1", 5));
}

#[test]
fn attributes_notes_and_properties_are_carried() {
    let tmx = memory(
        "<tu tuid=\"a\" creationdate=\"20211105T093000Z\"><note>N &amp; n</note><prop type=\"client\">C</prop>\
         <tuv xml:lang=\"zh-CN\"><note>x</note><seg>五</seg></tuv><tuv xml:lang=\"en\" changeid=\"T\"><seg>Five</seg></tuv>\
         <tuv xml:lang=\"fr\"><seg>Cinq</seg></tuv></tu>",
    );
    let languages = Pair::new(Some("zh".into()), Some("en".into()));
    let mut bitext = open(&tmx, &Options { languages, ..Options::default() }).expect("readable");
    let unit = bitext.next().expect("one unit").expect("readable");
    let carried = &unit.carried;
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    assert_eq!(carried.unit.values, [pair("creationdate", "20211105T093000Z"), pair("prop:client", "C")]);
    assert_eq!(carried.unit.notes, ["N & n"]);
    assert_eq!(carried.sides.authoritative.notes, ["x"]);
    assert_eq!(carried.sides.reference.values, [pair("changeid", "T")]);
    assert_eq!((carried.others.len(), carried.others[0].text.as_str()), (1, "Cinq"));
}

#[test]
fn inline_markup_leaves_the_text_and_is_kept() {
    let english = "up <bpt i=\"1\">&lt;b&gt;</bpt>5<ept i=\"1\">&lt;/b&gt;</ept>% <hi type=\"x\">again</hi><ph/>";
    let unit = &units(&memory(&unit("五", english))).expect("readable")[0];
    let document = &unit.sides.reference;
    assert_eq!(document.text, "up 5% again");
    let codes = document.codes.iter().map(|code| (code.at, code.role, code.tag.element.as_str(), code.native.as_str()));
    assert_eq!(
        codes.collect::<Vec<_>>(),
        [
            (3, CodeRole::Begin, "bpt", "<b>"),
            (4, CodeRole::End, "ept", "</b>"),
            (6, CodeRole::Begin, "hi", ""),
            (11, CodeRole::End, "hi", ""),
            (11, CodeRole::Point, "ph", ""),
        ]
    );
}

#[test]
fn text_inside_codes_is_no_text_of_the_segment() {
    let english = "Five<ph>&lt;fn&gt;<sub>a note of <it pos=\"begin\">x</it> 6</sub></ph>";
    let unit = &units(&memory(&unit("五", english))).expect("readable")[0];
    assert_eq!(unit.sides.reference.text, "Five");
    assert_eq!(unit.sides.reference.codes.len(), 1);
    let code = &unit.sides.reference.codes[0];
    assert_eq!(code.tag.content, "&lt;fn&gt;<sub>a note of <it pos=\"begin\">x</it> 6</sub>");
    assert_eq!(code.native, "<fn>a note of x 6");
}

#[test]
fn breaches_that_a_dtd_misses_are_named_with_line_and_rule() {
    let dated = "<tu creationdate=\"2021-11-05\"><tuv xml:lang=\"zh-CN\"><seg>五</seg></tuv></tu>";
    refuses(&memory(dated), &["memory.tmx:5: tmx-date:", "20211105T093000Z", "\"2021-11-05\""]);
    refuses(&memory("<tu><tuv xml:lang=\"zh_CN\"><seg>五</seg></tuv></tu>"), &["tmx-language", "write \"zh-CN\""]);
    refuses(&memory("<tu><tuv xml:lang=\"en\"><seg>5</seg></tuv></tu>"), &["tmx-srclang", "\"zh-CN\""]);
    refuses(&memory(&unit("<bpt i=\"1\"/>五", "Five")), &["tmx-bpt-ept", "has no <ept i=\"1\">"]);
    refuses(&memory(&unit("<ept i=\"2\"/>五", "Five")), &["tmx-bpt-ept", "has no <bpt i=\"2\">"]);
    refuses(&memory(&unit("<ph x=\"1\"/>五", "<ph x=\"2\"/>Five")), &[":6: tmx-x-matching", "<ph x=\"1\">"]);
    refuses(&memory(&unit("<ph x=\"1\"/>五<ph x=\"1\"/>", "Five")), &["tmx-x-matching", "twice"]);
    let without = memory("").replace("srclang=\"zh-CN\"", "");
    refuses(&without, &["memory.tmx:3: tmx-srclang", "srclang"]);
    refuses(&memory("").replace("sentence", "line"), &["tmx-attribute", "segtype", "\"line\""]);
}

#[test]
fn breaches_of_the_structure_are_named() {
    refuses(&memory("<tu><tuv xml:lang=\"zh-CN\"></tuv></tu>"), &["tmx-structure", "found none"]);
    refuses(&memory("<tu><seg>五</seg></tu>"), &["tmx-structure", "found <seg>"]);
    refuses(&memory(&unit("<b>五</b>", "Five")), &["<b> may not stand inside <seg>"]);
    refuses(&memory("<unit/>"), &["<tu> is expected in <body>, found <unit>"]);
    refuses("<tmx version=\"1.4\"><body/></tmx>", &["<header> is expected, found <body>"]);
    refuses(&memory(&unit("五", "Five &nbsp;")), &["memory.tmx:6: XML:", "&nbsp;"]);
    let cut = memory(&unit("五", "Five")).replace("</body>\n</tmx>\n", "");
    refuses(&cut, &["the input ends inside <body>"]);
}

#[test]
fn a_memory_without_units_is_read() {
    let mut bitext = open(&memory(""), &Options::default()).expect("readable");
    assert_eq!(bitext.languages().authoritative, "zh-CN");
    assert!(bitext.next().is_none());
    let stated = Options { languages: Pair::new(Some("en".into()), Some("zh".into())), ..Options::default() };
    assert_eq!(open(&memory(""), &stated).expect("readable").languages(), Pair::new("en", "zh"));
}

#[test]
fn a_lenient_reader_notes_breaches_and_reads_on() {
    let broken =
        "<tu><tuv xml:lang=\"zh_CN\"><seg>五<ept i=\"1\"/></seg></tuv><tuv xml:lang=\"en\"><seg>Five</seg></tuv></tu>";
    let mut bitext = open(&memory(broken), &Options { lenient: true, ..Options::default() }).expect("readable");
    let faults = bitext.faults();
    assert_eq!(bitext.next().expect("one unit").expect("readable").sides.reference.text, "Five");
    assert!(bitext.next().is_none());
    let found = faults.take();
    assert_eq!((found.count, found.first.len()), (2, 2));
}

#[test]
fn units_that_lack_a_language_are_left_out_and_counted() {
    let tmx = memory(&format!("<tu><tuv xml:lang=\"zh-CN\"><seg>四</seg></tuv></tu>\n{}", unit("五", "Five")));
    let mut bitext = open(&tmx, &Options::default()).expect("readable");
    let faults = bitext.faults();
    assert_eq!(bitext.next().expect("one unit").expect("readable").sides.authoritative.text, "五");
    assert!(bitext.next().is_none());
    assert_eq!(faults.take().incomplete_units, 1);
}

#[test]
fn deep_nesting_and_long_attribute_lists_cost_no_more_than_their_length() {
    let deep = format!("{}x", "<hi>".repeat(200_000));
    refuses(&memory(&unit("五", &deep)), &["too deep", "--max-depth"]);
    let attributes = (0..100_000).map(|at| format!(" a{at}=\"\"")).collect::<Vec<_>>().concat();
    let begin = std::time::Instant::now();
    let units = units(&memory(&unit("五", &format!("Five<ph{attributes}/>")))).expect("readable");
    assert_eq!(units.len(), 1);
    assert!(begin.elapsed().as_secs() < 10, "{:?}", begin.elapsed());
}

proptest::proptest! {
    #[test]
    fn no_markup_makes_it_panic(parts in proptest::collection::vec(proptest::sample::select(vec![
        "<tu>", "</tu>", "<tuv xml:lang=\"en\">", "<tuv xml:lang=\"zh\">", "</tuv>", "<seg>", "</seg>", "<bpt i=\"1\">", "</bpt>",
        "<ept i=\"1\"/>", "<ph x=\"1\"/>", "<sub>", "</sub>", "<hi>", "</hi>", "一", "&amp;", "&", "<!--", "-->", "<![CDATA[", "]]>", "<", ">",
    ]), 0..40), lenient: bool) {
        if let Ok(bitext) = open(&memory(&parts.concat()), &Options { lenient, ..Options::default() }) {
            let _ = bitext.count();
        }
    }
}

#[test]
fn what_stands_behind_the_end_of_the_memory_is_refused() {
    let (good, bad) = (memory(&unit("五", "Five")), memory(&unit("六", "Seven")));
    refuses(&format!("{good}{bad}"), &["memory.tmx:9: ", "content behind the end of the root element"]);
    refuses(&format!("{good}left over"), &["memory.tmx:9: ", "content behind the end"]);
    assert_eq!(units(&format!("{good}\n<!-- made by hand -->\n")).map(|units| units.len()), Ok(1));
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    std::io::Write::write_all(&mut packed, format!("{good}{bad}").as_bytes()).expect("packed");
    let bytes = Cursor::new(packed.finish().expect("packed"));
    let Ok(Input::Bitext(mut bitext)) = read::read("memory.tmx.gz", bytes, &Options::default()) else {
        panic!("no bitext")
    };
    let error = bitext.find_map(Result::err).expect("refused").to_string();
    assert!(error.contains("memory.tmx.gz:9: ") && error.contains("content behind"), "{error}");
}
