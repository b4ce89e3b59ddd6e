use std::fmt;

/// A calendar date, as far as the text states it.
///
/// Absent parts are `None`. It prints as in ISO 8601, reduced where the text is: `2021-11-05`, `2021-11`, `--11-05`,
/// `---05`, `2021-Q3`, `199X`, `20C`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// The year of the common era; for a decade its first year (`1990`), for a century its last (`2000` for the 20th).
    pub year: Option<i32>,
    /// The month, 1 to 12.
    pub month: Option<u8>,
    /// The day, 1 to 31.
    pub day: Option<u8>,
    /// A part of the year or month, or a stretch of years.
    pub period: Option<Period>,
}

/// A calendar stretch other than year, month and day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// A quarter of the year, 1 to 4.
    Quarter(u8),
    /// The first or second half of the year.
    Half(u8),
    /// A third of a month (旬), 1 to 3; prints as `2021-11-T1`.
    TenDays(u8),
    /// Ten years; prints as `199X`, and as `9X` where the century is not stated.
    Decade,
    /// A hundred years; prints as `20C`.
    Century,
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.period, self.year) {
            (Some(Period::Decade), Some(year)) if year < 100 => return write!(formatter, "{}X", year / 10),
            (Some(Period::Decade), Some(year)) => return write!(formatter, "{:03}X", year / 10),
            (Some(Period::Century), Some(year)) => return write!(formatter, "{}C", year / 100),
            _ => {}
        }
        match (self.year, self.month) {
            (Some(year), _) => write!(formatter, "{year:04}")?,
            (None, Some(_)) => write!(formatter, "-")?,
            // A day alone leaves out year and month, a part of the year alone only the year.
            (None, None) if self.day.is_none() && self.period.is_some() => write!(formatter, "-")?,
            (None, None) => write!(formatter, "--")?,
        }
        if let Some(month) = self.month {
            write!(formatter, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(formatter, "-{day:02}")?;
        }
        match self.period {
            Some(Period::Quarter(quarter)) => write!(formatter, "-Q{quarter}"),
            Some(Period::Half(half)) => write!(formatter, "-H{half}"),
            Some(Period::TenDays(part)) => write!(formatter, "-T{part}"),
            _ => Ok(()),
        }
    }
}

/// The days of a month, 1 to 12, in the Gregorian calendar; 29 for the February of an unknown year, `None` for no month.
///
/// ```
/// use bitally::model::days_in_month;
/// assert_eq!(days_in_month(Some(1900), 2), Some(28));
/// assert_eq!(days_in_month(None, 2), Some(29));
/// assert_eq!(days_in_month(None, 13), None);
/// ```
#[must_use]
pub fn days_in_month(year: Option<i32>, month: u8) -> Option<u8> {
    let leap = |year: i32| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        4 | 6 | 9 | 11 => Some(30),
        2 if year.is_none_or(leap) => Some(29),
        2 => Some(28),
        1..=12 => Some(31),
        _ => None,
    }
}

/// The days from 1 January 1970 to a day of the Gregorian calendar, which is counted back before its first day too; `None` where the
/// month has no such day.
///
/// The formula is `days_from_civil` of Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": a year that begins in
/// March has its leap day at its end, and 400 years have always 146,097 days.
///
/// ```
/// use bitally::model::day_number;
/// assert_eq!(day_number(1970, 1, 2), Some(1));
/// assert_eq!(day_number(2025, 2, 29), None);
/// ```
#[must_use]
pub fn day_number(year: i32, month: u8, day: u8) -> Option<i64> {
    /// Days of 400 years.
    const ERA: i64 = 146_097;
    /// Days from 1 March of the year 0 to 1 January 1970.
    const EPOCH: i64 = 719_468;
    if !(1..=days_in_month(Some(year), month)?).contains(&day) {
        return None;
    }
    let year = i64::from(year) - i64::from(month <= 2);
    let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let month_from_march = i64::from((month + 9) % 12);
    let day_of_year = (153 * month_from_march + 2) / 5 + i64::from(day) - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    Some(era * ERA + day_of_era - EPOCH)
}

/// A time of day, to the minute or second.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay {
    /// Hour, 0 to 24.
    pub hour: u8,
    /// Minute, 0 to 59.
    pub minute: u8,
    /// Second, 0 to 60, where the text states it.
    pub second: Option<u8>,
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:02}:{:02}", self.hour, self.minute)?;
        self.second.map_or(Ok(()), |second| write!(formatter, ":{second:02}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_one_by_one() {
        let mut expected = day_number(1599, 12, 31).expect("a day");
        for year in 1600..2410 {
            for month in 1..=12 {
                for day in 1..=days_in_month(Some(year), month).expect("a month") {
                    expected += 1;
                    assert_eq!(day_number(year, month, day), Some(expected), "{year}-{month}-{day}");
                }
            }
        }
        assert_eq!(day_number(1970, 1, 1), Some(0));
        assert_eq!(day_number(0, 3, 1), Some(-719_468));
        assert_eq!([day_number(2024, 4, 31), day_number(2024, 0, 1), day_number(2024, 1, 0)], [None; 3]);
        assert!(day_number(i32::MIN, 1, 1) < day_number(i32::MAX, 12, 31));
    }

    #[test]
    fn prints_what_is_stated() {
        let date = |year, month, day, period| Date { year, month, day, period }.to_string();
        assert_eq!(date(Some(2021), Some(11), Some(5), None), "2021-11-05");
        assert_eq!(date(Some(2021), None, None, Some(Period::Quarter(3))), "2021-Q3");
        assert_eq!(date(None, Some(11), Some(5), None), "--11-05");
        assert_eq!(date(None, Some(11), None, None), "--11");
        assert_eq!(date(None, None, Some(5), None), "---05");
        assert_eq!(date(Some(1990), None, None, Some(Period::Decade)), "199X");
        assert_eq!(date(Some(2000), None, None, Some(Period::Century)), "20C");
        assert_eq!(TimeOfDay { hour: 15, minute: 30, second: None }.to_string(), "15:30");
    }
}
