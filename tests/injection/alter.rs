//! The twelve ways in which one figure of a clean text is falsified.

use bitally::figures::figures;
use bitally::lang;
use bitally::model::{Figure, Measure, Qualifier, Scalar, Value};
use bitally::text::Span;

/// One way to falsify a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    Digit,
    Swap,
    Scale,
    Drop,
    Add,
    Unit,
    Currency,
    Percent,
    DatePart,
    RangeBound,
    Qualifier,
    Multiple,
}

pub const WAYS: [Way; 12] = [
    Way::Digit,
    Way::Swap,
    Way::Scale,
    Way::Drop,
    Way::Add,
    Way::Unit,
    Way::Currency,
    Way::Percent,
    Way::DatePart,
    Way::RangeBound,
    Way::Qualifier,
    Way::Multiple,
];

/// Words and what replaces them. The longer surface comes first.
type Exchange = &'static [(&'static str, &'static str)];

const SCALES: Exchange = &[
    ("trillion", "billion"),
    ("billion", "million"),
    ("million", "billion"),
    ("thousand", "million"),
    ("万亿", "亿"),
    ("亿", "万"),
    ("万", "亿"),
];
const UNITS: Exchange = &[
    ("square kilometers", "hectares"),
    ("square meters", "square kilometers"),
    ("cubic meters", "liters"),
    ("kilometers per hour", "meters per second"),
    ("meters per second", "kilometers per hour"),
    ("kilometers", "miles"),
    ("kilograms", "tonnes"),
    ("tonnes", "kilograms"),
    ("Celsius", "Fahrenheit"),
    ("days", "weeks"),
    ("months", "years"),
    ("years", "months"),
];
const CURRENCIES: Exchange = &[
    ("NT$", "US$"),
    ("HK$", "US$"),
    ("US$", "HK$"),
    (" yuan", " US dollars"),
    (" euros", " pounds"),
    ("美元", "欧元"),
    ("亿元", "亿美元"),
];
const SHARES: Exchange =
    &[("percentage points", "percent"), ("percent", "percentage points"), ("%", " percentage points")];
const MONTHS: [&str; 12] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
];
const QUALIFIERS: Exchange = &[
    ("not less than", "not more than"),
    ("not more than", "not less than"),
    ("More than", "Less than"),
    ("more than", "less than"),
    ("At least", "At most"),
    ("at least", "at most"),
    ("at most", "at least"),
    ("至少", "至多"),
];
const MULTIPLES: Exchange = &[
    ("doubled", "tripled"),
    ("fourfold", "fivefold"),
    ("2.4 times that", "2.4 times higher than that"),
    ("3 times that", "5 times that"),
];

/// Every text that falsifies one figure of `text` in this way.
pub fn alter(text: &str, way: Way) -> Vec<String> {
    let found = read(text);
    let each = |altered: &dyn Fn(&Figure) -> Option<String>| found.iter().filter_map(altered).collect::<Vec<_>>();
    match way {
        Way::Digit => each(&|figure| (!is_date(figure)).then(|| digit(text, figure.span))?),
        Way::Swap => swaps(text, &found),
        Way::Scale => each(&|figure| {
            amount(figure).then(|| exchange(text, figure.span, SCALES).or_else(|| tenfold(text, figure.span)))?
        }),
        Way::Drop => {
            each(&|figure| (amount(figure) && in_digits(text, figure)).then(|| replaced(text, figure.span, "some")))
        }
        Way::Add => vec![added(text)],
        Way::Unit => each(&|figure| exchange(text, figure.span, UNITS)),
        Way::Currency => each(&|figure| exchange(text, figure.span, CURRENCIES)),
        Way::Percent => each(&|figure| exchange(text, figure.span, SHARES)),
        Way::DatePart => {
            each(&|figure| is_date(figure).then(|| month(text, figure.span).or_else(|| digit(text, figure.span)))?)
        }
        Way::RangeBound => each(&|figure| bound(text, figure)),
        Way::Qualifier => each(&|figure| exchange(text, figure.span, QUALIFIERS)),
        Way::Multiple => MULTIPLES
            .iter()
            .filter(|(old, _)| text.contains(old))
            .map(|(old, new)| text.replacen(old, new, 1))
            .collect(),
    }
}

fn read(text: &str) -> Vec<Figure> {
    let language = lang::detect(text).expect("the language of a pair is known");
    let mut found = figures(text, Span::new(0, text.len()), language);
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

fn month(text: &str, span: Span) -> Option<String> {
    let written = span.of(text);
    let at = MONTHS.iter().position(|month| written.contains(month))?;
    Some(replaced(text, span, &written.replacen(MONTHS[at], MONTHS[(at + 1) % 12], 1)))
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

/// A figure that nobody stated.
fn added(text: &str) -> String {
    match text.strip_suffix('.') {
        Some(rest) => format!("{rest}, and 4,731 people were informed."),
        None => format!("{}，并通知了4731人。", text.trim_end_matches('。')),
    }
}
