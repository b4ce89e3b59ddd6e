//! How a right English figure is made a wrong one.

use crate::lang::falsification::Falsification;

/// Mix-ups that translators make, and their opposites.
pub(super) const FALSIFICATION: Falsification = Falsification {
    scales: &[("trillion", "billion"), ("billion", "million"), ("million", "billion"), ("thousand", "million")],
    units: &[
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
    ],
    currencies: &[("NT$", "US$"), ("HK$", "US$"), ("US$", "HK$"), (" yuan", " US dollars"), (" euros", " pounds")],
    shares: &[("percentage points", "percent"), ("percent", "percentage points"), ("%", " percentage points")],
    qualifiers: &[
        ("not less than", "not more than"),
        ("not more than", "not less than"),
        ("More than", "Less than"),
        ("more than", "less than"),
        ("At least", "At most"),
        ("at least", "at most"),
        ("at most", "at least"),
    ],
    multiples: &[
        ("doubled", "tripled"),
        ("fourfold", "fivefold"),
        ("2.4 times that", "2.4 times higher than that"),
        ("3 times that", "5 times that"),
    ],
    dropped: "some",
    added: ", and 4,731 people were informed",
    stops: &['.'],
};
