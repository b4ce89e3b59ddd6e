use crate::text::Span;

/// Levels that a numbering can have; deeper ones are cut off.
const DEEPEST: usize = 4;

/// The numbering that opens a sentence, read as data: 第三十七条第二款, （一）, 1.2, (a), Article 37.
///
/// Two texts number alike whatever their signs, so （一）, (1), ① and (a) all have the path `[1]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numbering {
    /// The marker as it stands in the text, without the bullet before it and the white space after it.
    pub span: Span,
    /// What is counted: `article`, `chapter`, `section`, `annex` …; `None` where the marker does not say.
    pub unit: Option<&'static str>,
    /// How the last number is written.
    pub style: NumberingStyle,
    path: [u16; DEEPEST],
    depth: u8,
}

/// How the number of a marker is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberingStyle {
    /// A number, in digits or words of the language: 1, 三十七, ③.
    Number,
    /// A letter, counted from a = 1.
    Letter,
    /// A Roman number.
    Roman,
}

impl NumberingStyle {
    /// The name that the JSON shapes use.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Letter => "letter",
            Self::Roman => "roman",
        }
    }
}

impl Numbering {
    /// A numbering with the numbers of its levels from the outermost in; `None` without any.
    #[must_use]
    pub fn new(span: Span, unit: Option<&'static str>, style: NumberingStyle, levels: &[u16]) -> Option<Self> {
        let depth = levels.len().min(DEEPEST);
        let mut path = [0; DEEPEST];
        path[..depth].copy_from_slice(&levels[..depth]);
        (depth > 0).then_some(Self { span, unit, style, path, depth: depth as u8 })
    }

    /// The numbers of its levels from the outermost in, never empty: `[37, 2]` for 第三十七条第二款.
    #[must_use]
    pub fn path(&self) -> &[u16] {
        &self.path[..usize::from(self.depth)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_keeps_its_outermost_levels() {
        let numbering = |levels| Numbering::new(Span::new(0, 1), None, NumberingStyle::Number, levels);
        assert_eq!(numbering(&[37, 2]).map(|numbering| numbering.path().to_vec()), Some(vec![37, 2]));
        assert_eq!(numbering(&[1, 2, 3, 4, 5]).map(|numbering| numbering.path().to_vec()), Some(vec![1, 2, 3, 4]));
        assert_eq!(numbering(&[]), None);
    }
}
