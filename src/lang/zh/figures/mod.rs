//! How Chinese writes figures.

mod calendar;
mod classifiers;
mod currencies;
mod money;
mod numerals;
mod ordinals;
mod parts;
mod phrases;
mod qualifiers;
mod slogans;
mod units;
mod words;

use super::scripts;
use crate::lang::figures::{Figures, Variant};
use crate::lang::symbols;

/// The figure tables of Chinese.
pub const FIGURES: Figures = Figures {
    surfaces: &[
        numerals::DIGITS,
        numerals::SCALES,
        parts::PARTS,
        parts::MULTIPLES,
        qualifiers::QUALIFIERS,
        money::MONEY,
        currencies::CURRENCIES,
        units::UNITS,
        units::NAMED_TIMES,
        calendar::CALENDAR,
        ordinals::ORDINALS,
        classifiers::CLASSIFIERS,
        slogans::SLOGANS,
        slogans::DAYS,
    ],
    symbols: symbols::ALL,
    capitals: &[],
    no_figures: &[words::NO_FIGURES, phrases::IDIOMS, phrases::NAMES, phrases::ADMINISTRATION, phrases::WORDS],
    // Words of the alphabet stand in Chinese texts too.
    plurals: &["s"],
    year_parts: symbols::YEAR_PARTS,
    part_letters: &[],
    between_sides: &["x", "X", "×", "✕", "*", "乘", "乘以"],
    joiners: &[],
    exchanges: &["兑", "兌", "对", "對", "可兑", "可兌", "折合", "约合", "約合"],
    year_ends: &["底", "初", "末", "起", "全年", "年底", "以来", "以來"],
    changes_by: &[
        "下调", "下調", "上调", "上調", "调高", "調高", "调低", "調低", "提高", "降低", "增加", "减少", "減少", "增长",
        "增長", "缩短", "縮短", "延长", "延長", "升", "降", "涨", "漲", "跌", "减", "減", "增", "了", "升息", "降息",
        "加息", "减息", "減息",
    ],
    copulas: &["为", "為", "是", "达", "達", "至", "到", "自", "从", "從"],
    runs_before: &["连续", "連續", "过去", "過去", "未来", "未來", "近", "连", "連"],
    runs_behind: &[],
    of_them: &["其中", "当中", "當中"],
    days: &["今", "昨", "前", "明", "后", "後", "本", "当", "當", "同", "翌", "即"],
    multiplier_labels: &["单位", "單位", "单位为", "單位為", "单位均为", "單位均為"],
    multiplier_ends: &["列示", "列报", "列報", "表示", "计", "計", "为单位", "為單位"],
    words: false,
    decimal: '.',
    day_first: false,
    // Characters of either script that stand in amounts and in what rules them. In a traditional text bare 元 is the New
    // Taiwan dollar, and a short year counts from the founding of the Republic.
    variants: &[
        Variant {
            letters: scripts::TRADITIONAL,
            currency: "TWD",
            other_currencies: &["HKD", "MOP"],
            era: Some(1911),
            short_fractions: true,
        },
        Variant {
            letters: scripts::SIMPLIFIED,
            currency: "CNY",
            other_currencies: &[],
            era: None,
            short_fractions: false,
        },
        Variant { letters: "", currency: "CNY", other_currencies: &[], era: None, short_fractions: false },
    ],
};
