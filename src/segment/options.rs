/// What counts as a sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// What a semicolon does.
    pub semicolons: Semicolons,
}

/// What a semicolon does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Semicolons {
    /// It parts clauses of one sentence.
    #[default]
    Keep,
    /// It ends a segment.
    Split,
}
