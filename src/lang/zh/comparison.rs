//! The words around a Chinese figure that decide how it compares.

use crate::lang::comparison::{
    BEFORE, BasePeriod, Beside, Comparison, DEADLINE, ERA, EXTENT, LAND, LIMIT, NEITHER, NamedDay, Opposite, PREMIUM,
    SCHEDULE, TRADE,
};
use crate::lang::units;

/// Negations after Lü Shuxiang, 现代汉语八百词 (1980).
pub(super) const COMPARISON: Comparison = Comparison {
    negations: &[
        "不", "未", "并非", "並非", "而非", "除非", "非经", "非經", "非依", "非有", "无", "無", "没", "沒", "免", "勿",
        "莫", "否", "禁", "尚",
    ],
    no_negations: &[
        "无期", "無期", "不动产", "不動產", "未成年", "无线", "無線", "无形", "無形", "不锈钢", "不鏽鋼", "不銹鋼",
        "非营利", "非營利", "非法", "不法", "未来", "未來", "不同", "无障碍", "無障礙", "不良", "不断", "不斷", "免疫",
        "免费", "免費", "免票", "免税", "免稅", "免签", "免簽",
    ],
    own_limits: &[],
    restating: &["含", "包含", "包括"],
    adjectives: &["最低", "最高", "最长", "最長", "最短"],
    copulas: &["为", "為", "是"],
    remainders: &[
        "折", "低于", "低於", "减", "減", "扣", "优惠", "優惠", "降", "其余", "其餘", "剩", "余下", "餘下", "免",
        "不合格", "不及格", "未通过", "未通過",
    ],
    origins: &["由", "从", "從", "自", "较", "較"],
    origin_names: &["的", "之", "原"],
    reached: &["满", "滿"],
    no_reached: &[
        "期满", "期滿", "届满", "屆滿", "任满", "任滿", "未满", "未滿", "不满", "不滿", "圆满", "圓滿", "充满", "充滿",
    ],
    not_yet: &["前", "之前", "以前"],
    nearly: &["近", "将近", "將近", "接近"],
    included: &["含", "或以", "及以", "含本数", "含本數", "含本级", "含本級", "含当日", "含當日"],
    excluded: &[
        "未满", "未滿", "不满", "不滿", "未达", "未達", "少于", "少於", "低于", "低於", "小于", "小於", "超过", "超過",
        "多于", "多於", "高于", "高於", "大于", "大於", "逾",
    ],
    none: &["无", "無", "没", "沒", "未", "不", "免"],
    wholes: &["全", "都", "均", "所有", "一律"],
    named_days: NAMED_DAYS,
    joints: &["，", "、", "；", ",", "和", "及", "或", "与", "與", "/"],
    holders: &[],
    comparatives: &["低于", "低於", "高于", "高於"],
    next_day: &["翌日", "次日", "第二天", "隔日", "隔天"],
    left_over: &["其余", "其餘", "余下", "餘下", "剩余", "剩餘", "余款", "餘款"],
    exceptions: &["外"],
    others: &["其他", "其余", "其餘", "另外", "另"],
    summing: &["等"],
    several: &["数名", "數名", "若干名", "数辆", "數輛", "数艘", "數艘", "数架", "數架"],
    no_several: &[
        "十数名", "十數名", "百数名", "百數名", "人数名", "人數名", "总数名", "總數名", "十数辆", "十數輛", "十数艘",
        "十數艘", "十数架", "十數架",
    ],
    some: &["多", "几", "幾", "数", "數", "部分", "一些", "若干", "等"],
    month_parts: MONTH_PARTS,
    no_month_parts: &["初步", "初级", "初級", "初中", "初审", "初審", "底薪", "底价", "底價", "末位"],
    told_for: TOLD_FOR,
    units_told: &[
        ("呎", &units::SQUARE_FOOT),
        ("尺", &units::SQUARE_FOOT),
        ("平", &units::SQUARE_METRE),
        ("方", &units::CUBIC_METRE),
        ("标方", &units::CUBIC_METRE),
        ("標方", &units::CUBIC_METRE),
        ("担", &units::DAN),
        ("擔", &units::DAN),
    ],
    units_alone: &[("亩均", &units::MU), ("畝均", &units::MU), ("亩产", &units::MU), ("畝產", &units::MU)],
    units_unnamed: &["单位", "單位"],
    working_days: &["工作日", "工作天", "营业日", "營業日", "交易日", "办公日", "辦公日", "上班日"],
    ends: ENDS,
    ways: WAYS,
    elapsing: &[],
    elapsing_ends: &[],
    within: &[],
    against: &["较", "較", "比"],
    each: &[
        "各获", "各獲", "各被", "各付", "各缴", "各繳", "各支付", "各发", "各發", "各得", "各出", "各占", "各佔",
        "各奖", "各獎", "各补", "各補", "各罚", "各罰", "各处", "各處", "各派", "各投", "各增", "各减", "各減",
    ],
    in_all: &["共计", "共計", "合计", "合計", "总计", "總計", "总共", "總共"],
    lettered: &["甲", "乙", "丙", "丁"],
    weekdays: WEEKDAYS,
    lasts: &[],
    base_periods: BASE_PERIODS,
    opposites: OPPOSITES,
    indexes: &["指数", "指數", "pmi"],
    rates: &["每"],
    parts: &["其中", "包括", "包含", "分别为", "分別為", "分别是", "分別是"],
    totals: &["合计", "合計", "总计", "總計", "共计", "共計", "小计", "小計"],
    changes: &[
        "增", "升", "涨", "漲", "提高", "扩大", "擴大", "降", "减", "減", "跌", "下滑", "缩", "縮", "上调", "上調",
        "下调", "下調", "调高", "調高", "调低", "調低", "加快", "放缓", "放緩", "放慢", "收窄", "回落", "低", "高于",
        "高於", "高出", "延长", "延長",
    ],
    reach: 8,
};

/// Holidays of one day that fall on the same date wherever the language is written.
const NAMED_DAYS: &[NamedDay] = &[
    NamedDay { words: &["元旦"], month: 1, day: 1 },
    NamedDay { words: &["劳动节", "勞動節"], month: 5, day: 1 },
    NamedDay { words: &["圣诞节", "聖誕節"], month: 12, day: 25 },
];

/// The terms of accounts, of the balance of payments and of markets.
const OPPOSITES: &[Opposite] = &[
    Opposite {
        name: "result", plus: &["净利润", "淨利潤", "净利", "淨利", "盈利", "溢利"], minus: &["亏损", "虧損"]
    },
    Opposite { name: "balance", plus: &["顺差", "順差", "盈余", "盈餘"], minus: &["逆差", "赤字"] },
    Opposite {
        name: "flow",
        plus: &["净流入", "淨流入", "净买入", "淨買入", "买超", "買超"],
        minus: &["净流出", "淨流出", "净卖出", "淨賣出", "卖超", "賣超"],
    },
    Opposite { name: PREMIUM, plus: &["溢价", "溢價"], minus: &["折让", "折讓", "折价", "折價"] },
    Opposite { name: LIMIT, plus: &["上限", "封顶", "封頂"], minus: &["下限"] },
    Opposite {
        name: DEADLINE,
        plus: &[
            "至迟", "至遲", "最迟", "最遲", "不迟于", "不遲於", "不晚于", "不晚於", "得迟于", "得遲於", "得晚于",
            "得晚於",
        ],
        minus: &["不早于", "不早於", "得早于", "得早於", "最早"],
    },
    Opposite {
        name: SCHEDULE,
        plus: &["提前", "提早"],
        minus: &["推迟", "推遲", "延后", "延後", "滞后", "滯後", "延误", "延誤"],
    },
    Opposite { name: EXTENT, plus: &["直径", "直徑"], minus: &["半径", "半徑"] },
    Opposite { name: TRADE, plus: &["出口"], minus: &["进口", "進口", "进出口", "進出口"] },
    Opposite { name: "banking", plus: &["存款"], minus: &["贷款", "貸款"] },
    Opposite { name: "sex", plus: &["男"], minus: &["女"] },
    Opposite {
        name: "casualties",
        plus: &["死亡", "遇难", "遇難", "丧生", "喪生", "身亡"],
        minus: &["受伤", "受傷", "轻伤", "輕傷", "重伤", "重傷"],
    },
    Opposite { name: "births", plus: &["出生"], minus: &["死亡"] },
    Opposite { name: "place", plus: &["城镇", "城鎮", "城市"], minus: &["农村", "農村", "乡村", "鄉村"] },
    Opposite { name: "term", plus: &["长期", "長期"], minus: &["短期"] },
    Opposite { name: "season", plus: &["旺季"], minus: &["淡季"] },
    Opposite {
        name: "rate of success",
        plus: &["合格率", "及格率", "达标率", "達標率", "通过率", "通過率", "成功率"],
        minus: &["不合格率", "不及格率", "失败率", "失敗率"],
    },
    Opposite {
        name: "crossing",
        plus: &["入境", "进港", "進港", "到港", "进出港", "進出港"],
        minus: &["出境", "出港", "离港", "離港", "出入境"],
    },
    Opposite {
        name: "contribution",
        plus: &["单位缴", "單位繳", "雇主", "僱主"],
        minus: &["个人缴", "個人繳", "雇员", "僱員"],
    },
    Opposite { name: LAND, plus: &["住宅"], minus: &["商业", "商業", "商服"] },
    Opposite { name: ERA, plus: &[], minus: &["公元前"] },
];

/// What a date begins or ends.
const ENDS: &[Beside] = &[
    // What ends from a day on is as it was until then.
    Beside {
        name: NEITHER,
        before: &[],
        after: &[
            "起失效", "起废止", "起廢止", "起停", "起不再", "起终止", "起終止", "起取消", "起撤销", "起撤銷", "起关闭",
            "起關閉", "起禁止",
        ],
    },
    Beside {
        name: "the first",
        before: &["自", "从", "從"],
        after: &["起", "以来", "以來", "之后", "之後", "以后", "以後", "后", "後"],
    },
    Beside {
        name: "the last", before: &["截至", "截止"], after: &["止", "以前", "之前", "前", "为止", "為止"]
    },
];

/// Which way a length of time is counted; what counts both ways, or is none to count from, is told by another name.
const WAYS: &[Beside] = &[
    Beside {
        name: NEITHER,
        before: &["前后", "前後", "最后", "最後", "后前", "後前", "此前", "此后", "此後"],
        after: &[
            "后进行", "後進行", "后再", "後再", "后可", "後可", "后即可", "後即可", "之前一日", "前一日", "后始",
            "後始", "后，始", "後，始", "后方", "後方", "后，方", "後，方", "后才", "後才", "后，才", "後，才",
        ],
    },
    Beside { name: BEFORE, before: &["前"], after: &["前", "之前", "以前"] },
    Beside {
        name: "after",
        before: &["后", "後", "日起", "之后", "之後"],
        after: &["后", "後", "之后", "之後", "以后", "以後"],
    },
];

const MONTH_PARTS: &[Beside] = &[
    Beside { name: "early", before: &[], after: &["初"] },
    Beside { name: "late", before: &[], after: &["底", "末"] },
];

/// The days of the week, in brackets behind a date or right behind it.
const WEEKDAYS: &[Beside] = &[
    Beside {
        name: "Monday",
        before: &[],
        after: &[
            "星期一", "周一", "週一", "礼拜一", "禮拜一", "（星期一", "（周一", "（週一", "（礼拜一", "（禮拜一",
            "(星期一", "(周一", "(週一", "(礼拜一", "(禮拜一", "（一）", "(一)",
        ],
    },
    Beside {
        name: "Tuesday",
        before: &[],
        after: &[
            "星期二", "周二", "週二", "礼拜二", "禮拜二", "（星期二", "（周二", "（週二", "（礼拜二", "（禮拜二",
            "(星期二", "(周二", "(週二", "(礼拜二", "(禮拜二", "（二）", "(二)",
        ],
    },
    Beside {
        name: "Wednesday",
        before: &[],
        after: &[
            "星期三", "周三", "週三", "礼拜三", "禮拜三", "（星期三", "（周三", "（週三", "（礼拜三", "（禮拜三",
            "(星期三", "(周三", "(週三", "(礼拜三", "(禮拜三", "（三）", "(三)",
        ],
    },
    Beside {
        name: "Thursday",
        before: &[],
        after: &[
            "星期四", "周四", "週四", "礼拜四", "禮拜四", "（星期四", "（周四", "（週四", "（礼拜四", "（禮拜四",
            "(星期四", "(周四", "(週四", "(礼拜四", "(禮拜四", "（四）", "(四)",
        ],
    },
    Beside {
        name: "Friday",
        before: &[],
        after: &[
            "星期五", "周五", "週五", "礼拜五", "禮拜五", "（星期五", "（周五", "（週五", "（礼拜五", "（禮拜五",
            "(星期五", "(周五", "(週五", "(礼拜五", "(禮拜五", "（五）", "(五)",
        ],
    },
    Beside {
        name: "Saturday",
        before: &[],
        after: &[
            "星期六", "周六", "週六", "礼拜六", "禮拜六", "（星期六", "（周六", "（週六", "（礼拜六", "（禮拜六",
            "(星期六", "(周六", "(週六", "(礼拜六", "(禮拜六", "（六）", "(六)",
        ],
    },
    Beside {
        name: "Sunday",
        before: &[],
        after: &[
            "星期日", "星期天", "周日", "週日", "礼拜日", "礼拜天", "禮拜日", "禮拜天", "（星期日", "（星期天",
            "（周日", "（週日", "（礼拜日", "（礼拜天", "（禮拜日", "（禮拜天", "(星期日", "(星期天", "(周日", "(週日",
            "(礼拜日", "(礼拜天", "(禮拜日", "(禮拜天", "（日）", "(日)",
        ],
    },
];

/// The periods that rates of change are told against.
const BASE_PERIODS: &[BasePeriod] = &[
    BasePeriod {
        name: "the year before",
        words: &[
            "同比", "按年", "年增", "年减", "年減", "比上年", "较上年", "較上年", "比去年", "较去年", "較去年",
            "上年同期", "去年同期",
        ],
    },
    BasePeriod {
        name: "the period before",
        words: &[
            "环比", "環比", "按月", "按季", "月增", "月减", "月減", "季增", "季减", "季減", "比上月", "较上月",
            "較上月", "比上季", "较上季", "較上季", "比上周", "较上周", "較上週",
        ],
    },
];

/// What an amount may be told for.
const TOLD_FOR: &[Beside] = &[
    Beside { name: "second", before: &["每秒"], after: &["/秒"] },
    Beside { name: "minute", before: &["每分钟", "每分鐘"], after: &["/分", "/分钟", "/分鐘"] },
    Beside { name: "hour", before: &["每小时", "每小時", "时薪", "時薪"], after: &["/小时", "/小時"] },
    Beside { name: "day", before: &["每日", "每天", "日均", "日薪"], after: &["/日", "/天"] },
    Beside { name: "week", before: &["每周", "每週", "每星期"], after: &["/周", "/週"] },
    Beside {
        name: "month",
        before: &["每月", "月均", "月平均", "月薪", "月租", "月入", "月息", "月利率"],
        after: &["/月"],
    },
    Beside { name: "quarter", before: &["每季度", "每季"], after: &["/季", "/季度"] },
    // A school year counts as one.
    Beside {
        name: "year",
        before: &["每年", "每学年", "每學年", "年均", "年平均", "年薪", "年租", "年息", "年利率"],
        after: &["/年", "/学年", "/學年"],
    },
    Beside { name: "semester", before: &["每学期", "每學期"], after: &["/学期", "/學期"] },
    Beside { name: "hectare", before: &["每公顷", "每公頃"], after: &["/公顷", "/公頃"] },
    Beside {
        name: "mu", before: &["每亩", "每畝", "亩均", "畝均", "亩产", "畝產"], after: &["/亩", "/畝"]
    },
    Beside {
        name: "square metre", before: &["每平方米", "每平方公尺"], after: &["/平方米", "/平方公尺"]
    },
    Beside {
        name: "square foot",
        before: &["每平方呎", "每平方英尺", "每呎"],
        after: &["/平方呎", "/平方英尺", "/呎"],
    },
    Beside {
        name: "cubic metre", before: &["每立方米", "每立方公尺"], after: &["/立方米", "/立方公尺"]
    },
    Beside { name: "square kilometre", before: &["每平方公里"], after: &["/平方公里"] },
    Beside { name: "kilogram", before: &["每公斤", "每千克"], after: &["/公斤", "/千克"] },
    Beside { name: "jin", before: &["每斤"], after: &["/斤"] },
    Beside { name: "gram", before: &["每克"], after: &["/克"] },
    Beside { name: "litre", before: &["每升", "每公升"], after: &["/升", "/公升"] },
    Beside { name: "kilometre", before: &["每公里", "每千米"], after: &["/公里", "/千米"] },
    Beside { name: "tonne", before: &["每吨", "每噸", "每公吨", "每公噸"], after: &["/吨", "/噸"] },
    Beside { name: "share", before: &["每股"], after: &["/股"] },
    Beside { name: "barrel", before: &["每桶"], after: &["/桶"] },
    Beside { name: "kilowatt-hour", before: &["每千瓦时", "每千瓦時"], after: &["/千瓦时", "/千瓦時"] },
    Beside { name: "megawatt-hour", before: &["每兆瓦时", "每兆瓦時"], after: &["/兆瓦时", "/兆瓦時"] },
    Beside { name: "household", before: &["每户", "每戶", "户均", "戶均"], after: &["/户", "/戶"] },
    Beside { name: "person", before: &["每人", "人均"], after: &["/人"] },
];
