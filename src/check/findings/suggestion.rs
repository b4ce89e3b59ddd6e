use num_rational::Ratio;
use num_traits::CheckedDiv;

use super::corrected_date::corrected_date;
use crate::check::values::atom::Bound;
use crate::lang::Language;
use crate::lang::figures::Class;
use crate::lang::style::Style;
use crate::model::{Figure, Measure, Scalar, Value};
use crate::number::Number;

/// What the reference should read instead of `written` so that it states the authoritative value, in the reference's own
/// style; `None` where no form is safe. `bound` says which bound of a range is wrong, `text` is the whole text of the reference.
pub(in crate::check) fn suggestion(
    wanted: &Scalar,
    bound: Option<Bound>,
    reference: &Figure,
    written: &str,
    (text, language): (&str, &'static Language),
) -> Option<String> {
    match (&reference.value, wanted) {
        (Value::Range { low: Some(_), high: Some(_) }, Scalar::Number(number)) => {
            range(*number, bound?, written, &language.style)
        }
        (Value::Single(_), Scalar::Number(number)) => amount(*number, reference, written, (text, language)),
        (Value::Single(Scalar::Date(own)), Scalar::Date(date)) => corrected_date(date, own, written, language),
        (Value::Single(_), Scalar::Text(name)) => named(name, written),
        _ => None,
    }
}

/// A range of two plain numbers with one of them replaced: "3 to 15" becomes "3 to 5".
fn range(number: Number, bound: Bound, written: &str, style: &Style) -> Option<String> {
    let is_digit = |letter: char| letter.is_ascii_digit();
    let end = |start: usize| start + digits(&written[start..], style).len();
    let first = written.find(is_digit)?;
    let second = end(first) + written[end(first)..].find(is_digit)?;
    if written[end(second)..].contains(is_digit) {
        return None;
    }
    let start = if bound == Bound::Low { first } else { second };
    let after = written[end(start)..].trim_start().to_lowercase();
    let scaled = style
        .scales
        .iter()
        .any(|(word, _)| after.starts_with(word) || written[end(second)..].to_lowercase().contains(word));
    if scaled || number.is_negative() {
        return None;
    }
    let separator =
        separator(&written[first..end(first)], style).or_else(|| separator(&written[second..end(second)], style));
    let new = write(number, separator.is_some(), separator, style)?;
    Some(format!("{}{new}{}", &written[..start], &written[end(start)..]))
}

/// A name whose digits are replaced one by one: "010-6555 1243" becomes "010-6555 1234".
fn named(name: &str, written: &str) -> Option<String> {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<Vec<char>>();
    let wanted = digits(name);
    if wanted.len() != digits(written).len() {
        return None;
    }
    let mut wanted = wanted.into_iter();
    let each = written.chars().map(|letter| if letter.is_ascii_digit() { wanted.next() } else { Some(letter) });
    each.collect()
}

/// The number of the reference with the unit word that the authoritative text has: "1,700 liters" becomes "1,700
/// milliliters".
pub(in crate::check) fn unit(wanted: Measure, written: &str, language: &'static Language) -> Option<String> {
    if let Measure::Money { code, certain } = wanted {
        return if certain { currency(code, written, language) } else { None };
    }
    let surfaces = || language.figures.vocabulary();
    let lower = written.to_lowercase();
    let measures = |class: &Class| {
        matches!(class, Class::Unit(_) | Class::Duration(_) | Class::ShareSuffix(100) | Class::Points(100))
    };
    let ends = surfaces().filter(|(surface, class)| measures(class) && lower.ends_with(&surface.to_lowercase()));
    let (old, old_class) = ends.max_by_key(|(surface, _)| surface.len())?;
    let means = |class: &Class| match (class, wanted) {
        (Class::Unit(unit), Measure::Quantity(wanted)) | (Class::Duration(unit), Measure::Duration(wanted)) => {
            *unit == wanted
        }
        (Class::ShareSuffix(100), Measure::Percent) | (Class::Points(100), Measure::Points) => true,
        _ => false,
    };
    let kept = written.get(..written.len().checked_sub(old.len())?)?;
    if wanted == Measure::Percent {
        return Some(format!("{}{}", kept.trim_end(), language.style.percent));
    }
    // "Milliliters" for "liters" keeps the number and the spelling of the word; a letter or two in common say nothing.
    let alike = |surface: &str| Some(common_ending(surface, old)).filter(|same| *same > 2);
    // "Months" for "weeks", and neither "month" nor "consecutive months".
    let inflection = match old_class {
        Class::Unit(unit) | Class::Duration(unit) => old.strip_prefix(unit.symbol),
        _ => None,
    };
    let named = |surface: &str| match wanted {
        Measure::Quantity(unit) | Measure::Duration(unit) => {
            let ending = surface.strip_prefix(unit.symbol);
            (ending.is_some(), ending == inflection)
        }
        _ => (false, false),
    };
    let new: Vec<&str> = surfaces().filter(|(_, class)| means(class)).map(|(surface, _)| surface).collect();
    // Of words that are alike in all this the first one is the usual one.
    let new = new.into_iter().rev().max_by_key(|surface| (alike(surface), named(surface), surface.len()))?;
    // A word stands apart where a sign did not: 0.5 percentage points for 0.5%.
    let apart = language.figures.words
        && kept.ends_with(|last: char| last.is_ascii_digit())
        && !old.starts_with(char::is_alphabetic)
        && new.starts_with(char::is_alphabetic);
    Some(format!("{kept}{}{new}", if apart { " " } else { "" }))
}

/// Characters that the names of two currencies end alike in where they share a word: " dollars".
const WORD: usize = 8;

/// The amount with the currency of that code, written as the reference writes its own: "NT$10,000" for "US$10,000".
fn currency(code: &str, written: &str, language: &'static Language) -> Option<String> {
    let currencies = language.figures.vocabulary().filter_map(|(surface, class)| match class {
        Class::Currency { code, certain: true } => Some((surface, *code)),
        _ => None,
    });
    let old = currencies.clone().filter(|(surface, _)| written.starts_with(surface) || written.ends_with(surface));
    let (old, old_code) = old.max_by_key(|(surface, _)| surface.len())?;
    // A sign for a sign, a code for a code, and for a word one that ends alike.
    let shape = |surface: &str| -> String {
        surface.chars().map(|letter| if letter.is_ascii_uppercase() { 'A' } else { letter }).collect()
    };
    let ending = |surface: &str| common_ending(surface, old);
    let fits = |surface: &str| {
        if old == old_code {
            return surface == code;
        }
        let words = old.contains(char::is_lowercase) && ending(surface) >= WORD;
        let short = !old.is_ascii() && surface.chars().count() == old.chars().count() && ending(surface) > 0;
        shape(surface) == shape(old) || words || short
    };
    let (new, _) = currencies
        .filter(|(surface, of)| *of == code && fits(surface))
        .max_by_key(|(surface, _)| (ending(surface), surface.len()))?;
    let kept = written.strip_prefix(old).map(|rest| format!("{new}{rest}"));
    kept.or_else(|| written.strip_suffix(old).map(|rest| format!("{rest}{new}")))
}

/// How many characters two words end alike.
fn common_ending(one: &str, other: &str) -> usize {
    one.chars().rev().zip(other.chars().rev()).take_while(|(one, other)| one == other).count()
}

/// The hundredths of a percentage point that points are told in: 1 in 25 bps, 25 in 一碼.
pub(in crate::check) fn hundredths(written: &str, language: &Language) -> Option<u32> {
    let written = written.to_lowercase();
    let points = language.figures.vocabulary().filter_map(|(word, class)| match class {
        Class::Points(hundredths) => Some((word, *hundredths)),
        _ => None,
    });
    let told = points.filter(|(word, _)| written.ends_with(&word.to_lowercase()));
    told.max_by_key(|(word, _)| word.len()).map(|(_, hundredths)| hundredths)
}

fn amount(number: Number, reference: &Figure, written: &str, (text, language): (&str, &Language)) -> Option<String> {
    let style = &language.style;
    let number = match hundredths(written, language).filter(|_| reference.measure == Measure::Points) {
        Some(hundredths) => number.times(Ratio::new(100, hundredths.into()))?,
        None => number,
    };
    if let Some(sign) = ["：", ":", "∶"].into_iter().find(|sign| written.contains(sign)) {
        return ratio(number, written, sign, style);
    }
    if reference.multiplier {
        return multiplier(number, written, &scales_of(text, language), style);
    }
    let Some(start) = written.find(|letter: char| letter.is_ascii_digit()) else {
        let whole = number.as_integer()?;
        return (reference.measure == Measure::Percent).then(|| format!("{whole}{}", style.percent));
    };
    let rest = &written[start..];
    let digits = digits(rest, style);
    let after = &rest[digits.len()..];
    let trimmed = after.trim_start();
    let scale = style.scales.iter().find(|(word, _)| trimmed.to_lowercase().starts_with(word));
    let before = &written[..start];
    let separator = separator(digits, style);
    let grouped = separator.is_some() || number.value() >= Ratio::from_integer(10_000);
    let (figure, tail) = match scale {
        Some((word, power)) => {
            let tail = &trimmed[word.len()..];
            let same = number.scaled(-power.cast_signed())?;
            // 0.3 billion only where the reference writes so itself; 300 million otherwise.
            let least = if digits.strip_prefix('0').is_some_and(|rest| rest.starts_with(style.decimal)) {
                Ratio::new(1, 10)
            } else {
                1.into()
            };
            let readable = same.value() >= least && same.value() < Ratio::from_integer(10_000);
            if readable {
                (format!("{}{}{word}", write(same, grouped, separator, style)?, style.scale_gap), tail)
            } else {
                (scaled(number, &scales_of(text, language), style)?, tail)
            }
        }
        None => (write(number, grouped, separator, style)?, after),
    };
    Some(format!("{before}{figure}{tail}"))
}

/// A ratio with its second part put right: "1:50,000" becomes "1:5,000".
fn ratio(number: Number, written: &str, sign: &str, style: &Style) -> Option<String> {
    let (first, second) = written.split_once(sign)?;
    let part: String = first.chars().filter(char::is_ascii_digit).collect();
    let whole = Number::parse(&part)?.value().checked_div(&number.value()).filter(Ratio::is_integer)?;
    let grouped = separator(second.trim(), style);
    let plain = part.len() == first.trim().len()
        && digits(second.trim(), style) == second.trim()
        && !second.contains(style.decimal);
    let whole = Number::integer(whole.to_integer());
    // In a ratio commas group where a language groups by nothing too.
    let usual = Some(",").filter(|_| style.decimal != ',');
    let many = whole.value() >= Ratio::from_integer(10_000);
    let new = write(whole, grouped.is_some() || many, grouped.or(usual), style)?;
    plain.then(|| format!("{first}{sign}{}{new}", &second[..second.len() - second.trim_start().len()]))
}

/// A scale word and its power of ten.
type Scale = (&'static str, u32);

/// The scale words in the characters of a text: 亿 where it is in simplified ones.
fn scales_of(text: &str, language: &Language) -> Vec<Scale> {
    let own = language.figures.variant_of(text);
    let others =
        || language.figures.variants.iter().filter(|other| own.is_some_and(|own| own.currency != other.currency));
    let foreign = |word: &str| others().any(|other| word.contains(|letter| other.letters.contains(letter)));
    language.style.scales.iter().copied().filter(|(word, _)| !foreign(word)).collect()
}

/// The unit multiplier with another power of ten: "10,000 TEU" for "million TEU".
fn multiplier(number: Number, written: &str, scales: &[Scale], style: &Style) -> Option<String> {
    let (word, _) = style.scales.iter().find(|(word, _)| written.contains(word))?;
    let (before, after) = written.split_once(word)?;
    if after.starts_with(char::is_alphabetic) && !style.scale_gap.is_empty() {
        return None;
    }
    let same =
        |power: u32| Number::integer(1).scaled(power.cast_signed()).is_some_and(|power| power.same_value(number));
    let least = Ratio::from_integer(1_000_000);
    let new = match scales.iter().find(|(_, power)| same(*power)) {
        Some((word, _)) => (*word).to_owned(),
        None if number.value() < least => write(number, true, None, style)?,
        None => scaled(number, scales, style)?,
    };
    Some(format!("{before}{new}{after}"))
}

/// The number with the scale word that leaves one to four digits before the point.
fn scaled(number: Number, scales: &[Scale], style: &Style) -> Option<String> {
    let fitting = scales.iter().rev().find(|(_, power)| {
        number.scaled(-power.cast_signed()).is_some_and(|scaled| scaled.value() >= Ratio::from_integer(1))
    });
    let Some((word, power)) = fitting else { return write(number, true, None, style) };
    Some(format!("{}{}{word}", write(number.scaled(-power.cast_signed())?, true, None, style)?, style.scale_gap))
}

/// The digits that `rest` begins with, with their separators.
fn digits<'a>(rest: &'a str, style: &Style) -> &'a str {
    let run = |from: usize| {
        let further = &rest[from..];
        from + further.find(|letter: char| !letter.is_ascii_digit() && !",.".contains(letter)).unwrap_or(further.len())
    };
    let mut stop = run(0);
    // 1 234 567,89: where a comma parts decimals, spaces part groups of three.
    while style.decimal == ','
        && let Some(group) = rest[stop..].strip_prefix(char::is_whitespace)
        && group.bytes().take_while(u8::is_ascii_digit).count() == GROUP
    {
        stop = run(rest.len() - group.len());
    }
    rest[..stop].trim_end_matches([',', '.'])
}

/// Digits of a group.
const GROUP: usize = 3;

/// What parts the groups of `digits`.
fn separator<'a>(digits: &'a str, style: &Style) -> Option<&'a str> {
    digits.matches(|letter: char| !letter.is_ascii_digit() && letter != style.decimal).next()
}

/// The number in digits, grouped where asked by `separator` or that of the style; `None` for a fraction without finite decimals.
fn write(number: Number, grouped: bool, separator: Option<&str>, style: &Style) -> Option<String> {
    let plain = number.to_string();
    if plain.contains('/') {
        return None;
    }
    let (whole, decimals) = plain.split_at(plain.find('.').unwrap_or(plain.len()));
    let mut out = String::new();
    for (index, digit) in whole.char_indices() {
        let left = whole.len() - index;
        if grouped && index > 0 && left.is_multiple_of(GROUP) && !whole[..index].ends_with('-') {
            out.push_str(separator.unwrap_or(style.group_separator));
        }
        out.push(digit);
    }
    if let Some(decimals) = decimals.strip_prefix('.') {
        out.push(style.decimal);
        out.push_str(decimals);
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang;
    use crate::lang::units;
    use crate::text::Span;

    #[test]
    fn a_currency_is_written_as_the_reference_writes_its_own() {
        let cases = [
            ("en", "TWD", "US$500,000", Some("NT$500,000")),
            ("en", "HKD", "3,000 US dollars", Some("3,000 Hong Kong dollars")),
            ("en", "EUR", "USD 5 million", Some("EUR 5 million")),
            ("zh", "HKD", "7.435亿美元", Some("7.435亿港元")),
            ("en", "EUR", "3,000 yen", None),
        ];
        for (tag, code, written, wanted) in cases {
            let language = lang::find(tag).expect("built in");
            let found = unit(Measure::Money { code, certain: true }, written, language);
            assert_eq!(found.as_deref(), wanted, "{written}");
        }
    }

    #[test]
    fn a_name_keeps_all_but_its_digits() {
        assert_eq!(named("01065551234", "010-6555 1243").as_deref(), Some("010-6555 1234"));
        assert_eq!(named("2025:9", "[2025] No. 8").as_deref(), Some("[2025] No. 9"));
        assert_eq!(named("2025:10", "[2025] No. 8"), None);
    }

    #[test]
    fn a_multiplier_keeps_what_it_counts() {
        let english = &lang::find("en").expect("built in").style;
        let chinese = &lang::find("zh").expect("built in").style;
        for (power, written, style, wanted) in [
            (4, "million TEU", english, Some("10,000 TEU")),
            (8, "US$ billion", english, Some("US$ 100 million")),
            (9, "RMB million", english, Some("RMB billion")),
            (8, "万元", chinese, Some("亿元")),
            (8, "millions of yuan", english, None),
            (6, "RMB'000", english, None),
        ] {
            let number = Number::integer(1).scaled(power).expect("fits");
            assert_eq!(multiplier(number, written, style.scales, style).as_deref(), wanted, "{written}");
        }
    }

    #[test]
    fn a_unit_is_written_with_its_plain_word() {
        let english = lang::find("en").expect("built in");
        for (wanted, written, new) in [
            (Measure::Duration(&units::MONTH), "six weeks", "six months"),
            (Measure::Duration(&units::DAY), "a month", "a day"),
            (Measure::Points, "1.7 percent", "1.7 percentage points"),
        ] {
            assert_eq!(unit(wanted, written, english).as_deref(), Some(new));
        }
    }

    #[test]
    fn a_number_is_written_with_the_signs_of_its_language() {
        let french = lang::find("fr").expect("built in");
        for (written, number, wanted) in [
            ("5,2 %", "5.6", "5,6 %"),
            ("1 234 567,89 euros", "1234568.5", "1 234 568,5 euros"),
            ("12.500 tonnes", "13500", "13.500 tonnes"),
            ("3,5 millions d'euros", "4200000", "4,2 millions d'euros"),
            ("500 euros", "12000.5", "12\u{202f}000,5 euros"),
        ] {
            let figure = crate::figures::figures(written, Span::new(0, written.len()), french).remove(0);
            let number = Number::parse(number).expect("a number");
            assert_eq!(amount(number, &figure, written, (written, french)).as_deref(), Some(wanted), "{written}");
        }
    }
}
