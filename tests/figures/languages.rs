//! A further language is data: the same grammar reads it from other tables.

use bitally::lang::figures::{Class, Figures, Surface};
use bitally::lang::{self, Language};
use bitally::model::Unit;

use super::case::read;

const JAPANESE: &[Surface] = &[
    ("〇", Class::Digit(0)),
    ("一", Class::Digit(1)),
    ("二", Class::Digit(2)),
    ("三", Class::Digit(3)),
    ("四", Class::Digit(4)),
    ("五", Class::Digit(5)),
    ("六", Class::Digit(6)),
    ("七", Class::Digit(7)),
    ("八", Class::Digit(8)),
    ("九", Class::Digit(9)),
    ("十", Class::Inner(1)),
    ("百", Class::Inner(2)),
    ("千", Class::Inner(3)),
    ("万", Class::Scale(4)),
    ("億", Class::Scale(8)),
    ("円", Class::Currency { code: "JPY", certain: true }),
    ("年", Class::Year),
    ("月", Class::Month),
    ("日", Class::Day),
    ("約", Class::Before(bitally::model::Qualifier::About)),
];

/// A language that reads by these tables and is Chinese in all else.
fn with_surfaces(tables: Vec<&'static [Surface]>) -> Language {
    let chinese = lang::find("zh").expect("built in");
    let figures = Figures { surfaces: Vec::leak(tables), no_figures: &[], ..chinese.figures };
    Language { tag: "ja", figures, ..*chinese }
}

fn readings(text: &str, language: &Language) -> Vec<String> {
    read(text, language).into_iter().map(|(_, reading)| reading).collect()
}

#[test]
fn a_language_is_a_table() {
    let japanese = with_surfaces(vec![JAPANESE]);
    assert_eq!(readings("約三億五千万円", &japanese), ["money 350000000 JPY about"]);
    assert_eq!(readings("1億2000万円", &japanese), ["money 120000000 JPY"]);
    assert_eq!(readings("2021年11月5日", &japanese), ["date 2021-11-05"]);
}

#[test]
fn a_unit_is_one_line() {
    static TSUBO: Unit = Unit { symbol: "tsubo", dimension: "area", scale: (400, 121), offset: (0, 1) };
    const LINE: &[Surface] = &[("坪", Class::Unit(&TSUBO))];
    let japanese = with_surfaces(vec![JAPANESE, LINE]);
    assert_eq!(readings("約三十坪", &japanese), ["quantity 30 tsubo about"]);
}
