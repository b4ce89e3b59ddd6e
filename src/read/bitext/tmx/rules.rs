//! Rules of TMX 1.4b that its DTD does not state, as functions over attribute values.

use oxilangtag::LanguageTag;

use crate::model::days_in_month;

/// The names of the rules, as messages show them.
pub(super) const DATE: &str = "tmx-date";
pub(super) const LANGUAGE: &str = "tmx-language";
pub(super) const STRUCTURE: &str = "tmx-structure";
pub(super) const ATTRIBUTE: &str = "tmx-attribute";
pub(super) const PAIRS: &str = "tmx-bpt-ept";
pub(super) const MATCHING: &str = "tmx-x-matching";
pub(super) const SOURCE: &str = "tmx-srclang";

/// Checks a date: `YYYYMMDDThhmmssZ`, and one that the calendar has.
pub(super) fn date(value: &str) -> Result<(), String> {
    let is_date = || -> Option<bool> {
        let bytes = value.as_bytes();
        let shaped = bytes.len() == 16 && bytes[8] == b'T' && bytes[15] == b'Z';
        let digits = |from: usize, to: usize| {
            let part = value.get(from..to).filter(|_| shaped)?;
            part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse::<u8>().ok())?
        };
        let (century, year, month, day) = (digits(0, 2)?, digits(2, 4)?, digits(4, 6)?, digits(6, 8)?);
        let year = i32::from(century) * 100 + i32::from(year);
        let (hour, minute, second) = (digits(9, 11)?, digits(11, 13)?, digits(13, 15)?);
        let day_exists = (1..=days_in_month(Some(year), month)?).contains(&day);
        // A leap second is a second.
        Some(day_exists && hour < 24 && minute < 60 && second <= 60)
    };
    if is_date() == Some(true) {
        return Ok(());
    }
    Err(format!("a date like 20211105T093000Z (UTC, ISO 8601 without separators) is expected, found {value:?}"))
}

/// Checks a language tag (BCP 47).
pub(super) fn language(tag: &str) -> Result<(), String> {
    if LanguageTag::parse(tag).is_ok() {
        return Ok(());
    }
    let hyphened = tag.replace('_', "-");
    let help = if tag.contains('_') && LanguageTag::parse(hyphened.as_str()).is_ok() {
        format!("write {hyphened:?}, with a hyphen")
    } else {
        "tags are written like zh-CN, zh-Hans and en-GB".into()
    };
    Err(format!("a BCP 47 language tag is expected, found {tag:?}; {help}"))
}

/// Checks a value that must be one of a few.
pub(super) fn one_of(value: &str, allowed: &[&str]) -> Result<(), String> {
    if allowed.contains(&value) {
        Ok(())
    } else {
        Err(format!("one of {} is expected, found {value:?}", allowed.join(", ")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_of_the_calendar() {
        for good in ["20211105T093000Z", "20240229T235960Z"] {
            assert_eq!(date(good), Ok(()), "{good}");
        }
        for bad in
            ["2021-11-05T09:30:00Z", "20211105", "20210229T000000Z", "20211301T000000Z", "20211105T240000Z", "２", ""]
        {
            assert!(date(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn an_underscore_is_named() {
        assert!(language("zh_CN").is_err_and(|said| said.contains("write \"zh-CN\"")));
        assert_eq!(language("zh-Hans-CN"), Ok(()));
        assert!(language("").is_err());
    }
}
