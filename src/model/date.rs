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
