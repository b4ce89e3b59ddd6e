//! The unit multipliers of tables, as the command line reports them.

use bitally::{Options, check};

use crate::markdown;

/// What is reported above a note: the figures of both sides as they are written.
fn reported(chinese: &str, english: &str) -> Vec<(String, String)> {
    let (chinese, english) = (markdown(chinese), markdown(english));
    let report = check(&chinese, &english, &Options::default()).expect("checked").report;
    let findings = report.findings.iter().filter(|finding| finding.severity > bitally::model::Severity::Note);
    findings
        .map(|finding| {
            let places = finding.places.as_ref();
            let one = places.authoritative.span.of(&chinese.text).to_owned();
            (one, places.reference.span.of(&english.text).to_owned())
        })
        .collect()
}

const CHINESE: &str = "# 收支\n\n| 项目 | 金额（亿元） | 增长（%） |\n|---|---|---|\n| 收入 | 8213.47 | 5.4 |\n| 支出 | 6120.05 | 3.1 |\n| 结余 | 2093.42 | 12.6 |\n";
const ENGLISH: &str = "# Revenue and spending\n\n| Item | Amount (100 million yuan) | Growth (%) |\n|---|---|---|\n| Revenue | 8,213.47 | 5.4 |\n| Spending | 6,120.05 | 3.1 |\n| Balance | 2,093.42 | 12.6 |\n";

#[test]
fn the_same_multiplier_says_nothing() {
    assert_eq!(reported(CHINESE, ENGLISH), []);
    // A header that leaves it out leaves out nothing of the text.
    assert_eq!(reported(CHINESE, &ENGLISH.replace(" (100 million yuan)", "")), []);
}

#[test]
fn numbers_are_held_against_each_other_as_their_multipliers_say() {
    let billions = ENGLISH
        .replace("100 million yuan", "billion yuan")
        .replace("8,213.47", "821.347")
        .replace("6,120.05", "612.005")
        .replace("2,093.42", "209.342");
    assert_eq!(reported(CHINESE, &billions), []);
    let wrong = billions.replace("612.005", "621.005");
    assert_eq!(reported(CHINESE, &wrong), [("6120.05".into(), "621.005".into())]);
    let report = check(&markdown(CHINESE), &markdown(&wrong), &Options::default()).expect("checked").report;
    assert_eq!(report.findings[0].suggestion.as_deref(), Some("612.005"));
    // One decimal fewer is a rounding.
    assert_eq!(reported(CHINESE, &billions.replace("821.347", "821.3")), []);
    // The multiplier of a caption holds for the table below it.
    let caption = |text: &str, multiplier: &str, label: &str| {
        text.replace(&format!("（{multiplier}）"), "")
            .replace(&format!(" ({multiplier})"), "")
            .replace("\n\n|", &format!("\n\n{label}{multiplier}\n\n|"))
    };
    let (above, below) = (caption(CHINESE, "亿元", "单位："), caption(&billions, "billion yuan", "Unit: "));
    assert_eq!(reported(&above, &below), []);
}

#[test]
fn a_multiplier_is_wrong_where_the_numbers_are_the_same() {
    let wrong = ENGLISH.replace("100 million yuan", "billion yuan");
    assert_eq!(reported(CHINESE, &wrong), [("亿元".into(), "billion yuan".into())]);
    let wrong = ENGLISH.replace("100 million yuan", "10 million yuan");
    assert_eq!(reported(CHINESE, &wrong), [("亿元".into(), "10 million yuan".into())]);
}

#[test]
fn a_multiplier_ends_with_its_table() {
    let after = |text: &str, more: &str| format!("{text}\n{more}\n");
    let billions = ENGLISH
        .replace("100 million yuan", "billion yuan")
        .replace("8,213.47", "821.347")
        .replace("6,120.05", "612.005")
        .replace("2,093.42", "209.342");
    let (chinese, english) =
        (after(CHINESE, "全年立案7654起。"), after(&billions, "In the year 765.4 cases were filed."));
    assert_eq!(reported(&chinese, &english), [("7654".into(), "765.4".into())]);
}
