use crate::lang::Language;
use crate::lang::falsification::{Exchange, Falsification};
use crate::model::{Figure, Measure, Qualifier, Scalar, Value};
use crate::pipeline;
use crate::text::Span;

use super::Way;

/// Every text that falsifies one figure of `text` in this way.
pub(super) fn alter(text: &str, way: Way, language: &'static Language) -> Vec<String> {
    let words = &language.falsification;
    let found = read(text, language);
    let each = |altered: &dyn Fn(&Figure) -> Option<String>| found.iter().filter_map(altered).collect::<Vec<_>>();
    match way {
        Way::Digit => each(&|figure| (!is_date(figure)).then(|| digit(text, figure.span))?),
        Way::Swap => swaps(text, &found),
        Way::Scale => each(&|figure| {
            amount(figure).then(|| exchange(text, figure.span, words.scales).or_else(|| tenfold(text, figure.span)))?
        }),
        Way::Drop => each(&|figure| {
            (amount(figure) && in_digits(text, figure)).then(|| replaced(text, figure.span, words.dropped))
        }),
        Way::Add => vec![added(text, words)],
        Way::Unit => each(&|figure| exchange(text, figure.span, words.units)),
        Way::Currency => each(&|figure| exchange(text, figure.span, words.currencies)),
        Way::Percent => each(&|figure| exchange(text, figure.span, words.shares)),
        Way::DatePart => each(&|figure| {
            is_date(figure)
                .then(|| month(text, figure.span, language.style.months).or_else(|| digit(text, figure.span)))?
        }),
        Way::RangeBound => each(&|figure| bound(text, figure)),
        Way::Qualifier => each(&|figure| exchange(text, figure.span, words.qualifiers)),
        Way::Multiple => words
            .multiples
            .iter()
            .filter(|(old, _)| text.contains(old))
            .map(|(old, new)| text.replacen(old, new, 1))
            .collect(),
    }
}

/// The figures that a translation cannot leave out, as the sentences of the text have them.
fn read(text: &str, language: &'static Language) -> Vec<Figure> {
    let document = crate::read::text(text, "falsified", crate::read::Lines::Wrapped);
    let mut found: Vec<Figure> = pipeline::text(document, language).figures.into_iter().flatten().collect();
    found.retain(|figure| !figure.optional);
    found
}

fn is_date(figure: &Figure) -> bool {
    figure.measure == Measure::Date
}

fn amount(figure: &Figure) -> bool {
    let measured = matches!(
        figure.measure,
        Measure::Number { .. } | Measure::Percent | Measure::Points | Measure::Money { .. } | Measure::Quantity(_)
    );
    measured && matches!(figure.value, Value::Single(Scalar::Number(_)))
}

/// Whether a figure is written in digits, as data are.
fn in_digits(text: &str, figure: &Figure) -> bool {
    figure.span.of(text).contains(|letter: char| letter.is_ascii_digit())
}

fn replaced(text: &str, span: Span, new: &str) -> String {
    format!("{}{new}{}", &text[..span.start()], &text[span.end()..])
}

/// The last digit but the first one of a run is raised by three: 573 becomes 503, 5 becomes 8.
fn digit(text: &str, span: Span) -> Option<String> {
    let written = span.of(text);
    let digits: Vec<usize> =
        written.char_indices().filter(|(_, letter)| letter.is_ascii_digit()).map(|(at, _)| at).collect();
    let at = *digits.get(digits.len() / 2)?;
    let old = written.as_bytes()[at] - b'0';
    let new = if at == digits[0] { 1 + (old + 2) % 9 } else { (old + 3) % 10 };
    Some(replaced(text, Span::new(span.start() + at, span.start() + at + 1), &new.to_string()))
}

/// Ten times the figure, where it is written in digits without decimals.
fn tenfold(text: &str, span: Span) -> Option<String> {
    let written = span.of(text);
    let start = written.find(|letter: char| letter.is_ascii_digit())?;
    let rest = &written[start..];
    let length = rest.find(|letter: char| !letter.is_ascii_digit() && letter != ',').unwrap_or(rest.len());
    let digits: String = rest[..length].chars().filter(char::is_ascii_digit).collect::<String>() + "0";
    if rest[length..].starts_with('.') {
        return None;
    }
    let mut grouped = String::new();
    for (index, letter) in digits.char_indices() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) && digits.len() > 4 {
            grouped.push(',');
        }
        grouped.push(letter);
    }
    Some(replaced(text, Span::new(span.start() + start, span.start() + start + length), &grouped))
}

fn exchange(text: &str, span: Span, words: Exchange) -> Option<String> {
    let written = span.of(text);
    let (old, new) = words.iter().find(|(old, _)| written.contains(old))?;
    Some(replaced(text, span, &written.replacen(old, new, 1)))
}

/// The month after the one that a date names.
fn month(text: &str, span: Span, months: &[&str]) -> Option<String> {
    let written = span.of(text);
    let at = months.iter().position(|month| written.contains(month))?;
    Some(replaced(text, span, &written.replacen(months[at], months[(at + 1) % months.len()], 1)))
}

/// One bound of a range, the upper one, in its last run of digits.
fn bound(text: &str, figure: &Figure) -> Option<String> {
    let Value::Range { low: Some(_), high: Some(_) } = figure.value else { return None };
    let written = figure.span.of(text);
    let end = written.rfind(|letter: char| letter.is_ascii_digit())? + 1;
    let start =
        written[..end].rfind(|letter: char| !letter.is_ascii_digit() && !",.".contains(letter)).map_or(0, |at| at + 1);
    let start = (start..end).find(|&at| written.is_char_boundary(at))?;
    digit(text, Span::new(figure.span.start() + start, figure.span.start() + end))
}

fn swaps(text: &str, found: &[Figure]) -> Vec<String> {
    let mut altered = Vec::new();
    for (index, first) in found.iter().enumerate() {
        let same = |other: &&Figure| {
            amount(first)
                && amount(other)
                && first.qualifier == Qualifier::Exact
                && other.qualifier == Qualifier::Exact
                && in_digits(text, first)
                && in_digits(text, other)
                && other.measure.kind() == first.measure.kind()
                && other.measure.unit() == first.measure.unit()
                && other.value != first.value
        };
        if let Some(second) = found[index + 1..].iter().find(same) {
            let between = &text[first.span.end()..second.span.start()];
            let swapped = format!("{}{between}{}", second.span.of(text), first.span.of(text));
            altered.push(replaced(text, first.span.to(second.span), &swapped));
        }
    }
    altered
}

/// A figure that nobody stated, before the last stop.
fn added(text: &str, words: &Falsification) -> String {
    let rest = text.trim_end();
    let body = rest.trim_end_matches(words.stops);
    format!("{body}{}{}", words.added, &rest[body.len()..])
}
