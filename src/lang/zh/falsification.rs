//! How a right Chinese figure is made a wrong one.

use crate::lang::falsification::Falsification;

/// Mix-ups that translators make, and their opposites.
pub(super) const FALSIFICATION: Falsification = Falsification {
    scales: &[("万亿", "亿"), ("萬億", "億"), ("亿", "万"), ("億", "萬"), ("万", "亿"), ("萬", "億")],
    units: &[
        ("平方公里", "公顷"),
        ("公顷", "平方公里"),
        ("公里", "英里"),
        ("公斤", "吨"),
        ("吨", "公斤"),
        ("个月", "年"),
        ("年", "个月"),
        ("天", "周"),
    ],
    currencies: &[("美元", "欧元"), ("亿元", "亿美元")],
    shares: &[("个百分点", "%"), ("個百分點", "%"), ("%", "个百分点")],
    qualifiers: &[
        ("至少", "至多"),
        ("至多", "至少"),
        ("以上", "以下"),
        ("以下", "以上"),
        ("超过", "不足"),
        ("不足", "超过"),
    ],
    multiples: &[("增长2倍", "增长3倍"), ("的2倍", "的3倍"), ("翻一番", "翻两番")],
    dropped: "一些",
    added: "，并通知了4731人",
    stops: &['。'],
};
