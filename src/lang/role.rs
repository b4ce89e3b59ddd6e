//! What words of a class are good for.

use super::class::Class;

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
