//! Where Chinese sentences end.

use crate::lang::segmentation::{Marker, Markers, Segmentation, Words};

/// The segmentation tables of Chinese, after GB/T 15834 (punctuation).
pub const SEGMENTATION: Segmentation = Segmentation {
    spaced: false,
    whole_quotation: 120,
    abbreviations: &[],
    starters: Words::new(&[]),
    capitals: &[],
    adverbials: &[],
    times: &[],
    continuations: &[
        "的", "等", "之", "和", "与", "與", "及", "或", "一文", "一书", "一書", "一案", "字样", "字樣", "这一", "這一",
        "这种", "這種", "这样的", "這樣的", "为题", "為題", "为主题", "為主題", "为由", "為由",
    ],
    attributions: &[
        "说", "說", "问", "問", "答", "道", "表示", "喊", "叫", "称", "稱", "指出", "强调", "強調", "认为", "認為",
        "写道", "寫道", "告诉", "告訴", "补充", "補充", "解释", "解釋", "回应", "回應", "坦言", "感叹", "感嘆", "如是",
    ],
    conjunctions: &["和", "与", "與", "及", "以及", "或", "或者", "的", "等", "并", "並", "而", "之", "者", "且"],
    open_ends: &[],
    markers: MARKERS,
    inserted: &["之"],
    numerals: NUMERALS,
};

/// The levels of laws, after the Legislation Law of the PRC (art. 61) and the rules for central regulations of Taiwan.
const MARKERS: Markers = Markers::new(&[
    Marker {
        before: "第",
        counts: &[
            ("条", "article"),
            ("條", "article"),
            ("款", "paragraph"),
            ("项", "item"),
            ("項", "item"),
            ("章", "chapter"),
            ("节", "section"),
            ("節", "section"),
            ("编", "part"),
            ("編", "part"),
            ("部分", "part"),
        ],
    },
    Marker { before: "附件", counts: &[("", "annex")] },
    Marker { before: "附錄", counts: &[("", "appendix")] },
    Marker { before: "附录", counts: &[("", "appendix")] },
]);

/// Numerals that number articles and items.
const NUMERALS: &[(char, u16)] = &[
    ('〇', 0),
    ('零', 0),
    ('一', 1),
    ('二', 2),
    ('三', 3),
    ('四', 4),
    ('五', 5),
    ('六', 6),
    ('七', 7),
    ('八', 8),
    ('九', 9),
    ('十', 10),
    ('百', 100),
    ('千', 1000),
];
