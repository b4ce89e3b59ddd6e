use std::collections::HashMap;
use std::io::BufRead;

use crate::number::roman;
use crate::read::Error;
use crate::read::xml::{Element, Node, XmlReader};

/// The lists of a document, and how far each has counted.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    /// Levels of each list definition.
    definitions: HashMap<String, Vec<Level>>,
    /// The definition of each list.
    lists: HashMap<String, String>,
    /// The numbers that the levels of each definition have reached.
    reached: HashMap<String, Vec<u32>>,
}

/// One level of a list definition.
#[derive(Clone, Debug)]
struct Level {
    format: String,
    /// What is written, with `%1` for the number of the first level and so on.
    text: String,
    start: u32,
    followed_by_nothing: bool,
}

/// Word has nine levels.
const LEVELS: usize = 9;

impl Numbering {
    /// Reads `word/numbering.xml`.
    pub(super) fn read<R: BufRead>(xml: &mut XmlReader<R>) -> Result<Self, Error> {
        let mut numbering = Self::default();
        let (mut definition, mut list) = (String::new(), String::new());
        loop {
            match xml.next_node()? {
                Node::Start(element) => match element.name.as_str() {
                    "w:abstractNum" => definition = owned(&element, "w:abstractNumId"),
                    "w:num" => {
                        list = owned(&element, "w:numId");
                        definition.clear();
                    }
                    "w:abstractNumId" if !list.is_empty() => {
                        numbering.lists.insert(std::mem::take(&mut list), owned(&element, "w:val"));
                    }
                    "w:lvl" if !definition.is_empty() => {
                        let usual = Level {
                            format: "decimal".into(),
                            text: String::new(),
                            start: 1,
                            followed_by_nothing: false,
                        };
                        let levels = numbering.definitions.entry(definition.clone()).or_default();
                        if levels.len() < LEVELS {
                            levels.push(usual);
                        }
                    }
                    name => {
                        let level = numbering.definitions.get_mut(&definition).and_then(|levels| levels.last_mut());
                        let Some(level) = level else { continue };
                        let value = owned(&element, "w:val");
                        match name {
                            "w:numFmt" => level.format = value,
                            "w:lvlText" => level.text = value,
                            "w:start" => level.start = value.parse().unwrap_or(1),
                            "w:suff" => level.followed_by_nothing = value == "nothing",
                            _ => {}
                        }
                    }
                },
                Node::Done => return Ok(numbering),
                Node::End(_) | Node::Text(_) => {}
            }
        }
    }

    /// Counts an item of a list and returns what it is shown with; nothing where it has a bullet.
    pub(super) fn next(&mut self, list: &str, level: usize) -> Option<String> {
        let definition = self.lists.get(list)?;
        let levels = self.definitions.get(definition)?;
        let own = levels.get(level)?;
        let reached = self.reached.entry(definition.clone()).or_default();
        reached.truncate(level + 1);
        while reached.len() <= level {
            // A level above that has not counted yet stands at its first number.
            let start = levels.get(reached.len()).map_or(1, |level| level.start);
            let first = reached.len() < level;
            reached.push(if first { start } else { start.saturating_sub(1) });
        }
        if let Some(number) = reached.get_mut(level) {
            *number = number.saturating_add(1);
        }
        if own.format == "bullet" || own.format == "none" {
            return None;
        }
        let mut shown = own.text.clone();
        for (index, number) in reached.iter().enumerate() {
            let format = levels.get(index).map_or("decimal", |level| level.format.as_str());
            shown = shown.replace(&format!("%{}", index + 1), &written(*number, format));
        }
        if !own.followed_by_nothing && !shown.is_empty() {
            shown.push(' ');
        }
        Some(shown)
    }
}

fn owned(element: &Element, attribute: &str) -> String {
    element.attribute(attribute).unwrap_or_default().to_owned()
}

/// A number in one of the formats of ECMA-376, part 1, section 17.18.59; those that are rare in notices as digits.
pub(super) fn written(number: u32, format: &str) -> String {
    match format {
        "lowerLetter" => letters(number, b'a'),
        "upperLetter" => letters(number, b'A'),
        "lowerRoman" => roman::numeral(number).map_or_else(|| number.to_string(), |shown| shown.to_lowercase()),
        "upperRoman" => roman::numeral(number).unwrap_or_else(|| number.to_string()),
        "decimalZero" => format!("{number:02}"),
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" if (1..=20).contains(&number) => {
            char::from_u32(0x245F + number).map_or_else(|| number.to_string(), String::from)
        }
        "chineseCounting"
        | "chineseCountingThousand"
        | "taiwaneseCounting"
        | "taiwaneseCountingThousand"
        | "japaneseCounting"
        | "ideographDigital"
            if number < 100 =>
        {
            han(number)
        }
        _ => number.to_string(),
    }
}

/// 一, 十, 十一, 二十, 九十九.
fn han(number: u32) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let digit = |value: u32| DIGITS.get(value as usize).copied().unwrap_or_default();
    match (number / 10, number % 10) {
        (0, 0) => "〇".into(),
        (0, ones) => digit(ones).into(),
        (1, ones) => format!("十{}", digit(ones)),
        (tens, ones) => format!("{}十{}", digit(tens), digit(ones)),
    }
}

/// a … z, aa … zz, as Word counts.
fn letters(number: u32, first: u8) -> String {
    const ALPHABET: u32 = 26;
    /// Longer repetitions are no numbers that anyone reads.
    const REPEATED: u32 = 8;
    let index = number.saturating_sub(1);
    let letter = char::from(first.saturating_add((index % ALPHABET) as u8));
    String::from(letter).repeat((index / ALPHABET).min(REPEATED) as usize + 1)
}

#[cfg(test)]
mod tests {
    use super::written;

    #[test]
    fn numbers_are_written_as_shown() {
        for (number, format, shown) in [
            (4, "lowerRoman", "iv"),
            (27, "lowerLetter", "aa"),
            (12, "chineseCountingThousand", "十二"),
            (20, "chineseCounting", "二十"),
            (3, "decimalEnclosedCircle", "③"),
            (7, "decimalZero", "07"),
            (5, "decimal", "5"),
        ] {
            assert_eq!(written(number, format), shown);
        }
    }
}
