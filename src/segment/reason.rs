/// Why a sentence ends where it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// A full stop.
    Stop,
    /// A full stop that also ends an abbreviation.
    StopOfAbbreviation,
    /// An exclamation or question mark.
    Exclamation,
    /// An ellipsis.
    Ellipsis,
    /// A stop and the closing mark of a quotation or bracket.
    Quotation,
    /// A semicolon, where clauses are asked for.
    Semicolon,
    /// The next item of a list that runs on in the line begins.
    Item,
    /// The line ends, and the next one does not go on with it.
    LineEnd,
    /// The block ends: a paragraph, heading, list item or table cell.
    BlockEnd,
    /// The input says that a line is a sentence.
    Given,
}

impl Reason {
    /// The name that the listings use.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Stop => "stop",
            Self::StopOfAbbreviation => "stop-of-abbreviation",
            Self::Exclamation => "exclamation",
            Self::Ellipsis => "ellipsis",
            Self::Quotation => "quotation",
            Self::Semicolon => "semicolon",
            Self::Item => "item",
            Self::LineEnd => "line-end",
            Self::BlockEnd => "block-end",
            Self::Given => "given",
        }
    }
}
