//! Figures in the items of a list, which the aligner may pair several at a time, and counts of several things.

use bitally::model::Severity;
use bitally::{Options, check, read};

const CHINESE: &str = "防护面积依下列规定：\n一、储槽每座五平方公尺。\n二、泵浦每台二平方公尺。\n三、压缩机每台三平方公尺。\n四、卸收区每处三十平方公尺。\n";

/// The rules and severities of what is found in a translation of the list.
fn findings(english: &str) -> Vec<(&'static str, Severity)> {
    findings_of(CHINESE, english)
}

/// The rules and severities of what is found in a translation.
fn findings_of(chinese: &str, english: &str) -> Vec<(&'static str, Severity)> {
    let document = |text, name| read::text(text, name, read::Lines::Wrapped);
    let checked = check(&document(chinese, "zh"), &document(english, "en"), &Options::default());
    let findings = checked.expect("both languages are known").report.findings;
    findings.into_iter().map(|finding| (finding.rule, finding.severity)).collect()
}

fn english([pump, compressor]: [&str; 2]) -> String {
    format!(
        "The protected area is as follows:\n1. 5 m2 for each tank.\n2. {pump} m2 for each pump.\n\
         3. {compressor} m2 for each compressor.\n4. 30 m2 for each unloading area.\n"
    )
}

#[test]
fn figures_under_each_other_s_number_have_changed_places() {
    assert_eq!(findings(&english(["2", "3"])), []);
    assert_eq!(findings(&english(["3", "2"])), [("order-swapped", Severity::Warning)]);
}

#[test]
fn a_count_that_stands_alone_for_several_is_more_than_a_note() {
    let severity = |chinese: &str, english: &str| findings_of(chinese, english);
    let (warning, note) = ([("figure-added", Severity::Warning)], [("figure-added", Severity::Note)]);
    assert_eq!(severity("数名船员受伤。\n", "Five crew members were hurt.\n"), warning);
    // Another word says that there are several, or nothing does; the words count something, or nothing.
    assert_eq!(severity("数名船员受伤。\n", "Several crew members were hurt, five of them badly.\n"), note);
    assert_eq!(severity("数名船员受伤。\n", "A number of the five crew members were hurt.\n"), note);
    assert_eq!(severity("船员受伤。\n", "Five crew members were hurt.\n"), note);
    assert_eq!(severity("获奖人数名列全省前茅。\n", "Five of them won prizes, as nowhere else.\n"), note);
    // Two counts are told for something else.
    assert_eq!(severity("数名船员受伤。\n", "Five of the nine crew members were hurt.\n"), [note[0], note[0]]);
}
