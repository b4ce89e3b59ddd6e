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
    between_sides: &["x", "X", "×", "✕", "*", "乘", "乘以"],
    joiners: &[],
    exchanges: &["兑", "兌", "对", "對", "可兑", "可兌", "折合", "约合", "約合"],
    of_them: &["其中", "当中", "當中"],
    days: &["今", "昨", "前", "明", "后", "後", "本", "当", "當", "同", "翌", "即"],
    multiplier_labels: &["单位", "單位", "单位为", "單位為", "单位均为", "單位均為"],
    multiplier_ends: &["列示", "列报", "列報", "表示", "计", "計", "为单位", "為單位"],
    words: false,
    day_first: false,
    // Characters of either script that stand in amounts and in what rules them. In a traditional text bare 元 is the New
    // Taiwan dollar, and a short year counts from the founding of the Republic.
    variants: &[
        Variant {
            letters: &[
                '億', '萬', '圓', '臺', '幣', '罰', '條', '該', '處', '應', '個', '歲', '參', '國', '為', '與', '機',
                '關', '規', '會', '務', '業', '發', '時', '間', '請', '對', '來', '員', '長', '開', '數', '價', '產',
                '總', '這', '後', '點', '達', '報', '學', '兩', '將', '區', '過', '電', '場', '車', '單', '團', '動',
                '財', '購', '銀', '館', '縣', '鎮', '鄉', '審', '擬', '經', '濟', '統', '計', '際', '線', '醫', '藥',
                '環', '衛', '實', '現', '進', '們', '從', '還', '門', '問', '題', '義', '設', '護', '標', '權', '決',
                '議', '證', '續', '選', '舉', '稱', '書', '專', '繳', '納', '陸',
            ],
            currency: "TWD",
            other_currencies: &["HKD", "MOP"],
            era: Some(1911),
        },
        Variant {
            letters: &[
                '亿', '万', '币', '罚', '条', '该', '处', '应', '个', '岁', '为', '这', '国', '发', '时', '间', '请',
                '对', '来', '员', '长', '开', '数', '价', '产', '总', '点', '达', '报', '学', '两', '将', '区', '过',
                '电', '场', '车', '单', '团', '动', '财', '购', '银', '馆', '县', '镇', '乡', '审', '拟', '经', '济',
                '统', '计', '际', '线', '医', '药', '环', '卫', '实', '现', '进', '们', '从', '还', '门', '问', '题',
                '义', '设', '护', '标', '权', '决', '议', '证', '续', '选', '举', '称', '书', '专', '缴', '纳', '陆',
            ],
            currency: "CNY",
            other_currencies: &[],
            era: None,
        },
        Variant { letters: &[], currency: "CNY", other_currencies: &[], era: None },
    ],
};
