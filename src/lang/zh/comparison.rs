//! The words around a Chinese figure that decide how it compares.

use crate::lang::comparison::Comparison;

/// Negations after Lü Shuxiang, 现代汉语八百词 (1980).
pub(super) const COMPARISON: Comparison = Comparison {
    negations: &["不", "未", "非", "无", "無", "没", "沒", "免", "勿", "莫", "否", "禁", "尚"],
    remainders: &[
        "折", "低于", "低於", "减", "減", "扣", "优惠", "優惠", "降", "其余", "其餘", "剩", "余下", "餘下", "免",
    ],
    joints: &["，", "、", "；", ",", "和", "及", "或", "与", "與", "/"],
    parts: &["其中", "包括", "包含", "分别为", "分別為", "分别是", "分別是"],
    totals: &["合计", "合計", "总计", "總計", "共计", "共計", "小计", "小計"],
    changes: &["增", "升", "涨", "漲", "提高", "扩大", "擴大", "降", "减", "減", "跌", "下滑", "缩", "縮"],
    reach: 8,
};
