use bitally::figures::figures;
use bitally::lang::{self, LANGUAGES, Language};
use bitally::model::Value;
use bitally::number::Number;
use bitally::text::Span;
use proptest::prelude::*;
use proptest::sample::select;

use super::spelling::{And, CHINESE, decimal, english, full_width, grouped};

/// Where the round trips end.
const LARGEST: u64 = 10_u64.pow(16);

/// The largest number of hundredths: 10¹² with two places.
const LARGEST_HUNDREDTHS: u64 = 10_u64.pow(14);

/// A sentence that counts `spelled`, and what is said when it does not read back.
fn reads_back(spelled: &str, value: Number, tag: &str) -> Result<(), String> {
    let language = lang::find(tag).expect("built in");
    let (before, after) = if tag == "zh" { ("共", "人。") } else { ("In all, ", " people.") };
    let text = format!("{before}{spelled}{after}");
    let found = figures(&text, Span::new(0, text.len()), language);
    let span = Span::new(before.len(), before.len() + spelled.len());
    match found.as_slice() {
        [figure] if figure.span == span && figure.value.number().is_some_and(|read| read.same_value(value)) => Ok(()),
        _ => Err(format!(
            "{text:?} read {:?}",
            found.iter().map(|figure| (figure.span.of(&text), figure.describe())).collect::<Vec<_>>()
        )),
    }
}

/// Every spelling of a whole number.
fn spellings(number: u64) -> Vec<(String, &'static str)> {
    let mut all = vec![
        (number.to_string(), "zh"),
        (grouped(number, ','), "zh"),
        (full_width(&number.to_string()), "zh"),
        (full_width(&grouped(number, ',')), "zh"),
        (number.to_string(), "en"),
        (grouped(number, ','), "en"),
        (english(number, And::Said), "en"),
        (english(number, And::Unsaid), "en"),
        (num2words::Num2Words::new(number).to_words().expect("num2words spells every whole number"), "en"),
    ];
    let named = lang::find("zh").expect("built in").figures.no_figures;
    for chinese in &CHINESE {
        all.push((chinese.integer(number), "zh"));
        all.push((chinese.mixed(number), "zh"));
        let spelled = chinese.digit_by_digit(number);
        // 九一八 is the name of a day.
        if number >= 100 && !named.iter().any(|table| table.contains(&spelled.as_str())) {
            all.push((spelled, "zh"));
        }
    }
    all
}

/// Every spelling of hundredths.
fn decimal_spellings(hundredths: u64) -> Vec<(String, &'static str)> {
    let written = decimal(hundredths);
    let grouped = format!("{}.{:02}", grouped(hundredths / 100, ','), hundredths % 100);
    let mut all = vec![
        (full_width(&written), "zh"),
        (written.clone(), "zh"),
        (grouped.clone(), "zh"),
        (written, "en"),
        (grouped, "en"),
    ];
    let places = [hundredths / 10 % 10, hundredths % 10].map(|digit| english(digit, And::Unsaid)).join(" ");
    all.push((format!("{} point {places}", english(hundredths / 100, And::Said)), "en"));
    all.extend(CHINESE.iter().map(|chinese| (chinese.hundredths(hundredths), "zh")));
    all
}

/// `hundredths` of each scale word: 12.34亿, 1.25 million.
fn scaled_spellings(hundredths: u64) -> Vec<(String, &'static str, i32)> {
    let written = decimal(hundredths);
    let chinese = [("万", 4), ("亿", 8), ("萬", 4), ("億", 8), ("万亿", 12), ("百万", 6), ("千万", 7)];
    let english = [(" thousand", 3), (" million", 6), (" billion", 9), (" trillion", 12), ("mn", 6), ("bn", 9)];
    let chinese = chinese.map(|(scale, power)| (format!("{written}{scale}"), "zh", power));
    chinese.into_iter().chain(english.map(|(scale, power)| (format!("{written}{scale}"), "en", power))).collect()
}

fn whole(number: u64) -> Number {
    Number::integer(i128::from(number))
}

/// Fails with every spelling that does not read back.
fn all_read_back(numbers: impl Iterator<Item = u64>) {
    let (mut failures, mut total) = (Vec::new(), 0);
    for number in numbers {
        for (spelled, tag) in spellings(number) {
            total += 1;
            failures.extend(reads_back(&spelled, whole(number), tag).err());
        }
    }
    let count = failures.len();
    failures.truncate(40);
    assert!(count == 0, "{count} of {total} spellings do not read back:\n{}", failures.join("\n"));
}

#[test]
fn small_numbers_read_back() {
    all_read_back(0..=20_000);
}

#[test]
fn numbers_beside_powers_of_ten_read_back() {
    let powers = (4..=16).map(|power| 10_u64.pow(power));
    all_read_back(
        powers
            .flat_map(|power| [power - 1, power, power + 1, 2 * power, 15 * power / 10, power + power / 100])
            .filter(|number| *number <= LARGEST),
    );
}

#[test]
fn small_decimals_read_back() {
    let mut failures = Vec::new();
    for hundredths in (0..=3_000).chain((1..=14).map(|power| 10_u64.pow(power) + 1)) {
        let value = whole(hundredths).scaled(-2).expect("fits");
        for (spelled, tag) in decimal_spellings(hundredths) {
            failures.extend(reads_back(&spelled, value, tag).err());
        }
    }
    let count = failures.len();
    failures.truncate(40);
    assert!(count == 0, "{count} spellings do not read back:\n{}", failures.join("\n"));
}

/// Numbers of every length alike, rather than nearly all of sixteen digits.
fn any_length(largest: u64) -> impl Strategy<Value = u64> {
    (0..=largest.ilog10(), 0..=largest).prop_map(|(drop, number)| number / 10_u64.pow(drop))
}

/// Numbers with a run of zeros, where 零 and "and" have their place.
fn with_zeros() -> impl Strategy<Value = u64> {
    (any_length(LARGEST), 0..16_u32, 0..16_u32).prop_map(|(number, low, high)| {
        let cut = |power: u32| number / 10_u64.pow(power) * 10_u64.pow(power);
        (cut(high.max(low)) + number % 10_u64.pow(low.min(high))).min(LARGEST)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whole_numbers_read_back(number in prop_oneof![any_length(LARGEST), with_zeros()]) {
        for (spelled, tag) in spellings(number) {
            prop_assert_eq!(reads_back(&spelled, whole(number), tag), Ok(()));
        }
    }

    #[test]
    fn decimals_read_back(hundredths in any_length(LARGEST_HUNDREDTHS)) {
        let value = whole(hundredths).scaled(-2).expect("fits");
        for (spelled, tag) in decimal_spellings(hundredths) {
            prop_assert_eq!(reads_back(&spelled, value, tag), Ok(()));
        }
    }

    #[test]
    fn decimals_of_scale_words_read_back(hundredths in any_length(10_u64.pow(8))) {
        for (spelled, tag, power) in scaled_spellings(hundredths) {
            let value = whole(hundredths).scaled(power - 2).expect("fits");
            prop_assert_eq!(reads_back(&spelled, value, tag), Ok(()));
        }
    }

    #[test]
    fn any_text_is_read(text in any_text()) {
        for language in LANGUAGES {
            prop_assert_eq!(ordered(&text, language), Ok(()));
        }
    }
}

/// Surfaces of all tables, digits, punctuation and any character, in any order.
fn any_text() -> impl Strategy<Value = String> {
    let surfaces: Vec<&'static str> = LANGUAGES
        .iter()
        .flat_map(|language| {
            let tables = language.figures.surfaces.iter().copied().flatten().map(|(surface, _)| *surface);
            tables.chain(language.figures.no_figures.iter().copied().flatten().copied())
        })
        .collect();
    let marks = [
        " ", "  ", "\n", ",", ", ", ".", ":", "：", "/", "-", "(", ")", "（", "）", "〔", "〕", "·", "，", "、", "。",
        "s", "'",
    ];
    let piece = prop_oneof![
        6 => select(surfaces).prop_map(str::to_owned),
        3 => "[0-9]{1,4}",
        1 => "[0-9]{20,60}",
        1 => "[０-９]{1,4}",
        3 => select(marks.to_vec()).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

/// Whether the figures of `text` stand in order, apart from each other, inside it, and on its characters.
fn ordered(text: &str, language: &Language) -> Result<(), String> {
    let span = Span::new(0, text.len());
    let mut end = 0;
    for figure in figures(text, span, language) {
        let (start, stop) = (figure.span.start(), figure.span.end());
        let on_characters = text.get(start..stop).is_some_and(|written| !written.is_empty());
        if start < end || !on_characters {
            return Err(format!("{} reads {start}..{stop} of {text:?} after {end}", language.tag));
        }
        if let Value::Range { low: None, high: None } = figure.value {
            return Err(format!("{}: {:?} has no bounds", language.tag, figure.span.of(text)));
        }
        end = stop;
    }
    Ok(())
}
