//! Dates corrected part by part, so that they keep the form in which they are written.

use crate::lang::Language;
use crate::lang::figures::Class;
use crate::model::Date;

/// The date `written` with the parts that differ from `wanted` put right: 2021-11-05 becomes 2021-11-06, and Nov. 5 Dec. 5. `None`
/// where a part cannot be found in it, or could be another one.
pub(super) fn corrected_date(wanted: &Date, own: &Date, written: &str, language: &Language) -> Option<String> {
    if own.period != wanted.period {
        return None;
    }
    let mut text = written.to_owned();
    let name = own.month.and_then(|month| name_of(month, written, language));
    let runs = runs(written);
    let number = |part: Option<u8>| part.map(u32::from);
    let parts = [
        (own.year.and_then(|year| u32::try_from(year).ok()), wanted.year.and_then(|year| u32::try_from(year).ok())),
        (number(own.month).filter(|_| name.is_none()), number(wanted.month)),
        (number(own.day), number(wanted.day)),
    ];
    let places = places(&runs, parts.map(|(own, _)| own));
    let mut changes: Vec<(usize, usize, String)> = Vec::new();
    for ((own, wanted), place) in parts.into_iter().zip(places) {
        let Some((_, wanted)) = own.zip(wanted).filter(|(own, wanted)| own != wanted) else { continue };
        let run = &runs[place?];
        // November 5th: another number has another ending.
        if written[run.end..].starts_with(|next: char| next.is_ascii_alphabetic()) {
            return None;
        }
        let wide = run.end - run.start == 2 && (is_padded(&runs) || is_numeric(written) && all_wide(&runs));
        changes.push((run.start, run.end, if wide { format!("{wanted:02}") } else { wanted.to_string() }));
    }
    if let Some((start, old)) = name
        && let Some(wanted) = wanted.month.filter(|month| own.month != Some(*month))
    {
        changes.push((start, start + old.len(), renamed(old, own.month?, wanted, language)?));
    }
    changes.sort_unstable_by_key(|(start, ..)| std::cmp::Reverse(*start));
    for (start, end, new) in &changes {
        text.replace_range(*start..*end, new);
    }
    (!changes.is_empty()).then_some(text)
}

/// Digits in a row, and their value.
struct Run {
    start: usize,
    end: usize,
    value: u32,
}

fn runs(written: &str) -> Vec<Run> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(first) = written[at..].find(|letter: char| letter.is_ascii_digit()) {
        let start = at + first;
        let length = written[start..].bytes().take_while(u8::is_ascii_digit).count();
        at = start + length;
        // What is too long for a number is no part of a date.
        found.extend(written[start..at].parse().ok().map(|value| Run { start, end: at, value }));
    }
    found
}

/// Which of the runs state the year, the month and the day: those of their values, and where two have one value, those in that order
/// behind a year that leads.
fn places(runs: &[Run], parts: [Option<u32>; 3]) -> [Option<usize>; 3] {
    let in_order = runs.len() == parts.len() && runs.iter().zip(parts).all(|(run, part)| Some(run.value) == part);
    if in_order {
        return [Some(0), Some(1), Some(2)];
    }
    parts.map(|part| {
        let mut same = runs.iter().enumerate().filter(|(_, run)| Some(run.value) == part).map(|(at, _)| at);
        same.next().filter(|_| same.next().is_none())
    })
}

/// Whether a number of the date is filled with a zero: 05.
fn is_padded(runs: &[Run]) -> bool {
    runs.iter().any(|run| run.end - run.start == 2 && run.value < 10)
}

/// Whether all numbers but the year have two digits.
fn all_wide(runs: &[Run]) -> bool {
    runs.iter().all(|run| run.end - run.start != 1)
}

/// Whether a date has nothing but digits and the marks between them.
fn is_numeric(written: &str) -> bool {
    !written.contains(char::is_alphabetic) && !written.contains(' ')
}

/// Where the name of a month stands, and how it is written.
fn name_of<'a>(month: u8, written: &'a str, language: &Language) -> Option<(usize, &'a str)> {
    let names = names(month, language).filter_map(|name| Some((written.find(name)?, name.len())));
    let (start, length) = names.max_by_key(|(_, length)| *length)?;
    written.get(start..start + length).map(|name| (start, name))
}

fn names(month: u8, language: &Language) -> impl Iterator<Item = &'static str> {
    let means = move |class: &Class| matches!(class, Class::MonthName(of) | Class::MonthNameWeak(of) if *of == month);
    language.figures.vocabulary().filter(move |(_, class)| means(class)).map(|(word, _)| word)
}

/// The name of another month in the form that `old` has, long or short and with or without its point.
fn renamed(old: &str, own: u8, wanted: u8, language: &Language) -> Option<String> {
    let whole = |month: u8| language.style.months.get(usize::from(month).checked_sub(1)?).copied();
    let long = whole(wanted)?;
    if whole(own) == Some(old) && old.len() > SHORT {
        return Some(long.to_owned());
    }
    let point = old.ends_with('.');
    let short = names(wanted, language).find(|name| *name != long && name.ends_with('.') == point);
    Some(short.unwrap_or(long).to_owned())
}

/// Letters of a name that is its own short form: May.
const SHORT: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::find;

    fn date(year: i32, month: u8, day: u8) -> Date {
        Date { year: Some(year), month: Some(month), day: Some(day), period: None }
    }

    #[test]
    fn a_date_keeps_its_form() {
        let own = date(2021, 11, 5);
        for (tag, written, wanted, corrected) in [
            ("en", "2021-11-05", date(2021, 11, 6), Some("2021-11-06")),
            ("en", "11/5/2021", date(2021, 12, 16), Some("12/16/2021")),
            ("en", "11/05/2021", date(2021, 1, 6), Some("01/06/2021")),
            ("en", "Nov. 5, 2021", date(2021, 12, 5), Some("Dec. 5, 2021")),
            ("en", "5 November 2021", date(2022, 5, 6), Some("6 May 2022")),
            ("en", "Nov 5", date(2021, 5, 5), Some("May 5")),
            ("en", "November 5th, 2021", date(2021, 11, 6), None),
            ("en", "November 5th, 2021", date(2021, 10, 5), Some("October 5th, 2021")),
            ("en", "the fifth of November", date(2021, 11, 6), None),
            ("zh", "2021年11月5日", date(2021, 12, 15), Some("2021年12月15日")),
            ("zh", "民國110年11月5日", date(2022, 11, 5), None),
        ] {
            let language = find(tag).expect("built in");
            assert_eq!(corrected_date(&wanted, &own, written, language).as_deref(), corrected, "{written}");
        }
    }

    #[test]
    fn parts_of_one_value_are_told_by_their_order_alone() {
        let own = date(2021, 5, 5);
        let english = find("en").expect("built in");
        let corrected = |written| corrected_date(&date(2021, 5, 6), &own, written, english);
        assert_eq!(corrected("2021-05-05").as_deref(), Some("2021-05-06"));
        assert_eq!(corrected("05/05/2021"), None);
        let without_year = Date { year: None, ..date(0, 12, 5) };
        assert_eq!(corrected_date(&without_year, &own, "2021-05-05", english).as_deref(), Some("2021-12-05"));
    }
}
