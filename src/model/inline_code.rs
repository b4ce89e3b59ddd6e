use serde::{Deserialize, Serialize};

/// A piece of inline markup that stood in a text and is not part of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InlineCode {
    /// The byte of the text before which it stood.
    pub at: u32,
    /// Whether it begins something, ends it, or stands alone.
    pub role: CodeRole,
    /// Joins a begin and its end within one text; empty where nothing is joined.
    pub id: String,
    /// What tells that a code of one language is that of the other: `x` in TMX, `id` in XLIFF.
    pub counterpart: Option<String>,
    /// The code of the document's own format for which it stands, such as `<b>`; empty where the file states none.
    pub native: String,
    /// How the file wrote it.
    pub tag: CodeTag,
}

/// What an inline code does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CodeRole {
    /// Begins what another code ends.
    Begin,
    /// Ends what another code began.
    End,
    /// Stands alone: a line break, an image, a field.
    Point,
}

/// An inline code as its file wrote it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeTag {
    /// The format whose element it is.
    pub dialect: Dialect,
    /// The element's name without a prefix. That of an element around text stands in both its codes.
    pub element: String,
    /// The element's attributes, unescaped, but for those of other namespaces.
    pub attributes: Vec<(String, String)>,
    /// What stands inside an element that holds code, as markup.
    pub content: String,
}

/// A format with inline markup of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Dialect {
    /// TMX 1.x.
    Tmx,
    /// XLIFF 1.2.
    Xliff1,
    /// XLIFF 2.x.
    Xliff2,
}

impl Dialect {
    /// Elements that stand around text; their begin and end are two codes.
    #[must_use]
    pub fn surrounds(self, element: &str) -> bool {
        match self {
            Self::Tmx => element == "hi",
            Self::Xliff1 => matches!(element, "g" | "mrk"),
            Self::Xliff2 => matches!(element, "pc" | "mrk"),
        }
    }

    /// Elements that say something about the text and stand for no code of the document.
    #[must_use]
    pub fn annotates(self, element: &str) -> bool {
        match self {
            Self::Tmx => element == "hi",
            Self::Xliff1 => element == "mrk",
            Self::Xliff2 => matches!(element, "mrk" | "sm" | "em"),
        }
    }
}
