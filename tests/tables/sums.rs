//! Totals and their parts in sentences, lists and tables, as the command line reports them.

use bitally::model::Severity;
use bitally::{Options, check};

use crate::markdown;

/// The totals that are not the sum of their parts: text, severity and what the parts add up to.
#[track_caller]
fn holds(chinese: &str, english: &str, expected: &[(&str, Severity, &str)]) {
    let report = check(&markdown(chinese), &markdown(english), &Options::default()).expect("checked").report;
    let wrong = report.findings.iter().filter(|finding| finding.rule == "sum-mismatch");
    let found: Vec<(String, Severity, bool)> = wrong
        .zip(expected)
        .map(|(finding, (_, _, sum))| {
            let figure = finding.places.as_ref().map(|place| place.figure.as_ref());
            let figure = figure.authoritative.or(figure.reference).expect("a total").describe();
            (figure, finding.severity, finding.message.contains(&format!("add up to {sum},")))
        })
        .collect();
    let wanted: Vec<(String, Severity, bool)> =
        expected.iter().map(|(total, severity, _)| ((*total).to_owned(), *severity, true)).collect();
    assert_eq!(found, wanted, "{chinese}\n{english}");
    let count = report.findings.iter().filter(|finding| finding.rule == "sum-mismatch").count();
    assert_eq!(count, expected.len(), "{:#?}", report.findings);
}

#[test]
fn a_list_makes_up_the_total_of_its_lead() {
    let chinese = "全市共受理投诉812件，分类如下：\n\n- 商品类投诉475件\n- 服务类投诉337件\n";
    let english = "The city received 812 complaints, as follows:\n\n- 475 complaints about goods\n- 337 complaints about services\n";
    holds(chinese, english, &[]);
    holds(chinese, &english.replace("812", "821"), &[("821", Severity::Warning, "812")]);
    holds(&chinese.replace("812", "821"), english, &[("821", Severity::Note, "812")]);
    // Items that only illustrate.
    holds(&chinese.replace("337", "30"), &english.replace("337", "30"), &[]);
}

#[test]
fn a_row_of_totals_is_the_sum_of_the_others() {
    let chinese = "| 类别 | 件数 | 金额（万元） |\n|---|---|---|\n| 商品 | 475 | 12.5 |\n| 服务 | 337 | 10.25 |\n| 合计 | 812 | 22.8 |\n";
    let english = "| Kind | Cases | Amount (10,000 yuan) |\n|---|---|---|\n| Goods | 475 | 12.5 |\n| Services | 337 | 10.25 |\n| Total | 812 | 22.8 |\n";
    // 22.75 is rounded to 22.8.
    holds(chinese, english, &[]);
    holds(chinese, &english.replace("812", "900"), &[("900", Severity::Warning, "812")]);
    holds(&chinese.replace("812", "900"), &english.replace("812", "900"), &[("900", Severity::Note, "812")]);
    // Rows of which one is a part of another make no sum.
    let partly = |text: &str, of: &str| text.replace("| 812", "| 475").replace("服务", of).replace("Services", of);
    holds(&partly(chinese, "其中：退货"), &partly(english, "of which returned"), &[]);
}

#[test]
fn totals_stand_first_in_some_tables() {
    let chinese = "| 地区 | 件数 |\n|---|---|\n| 总计 | 812 |\n| 东区 | 475 |\n| 西区 | 337 |\n";
    let english = "| Area | Cases |\n|---|---|\n| Total | 812 |\n| East | 475 |\n| West | 337 |\n";
    holds(chinese, english, &[]);
    holds(&chinese.replace("475", "457"), &english.replace("475", "457"), &[("812", Severity::Note, "794")]);
}
