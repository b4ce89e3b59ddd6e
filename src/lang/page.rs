//! What web pages in a language put around a notice.

/// Words of a site around its notices, in lower case.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// A block of nothing but these words is no part of a notice: "print", 打印.
    pub labels: &'static [&'static str],
    /// A short block that begins like this is none either: 上一篇, "you are here".
    pub openings: &'static [&'static str],
    /// A short block that holds one of these near the page's end is none either: 版权所有, "all rights reserved".
    pub marks: &'static [&'static str],
}
