//! Units of measurement with exact conversions, shared by all languages.
//!
//! Symbols follow UCUM where it has one. Factors: SI brochure (9th edition) for SI units; the international yard and pound
//! agreement of 1959 for customary units; NIST Handbook 44, appendix C, for the bushel, short ton and spoons of the United States;
//! the Chinese market units as defined by the State Council's order of 1984; IEC 80000-13 for binary prefixes; the International
//! Astronomical Union's light year, of a Julian year. A therm is 100 000 British thermal units.

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
    COAL_EQUIVALENT = "tce", "mass", 1_000_000 / 1;
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
    ARC_MINUTE = "'", "angle", 1 / 60;
    ARC_SECOND = "''", "angle", 1 / 3_600;
    BYTE = "By", "data", 1 / 1;
    KILOBYTE = "kBy", "data", 1_000 / 1;
    MEGABYTE = "MBy", "data", 1_000_000 / 1;
    GIGABYTE = "GBy", "data", 1_000_000_000 / 1;
    TERABYTE = "TBy", "data", 1_000_000_000_000 / 1;
    MEGABIT_PER_SECOND = "Mbit/s", "data rate", 1 / 1;
    GIGABIT_PER_SECOND = "Gbit/s", "data rate", 1_000 / 1;
    TERABIT_PER_SECOND = "Tbit/s", "data rate", 1_000_000 / 1;
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
    QUARTER_HOUR = "quarter", "time", 900 / 1;
    DECADE = "decade", "years", 120 / 1;
    CENTURY = "century", "years", 1_200 / 1;
    MILLENNIUM = "millennium", "years", 12_000 / 1;
    JIAZI = "jiazi", "years", 720 / 1;
    MILLISECOND = "ms", "time", 1 / 1_000;
    PICOMETRE = "pm", "length", 1 / 1_000_000_000_000;
    NANOGRAM = "ng", "mass", 1 / 1_000_000_000;
    CARAT = "[car_m]", "mass", 1 / 5;
    QUINTAL = "quintal", "mass", 100_000 / 1;
    DAN = "dan", "mass", 50_000 / 1;
    QIAN = "qian", "mass", 5 / 1;
    TAIWAN_JIN = "jin_tw", "mass", 600 / 1;
    LONG_TON = "[lton_av]", "mass", 10_160_469_088 / 10_000;
    STONE = "[stone_av]", "mass", 635_029_318 / 100_000;
    TROY_OUNCE = "[oz_tr]", "mass", 311_034_768 / 10_000_000;
    SQUARE_MILLIMETRE = "mm2", "area", 1 / 1_000_000;
    SQUARE_DECIMETRE = "dm2", "area", 1 / 100;
    ARE = "ar", "area", 100 / 1;
    QING = "qing", "area", 200_000 / 3;
    JIA = "jia", "area", 9_699_173 / 1_000;
    SQUARE_INCH = "[sin_i]", "area", 16_129 / 25_000_000;
    SQUARE_YARD = "[syd_i]", "area", 1_306_449 / 1_562_500;
    CUBIC_MILLIMETRE = "mm3", "volume", 1 / 1_000_000_000;
    CUBIC_DECIMETRE = "dm3", "volume", 1 / 1_000;
    CUBIC_KILOMETRE = "km3", "volume", 1_000_000_000 / 1;
    CUBIC_FOOT = "[cft_i]", "volume", 55_306_341 / 1_953_125_000;
    CENTILITRE = "cL", "volume", 1 / 100_000;
    DECILITRE = "dL", "volume", 1 / 10_000;
    KILOLITRE = "kL", "volume", 1 / 1;
    HECTOLITRE = "hL", "volume", 1 / 10;
    MICROLITRE = "uL", "volume", 1 / 1_000_000_000;
    PINT = "[pt_us]", "volume", 473_176_473 / 1_000_000_000_000;
    QUART = "[qt_us]", "volume", 473_176_473 / 500_000_000_000;
    FLUID_OUNCE = "[foz_us]", "volume", 473_176_473 / 16_000_000_000_000;
    WATT_HOUR = "W.h", "energy", 3_600 / 1;
    GIGAWATT_HOUR = "GW.h", "energy", 3_600_000_000_000 / 1;
    TERAWATT_HOUR = "TW.h", "energy", 3_600_000_000_000_000 / 1;
    TERAJOULE = "TJ", "energy", 1_000_000_000_000 / 1;
    BRITISH_THERMAL_UNIT = "[Btu]", "energy", 105_505_585_262 / 100_000_000;
    MILLIWATT = "mW", "power", 1 / 1_000;
    TERAWATT = "TW", "power", 1_000_000_000_000 / 1;
    MILLIVOLT = "mV", "voltage", 1 / 1_000;
    VOLT_AMPERE = "V.A", "apparent power", 1 / 1;
    KILOVOLT_AMPERE = "kV.A", "apparent power", 1_000 / 1;
    MEGAVOLT_AMPERE = "MV.A", "apparent power", 1_000_000 / 1;
    MILLIAMPERE = "mA", "current", 1 / 1_000;
    MILLIAMPERE_HOUR = "mA.h", "charge", 1 / 1_000;
    AMPERE_HOUR = "A.h", "charge", 1 / 1;
    OHM = "Ohm", "resistance", 1 / 1;
    KILOOHM = "kOhm", "resistance", 1_000 / 1;
    MEGAOHM = "MOhm", "resistance", 1_000_000 / 1;
    NEWTON = "N", "force", 1 / 1;
    KILONEWTON = "kN", "force", 1_000 / 1;
    NEWTON_METRE = "N.m", "torque", 1 / 1;
    BAR = "bar", "pressure", 100_000 / 1;
    ATMOSPHERE = "atm", "pressure", 101_325 / 1;
    MILLIMETRE_OF_MERCURY = "mm[Hg]", "pressure", 133_322_387_415 / 1_000_000_000;
    POUND_PER_SQUARE_INCH = "[psi]", "pressure", 6_894_757 / 1_000;
    LUX = "lx", "illuminance", 1 / 1;
    LUMEN = "lm", "luminous flux", 1 / 1;
    CANDELA = "cd", "luminous intensity", 1 / 1;
    MOLE = "mol", "amount of substance", 1 / 1;
    BECQUEREL = "Bq", "radioactivity", 1 / 1;
    GRAY = "Gy", "absorbed dose", 1 / 1;
    SIEVERT = "Sv", "dose", 1 / 1;
    MILLISIEVERT = "mSv", "dose", 1 / 1_000;
    MICROSIEVERT = "uSv", "dose", 1 / 1_000_000;
    BIT = "bit", "data", 1 / 8;
    KILOBIT = "kbit", "data", 125 / 1;
    MEGABIT = "Mbit", "data", 125_000 / 1;
    GIGABIT = "Gbit", "data", 125_000_000 / 1;
    TERABIT = "Tbit", "data", 125_000_000_000 / 1;
    PETABYTE = "PBy", "data", 1_000_000_000_000_000 / 1;
    KILOBIT_PER_SECOND = "kbit/s", "data rate", 1 / 1_000;
    PIXEL = "pixel", "pixels", 1 / 1;
    MEGAPIXEL = "Mpixel", "pixels", 1_000_000 / 1;
    PART_PER_MILLION = "[ppm]", "parts", 1 / 1;
    PART_PER_BILLION = "[ppb]", "parts", 1 / 1_000;
    REVOLUTION_PER_MINUTE = "{rev}/min", "rotation", 1 / 1;
    CENTIMETRE_PER_SECOND = "cm/s", "speed", 1 / 100;
    MILLIMETRE_PER_SECOND = "mm/s", "speed", 1 / 1_000;
    KILOMETRE_PER_SECOND = "km/s", "speed", 1_000 / 1;
    FOOT_PER_SECOND = "[ft_i]/s", "speed", 381 / 1_250;
    METRE_PER_SECOND_SQUARED = "m/s2", "acceleration", 1 / 1;
    CUBIC_METRE_PER_SECOND = "m3/s", "flow", 1 / 1;
    CUBIC_METRE_PER_HOUR = "m3/h", "flow", 1 / 3_600;
    CUBIC_METRE_PER_DAY = "m3/d", "flow", 1 / 86_400;
    LITRE_PER_MINUTE = "L/min", "flow", 1 / 60_000;
    MILLIGRAM_PER_LITRE = "mg/L", "concentration", 1 / 1;
    GRAM_PER_LITRE = "g/L", "concentration", 1_000 / 1;
    MICROGRAM_PER_LITRE = "ug/L", "concentration", 1 / 1_000;
    MILLIGRAM_PER_CUBIC_METRE = "mg/m3", "concentration", 1 / 1_000;
    MICROGRAM_PER_CUBIC_METRE = "ug/m3", "concentration", 1 / 1_000_000;
    MILLIGRAM_PER_KILOGRAM = "mg/kg", "parts", 1 / 1;
    MICROGRAM_PER_KILOGRAM = "ug/kg", "parts", 1 / 1_000;
    GRAM_PER_KILOGRAM = "g/kg", "parts", 1_000 / 1;
    MILLIGRAM_PER_DECILITRE = "mg/dL", "concentration", 10 / 1;
    MILLIMOLE_PER_LITRE = "mmol/L", "molar concentration", 1 / 1;
    GRAM_PER_CUBIC_CENTIMETRE = "g/cm3", "density", 1 / 1;
    KILOGRAM_PER_CUBIC_METRE = "kg/m3", "density", 1 / 1_000;
    KILOGRAM_PER_HECTARE = "kg/har", "yield", 1 / 1;
    KILOGRAM_PER_MU = "kg/mu", "yield", 15 / 1;
    TONNE_PER_HECTARE = "t/har", "yield", 1_000 / 1;
    GRAM_PER_SQUARE_METRE = "g/m2", "areal density", 1 / 1;
    WATT_PER_SQUARE_METRE = "W/m2", "irradiance", 1 / 1;
    TONNE_PER_DAY = "t/d", "mass flow", 1 / 1;
    TONNE_PER_YEAR = "t/a", "mass flow per year", 1 / 1;
    KILOMETRE_PER_LITRE = "km/L", "fuel economy", 1 / 1;
    MICROSECOND = "us", "time", 1 / 1_000_000;
    NANOSECOND = "ns", "time", 1 / 1_000_000_000;
    CUBIC_INCH = "[cin_i]", "volume", 2_048_383 / 125_000_000_000;
    CUBIC_YARD = "[cyd_i]", "volume", 1_493_271_207 / 1_953_125_000;
    CUBIC_MILE = "[mi_i]3", "volume", 8_140_980_127_813_632 / 1_953_125;
    TABLESPOON = "[tbs_us]", "volume", 473_176_473 / 32_000_000_000_000;
    TEASPOON = "[tsp_us]", "volume", 157_725_491 / 32_000_000_000_000;
    BUSHEL = "[bu_us]", "volume", 220_244_188_543 / 6_250_000_000_000;
    OIL_EQUIVALENT_BARREL = "boe", "volume", 9_936_705_933 / 62_500_000_000;
    FATHOM = "[fth_i]", "length", 1_143 / 625;
    FURLONG = "furlong", "length", 25_146 / 125;
    LIGHT_YEAR = "[ly]", "length", 9_460_730_472_580_800 / 1;
    SHORT_TON = "[ston_av]", "mass", 45_359_237 / 50;
    KILOTONNE = "kt", "mass", 1_000_000_000 / 1;
    MEGATONNE = "Mt", "mass", 1_000_000_000_000 / 1;
    GIGATONNE = "Gt", "mass", 1_000_000_000_000_000 / 1;
    OIL_EQUIVALENT = "toe", "mass", 1_000_000 / 1;
    MEGATONNE_OF_OIL_EQUIVALENT = "Mtoe", "mass", 1_000_000_000_000 / 1;
    THERM = "therm", "energy", 52_752_792_631 / 500;
    KILOAMPERE = "kA", "current", 1_000 / 1;
    FARAD = "F", "capacitance", 1 / 1;
    MICROFARAD = "uF", "capacitance", 1 / 1_000_000;
    MILLIBAR = "mbar", "pressure", 100 / 1;
    RADIAN = "rad", "angle in radians", 1 / 1;
    KIBIBYTE = "KiBy", "data", 1_024 / 1;
    MEBIBYTE = "MiBy", "data", 1_048_576 / 1;
    GIBIBYTE = "GiBy", "data", 1_073_741_824 / 1;
    TEBIBYTE = "TiBy", "data", 1_099_511_627_776 / 1;
    EXABYTE = "EBy", "data", 1_000_000_000_000_000_000 / 1;
    ZETTABYTE = "ZBy", "data", 1_000_000_000_000_000_000_000 / 1;
    KILOBYTE_PER_SECOND = "kBy/s", "data rate", 1 / 125;
    MEGABYTE_PER_SECOND = "MBy/s", "data rate", 8 / 1;
    GIGABYTE_PER_SECOND = "GBy/s", "data rate", 8_000 / 1;
    FOOT_PER_MINUTE = "[ft_i]/min", "speed", 127 / 25_000;
    INTERNATIONAL_UNIT = "[iU]", "biological activity", 1 / 1;
    TEU = "TEU", "container", 1 / 1;
}

/// `Cel`, the degree Celsius.
pub static CELSIUS: Unit = Unit { symbol: "Cel", dimension: "temperature", scale: (1, 1), offset: (0, 1) };
/// `[degF]`, the degree Fahrenheit: (F − 32) × 5/9 degrees Celsius.
pub static FAHRENHEIT: Unit = Unit { symbol: "[degF]", dimension: "temperature", scale: (5, 9), offset: (-160, 9) };
/// `K`, the kelvin: K − 273.15 degrees Celsius.
pub static KELVIN: Unit = Unit { symbol: "K", dimension: "temperature", scale: (1, 1), offset: (-5_463, 20) };

/// What else a traditional unit comes to, by where it is used, in the base unit of its dimension: the catty of Taiwan and that of Hong
/// Kong, the picul of a hundred of each and of a hundred kilograms, the foot that 尺 may be.
pub const ELSEWHERE: [(&Unit, &[(i128, i128)]); 6] = [
    (&JIN, &[(600, 1), (60_478_982, 100_000)]),
    (&TAIWAN_JIN, &[(500, 1), (60_478_982, 100_000)]),
    (&DAN, &[(60_000, 1), (60_478_982, 1_000), (100_000, 1)]),
    (&LIANG, &[(75, 2), (60_478_982, 1_600_000)]),
    (&CHI, &[(381, 1_250), (10, 33), (3_715, 10_000)]),
    (&TONNE, &[(45_359_237, 50), (10_160_469_088, 10_000)]),
];
