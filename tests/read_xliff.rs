//! XLIFF 1.2 and 2.x as bitext.

use std::io::Cursor;

use bitally::model::CodeRole;
use bitally::read::{self, Bitext, Input, Options, TranslationUnit};

fn open(xliff: &str) -> Result<Bitext, String> {
    let bytes = Cursor::new(xliff.as_bytes().to_vec());
    match read::read("a.xlf", bytes, &Options::default()).map_err(|error| error.to_string())? {
        Input::Bitext(bitext) => Ok(bitext),
        Input::Document(_) => Err("took a bitext for a document".into()),
    }
}

fn units(xliff: &str) -> Result<Vec<TranslationUnit>, String> {
    open(xliff)?.collect::<Result<_, _>>().map_err(|error| error.to_string())
}

fn texts(unit: &TranslationUnit) -> (&str, &str, &str) {
    (&unit.id, &unit.sides.authoritative.text, &unit.sides.reference.text)
}

#[test]
fn reads_version_1_2() {
    let xliff = "<?xml version=\"1.0\"?><xliff version=\"1.2\"><file source-language=\"zh-CN\" target-language=\"en\"><body>\n\
        <trans-unit id=\"a\"><source>增长<g id=\"1\">5%</g>。</source><seg-source>x</seg-source>\
        <target>Up <ph id=\"2\">&lt;br/&gt;</ph><g id=\"1\">5%</g>.</target><alt-trans><source>q</source><target>w</target></alt-trans>\
        <note>checked</note></trans-unit>\n<trans-unit id=\"b\"><source>无</source></trans-unit></body></file></xliff>";
    let mut bitext = open(xliff).expect("readable");
    let faults = bitext.faults();
    let unit = bitext.next().expect("one unit").expect("readable");
    assert_eq!(texts(&unit), ("a", "增长5%。", "Up 5%."));
    assert_eq!((unit.line, unit.carried.unit.notes), (2, vec!["checked".to_owned()]));
    let codes = unit.sides.reference.codes.iter().map(|code| (code.at, code.role, code.native.as_str()));
    assert_eq!(
        codes.collect::<Vec<_>>(),
        [(3, CodeRole::Point, "<br/>"), (3, CodeRole::Begin, ""), (5, CodeRole::End, "")]
    );
    assert!(bitext.next().is_none());
    assert_eq!(faults.take().incomplete_units, 1);
}

#[test]
fn reads_version_2() {
    let xliff = "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"en\" trgLang=\"zh-CN\"><file id=\"f\">\
        <unit id=\"u\"><segment id=\"s1\"><source>Five<ph id=\"1\"/></source><target>五</target></segment>\
        <segment><source><pc id=\"2\">Six</pc></source><target>六</target></segment></unit></file></xliff>";
    let units = units(xliff).expect("readable");
    assert_eq!(units.iter().map(texts).collect::<Vec<_>>(), [("u/s1", "Five", "五"), ("u/2", "Six", "六")]);
    assert_eq!(units[0].sides.authoritative.codes[0].tag.element, "ph");
}

#[test]
fn files_of_one_language_may_have_tags_of_their_own() {
    let file = |from: &str, id: &str| {
        format!(
            "<file original=\"{id}\" source-language=\"{from}\" target-language=\"en\"><body><trans-unit id=\"1\">\
             <source>五</source><target>Five</target></trans-unit></body></file>"
        )
    };
    let of = |second: &str| format!("<xliff version=\"1.2\">{}{}</xliff>", file("zh-TW", "a"), file(second, "b"));
    let read = units(&of("zh-CN")).expect("readable");
    assert_eq!(read.iter().map(texts).collect::<Vec<_>>(), [("1", "五", "Five"), ("b/1", "五", "Five")]);
    assert!(units(&of("ja")).is_err_and(|error| error.contains("every <file> must have the languages of the first")));
}

#[test]
fn faults_are_named_with_their_line() {
    let without_target = "<xliff version=\"1.2\"><file source-language=\"zh\"><body/></file></xliff>";
    assert!(units(without_target).is_err_and(|error| error.contains("two languages are expected, and found \"zh\"")));
    let without_source =
        "<xliff version=\"2.0\" srcLang=\"zh\" trgLang=\"en\"><file>\n<unit id=\"u\"><segment/></unit></file></xliff>";
    assert!(
        units(without_source).is_err_and(|error| error.starts_with("a.xlf:2: XLIFF:") && error.contains("<source>"))
    );
    assert!(
        units("<xliff version=\"2.0\" srcLang=\"zh\" trgLang=\"en\"><file>")
            .is_err_and(|error| error.contains("inside <file>"))
    );
}

proptest::proptest! {
    #[test]
    fn no_markup_makes_it_panic(parts in proptest::collection::vec(proptest::sample::select(vec![
        "<unit id=\"u\">", "</unit>", "<segment>", "</segment>", "<source>", "</source>", "<target>", "</target>", "<ph id=\"1\"/>",
        "<pc>", "</pc>", "<note>", "</note>", "<file>", "</file>", "一", "&amp;", "<", "<trans-unit>", "</trans-unit>",
    ]), 0..40)) {
        let _ = units(&format!("<xliff srcLang=\"zh\" trgLang=\"en\">{}</xliff>", parts.concat()));
    }
}

#[test]
fn what_stands_behind_the_end_of_the_file_is_refused() {
    let xliff = "<xliff version=\"1.2\"><file source-language=\"zh\" target-language=\"en\"><body><trans-unit id=\"a\">\
                 <source>五</source><target>Five</target></trans-unit></body></file></xliff>\n";
    assert_eq!(units(&format!("{xliff}<!-- made by hand -->\n")).map(|units| units.len()), Ok(1));
    let error = units(&format!("{xliff}\n{xliff}")).expect_err("two files in one");
    assert!(error.contains("a.xlf:3: ") && error.contains("content behind the end of the root element"), "{error}");
}
