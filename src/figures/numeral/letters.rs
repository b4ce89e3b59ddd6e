//! The power of ten behind a number in words, and the letters that may stand for one: 1.2 million, $5m, 10k, but not Section 5B.

use super::words::{Last, Reader};
use crate::figures::context::Context;
use crate::lang::figures::Class;

impl Reader<'_, '_> {
    /// The power of the scale word at token `at`.
    pub(in crate::figures) fn scale_at(&self, at: usize) -> Option<u32> {
        let context = self.context;
        let after_digits = self.last == Last::Figures && !self.is_letter_of_number(at);
        context.find(at, |class| match class {
            Class::Scale(power) => Some(power),
            // Thirty-five thousands.
            Class::Vague(power) if power > 1 && self.last != Last::Nothing => Some(power),
            Class::Abbreviated(power) if after_digits && context.touches(at) => Some(power),
            Class::AbbreviatedMoney(power) if after_digits && context.touches(at) && self.in_money(at) => Some(power),
            // $7 B, where no word follows that the letter may belong to: $7 B shares.
            Class::Abbreviated(power) | Class::AbbreviatedMoney(power)
                if after_digits && context.follows(at) && self.follows_currency() && is_last_word(context, at) =>
            {
                Some(power)
            }
            _ => None,
        })
    }

    /// Whether the capital at token `at` is part of the number of what was put in later: Section 5B.
    fn is_letter_of_number(&self, at: usize) -> bool {
        let context = self.context;
        let capital = context.touches(at) && context.written(at).len() == 1 && context.is_capital(at);
        let named = |class| matches!(class, Class::SectionBefore(_));
        capital
            && (self.first.checked_sub(1).is_some_and(|before| context.any(before, named))
                || context.figures.part_letters.contains(&context.written(at)) && self.follows_name())
    }

    /// Whether a word with a capital stands right before the number, behind another word: Area 4B, Flat 12B.
    fn follows_name(&self) -> bool {
        let context = self.context;
        let start = context.token(self.first).map_or(0, |token| token.start);
        let before =
            context.text.get(context.start..start).and_then(|before| before.strip_suffix(' ')).unwrap_or_default();
        let letters = before.bytes().rev().take_while(u8::is_ascii_alphabetic).count();
        let word = before.get(before.len() - letters..).unwrap_or_default();
        let small = word.bytes().skip(1).all(|letter| letter.is_ascii_lowercase());
        letters > 2 && small && word.starts_with(|letter: char| letter.is_ascii_uppercase()) && letters < before.len()
    }

    /// Whether the number before the letter at token `at` is money: a currency stands before it, or behind the letter.
    fn in_money(&self, at: usize) -> bool {
        let currency = |class: Class| matches!(class, Class::Currency { .. });
        self.follows_currency() || self.context.follows(at + 1) && self.context.any(at + 1, currency)
    }

    /// Whether a currency stands before the number.
    fn follows_currency(&self) -> bool {
        self.first.checked_sub(1).is_some_and(|before| {
            self.context.follows(self.first)
                && self.context.any(before, |class| matches!(class, Class::Currency { .. }))
        })
    }
}

/// Whether no word follows token `at` in its clause.
fn is_last_word(context: &Context<'_>, at: usize) -> bool {
    let next = context.after(at).chars().next();
    next.is_none_or(|next| !next.is_alphanumeric() && next != '-')
        && !context.after(at).trim_start().starts_with(|next: char| next.is_alphabetic())
}
