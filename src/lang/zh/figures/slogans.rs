//! Fixed phrases, in Chinese.

use crate::lang::figures::{Class, Surface};

/// Fixed phrases whose numeral a translation may leave out.
pub(super) const SLOGANS: &[Surface] = &[
    ("三农", Class::Slogan(3)),
    ("三農", Class::Slogan(3)),
    ("五年规划", Class::Slogan(5)),
    ("五年規劃", Class::Slogan(5)),
    ("五年计划", Class::Slogan(5)),
    ("五年計劃", Class::Slogan(5)),
    ("五年計畫", Class::Slogan(5)),
    ("四个全面", Class::Slogan(4)),
    ("四個全面", Class::Slogan(4)),
    ("一国两制", Class::Slogan(1)),
    ("一國兩制", Class::Slogan(1)),
    ("五位一体", Class::Slogan(5)),
    ("五位一體", Class::Slogan(5)),
    ("两个维护", Class::Slogan(2)),
    ("兩個維護", Class::Slogan(2)),
    ("四个意识", Class::Slogan(4)),
    ("四個意識", Class::Slogan(4)),
    ("四个自信", Class::Slogan(4)),
    ("四個自信", Class::Slogan(4)),
    ("三严三实", Class::Slogan(3)),
    ("三嚴三實", Class::Slogan(3)),
    ("六稳", Class::Slogan(6)),
    ("六穩", Class::Slogan(6)),
    ("六保", Class::Slogan(6)),
    ("两学一做", Class::Slogan(2)),
    ("兩學一做", Class::Slogan(2)),
    ("双碳", Class::Slogan(2)),
    ("雙碳", Class::Slogan(2)),
];
