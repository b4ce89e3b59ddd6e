//! Signs that several currencies share.

/// A sign, as ASCII has it and in full width, with the ISO 4217 codes of the currencies that write it.
///
/// Source: the dollars and the pesos of ISO 4217, list one; JIS X 0201 and GB/T 15835 for ¥, the yen and the yuan.
pub const SIGNS: &[([char; 2], &[&str])] = &[
    (
        ['$', '＄'],
        &[
            "ARS", "AUD", "BBD", "BMD", "BND", "BSD", "BZD", "CAD", "CLP", "COP", "CUP", "DOP", "FJD", "GYD", "HKD",
            "JMD", "KYD", "LRD", "MOP", "MXN", "NAD", "NZD", "SBD", "SGD", "SRD", "TTD", "TWD", "USD", "UYU", "XCD",
        ],
    ),
    (['¥', '￥'], &["CNY", "JPY"]),
];
