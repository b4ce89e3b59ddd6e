//! Which numbers are years: the less the words beside a number say so, the nearer to our time it must be.

use std::ops::Range;

use crate::figures::context::Context;

/// Years that a mark behind them tells: 1368年, 1990年代. Digits of another number of places are a length of time.
pub(super) const MARKED: Range<i32> = 1000..3000;

/// Years without a mark in a whole date or beside the name of a month; "in May 2500 people" tells none.
pub(super) const DATED: Range<i32> = 1000..2200;

/// Years behind a word such as "in", and years of account: in 1842, 1905年度. Other numbers of four digits count something there, as
/// in "by 2150".
pub(super) const MODERN: Range<i32> = 1800..2100;

/// Years that number what was issued or took place in them, and that are written as numbers of years with their thousands: 2025-036,
/// 16/2022, 1H2024, 二千零二十六年. Older ones are other numbers, and lengths of time.
pub(in crate::figures) const NUMBERING: Range<i32> = 1900..2100;

/// Years of which texts speak without a word that says so: "the 2022 budget", "over 2022". Of other numbers it is likelier that they
/// are amounts, even before a noun.
pub(super) const OURS: Range<i32> = 1940..2061;

/// Years of an era that texts of our time tell without a month, 1991 to 2041 of the Republic: 113年底. Other numbers of years are
/// lengths of time.
pub(super) const OURS_OF_ERA: Range<i32> = 80..131;

/// Years of an era that texts still speak of, from its thirtieth, where their month or part stands beside them: 38年10月. Fewer years
/// and months are lengths of time, as in 3年6月.
pub(super) const COUNTED_OF_ERA: Range<i32> = 30..200;

/// The largest number of a year of an era, of three digits at most.
pub(super) const LAST_OF_ERA: u32 = 999;

/// The year of four digits at token `at`.
pub(super) fn year_number(context: &Context<'_>, at: usize) -> Option<i32> {
    four_digits(context, at).filter(|year| DATED.contains(year))
}

/// Four digits at token `at`, whatever their value.
pub(in crate::figures) fn four_digits(context: &Context<'_>, at: usize) -> Option<i32> {
    let shape = context.digits(at).filter(|shape| shape.is_plain() && shape.whole == 4)?;
    i32::try_from(shape.mantissa).ok()
}

/// The year that two digits stand for.
pub(in crate::figures) fn full_year(year: i32) -> i32 {
    /// The first of them that is one of the century before, halfway through this one.
    const LAST_CENTURY: i32 = 50;
    if year < LAST_CENTURY { 2000 + year } else { 1900 + year }
}
