use crate::model::{Qualifier, Reading, Unit};

/// What a surface can mean in a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Class {
    /// A numeral of one digit: 三, three.
    Digit(u8),
    /// A larger numeral that is one word: eleven, twenty, 廿.
    Small(u32),
    /// A power of ten inside a group: 十 百 千, hundred.
    Inner(u32),
    /// A power of ten that closes a group: 万 亿, thousand million.
    Scale(u32),
    /// A scale as a letter that digits touch: 250k, 1.2M.
    Abbreviated(u32),
    /// A scale as a letter that only means it in an amount of money: $5m.
    AbbreviatedMoney(u32),
    /// Between a number and its scale: 两个亿.
    ScaleLink,
    /// A scale with a second reading: 兆 is 10¹² or 10⁶.
    AmbiguousScale(u32, u32),
    /// A filler or connector inside a number: 零, and.
    Filler,
    /// Between a whole number and a fraction: 三又二分之一.
    Mixed,
    /// Zero where digits are spelled one by one: eighteen point oh one.
    SpelledZero,
    /// The decimal point as a word.
    Point,
    /// After a fraction: says that something is less by it: lower.
    Comparative,
    /// Half of what follows or precedes.
    Half,
    /// A multiple of twelve or twenty: a dozen, a score.
    Dozen(u32),
    /// "A" before a scale or fraction word: a hundred.
    Article,
    /// An ordinal word, which is also a denominator: third.
    OrdinalWord(u32),
    /// An ordinal power of ten: hundredth, millionth.
    OrdinalPower(u32),
    /// A denominator alone: quarter, tenths.
    Denominator(u32),
    /// A power of ten as a denominator alone: hundredths.
    DenominatorPower(u32),
    /// A denominator below ten that only tens before it tell from another word: twenty-firsts, thirty-seconds.
    DenominatorUnit(u32),
    /// A fraction in one character: ½.
    Vulgar(u32, u32),
    /// Between numerator and denominator: out of, over.
    PartOf,
    /// Between numerator and denominator where it can also limit what follows: over.
    Over,
    /// Between one and a denominator: one in five; between the whole and its part: 每五人中有一人.
    OneIn,
    /// Of, between a part and its whole.
    Of,
    /// Between denominator and numerator: 分之.
    FractionMark,
    /// The first part of such a word, which a space may split from the rest: 分 之.
    FractionMarkStart,
    /// A share of this many before its number: 百分之 is 100.
    SharePrefix(u32),
    /// A share of this many after its number: %, percent, ‰.
    ShareSuffix(u32),
    /// Tenths after their number: 成.
    Tenths,
    /// The price as tenths after its number: 折.
    Discount,
    /// Percentage points in hundredths of a point: percentage points are 100, basis points 1.
    Points(u32),
    /// A multiple after its number, with the reading it has when nothing else decides.
    Multiple(Reading),
    /// A multiple that is one word: double, twice, 翻番.
    MultipleWord(u32),
    /// The tens of someone's age: in her twenties.
    AgeTens(u32),
    /// Before a multiple: says how it is read (增长3倍 comes on top of the base).
    IncreaseBefore(Reading),
    /// Between such a word and its multiple: 了, by.
    IncreaseLink,
    /// Before a multiple that something has reached, which then counts the whole: rose to 1.5 times.
    Reached,
    /// After a multiple: says how it is read.
    ReadingAfter(Reading),
    /// 翻 before 番 or 倍.
    Doubling,
    /// After a number of doublings: 番.
    Doublings,
    /// A currency; `certain` when the word names one.
    Currency {
        /// ISO 4217 code, or empty where the text must suggest it.
        code: &'static str,
        /// Whether the word names the currency.
        certain: bool,
    },
    /// The power of ten that a word for a currency counts in: MEUR are millions of euros.
    MoneyPower(u32),
    /// A currency that a unit of measurement shares its name with: pounds.
    MoneyToo(&'static str),
    /// A part of a currency unit after its number, in hundredths: 角 is 10.
    Coin(u32),
    /// The currency that a coin is a part of, where its name says or suggests one: 毫, US cents.
    CoinOf {
        /// ISO 4217 code.
        code: &'static str,
        /// Whether the word names the currency.
        certain: bool,
    },
    /// A letter that touches a number of coins, behind an amount: $20 and 43c.
    CoinLetter(u32),
    /// After an amount: whole, no coins (整).
    WholeAmount,
    /// A unit of measurement.
    Unit(&'static Unit),
    /// A length of time.
    Duration(&'static Unit),
    /// A length of time and half of its unit more: 分半钟 in 两分半钟.
    HalfMore(&'static Unit),
    /// After a length of time: says how far away something is, not how long it takes: ago.
    Elapsed,
    /// A classifier or counted noun, by its canonical name.
    Classifier(&'static str),
    /// Before a number: how it limits the value.
    Before(Qualifier),
    /// After a number or its unit: how it limits the value.
    After(Qualifier),
    /// The first word of a limit joins it to what stands before, and is no part of the figure: or more than.
    Joined,
    /// A vague numeral before a scale: 几, 数, several; after one: scales that are vague themselves (dozens).
    Several,
    /// A scale word in the plural: hundreds, thousands. A word with two of them reaches from the one to the other: 成千上万.
    Vague(u32),
    /// Between the bounds of a range.
    Range,
    /// Before the lower bound of a range whose bounds are joined by [`Class::RangeAnd`].
    Between,
    /// A verb of change, after which "from … to …" tells two figures and no range: rose.
    Change,
    /// Before the first of two figures: from.
    From,
    /// Joins the bounds after [`Class::Between`].
    RangeAnd,
    /// Joins the members of a list: 和.
    ListAnd,
    /// Below zero.
    Negative,
    /// After a number or its unit: below zero.
    NegativeAfter,
    /// After a year number: 年.
    Year,
    /// After a month number: 月.
    Month,
    /// After a day number: 日.
    Day,
    /// After a day number where a month stands before: 号.
    DayAfterMonth,
    /// The name of a month.
    MonthName(u8),
    /// The article between the name of a month and the ordinal of its day: March the 27th.
    DayArticle,
    /// A short or ambiguous name of a month that needs a day or year beside it.
    MonthNameWeak(u8),
    /// Era before a year, with the year before its first.
    Era(i32),
    /// After the number of a year of account: 会计年度.
    FiscalYear,
    /// The number of the first year of an era: 元年.
    FirstYear,
    /// Before a number of parts of a year, counted from its start: 前三季度, first three quarters.
    FirstOf,
    /// A quarter after its number.
    Quarter,
    /// A word for quarters that is a denominator too: nine quarters running, three quarters of them.
    Quarters,
    /// A quarter with its number: Q3.
    QuarterName(u8),
    /// A half of the year: 上半年.
    HalfYear(u8),
    /// A third of a month: 上旬.
    TenDays(u8),
    /// The same before the month that it belongs to: the first ten days of February.
    TenDaysOf(u8),
    /// Decade after its number: 年代.
    Decade,
    /// Century after its number: 世纪.
    Century,
    /// Hour after its number: 时 点.
    Hour,
    /// Quarters of an hour after their number, behind an hour: 刻.
    QuarterHour,
    /// Minute after its number.
    Minute,
    /// Second after its number.
    Second,
    /// An hour that has a name: noon, midnight.
    NamedHour(u8),
    /// Between minutes and the hour that they are counted from: past.
    PastHour,
    /// Before a time: afternoon, adds twelve hours.
    Afternoon,
    /// Before or after a time: morning.
    Morning,
    /// After a time alone: in the evening, tonight.
    AfternoonAfter,
    /// After a time alone: in the morning.
    MorningAfter,
    /// Before the number of an ordinal: 第.
    OrdinalPrefix,
    /// After digits of an ordinal: th.
    OrdinalSuffix,
    /// What is numbered by the number before it, without an ordinal prefix: 届.
    Session(&'static str),
    /// A numeral that is another word too, which alone is no figure: 陆, 拾; or a coin that begins other words: 毫.
    Homograph,
    /// A numeral that counts things and is never one of several decimals: 两.
    Counting,
    /// What is numbered, after an ordinal: 条.
    Section(&'static str),
    /// What is numbered, before its number: Article.
    SectionBefore(&'static str),
    /// A further number of an ordinal: 之.
    SubSection,
    /// A phrase that stands for an ordinal: 十四五 is the 14th plan.
    Phrase {
        /// Its place in the sequence.
        value: u32,
        /// What is numbered.
        of: &'static str,
    },
    /// A share that is one word, in percent: 半数, 百分百.
    ShareWord(u32),
    /// Before a number with a unit: says which unit is meant. The pairs are the unit that is written and the one that is
    /// meant: after 每小时 a kilometre is a kilometre per hour, after 摄氏 a degree is a degree Celsius.
    UnitBefore(&'static [(&'static Unit, &'static Unit)]),
    /// Between a unit after a bare power of ten and what is of that size: 级 in 万吨级.
    SizeClass,
    /// Before a bare power of ten: says that a rate is told for each so many: 每 in 每万人.
    Per,
    /// Between an amount and the number that it is told for: 4.5 per 1,000.
    Rate,
    /// Before a number that names something: 热线, Tel.
    IdentifierBefore,
    /// Before a number, with a colon between: what a site counts of a page, which a translation does not have: 浏览次数.
    PageCount,
    /// Before the number of a standard: ISO, GB/T.
    StandardBefore,
    /// Before the running number of a document: 字第.
    SerialBefore,
    /// After a number that names something: 热线, hotline.
    IdentifierAfter,
    /// A figure as part of a slogan or fixed phrase, with its value; a translation may leave it out.
    Slogan(u32),
    /// A day of remembrance that is named by its month and day: 五四 is 4 May. A translation may leave it out.
    NamedDay(u8, u8),
    /// Behind the digits of a month and a day: names what happened then: 921地震, the 9/11 attacks.
    NamesDay,
    /// A length of time that is one word, as so many of a unit: "past decade". A translation may leave it out.
    NamedTime(u32, &'static Unit),
    /// A share that is one word, in percent, and what limits it: halved, majority. A translation may leave it out.
    NamedShare(u32, Qualifier),
    /// Looks like a figure and is none.
    NoFigure,
    /// Words after which a number of four digits is a year.
    YearContext,
}
