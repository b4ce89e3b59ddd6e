//! Figures of one sentence that hold one another, which languages tell from either end.

use bitally::model::Severity;
use bitally::{Options, check, read};

/// The rules and severities of what is found in a pair of sentences.
fn findings(chinese: &str, english: &str) -> Vec<(&'static str, Severity)> {
    let document = |text, name| read::text(text, name, read::Lines::Wrapped);
    let checked = check(&document(chinese, "zh"), &document(english, "en"), &Options::default());
    let findings = checked.expect("both languages are known").report.findings;
    findings.into_iter().map(|finding| (finding.rule, finding.severity)).collect()
}

#[test]
fn values_that_hold_one_another_in_turn_are_a_note() {
    assert_eq!(
        findings(
            "展览分四个单元，展出来自8个国家21家机构的312件文物。",
            "The exhibition, in four sections, shows 312 pieces from 21 institutions in eight countries.",
        ),
        [("order-swapped", Severity::Note)]
    );
    assert_eq!(
        findings(
            "全省有8个贫困县、21个重点镇、312个示范村。",
            "The province has 312 poor counties, 21 key towns and eight model villages.",
        ),
        [("order-swapped", Severity::Warning)]
    );
}
