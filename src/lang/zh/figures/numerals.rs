//! Numerals and powers of ten, in Chinese.

use crate::lang::figures::{Class, Surface};

/// Numerals of one digit, plain and formal (GB/T 15835 and the financial forms of the Negotiable Instruments rules).
pub(super) const DIGITS: &[Surface] = &[
    ("零", Class::Digit(0)),
    ("〇", Class::Digit(0)),
    ("○", Class::Digit(0)),
    ("Ｏ", Class::Digit(0)),
    ("一", Class::Digit(1)),
    ("壹", Class::Digit(1)),
    ("壱", Class::Digit(1)),
    ("弌", Class::Digit(1)),
    ("幺", Class::Digit(1)),
    ("二", Class::Digit(2)),
    ("贰", Class::Digit(2)),
    ("貳", Class::Digit(2)),
    ("弍", Class::Digit(2)),
    ("三", Class::Digit(3)),
    ("叁", Class::Digit(3)),
    ("參", Class::Digit(3)),
    ("叄", Class::Digit(3)),
    ("四", Class::Digit(4)),
    ("肆", Class::Digit(4)),
    ("五", Class::Digit(5)),
    ("伍", Class::Digit(5)),
    ("六", Class::Digit(6)),
    ("陆", Class::Digit(6)),
    ("陸", Class::Digit(6)),
    ("七", Class::Digit(7)),
    ("柒", Class::Digit(7)),
    ("八", Class::Digit(8)),
    ("捌", Class::Digit(8)),
    ("九", Class::Digit(9)),
    ("玖", Class::Digit(9)),
    ("两", Class::Digit(2)),
    ("兩", Class::Digit(2)),
    ("俩", Class::NoFigure),
    ("倆", Class::NoFigure),
];

/// Powers of ten. 兆 is 10¹² in Taiwan and Japan and 10⁶ in units of the mainland.
pub(super) const SCALES: &[Surface] = &[
    ("十", Class::Inner(1)),
    ("拾", Class::Inner(1)),
    ("百", Class::Inner(2)),
    ("佰", Class::Inner(2)),
    ("千", Class::Inner(3)),
    ("仟", Class::Inner(3)),
    ("廿", Class::Small(20)),
    ("卅", Class::Small(30)),
    ("卌", Class::Small(40)),
    ("万", Class::Scale(4)),
    ("萬", Class::Scale(4)),
    ("亿", Class::Scale(8)),
    ("億", Class::Scale(8)),
    ("兆", Class::AmbiguousScale(12, 6)),
];
