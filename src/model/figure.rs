use std::borrow::Cow;
use std::fmt;

use num_rational::Ratio;

use super::{Date, TimeOfDay};
use crate::number::Number;
use crate::text::Span;

/// One figure of a text: where it stands, what it measures, and its exact value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// The figure in its document, with its unit, currency and approximators: `近三分之一`, `NT$50 billion`.
    pub span: Span,
    /// What is counted or measured.
    pub measure: Measure,
    /// The value.
    pub value: Value,
    /// How the words around it limit the value.
    pub qualifier: Qualifier,
    /// Whether a space or line break stands inside the number, as in `8. 5%`.
    pub spaced: bool,
    /// Whether a translation may leave the figure out: slogans (三农, 四个全面), "one", a number inside a name. An optional
    /// figure is matched where the other side has it and never asked for.
    pub optional: bool,
    /// Whether it is a unit multiplier, which the numbers of a table are stated in: （万人）, US$ million.
    pub multiplier: bool,
    /// Other ways in which the same words can be read (兆 as 10⁶ or 10¹², `11/5/2021`). Usually empty.
    pub alternatives: Vec<(Measure, Value)>,
}

/// What a figure counts or measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Measure {
    /// A count or bare number, with the canonical name of its classifier where one is known.
    Number {
        /// For example `person` for 名 and 人.
        classifier: Option<&'static str>,
    },
    /// A share, in percent.
    Percent,
    /// A difference of shares, in percentage points.
    Points,
    /// A multiple of something.
    Multiple(Reading),
    /// An amount of money.
    Money {
        /// ISO 4217 code.
        code: &'static str,
        /// Whether the text names the currency; 元 alone only suggests one.
        certain: bool,
    },
    /// An amount in a unit of measurement.
    Quantity(&'static Unit),
    /// A calendar date.
    Date,
    /// A time of day.
    Time,
    /// A length of time; the unit is one of `year` `month` `week` `day` `hour` `minute` `second`.
    Duration(&'static Unit),
    /// A place in a sequence, with what is numbered where the text says: `article`, `session` …
    Ordinal(Option<&'static str>),
    /// A name made of digits: document numbers, models, telephone numbers, addresses.
    Identifier,
}

impl Measure {
    /// A number that no word says anything of.
    pub const BARE: Self = Self::Number { classifier: None };

    /// The name that the JSON shapes use.
    #[must_use]
    pub fn kind(self) -> &'static str {
        match self {
            Self::Number { .. } => "number",
            Self::Percent => "percent",
            Self::Points => "points",
            Self::Multiple(_) => "multiple",
            Self::Money { .. } => "money",
            Self::Quantity(_) => "quantity",
            Self::Date => "date",
            Self::Time => "time",
            Self::Duration(_) => "duration",
            Self::Ordinal(_) => "ordinal",
            Self::Identifier => "identifier",
        }
    }

    /// The unit as the JSON shapes write it, where the measure has one.
    #[must_use]
    pub fn unit(self) -> Option<&'static str> {
        match self {
            Self::Number { classifier } => classifier,
            Self::Percent => Some("%"),
            Self::Points => Some("pp"),
            Self::Multiple(_) => Some("x"),
            Self::Money { code, .. } => Some(code),
            Self::Quantity(unit) | Self::Duration(unit) => Some(unit.symbol),
            Self::Ordinal(of) => of,
            Self::Date | Self::Time | Self::Identifier => None,
        }
    }
}

/// How a multiple is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reading {
    /// 是…的3倍: three times the base.
    Times,
    /// 增长3倍: the base and three times the base more.
    Increase,
    /// The wording allows both.
    Either,
}

impl Reading {
    /// The name that the JSON shapes use.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Times => "times",
            Self::Increase => "increase",
            Self::Either => "either",
        }
    }
}

/// A unit of measurement and its exact relation to the base unit of its dimension: `base = value × scale + offset`.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Unit {
    /// UCUM symbol where there is one (`ha`, `kW.h`, `Cel`), or a plain name (`mu`, `jin`).
    pub symbol: &'static str,
    /// What it measures: `length`, `area`, `mass`, `energy` … Units convert within a dimension.
    pub dimension: &'static str,
    /// Numerator and denominator of the factor to the base unit.
    pub scale: (i128, i128),
    /// Numerator and denominator of what is then added; other than zero for temperatures alone.
    pub offset: (i128, i128),
}

impl Unit {
    /// Whether this is the rate at which `other` is covered or used, whose time the text may name apart: km/h and km.
    #[must_use]
    pub fn rate_of(&self, other: &Self) -> bool {
        self.symbol.strip_prefix(other.symbol).is_some_and(|rest| rest.starts_with('/'))
    }

    /// Whether one of the two is a degree that does not say of what, and the other one of temperature.
    #[must_use]
    pub fn is_bare_degree(&self, other: &Self) -> bool {
        let bare = |unit: &Self| unit.dimension == "angle";
        let temperature = |unit: &Self| unit.dimension == "temperature";
        bare(self) && temperature(other) || temperature(self) && bare(other)
    }

    /// `number` of this unit in the base unit of its dimension; `None` where it does not fit.
    #[must_use]
    pub fn to_base(&self, number: Number) -> Option<Number> {
        let offset = Number::fraction(self.offset.0, self.offset.1)?;
        let scaled = number.times(Ratio::new(self.scale.0, self.scale.1))?;
        Some(scaled.plus(offset)?.with_last_digit(scaled.last_digit()))
    }
}

/// The value of a figure.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// One value.
    Single(Scalar),
    /// A range; either bound may be missing (以下, at least).
    Range {
        /// The lower bound.
        low: Option<Scalar>,
        /// The upper bound.
        high: Option<Scalar>,
    },
    /// Written so that no value can be read: `NT$ 2,500,0000`.
    Malformed,
}

impl Value {
    /// The number where the value is a single number.
    #[must_use]
    pub fn number(&self) -> Option<Number> {
        match self {
            Self::Single(Scalar::Number(number)) => Some(*number),
            _ => None,
        }
    }
}

impl From<Number> for Value {
    fn from(number: Number) -> Self {
        Self::Single(Scalar::Number(number))
    }
}

/// One point on the scale of a measure.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scalar {
    /// An exact number.
    Number(Number),
    /// A date.
    Date(Date),
    /// A time of day.
    Time(TimeOfDay),
    /// A hierarchy of ordinals: 第三十七条第二款 is 37.2.
    Path(Box<[u64]>),
    /// A normalised name, or the digits of a number that does not fit.
    Text(Box<str>),
}

impl fmt::Display for Scalar {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(formatter),
            Self::Date(date) => date.fmt(formatter),
            Self::Time(time) => time.fmt(formatter),
            Self::Path(path) => {
                for (index, step) in path.iter().enumerate() {
                    let dot = if index == 0 { "" } else { "." };
                    write!(formatter, "{dot}{step}")?;
                }
                Ok(())
            }
            Self::Text(text) => formatter.write_str(text),
        }
    }
}

/// How the words around a figure limit its value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Qualifier {
    /// Nothing limits it.
    #[default]
    Exact,
    /// 约, 近, about, nearly.
    About,
    /// 超, 多, 余, over.
    MoreThan,
    /// 不足, 不到, below.
    LessThan,
    /// 至少, 以上, at least.
    AtLeast,
    /// 至多, 以下, up to.
    AtMost,
    /// 数百, dozens: an order of magnitude.
    Vague,
}

impl Qualifier {
    /// The name that the JSON shapes use.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::About => "about",
            Self::MoreThan => "more-than",
            Self::LessThan => "less-than",
            Self::AtLeast => "at-least",
            Self::AtMost => "at-most",
            Self::Vague => "vague",
        }
    }
}

impl Figure {
    /// A figure with an exact value and nothing special about it.
    #[must_use]
    pub fn new(span: Span, measure: Measure, value: Value) -> Self {
        Self {
            span,
            measure,
            value,
            qualifier: Qualifier::Exact,
            spaced: false,
            optional: false,
            multiplier: false,
            alternatives: Vec::new(),
        }
    }

    /// The value and unit for people: `5,000,000,000 TWD`, `12–15 %`, `2021-11-05`, `2.2 x (increase)`.
    #[must_use]
    pub fn describe(&self) -> String {
        let scalar = |scalar: &Scalar| match scalar {
            Scalar::Number(number) => number.grouped(),
            other => other.to_string(),
        };
        let value: Cow<'_, str> = match &self.value {
            Value::Single(single) => scalar(single).into(),
            Value::Range { low: Some(low), high: Some(high) } => format!("{}–{}", scalar(low), scalar(high)).into(),
            Value::Range { low: Some(low), high: None } => format!("≥ {}", scalar(low)).into(),
            Value::Range { low: None, high: Some(high) } => format!("≤ {}", scalar(high)).into(),
            Value::Range { low: None, high: None } => "unbounded".into(),
            Value::Malformed => "malformed".into(),
        };
        let sign = match (&self.value, self.qualifier) {
            (Value::Single(_), Qualifier::MoreThan) => "> ",
            (Value::Single(_), Qualifier::LessThan) => "< ",
            (Value::Single(_), Qualifier::AtLeast) => "≥ ",
            (Value::Single(_), Qualifier::AtMost) => "≤ ",
            (Value::Single(_) | Value::Range { .. }, Qualifier::About) => "≈ ",
            _ => "",
        };
        let unit = match self.measure {
            Measure::Multiple(Reading::Times) => " × (times the base)",
            Measure::Multiple(Reading::Increase) => " × (on top of the base)",
            Measure::Multiple(Reading::Either) => " ×",
            Measure::Ordinal(Some(of)) => return format!("{of} {value}"),
            Measure::Points => " percentage points",
            // What is counted the text says itself, in better words than the classifier's canonical name.
            Measure::Number { .. } => "",
            Measure::Duration(unit) => {
                let plural = if value == "1" { "" } else { "s" };
                return format!("{sign}{value} {}{plural}", unit.symbol);
            }
            measure => {
                let unit = measure.unit().unwrap_or_default();
                return format!("{sign}{value}{}{unit}", if unit.is_empty() { "" } else { " " });
            }
        };
        format!("{sign}{value}{unit}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn describes_for_people() {
        let money = Measure::Money { code: "TWD", certain: true };
        let figure = Figure::new(Span::default(), money, Number::integer(5_000_000_000).into());
        assert_eq!(figure.describe(), "5,000,000,000 TWD");
        let third = Number::fraction(1, 3).expect("fits");
        let figure = Figure::new(Span::default(), Measure::BARE, third.into());
        assert_eq!(figure.describe(), "1/3");
        let article = Scalar::Path([37, 2].into());
        let figure = Figure::new(Span::default(), Measure::Ordinal(Some("article")), Value::Single(article));
        assert_eq!(figure.describe(), "article 37.2");
    }

    #[test]
    fn converts_exactly() {
        let mu = Unit { symbol: "mu", dimension: "area", scale: (2000, 3), offset: (0, 1) };
        let hectare = Unit { symbol: "ha", dimension: "area", scale: (10_000, 1), offset: (0, 1) };
        let left = mu.to_base(Number::integer(300_000)).expect("fits");
        let right = hectare.to_base(Number::integer(20_000)).expect("fits");
        assert!(left.same_value(right));
    }
}
