use super::character::{is_bullet, is_space};
use crate::lang::segmentation::Segmentation;
use crate::model::{Numbering, NumberingStyle};
use crate::number::roman;
use crate::text::Span;

/// A numbering as it was read from the start of a text.
struct Found {
    /// Bytes of the marker.
    length: usize,
    unit: Option<&'static str>,
    style: NumberingStyle,
    levels: Vec<u16>,
}

/// A number at the start of a text.
#[derive(Clone, Copy)]
struct Number {
    /// Bytes that it takes.
    length: usize,
    value: u16,
    style: NumberingStyle,
}

/// The numbering that opens `sentence`, if one does.
pub(super) fn numbering(text: &str, sentence: Span, tables: &Segmentation) -> Option<Numbering> {
    let written = sentence
        .of(text)
        .trim_start_matches(|letter: char| is_space(letter) || is_bullet(letter) && enclosed(letter).is_none());
    let start = sentence.end() - written.len();
    let found = worded(written, tables)
        .or_else(|| one_sign(written))
        .or_else(|| bracketed(written, tables))
        .or_else(|| bare(written, tables))?;
    Numbering::new(Span::new(start, start + found.length), found.unit, found.style, &found.levels)
}

/// 第三十七条第二款, Article 37, 附件1.
fn worded(text: &str, tables: &Segmentation) -> Option<Found> {
    let (mut length, number, unit) = one_worded(text, tables)?;
    let mut levels = vec![number.value];
    loop {
        let rest = &text[length..];
        if let Some((further, number, _)) = one_worded(rest, tables).filter(|_| !tables.spaced) {
            levels.push(number.value);
            length += further;
        } else if let Some((further, number)) = appended(rest, tables) {
            levels.push(number.value);
            length += further;
        } else {
            break;
        }
    }
    Some(Found { length, unit: Some(unit), style: number.style, levels })
}

/// The number that a word of `tables` counts, the bytes that both take, and what is counted.
fn one_worded(text: &str, tables: &Segmentation) -> Option<(usize, Number, &'static str)> {
    tables.markers.opening(text).find_map(|marker| {
        let before = text.get(..marker.before.len()).filter(|start| start.eq_ignore_ascii_case(marker.before))?;
        let counted = &text[before.len()..];
        let number = number(counted, tables)?;
        if number.style == NumberingStyle::Letter && !counted.starts_with(char::is_uppercase) {
            return None;
        }
        let rest = &counted[number.length..];
        let follows = |after: &str| {
            if after.is_empty() { !rest.starts_with(char::is_alphanumeric) } else { rest.starts_with(after) }
        };
        let (after, unit) = marker.counts.iter().find(|(after, _)| follows(after))?;
        Some((before.len() + number.length + after.len(), number, *unit))
    })
}

/// 之一 after an article that was put in later, or .1 after a section.
fn appended(rest: &str, tables: &Segmentation) -> Option<(usize, Number)> {
    let mark = tables.inserted.iter().find(|mark| rest.starts_with(**mark))?;
    let number = number(&rest[mark.len()..], tables).filter(|number| number.style == NumberingStyle::Number)?;
    Some((mark.len() + number.length, number))
}

/// ①, ⑵, ⒊, ㈣: a number that is one character.
fn one_sign(text: &str) -> Option<Found> {
    let sign = text.chars().next()?;
    let value = enclosed(sign)?;
    Some(Found { length: sign.len_utf8(), unit: None, style: NumberingStyle::Number, levels: vec![value] })
}

/// The number that one of Unicode's enclosed signs stands for.
fn enclosed(sign: char) -> Option<u16> {
    /// The first sign of each row of enclosed numbers, its number and how many signs the row has.
    const ROWS: &[(char, u16, u32)] = &[
        ('①', 1, 20),
        ('⑴', 1, 20),
        ('⒈', 1, 20),
        ('❶', 1, 10),
        ('➀', 1, 10),
        ('➊', 1, 10),
        ('㈠', 1, 10),
        ('㊀', 1, 10),
        ('㉑', 21, 15),
    ];
    if sign < '①' {
        return None;
    }
    ROWS.iter().find_map(|&(first, value, count)| {
        let place = u32::from(sign).checked_sub(u32::from(first)).filter(|place| *place < count)?;
        Some(value + place as u16)
    })
}

/// （一）, (1), (a), [iv].
fn bracketed(text: &str, tables: &Segmentation) -> Option<Found> {
    let open = text.chars().next()?;
    let close = match open {
        '(' | '（' => [')', '）'],
        '[' => [']'; 2],
        '〔' => ['〕'; 2],
        _ => return None,
    };
    let number = number(&text[open.len_utf8()..], tables).filter(|number| number.value < 1000)?;
    let end = open.len_utf8() + number.length;
    let closing = text[end..].chars().next().filter(|letter| close.contains(letter))?;
    let length = end + closing.len_utf8();
    Some(Found { length, unit: None, style: number.style, levels: vec![number.value] })
}

/// 1. 1.2 1、 1) 1.) 一、 a. a) IV.
fn bare(text: &str, tables: &Segmentation) -> Option<Found> {
    let first = number(text, tables).filter(|number| number.value < 1000)?;
    let mut levels = vec![first.value];
    let mut length = first.length;
    while let Some(rest) = text[length..].strip_prefix(['.', '．'])
        && first.style == NumberingStyle::Number
        && let Some(further) = digits(rest).filter(|number| number.value < 100)
    {
        levels.push(further.value);
        length = text.len() - rest.len() + further.length;
    }
    let rest = &text[length..];
    let mark = rest.find(|letter| !matches!(letter, '.' | '．' | '、' | ')' | '）')).unwrap_or(rest.len());
    let after = &rest[mark..];
    let native = !text.starts_with(|letter: char| letter.is_ascii_alphanumeric());
    let stands = match &rest[..mark] {
        "" => levels.len() > 1 && opens_heading(after),
        "." | "．" => after.is_empty() || after.starts_with(is_space) || native || after.starts_with(is_letter),
        "、" | ")" | "）" | ".)" | ".）" => true,
        _ => false,
    };
    let length = length + mark;
    stands.then_some(Found { length, unit: None, style: first.style, levels })
}

/// Whether what follows a number of several levels and a space looks like a heading and not like a quantity.
fn opens_heading(after: &str) -> bool {
    let rest = after.trim_start_matches(is_space);
    rest.len() < after.len() && rest.starts_with(|letter: char| letter.is_uppercase())
}

/// A letter of a script without capitals; digits and Latin letters would make a decimal or a name.
fn is_letter(letter: char) -> bool {
    letter.is_alphabetic() && !letter.is_ascii()
}

/// A number at the start of `text`: digits, words of the language, a Roman number or a letter.
fn number(text: &str, tables: &Segmentation) -> Option<Number> {
    digits(text).or_else(|| words(text, tables)).or_else(|| letters(text))
}

/// Digits, in either width.
fn digits(text: &str) -> Option<Number> {
    let mut value = 0_u16;
    let mut length = 0;
    for letter in text.chars() {
        let digit = match letter {
            '0'..='9' => u32::from(letter) - u32::from('0'),
            '０'..='９' => u32::from(letter) - u32::from('０'),
            _ => break,
        };
        value = value.checked_mul(10)?.checked_add(digit as u16)?;
        length += letter.len_utf8();
    }
    (length > 0).then_some(Number { length, value, style: NumberingStyle::Number })
}

/// Numerals of the language, up to 9999: 一百三十三.
fn words(text: &str, tables: &Segmentation) -> Option<Number> {
    let (mut value, mut open, mut length) = (0_u16, None, 0);
    for letter in text.chars() {
        let Some((_, worth)) = tables.numerals.iter().find(|(numeral, _)| *numeral == letter) else { break };
        if *worth < 10 {
            open = Some(open.unwrap_or(0_u16).checked_mul(10)?.checked_add(*worth)?);
        } else {
            value = value.checked_add(open.take().unwrap_or(1).checked_mul(*worth)?)?;
        }
        length += letter.len_utf8();
    }
    let value = value.checked_add(open.unwrap_or(0))?;
    (length > 0).then_some(Number { length, value, style: NumberingStyle::Number })
}

/// A Roman number, in letters of one size, or a single letter.
fn letters(text: &str) -> Option<Number> {
    let length = text.bytes().take(roman::LONGEST + 1).take_while(u8::is_ascii_alphabetic).count();
    let word = text.get(..length).filter(|word| (1..=roman::LONGEST).contains(&word.len()))?;
    let upper = word.to_ascii_uppercase();
    let one_case = upper == word || word.bytes().all(|byte| byte.is_ascii_lowercase());
    if let Some(value) = roman::value(&upper).filter(|_| one_case) {
        return Some(Number { length, value, style: NumberingStyle::Roman });
    }
    let letter = word.bytes().next().filter(|_| length == 1)?.to_ascii_lowercase();
    Some(Number { length, value: u16::from(letter - b'a') + 1, style: NumberingStyle::Letter })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang;

    #[track_caller]
    fn check(tag: &str, text: &str, expected: Option<(&str, &[u16])>) {
        let tables = &lang::find(tag).expect("a built-in language").segmentation;
        let found = numbering(text, Span::new(0, text.len()), tables);
        let found = found.as_ref().map(|numbering| (numbering.span.of(text), numbering.path()));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn numbering_is_read_as_data() {
        check("zh", "第三十七条第二款 船长应当", Some(("第三十七条第二款", &[37, 2])));
        check("zh", "第一百三十三条之一 有下列情形", Some(("第一百三十三条之一", &[133, 1])));
        check("zh", "第二章 罚则", Some(("第二章", &[2])));
        check("zh", "（十二）其他", Some(("（十二）", &[12])));
        check("zh", "三、工作要求", Some(("三、", &[3])));
        check("zh", "③发放证件", Some(("③", &[3])));
        check("zh", "2．目标", Some(("2．", &[2])));
        check("zh", "1.2.3 Scope", Some(("1.2.3", &[1, 2, 3])));
        check("en", "Article 37 Masters of ships", Some(("Article 37", &[37])));
        check("en", "Section 3.1. Scope", Some(("Section 3.1", &[3, 1])));
        check("en", "(iv) passports", Some(("(iv)", &[4])));
        check("en", "b) passports", Some(("b)", &[2])));
        check("en", "• 9. The item", Some(("9.", &[9])));
        check("en", "Chapter IV Penalties", Some(("Chapter IV", &[4])));
        check("en", "(lxxxviii) passports", Some(("(lxxxviii)", &[88])));
        check("en", "Chapter CX Penalties", Some(("Chapter CX", &[110])));
    }

    #[test]
    fn figures_and_words_are_no_numbering() {
        check("zh", "2021年11月5日", None);
        check("zh", "3.5万人", None);
        check("zh", "一些地方", None);
        check("zh", "第一，加强领导", None);
        check("en", "3.5 million people", None);
        check("en", "10.05 a.m. on Monday", None);
        check("en", "2021 was dry.", None);
        check("en", "I agree", None);
        check("en", "IIX. Results", None);
        check("en", "Articles of association", None);
    }
}
