use crate::lang::Language;
use crate::lang::style::Style;
use crate::model::{Date, Figure, Measure, Scalar, Value};
use crate::number::Number;

/// What the reference should read instead of `written` so that it states the authoritative value, in the reference's own
/// style; `None` where no form is safe.
pub(super) fn suggestion(
    wanted: &Scalar,
    reference: &Figure,
    written: &str,
    language: &'static Language,
) -> Option<String> {
    if !matches!(reference.value, Value::Single(_)) {
        return None;
    }
    match wanted {
        Scalar::Number(number) => amount(*number, reference, written, &language.style),
        Scalar::Date(date) => dated(date, written, &language.style),
        _ => None,
    }
}

fn amount(number: Number, reference: &Figure, written: &str, style: &Style) -> Option<String> {
    let number =
        if reference.measure == Measure::Points && written.contains("asis") { number.scaled(2)? } else { number };
    let Some(start) = written.find(|letter: char| letter.is_ascii_digit()) else {
        let whole = number.as_integer()?;
        return (reference.measure == Measure::Percent).then(|| format!("{whole}{}", style.percent));
    };
    let rest = &written[start..];
    let stop =
        rest.find(|letter: char| !letter.is_ascii_digit() && letter != ',' && letter != '.').unwrap_or(rest.len());
    let digits = rest[..stop].trim_end_matches([',', '.']);
    let after = &rest[digits.len()..];
    let trimmed = after.trim_start();
    let scale = style.scales.iter().find(|(word, _)| trimmed.to_lowercase().starts_with(word));
    let before = &written[..start];
    let grouped = digits.contains(',') || number.value() >= num_rational::Ratio::from_integer(10_000);
    let (figure, tail) = match scale {
        Some((word, power)) => {
            let tail = &trimmed[word.len()..];
            let same = number.scaled(-power.cast_signed())?;
            let readable = same.value() >= num_rational::Ratio::new(1, 10)
                && same.value() < num_rational::Ratio::from_integer(10_000);
            if readable {
                (format!("{}{}{word}", write(same, grouped, style)?, style.scale_gap), tail)
            } else {
                (scaled(number, style)?, tail)
            }
        }
        None => (write(number, grouped, style)?, after),
    };
    Some(format!("{before}{figure}{tail}"))
}

/// The number with the scale word that leaves one to four digits before the point.
fn scaled(number: Number, style: &Style) -> Option<String> {
    let fitting = style.scales.iter().rev().find(|(_, power)| {
        number.scaled(-power.cast_signed()).is_some_and(|scaled| scaled.value() >= num_rational::Ratio::from_integer(1))
    });
    let Some((word, power)) = fitting else { return write(number, true, style) };
    Some(format!("{}{}{word}", write(number.scaled(-power.cast_signed())?, true, style)?, style.scale_gap))
}

/// The number in digits, grouped where asked; `None` for a fraction without finite decimals.
fn write(number: Number, grouped: bool, style: &Style) -> Option<String> {
    let plain = number.to_string();
    if plain.contains('/') {
        return None;
    }
    let (whole, decimals) = plain.split_at(plain.find('.').unwrap_or(plain.len()));
    if !grouped || whole.len() < 4 {
        return Some(plain);
    }
    let mut out = String::new();
    for (index, digit) in whole.char_indices() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) && !whole[..index].ends_with('-') {
            out.push_str(style.group_separator);
        }
        out.push(digit);
    }
    Some(out + decimals)
}

/// The date with the parts that the reference states, in its order.
fn dated(date: &Date, written: &str, style: &Style) -> Option<String> {
    let month = style.months.get(usize::from(date.month?).checked_sub(1)?)?;
    let day_first = written.starts_with(|letter: char| letter.is_ascii_digit());
    let has_year = written.bytes().filter(u8::is_ascii_digit).count() > 2;
    let year = date.year.filter(|_| has_year);
    if has_year && year.is_none() {
        return None;
    }
    match (date.day, year) {
        (Some(day), Some(year)) if day_first => Some(format!("{day} {month} {year}")),
        (Some(day), Some(year)) => Some(format!("{month} {day}, {year}")),
        (Some(day), None) if day_first => Some(format!("{day} {month}")),
        (Some(day), None) => Some(format!("{month} {day}")),
        (None, Some(year)) => Some(format!("{month} {year}")),
        (None, None) => Some((*month).to_owned()),
    }
}
