//! The words around a Chinese figure that decide how it compares.

use crate::lang::comparison::Comparison;

/// Negations after Lü Shuxiang, 现代汉语八百词 (1980).
pub(super) const COMPARISON: Comparison = Comparison {
    negations: &["不", "未", "非", "无", "無", "没", "沒", "免", "勿", "莫", "否", "禁", "尚"],
    no_negations: &[
        "无期", "無期", "不动产", "不動產", "未成年", "无线", "無線", "无形", "無形", "不锈钢", "不鏽鋼", "不銹鋼",
        "非营利", "非營利", "非法", "不法", "未来", "未來", "不同", "无障碍", "無障礙", "不良", "不断", "不斷", "免疫",
        "免费", "免費",
    ],
    own_limits: &[],
    restating: &["含", "包含", "包括"],
    adjectives: &["最低", "最高", "最长", "最長", "最短"],
    remainders: &[
        "折", "低于", "低於", "减", "減", "扣", "优惠", "優惠", "降", "其余", "其餘", "剩", "余下", "餘下", "免",
    ],
    origins: &["由", "从", "從", "自"],
    joints: &["，", "、", "；", ",", "和", "及", "或", "与", "與", "/"],
    holders: &[],
    comparatives: &[],
    rates: &["每"],
    parts: &["其中", "包括", "包含", "分别为", "分別為", "分别是", "分別是"],
    totals: &["合计", "合計", "总计", "總計", "共计", "共計", "小计", "小計"],
    changes: &["增", "升", "涨", "漲", "提高", "扩大", "擴大", "降", "减", "減", "跌", "下滑", "缩", "縮"],
    reach: 8,
};
