//! Where Chinese sentences end.

use crate::lang::segmentation::Segmentation;

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
};
