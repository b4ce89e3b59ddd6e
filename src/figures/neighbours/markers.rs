use crate::figures::context::Context;
use crate::lang::figures::Class;

/// The token after a list marker that opens the stretch: `1.`, `（一）`, `三、`; 0 where there is none.
pub(in crate::figures) fn marker(context: &Context<'_>) -> usize {
    let opens = |letter: char| letter.is_whitespace() || matches!(letter, '(' | '（' | '[');
    if !context.before(0).is_none_or(opens) {
        return 0;
    }
    if let Some(end) = section_number(context) {
        return end;
    }
    let number = |at: usize| {
        context.digits(at).is_some_and(|shape| shape.is_plain() && shape.whole <= 3)
            || (!context.words() && context.any(at, |class| matches!(class, Class::Digit(_) | Class::Inner(1))))
    };
    if !number(0) {
        return 0;
    }
    let open = context.gap(0).trim();
    // （四  十）: a column is filled with spaces.
    let filled = |at: usize| !context.words() && !open.is_empty() && context.gap(at).trim().is_empty();
    let mut end = 0;
    while end < 4 && number(end) && (end == 0 || context.touches(end) || filled(end)) {
        end += 1;
    }
    let mut after = context.after(end - 1).chars();
    // (02)2311-3731 is a telephone number.
    if context.written(0).starts_with('0') {
        return 0;
    }
    let numerals = context.digits(end - 1).is_none();
    let closed = match after.next() {
        Some(')' | '）') => matches!(open, "" | "(" | "（"),
        Some(']') => open == "[",
        // 一二、○○○ is a number of five digits.
        Some('、') => {
            let goes_on = context.gap(end) == "、" && context.is(end, Class::Digit(0));
            open.is_empty() && !goes_on && (numerals || !after.next().is_some_and(|next| next.is_ascii_digit()))
        }
        // 一．五公分 is a decimal.
        Some('.' | '．') => {
            let decimal = numerals && context.is(end, Class::Point) && context.touches(end + 1);
            open.is_empty() && !decimal && after.next().is_some_and(|next| !next.is_ascii_digit())
        }
        _ => false,
    };
    if closed { end } else { 0 }
}

/// Whether token `at` is a marker that lost the line break before it: "…and services.13. Map out…".
pub(in crate::figures) fn is_glued(context: &Context<'_>, at: usize) -> bool {
    /// Letters of the shortest word before it; shorter ones may be abbreviations: fig., para.
    const WORD: usize = 5;
    let Some(token) = context.token(at).filter(|_| context.words()) else { return false };
    let number = context.digits(at).is_some_and(|shape| shape.is_plain() && shape.whole <= 2);
    let before = context.text.get(context.start..token.start).unwrap_or_default();
    let ended = number
        && before
            .strip_suffix('.')
            .is_some_and(|before| before.bytes().rev().take(WORD).filter(u8::is_ascii_lowercase).count() == WORD);
    let after = ended.then(|| context.after(at).strip_prefix('.')).flatten();
    after.is_some_and(|after| {
        let goes_on = after.trim_start();
        goes_on.is_empty() || goes_on.len() < after.len() && goes_on.starts_with(char::is_uppercase)
    })
}

/// The token after a number of a section that opens the stretch: `2.1.4 The seal`, `10.1 The inventory`, `2.1.3 术语`.
fn section_number(context: &Context<'_>) -> Option<usize> {
    /// Characters of the longest number: 10.11.12.13.
    const LONGEST: usize = 12;
    context.digits(0).filter(|shape| shape.decimals > 0 || context.after(0).starts_with('.'))?;
    let first = context.token(0).filter(|_| context.gap(0).trim().is_empty())?;
    let text = context.text.get(first.start..context.end)?;
    let length = text.bytes().take(LONGEST).take_while(|byte| byte.is_ascii_digit() || *byte == b'.').count();
    let written = text.get(..length)?.trim_end_matches('.');
    let levels = written.split('.').count();
    let short = written.split('.').all(|level| (1..=2).contains(&level.len()));
    let after = text.get(length..)?;
    let apart = after.strip_prefix(' ').or(Some(after).filter(|_| !context.words() && levels > 2))?;
    let end = context.token_from(1, first.start + length);
    let title = |letter: char| if context.words() { letter.is_uppercase() } else { letter.is_alphabetic() };
    (short && apart.starts_with(title) && !counted(context, end) && levels > 1).then_some(end)
}

/// Whether what follows a number belongs to it: "2.1 Hectares were sown", but not "2.1 The inventory".
fn counted(context: &Context<'_>, at: usize) -> bool {
    let counts = |class: Class| class.measures() || matches!(class, Class::Classifier(_));
    context.follows(at) && (!context.words() || context.digits(at).is_some() || context.any(at, counts))
}
