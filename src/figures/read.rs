use super::context::Context;
use super::lexer::Lexer;
use super::token::Kind;
use super::{amount, date, identifier, ordinal, time};
use crate::lang::Language;
use crate::lang::figures::Class;
use crate::model::{Figure, Measure, Reading, Scalar, Value};
use crate::number::Number;
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
    let lexer = Lexer::of(language);
    let tokens = lexer.tokens(text, span);
    if tokens.is_empty() {
        return Vec::new();
    }
    let stretch = span.of(text);
    let hints = language.figures.currency_hints.iter();
    let mut hints = hints.filter(|(letters, _)| letters.is_empty() || stretch.contains(*letters));
    let currency = hints.next().map_or("XXX", |(_, code)| code);
    let context = Context { text, tokens: &tokens, start: span.start(), figures: &language.figures, currency };
    let mut found: Vec<Figure> = Vec::new();
    let mut at = list_marker(&context);
    while at < tokens.len() {
        match figure(&context, at) {
            Some((figure, next)) => {
                found.push(figure);
                at = next.max(at + 1);
            }
            None => at += 1,
        }
    }
    share_readings(&mut found, text);
    found
}

/// The figure that starts at token `at`, with the token after it.
fn figure(context: &Context<'_>, at: usize) -> Option<(Figure, usize)> {
    let token = context.token(at)?;
    if let Kind::Word(classes) = token.kind {
        let starts = classes.iter().any(|class| starts(*class));
        if !starts {
            return None;
        }
        if let Some(value) = token.find(|class| match class {
            Class::Slogan(value) => Some((value, Measure::Number { classifier: None })),
            Class::MultipleWord(value) => Some((value, Measure::Multiple(Reading::Times))),
            _ => None,
        }) {
            let span = Span::new(token.start, token.end);
            let mut figure = Figure::new(span, value.1, Value::from(Number::integer(i128::from(value.0))));
            figure.optional = true;
            return Some((figure, at + 1));
        }
    }
    identifier::identifier(context, at)
        .or_else(|| date::date(context, at))
        .or_else(|| time::time(context, at))
        .or_else(|| ordinal::ordinal(context, at))
        .or_else(|| amount::amount(context, at))
}

/// Whether a figure can start with a word of this class.
fn starts(class: Class) -> bool {
    matches!(
        class,
        Class::Digit(_)
            | Class::Small(_)
            | Class::Inner(1)
            | Class::Half
            | Class::Article
            | Class::OrdinalWord(_)
            | Class::SharePrefix(_)
            | Class::MultipleWord(_)
            | Class::Currency { .. }
            | Class::Before(_)
            | Class::Several
            | Class::Vague(_)
            | Class::Between
            | Class::Negative
            | Class::MonthName(_)
            | Class::MonthNameWeak(_)
            | Class::Era(_)
            | Class::QuarterName(_)
            | Class::HalfYear(_)
            | Class::Afternoon
            | Class::Morning
            | Class::OrdinalPrefix
            | Class::SectionBefore(_)
            | Class::Slogan(_)
            | Class::Dozen(_)
    )
}

/// The token after a list marker that opens the stretch: `1.`, `（一）`, `三、`; 0 where there is none.
fn list_marker(context: &Context<'_>) -> usize {
    let mut end = 0;
    while context.token(end).is_some_and(|_| end == 0 || context.touches(end))
        && (context.digits(end).is_some_and(|shape| shape.decimals == 0 && shape.whole <= 3 && shape.groups == 0)
            || context.find(end, |class| matches!(class, Class::Digit(_) | Class::Inner(1)).then_some(())).is_some())
        && !context.figures.words | (context.digits(end).is_some())
    {
        end += 1;
    }
    if end == 0 {
        return 0;
    }
    let open = context.gap(0).trim();
    let after = context.after(end - 1);
    let mut letters = after.chars();
    let closed = match letters.next() {
        Some(')' | '）') => matches!(open, "" | "(" | "（"),
        Some('、') => open.is_empty() && !context.touches(end),
        Some('.' | '．') => open.is_empty() && letters.next().is_some_and(|next| !next.is_ascii_digit()),
        _ => false,
    };
    if closed { end } else { 0 }
}

/// "2.2 times, 2.7 times and 3.3 times higher": a list of multiples shares the reading that its last one states.
fn share_readings(found: &mut [Figure], text: &str) {
    /// Bytes of separators between two members of such a list.
    const SEPARATOR: usize = 6;
    for index in (1..found.len()).rev() {
        let Measure::Multiple(reading) = found[index].measure else { continue };
        let before = &found[index - 1];
        let gap = text.get(before.span.end()..found[index].span.start()).map_or(usize::MAX, str::len);
        let open = matches!(before.measure, Measure::Multiple(Reading::Either));
        if open && gap <= SEPARATOR && matches!(before.value, Value::Single(Scalar::Number(_))) {
            found[index - 1].measure = Measure::Multiple(reading);
        }
    }
}
