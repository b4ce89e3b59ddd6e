use super::context::Context;
use crate::lang::figures::Class;

/// The token after a list marker that opens the stretch: `1.`, `（一）`, `三、`; 0 where there is none.
pub(super) fn marker(context: &Context<'_>) -> usize {
    let number = |at: usize| {
        context.digits(at).is_some_and(|shape| shape.is_plain() && shape.whole <= 3)
            || (!context.words() && context.any(at, |class| matches!(class, Class::Digit(_) | Class::Inner(1))))
    };
    let mut end = 0;
    while end < 4 && number(end) && (end == 0 || context.touches(end)) {
        end += 1;
    }
    if end == 0 {
        return 0;
    }
    let open = context.gap(0).trim();
    let mut after = context.after(end - 1).chars();
    let closed = match after.next() {
        Some(')' | '）') => matches!(open, "" | "(" | "（"),
        Some('、') => open.is_empty() && !after.next().is_some_and(|next| next.is_ascii_digit()),
        Some('.' | '．') => open.is_empty() && after.next().is_some_and(|next| !next.is_ascii_digit()),
        _ => false,
    };
    if closed { end } else { 0 }
}
