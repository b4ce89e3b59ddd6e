//! How often something happens, in Chinese.

use crate::lang::frequency::{Frequencies, Length, Named};
use crate::lang::units;

pub(super) const FREQUENCIES: Frequencies = Frequencies {
    each: &["每", "每逢"],
    behind_number: &[],
    apart: &["每隔"],
    between: &[
        "个", "個", "一", "一个", "一個", "满", "滿", "会计", "會計", "财政", "財政", "自然", "历", "曆", "日历", "学",
        "學", "工作", "交易", "营业", "營業",
    ],
    second: &[],
    lengths: LENGTHS,
    no_lengths: &[
        "周年", "週年", "周期", "週期", "年级", "年級", "年龄", "年齡", "日元", "日圆", "日圓", "月台", "天线",
    ],
    no_rate_before: &[],
    parting: &[],
    named: NAMED,
    times: &[(1, "一度")],
    no_mentions: &[
        "今年", "去年", "明年", "后年", "後年", "上年", "当年", "當年", "近年", "往年", "历年", "歷年", "多年", "青年",
        "少年", "年龄", "年齡", "周年", "週年", "同年", "今日", "昨日", "日前", "近日", "日本", "日趋", "日趨", "日益",
        "今天", "昨天", "本周", "本週", "上周", "上週", "下周", "下週", "周边", "週邊", "周围", "周圍", "上月", "本月",
        "次月", "前月", "翌月", "前一个月", "前一個月", "上一个月", "上一個月", "下一个月", "下一個月", "次年", "翌年",
        "前一年", "上一年", "下一年", "次日", "翌日", "次周", "次週", "年资", "年資", "下月", "当月", "當月", "双年展",
        "雙年展", "三年展",
    ],
    counted: &["次", "届", "屆", "度", "回", "班", "趟"],
    no_counted: &["次性", "次数", "次數", "度过", "度過"],
    one_each: &["各", "分别", "分別"],
    intervals: &[],
};

const LENGTHS: &[Length] = &[
    Length { lasts: (&units::MINUTE, 1, 1), words: &["分钟", "分鐘"], mentions: &["分钟", "分鐘"] },
    Length {
        lasts: (&units::HOUR, 1, 1),
        words: &["小时", "小時", "钟头", "鐘頭"],
        mentions: &["小时", "小時", "钟头", "鐘頭", "时", "時"],
    },
    Length {
        lasts: (&units::DAY, 1, 1),
        words: &["日", "天", "晚", "夜", "晨"],
        mentions: &["日", "天", "晚", "夜", "晨", "早"],
    },
    Length {
        lasts: (&units::WEEK, 1, 1),
        words: &["周", "週", "星期", "礼拜", "禮拜"],
        mentions: &["周", "週", "星期", "礼拜", "禮拜"],
    },
    Length { lasts: (&units::DAY, 10, 1), words: &["旬"], mentions: &["旬"] },
    Length { lasts: (&units::MONTH, 1, 2), words: &["半月"], mentions: &["半月", "半个月", "半個月"] },
    Length { lasts: (&units::MONTH, 1, 1), words: &["月"], mentions: &["月"] },
    Length { lasts: (&units::MONTH, 3, 1), words: &["季", "季度"], mentions: &["季"] },
    Length {
        lasts: (&units::MONTH, 6, 1), words: &["半年"], mentions: &["半年", "学期", "學期", "中期", "期中"]
    },
    Length { lasts: (&units::MONTH, 12, 1), words: &["年", "年度"], mentions: &["年", "岁", "歲"] },
];

const NAMED: &[Named] = &[
    Named { lasts: &[(&units::DAY, 1, 1)], words: &["按日", "按天", "逐日"] },
    Named { lasts: &[(&units::DAY, 2, 1)], words: &["隔日", "隔天"] },
    Named { lasts: &[(&units::WEEK, 1, 1)], words: &["按周", "按週", "逐周", "逐週"] },
    Named { lasts: &[(&units::WEEK, 2, 1)], words: &["隔周", "隔週", "双周", "雙週"] },
    Named { lasts: &[(&units::MONTH, 1, 1)], words: &["按月", "逐月", "月度"] },
    Named { lasts: &[(&units::MONTH, 2, 1)], words: &["隔月", "双月", "雙月"] },
    Named { lasts: &[(&units::MONTH, 3, 1)], words: &["按季", "按季度", "逐季", "季度"] },
    Named { lasts: &[(&units::MONTH, 6, 1)], words: &["按半年", "半年度"] },
    Named { lasts: &[(&units::MONTH, 12, 1)], words: &["按年", "按年度", "逐年", "年度"] },
    Named { lasts: &[(&units::MONTH, 24, 1)], words: &["隔年"] },
];
