//! The words for changes in Chinese.

use crate::lang::change::Changes;

/// Words for growth and decline of statistical releases; 增减 and the like name both.
pub(super) const CHANGES: Changes = Changes {
    rises: &[
        "增长", "增長", "增加", "提高", "上调", "上調", "调高", "調高", "扩大", "擴大", "延长", "延長", "增", "升",
        "涨", "漲", "上行", "上浮", "高出", "加快",
    ],
    falls: &[
        "减少", "減少", "降低", "下调", "下調", "调低", "調低", "下滑", "回落", "收窄", "缩小", "縮小", "缩短", "縮短",
        "压缩", "壓縮", "减", "減", "降", "跌", "下行", "少增", "下浮", "放缓", "放緩", "放慢",
    ],
    neither: &[
        "增减", "增減", "升降", "涨跌", "漲跌", "加减", "加減", "少減", "少减", "公升", "毫升", "幅收窄", "幅扩大",
        "幅擴大", "幅缩小", "幅縮小",
    ],
    spanning: &[],
    by: &["了", "幅", "幅为", "幅為", "幅达", "幅達", "幅度为", "幅度為"],
    by_behind: &[],
    transitive: &[],
    is: &["为", "為", "是", "相当于", "相當於"],
    to: &["到", "至", "为", "為"],
    from: &[],
    between: &["每"],
    bases: &["的"],
    left: &["折"],
    rises_after: &["的增长", "的增長", "的增幅", "的升幅", "的涨幅", "的漲幅"],
    falls_after: &["的降幅", "的跌幅", "的下降", "的下跌"],
};
