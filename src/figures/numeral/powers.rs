use std::ops::Range;

use super::parts::Parts;
use crate::figures::context::Context;
use crate::lang::figures::Class;
use crate::lang::units;

/// The power of a scale at token `at`, and the other one of an ambiguous scale.
pub(in crate::figures) fn scale(context: &Context<'_>, at: usize) -> Option<(u32, Option<u32>)> {
    context.find(at, |class| match class {
        Class::Scale(power) => Some((power, None)),
        Class::AmbiguousScale(power, other) => Some((power, Some(other))),
        // 第10B條: a letter of the number of what was put in later.
        Class::Abbreviated(power)
            if context.digits(at.wrapping_sub(1)).is_some()
                && context.touches(at)
                && !context.is(at.wrapping_sub(2), Class::OrdinalPrefix) =>
        {
            Some((power, None))
        }
        _ => None,
    })
}

/// The power of ten at token `at` inside a group.
pub(in crate::figures) fn inner_power(context: &Context<'_>, at: usize) -> Option<u32> {
    context.find(at, Class::inner)
}

/// Whether a power of ten stands at token `at`, or a letter that stands for one there.
pub(in crate::figures) fn is_power(context: &Context<'_>, at: usize) -> bool {
    inner_power(context, at).is_some() || scale(context, at).is_some()
}

/// Whether token `at` is a power of ten above ten itself that stands alone before money or a distance: 千元, a denomination or
/// a unit to count in, 百米, a race, 百公里, what a car's use of fuel is told for.
pub(in crate::figures) fn of_unit(context: &Context<'_>, at: usize) -> bool {
    if !(scale(context, at).is_some() || inner_power(context, at).is_some_and(|power| power > 1)) {
        return false;
    }
    let counts = |class| match class {
        Class::Currency { .. } => true,
        Class::Unit(unit) => unit.symbol == units::METRE.symbol || unit.symbol == units::KILOMETRE.symbol,
        _ => false,
    };
    let unit = context.touches(at + 1)
        && context.any(at + 1, counts)
        // 亿元级 is a class of things.
        && !(context.touches(at + 2) && context.is(at + 2, Class::SizeClass));
    let goes_on = |before| {
        let number =
            |class: Class| class.is_numeral() || matches!(class, Class::Several | Class::Per | Class::Before(_));
        context.touches(at) && (context.digits(before).is_some() || context.any(before, number))
    };
    unit && !at.checked_sub(1).is_some_and(goes_on)
}

/// Whether what follows says that the number before it counts or measures something.
pub(in crate::figures) fn measured(context: &Context<'_>, at: usize) -> bool {
    let told = |class| matches!(class, Class::Currency { .. } | Class::After(_) | Class::Scale(_));
    context.touches(at) && (counts(context, at) || context.any(at, told))
}

/// Whether the word at token `at` says what the number before it counts or measures; not so where it is the decimal point, which is
/// the word for points of an index too: 一二点零.
pub(in crate::figures) fn counts(context: &Context<'_>, at: usize) -> bool {
    let decimal = || {
        context.is(at, Class::Point)
            && context.touches(at + 1)
            && context.any(at + 1, |class| matches!(class, Class::Digit(_)))
    };
    context.any(at, is_counted) && !decimal()
}

/// Whether a word of this class after a number says what it counts or measures.
fn is_counted(class: Class) -> bool {
    matches!(
        class,
        Class::Classifier(_)
            | Class::Unit(_)
            | Class::Duration(_)
            | Class::Tenths
            | Class::Points(_)
            | Class::Year
            | Class::Day
            | Class::Multiple(_)
    )
}

/// 三万五 is 35,000: a last digit right after a power of ten stands for the next lower place. Gives the power of ten that the unit
/// after the tokens `read` then holds twice: 二万五千伏 is 25 千伏.
pub(in crate::figures) fn colloquial_tail(context: &Context<'_>, parts: &mut Parts, read: Range<usize>) -> i32 {
    let (Some(current), Some(power)) = (parts.current, parts.last_power) else { return 0 };
    let after_power = read.end.checked_sub(2).is_some_and(|at| at >= read.start && is_power(context, at));
    // 34万5千伏: a digit of the decimal system is only read so where the unit asks for it.
    let digit = read.end.checked_sub(1).and_then(|last| context.digits(last));
    let digit = digit.is_some_and(|shape| shape.is_plain() && shape.whole == 1);
    if power < 2 || !after_power || current.is_zero() || !(digit || parts.run == 1) {
        return 0;
    }
    let opens = leading_power(context, read.end).filter(|opens| opens + 1 == power);
    // 3万5, where nothing is counted behind it.
    let alone = || {
        let after = read.end.checked_sub(1).map_or("", |last| context.after(last));
        !after.starts_with(|next: char| {
            next.is_alphanumeric() || matches!(next, '.' | ',' | '-' | '~' | '～' | '、' | '%')
        })
    };
    if digit && opens.is_none() && !alone() {
        return 0;
    }
    parts.current = current.scaled(power.cast_signed() - 1);
    opens.map_or(0, u32::cast_signed)
}

/// The power of ten that the word at token `at` begins with, which is another word as a whole: 千 in 千伏.
fn leading_power(context: &Context<'_>, at: usize) -> Option<u32> {
    let token = context.token(at).filter(|_| context.touches(at))?;
    let first = token.start + context.written(at).chars().next()?.len_utf8();
    let (_, entry) = context.surfaces.longest(context.text, token.start, first).filter(|_| first < token.end)?;
    entry.classes.iter().copied().find_map(Class::inner)
}
