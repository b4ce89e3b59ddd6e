//! Writes numbers in words, the other way round from the reader.

/// The characters of a Chinese way of writing numerals.
pub struct Chinese {
    digits: [&'static str; 10],
    /// 十 百 千.
    inner: [&'static str; 3],
    /// 万 亿.
    scales: [&'static str; 2],
    point: &'static str,
    /// Whether ten is 十 rather than 一十.
    short_ten: bool,
}

/// Every way: plain and formal, simplified and traditional.
pub const CHINESE: [Chinese; 4] = [
    Chinese {
        digits: ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"],
        inner: ["十", "百", "千"],
        scales: ["万", "亿"],
        point: "点",
        short_ten: true,
    },
    Chinese {
        digits: ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"],
        inner: ["十", "百", "千"],
        scales: ["萬", "億"],
        point: "點",
        short_ten: true,
    },
    Chinese {
        digits: ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"],
        inner: ["拾", "佰", "仟"],
        scales: ["万", "亿"],
        point: "点",
        short_ten: false,
    },
    Chinese {
        digits: ["零", "壹", "貳", "參", "肆", "伍", "陸", "柒", "捌", "玖"],
        inner: ["拾", "佰", "仟"],
        scales: ["萬", "億"],
        point: "點",
        short_ten: false,
    },
];

impl Chinese {
    /// A whole number below 10¹⁷ as it is read out: 一万零三十.
    pub fn integer(&self, number: u64) -> String {
        if number == 0 {
            return self.digits[0].to_owned();
        }
        let spelled = self.counted(number);
        let ten = format!("{}{}", self.digits[1], self.inner[0]);
        match spelled.strip_prefix(&ten).filter(|_| self.short_ten) {
            Some(rest) => format!("{}{rest}", self.inner[0]),
            None => spelled,
        }
    }

    /// A number above zero, with 零 wherever places are skipped.
    fn counted(&self, number: u64) -> String {
        for (scale, power) in [(self.scales[1], 100_000_000), (self.scales[0], 10_000)] {
            if number >= power {
                return format!("{}{scale}{}", self.counted(number / power), self.rest(number % power, power / 10));
            }
        }
        let mut spelled = String::new();
        let mut left = number;
        for (inner, power) in [(self.inner[2], 1000), (self.inner[1], 100), (self.inner[0], 10)] {
            if left >= power {
                spelled = format!("{}{inner}", self.digit(left / power));
                left %= power;
                return spelled + &self.rest(left, power / 10);
            }
        }
        spelled + self.digit(left)
    }

    /// What follows a closed place; `next` is the power of the place after it.
    fn rest(&self, number: u64, next: u64) -> String {
        match number {
            0 => String::new(),
            number if number < next => format!("{}{}", self.digits[0], self.counted(number)),
            number => self.counted(number),
        }
    }

    fn digit(&self, digit: u64) -> &'static str {
        self.digits[usize::try_from(digit).expect("a digit")]
    }

    /// Digit by digit: 二〇二一 as 二零二一.
    pub fn digit_by_digit(&self, number: u64) -> String {
        number.to_string().bytes().map(|byte| self.digit(u64::from(byte - b'0'))).collect()
    }

    /// Hundredths as a decimal: 三点一四.
    pub fn hundredths(&self, hundredths: u64) -> String {
        let decimals = [hundredths / 10 % 10, hundredths % 10].map(|digit| self.digit(digit)).concat();
        format!("{}{}{decimals}", self.integer(hundredths / 100), self.point)
    }

    /// Digits with scale words: 3万4000, 12亿3456万7890.
    pub fn mixed(&self, number: u64) -> String {
        let (high, middle, low) = (number / 100_000_000, number / 10_000 % 10_000, number % 10_000);
        let mut spelled = String::new();
        for (part, scale) in [(high, self.scales[1]), (middle, self.scales[0]), (low, "")] {
            if part > 0 {
                spelled.extend([part.to_string(), scale.to_owned()]);
            }
        }
        if spelled.is_empty() { "0".to_owned() } else { spelled }
    }
}

const SMALL: [&str; 20] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
];

const TENS: [&str; 10] = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// English with or without "and" after hundreds.
#[derive(Clone, Copy)]
pub enum And {
    /// Two hundred and five.
    Said,
    /// Two hundred five.
    Unsaid,
}

/// A whole number in English words.
pub fn english(number: u64, and: And) -> String {
    let place = |number: u64| usize::try_from(number).expect("a small number");
    if number < 20 {
        return SMALL[place(number)].to_owned();
    }
    if number < 100 {
        let unit = if number.is_multiple_of(10) { String::new() } else { format!("-{}", SMALL[place(number % 10)]) };
        return TENS[place(number / 10)].to_owned() + &unit;
    }
    let scales =
        [("quadrillion", 15), ("trillion", 12), ("billion", 9), ("million", 6), ("thousand", 3), ("hundred", 2)];
    let (scale, power) = scales
        .into_iter()
        .map(|(scale, power)| (scale, 10_u64.pow(power)))
        .find(|(_, power)| number >= *power)
        .expect("a scale");
    let head = format!("{} {scale}", english(number / power, and));
    match (number % power, and) {
        (0, _) => head,
        (rest @ 1..=99, And::Said) => format!("{head} and {}", english(rest, and)),
        (rest, _) => format!("{head} {}", english(rest, and)),
    }
}

/// Digits in groups of three: 1,234,567.
pub fn grouped(number: u64, separator: char) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

/// `hundredths` as a decimal of two places.
pub fn decimal(hundredths: u64) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// ASCII digits, commas and stops in their full-width forms.
pub fn full_width(text: &str) -> String {
    let wide = |letter: char| if letter.is_ascii_graphic() { char::from_u32(letter as u32 + 0xFEE0) } else { None };
    text.chars().map(|letter| wide(letter).unwrap_or(letter)).collect()
}
