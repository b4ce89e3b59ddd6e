//! Units of measurement with exact conversions, shared by all languages.
//!
//! Symbols follow UCUM where it has one. Factors: SI brochure (9th edition) for SI units; the international yard and pound
//! agreement of 1959 for customary units; the Chinese market units as defined by the State Council's order of 1984.

use crate::model::Unit;

const fn unit(symbol: &'static str, dimension: &'static str, numerator: i128, denominator: i128) -> Unit {
    Unit { symbol, dimension, scale: (numerator, denominator), offset: (0, 1) }
}

macro_rules! units {
    ($($(#[$doc:meta])* $name:ident = $symbol:literal, $dimension:literal, $numerator:literal / $denominator:literal;)*) => {
        $($(#[$doc])* #[doc = concat!("`", $symbol, "`: ", stringify!($numerator), "/", stringify!($denominator), " of the base unit of ", $dimension, ".")]
        pub static $name: Unit = unit($symbol, $dimension, $numerator, $denominator);)*
    };
}

// Base units: metre, square metre, cubic metre, gram, joule, watt, kelvin, second, byte, hertz, volt, pascal.
units! {
    NANOMETRE = "nm", "length", 1 / 1_000_000_000;
    MICROMETRE = "um", "length", 1 / 1_000_000;
    MILLIMETRE = "mm", "length", 1 / 1_000;
    CENTIMETRE = "cm", "length", 1 / 100;
    DECIMETRE = "dm", "length", 1 / 10;
    METRE = "m", "length", 1 / 1;
    KILOMETRE = "km", "length", 1_000 / 1;
    LI = "li", "length", 500 / 1;
    ZHANG = "zhang", "length", 10 / 3;
    CHI = "chi", "length", 1 / 3;
    INCH = "[in_i]", "length", 127 / 5_000;
    FOOT = "[ft_i]", "length", 381 / 1_250;
    YARD = "[yd_i]", "length", 1_143 / 1_250;
    MILE = "[mi_i]", "length", 201_168 / 125;
    NAUTICAL_MILE = "[nmi_i]", "length", 1_852 / 1;
    SQUARE_CENTIMETRE = "cm2", "area", 1 / 10_000;
    SQUARE_METRE = "m2", "area", 1 / 1;
    SQUARE_KILOMETRE = "km2", "area", 1_000_000 / 1;
    HECTARE = "har", "area", 10_000 / 1;
    MU = "mu", "area", 2_000 / 3;
    PING = "ping", "area", 400 / 121;
    ACRE = "[acr_i]", "area", 316_160_658 / 78_125;
    SQUARE_FOOT = "[sft_i]", "area", 145_161 / 1_562_500;
    SQUARE_MILE = "[smi_us]", "area", 40_468_564_224 / 15_625;
    CUBIC_CENTIMETRE = "cm3", "volume", 1 / 1_000_000;
    CUBIC_METRE = "m3", "volume", 1 / 1;
    MILLILITRE = "mL", "volume", 1 / 1_000_000;
    LITRE = "L", "volume", 1 / 1_000;
    GALLON = "[gal_us]", "volume", 473_176_473 / 125_000_000_000;
    BARREL = "[bbl_us]", "volume", 9_936_705_933 / 62_500_000_000;
    MICROGRAM = "ug", "mass", 1 / 1_000_000;
    MILLIGRAM = "mg", "mass", 1 / 1_000;
    GRAM = "g", "mass", 1 / 1;
    KILOGRAM = "kg", "mass", 1_000 / 1;
    JIN = "jin", "mass", 500 / 1;
    LIANG = "liang", "mass", 50 / 1;
    TONNE = "t", "mass", 1_000_000 / 1;
    POUND = "[lb_av]", "mass", 45_359_237 / 100_000;
    OUNCE = "[oz_av]", "mass", 45_359_237 / 1_600_000;
    COAL_EQUIVALENT = "tce", "coal equivalent", 1 / 1;
    JOULE = "J", "energy", 1 / 1;
    KILOJOULE = "kJ", "energy", 1_000 / 1;
    MEGAJOULE = "MJ", "energy", 1_000_000 / 1;
    GIGAJOULE = "GJ", "energy", 1_000_000_000 / 1;
    KILOWATT_HOUR = "kW.h", "energy", 3_600_000 / 1;
    MEGAWATT_HOUR = "MW.h", "energy", 3_600_000_000 / 1;
    CALORIE = "cal", "energy", 523 / 125;
    KILOCALORIE = "kcal", "energy", 4_184 / 1;
    WATT = "W", "power", 1 / 1;
    KILOWATT = "kW", "power", 1_000 / 1;
    MEGAWATT = "MW", "power", 1_000_000 / 1;
    GIGAWATT = "GW", "power", 1_000_000_000 / 1;
    HORSEPOWER = "[HP]", "power", 7_457 / 10;
    VOLT = "V", "voltage", 1 / 1;
    KILOVOLT = "kV", "voltage", 1_000 / 1;
    AMPERE = "A", "current", 1 / 1;
    HERTZ = "Hz", "frequency", 1 / 1;
    KILOHERTZ = "kHz", "frequency", 1_000 / 1;
    MEGAHERTZ = "MHz", "frequency", 1_000_000 / 1;
    GIGAHERTZ = "GHz", "frequency", 1_000_000_000 / 1;
    PASCAL = "Pa", "pressure", 1 / 1;
    HECTOPASCAL = "hPa", "pressure", 100 / 1;
    KILOPASCAL = "kPa", "pressure", 1_000 / 1;
    MEGAPASCAL = "MPa", "pressure", 1_000_000 / 1;
    DECIBEL = "dB", "level", 1 / 1;
    DEGREE = "deg", "angle", 1 / 1;
    BYTE = "By", "data", 1 / 1;
    KILOBYTE = "kBy", "data", 1_000 / 1;
    MEGABYTE = "MBy", "data", 1_000_000 / 1;
    GIGABYTE = "GBy", "data", 1_000_000_000 / 1;
    TERABYTE = "TBy", "data", 1_000_000_000_000 / 1;
    MEGABIT_PER_SECOND = "Mbit/s", "data rate", 1 / 1;
    GIGABIT_PER_SECOND = "Gbit/s", "data rate", 1_000 / 1;
    METRE_PER_SECOND = "m/s", "speed", 1 / 1;
    KILOMETRE_PER_HOUR = "km/h", "speed", 5 / 18;
    MILE_PER_HOUR = "[mi_i]/h", "speed", 1_397 / 3_125;
    KNOT = "[kn_i]", "speed", 463 / 900;
    YEAR = "year", "years", 12 / 1;
    MONTH = "month", "years", 1 / 1;
    WEEK = "week", "time", 604_800 / 1;
    DAY = "day", "time", 86_400 / 1;
    HOUR = "hour", "time", 3_600 / 1;
    MINUTE = "minute", "time", 60 / 1;
    SECOND = "second", "time", 1 / 1;
    DECADE = "decade", "years", 120 / 1;
    CENTURY = "century", "years", 1_200 / 1;
    MILLISECOND = "ms", "time", 1 / 1_000;
}

/// `Cel`, the degree Celsius.
pub static CELSIUS: Unit = Unit { symbol: "Cel", dimension: "temperature", scale: (1, 1), offset: (0, 1) };
/// `[degF]`, the degree Fahrenheit: (F − 32) × 5/9 degrees Celsius.
pub static FAHRENHEIT: Unit = Unit { symbol: "[degF]", dimension: "temperature", scale: (5, 9), offset: (-160, 9) };
