use crate::check::matching::relation;
use crate::check::standing::Standing;
use crate::check::values::atom::{Atom, Bound};
use crate::lang::style::Style;
use crate::model::{Figure, Measure, Reading, Relation, Scalar, Text, Value};
use crate::number::Number;
use crate::text::Pair;

/// A value as messages name it: as it is written, with its exact value where the writing does not show it.
pub(in crate::check) fn named(value: Standing<'_>) -> String {
    let Some(figure) = value.figure() else { return String::new() };
    let shown = shown(figure, value.text());
    let written = match value.atom().bound {
        Some(Bound::Low) if is_range(figure) => format!("the lower limit of {shown}"),
        Some(Bound::High) if is_range(figure) => format!("the upper limit of {shown}"),
        _ => shown,
    };
    let stated = match &figure.value {
        // 第九十一条第一款 is article 91.1, whichever of its levels differs.
        Value::Single(Scalar::Path(levels)) if levels.len() > 1 => Some(figure.describe()),
        _ => stated(value.atom()),
    };
    match stated.filter(|stated| !written.contains(bare(stated))) {
        Some(stated) => format!("{written} ({stated})"),
        None => written,
    }
}

/// The figure of a value as it is written, on one line.
pub(in crate::check) fn written(value: Standing<'_>) -> String {
    value.figure().map_or_else(String::new, |figure| shown(figure, value.text()))
}

/// A figure as it is written, on one line.
pub(in crate::check) fn shown(figure: &Figure, text: &Text) -> String {
    let written = figure.span.of(&text.document.text);
    let mut shown = String::with_capacity(written.len());
    for letter in written.chars() {
        match letter {
            '\n' | '\r' | '\t' if !shown.ends_with(' ') => shown.push(' '),
            '\n' | '\r' | '\t' => {}
            ' ' if shown.ends_with(' ') => {}
            letter => shown.push(letter),
        }
    }
    shown
}

fn is_range(figure: &Figure) -> bool {
    matches!(figure.value, Value::Range { low: Some(_), high: Some(_) })
}

/// The value and unit of an atom: `5,000,000,000 TWD`.
fn stated(atom: &Atom) -> Option<String> {
    if atom.reach.is_some() {
        return None;
    }
    let (measure, scalar) = atom.reading()?;
    // A date without its year says itself what it is.
    if matches!(scalar, Scalar::Date(date) if date.year.is_none()) {
        return None;
    }
    // The limit of a bound is said in words.
    Some(Figure::new(crate::text::Span::default(), measure, Value::Single(scalar.clone())).describe())
}

/// The number of a value without its unit.
fn bare(value: &str) -> &str {
    value.split(' ').next().unwrap_or(value)
}

/// How the reference's number relates to the authoritative one, as the end of a message; empty where nothing is known.
pub(in crate::check) fn why(
    related: Relation,
    numbers: Pair<Number>,
    written: &Pair<String>,
    styles: Pair<&Style>,
) -> String {
    match related {
        Relation::PowerOfTen(power) => {
            let factor = relation::factor(power.unsigned_abs());
            let amount = if power > 0 { "much" } else { "little" };
            format!(", {factor} times too {amount}{}", scales(power, written, styles))
        }
        Relation::TeenTy => {
            let first = |number: Number| number.digits().map(|(digits, _)| digits);
            match (first(numbers.authoritative), first(numbers.reference)) {
                (Some(one), Some(other)) if one.len() < other.len() => format!(": {one}0 and {other} confused"),
                (Some(one), Some(other)) => format!(": {one} and {other}0 confused"),
                _ => String::new(),
            }
        }
        Relation::Transposed | Relation::OneDigit | Relation::Rounded | Relation::Unit | Relation::Other => {
            slipped(related).into()
        }
    }
}

/// How the digits of two writings differ, as the end of a message; empty where nothing is known.
pub(in crate::check) fn slipped(related: Relation) -> &'static str {
    match related {
        Relation::Transposed => ": two digits exchanged",
        Relation::OneDigit => ": one digit differs",
        _ => "",
    }
}

/// Which scale word was misread, dropped or added.
fn scales(power: i32, written: &Pair<String>, styles: Pair<&Style>) -> String {
    let found = written.as_ref().zip(styles).map(|(written, style)| scale(written, style));
    match (found.authoritative, found.reference) {
        (Some((word, of)), Some((other, to))) if to.cast_signed() - of.cast_signed() == power => {
            format!(": {word} is {}, not {}", relation::amount(of), indefinite(other, to))
        }
        (Some((word, of)), None) if power == -of.cast_signed() => format!(": {word} was dropped"),
        (None, Some((word, to))) if power == to.cast_signed() => format!(": {word} was added"),
        _ => String::new(),
    }
}

/// The scale word of `style` that stands in `written`, the last one where there are more.
fn scale(written: &str, style: &Style) -> Option<(&'static str, u32)> {
    let lower = written.to_lowercase();
    let found = style.scales.iter().filter_map(|&(word, power)| lower.rfind(word).map(|at| (at, word, power)));
    found.max_by_key(|(at, word, _)| (*at, word.len())).map(|(_, word, power)| (word, power))
}

fn indefinite(word: &str, power: u32) -> String {
    if word.is_ascii() { format!("a {word}") } else { format!("{word} ({})", relation::amount(power)) }
}

/// What a multiple comes to: 2.2 times the base, or 3.2 times where it is an increase of 2.2 times.
pub(in crate::check) fn multiple(atom: &Atom) -> Option<String> {
    let (Measure::Multiple(reading), Scalar::Number(number)) = atom.reading()? else { return None };
    let times = match reading {
        Reading::Increase => number.plus(Number::integer(1))?,
        Reading::Times | Reading::Either => *number,
    };
    Some(format!("{times} times the base"))
}
