use std::cell::OnceCell;

use super::context::Context;
use super::numeral::Memo;
use super::surfaces::{self, Surfaces};
use super::token::{Kind, Token};
use super::{
    amount, carried, date, identifier, lexer, listing, multiple, multiplier, ordinal, qualifier, reading, roman, time,
};
use crate::lang::Language;
use crate::lang::figures::{Class, Variant};
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
    // The rest of the text is not looked at, so that a caller who goes from stretch to stretch reads it once.
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
    let context = Context {
        text,
        tokens,
        start: span.start(),
        end: span.end().min(text.len()),
        figures: &language.figures,
        surfaces,
        variant: OnceCell::new(),
        memo: Memo::default(),
        whole_variant,
    };
    read(&context)
}

fn read(context: &Context<'_>) -> Vec<Figure> {
    let mut found: Vec<Figure> = Vec::new();
    let mut at = listing::marker(context);
    while at < context.tokens.len() {
        match figure(context, at) {
            Some((figure, next)) => {
                found.push(figure);
                at = next.max(at + 1);
            }
            None => at += 1,
        }
    }
    if context.words() {
        roman::list(context, &mut found);
    }
    reading::list_markers(context, &mut found);
    reading::marked_percent(context, &mut found);
    reading::share(context.text, &mut found);
    reading::sides(context, &mut found);
    reading::share_measures(context, &mut found);
    reading::join_levels(context, &mut found);
    carried::share(context, &mut found);
    found
}

/// The figure that starts at token `at`, with the token after it.
fn figure(context: &Context<'_>, at: usize) -> Option<(Figure, usize)> {
    let token = context.token(at)?;
    if let Some(found) = multiplier::multiplier(context, at) {
        return Some(found);
    }
    if listing::is_glued(context, at) {
        return None;
    }
    if let Kind::Word(entry) = token.kind {
        if !entry.starts || entry.leads && !context.follows_or_hyphen(at + 1) {
            return None;
        }
        if let Some(found) = multiple::word(context, at) {
            return Some(found);
        }
    }
    if context.any(at, |class| matches!(class, Class::Before(_) | Class::Between)) && context.follows(at + 1) {
        return limited(context, at);
    }
    of_any_kind(context, at)
}

/// A figure after a word that limits it. Dates and times have no limits of their own: their figures start after it.
fn limited(context: &Context<'_>, at: usize) -> Option<(Figure, usize)> {
    let between = context.is(at, Class::Between);
    let next = time::time(context, at + 1).or_else(|| date::date(context, at + 1));
    let account = |end: usize| end.checked_sub(1).is_some_and(|last| context.is(last, Class::FiscalYear));
    let told = |figure: &Figure| figure.measure == Measure::Time || figure.alternatives.is_empty();
    let dated = next.filter(|(figure, end)| told(figure) || between || account(*end));
    let Some((mut figure, end)) = dated else { return amount::amount(context, at) };
    if let Some(qualifier) = qualifier::of_next(context, at) {
        figure.qualifier = qualifier;
    }
    Some((figure, end))
}

fn of_any_kind(context: &Context<'_>, at: usize) -> Option<(Figure, usize)> {
    identifier::identifier(context, at)
        .or_else(|| time::time(context, at))
        .or_else(|| date::date(context, at))
        .or_else(|| identifier::levels(context, at))
        .or_else(|| ordinal::ordinal(context, at))
        .or_else(|| amount::amount(context, at))
}
