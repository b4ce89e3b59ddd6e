//! Where Chinese sentences end.

use crate::lang::segmentation::{Marker, Segmentation};

/// The segmentation tables of Chinese, after GB/T 15834 (punctuation).
pub const SEGMENTATION: Segmentation = Segmentation {
    spaced: false,
    abbreviations: &[],
    starters: &[],
    continuations: &[
        "他说", "她说", "他表示", "她表示", "他還", "的", "等", "说", "說", "表示", "这", "這一", "之", "他說", "她說",
        "一文", "一书", "一案", "和", "与", "與", "及", "或", "中", "字样",
    ],
    numbered: &["第", "（", "(", "附件", "附："],
    markers: MARKERS,
    inserted: &["之"],
    numerals: NUMERALS,
};

/// The levels of laws, after the Legislation Law of the PRC (art. 61) and the rules for central regulations of Taiwan.
const MARKERS: &[Marker] = &[
    Marker { before: "第", after: "条", unit: "article" },
    Marker { before: "第", after: "條", unit: "article" },
    Marker { before: "第", after: "款", unit: "paragraph" },
    Marker { before: "第", after: "项", unit: "item" },
    Marker { before: "第", after: "項", unit: "item" },
    Marker { before: "第", after: "章", unit: "chapter" },
    Marker { before: "第", after: "节", unit: "section" },
    Marker { before: "第", after: "節", unit: "section" },
    Marker { before: "第", after: "编", unit: "part" },
    Marker { before: "第", after: "編", unit: "part" },
    Marker { before: "第", after: "部分", unit: "part" },
    Marker { before: "附件", after: "", unit: "annex" },
    Marker { before: "附錄", after: "", unit: "appendix" },
    Marker { before: "附录", after: "", unit: "appendix" },
];

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
