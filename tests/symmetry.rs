//! Which side counts decides how findings are called, not which figures they are about.

use std::collections::BTreeMap;
use std::path::Path;

use bitally::eval;
use bitally::model::{Document, Figure, Finding};
use bitally::text::{Pair, Side};
use bitally::{Options, check, read};

/// Findings by the figures of the first and of the second text that they are about, whatever the rule.
type Tally = BTreeMap<(String, String), usize>;

/// The pairs of figures that differ, those of the first text first.
fn tally(first: &Document, second: &Document, turned: bool) -> Tally {
    let (one, other) = if turned { (second, first) } else { (first, second) };
    let report = check(one, other, &Options::default()).expect("both languages are known").report;
    let mut tally = Tally::new();
    for finding in report.findings.iter().filter(|finding| is_symmetric(finding)) {
        let text = |side: Side| finding.places[side].figure.as_ref().map_or_else(String::new, Figure::describe);
        let (mut left, mut right) = (text(Side::Authoritative), text(Side::Reference));
        if turned {
            std::mem::swap(&mut left, &mut right);
        }
        *tally.entry((left, right)).or_default() += 1;
    }
    tally
}

/// Whether a finding says that two figures differ. A translation may say "over 314,000" for 314,600, not the other way round;
/// it may name a unit and not drop one; what is missing weighs more than what was added; and a total is held against the side
/// that counts.
fn is_symmetric(finding: &Finding) -> bool {
    let figures = finding.places.as_ref().map(|place| place.figure.as_ref());
    let (Some(one), Some(other)) = (figures.authoritative, figures.reference) else { return false };
    match finding.rule {
        "figure-differs" => one.qualifier == other.qualifier,
        "date-differs" | "unit-differs" | "qualifier-differs" | "multiple-reading" => true,
        _ => false,
    }
}

#[test]
fn turning_the_pair_round_finds_the_same_figures() {
    let corpora = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpora");
    let notices = eval::notices(&corpora).unwrap_or_else(|error| panic!("{error}"));
    assert!(notices.len() > 10);
    let mut faults = Vec::new();
    for notice in &notices {
        let Pair { authoritative, reference } = notice.documents.as_ref();
        let (forth, back) = (tally(authoritative, reference, false), tally(authoritative, reference, true));
        if forth != back {
            faults.push(format!("{}:\n  {forth:?}\n  {back:?}", notice.name));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn single_figures_differ_alike_in_both_directions() {
    let texts = [
        ("罚款五十亿元。", "A fine of 50 billion yuan."),
        ("增长百分之五十。", "It grew by 15 percent."),
        ("自2021年6月30日起施行。", "It takes effect on June 13, 2021."),
        ("共有1292人参加。", "In all, 1,229 people took part."),
        ("面积为三万亩。", "The area is 30,000 hectares."),
        ("上涨0.5个百分点。", "Up by 0.5 percent."),
        ("至少五人出席。", "At most five people attend."),
        ("最近三年营业收入均不低于6850万元。", "Revenue was no less than US$68.5 million in each year."),
    ];
    for (chinese, english) in texts {
        let read = |text: &str| read::text(text, "text", read::Lines::Wrapped);
        let (first, second) = (read(chinese), read(english));
        let (forth, back) = (tally(&first, &second, false), tally(&first, &second, true));
        assert_eq!(forth, back, "{chinese} {english}");
        assert_eq!(forth.len(), 1, "{chinese} {english}: {forth:?}");
    }
}
