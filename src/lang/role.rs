//! What words of a class are good for.

use super::class::Class;
use crate::model::{Qualifier, Reading, Unit};

impl Class {
    /// Whether a figure can start with a word of this class.
    #[must_use]
    pub const fn starts(self) -> bool {
        matches!(
            self,
            Self::Digit(_)
                | Self::Small(_)
                | Self::Inner(_)
                | Self::Scale(_)
                | Self::AmbiguousScale(..)
                | Self::Vulgar(..)
                | Self::Point
                | Self::Half
                | Self::Article
                | Self::OrdinalWord(_)
                | Self::OrdinalPower(_)
                | Self::Denominator(_)
                | Self::SharePrefix(_)
                | Self::MultipleWord(_)
                | Self::ShareWord(_)
                | Self::Doubling
                | Self::Currency { .. }
                | Self::Before(_)
                | Self::Several
                | Self::Vague(_)
                | Self::Between
                | Self::Negative
                | Self::MonthName(_)
                | Self::MonthNameWeak(_)
                | Self::Era(_)
                | Self::QuarterName(_)
                | Self::FirstOf
                | Self::HalfYear(_)
                | Self::TenDaysOf(_)
                | Self::Afternoon
                | Self::Morning
                | Self::NamedHour(_)
                | Self::OrdinalPrefix
                | Self::StandardBefore
                | Self::SectionBefore(_)
                | Self::Phrase { .. }
                | Self::Slogan(_)
                | Self::NamedDay(..)
                | Self::NamedTime(..)
                | Self::NamedShare(..)
                | Self::AgeTens(_)
        )
    }

    /// Whether a word of this class is looked for before a figure.
    #[must_use]
    pub const fn looked_back_at(self) -> bool {
        matches!(
            self,
            Self::Change
                | Self::From
                | Self::IncreaseBefore(_)
                | Self::IncreaseLink
                | Self::UnitBefore(_)
                | Self::IdentifierBefore
                | Self::SerialBefore
                | Self::PageCount
                | Self::Per
        )
    }

    /// Whether the name of a document or standard can start with a word of this class.
    #[must_use]
    pub const fn designates(self) -> bool {
        matches!(self, Self::SectionBefore(_) | Self::StandardBefore | Self::OrdinalPrefix)
    }

    /// Whether a word of this class is a numeral.
    #[must_use]
    pub const fn is_numeral(self) -> bool {
        matches!(
            self,
            Self::Digit(_)
                | Self::Small(_)
                | Self::Inner(_)
                | Self::Scale(_)
                | Self::AmbiguousScale(..)
                | Self::Several
        )
    }

    /// Whether a number can start with a word of this class.
    #[must_use]
    pub const fn starts_number(self) -> bool {
        self.is_numeral()
            || matches!(
                self,
                Self::Vague(_)
                    | Self::Point
                    | Self::Vulgar(..)
                    | Self::Abbreviated(_)
                    | Self::Article
                    | Self::OrdinalWord(_)
                    | Self::OrdinalPower(_)
            )
    }

    /// Whether a word of this class starts figures, but is none without a number right behind it.
    #[must_use]
    pub const fn is_none_without_number(self) -> bool {
        matches!(
            self,
            Self::Article
                | Self::Before(_)
                | Self::Between
                | Self::Negative
                | Self::Point
                | Self::Currency { .. }
                | Self::FirstOf
                | Self::Morning
                | Self::Afternoon
        )
    }

    /// Whether a word of this class after a number measures or scales it.
    #[must_use]
    pub const fn measures(self) -> bool {
        matches!(
            self,
            Self::Unit(_)
                | Self::Duration(_)
                | Self::HalfMore(_)
                | Self::Currency { .. }
                | Self::Scale(_)
                | Self::Multiple(_)
                | Self::Points(_)
                | Self::ShareSuffix(_)
        )
    }

    /// Whether a word of this class makes an ordinal or a name of the number beside it.
    #[must_use]
    pub const fn numbers(self) -> bool {
        matches!(
            self,
            Self::OrdinalSuffix
                | Self::OrdinalWord(_)
                | Self::OrdinalPower(_)
                | Self::Session(_)
                | Self::Section(_)
                | Self::SectionBefore(_)
                | Self::IdentifierBefore
                | Self::IdentifierAfter
                | Self::SerialBefore
        )
    }

    /// Whether a word of this class makes a time of the numbers beside it.
    #[must_use]
    pub const fn marks_time(self) -> bool {
        matches!(
            self,
            Self::Hour
                | Self::PastHour
                | Self::Afternoon
                | Self::Morning
                | Self::AfternoonAfter
                | Self::MorningAfter
                | Self::NamedHour(_)
        )
    }

    /// Whether a number in digits can go on with a word of this class.
    #[must_use]
    pub const fn goes_on_with_number(self) -> bool {
        self.is_numeral()
            || matches!(
                self,
                Self::Abbreviated(_)
                    | Self::AbbreviatedMoney(_)
                    | Self::SpelledZero
                    | Self::ScaleLink
                    | Self::Filler
                    | Self::Point
                    | Self::Dozen(_)
                    | Self::OrdinalWord(_)
                    | Self::OrdinalPower(_)
                    | Self::Vulgar(..)
                    | Self::Vague(_)
                    | Self::After(_)
            )
    }

    /// Whether a word of this class makes a date of the numbers beside it.
    #[must_use]
    pub const fn marks_date(self) -> bool {
        matches!(
            self,
            Self::Year
                | Self::Month
                | Self::Day
                | Self::DayAfterMonth
                | Self::MonthName(_)
                | Self::MonthNameWeak(_)
                | Self::Era(_)
                | Self::FiscalYear
                | Self::FirstYear
                | Self::FirstOf
                | Self::Quarter
                | Self::QuarterName(_)
                | Self::HalfYear(_)
                | Self::TenDays(_)
                | Self::TenDaysOf(_)
                | Self::Decade
                | Self::Century
        )
    }

    /// Whether a date or a time of day can start with a word of this class.
    #[must_use]
    pub const fn starts_date(self) -> bool {
        self.starts_number()
            || self.joins_numbers()
            || self.marks_time()
            || self.marks_date()
            || matches!(self, Self::Half | Self::Denominator(_))
    }

    /// Whether a word of this class is the name of a month.
    #[must_use]
    pub const fn names_month(self) -> bool {
        matches!(self, Self::MonthName(_) | Self::MonthNameWeak(_))
    }

    /// Whether a word of this class is a numeral or can stand between the numbers of a date or time.
    #[must_use]
    pub const fn joins_numbers(self) -> bool {
        self.is_numeral()
            || matches!(
                self,
                Self::Range
                    | Self::RangeAnd
                    | Self::Filler
                    | Self::Of
                    | Self::ScaleLink
                    | Self::OrdinalPrefix
                    | Self::OrdinalSuffix
                    | Self::OrdinalWord(_)
                    | Self::OrdinalPower(_)
            )
    }

    /// Whether a unit multiplier can start with a word of this class.
    #[must_use]
    pub const fn multiplies(self) -> bool {
        matches!(
            self,
            Self::Currency { .. } | Self::Inner(_) | Self::Scale(_) | Self::AmbiguousScale(..) | Self::Vague(_)
        )
    }

    /// Whether what touches a word of this class on its right, and could be a numeral, is one.
    #[must_use]
    pub const fn leads_number(self) -> bool {
        self.is_numeral()
            || matches!(
                self,
                Self::OrdinalPrefix
                    | Self::FractionMark
                    | Self::SharePrefix(_)
                    | Self::Point
                    | Self::Doubling
                    | Self::Negative
                    | Self::Afternoon
                    | Self::Morning
            )
    }

    /// Whether digits can touch a word of this class on its right.
    #[must_use]
    pub const fn glues_to_digits(self) -> bool {
        matches!(
            self,
            Self::Currency { .. }
                | Self::Before(_)
                | Self::StandardBefore
                | Self::SectionBefore(_)
                | Self::QuarterName(_)
                | Self::HalfYear(_)
                | Self::YearContext
        )
    }
}

/// One question for each class that holds one thing: what a word of the class holds, and `None` for every other one.
macro_rules! contents {
    ($($(#[$docs:meta])* $name:ident: $class:ident($content:ty);)*) => {
        impl Class {
            $(
                $(#[$docs])*
                #[must_use]
                pub const fn $name(self) -> Option<$content> {
                    if let Self::$class(content) = self { Some(content) } else { None }
                }
            )*
        }
    };
}

contents! {
    /// The numeral of one digit that it is.
    digit: Digit(u8);
    /// The larger numeral that it is.
    small: Small(u32);
    /// Its power of ten inside a group.
    inner: Inner(u32);
    /// Its power of ten that closes a group.
    scale: Scale(u32);
    /// Its power of ten in the plural.
    vague: Vague(u32);
    /// The multiple of twelve or twenty that it is.
    dozen: Dozen(u32);
    /// The ordinal that it is.
    ordinal_word: OrdinalWord(u32);
    /// The ordinal power of ten that it is.
    ordinal_power: OrdinalPower(u32);
    /// The parts of the share that the number after it counts.
    share_prefix: SharePrefix(u32);
    /// The parts of the share that the number before it counts.
    share_suffix: ShareSuffix(u32);
    /// The hundredths of a point that the number before it counts.
    points: Points(u32);
    /// How it reads the multiple before it.
    multiple: Multiple(Reading);
    /// How it reads the multiple after it.
    increase_before: IncreaseBefore(Reading);
    /// How it reads the multiple before it, where it stands behind the word for it.
    reading_after: ReadingAfter(Reading);
    /// The power of ten that it counts a currency in.
    money_power: MoneyPower(u32);
    /// The currency that shares its name.
    money_too: MoneyToo(&'static str);
    /// The hundredths of a currency that it is.
    coin: Coin(u32);
    /// The hundredths of a currency that it is as a letter.
    coin_letter: CoinLetter(u32);
    /// The unit of measurement that it is.
    unit: Unit(&'static Unit);
    /// The unit of time that it is.
    duration: Duration(&'static Unit);
    /// The units that are written behind it, each with the one that is meant.
    unit_before: UnitBefore(&'static [(&'static Unit, &'static Unit)]);
    /// What it counts.
    classifier: Classifier(&'static str);
    /// How it limits the number after it.
    before: Before(Qualifier);
    /// How it limits the number before it.
    after: After(Qualifier);
    /// The year before the first of its era.
    era: Era(i32);
    /// The third of the month after it.
    ten_days_of: TenDaysOf(u8);
    /// The hour that it names.
    named_hour: NamedHour(u8);
    /// What it numbers without a prefix.
    session: Session(&'static str);
    /// What it numbers after its number.
    section: Section(&'static str);
    /// What it numbers before its number.
    section_before: SectionBefore(&'static str);
}

impl Class {
    /// The numerator and the denominator that it is in one character.
    #[must_use]
    pub const fn vulgar(self) -> Option<(u32, u32)> {
        if let Self::Vulgar(above, below) = self { Some((above, below)) } else { None }
    }

    /// Its place in a sequence that it stands for, and what is numbered there.
    #[must_use]
    pub const fn phrase(self) -> Option<(u32, &'static str)> {
        if let Self::Phrase { value, of } = self { Some((value, of)) } else { None }
    }

    /// Whether it is a power of ten, inside a group or closing one.
    #[must_use]
    pub const fn is_power(self) -> bool {
        matches!(self, Self::Inner(_) | Self::Scale(_) | Self::AmbiguousScale(..))
    }
}
