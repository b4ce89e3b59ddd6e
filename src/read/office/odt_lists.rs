use std::collections::HashMap;

use super::numbering::written;
use crate::read::xml::Element;

/// The list styles of an `OpenDocument` text, and how far its lists have counted (`OpenDocument` 1.3, part 3, sections 5.3 and
/// 16.30).
#[derive(Debug, Default)]
pub(super) struct Lists {
    styles: HashMap<String, Vec<Level>>,
    /// The style whose levels are being read.
    defined: Option<String>,
    /// The styles of the lists that are open, the innermost last.
    open: Vec<String>,
    /// The numbers that the levels of each style have reached.
    reached: HashMap<String, Vec<u32>>,
    /// Whether the open item has its number still to show.
    due: bool,
}

/// One level of a list style; a level with bullets has no format.
#[derive(Clone, Debug, Default)]
struct Level {
    format: &'static str,
    prefix: String,
    suffix: String,
    start: u32,
    /// How many levels are shown, this one included.
    shown: usize,
}

/// Levels that a style may have.
const LEVELS: usize = 10;

/// The style of headings, which has no name of its own.
const OUTLINE: &str = "text:outline-style";

impl Lists {
    /// Takes an element that begins; it may define a style or be part of a list.
    pub(super) fn begin(&mut self, element: &Element) {
        let attribute = |name: &str| element.attribute(name).unwrap_or_default();
        match element.name.as_str() {
            "text:list-style" => self.defined = Some(attribute("style:name").to_owned()),
            OUTLINE => self.defined = Some(OUTLINE.to_owned()),
            "text:list-level-style-number" | "text:outline-level-style" => {
                let level = Level {
                    format: format(attribute("style:num-format")),
                    prefix: attribute("style:num-prefix").to_owned(),
                    suffix: attribute("style:num-suffix").to_owned(),
                    start: attribute("text:start-value").parse().unwrap_or(1),
                    shown: attribute("text:display-levels").parse().unwrap_or(1),
                };
                self.define(attribute("text:level"), level);
            }
            "text:list-level-style-bullet" | "text:list-level-style-image" => {
                self.define(attribute("text:level"), Level { start: 1, ..Level::default() });
            }
            "text:list" => {
                let outer = self.open.last().cloned().unwrap_or_default();
                let style = element.attribute("text:style-name").map_or(outer, str::to_owned);
                let continues =
                    attribute("text:continue-numbering") == "true" || element.attribute("text:continue-list").is_some();
                if self.open.is_empty() && !continues {
                    self.reached.remove(&style);
                }
                self.open.push(style);
            }
            "text:list-item" => {
                self.due = true;
                if let (Some(style), Ok(start)) = (self.open.last(), attribute("text:start-value").parse::<u32>()) {
                    let level = self.open.len() - 1;
                    count(self.reached.entry(style.clone()).or_default(), level, |_| start.saturating_sub(1));
                }
            }
            "text:list-header" => self.due = false,
            _ => {}
        }
    }

    /// Takes the end of an element.
    pub(super) fn end(&mut self, name: &str) {
        match name {
            "text:list-style" | OUTLINE => self.defined = None,
            "text:list" => _ = self.open.pop(),
            "text:list-item" => self.due = false,
            _ => {}
        }
    }

    /// What the paragraph that ends is shown with: the first one of an item has the item's number, others have none.
    pub(super) fn number(&mut self) -> Option<String> {
        if !std::mem::take(&mut self.due) {
            return None;
        }
        let (style, level) = (self.open.last()?.clone(), self.open.len() - 1);
        self.next(&style, level)
    }

    /// What a heading of a level, counted from 1, is shown with.
    pub(super) fn heading(&mut self, level: &str) -> Option<String> {
        self.next(OUTLINE, level.parse::<usize>().ok()?.checked_sub(1)?)
    }

    fn define(&mut self, level: &str, defined: Level) {
        let (Some(style), Ok(number)) = (&self.defined, level.parse::<usize>()) else { return };
        if (1..=LEVELS).contains(&number) {
            let levels = self.styles.entry(style.clone()).or_default();
            levels.resize(levels.len().max(number), Level { start: 1, ..Level::default() });
            levels[number - 1] = defined;
        }
    }

    fn next(&mut self, style: &str, level: usize) -> Option<String> {
        let levels = self.styles.get(style)?;
        let own = levels.get(level)?;
        let reached = self.reached.entry(style.to_owned()).or_default();
        let start = |index: usize| levels.get(index).map_or(1, |level| level.start);
        count(reached, level, start);
        if own.format.is_empty() {
            return None;
        }
        let first = (level + 1).saturating_sub(own.shown.max(1));
        let numbers = (first..=level).filter_map(|index| {
            let format = levels.get(index).map(|level| level.format).filter(|format| !format.is_empty())?;
            Some(written(*reached.get(index)?, format))
        });
        let numbers: Vec<String> = numbers.collect();
        Some(format!("{}{}{} ", own.prefix, numbers.join("."), own.suffix))
    }
}

/// Counts one further at a level; those above that have not counted stand at their first number, those below begin anew.
fn count(reached: &mut Vec<u32>, level: usize, start: impl Fn(usize) -> u32) {
    reached.truncate(level + 1);
    if let Some(number) = reached.get_mut(level) {
        *number = number.saturating_add(1);
        return;
    }
    while reached.len() <= level.min(LEVELS) {
        reached.push(start(reached.len()));
    }
}

/// A number format by the name that [`written`] knows; empty for none.
fn format(written: &str) -> &'static str {
    match written.split(',').next().unwrap_or_default().trim() {
        "" => "",
        "a" => "lowerLetter",
        "A" => "upperLetter",
        "i" => "lowerRoman",
        "I" => "upperRoman",
        "一" | "壹" => "chineseCounting",
        "①" => "decimalEnclosedCircle",
        _ => "decimal",
    }
}
