use std::fmt::Display;

use anstyle::AnsiColor;

use crate::model::Severity;

/// How a terminal report looks.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// Whether to write ANSI colours.
    pub color: bool,
    /// Columns that a line may take.
    pub width: usize,
    /// Whether notes are shown with their sentences, like errors and warnings, instead of on one line.
    pub verbose: bool,
}

impl Default for Style {
    fn default() -> Self {
        Self { color: false, width: 100, verbose: false }
    }
}

/// What a stretch of the report is, as far as its colour goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Paint {
    Severity(Severity),
    Authoritative,
    Reference,
    Place,
    Suggestion,
    Heading,
}

impl Style {
    /// `text` in the colour of `paint`, where colours are wanted.
    pub(super) fn paint(self, paint: Paint, text: impl Display) -> String {
        if !self.color {
            return text.to_string();
        }
        let plain = anstyle::Style::new();
        let color = |color: AnsiColor| plain.fg_color(Some(color.into()));
        let style = match paint {
            Paint::Severity(Severity::Error) | Paint::Reference => color(AnsiColor::Red).bold(),
            Paint::Severity(Severity::Warning) => color(AnsiColor::Yellow).bold(),
            Paint::Severity(Severity::Note) => color(AnsiColor::Blue).bold(),
            Paint::Authoritative => color(AnsiColor::Cyan).bold(),
            Paint::Place => plain.dimmed(),
            Paint::Suggestion => color(AnsiColor::Green).bold(),
            Paint::Heading => plain.bold(),
        };
        format!("{style}{text}{style:#}")
    }
}
