use std::cell::OnceCell;

use super::amount::{at_one_look, coins, qualifier};
use super::context::Context;
use super::lexer::entry::Entry;
use super::lexer::surfaces::{self, Surfaces};
use super::lexer::token::{Kind, Token};
use super::neighbours::{carried, markers, readings};
use super::numeral::{Memo, roman};
use super::{amount, date, identifier, lexer, multiple, multiplier, ordinal, time};
use crate::lang::figures::{Class, Variant};
use crate::lang::{Language, units};
use crate::model::{Figure, Measure};
use crate::text::Span;

/// The figures of the stretch `span` of `text`, in text order; their spans count from the start of `text`.
///
/// ```
/// use bitally::{figures::figures, lang, text::Span};
/// let text = "冻结资金174.81万元";
/// let found = figures(text, Span::new(0, text.len()), lang::find("zh").unwrap());
/// assert_eq!(found[0].describe(), "1,748,100 CNY");
/// ```
#[must_use]
pub fn figures(text: &str, span: Span, language: &Language) -> Vec<Figure> {
    // The variant is not looked for in the rest of the text, so that a caller who goes from stretch to stretch reads it once.
    let variant = OnceCell::from(language.figures.variants.last());
    surfaces::with(language, |surfaces| stretch(text, span, language, surfaces, &variant, &mut Vec::new()))
}

/// The figures of each of the stretches `spans` of `text`.
#[must_use]
pub fn figures_of(text: &str, spans: impl IntoIterator<Item = Span>, language: &Language) -> Vec<Vec<Figure>> {
    surfaces::with(language, |surfaces| {
        let (mut tokens, variant) = (Vec::new(), OnceCell::new());
        spans.into_iter().map(|span| stretch(text, span, language, surfaces, &variant, &mut tokens)).collect()
    })
}

fn stretch<'a>(
    text: &'a str,
    span: Span,
    language: &'a Language,
    surfaces: &'a Surfaces,
    whole_variant: &'a OnceCell<Option<&'static Variant>>,
    tokens: &mut Vec<Token<'a>>,
) -> Vec<Figure> {
    lexer::tokens(surfaces, text, span, tokens);
    if tokens.is_empty() {
        return Vec::new();
    }
    read(&context(text, span, language, surfaces, whole_variant, tokens))
}

fn context<'a>(
    text: &'a str,
    span: Span,
    language: &'a Language,
    surfaces: &'a Surfaces,
    whole_variant: &'a OnceCell<Option<&'static Variant>>,
    tokens: &'a [Token<'a>],
) -> Context<'a> {
    Context {
        text,
        tokens,
        start: span.start(),
        end: span.end().min(text.len()),
        figures: &language.figures,
        surfaces,
        variant: OnceCell::new(),
        memo: Memo::default(),
        whole_variant,
    }
}

/// Few lines have more figures than one for so many tokens.
const TOKENS_OF_A_FIGURE: usize = 3;

fn read(context: &Context<'_>) -> Vec<Figure> {
    let mut found: Vec<Figure> = Vec::with_capacity(context.tokens.len() / TOKENS_OF_A_FIGURE);
    let mut at = markers::marker(context);
    while at < context.tokens.len() {
        if may_start(context, at)
            && let Some((figure, next)) = figure(context, at)
        {
            found.push(figure);
            at = next.max(at + 1);
        } else {
            at += 1;
        }
    }
    if context.words() {
        roman::list(context, &mut found);
    }
    if found.is_empty() {
        return found;
    }
    readings::list_markers(context, &mut found);
    readings::marked_percent(context, &mut found);
    readings::share(context.text, &mut found);
    readings::sides(context, &mut found);
    readings::share_measures(context, &mut found);
    readings::join_levels(context, &mut found);
    carried::share(context, &mut found);
    found
}

/// Whether a figure may start at token `at`: not so with most words, which say what a number before them means.
fn may_start(context: &Context<'_>, at: usize) -> bool {
    context.entry(at).is_none_or(|entry| entry.multiplies || starts(context, entry, at))
}

/// Whether a figure that is no unit multiplier may start with the word at token `at`.
fn starts(context: &Context<'_>, entry: &Entry, at: usize) -> bool {
    entry.starts
        && (!entry.leads || context.follows_or_hyphen(at + 1))
        && !is_inside_word(context, entry, at)
        && !is_weekday(context, entry, at)
}

/// Whether the numeral at token `at` is a day of the week, after others whose word is told once: 每周三、五、日.
fn is_weekday(context: &Context<'_>, entry: &Entry, at: usize) -> bool {
    let days = |class: &Class| matches!(class, Class::Digit(1..=6));
    !context.words()
        && !context.follows(at)
        && entry.classes.iter().any(days)
        && (context.gap(at).ends_with('、') && lists_weekdays(context, at) || is_bracketed_day(context, at))
}

/// Whether the numeral at token `at` stands alone in brackets behind a day of the month: 5月15日（三）.
fn is_bracketed_day(context: &Context<'_>, at: usize) -> bool {
    let day = at.checked_sub(1).is_some_and(|before| context.is(before, Class::Day));
    day && matches!(context.gap(at), "（" | "(") && context.after(at).starts_with(['）', ')'])
}

/// Whether the text before token `at` ends in days of the week with commas behind them.
fn lists_weekdays(context: &Context<'_>, at: usize) -> bool {
    let week = |written: &str| {
        let found = context.surfaces.longest(written, 0, written.len());
        let named = |class: &Class| matches!(class, Class::Duration(unit) if unit.symbol == units::WEEK.symbol);
        found.is_some_and(|(stop, entry)| stop == written.len() && entry.classes.iter().any(named))
    };
    let start = context.token(at).map_or(0, |token| token.start);
    let mut before = context.text.get(context.start..start).unwrap_or_default();
    for _ in 0..DAYS_OF_WEEK {
        let Some(list) = before.strip_suffix('、') else { return false };
        let Some((at, _)) = list.char_indices().next_back() else { return false };
        let named = |class: &Class| matches!(class, Class::Digit(1..=6) | Class::Day);
        let day =
            context.surfaces.longest(list, at, list.len()).is_some_and(|(_, entry)| entry.classes.iter().any(named));
        if !day {
            return false;
        }
        before = &list[..at];
        let word = |(at, _): (usize, char)| before.get(at..).is_some_and(week);
        if before.char_indices().rev().take(WEEK_CHARACTERS).any(word) {
            return true;
        }
    }
    false
}

/// The most days of the week before one in a list.
const DAYS_OF_WEEK: usize = 6;

/// Characters of the longest word for a week.
const WEEK_CHARACTERS: usize = 2;

/// Whether the word at token `at` is 一 before letters that no number goes on with, where it counts nothing: 一定, 进一步.
fn is_inside_word(context: &Context<'_>, entry: &Entry, at: usize) -> bool {
    !context.words()
        && *entry.classes == [Class::Digit(1)]
        && !context.follows(at + 1)
        && context.after(at).starts_with(char::is_alphabetic)
}

/// The figure that starts at token `at`, with the token after it.
fn figure(context: &Context<'_>, at: usize) -> Option<(Figure, usize)> {
    at_one_look(context, at).or_else(|| with_more(context, at))
}

/// The same where it is a number and what it measures or marks, and nothing else: most figures are.
fn at_one_look(context: &Context<'_>, at: usize) -> Option<(Figure, usize)> {
    at_one_look::measured(context, at).or_else(|| date::marked_digits(context, at)).or_else(|| date::alone(context, at))
}

/// The same where more may belong to it than a number and what it measures or marks.
fn with_more(context: &Context<'_>, at: usize) -> Option<(Figure, usize)> {
    let token = context.token(at)?;
    if let Some(found) = multiplier::multiplier(context, at) {
        return Some(found);
    }
    if markers::is_glued(context, at) {
        return None;
    }
    if let Kind::Word(entry) = token.kind {
        if !starts(context, entry, at) {
            return None;
        }
        if let Some(found) = multiple::word(context, at) {
            return Some(found);
        }
    }
    if is_measured(context, at) {
        return amount::amount(context, at);
    }
    if let Some(found) = date::of_month(context, at) {
        return Some(found);
    }
    if context.any(at, |class| matches!(class, Class::Before(_) | Class::Between)) && context.follows(at + 1) {
        if is_measured(context, at + 1) {
            return amount::amount(context, at);
        }
        // Up 2.4 points over 2022: the year is what is compared with.
        if context.is(at, Class::Over) && date::is_compared_year(context, at + 1) {
            return None;
        }
        let starts = context.entry(at + 1).is_none_or(|next| next.starts);
        return if starts { limited(context, at) } else { None };
    }
    of_any_kind(context, at)
}

/// Whether token `at` is digits with a unit, a currency or a percent sign right behind them: most figures are, and no other
/// kind but an amount need be looked for.
fn is_measured(context: &Context<'_>, at: usize) -> bool {
    // 致电12345, 字第5号: a number that names something is no amount, whatever follows.
    let names = |class: Class| matches!(class, Class::IdentifierBefore | Class::SerialBefore);
    context.digits(at).is_some()
        // 12 minutes past midnight is a time.
        && !(context.words() && (context.is(at + 2, Class::PastHour) || time::is_before_the_hour(context, at)))
        && context.adjoins(at + 1)
        && context.entry(at + 1).is_some_and(Entry::measures_alone)
        && !at.checked_sub(1).is_some_and(|before| context.any(before, names))
}

/// A figure after a word that limits it. Dates and times have no limits of their own: their figures start after it.
fn limited(context: &Context<'_>, at: usize) -> Option<(Figure, usize)> {
    let between = context.is(at, Class::Between);
    let next = time::time(context, at + 1).or_else(|| date::date(context, at + 1));
    let account = |end: usize| end.checked_sub(1).is_some_and(|last| context.is(last, Class::FiscalYear));
    let told = |figure: &Figure| figure.measure == Measure::Time || figure.alternatives.is_empty();
    let dated = next.filter(|(figure, end)| told(figure) || between || account(*end));
    let Some((mut figure, end)) = dated else { return amount::amount(context, at) };
    // 近三季: the last three of them.
    let counted = matches!(figure.measure, Measure::Number { .. });
    if let Some(qualifier) = qualifier::of_next(context, at).filter(|_| !counted) {
        figure.qualifier = qualifier;
    }
    Some((figure, end))
}

/// Reads a figure of one kind that starts at a token, with the token after it.
type Reader = fn(&Context<'_>, usize) -> Option<(Figure, usize)>;

fn of_any_kind(context: &Context<'_>, at: usize) -> Option<(Figure, usize)> {
    const NAMES: [Reader; 2] = [coins::lettered, identifier::identifier];
    const DATES: [Reader; 2] = [time::time, date::date];
    const NUMBERS: [Reader; 3] = [identifier::levels, ordinal::ordinal, amount::amount];
    let dates: &[Reader] = if context.entry(at).is_none_or(|entry| entry.dates) { &DATES } else { &[] };
    NAMES.iter().chain(dates).chain(&NUMBERS).find_map(|kind| kind(context, at))
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::sample::select;

    use super::*;
    use crate::lang::find;

    /// What stands among the surfaces of a language: numbers, and what parts or joins them.
    const BETWEEN: &[&str] = &[
        "5", "12", "99", "3.5", "1,200", "2025", "0", "1", "000", "12345", "5", "12", ",", ".", ":", "(", ")", "-",
        "/", "，", "、", "：", "（", "）", " ", ", ", "的", "s",
    ];

    /// Any surface of a language, a number, or a mark.
    fn piece(tag: &str) -> impl Strategy<Value = &'static str> + use<> {
        let tables = find(tag).map(|language| language.figures.surfaces.iter().copied().flatten());
        let surfaces: Vec<&str> = tables.into_iter().flatten().map(|(surface, _)| *surface).collect();
        prop_oneof![select(BETWEEN), select(surfaces)]
    }

    /// A figure with the token after it, or none.
    type Read = Option<(Figure, usize)>;

    /// What the short ways read of each token of a text, and what the other one reads there.
    fn both_ways(text: &str, tag: &str) -> Option<Vec<[Read; 2]>> {
        let (language, span) = (find(tag)?, Span::new(0, text.len()));
        let variant = OnceCell::from(language.figures.variants.last());
        let read = surfaces::with(language, |surfaces| {
            let mut tokens = Vec::new();
            lexer::tokens(surfaces, text, span, &mut tokens);
            let context = context(text, span, language, surfaces, &variant, &tokens);
            let both = |at| Some([Some(at_one_look(&context, at)?), with_more(&context, at)]);
            (0..tokens.len()).filter(|&at| may_start(&context, at)).filter_map(both).collect()
        });
        Some(read)
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 100_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn the_short_ways_read_what_the_long_one_does(
            chinese in vec(piece("zh"), 1..9),
            english in vec(piece("en"), 1..9),
        ) {
            for (text, tag) in [(chinese.concat(), "zh"), (english.join(" "), "en"), (english.concat(), "en")] {
                for [short, long] in both_ways(&text, tag).unwrap_or_default() {
                    prop_assert_eq!(short, long, "{}", text);
                }
            }
        }
    }

    #[test]
    fn what_is_measured_and_no_more_is_read_the_short_way() {
        for (text, tag) in
            [("增长5.2%，", "zh"), ("1.2万亿元。", "zh"), ("5月6日起", "zh"), ("over 5 million people", "en")]
        {
            assert!(both_ways(text, tag).is_some_and(|read| !read.is_empty()), "{text}");
        }
    }
}
